/** What a rule is. A rule reads one block on its own; where that is not enough, it looks at the passages around what it found. */
import type { Edit, Finding, FindingKind, Format, Severity, Span } from './analysis.ts';
import type { Article, Block, Passage } from './article.ts';
import type { Memory } from './memory.ts';

/** One stretch that a rule flags in a block. All offsets count from the block's start. */
export interface Match extends Span {
  /** One sentence in plain words, addressed to a writer. */
  readonly message: string;
  /** Lines that go, or edits within lines, or null for a finding without a fix. */
  readonly repair: Repair | null;
  /** Overrides the rule's own `safe` for this match. */
  readonly safe?: boolean;
  /** Overrides the rule's own severity for this match. */
  readonly severity?: Severity;
}

/** A match that nothing runs unasked and that only whispers. */
export function doubted(match: Match): Match {
  return { ...match, safe: false, severity: 'hint' };
}

export type Repair = { readonly lines: Span } | { readonly edits: readonly Edit[] };

/** What stands around a match: the passages of the article before and behind it, nearest first. */
export interface Surroundings {
  /** The `distance`-th passage before the match (1 = the one just before), or null at the start of the article. */
  before(distance: number): Passage | null;
  /** The `distance`-th passage behind the match (1 = the one just behind), or null at the end of the article. */
  behind(distance: number): Passage | null;
}

/** A text with what a rule does to it. `⟦…⟧` marks each stretch that must be flagged, to the unit. */
export interface FlaggedExample {
  readonly text: string;
  /** The text after this rule's fixes, review fixes included. */
  readonly after: string;
  /** Only in this format; in both where absent. */
  readonly format?: Format;
}

/** A text in which the rule must stay silent. */
export interface SilentExample {
  readonly text: string;
  /** Why it is part of the story. */
  readonly because: string;
  readonly format?: Format;
}

/** Tells whether a text may hold something; a pattern, or what is cheaper than one. */
export interface Sign {
  test(source: string): boolean;
}

export interface Rule {
  /** Equal to the file name. */
  readonly id: string;
  readonly kind: FindingKind;
  /** Names one finding and several, for titles: "read-also line", "read-also lines". */
  readonly noun: { readonly one: string; readonly many: string };
  /** What the fix does, for titles: "Remove", "Restore", "Unwrap". */
  readonly verb: string;
  readonly severity: Severity;
  /** Whether its fixes may run unasked. */
  readonly safe: boolean;
  /** A cheap sign: a block whose source has none holds nothing for the rule, and is not read. Never a pattern with the flag `g` or `y`. */
  readonly sign?: Sign;
  /** Flags nothing but whole lines in a wording of `wholeLines`: a block without such a line is not read. */
  readonly worded?: boolean;
  /** Reads one block; absent where only the whole article tells. Must depend on nothing but the block. */
  check?(block: Block): Iterable<Match>;
  /** Whether a match stands, given what is around it; absent where the block alone decides. */
  confirm?(match: Match, around: Surroundings): boolean;
  /**
   * Reads the whole article, for what only a line's place among the others tells; absent where blocks are enough. Offsets count from the
   * article's start.
   *
   * @param taken tells what other rules have decided on by a block alone, and earlier ones unasked by the whole article; in order, never overlapping
   * @param memory for what holds as long as a passage or a block does
   */
  checkArticle?(article: Article, taken: () => readonly Finding[], memory: Memory): Iterable<Match>;
  readonly examples: { readonly flagged: readonly FlaggedExample[]; readonly silent: readonly SilentExample[] };
}

/** A match over a whole passage, removed with its lines. */
export function wholePassage(passage: Passage, message: string): Match {
  return { start: passage.start, end: passage.end, message, repair: passage.lines ? { lines: passage.lines } : null };
}
