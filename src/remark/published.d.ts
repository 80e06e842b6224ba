/** What the published plugin is to a program in TypeScript; `npm run build` copies it beside the bundle. */
import type { Root } from 'mdast';
import type { Plugin } from 'unified';

export type RuleLevel = 'off' | 'hint' | 'information' | 'warning';

/** What a pipeline may set. Beside the first two, whatever a `.copydesk.json` may hold; the one nearest to the article is stronger. */
export interface Options {
  /** Writes the text without its safe findings where the pipeline writes files; off unless set. */
  readonly fix?: boolean;
  /** Every finding is a warning, so that `--frail` fails on any; off unless set, and then only those of severity `warning` are. */
  readonly strict?: boolean;
  /** How loud each rule is, by its name. */
  readonly rules?: Readonly<Record<string, RuleLevel>>;
  /** Texts that stay although a rule flags them. */
  readonly keep?: readonly string[];
  /** Lines that always go. */
  readonly remove?: readonly ({ readonly begins: string } | { readonly contains: string } | { readonly ends: string } | { readonly line: string })[];
  /** What holds for some files only, by their path or by a glob. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, RuleLevel>>>>;
  /** Globs of files that are no articles. */
  readonly exclude?: readonly string[];
}

declare const copydesk: Plugin<[(Options | null)?], Root>;
export default copydesk;
