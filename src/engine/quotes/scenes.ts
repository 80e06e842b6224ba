/** The scenes of an article: its passages as far as they are story, each with the quotes in it, kept as long as the passage is what it was. */
import type { Span } from '../analysis.ts';
import { type Reading, readPassage } from '../article/reading.ts';
import { firstEndingBehind, firstOverlapping, moved } from '../article/spans.ts';
import { COVERED, touchedBy } from '../article/touched.ts';
import type { Article, PlacedPassage } from '../article.ts';
import type { Memory } from '../memory.ts';
import { type PassageQuotes, quotesOf } from './passages.ts';
import { type Labelled, labelOf } from './turns.ts';

/** A passage of the story with its quotes and the way back to the source. */
export interface Scene {
  readonly quotes: PassageQuotes;
  readonly text: string;
  /** Where its block begins in the article. */
  readonly offset: number;
  readonly start: number;
  /** From a stretch of the text to the block, and to the article. */
  source(span: Span): Span;
  place(span: Span): Span;
  /** Whether a stretch of the article touches what is said in the passage. */
  isSaid(span: Span): boolean;
  /** Findings inside the passage. */
  readonly residue: readonly Span[];
  readonly quoted: boolean;
  readonly label: Labelled | null;
  /** Nothing but quotes; opens with one. */
  readonly line: boolean;
  readonly opening: boolean;
}

/** A talk in which lines follow each other without anybody named: so many opening lines, and so short. */
export const TALK = { share: 0.4, lines: 8, shortest: 3, longest: 400 };

/** The scenes of an article, with what is asked of all of them. */
export interface Scenes {
  readonly scenes: readonly Scene[];
  /** The findings inside each, from its block's start: where each begins and ends; null for none. */
  readonly residues: readonly (readonly number[] | null)[];
  /** The label of each, or none where no scene has one. */
  readonly labels: readonly (Labelled | null)[];
  /** 1 where a quote may stand in it. */
  readonly speaking: Int32Array;
  readonly talk: boolean;
}

/** @param residue stretches that are no story */
export function scenesOf(article: Article, residue: readonly Span[]): Scenes {
  const { memory, passages } = article;
  const every = memory.along(PlacedScene, passages, (at) => new PlacedScene(passages[at] as PlacedPassage, memory));
  const { passages: flags, uncovered, by } = touchedBy(article, residue);
  const before = memory.recall(touchedBy, memory, (): { scenes: PlacedScene[] } => ({ scenes: [] }));
  for (const scene of before.scenes) scene.residue = NO_RESIDUE;
  before.scenes = [...by.keys()].map((at) => every[at] as PlacedScene);
  for (const [at, spans] of by) (every[at] as PlacedScene).residue = spans;
  const counts = memory.recall(isTalk, memory, (): TalkCounts => ({ scenes: 0, opening: 0, lines: 0, short: 0 }));
  memory.along(isTalk, every, (at) => every[at] as PlacedScene, { changed: (scene, by) => countTalk(counts, scene, by) });
  const labels = memory.along(labelOf, every, (at) => (every[at] as PlacedScene).label);
  const speaking = memory.along('speaking', every, (at) => (every[at] as PlacedScene).quoted || (every[at] as PlacedScene).quotes.drafts.length > 0);
  const told = { ...counts };
  for (const at of by.keys()) if (flags[at] === COVERED) countTalk(told, every[at] as PlacedScene, -1);
  const scenes = new Array<Scene>(uncovered.length);
  const residues = new Array<readonly number[] | null>(uncovered.length).fill(null);
  for (let order = 0; order < scenes.length; order++) {
    const at = uncovered[order] as number;
    const scene = every[at] as PlacedScene;
    scenes[order] = scene;
    if (flags[at]) residues[order] = scene.residue.flatMap(({ start, end }) => [start - scene.offset, end - scene.offset]);
  }
  return {
    scenes,
    residues,
    labels: labels.some(Boolean) ? Array.from(uncovered, (at) => labels[at] ?? null) : [],
    speaking: uncovered.map((at) => (speaking[at] ? 1 : 0)),
    talk: isTalk(told),
  };
}

const NO_RESIDUE: readonly Span[] = [];

class PlacedScene implements Scene {
  readonly quotes: PassageQuotes;
  readonly text: string;
  readonly quoted: boolean;
  readonly label: Labelled | null;
  readonly line: boolean;
  readonly opening: boolean;
  residue = NO_RESIDUE;
  readonly #placed: PlacedPassage;
  readonly #reading: Reading;
  #said: readonly Span[] | null = null;

  constructor(placed: PlacedPassage, memory: Memory) {
    const { passage, block } = placed;
    this.#placed = placed;
    this.#reading = memory.recall(readPassage, passage, () => readPassage(block.block, passage));
    const { text } = this.#reading;
    this.text = text;
    this.quoted = passage.quoted;
    this.quotes = memory.recall(quotesOf, passage, () => quotesOf(text));
    this.label = labelOf(text);
    const first = this.quotes.drafts[0];
    this.line = first !== undefined && this.quotes.bare;
    this.opening = first !== undefined && text.slice(0, first.start).trim() === '';
  }

  get start(): number {
    return this.#placed.passage.start + this.#placed.block.start;
  }

  get offset(): number {
    return this.#placed.block.start;
  }

  source(span: Span): Span {
    return this.#reading.source(span);
  }

  place(span: Span): Span {
    return moved(this.source(span), this.offset);
  }

  isSaid(span: Span): boolean {
    this.#said ??= this.quotes.drafts.map((draft) => this.source(draft));
    return firstOverlapping(this.#said, moved(span, -this.offset)) !== undefined;
  }
}

/** Whether speakers take turns without being named, as in fiction: many lines open with a quote, and most of them are short. */
function isTalk({ scenes, opening, lines, short }: TalkCounts): boolean {
  return opening >= TALK.lines && opening >= scenes * TALK.share && short >= lines * 0.6 && lines >= TALK.shortest;
}

/** How many scenes there are, how many open with a quote, and how many are nothing but quotes and short. */
interface TalkCounts {
  scenes: number;
  opening: number;
  lines: number;
  short: number;
}

function countTalk(counts: TalkCounts, { opening, line, text }: Scene, by: 1 | -1): void {
  counts.scenes += by;
  if (opening) counts.opening += by;
  if (line) counts.lines += by;
  if (line && text.length < TALK.longest) counts.short += by;
}

/** So far before a mention, in UTF-16 units, it is looked for what a scene tells: a pronoun stands for somebody near. */
const FARTHEST_UNTOLD = 400;

/** What a scene tells before a mention, behind the last quote of another sentence; without what is said. */
export function untoldOf({ text, quotes: { drafts } }: Scene, end: number): string {
  let at = Math.max(0, end - FARTHEST_UNTOLD);
  let untold = '';
  for (let order = firstEndingBehind(drafts, at); order < drafts.length; order++) {
    const draft = drafts[order] as Span;
    if (draft.end > end) break;
    const opensAnew = draft.end < end && /[.!?…]\W{0,3}$/.test(text.slice(Math.max(draft.start, draft.end - LONGEST_STOP), draft.end));
    untold = opensAnew ? '' : untold + text.slice(at, Math.max(at, draft.start));
    at = draft.end;
  }
  return untold + text.slice(at, end);
}

/** A stop with the marks behind it, in UTF-16 units. */
const LONGEST_STOP = 6;
