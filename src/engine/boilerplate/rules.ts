/** The rules for boilerplate: what came with the article but is not the story. */
import type { Rule } from '../rule.ts';
import { alsoRead } from './rules/also-read.ts';

export const boilerplateRules: readonly Rule[] = [alsoRead];
