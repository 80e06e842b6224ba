/**
 * Quotes of an article with their speakers: found passage by passage, then followed from passage to passage and resolved to names. After an
 * edit, what is heard before it stands, and what is heard behind it stands from where the same are speaking as before.
 */
import type { Entity, Quote, QuoteKind, Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import { firstEndingBehind, firstWhere, moved } from '../article/spans.ts';
import type { Article } from '../article.ts';
import { blockOf, FARTHEST_SIGNATURE, signatureBehind } from './blocks.ts';
import { indirectIn } from './indirect.ts';
import { fullNameBefore, fullNameIn } from './languages/names.ts';
import { goesOnWithout, isNobody, isScrap } from './nobody.ts';
import type { Attribution } from './place.ts';
import { type Scene, scenesOf, TALK, untoldOf } from './scenes.ts';
import { type Lookback, Speakers } from './speakers.ts';
import { type Turn, turnsOf } from './turns.ts';

/** Who spoke: the mention in its block, and the name. */
interface Voice {
  readonly scene: Scene;
  readonly subject: Span;
  readonly name: string;
  /** In another language than English, where it is known by its letters alone: what it is. */
  readonly called: Attribution['called'] | null;
}

/** A quote in its block. */
interface Said extends Span {
  readonly scene: Scene;
  readonly kind: QuoteKind;
  readonly cue: Span | null;
  readonly voice: Voice | null;
}

/** What is known of the quotes before a scene, and what is heard in it. */
interface Heard {
  readonly before: Situation;
  readonly said: readonly Said[];
}

/**
 * Who spoke before a scene: the last, how many scenes before it, and the last one else; whom the text last had speak or act, and how many
 * mentions at or behind the scene have told their roles.
 */
interface Situation {
  readonly said: { readonly ago: number; readonly open: boolean; readonly voice: Voice | null } | null;
  readonly other: { readonly ago: number; readonly voice: Voice } | null;
  readonly last: string | null;
  readonly learnt: number;
}

/** How a passage begins that goes on with a quote. */
const OPENING = /^\s*["“”„«»‘'`]/;
/** How many passages back somebody may have spoken for a quote that nothing introduces. */
const FARTHEST_SPEAKER = 3;
/** No word farther from a scene, in UTF-16 units, tells who speaks in it, but for what `Speakers` knows of the whole article. */
const FARTHEST_WORD = 200;

/** Full names are looked for at the beginning of an article, in UTF-16 units, and for so many surnames: people are introduced early. */
const LONGEST_INTRODUCTION = 50_000;
const MOST_SURNAMES = 60;

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
  // Where safe fixes reach is told without names, beside what is told with them.
  const last = article.memory.recall(entities.length ? readQuotes : 'unnamed quotes', article.memory, (): { heard: Hearing | null } => ({ heard: null }));
  const before = last.heard?.reading === article.reading - 1 ? last.heard : null;
  last.heard = null;
  const hearing = new Hearing(article, residue, entities, before);
  last.heard = hearing;
  const quotes = hearing.quotes();
  return options.indirect ? withIndirect(quotes, hearing.scenes, new Speakers(article, entities)) : quotes;
}

/** What is heard in the scenes of an article, one after the other. */
class Hearing {
  readonly reading: number;
  readonly scenes: readonly Scene[];
  readonly #text: string;
  readonly #residues: readonly (readonly number[] | null)[];
  readonly #speaking: Int32Array;
  readonly #talk: boolean;
  readonly #turns: readonly (Turn | null)[];
  readonly #speakers: Speakers;
  readonly #heard: readonly (Heard | null)[];
  #said: { readonly order: number; readonly open: boolean; readonly voice: Voice | null } | null = null;
  #other: { readonly order: number; readonly voice: Voice } | null = null;
  #interviewed: string | null = null;
  #turning: Voice | null = null;

  /** @param before what was heard in the reading before; null where there was none */
  constructor(article: Article, residue: readonly Span[], entities: readonly Entity[], before: Hearing | null) {
    const { scenes, residues, labels, speaking, talk } = scenesOf(article, residue);
    this.reading = article.reading;
    this.scenes = scenes;
    this.#text = article.text;
    this.#residues = residues;
    this.#speaking = speaking;
    this.#talk = talk;
    this.#turns = turnsOf((order) => (scenes[order] as Scene).text, labels);
    this.#speakers = new Speakers(article, entities, before ? before.#speakers : null);
    const isFollowed = before && this.#speakers.areAsBefore && talk === before.#talk && !this.#turns.length && !before.#turns.length;
    this.#heard = isFollowed ? this.#hearAgain(before, article.change) : this.#hear(0, scenes.length);
  }

  quotes(): Quote[] {
    const quotes: Quote[] = [];
    const fullNames = this.#fullNames();
    for (const heard of this.#heard) {
      if (!heard) continue;
      for (const { scene, start, end, kind, cue, voice } of heard.said) {
        const { offset } = scene;
        const name = voice && (fullNames.get(voice.name) ?? (voice.called === 'label' ? null : voice.name));
        const speaker = voice && name ? { ...moved(voice.subject, voice.scene.offset), name } : null;
        quotes.push({ start: start + offset, end: end + offset, kind, cue: cue && moved(cue, offset), speaker });
      }
    }
    return quotes;
  }

  /** Where names are known by their letters alone: by each surname, the one full name that it is part of. */
  #fullNames(): ReadonlyMap<string, string> {
    const full = new Map<string, string>();
    const shared = new Set<string>();
    const surnames = new Set<string>();
    for (const heard of this.#heard) {
      for (const { voice } of heard?.said ?? []) {
        if (voice?.called !== 'name' && voice?.called !== 'label') continue;
        const surname = voice.name.slice(voice.name.lastIndexOf(' ') + 1);
        if (surname === voice.name) {
          surnames.add(surname);
          continue;
        }
        if ((full.get(surname) ?? voice.name) !== voice.name) shared.add(surname);
        full.set(surname, voice.name);
      }
    }
    const unknown = [...surnames].filter((surname) => !full.has(surname)).slice(0, MOST_SURNAMES);
    const introduction = unknown.length ? this.#text.slice(0, LONGEST_INTRODUCTION) : '';
    for (const surname of unknown) {
      const name = fullNameIn(introduction, surname);
      if (name) full.set(surname, name);
    }
    for (const surname of shared) full.delete(surname);
    return full;
  }

  #hear(from: number, to: number, isKnown: (order: number) => boolean = () => false): (Heard | null)[] {
    const heard: (Heard | null)[] = [];
    for (let order = from; order < to; order++) {
      const speaks = this.#speaking[order] || this.#turns[order];
      if (speaks && isKnown(order)) break;
      heard.push(speaks ? { before: this.#situation(order), said: this.#turns[order] ? this.#turnAt(order) : this.#saidAt(order) } : null);
    }
    return heard;
  }

  /** Hears what an edit has changed, and behind it until the same have spoken as before it. */
  #hearAgain(before: Hearing, change: Change): readonly (Heard | null)[] {
    const { scenes } = this;
    const known = before.#heard;
    const shift = scenes.length - known.length;
    const isSame = (order: number, orderBefore: number) =>
      scenes[order] === before.scenes[orderBefore] && isSameRow(this.#residues[order] ?? null, before.#residues[orderBefore] ?? null);
    const startAt = (order: number) => (scenes[order] as Scene).start;
    const near = firstWhere(scenes.length, (order) => startAt(order) >= change.from - FARTHEST_WORD) - 1;
    const far = firstWhere(scenes.length, (order) => startAt(order) >= change.to + FARTHEST_WORD);
    let from = 0;
    while (from < near && from < known.length && isSame(from, from)) from++;
    let to = scenes.length;
    while (to > Math.max(from, from + shift, far) && isSame(to - 1, to - 1 - shift)) to--;
    // A quote hangs on who signs it in the scenes behind it.
    let start = Math.max(0, from - FARTHEST_SIGNATURE - 1);
    while (start > 0 && !known[start]) start--;
    const first = known[start];
    if (first && start < scenes.length) this.#resume(first.before, start);
    const isKnown = (order: number) => {
      // A quote hangs on the passage before it, whose pronoun looks so many passages back.
      const other = order > to + FARTHEST_SPEAKER + 1 ? known[order - shift]?.before : undefined;
      return other !== undefined && isAlike(this.#situation(order), other);
    };
    const heard = this.#hear(start, scenes.length, isKnown);
    return known.slice(0, start).concat(heard, known.slice(start + heard.length - shift));
  }

  /** Who has spoken before a scene; beyond reach, it is all the same who it was. */
  #situation(order: number): Situation {
    const said = this.#said && order - this.#said.order <= FARTHEST_SPEAKER ? this.#said : null;
    const other = this.#other && order - this.#other.order <= FARTHEST_SPEAKER ? this.#other : null;
    return {
      said: said && { ago: order - said.order, open: said.open, voice: said.voice },
      other: other && { ago: order - other.order, voice: other.voice },
      last: this.#speakers.last,
      learnt: this.#speakers.learntBeyond((this.scenes[order] as Scene).start),
    };
  }

  #resume({ said, other, last, learnt }: Situation, order: number): void {
    this.#said = said && { order: order - said.ago, open: said.open, voice: said.voice };
    this.#other = other && { order: order - other.ago, voice: other.voice };
    this.#speakers.last = last;
    this.#speakers.learnBeyond((this.scenes[order] as Scene).start, learnt);
  }

  #voiceOf(attribution: Attribution | null, scene: Scene): Voice | null {
    if (!attribution?.subject) return null;
    const subject = scene.source(attribution.subject);
    const { called } = attribution;
    const words = wordsOf(scene, attribution.subject);
    const before = this.#said?.voice;
    if (before && before.scene === scene && before.subject.start === subject.start && before.subject.end === subject.end) return before;
    if (!called) {
      if (before && before.scene === scene && goesOnWithout(before.name, scene.text, attribution.subject.start, words) && !this.#speakers.isPerson(before.name))
        return { scene, subject, name: before.name, called: null };
      const name = this.#speakers.nameOf(moved(subject, scene.offset), words, this.#lookbackFrom(scene));
      const body = name === words && attribution.cue ? this.#bodyAt(words, subject, scene) : null;
      if (body) return { scene, subject, name: body, called: null };
      const labelled = attribution.cue && scene.text.charAt(attribution.cue.start) === ':' && words.includes(' ');
      const unknown = (!attribution.cue || labelled) && name === words && isNobody(words) && !this.#speakers.knows(moved(subject, scene.offset));
      return unknown ? null : { scene, subject, name, called: null };
    }
    if (called !== 'pronoun') return { scene, subject, name: words, called };
    return { scene, subject, name: fullNameBefore(untoldOf(scene, attribution.subject.start), words) ?? this.#said?.voice?.name ?? words, called };
  }

  /** What "it" stands for: a body that opens a sentence before it, or one that has just spoken, for which "they" may stand as well. */
  #bodyAt(words: string, subject: Span, scene: Scene): string | null {
    const isIt = /^it$/i.test(words);
    if (!isIt && !/^they$/i.test(words)) return null;
    const body = isIt ? this.#speakers.bodyBefore(moved(subject, scene.offset).start, this.#lookbackFrom(scene)) : null;
    const spoken = this.#said?.voice?.name;
    if (body || !spoken || !(this.#speakers.isBody(spoken) || (isIt && !this.#speakers.isPerson(spoken)))) return body;
    const order = firstWhere(this.scenes.length, (at) => (this.scenes[at] as Scene).start >= scene.start);
    return order - (this.#said?.order ?? 0) <= 1 ? spoken : null;
  }

  #lookbackFrom(scene: Scene): Lookback {
    const { scenes } = this;
    const order = firstWhere(scenes.length, (at) => (scenes[at] as Scene).start >= scene.start);
    const floor = Math.max(order - FARTHEST_SPEAKER, (this.#said?.order ?? -1) + 1);
    const before = scenes[order - 1];
    const last = before?.quotes.drafts.at(-1);
    return {
      start: scene.start,
      since: before ? (last ? before.place(last).end : before.start) : scene.start,
      startBefore: order > floor ? (scenes[order - 1]?.start ?? scene.start) : scene.start,
      isSaid: (span) => scene.isSaid(span),
      *reporting() {
        for (let at = order - 1; at >= floor && at >= 0; at--) {
          const { start, quotes } = scenes[at] as Scene;
          const startBefore = scenes[at - 1]?.start ?? start;
          for (const subject of quotes.reporting()) yield { subject: (scenes[at] as Scene).place(subject), start, startBefore };
        }
      },
    };
  }

  #turnAt(order: number): Said[] {
    const scene = this.scenes[order] as Scene;
    const turn = this.#turns[order] as Turn;
    const span = scene.source(turn.said);
    this.#said = null;
    if (turn.label) {
      const subject = scene.source(turn.label);
      const label = moved(subject, scene.offset);
      if (turn.kind === 'answer') this.#interviewed ??= this.#speakers.mostNamedBefore(label.start) ?? scene.text.slice(turn.label.start, turn.label.end);
      const name =
        turn.kind === 'answer' && this.#interviewed ? this.#interviewed : this.#speakers.labelled(label, wordsOf(scene, turn.label), this.#lookbackFrom(scene));
      this.#turning = { scene, subject, name, called: null };
    }
    if (touches(scene.residue, moved(span, scene.offset))) return [];
    return [{ scene, ...span, kind: 'direct', cue: null, voice: this.#turning }];
  }

  #saidAt(order: number): Said[] {
    const scene = this.scenes[order] as Scene;
    const heard: Said[] = [];
    for (const whole of blockOf(scene) ?? scene.quotes.drafts) {
      const draft = whole.alone && !OPENING.test(this.scenes[order + 1]?.text ?? '') ? { ...whole, ...whole.alone, open: false } : whole;
      const span = scene.source(draft);
      if (touches(scene.residue, moved(span, scene.offset))) continue;
      const unknown = draft.attribution?.subject === null;
      const voice: Voice | null = this.#voiceOf(draft.attribution, scene) ?? (unknown ? null : this.#following(order));
      if (!voice && !draft.attribution?.cue && !draft.attribution?.subject && isScrap(scene.text, draft)) continue;
      if (this.#said?.voice && voice && this.#said.voice.name !== voice.name) this.#other = { order: this.#said.order, voice: this.#said.voice };
      this.#said = { order, open: draft.open, voice };
      const cue = draft.attribution?.cue ? scene.source(draft.attribution.cue) : null;
      heard.push({ scene, ...span, kind: draft.kind, cue, voice });
    }
    return heard;
  }

  /** Who says a quote for which its own sentence names nobody. */
  #following(order: number): Voice | null {
    const { scenes } = this;
    const scene = scenes[order] as Scene;
    const said = this.#said;
    const signature = scene.quotes.bare || scene.quoted ? signatureBehind(scenes, order) : null;
    if (signature) return this.#voiceOf(signature.attribution, signature.scene);
    const before = scenes[order - 1];
    const introducing = before?.quotes.introduces ?? false;
    if (said && order - said.order <= 1 && (said.order === order || !introducing)) {
      const other = this.#other;
      const turns = this.#talk && !said.open && said.order !== order && other && order - other.order <= TALK.shortest;
      return turns && other ? other.voice : said.voice;
    }
    const last = before?.quotes.last() ?? null;
    const introduced = introducing || last?.cue;
    if (!introduced && !scene.quoted && said && order - said.order <= FARTHEST_SPEAKER) return said.voice;
    return before && (introduced || !scene.quoted) ? this.#voiceOf(last, before) : null;
  }
}

/** A mention as it reads, on one line. Offsets count into the scene's text. */
function wordsOf(scene: Scene, { start, end }: Span): string {
  return scene.text.slice(start, end).replace(/\s+/g, ' ');
}

function isAlike(one: Situation, other: Situation): boolean {
  if (
    one.last !== other.last ||
    one.learnt !== other.learnt ||
    one.said?.ago !== other.said?.ago ||
    one.said?.open !== other.said?.open ||
    one.other?.ago !== other.other?.ago
  )
    return false;
  return isSameVoice(one.said?.voice ?? null, other.said?.voice ?? null) && isSameVoice(one.other?.voice ?? null, other.other?.voice ?? null);
}

function isSameVoice(one: Voice | null, other: Voice | null): boolean {
  if (!one || !other) return one === other;
  return one.scene === other.scene && one.name === other.name && one.subject.start === other.subject.start && one.subject.end === other.subject.end;
}

function isSameRow(one: readonly number[] | null, other: readonly number[] | null): boolean {
  if (!one || !other) return one === other;
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

/** Adds indirect speech, of which no stretch covers or crosses the whole of what is marked. */
function withIndirect(quotes: readonly Quote[], scenes: readonly Scene[], speakers: Speakers): Quote[] {
  const indirect = scenes.flatMap((scene) =>
    indirectIn(scene.text).flatMap(({ attribution, ...said }): Quote[] => {
      const span = scene.place(said);
      const subject = attribution.subject ? scene.place(attribution.subject) : null;
      const speaker =
        subject && attribution.subject
          ? {
              ...subject,
              name: speakers.nameOf(subject, wordsOf(scene, attribution.subject), {
                start: scene.start,
                startBefore: scene.start,
                isSaid: () => false,
                reporting: () => [],
              }),
            }
          : null;
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
