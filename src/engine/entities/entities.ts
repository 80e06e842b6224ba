/** Entities of an article with their mentions: names and amounts found line by line, then merged over the whole article. */
import type { Entity, EntityType, Mention, Span } from '../analysis.ts';
import { trimmed } from '../article/lines.ts';
import { firstOverlapping, moved } from '../article/spans.ts';
import type { Article } from '../article.ts';
import type { Memory } from '../memory.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { amountsElsewhere } from './amountsElsewhere.ts';
import { isPlaced, personalityOf } from './conduct.ts';
import { addressedAt } from './gender.ts';
import { NAME_TYPES } from './labels.ts';
import { isEnglish, mayBeEnglish } from './language.ts';
import { PLACES } from './lexicon.ts';
import { Merging, type Name, type PlacedNames } from './merging.ts';
import type { Model } from './model.ts';
import { otherNames } from './otherNames.ts';
import { type ReadLine, readLines } from './passages.ts';
import { isRelative } from './relatives.ts';
import { type Tagged, Tagger } from './tagger.ts';
import { tagLines } from './tagging.ts';

/**
 * The entities of an article's story, in order of their first mention. Of an article that is not English, only dates and amounts.
 *
 * @param residue stretches that are no story; nothing in them is a mention, and nothing in them bears on the rest
 * @param model what tells names from other words; without one, the dates and amounts alone
 * @param date the article's own date as `YYYY-MM-DD`, to which weekdays and dates without a year relate
 */
export function readEntities(article: Article, residue: readonly Span[], model: Model | null, date?: string): Entity[] {
  const { memory } = article;
  const { lines, own, forms, touched, offsets: places } = readLines(article, model?.vocabulary ?? null, residue);
  const english = isEnglish(own, memory);
  const tagged =
    model && english
      ? tagLines(
          model,
          own,
          memory.recall(model, forms, () => new Tagger(model)),
          memory,
          forms.turned(),
        )
      : [];
  const facts = `${english ? '' : 'not English '}${date ?? ''}`;
  const amountsOfLines = memory.along('amounts', lines, (at) => amountsOfLine(lines[at] as ReadLine, english, date, memory), { facts });
  const namesOfLines = memory.along('names', tagged, (at) => namesOfLine(lines[at] as ReadLine, tagged[at] as Tagged[], date, memory), { facts });
  const names: Name[] = [];
  const offsets: number[] = [];
  const amounts: PlacedAmount[] = [];
  for (let at = 0; at < lines.length; at++) {
    const ownAmounts = amountsOfLines[at] as readonly PlacedAmount[];
    const ownNames = namesOfLines[at] ?? NONE;
    if (ownAmounts === NONE && ownNames === NONE) continue;
    const offset = places[at] as number;
    for (const { amount, name, span } of ownAmounts) {
      const placed = moved(span, offset);
      if (!touched[at] || !firstOverlapping(residue, placed)) amounts.push({ amount, name, span: placed });
    }
    for (const name of ownNames) {
      if (touched[at] && firstOverlapping(residue, moved(name.span, offset))) continue;
      names.push(name);
      offsets.push(offset);
    }
  }
  const merging = memory.recall(Merging, memory, () => new Merging());
  const entities = [...merging.merge(unhyphenated({ names, offsets })), ...mergeAmounts(amounts)];
  return entities.sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

interface PlacedAmount {
  readonly amount: Amount;
  readonly name: string;
  readonly span: Span;
}

const NONE: readonly never[] = [];

function amountsOf({ passage, reading }: ReadLine, english: boolean, date: string | undefined, memory: Memory): readonly Amount[] {
  return memory.recall(`${english ? 'amounts' : 'amounts elsewhere'} ${date}`, passage, () => (english ? amountsIn : amountsElsewhere)(reading.text, date));
}

/** The dates and amounts of a line. Offsets count from its block. */
function amountsOfLine(line: ReadLine, english: boolean, date: string | undefined, memory: Memory): readonly PlacedAmount[] {
  const { reading } = line;
  const found = amountsOf(line, english, date, memory).map((amount) => ({
    amount,
    name: reading.text.slice(amount.start, amount.end),
    span: reading.source(amount),
  }));
  // Markup in the middle of an amount means that two texts stand side by side.
  const whole = found.filter(({ amount, span }) => span.end - span.start === amount.end - amount.start);
  return whole.length ? whole : NONE;
}

/** The names of a line, but for those that are part of a date or an amount. Offsets count from its block. */
function namesOfLine(known: ReadLine, tags: readonly Tagged[], date: string | undefined, memory: Memory): readonly Name[] {
  if (!tags.length || !mayBeEnglish(known.line, memory)) return NONE;
  const amounts = amountsOf(known, true, date, memory);
  const { text } = known.reading;
  const stretches = tags
    .filter((tag) => !firstOverlapping(amounts, tokenSpan(known, tag)))
    .flatMap((tag) => stretchesOf(known, tag).map((span): Stretch => ({ span, type: NAME_TYPES[tag.type] ?? 'MISC' })))
    .filter(({ span }) => LATIN.test(text.slice(span.start, span.end)))
    .map((stretch) => withoutFigures(text, stretch));
  if (!stretches.length) return NONE;
  const textOf = ({ start, end }: Span) => text.slice(start, end).replace(/\s+/g, ' ');
  const others = otherNames(text, stretches);
  return stretches.map(({ span, type }, at): Name => {
    const otherAt = others[at] as number;
    const other = otherAt < 0 ? undefined : stretches[otherAt];
    const relative = (type === 'PER' || isOneName(text, span)) && isRelative(text, span);
    return {
      text: textOf(span),
      type: relative ? 'PER' : type,
      span: known.reading.source(span),
      // "(NASDAQ: REED)" is where the shares of whoever stands before it are traded.
      bracketed: text.charAt(span.start - 1) === '(' && text.charAt(span.end) !== ':',
      otherNameOf: other ? textOf(other.span) : null,
      relative,
      placed: isPlaced(text, span, type),
      personality: personalityOf(text, span, type, relative),
      addressed: type === 'PER' ? addressedAt(text, span.start) : null,
    };
  });
}

/** "his wife, Sunniva,": a word that is introduced as somebody's relative is nobody else. */
function isOneName(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 2) === ',' && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
}

