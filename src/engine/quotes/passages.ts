/** The quotes of one passage, known from its text alone: what holds as long as the passage does, wherever it stands. */
import type { QuoteKind, Span } from '../analysis.ts';
import { wordsOf } from '../article/words.ts';
import { attribute, speakerIn, subjectOf, turnAtEnd } from './attribution.ts';
import { lastUnit, sentencesOf, type Token } from './clauses.ts';
import { type Marked, markedIn } from './marks.ts';
import type { Attribution } from './place.ts';
import { isSubheading, isTitle } from './titles.ts';
import { recovered } from './unclosed.ts';

/** A quote of a passage. Offsets count into the passage's text. */
export interface Draft extends Span {
  readonly kind: QuoteKind;
  readonly attribution: Attribution | null;
  /** No closing mark: the quote goes on in the next passage. */
  readonly open: boolean;
  /** Where it ends and who speaks if it goes on nowhere. */
  readonly alone?: { readonly end: number; readonly attribution: Attribution };
}

export interface PassageQuotes {
  readonly drafts: readonly Draft[];
  /** Nothing but quotes stands in the passage. */
  readonly bare: boolean;
  /** It ends with a colon. */
  readonly introduces: boolean;
  /** Who spoke or acted in the passage last; asked for only when the next passage opens with a quote of nobody's. */
  readonly last: () => Attribution | null;
}

const MARKS = /["“”„«»‘'`]/;
const SIGNATURE = /^\s*[—–―-]{1,2}\s*(?=\p{Lu})/u;
const LONGEST_SIGNATURE = 120;
/** `"(Applause.)"`: what a transcript notes and nobody says. */
const STAGE_DIRECTION = /^\s*[([][^()[\]]*[)\]]\s*$/;
/** `NYGÅRD: …` or `Petra Nygård: …` inside the marks, as transcripts have it. */
const SHOUTED_TURN = /^\s*(\p{Lu}[\p{Lu}.'’-]{1,20}(?: \p{Lu}[\p{Lu}.'’-]{1,20})?):\s/u;
const TURN = /^\s*(\p{Lu}[\p{L}.'’-]{1,20} \p{Lu}[\p{L}.'’-]{1,20}):\s/u;

/** The quotes of a passage's text, in order. */
export function quotesOf(text: string): PassageQuotes {
  const marked = MARKS.test(text) ? markedIn(text) : [];
  if (!marked.length) {
    const last = once(() => {
      const sentence = sentencesOf(text, wordsOf(text), marked).at(-1);
      return sentence ? speakerIn(sentence) : null;
    });
    return { drafts: [], bare: false, introduces: /:\s?$/.test(text), last };
  }
  const sentences = sentencesOf(text, wordsOf(text), marked);
  const drafts = draftsOf(text, marked, sentences);
  const bare = sentences.every((sentence) => sentence.every((token) => token.quote >= 0 || !token.spoken));
  const ending = sentences.at(-1);
  const introduces = ending?.at(-1)?.text === ':';
  return { drafts, bare, introduces, last: once(() => (introduces && ending ? speakerIn(ending) : null) ?? drafts.at(-1)?.attribution ?? null) };
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly result: T } | null = null;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
}

/** The name in a passage that signs the quote before it: `— Petra Nygård, fisher`. Offsets count into the text. */
export function signatureOf(text: string): Span | null {
  const dash = text.length <= LONGEST_SIGNATURE ? SIGNATURE.exec(text) : null;
  if (!dash) return null;
  const start = dash[0].length;
  const stop = text.slice(start).search(/[,(]|\.\s/);
  const name = (stop < 0 ? text.slice(start) : text.slice(start, start + stop)).trimEnd();
  return { start, end: start + (name.endsWith('.') ? name.length - 1 : name.length) };
}

function draftsOf(text: string, marked: readonly Marked[], sentences: readonly Token[][]): Draft[] {
  const drafts: Draft[] = [];
  let speaker: Attribution | null = null;
  sentences.forEach((sentence, order) => {
    const whole = sentence.every((other) => other.quote >= 0 || !other.spoken);
    const before = sentences[order - 1];
    const told = before && !before.some((other) => other.quote >= 0) ? before : null;
    const cutIn = before && !told ? turnAtEnd(before) : null;
    let opening = true;
    let listed = false;
    let joined = false;
    sentence.forEach((token, at) => {
      const quote = marked[token.quote];
      if (!quote) {
        if (token.spoken) opening = false;
        return;
      }
      const inner = text.slice(quote.inner.start, quote.inner.end);
      if (STAGE_DIRECTION.test(inner)) return;
      const own = turnIn(quote, inner, SHOUTED_TURN) ?? attribute({ sentence, at, stop: lastUnit(text, quote) }) ?? turnIn(quote, inner, TURN);
      if (!whole && isTitle({ sentence, at, inner, cued: !!own?.cue, opening, listed, joined })) {
        listed = true;
        return;
      }
      listed = false;
      joined = true;
      if (whole && marked.length === 1 && sentences.length === 1 && isSubheading(text, inner)) return;
      const attribution: Attribution | null =
        own ?? (opening ? ((told ? introducedBy(told, speaker) : cutIn) ?? speaker) : actorOf(sentence, at, text, speaker));
      if (attribution) speaker = attribution;
      const shown = own ?? (attribution ? { cue: null, subject: attribution.subject } : null);
      const kind = isDirect(text, quote, whole) ? 'direct' : 'partial';
      const alone = quote.open ? recovered(text, quote) : null;
      drafts.push({ start: quote.start, end: quote.end, kind, attribution: shown, open: quote.open, ...(alone ? { alone } : {}) });
    });
  });
  return drafts;
}

function turnIn(quote: Marked, inner: string, turn: RegExp): Attribution | null {
  const name = turn.exec(inner.slice(0, 60));
  if (!name?.[1]) return null;
  const start = quote.inner.start + name[0].indexOf(name[1]);
  const end = start + name[1].length;
  return { subject: { start, end }, cue: { start: end, end: end + 1 } };
}

/** Who speaks in a quote that a sentence without quotes comes before: whoever that sentence has speak, unless somebody spoke already. */
function introducedBy(told: readonly Token[], speaker: Attribution | null): Attribution | null {
  const found = speakerIn(told);
  const first = told.find((token) => token.start === found?.subject?.start)?.lower ?? '';
  if (/^(?:nobody|nothing|none|no|not|neither)$/.test(first)) return null;
  if (found?.cue || told.at(-1)?.text === ':') return found;
  return speaker || /^(?:it|there|this|that|these|those)$/.test(first) ? null : found;
}

/** The subject of a scrap's sentence; where that is only "it" or "there", whoever spoke before. */
function actorOf(sentence: readonly Token[], at: number, text: string, speaker: Attribution | null): Attribution | null {
  const actor = subjectOf(sentence, at);
  const words = actor?.subject ? text.slice(actor.subject.start, actor.subject.end) : '';
  return actor && !(speaker && /^(?:it|that|this|there|these|those)$/i.test(words)) ? actor : (speaker ?? actor);
}

function isDirect(text: string, quote: Marked, whole: boolean): boolean {
  if (whole) return true;
  const stops = /[.,!?…—–-]/.test(lastUnit(text, quote)) || text.charAt(quote.end) === ',';
  return stops && /^\s*\p{Lu}/u.test(text.slice(quote.inner.start, quote.inner.start + 3));
}
