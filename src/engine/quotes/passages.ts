/** The quotes of one passage, known from its text alone: what holds as long as the passage does, wherever it stands. */
import type { QuoteKind, Span } from '../analysis.ts';
import { wordsOf } from '../article/words.ts';
import { attribute, speakerIn, subjectOf, turnAtEnd } from './attribution.ts';
import { before, nameAndColon } from './before.ts';
import { nameBehindDash } from './behind.ts';
import { lastUnit, sentencesOf, type Token } from './clauses.ts';
import { isPreposition } from './grammar.ts';
import { attributeIn, calledBy, namesSomething } from './languages/attribution.ts';
import { type Language, languageOf } from './languages/language.ts';
import { type Marked, markedIn } from './marks.ts';
import type { Attribution, Place } from './place.ts';
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
  /** Whoever is said to speak in the passage, the last first; in one with quotes, they tell. */
  readonly reporting: () => readonly Span[];
}

const MARKS = /["“”„«»‘'`]/;
/** As long as the name of a value before it, in UTF-16 units. */
const NEAR_CODE = 40;
/** `"(Applause.)"`: what a transcript notes and nobody says. */
const STAGE_DIRECTION = /^\s*[([][^()[\]]*[)\]]\s*$/;
/** `NYGÅRD: …` or `Petra Nygård: …` inside the marks, as transcripts have it. */
const SHOUTED_TURN = /^\s*(\p{Lu}[\p{Lu}.'’-]{1,20}(?: \p{Lu}[\p{Lu}.'’-]{1,20})?):\s/u;
const TURN = /^\s*(\p{Lu}[\p{L}.'’-]{1,20} \p{Lu}[\p{L}.'’-]{1,20}):\s/u;

/** The quotes of a passage's text, in order. */
export function quotesOf(text: string): PassageQuotes {
  const marked = MARKS.test(text) ? markedIn(text) : [];
  if (!marked.length) {
    // Read anew for each, which is rarely asked: kept, the words of a whole article would fill the memory.
    const read = () => {
      const words = wordsOf(text);
      return { sentences: sentencesOf(text, words, marked), language: languageOf(words) };
    };
    const last = once(() => {
      const { sentences, language } = read();
      const sentence = sentences.at(-1);
      return sentence ? lastIn(sentence, language) : null;
    });
    const reporting = once(() => {
      const { sentences, language } = read();
      return language === null ? reportingIn(sentences) : [];
    });
    return { drafts: [], bare: false, introduces: /:\s?$/.test(text), last, reporting };
  }
  const words = wordsOf(text);
  const sentences = sentencesOf(text, words, marked);
  const language = languageOf(words);
  const drafts = draftsOf(text, marked, sentences, language);
  const bare = sentences.every((sentence) => sentence.every((token) => token.quote >= 0 || !token.spoken));
  const ending = sentences.at(-1);
  const introduces = ending?.at(-1)?.text === ':';
  const last = once(() => (introduces && ending ? lastIn(ending, language) : null) ?? drafts.at(-1)?.attribution ?? null);
  return { drafts, bare, introduces, last, reporting: () => [] };
}

/** The subjects of verbs of speech in sentences without quotes: "Petra Nygård agreed." The last comes first. */
function reportingIn(sentences: readonly Token[][]): Span[] {
  return sentences.toReversed().flatMap((sentence) => before({ sentence, at: sentence.length, stop: '' })?.subject ?? []);
}

/** Who spoke or acted in a sentence last; in another language than English, only who is said to speak. */
function lastIn(sentence: readonly Token[], language: Language): Attribution | null {
  if (language === null) return speakerIn(sentence);
  return language === 'unknown' ? null : attributeIn(language, sentence, sentence.length);
}

/** Works something out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly result: T } | null = null;
  return () => {
    known ??= { result: work() };
    return known.result;
  };
}

/** In words and marks. */
const LONGEST_BEAT = 10;
const BEAT = /^(?:smil|laugh|grin|sigh|paus|shrug|nodd?|chuckl|frown|winc|hesitat|beam|giggl|shak|shook|lean|look|glanc|gestur|point)(?:e|s|es|d|ed|ged)?$/;

