/** Every rule, in the order in which the first wins where two flag the same stretch. */

import { boilerplateRules } from './boilerplate/rules.ts';
import { fragmentRules } from './fragments/rules.ts';
import { queryRules } from './queries/rules.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [...fragmentRules, ...boilerplateRules, ...queryRules];
