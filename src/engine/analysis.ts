/**
 * The vocabulary: what the engine says about an article. Every offset is a UTF-16 code unit into the text as given, every `end` is
 * exclusive. These types are the contract of `copydesk analyze --jsonl`; they may grow fields, but none changes its meaning.
 */

export type Format = 'markdown' | 'plaintext';

/** A stretch of the source, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of the source by `text`; an empty `text` removes it. */
export interface Edit extends Span {
  readonly text: string;
}

/** What mends a finding. A *safe* fix may run unasked (fix-all, on save); any other only when a person picks it. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** `query`: what must not be filed before somebody has answered it, such as a placeholder. It has no fix. */
export type FindingKind = 'boilerplate' | 'fragment' | 'query';
export type Severity = 'hint' | 'information' | 'warning';

/** One stretch of the source that a rule flags. */
export interface Finding extends Span {
  readonly rule: string;
  readonly kind: FindingKind;
  readonly message: string;
  readonly severity: Severity;
  readonly fix: Fix | null;
  /** Where everything from here to the end of the text is residue: what removes all of it. Never safe, never part of a fix-all. */
  readonly toEnd?: Fix;
}

/** `direct`: a whole utterance in marks; `partial`: marked words inside a paraphrase; `block`: a block quote; `indirect`: no marks. */
export type QuoteKind = 'direct' | 'partial' | 'block' | 'indirect';

/** The mention that a quote hangs on, and the resolved name of whoever it refers to. */
export interface Speaker extends Span {
  readonly name: string;
}

/** Words that somebody said or wrote; the span includes the quotation marks. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  readonly cue: Span | null;
  readonly speaker: Speaker | null;
}

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC' | 'DATE' | 'MONEY' | 'PERCENT' | 'QUANTITY';

/** One place where an entity is named; `value` is its normal form where there is one (a date as `2026-01-09`). */
export interface Mention extends Span {
  readonly value?: string;
}

/** A person, organisation, place, date or amount with all its mentions, in order. */
export interface Entity {
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: readonly Mention[];
}

/** A part of the engine (a rule, or `quotes`, `entities`) that threw. The others still report. */
export interface Failure {
  readonly part: string;
  readonly error: string;
}

/** All that the engine knows of one article. Findings, quotes and entities are in order of their first offset. */
export interface Analysis {
  readonly findings: readonly Finding[];
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
  /** How many words the story has, without what the findings span. */
  readonly words: number;
  readonly failures: readonly Failure[];
}
