/** The rules for fragments: text that is broken. */
import type { Rule } from '../rule.ts';

export const fragmentRules: readonly Rule[] = [];
