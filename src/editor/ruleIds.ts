/** The names that a setting or a configuration may give rules by. */
import { rules } from '../engine/rules.ts';

export const RULE_IDS: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));