function draftsOf(text: string, marked: readonly Marked[], sentences: readonly Token[][], language: Language): Draft[] {
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
    let heard = false;
    sentence.forEach((token, at) => {
      const quote = marked[token.quote];
      if (!quote) {
        if (token.spoken) opening = false;
        return;
      }
      const inner = text.slice(quote.inner.start, quote.inner.end);
      if (STAGE_DIRECTION.test(inner) || isCode(text, quote)) return;
      const place = { sentence, at, stop: lastUnit(text, quote) };
      const attributed = language === null ? attribute(place) : attributeElsewhere(place, language);
      const own = turnIn(quote, inner, SHOUTED_TURN) ?? attributed ?? turnIn(quote, inner, TURN);
      if (language === null && !whole && isTitle({ sentence, at, inner, cued: !!own?.cue, opening, listed, joined })) {
        listed = true;
        return;
      }
      listed = false;
      joined = true;
      // Elsewhere titles and scare quotes cannot be told from scraps that nobody is said to say.
      const kind = isDirect(text, quote, whole, language) ? 'direct' : 'partial';
      if (language !== null && !own && !heard && (kind === 'partial' || !opening) && sentence[at - 1]?.text !== ':') return;
      if (language !== null && language !== 'unknown' && !own?.cue && namesSomething(language, sentence, at, inner)) return;
      heard ||= own !== null;
      if (whole && marked.length === 1 && sentences.length === 1 && isSubheading(text, inner)) return;
      const attribution: Attribution | null =
        own ??
        (language !== null
          ? ((told && opening ? lastIn(told, language) : null) ?? speaker)
          : opening
            ? ((told ? introducedBy(told, speaker) : cutIn) ?? speaker)
            : actorOf(sentence, at, text, speaker));
      if (attribution) speaker = attribution;
      const shown = own ?? (attribution ? { ...attribution, cue: null } : null);
      const alone = quote.open ? recovered(text, quote) : null;
      drafts.push({ start: quote.start, end: quote.end, kind, attribution: shown, open: quote.open, ...(alone ? { alone } : {}) });
    });
  });
  return drafts;
}

/** A label and its colon have fewer tokens than this. */
const LONGEST_LABEL = 24;

/** In another language than English: by its own words, or by marks alone. */
function attributeElsewhere(place: Place, language: Exclude<Language, null>): Attribution | null {
  const told = language === 'unknown' ? null : attributeIn(language, place.sentence, place.at);
  if (told) return told;
  const labelled = nameAndColon(place);
  if (!labelled?.subject) return nameBehindDash(place);
  const { start, end } = labelled.subject;
  const label = place.sentence.slice(Math.max(0, place.at - LONGEST_LABEL), place.at).filter((token) => token.start >= start && token.end <= end);
  const called = calledBy(language, label);
  return called ? { ...labelled, called } : nameBehindDash(place);
}

/** `"delay": 5`, `run(["open", "-a"])`, `name="x"`: straight marks of a program or of its data. */
function isCode(text: string, { start, end }: Marked): boolean {
  if (text.charAt(start) !== '"') return false;
  const before = text.slice(Math.max(0, start - NEAR_CODE), start);
  if (/(?:[={]|[(=:,]\s?\[|[\p{L}\p{N}_]\(|(?:^|[,{\n])\s{0,8}"[^"\n]{1,24}"\s?:\s?)$/u.test(before)) return true;
  return /(?:^|[,{\n])\s{0,8}$/.test(before) && /^\s?:\s?["{[\d]/.test(text.slice(end, end + NEAR_CODE));
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
  const beat = beatOf(told);
  if (beat) return { cue: null, subject: beat };
  return speaker || /^(?:it|there|this|that|these|those)$/.test(first) ? null : found;
}

/** Who does something between two things that they say: `"…" Nygård smiles. "…"`. */
function beatOf(told: readonly Token[]): Span | null {
  const verb = told.findIndex(({ capital }) => !capital);
  const { start } = told[0] as Token;
  const isBeat = verb > 0 && told.length <= LONGEST_BEAT && !isPreposition(told[0]) && BEAT.test(told[verb]?.lower ?? '');
  return isBeat ? { start, end: (told[verb - 1] as Token).end } : null;
}

/** The subject of a scrap's sentence; where that is only "it" or "there", whoever spoke before. */
function actorOf(sentence: readonly Token[], at: number, text: string, speaker: Attribution | null): Attribution | null {
  const actor = subjectOf(sentence, at);
  const words = actor?.subject ? text.slice(actor.subject.start, actor.subject.end) : '';
  return actor && !(speaker && /^(?:it|that|this|there|these|those)$/i.test(words)) ? actor : (speaker ?? actor);
}

function isDirect(text: string, quote: Marked, whole: boolean, language: Language): boolean {
  if (whole) return true;
  // Where a full stop belongs is for each language to say.
  const behind = language === null ? /^,/ : /^[,.]/;
  const stops = /[.,!?…—–-]/.test(lastUnit(text, quote)) || behind.test(text.charAt(quote.end));
  return stops && /^\s*[¿¡]?\p{Lu}/u.test(text.slice(quote.inner.start, quote.inner.start + 3));
}
