/** Entities of an article with their mentions: names and amounts found line by line, then merged over the whole article. */
import type { Entity, EntityType, Mention, Span } from '../analysis.ts';
import { trimmed } from '../article/lines.ts';
import { firstOverlapping } from '../article/spans.ts';
import type { Article } from '../article.ts';
import { Memory } from '../memory.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { NAME_TYPES } from './labels.ts';
import { isEnglish, mayBeEnglish } from './language.ts';
import { PLACES } from './lexicon.ts';
import { mergeNames, type Name } from './merging.ts';
import { Model, unpackWeights } from './model.ts';
import { type ReadLine, readLines } from './passages.ts';
import { type Tagged, Tagger } from './tagger.ts';
import { tagLines } from './tagging.ts';
import { WEIGHTS } from './weights.ts';

/** Unpacked when the first article is read and never changed: loading the extension is not to wait for it. */
let model: Model | null = null;

/**
 * The entities of an article's story, in order of their first mention. Of an article that is not English, only dates and amounts.
 *
 * @param residue stretches that are no story; nothing in them is a mention, and nothing in them bears on the rest
 * @param date the article's own date as `YYYY-MM-DD`, to which weekdays and dates without a year relate
 */
export function readEntities(article: Article, residue: readonly Span[], date?: string, memory = new Memory()): Entity[] {
  const { lines, forms } = readLines(
    article,
    (span) => {
      const around = firstOverlapping(residue, span);
      return !(around && around.start <= span.start && span.end <= around.end);
    },
    memory,
  );
  model ??= new Model(unpackWeights(WEIGHTS));
  const own = lines.map(({ line }) => line);
  const tagger = memory.recall(model, forms, () => new Tagger(model as Model));
  const tagged = isEnglish(own, memory) ? tagLines(model, own, tagger, memory) : [];
  const isStory = (span: Span) => !firstOverlapping(residue, span);
  const names: Name[] = [];
  const amounts: { amount: Amount; name: string; span: Span }[] = [];
  lines.forEach((line, index) => {
    const { text } = line.reading;
    const found = memory.recall(`amounts ${date}`, line.passage, () => amountsIn(text, date));
    for (const amount of found) {
      const span = line.place(amount);
      // Markup in the middle of an amount means that two texts stand side by side.
      if (isStory(span) && span.end - span.start === amount.end - amount.start) amounts.push({ amount, name: text.slice(amount.start, amount.end), span });
    }
    const tags = tagged[index] ?? [];
    if (!tags.length || !mayBeEnglish(line.line, memory)) return;
    for (const tag of tags) {
      if (firstOverlapping(found, tokenSpan(line, tag))) continue;
      names.push(...namesOf(line, tag, article.text).filter(({ text, span }) => LATIN.test(text) && isStory(span)));
    }
  });
  return [...mergeNames(unhyphenated(names)), ...mergeAmounts(amounts)].sort((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

/** The model has learnt names of Latin letters alone. */
const LATIN = /\p{Script=Latin}/u;

function tokenSpan({ line }: ReadLine, { from, to }: Tagged): Span {
  return { start: line.tokens[from]?.start ?? 0, end: line.tokens[to - 1]?.end ?? 0 };
}

/** Between two words of one name may stand white space and marks of emphasis, links and block quotes, but no address and no code. */
const WITHIN_A_NAME = /^[\s*_~[\]>-]*$/;

/** A tagged stretch as a name; as several where code or an address stands inside it. */
function namesOf({ line, reading, place }: ReadLine, { from, to, type }: Tagged, source: string): Name[] {
  const start = line.tokens[from]?.start ?? 0;
  const end = line.tokens[to - 1]?.end ?? 0;
  const named = (stretch: Span): Name => ({
    text: reading.text.slice(stretch.start, stretch.end).replace(/\s+/g, ' '),
    type: NAME_TYPES[type] ?? 'MISC',
    span: place(stretch),
    bracketed: reading.text.charAt(stretch.start - 1) === '(',
  });
  const whole = named({ start, end });
  if (whole.span.end - whole.span.start === end - start) return [whole];
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
  return pieces
    .map((piece) => trimmed(reading.text, piece))
    .filter((piece) => /\p{Lu}[\p{L}\p{N}]/u.test(reading.text.slice(piece.start, piece.end)))
    .map(named);
}

/** "North Korea-Russia ties": a hyphen between two names that the article or a list knows apart joins two mentions. */
function unhyphenated(names: readonly Name[]): Name[] {
  const known = new Map(names.map(({ text, type }) => [text, type]));
  const typeOf = (text: string) => (PLACES.has(text) ? 'LOC' : known.get(text));
  return names.flatMap((name) => {
    const hyphen = name.text.indexOf('-');
    const [left, right] = [name.text.slice(0, hyphen), name.text.slice(hyphen + 1)];
    const [leftType, rightType] = [typeOf(left), typeOf(right)];
    if (hyphen < 0 || name.span.end - name.span.start !== name.text.length || !leftType || !rightType) return [name];
    const { start, end } = name.span;
    return [
      { text: left, type: leftType, span: { start, end: start + hyphen } },
      { text: right, type: rightType, span: { start: start + hyphen + 1, end } },
    ];
  });
}

/** Amounts of one normal form, or where there is none of one spelling, as one entity. */
function mergeAmounts(amounts: readonly { amount: Amount; name: string; span: Span }[]): Entity[] {
  const merged = new Map<string, { name: string; type: EntityType; mentions: Mention[] }>();
  for (const { amount, name, span } of amounts) {
    const key = `${amount.type} ${amount.value ?? name}`;
    const entity = merged.get(key) ?? { name, type: amount.type, mentions: [] };
    entity.mentions.push(amount.value ? { ...span, value: amount.value } : span);
    merged.set(key, entity);
  }
  return [...merged.values()];
}
