/** What an article refers to, line by line, which looks like a page's lists of other articles: works with their makers, and numbered addresses. */
import { lineStart } from '../../article/lines.ts';
import type { Article } from '../../article.ts';
import { CLOSED } from '../phrases.ts';
import type { Judgement } from './model.ts';

/** A title, "by", and two to four words with capital letters; no list of other articles names so many in a row. */
const MADE = /^[\p{Lu}"“'‘].{1,80} by \p{Lu}/u;
const BY = ' by ';
const CAPITAL = /^\p{Lu}/u;
const MAKER = { fewest: 2, most: 4 };
const LONGEST_WORK = 120;
const LEAST_WORKS = 3;
/** Longer lists are those of a shop or an archive. */
const MOST_WORKS = 30;
/** A list of links is one to choose from; in hundredths of a line. */
const MOSTLY = 50;
const ADDRESS = /^(?:\d{1,3}[.)] |\[\d{1,3}\] )?https?:\/\/\S+$/;
const NUMBERED = /^[ \t>]{0,12}(?:\d{1,3}[.)]|\[\d{1,3}\])[ \t]/;
const LONGEST_NUMBER = 8;

/** Whether a line names a work and its maker, and so do those beside it: "The Salt Road by Ida Lind". */
export function isWork(lines: readonly Judgement[], index: number): boolean {
  if (!isMade(lines[index])) return false;
  let works = 1;
  for (let at = index - 1; works <= MOST_WORKS && isMade(lines[at]); at--) works++;
  for (let at = index + 1; works <= MOST_WORKS && isMade(lines[at]); at++) works++;
  return works >= LEAST_WORKS && works <= MOST_WORKS;
}

function isMade(judgement: Judgement | undefined): boolean {
  if (!judgement || judgement.line.linked >= MOSTLY || judgement.line.text.length > LONGEST_WORK) return false;
  const { text } = judgement.line;
  const by = text.lastIndexOf(BY);
  if (by < 0 || CLOSED.test(text) || !MADE.test(text)) return false;
  const maker = text.slice(by + BY.length).split(' ');
  return maker.length >= MAKER.fewest && maker.length <= MAKER.most && maker.every((word) => CAPITAL.test(word));
}

/** Whether a line is an address and no more, and has a number: one of the article's sources; `text` is what it says. */
export function isSource(article: Article, index: number, text: string): boolean {
  const start = article.places.starts[index] ?? 0;
  return ADDRESS.test(text) && NUMBERED.test(article.text.slice(lineStart(article.text, start), start + LONGEST_NUMBER));
}