interface Stretch {
  readonly span: Span;
  readonly type: EntityType;
}

/** The mark of a footnote behind a name, and the time of day before it: "Ek¹", "18.42 Bridge". */
const NOTE_MARK = /[¹²³⁰⁴-⁹*†‡§]{1,4}$/u;
const TIME_BEFORE = /^\d{1,2}[.:]\d{2}\s+/;
/** A number behind a name, as in line-ups and results: "Berg 7", "Lind 66". */
const SCORE = / \d{1,3}(?![\p{L}\d-])/gu;
const SCORE_BEHIND = /(?<=\p{L}) \d{1,3}$/u;
/** "beat Ostby Town 3–1": what goes on behind the score of a team. */
const RESULT = /^[-–]\d{1,3}(?!\d)/;
/** In so many scores of different bearers the numbers are none of the names. */
const LEAST_SCORES = 3;

/** A name without the figures at its edges that are none of it. One word with a score is a player, whom the model may not know as one. */
function withoutFigures(text: string, stretch: Stretch): Stretch {
  const { start, end } = stretch.span;
  const name = text.slice(start, end);
  const before = TIME_BEFORE.exec(name)?.[0].length ?? 0;
  const score = SCORE_BEHIND.exec(name)?.[0].length ?? 0;
  const isResult = score > 0 && RESULT.test(text.slice(end, end + 5));
  const scores = score > 0 && !isResult && listsScores(text);
  const behind = scores || isResult ? score : (NOTE_MARK.exec(name)?.[0].length ?? 0);
  if (before + behind === 0 || before + behind >= name.length) return stretch;
  const span = { start: start + before, end: end - behind };
  const plays = scores && stretch.type === 'MISC' && /^\p{Lu}\p{Ll}\S*$/u.test(text.slice(span.start, span.end));
  return { span, type: plays ? 'PER' : isResult && stretch.type === 'MISC' ? 'ORG' : stretch.type };
}

