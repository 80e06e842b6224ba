/** The settings as data: what may be set, what holds where nothing is, and how several sources merge. */
import * as v from 'valibot';
import type { Severity } from './analysis.ts';

/** What a rule may be set to. */
export type RuleLevel = Severity | 'off';

const ruleLevel = v.picklist(
  ['off', 'hint', 'information', 'warning'],
  (issue) => `must be "off", "hint", "information" or "warning", not ${JSON.stringify(issue.input)}`,
);

/** The shape of a `.copydesk.json` and of the `copydesk.*` settings that concern the engine. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  rules: v.optional(v.record(v.string(), ruleLevel)),
});

export interface Config {
  /** Overrides a rule's own severity, or turns it off. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const defaultConfig: Config = { rules: {} };

/** A configuration or, in one clear line, why it is none. */
export type ConfigReading = { readonly config: Config } | { readonly error: string };

/**
 * Checks a parsed configuration.
 *
 * @param value what a JSON parser or an editor's settings returned
 * @param knownRules the ids that `rules` may name
 */
export function readConfig(value: unknown, knownRules: ReadonlySet<string>): ConfigReading {
  const result = v.safeParse(configSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    const path = v.getDotPath(issue);
    return { error: path ? `"${path}" ${issue.message}` : issue.message };
  }
  const unknown = Object.keys(result.output.rules ?? {}).find((id) => !knownRules.has(id));
  if (unknown) return { error: `"rules.${unknown}" names no rule` };
  return { config: { rules: result.output.rules ?? {} } };
}

/** The later configuration wins, rule by rule. */
export function mergeConfigs(...configs: readonly Config[]): Config {
  return { rules: Object.assign({}, ...configs.map((config) => config.rules)) };
}
