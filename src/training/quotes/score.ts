/**
 * How quotes compare with annotated ones. Protocol: both are cut at line ends and lose the marks, blanks and punctuation at their edges; a
 * quote is found where the same stretch remains. Its speaker is right where the mention overlaps the annotated one and shares its head word
 * (surname, or the noun that the phrase hangs on), where the resolved name has that head word, or where both are the same pronoun close by.
 * Stretches annotated as unclear, and marked words inside a found quote, do not count either way.
 */
import type { Quote, Span } from '../../engine/analysis.ts';

interface GoldMention extends Span {
  readonly text: string;
}

export interface GoldQuote extends Span {
  readonly speaker: GoldMention | null;
  /** The speaker's name, where a corpus resolves it. */
  readonly reference?: string;
  readonly aliases?: readonly string[];
  /** The words that stand for the speaker in the text ("said the old fisher"), where a corpus marks them. */
  readonly referringExpression?: GoldMention | null;
}

export interface GoldDocument {
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly nonspeech?: readonly Span[];
  readonly ignore?: readonly Span[];
}

export interface Counts {
  readonly gold: number;
  readonly predicted: number;
  readonly found: number;
  /** Found quotes whose speaker is annotated, and those of them whose speaker is right. */
  readonly named: number;
  readonly right: number;
  /** Found quotes with the right speaker, or with none annotated. */
  readonly joint: number;
  readonly nonspeech: number;
  readonly nonspeechTaken: number;
}

const EDGE = /[\s"'‘’“”«»`.,;:!?…—–\-[\]()]/;
const NEAR = 600;
const PRONOUN = /^(?:he|she|they|it|we|i|you|him|her|them|who|his|their)$/;

/** Counts over one document. */
export function compare(gold: GoldDocument, quotes: readonly Quote[]): Counts {
  const { text } = gold;
  const wanted = new Map(gold.quotes.flatMap((quote) => stretches(text, quote).map((stretch) => [keyOf(stretch), quote] as const)));
  const given = new Map<string, { stretch: Span; quote: Quote }>();
  for (const quote of quotes) if (quote.kind !== 'indirect') for (const stretch of stretches(text, quote)) given.set(keyOf(stretch), { stretch, quote });
  const ignored = (gold.ignore ?? []).flatMap((span) => stretches(text, span));
  const nonspeech = (gold.nonspeech ?? []).flatMap((span) => stretches(text, span));
  const kept = [...given].filter(([key, { stretch }]) => wanted.has(key) || !ignored.some((other) => holds(other, stretch)));
  const found = kept.filter(([key]) => wanted.has(key));
  const nested = (stretch: Span) => found.some(([, other]) => other.stretch !== stretch && holds(other.stretch, stretch));
  const named = found.filter(([key]) => isNamed(wanted.get(key) as GoldQuote));
  const right = named.filter(([key, { quote }]) => isRight(gold, wanted.get(key) as GoldQuote, quote));
  return {
    gold: wanted.size,
    predicted: kept.filter(([key, { stretch }]) => wanted.has(key) || !nested(stretch)).length,
    found: found.length,
    named: named.length,
    right: right.length,
    joint: right.length + found.length - named.length,
    nonspeech: nonspeech.length,
    nonspeechTaken: nonspeech.filter((stretch) => given.has(keyOf(stretch)) && !wanted.has(keyOf(stretch))).length,
  };
}

/** The parts of a span on each of its lines, without what stands at their edges; a part without a letter or digit is none. */
function stretches(text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') continue;
    let [first, last] = [from, at];
    while (first < last && EDGE.test(text.charAt(first))) first++;
    while (last > first && EDGE.test(text.charAt(last - 1))) last--;
    if (/[\p{L}\p{N}]/u.test(text.slice(first, last))) found.push({ start: first, end: last });
    from = at + 1;
  }
  return found;
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isNamed(quote: GoldQuote): boolean {
  return quote.speaker !== null || quote.reference !== undefined;
}

function isRight(document: GoldDocument, gold: GoldQuote, { speaker }: Quote): boolean {
  if (!speaker) return false;
  const mention = document.text.slice(speaker.start, speaker.end);
  const mentions = gold.reference
    ? document.quotes.flatMap((quote) => (quote.reference === gold.reference && quote.speaker ? [quote.speaker] : []))
    : gold.speaker
      ? [gold.speaker]
      : [];
  const { referringExpression } = gold;
  if (referringExpression && holds(referringExpression, speaker)) return true;
  if (mentions.some((other) => sameMention(other, speaker, mention))) return true;
  const names = [gold.speaker?.text, gold.reference, ...(gold.aliases ?? [])].filter((name): name is string => name !== undefined && !isPronoun(name));
  return [mention, speaker.name].some((given) => !isPronoun(given) && names.some((name) => shareHead(name, given)));
}

function sameMention(gold: GoldMention, speaker: Span, mention: string): boolean {
  if (isPronoun(gold.text)) return bare(gold.text) === bare(mention) && Math.abs(gold.start - speaker.start) <= NEAR;
  return gold.start < speaker.end && speaker.start < gold.end && shareHead(gold.text, mention);
}

function isPronoun(words: string): boolean {
  return PRONOUN.test(bare(words));
}

function bare(words: string): string {
  return words
    .replace(/['’]s?$/, '')
    .trim()
    .toLowerCase();
}

function shareHead(one: string, other: string): boolean {
  const heads = headsOf(one);
  return headsOf(other).some((head) => heads.includes(head));
}

/** The head word of a phrase and of its first apposition: the last word before what hangs on it. */
function headsOf(phrase: string): string[] {
  return phrase
    .replace(/["“”]/g, '')
    .split(/[,()—–;]/)
    .slice(0, 2)
    .flatMap((part) => {
      const hung = part.search(/\s(?:of|in|at|from|for|with|on|by|to|who|which|that|when|after)\s/);
      const words = (hung > 0 ? part.slice(0, hung) : part).match(/[\p{L}\p{N}][\p{L}\p{N}.&'’-]*/gu) ?? [];
      const head = bare(words.at(-1) ?? '').replace(/\.$/, '');
      return head ? [head] : [];
    });
}
