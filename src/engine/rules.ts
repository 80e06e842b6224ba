/** Every rule, in the order in which the first wins where two flag the same stretch. */
import type { Rule } from './rule.ts';
import { boilerplateRules } from './boilerplate/rules.ts';
import { fragmentRules } from './fragments/rules.ts';

export const rules: readonly Rule[] = [...fragmentRules, ...boilerplateRules];
