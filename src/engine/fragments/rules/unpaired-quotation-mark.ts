/**
 * The reader sees a quotation mark whose partner is missing, so that nobody knows where the quotation ends. It is lost when text is cut or
 * converted; only the source tells where it belongs.
 */
import type { Article } from '../../article.ts';
import type { Rule } from '../../rule.ts';
import { type ArticleLine, lineAt, passagesOf, touchesInline } from '../places.ts';

/** Marks that open and close differently, and the straight one; one class. */
const MARKS = /["“”]/g;
/** Marks of languages that pair them in other ways. */
const OTHER = /[„«»‟]/;
/** Inches and seconds stand behind a number, unless a quotation ends in one. */
const MEASURE = /\d$/;
const AFTER_SPACE = /^$|[\s([—–-]/;
const REACH = 8;

export const unpairedQuotationMark: Rule = {
  id: 'unpaired-quotation-mark',
  kind: 'fragment',
  noun: { one: 'unpaired quotation mark', many: 'unpaired quotation marks' },
  verb: 'Check',
  severity: 'hint',
  safe: false,
  *checkArticle(article) {
    const lone = article.memory.along('lone quotation mark', passagesOf(article), (order) => unpaired(article, order), { reach: REACH });
    for (let order = 0; order < lone.length; order++) {
      const at = lone[order] ?? null;
      if (at === null) continue;
      const start = lineAt(article, order).start + at;
      yield { start, end: start + 1, message: 'This quotation mark has no partner.', repair: null };
    }
  },
  examples: {
    flagged: [
      { text: '⟦“⟧The harbour is open, the mayor said.', after: '“The harbour is open, the mayor said.' },
      { text: 'The harbour is open,⟦”⟧ the mayor said.', after: 'The harbour is open,” the mayor said.' },
      { text: '⟦"⟧The harbour is open, the mayor said.', after: '"The harbour is open, the mayor said.' },
      { text: 'He called it “old” and ⟦“⟧open.', after: 'He called it “old” and “open.' },
      { text: '“No,” she said. The harbour is open,⟦”⟧ he said.', after: '“No,” she said. The harbour is open,” he said.' },
      { text: 'He called it "old" and ⟦"⟧open.', after: 'He called it "old" and "open.' },
    ],
    silent: [
      { text: '“The harbour is open,” the mayor said.', because: 'the pair is whole' },
      { text: '“The harbour is open.\n\n“The ferry rests,” the mayor said.', because: 'a quotation goes on in the next paragraph' },
      { text: '“The harbour is open.\n\nThe ferry rests,” the mayor said.', because: 'a quotation goes on in the next paragraph' },
      { text: 'The board is 12" wide.', because: 'it stands for inches' },
      { text: '„Der Hafen ist offen“, sagte sie.', because: 'it is German' },
      { text: '`"`', because: 'it is code', format: 'markdown' },
      { text: '"The harbour is open.\n\n"The ferry rests," the mayor said.', because: 'a quotation goes on in the next paragraph' },
    ],
  },
};

/** Where in a line the mark stands that has no partner, or null. Depends on the lines up to `REACH` around it. */
function unpaired(article: Article, order: number): number | null {
  const line = lineAt(article, order);
  const marks = marksOf(line);
  if (marks.length === 0 || OTHER.test(line.source)) return null;
  const lone = loneMark(marks);
  return lone && !goesOn(article, order, lone) ? lone.at : null;
}

interface Mark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
  /** Stands behind a number, where it may mean inches. */
  readonly measure: boolean;
}

function marksOf(line: ArticleLine): Mark[] {
  return [...line.source.matchAll(MARKS)]
    .filter(
      ({ index }) =>
        !touchesInline(line.block, { start: line.passage.start + index, end: line.passage.start + index + 1 }, ['code', 'html', 'target', 'image']),
    )
    .map(({ 0: mark, index }) => {
      const before = line.source.slice(Math.max(0, index - 1), index);
      return { at: index, mark, opens: mark === '“' || (mark === '"' && AFTER_SPACE.test(before)), measure: mark !== '“' && MEASURE.test(before) };
    });
}

/** The first mark that no other pairs with, or null. A straight mark and a curly one may make a pair. */
function loneMark(marks: readonly Mark[]): Mark | null {
  let open: Mark | null = null;
  for (const mark of marks) {
    const opens: boolean = mark.mark === '"' ? !open || (open.mark === '“' && mark.opens) : mark.opens;
    if (mark.measure && !open) continue;
    if (opens && open) return open;
    if (!opens && !open) return mark;
    open = opens ? mark : null;
  }
  return open;
}

/** Whether a quotation runs over from another paragraph, or into one: the next paragraph opens again, or one soon after closes. */
function goesOn(article: Article, index: number, lone: Mark): boolean {
  if (lone.opens) {
    for (let next = index + 1; next < Math.min(article.passages.length, index + REACH); next++) {
      const first = marksOf(lineAt(article, next))[0];
      if (first) return first.opens ? first.at <= 1 && next === index + 1 : true;
    }
    return false;
  }
  for (let last = index - 1; last >= Math.max(0, index - REACH); last--) {
    const final = loneMark(marksOf(lineAt(article, last)));
    if (final) return final.opens;
  }
  return false;
}