/** Whether a line gives many names a number each. Of "Apollo 11, Apollo 12" the numbers tell which. */
function listsScores(text: string): boolean {
  const before = [...text.matchAll(SCORE)].map(({ index }) => text.slice(text.lastIndexOf(' ', index - 1) + 1, index));
  const bearers = before.filter((word) => /^\P{L}{0,2}\p{Lu}\p{L}/u.test(word));
  return bearers.length >= LEAST_SCORES && new Set(bearers).size === bearers.length;
}

/** The model has learnt names of Latin letters alone. */
const LATIN = /\p{Script=Latin}/u;

function tokenSpan({ line }: ReadLine, { from, to }: Tagged): Span {
  return { start: line.tokens[from]?.start ?? 0, end: line.tokens[to - 1]?.end ?? 0 };
}

/** Between two words of one name may stand white space and marks of emphasis, links and block quotes, but no address and no code. */
const WITHIN_A_NAME = /^[\s*_~[\]>-]*$/;

/** A tagged stretch as the name that it is, of the reading; several where code or an address stands inside it. */
function stretchesOf({ line, reading, block: { source } }: ReadLine, { from, to }: Tagged): Span[] {
  const place = (span: Span) => reading.source(span);
  const start = line.tokens[from]?.start ?? 0;
  const end = line.tokens[to - 1]?.end ?? 0;
  const whole = place({ start, end });
  if (whole.end - whole.start === end - start) return [{ start, end }];
  const pieces: Span[] = [];
  let opened = start;
  for (let at = start + 1; at < end; at++) {
    const [before, behind] = [place({ start: at - 1, end: at }), place({ start: at, end: at + 1 })];
    if (WITHIN_A_NAME.test(source.slice(before.end, behind.start))) continue;
    pieces.push({ start: opened, end: at });
    opened = at;
  }
  pieces.push({ start: opened, end });
  // What a cut leaves over ("Inc" linked, its full stop not) is no name.
  return pieces.map((piece) => trimmed(reading.text, piece)).filter((piece) => /\p{Lu}[\p{L}\p{N}]/u.test(reading.text.slice(piece.start, piece.end)));
}

/** "North Korea-Russia ties": a hyphen between two names that the article or a list knows apart joins two mentions. */
function unhyphenated(all: PlacedNames): PlacedNames {
  const joined = new Set(all.names.filter(({ text, span }) => text.includes('-') && span.end - span.start === text.length));
  if (!joined.size) return all;
  const sought = new Map<string, EntityType | undefined>([...joined].flatMap(({ text }) => halvesOf(text).map((half) => [half, undefined])));
  for (const { text, type } of all.names) if (sought.has(text)) sought.set(text, type);
  const typeOf = (text: string) => (PLACES.has(text) ? 'LOC' : sought.get(text));
  const names: Name[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < all.names.length; at++) {
    const name = all.names[at] as Name;
    const [left, right] = joined.has(name) ? halvesOf(name.text) : ['', ''];
    const [leftType, rightType] = [left && typeOf(left), right && typeOf(right)];
    const offset = all.offsets[at] as number;
    if (!leftType || !rightType) {
      names.push(name);
      offsets.push(offset);
      continue;
    }
    const { start, end } = name.span;
    names.push(
      { text: left, type: leftType, span: { start, end: start + left.length }, bracketed: name.bracketed, ...PLAIN },
      { text: right, type: rightType, span: { start: start + left.length + 1, end }, bracketed: false, ...PLAIN },
    );
    offsets.push(offset, offset);
  }
  return { names, offsets };
}

const PLAIN = { otherNameOf: null, relative: false, placed: false, personality: 0, addressed: null } as const;

function halvesOf(text: string): [string, string] {
  const hyphen = text.indexOf('-');
  return [text.slice(0, hyphen), text.slice(hyphen + 1)];
}

/** Amounts of one normal form, or where there is none of one spelling, as one entity. */
function mergeAmounts(amounts: readonly PlacedAmount[]): Entity[] {
  const merged = new Map<string, { name: string; type: EntityType; mentions: Mention[] }>();
  for (const { amount, name, span } of amounts) {
    const key = `${amount.type} ${amount.value ?? name}`;
    const entity = merged.get(key) ?? { name, type: amount.type, mentions: [] };
    entity.mentions.push(amount.value ? { ...span, value: amount.value } : span);
    merged.set(key, entity);
  }
  return [...merged.values()];
}
