/** Quotes of an article with their speakers: found passage by passage, then followed from passage to passage and resolved to names. */
import type { Entity, Quote, Span } from '../analysis.ts';
import { type Reading, readPassage } from '../article/reading.ts';
import { firstEndingBehind } from '../article/spans.ts';
import { COVERED, touchedBy } from '../article/touched.ts';
import type { Article, PlacedPassage } from '../article.ts';
import type { Memory } from '../memory.ts';
import { indirectIn } from './indirect.ts';
import { type Draft, type PassageQuotes, quotesOf, signatureOf } from './passages.ts';
import type { Attribution } from './place.ts';
import { Speakers } from './speakers.ts';
import { type Labelled, labelOf, type Turn, turnsOf } from './turns.ts';

/** A passage of the story with its quotes and the way back to the source. */
interface Scene {
  readonly quotes: PassageQuotes;
  readonly text: string;
  place(span: Span): Span;
  readonly start: number;
  /** Findings inside the passage. */
  readonly residue: readonly Span[];
  readonly quoted: boolean;
  readonly label: Labelled | null;
  /** Nothing but quotes; opens with one. */
  readonly line: boolean;
  readonly opening: boolean;
}

/** Who spoke, in the source. */
interface Voice {
  readonly subject: Span;
  readonly name: string;
}

