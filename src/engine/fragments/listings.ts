/**
 * Articles about programming print code, tags and escaped characters on purpose, and text copied from them no longer says where. In such an
 * article nothing of the kind is taken away unasked, and nothing at all from a line of code.
 */

import { lineEnd, lineStart } from '../article/lines.ts';
import type { Article } from '../article.ts';
import type { Draft } from '../findings.ts';
import { type ArticleLine, blocksWith, isSentence, tellEach } from './places.ts';

/** Words that tell of such an article; each is a subject of its own, none a common word. */
const SUBJECT =
  /\b(?:HTML5?|CSS|JavaScript|TypeScript|JSON(?:-LD)?|YAML|XML|DOM|SQL|PHP|LaTeX|Unicode|UTF-8|ASCII|Markdown|regex|regular expressions?|Python|Rust|Docker|Terraform|Ansible|Kubernetes|PostgreSQL|MySQL|SQLite|MongoDB|GitHub|npm|compiler|schema markup|shortcodes?|source code|code snippets?|URL parameters?)\b/;
/** A line of a program: how it begins, and how it ends. */
const KEYWORD =
  /^(?:const|let|var|function|return|import|from|def|class|public|private|static|struct|enum|fn|func|impl|use|pub|if|for|while|else|elif|try|catch|print|SELECT|INSERT|UPDATE|CREATE|FROM|sudo|npm|git|docker|pip|curl|echo|cd|export)\b/;
const SIGN = /[({=:;$]/;
const CALL = /^[\w.$]+(?:\(|=| [+*|-]?= )/;
const KEY = /^[a-z_]+:(?: |$)/;
const TAG = /^<\/?[a-z][^<>]*>/;
const MARK = /^(?:[$#>] [a-z]|\/\/|\/\*|@[a-z]\w|\{%|- name:|\w{1,20} -{1,3}> \w)/;
const ENDS = /(?:[;{}]|=>|\),?|\[|\\)$/;
const PROSE = 7;
const FENCE = /^(?:```|~~~)/;
/** So many lines of code are a listing; residue has fewer. */
const LEAST = 12;
/** Damaged characters are printed on purpose only where encodings are the subject. */
const ENCODINGS = /\b(?:mojibake|Unicode|UTF-8|code page|character (?:set|encoding)s?|zero-width)\b/i;
const CHARACTERS = new Set(['mojibake', 'invisible-character', 'lost-character', 'ligature']);
/** Rules for damage that no program prints. */
const SPARED = new Set([
  'tracking-parameter',
  'invisible-character',
  'image-address-tail',
  'repeated-line',
  'unpaired-quotation-mark',
  'line-break-hyphen',
  'transcript-mark',
  'page-furniture',
  'data-address',
]);

function begins(line: string): boolean {
  return CALL.test(line) || KEY.test(line) || TAG.test(line) || MARK.test(line) || (KEYWORD.test(line) && SIGN.test(line));
}

/** Whether a line reads as one of a program. */
export function readsAsCode(line: string): boolean {
  return begins(line) && !isSentence(line, PROSE) && (ENDS.test(line) || !/[.!?…”]$/.test(line));
}

/** What such an article may name and mean, word for word: a fix would take words. */
const NAMED = new Set(['left-over-html']);

/** The drafts of an article, without those in lines of code and with the others for review or flagged only, where the article is about programming. */
export function sparingListings(article: Article, drafts: readonly Draft[]): Draft[] {
  const encodings = () => article.memory.recall(ENCODINGS, article, () => ENCODINGS.test(article.text));
  const concerned = ({ finding }: Draft) => finding.kind === 'fragment' && !SPARED.has(finding.rule) && (!CHARACTERS.has(finding.rule) || encodings());
  if (!drafts.some(concerned) || !isAboutCode(article)) return [...drafts];
  return drafts
    .filter((draft) => !concerned(draft) || !readsAsCode(lineOf(article.text, draft.finding.start)))
    .map((draft) => {
      const { finding } = draft;
      if (NAMED.has(finding.rule)) return { ...draft, finding: { ...finding, severity: 'hint', fix: null } };
      return concerned(draft) && finding.fix?.safe ? { ...draft, finding: { ...finding, fix: { ...finding.fix, safe: false } } } : draft;
    });
}

/** Whether an article prints code. */
export function printsCode(article: Article): boolean {
  if (blocksWith(article, FENCE).some(({ block }) => block.kind === 'verbatim')) return true;
  return tellEach(article, isStatement).filter(Boolean).length >= LEAST;
}

/** Whether an article prints code or says that it is about it. */
function isAboutCode(article: Article): boolean {
  return tellEach(article, namesSubject).includes(true) || printsCode(article);
}

function isStatement({ source }: ArticleLine): boolean {
  return readsAsCode(source) && ENDS.test(source);
}

function namesSubject({ source }: ArticleLine): boolean {
  return SUBJECT.test(source) && !readsAsCode(source);
}

function lineOf(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset)).trim();
}
