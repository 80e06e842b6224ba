/**
 * The reader sees "Page 3 of 12", a lone "- 4 -", or the same title above every page: what a printed page has at its edges. Text copied
 * from a PDF holds it in the middle of sentences.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, lineAt, linesWith } from '../places.ts';

/** A line that numbers its page and says so. All bounded. */
const PAGE = /^(?:[-–—|] ?)?(?:page|seite|side|página|p\.) ?\d{1,4} ?(?:(?:of|\/|von|av|de) ?\d{1,4})?(?: ?[-–—|])?$/i;
/** A number between dashes or bars. */
const FRAMED = /^(?:[-–—] ?\d{1,4} ?[-–—]|\| ?\d{1,4} ?\||\[ ?\d{1,4} ?\])$/;
const NUMBER = /^\d{1,4}$/;
/** A number beside a title, with a sign between that no heading has. */
const WITH_NUMBER = /^(?:(\d{1,4}) ?[\t|·•–—] ?([^\d\t|·•–—][^\t|·•–—]{2,80})|([^\d\t|·•–—][^\t|·•–—]{2,80})[\t|·•–—] ?(\d{1,4}))$/;
/** A line that is none of these is no page's number. */
const NUMBERED = new RegExp([PAGE, FRAMED, NUMBER, WITH_NUMBER].map(({ source }) => source).join('|'), 'i');
const LEAST = 3;
/** So far apart, in lines, stand two pages' numbers at least; items of a numbered list stand closer. */
const APART = 5;
/** So many numbers alone on their lines must cut a sentence in two. */
const LEAST_CUT = 2;
const LONGEST = 80;
const MESSAGE = 'What stands at the edge of a printed page.';

export const pageFurniture: Rule = {
  id: 'page-furniture',
  kind: 'fragment',
  noun: { one: 'page header, footer or number', many: 'page headers, footers or numbers' },
  verb: 'Remove',
  severity: 'information',
  safe: false,
  *checkArticle(article) {
    const numbered = linesWith(article, NUMBERED).filter(mayGo);
    const found = new Set(numbered.filter(({ source }) => PAGE.test(source) || FRAMED.test(source)));
    for (const line of running(article, numbered)) found.add(line);
    for (const line of titles(article, found)) found.add(line);
    yield* [...found].sort((a, b) => a.order - b.order).flatMap((line) => [...match(line)]);
  },
  examples: {
    flagged: [
      { text: 'The harbour is open to\n⟦Page 3 of 12⟧\nall from Monday on.', after: 'The harbour is open to\nall from Monday on.' },
      { text: 'The harbour is open.\n\n⟦- 4 -⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.', format: 'plaintext' },
      { text: 'The harbour is open.\n\n⟦– 4 –⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦Page 3⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦Page 7/30⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      {
        text: 'One.\n⟦Ostby Report | 4⟧\nTwo.\nThree.\nFour.\nFive.\n⟦Ostby Report | 5⟧\nSix.\nSeven.\nEight.\nNine.\n⟦Ostby Report | 6⟧\nTen.',
        after: 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\nNine.\nTen.',
      },
      {
        text: 'One.\n⟦Ostby Report\nPage 4⟧\nTwo.\nThree.\n⟦Ostby Report\nPage 5⟧\nSix.\nSeven.\n⟦Ostby Report\nPage 6⟧\nTen.',
        after: 'One.\nTwo.\nThree.\nSix.\nSeven.\nTen.',
      },
    ],
    silent: [
      { text: 'Page 3 of the report names the mayor.', because: 'it is a sentence' },
      { text: '1\nThe harbour\n2\nThe ferry\n3\nThe boat', because: 'it is a numbered list' },
      { text: 'The band, led by Jimmy Page, 3 of 12 songs in, stopped.', because: 'it is a name' },
      { text: '```\nPage 3 of 12\n```', because: 'it is code', format: 'markdown' },
      { text: 'Ostby 3\nNorrby 4\nVesterby 5', because: 'they are results' },
      { text: 'Day 7\nA.\nB.\nC.\nD.\nDay 8\nA!\nB!\nC!\nD!\nDay 9', because: 'they are headings' },
      { text: 'See page 3.', because: 'it points to a page' },
      { text: '2019', because: 'it is a year' },
    ],
  },
};

function* match(line: ArticleLine): Generator<Match> {
  if (line.lines)
    yield { start: line.start, end: line.end, message: MESSAGE, repair: { lines: line.lines }, safe: PAGE.test(line.source) && /\d\D+\d/.test(line.source) };
}

function mayGo({ lines, passage, source }: ArticleLine): boolean {
  return lines !== null && passage.kind === 'paragraph' && source.length <= LONGEST + 8;
}

/** Numbers that go up by one from page to page, alone or beside the same words. */
function* running(article: Article, lines: readonly ArticleLine[]): Generator<ArticleLine> {
  const series = new Map<string, { line: ArticleLine; number: number }[]>();
  for (const line of lines) {
    const beside = WITH_NUMBER.exec(line.source);
    const words = NUMBER.test(line.source) ? '' : (beside?.[2] ?? beside?.[3]);
    if (words === undefined) continue;
    const number = Number(words === '' ? line.source : (beside?.[1] ?? beside?.[4]));
    const known = series.get(words);
    if (known) known.push({ line, number });
    else series.set(words, [{ line, number }]);
  }
  for (const [words, found] of series) {
    const steady = found.every(({ number, line }, index) => {
      const before = found[index - 1];
      return !before || (number > before.number && number <= before.number + 2 && line.order - before.line.order >= APART);
    });
    if (found.length >= LEAST && steady && (words !== '' || found.filter(({ line }) => cutsSentence(article, line)).length >= LEAST_CUT))
      for (const { line } of found) yield line;
  }
}

/** Whether a sentence runs on over the line: so a page's number stands, and no item's. */
function cutsSentence(article: Article, { order }: ArticleLine): boolean {
  const sourceAt = (at: number) => (article.passages[at] ? lineAt(article, at).source : '');
  return /[\p{L},]$/u.test(sourceAt(order - 1)) && /^\p{Ll}/u.test(sourceAt(order + 1));
}

/** Lines that come back beside the numbers of pages. */
function* titles(article: Article, numbers: ReadonlySet<ArticleLine>): Generator<ArticleLine> {
  const places = new Set([...numbers].map(({ order }) => order));
  const around = new Set([...places].flatMap((order) => [order - 1, order + 1]).filter((order) => article.passages[order] && !places.has(order)));
  const beside = new Map<string, ArticleLine[]>();
  for (const line of [...around].map((order) => lineAt(article, order)).filter(mayGo)) {
    const known = beside.get(line.source);
    if (known) known.push(line);
    else beside.set(line.source, [line]);
  }
  for (const found of beside.values()) if (found.length >= LEAST) yield* found;
}
