/**
 * The reader sees lines of a program: a style sheet's rules, a script that counts visitors, data in JSON for search engines. They stood in the
 * page's source, and an extractor took them for text.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { printsCode } from '../listings.ts';
import { type ArticleLine, isSentence, lineAt, tellEach, touchesInline } from '../places.ts';

/** Data for search engines, and programs that pages run for counting and advertising. Words that no tutorial is likely to need. */
const PAGE =
  /"@(?:context|type|graph)"\s?:|\b(?:googletag\.|window\.(?:dataLayer|_?taboola|__INITIAL_STATE__|_gaq|adsbygoogle|__NEXT_DATA__|fbAsyncInit|_wpemojiSettings)|dataLayer\.push\(|_gaq\.push\(|gtag\('|fbq\('|adsbygoogle|__tcfapi\(|ga\('(?:create|send)'|twttr\.|instgrm\.|wpcf7|jQuery\((?:document|function)|document\.(?:write|getElementById|createElement|addEventListener)\()|<!\[CDATA\[|<!--\[if gte mso|\/\* Style Definitions \*\/|mso-(?:style|para|fareast|bidi)-|\]\]>|!important/;
/** Selectors that themes of content systems use. */
const THEME = /\.(?:wp-|elementor|td-|et_pb|vc_|entry-|post-|widget)[^{}.]{0,80}\{/;
/** One line that is a whole rule of a style sheet; braces, colons and semicolons part it, all bounded. */
const STYLE = /^(?:@media|@import|@font-face|@keyframes|[.#]?[a-z])[^{}<>"“”]{0,200}\{[^{}:;]{0,300}[:;{][^{}]{0,1200}(?:\} ?){0,3}$/i;
const STYLE_OPENS = /^(?:@media|@font-face|[.#][a-z]|[a-z][a-z0-9]{0,10}[.:#])[^{}<>"“”]{0,200}\{$/i;
const DECLARATION = /^-{0,2}[a-z][a-z-]{1,40} ?: ?[^{}:]{1,160};$/i;
const SCRIPT =
  /^(?:!?\(?(?:async )?function ?[\w$]{0,40} ?\(|(?:var|let|const) [\w$]{1,40} ?=|window\.[\w$.]{1,60} ?[=(]|document\.[\w$.]{1,60}[=(]|[\w$.]{1,60}\.push\(|if ?\(typeof |try ?\{|\$\(|jQuery\()/;
const STATEMENT = /^(?:(?:var|let|const) |return\b|if ?\()/;
const JSON_OPENS = /^\[?\{ ?"[\w@$-]{1,40}" ?:/;
const JSON_ENDS = /\} ?\]?;?$/;
const JSON_LINE = /^"[\w@$-]{1,40}" ?: ?(?:"[^"]{0,4000}"|[\w.+-]{1,40}|[[{]\]?\}?) ?,?$/;
/** Articles about such code print it. */
const ABOUT =
  /\b(?:CSS|JavaScript|JSON(?:-LD)?|HTML|PHP|[Ss]chema markup|structured data|[Cc]ode snippets?|dataLayer|gtag|Google Tag Manager|YAML|Terraform|API request)\b|\.(?:json|php|js|css|yml)\b/;
/** What can stand inside a listing but says nothing on its own. */
const PUNCTUATION = /^[{}[\]();,]{1,8}$/;
const STRING = /^"[^"]{0,400}",?$/;
const STATEMENT_ENDS = /[;{}]$/;
/** Every pattern of code above needs one of these. */
const SIGN = /[{}()=;]|^["[\],]|mso|Style Definitions/;
/** So many words in a row make a sentence. */
const SENTENCE = 5;
const SHORT = 60;
const MANY = 3;

export const codeResidue: Rule = {
  id: 'code-residue',
  kind: 'fragment',
  noun: { one: 'left-over piece of code', many: 'left-over pieces of code' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  *checkArticle(article) {
    const kinds = tellEach(article, kindOfLine);
    if (!kinds.some((kind) => kind !== 'none') || printsCode(article) || tellEach(article, isAbout).includes(true)) return;
    yield* residue(article, kinds);
  },
  examples: {
    flagged: [
      {
        text: 'The harbour is open.\n⟦{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour"}⟧\nThe ferry rests.',
        after: 'The harbour is open.\nThe ferry rests.',
      },
      { text: 'The harbour is open.\n\n⟦.wp-caption { max-width: 100%; margin: 0 }⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      {
        text: "The harbour is open.\n⟦window.dataLayer = window.dataLayer || [];\nfunction gtag(){dataLayer.push(arguments);}\ngtag('js', new Date());⟧\nThe ferry rests.",
        after: 'The harbour is open.\nThe ferry rests.',
      },
      { text: 'The harbour is open.\n⟦(function(d,s){var j=d.createElement(s);j.async=true;})(document,"script");⟧', after: 'The harbour is open.' },
      { text: 'The harbour is open.\n⟦.lead {\ncolor: red;\nmargin: 0 auto;\n}⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦{\n"title": "Harbour",\n"id": 12,\n"open": true\n}⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦googletag.cmd.push(function() { googletag.display("ad-1"); });⟧', after: 'The harbour is open.' },
    ],
    silent: [
      { text: 'A rule in CSS looks like this:\n.lead { color: red; }\nIt sets the colour.', because: 'the article is about it' },
      { text: '```\n.wp-caption { margin: 0 !important }\n```', because: 'it is code', format: 'markdown' },
      { text: 'The harbour {the old one} is open; the ferry rests.', because: 'the braces hold words' },
      { text: 'Ferry: Ane;\nTime: nine;', because: 'they are lines of a list' },
      { text: 'var: a department of France', because: 'it is a sentence' },
      { text: 'Set x = {a, b}.\nThen y = {c}.', because: 'they are sets' },
      { text: 'The ferry rests.{{sfn|Berg|2012|p=4}}', because: 'a sentence ends before the brace' },
      { text: 'return to the harbour;', because: 'it is a line of a poem' },
    ],
  },
};

type LineKind = 'page' | 'code' | 'filler' | 'none';

interface Run {
  readonly lines: ArticleLine[];
  readonly kinds: LineKind[];
}

function kindOf(source: string): LineKind {
  if (!SIGN.test(source)) return 'none';
  const whole = (STYLE.test(source) && !isProse(source.slice(0, source.indexOf('{')))) || (JSON_OPENS.test(source) && JSON_ENDS.test(source));
  const looks = whole || STYLE_OPENS.test(source) || SCRIPT.test(source) || JSON_LINE.test(source) || DECLARATION.test(source);
  const filler = PUNCTUATION.test(source) || ((STRING.test(source) || STATEMENT_ENDS.test(source)) && !isSentence(source, SENTENCE));
  if ((PAGE.test(source) || THEME.test(source)) && (looks || filler)) return 'page';
  if (looks) return 'code';
  return filler ? 'filler' : 'none';
}

/** What stands before a brace and is no selector. */
function isProse(text: string): boolean {
  return /[.!?]\s?$/.test(text) || isSentence(text, SENTENCE);
}

function kindOfLine({ lines, passage, block, source }: ArticleLine): LineKind {
  return lines && passage.kind === 'paragraph' && !touchesInline(block, passage, ['code']) ? kindOf(source) : 'none';
}

function isAbout({ source }: ArticleLine): boolean {
  return ABOUT.test(source) && kindOf(source) === 'none';
}

/** Runs of lines of code. One without a mark of a page's own programs counts only where the article has no other of its kind. */
function* residue(article: Article, every: readonly LineKind[]): Generator<Match> {
  const found = runsOf(article, every).filter((run) => run.kinds.includes('page') || isListing(run));
  const unmarked = found.filter((run) => !run.kinds.includes('page')).length;
  for (const { lines: code, kinds } of found) {
    const page = kinds.includes('page');
    const first = code[0];
    const last = code.at(-1);
    if ((!page && unmarked > 1) || !first?.lines || !last?.lines) continue;
    // Statements without a mark of a page's own programs may be what the article is about.
    const told = !page && code.some(({ source }) => STATEMENT.test(source));
    yield {
      start: first.start,
      end: last.end,
      message: 'Code that a page runs or that search engines read; it is no text.',
      repair: told ? null : { lines: { start: first.lines.start, end: last.lines.end } },
      safe: page && found.length <= MANY,
    };
  }
}

/** Lines of code in a row, from the first to the last that could not be prose. */
function runsOf(article: Article, every: readonly LineKind[]): Run[] {
  const runs: Run[] = [];
  let run: Run = { lines: [], kinds: [] };
  const close = () => {
    while (run.lines.length && isLoose(run)) {
      run.lines.pop();
      run.kinds.pop();
    }
    if (run.lines.length) runs.push(run);
    run = { lines: [], kinds: [] };
  };
  for (const [order, kind] of every.entries()) {
    if (kind === 'none') {
      close();
      continue;
    }
    const line = lineAt(article, order);
    if (run.lines.length || kind !== 'filler' || PUNCTUATION.test(line.source)) {
      run.lines.push(line);
      run.kinds.push(kind);
    }
  }
  close();
  return runs;
}

function isLoose({ lines, kinds }: Run): boolean {
  return kinds.at(-1) === 'filler' && !/[{}\])]/.test(lines.at(-1)?.source ?? '');
}

/** Whether code-like lines are surely code: a whole rule or object, or several lines that begin and end as a listing does. */
function isListing({ lines, kinds }: Run): boolean {
  const [first] = lines;
  if (!first || !kinds.includes('code')) return false;
  const text = lines.map(({ source }) => source).join('');
  const balanced = text.split('{').length === text.split('}').length && text.includes('{');
  return balanced && (lines.length > 1 || STYLE.test(first.source) || JSON_OPENS.test(first.source) || text.length > SHORT);
}
