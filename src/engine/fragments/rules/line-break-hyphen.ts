/**
 * The reader sees "har-" at the end of a line and "bour" on the next: a word that a typesetter broke. Text copied from a PDF or a printed
 * page keeps the hyphen, and often the break.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { blocksWith, isProse } from '../places.ts';

/** A hyphen at a line's end before a small letter, quote markers of the second line left aside. */
const BROKEN = /[-\u00ad\u2010][ \t]{0,3}\r?\n[ \t>]{0,8}(?=\p{Ll})/gu;
/** The same where the line end became a space. */
const SPACED = /[-\u2010\u00ad] (?=\p{Ll})/gu;
/** A word that goes on behind a hyphen and white space, or behind the end of a block. */
const SIGN = /[-\u00ad\u2010](?<=\p{L}.)(?:[ \t]{0,3}(?:[\r\n]|$)| \p{Ll})/u;
/** What a gap and the letter behind it have, in UTF-16 units. */
const LONGEST_GAP = 20;
const LEAST = 2;
const LETTER = /\p{L}/u;
/** Words that leave the second half of a compound to a later word: "first- and second-class". */
const SUSPENDS = /^(?:and|or|to|but|nor|und|oder|bis|et|ou|through|then|than|versus|plus|over|by|as|from|with|in|on|for)$/;
/** First halves of compounds that keep their hyphen wherever they stand. */
const COMPOUND =
  /^(?:self|well|ill|long|short|high|low|half|ex|mid|all|full|part|far|near|hard|soft|late|early|new|old|so|co|non|anti|pro|post|pre|semi|multi|cross|state|world|best|better|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|one|single|double|open|free|much|most|more|large|small|big|wide|deep|ever|right|left|back|front|hand|home|year|day|week|month|time|north|south|east|west|mother|father|son|daughter|brother|sister|check|follow|build|break|set|step|run|drive|word|award|record|decision|policy|law)$/i;

export const lineBreakHyphen: Rule = {
  id: 'line-break-hyphen',
  kind: 'fragment',
  noun: { one: 'broken word', many: 'broken words' },
  verb: 'Restore',
  severity: 'information',
  safe: false,
  *checkArticle(article) {
    yield* broken(article, BROKEN);
    yield* broken(article, SPACED);
  },
  examples: {
    flagged: [
      { text: 'The old ⟦har-\nbour⟧ is open.', after: 'The old harbour is open.' },
      { text: 'The old ⟦har\u2010\nbour⟧ is open.', after: 'The old harbour is open.' },
      { text: 'A ⟦well-\nknown⟧ mayor met him.', after: 'A well-known mayor met him.' },
      { text: 'The ferry-boat rests, and a ⟦ferry-\nboat⟧ sails.', after: 'The ferry-boat rests, and a ferry-boat sails.' },
      { text: 'The harbour is open; the ⟦har- bour⟧ is old.', after: 'The harbour is open; the harbour is old.' },
      { text: 'The ⟦coun-\ncil⟧ met at the old ⟦har-\nbour⟧ today.', after: 'The council met at the old harbour today.' },
    ],
    silent: [
      { text: 'First- and second-class seats are free.', because: 'the second half follows later' },
      { text: 'The harbour is open -\nthe ferry rests.', because: 'it is a dash' },
      { text: '```\nhar-\nbour\n```', because: 'it is code', format: 'markdown' },
      { text: 'The harbour-\n\nthe ferry rests.', because: 'a paragraph lies between' },
      { text: 'From two- to four-room flats.', because: 'the second half follows later' },
      { text: 'A list:\n- harbour\n- ferry', because: 'they are list items' },
      { text: 'The harbour- side is open.', because: 'nothing else in the text tells that it is one word' },
    ],
  },
};

function* broken(article: Article, pattern: RegExp): Generator<Match> {
  const { text } = article;
  for (const { gap, index } of gaps(article, pattern)) {
    const span = { start: wordStart(text, index), end: wordEnd(text, index + gap.length) };
    const left = text.slice(span.start, index);
    const right = text.slice(index + gap.length, span.end);
    if (left.length < LEAST || right.length < LEAST || (text[span.start - 1] ?? '') === '-') continue;
    if (SUSPENDS.test(right) || !isProse(article, span)) continue;
    const wholes = occurs(article, left + right);
    const hyphened = occurs(article, `${left}-${right}`);
    if (pattern === SPACED && !wholes && !hyphened) continue;
    const keeps = hyphened || (!wholes && (COMPOUND.test(left) || /^\p{Lu}\p{Lu}/u.test(left)));
    const edit = { start: span.start + left.length, end: span.start + left.length + gap.length, text: keeps ? '-' : '' };
    // A word that the article writes in one piece elsewhere is certain.
    yield { ...span, message: `A word broken in two: “${left}${edit.text}${right}”.`, repair: { edits: [edit] }, safe: wholes && !hyphened };
  }
}

/** Where the pattern fits, in order; looked for in the blocks that have a sign of it. */
function* gaps(article: Article, pattern: RegExp): Generator<{ readonly gap: string; readonly index: number }> {
  for (const { start, end } of blocksWith(article, SIGN)) {
    for (const { 0: gap, index } of article.text.slice(start, end + LONGEST_GAP).matchAll(pattern)) {
      if (start + index < end) yield { gap, index: start + index };
    }
  }
}

function wordStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && LETTER.test(text.charAt(at - 1))) at--;
  return at;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && LETTER.test(text.charAt(at))) at++;
  return at;
}

function occurs(article: Article, word: string): boolean {
  return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu').test(article.text);
}
