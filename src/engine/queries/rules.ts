/** The rules for queries: what must not be filed before somebody has answered it. They flag and never change a word. */
import type { Rule } from '../rule.ts';
import { placeholder } from './rules/placeholder.ts';
import { weekdayMismatch } from './rules/weekday-mismatch.ts';

export const queryRules: readonly Rule[] = [placeholder, weekdayMismatch];