/** How a passage begins that goes on with a quote. */
const OPENING = /^\s*["“”„«»‘'`]/;
const FARTHEST_SIGNATURE = 8;
/** How many passages back somebody may have spoken for a quote that nothing introduces. */
const FARTHEST_SPEAKER = 3;

/** A talk in which lines follow each other without anybody named: so many opening lines, and so short. */
const TALK = { share: 0.4, lines: 8, shortest: 3, longest: 400 };

export interface QuoteOptions {
  /** Indirect speech too ("Berg said that …"), as quotes of kind `indirect`, in which marked ones may be nested. */
  readonly indirect?: boolean;
}

/**
 * The quotes of an article's story, in order of their start.
 *
 * @param residue stretches that are no story; nothing in them is a quote
 * @param entities the article's entities, whose people may speak
 */
export function readQuotes(article: Article, residue: readonly Span[], entities: readonly Entity[], options: QuoteOptions = {}): Quote[] {
  const speakers = new Speakers(article, entities);
  let interviewed: string | null = null;
  const { scenes, labels, speaking, talk } = scenesOf(article, residue);
  const turns = turnsOf((order) => (scenes[order] as Scene).text, labels);
  let turning: Voice | null = null;
  const quotes: Quote[] = [];
  let said: { readonly order: number; readonly open: boolean; readonly voice: Voice | null } | null = null;
  let other: { readonly order: number; readonly voice: Voice } | null = null;
  const voiceOf = (attribution: Attribution | null, scene: Scene): Voice | null => {
    const subject = attribution?.subject ? scene.place(attribution.subject) : null;
    return subject ? { subject, name: speakers.nameOf(subject, scene.start) } : null;
  };
  const heard = (turn: Turn, scene: Scene): Quote[] => {
    const span = scene.place(turn.said);
    if (turn.label) {
      const label = scene.place(turn.label);
      if (turn.kind === 'answer') interviewed ??= speakers.mostNamedBefore(label.start) ?? scene.text.slice(turn.label.start, turn.label.end);
      turning = { subject: label, name: turn.kind === 'answer' && interviewed ? interviewed : speakers.labelled(label, scene.start) };
    }
    if (touches(scene.residue, span)) return [];
    return [{ ...span, kind: 'direct', cue: null, speaker: turning ? { ...turning.subject, name: turning.name } : null }];
  };
  for (let order = 0; order < scenes.length; order++) {
    const turn = turns[order];
    if (!turn && !speaking[order]) continue;
    const scene = scenes[order] as Scene;
    if (turn) {
      quotes.push(...heard(turn, scene));
      said = null;
      continue;
    }
    const following = (): Voice | null => {
      const signature = scene.quotes.bare || scene.quoted ? signatureBehind(scenes, order) : null;
      if (signature) return voiceOf(signature.attribution, signature.scene);
      const before = scenes[order - 1];
      const introducing = before?.quotes.introduces ?? false;
      if (said && order - said.order <= 1 && (said.order === order || !introducing)) {
        const turns = talk && !said.open && said.order !== order && other && order - other.order <= TALK.shortest;
        return turns && other ? other.voice : said.voice;
      }
      const last = before?.quotes.last() ?? null;
      const introduced = introducing || last?.cue;
      if (!introduced && !scene.quoted && said && order - said.order <= FARTHEST_SPEAKER) return said.voice;
      return before && (introduced || !scene.quoted) ? voiceOf(last, before) : null;
    };
    for (const whole of blockOf(scene) ?? scene.quotes.drafts) {
      const draft = whole.alone && !OPENING.test(scenes[order + 1]?.text ?? '') ? { ...whole, ...whole.alone, open: false } : whole;
      const span = scene.place(draft);
      if (touches(scene.residue, span)) continue;
      const unknown = draft.attribution?.subject === null;
      const voice: Voice | null = voiceOf(draft.attribution, scene) ?? (unknown ? null : following());
      if (said?.voice && voice && said.voice.name !== voice.name) other = { order: said.order, voice: said.voice };
      said = { order, open: draft.open, voice };
      const cue = draft.attribution?.cue ? scene.place(draft.attribution.cue) : null;
      quotes.push({ ...span, kind: draft.kind, cue, speaker: voice ? { ...voice.subject, name: voice.name } : null });
    }
  }
  return options.indirect ? withIndirect(quotes, scenes, new Speakers(article, entities)) : quotes;
}

/** Adds indirect speech, of which no stretch covers or crosses the whole of what is marked. */
function withIndirect(quotes: readonly Quote[], scenes: readonly Scene[], speakers: Speakers): Quote[] {
  const indirect = scenes.flatMap((scene) =>
    indirectIn(scene.text).flatMap(({ attribution, ...said }): Quote[] => {
      const span = scene.place(said);
      const subject = attribution.subject ? scene.place(attribution.subject) : null;
      const speaker = subject ? { ...subject, name: speakers.nameOf(subject, scene.start) } : null;
      if (touches(scene.residue, span)) return [];
      return [{ ...span, kind: 'indirect', cue: attribution.cue ? scene.place(attribution.cue) : null, speaker }];
    }),
  );
  return [...quotes, ...indirect.filter((span) => !crosses(quotes, span))].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether a stretch crosses a quote's edge or lies inside one. Quotes are in order and never overlap. */
function crosses(quotes: readonly Quote[], span: Span): boolean {
  for (let index = firstEndingBehind(quotes, span.start); index < quotes.length && (quotes[index] as Quote).start < span.end; index++) {
    const quote = quotes[index] as Quote;
    if (quote.start < span.start || quote.end > span.end || (quote.start === span.start && quote.end === span.end)) return true;
  }
  return false;
}

/** Whether findings take a quote's beginning, its end or half of it; a hidden character or a stray tail between its words leaves it what it is. */
function touches(residue: readonly Span[], span: Span): boolean {
  let covered = 0;
  for (let index = firstEndingBehind(residue, span.start); index < residue.length && (residue[index] as Span).start < span.end; index++) {
    const one = residue[index] as Span;
    if (one.start <= span.start || one.end >= span.end) return true;
    covered += one.end - one.start;
  }
  return covered * 2 >= span.end - span.start;
}

/** The scenes of an article, with what is asked of all of them. */
interface Scenes {
  readonly scenes: readonly Scene[];
  readonly labels: readonly (Labelled | null)[];
  /** Whether a quote may stand in each. */
  readonly speaking: readonly boolean[];
  readonly talk: boolean;
}

function scenesOf(article: Article, residue: readonly Span[]): Scenes {
  const { memory, passages } = article;
  const every = memory.along(PlacedScene, passages, (at) => new PlacedScene(passages[at] as PlacedPassage, memory));
  const { passages: flags, by } = touchedBy(article, residue);
  const before = memory.recall(touchedBy, memory, (): { scenes: PlacedScene[] } => ({ scenes: [] }));
  for (const scene of before.scenes) scene.residue = NO_RESIDUE;
  before.scenes = [...by.keys()].map((at) => every[at] as PlacedScene);
  for (const [at, spans] of by) (every[at] as PlacedScene).residue = spans;
  const counts = memory.recall(isTalk, memory, (): TalkCounts => ({ scenes: 0, opening: 0, lines: 0, short: 0 }));
  memory.along(isTalk, every, (at) => every[at] as PlacedScene, { changed: (scene, by) => countTalk(counts, scene, by) });
  const labels = memory.along(labelOf, every, (at) => (every[at] as PlacedScene).label);
  const speaking = memory.along('speaking', every, (at) => (every[at] as PlacedScene).quoted || (every[at] as PlacedScene).quotes.drafts.length > 0);
  const isStory = (_: unknown, at: number) => flags[at] !== COVERED;
  const told = { ...counts };
  for (const at of by.keys()) if (flags[at] === COVERED) countTalk(told, every[at] as PlacedScene, -1);
  return { scenes: every.filter(isStory), labels: labels.filter(isStory), speaking: speaking.filter(isStory), talk: isTalk(told) };
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

  place(span: Span): Span {
    const source = this.#reading.source(span);
    const offset = this.#placed.block.start;
    return { start: source.start + offset, end: source.end + offset };
  }
}

/** A paragraph of a block quote is a quote as a whole, unless it opens with a mark of its own; null outside block quotes. */
function blockOf(scene: Scene): Draft[] | null {
  const first = scene.quotes.drafts[0];
  const start = scene.text.length - scene.text.trimStart().length;
  if (!scene.quoted || (first && first.start <= start)) return null;
  if (!/\p{L}/u.test(scene.text) || signatureOf(scene.text)) return [];
  return [{ start, end: scene.text.trimEnd().length, kind: 'block', attribution: null, open: false }];
}

/** Who signs a quote in the next passage, or behind the other paragraphs of its block quote. */
function signatureBehind(scenes: readonly Scene[], order: number): { readonly attribution: Attribution; readonly scene: Scene } | null {
  for (let next = order + 1; next <= order + FARTHEST_SIGNATURE; next++) {
    const scene = scenes[next];
    const subject = scene ? signatureOf(scene.text) : null;
    if (scene && subject) return { attribution: { subject, cue: null }, scene };
    if (!scene?.quoted || !scenes[order]?.quoted) return null;
  }
  return null;
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
