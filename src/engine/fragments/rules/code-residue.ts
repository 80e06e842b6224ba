/**
 * The reader sees lines of a program: a style sheet's rules, a script that counts visitors, data in JSON for search engines. They stood in the
 * page's source, and an extractor took them for text.
 */
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, articleLines, touchesInline } from '../places.ts';

/** Data for search engines, and programs that pages run for counting and advertising. Words that no tutorial is likely to need. */
const PAGE =
  /"@(?:context|type|graph)"\s?:|\b(?:googletag\.|window\.(?:dataLayer|_?taboola|__INITIAL_STATE__|_gaq|adsbygoogle|__NEXT_DATA__|fbAsyncInit|_wpemojiSettings)|dataLayer\.push\(|_gaq\.push\(|gtag\('|fbq\('|adsbygoogle|__tcfapi\(|ga\('(?:create|send)'|twttr\.|instgrm\.|wpcf7|jQuery\((?:document|function)|document\.(?:write|getElementById|createElement|addEventListener)\()|<!\[CDATA\[|\]\]>|!important|\.(?:wp-|elementor|td-|et_pb|vc_|entry-|post-|widget)[\w-]{0,40}[^{}]{0,80}\{/;
/** One line that is a whole rule of a style sheet; braces and colons part it, all bounded. */
const STYLE = /^(?:@media|@import|@font-face|@keyframes|[.#]?[a-z][\w-]{0,40}[^{}<>"“”]{0,160})\{[^{}]{0,1200}[:;{][^{}]{0,1200}\}{0,3}$/i;
const STYLE_OPENS = /^(?:@media[^{}]{0,120}|@font-face ?|[.#][a-z][\w-]{0,60}[^{}<>"“”]{0,160}|[a-z][a-z0-9]{0,10}(?:[.:#][\w-]{1,40}){1,3} ?)\{$/i;
const DECLARATION = /^-{0,2}[a-z][a-z-]{1,40} ?: ?[^{}:]{1,160};$/i;
const SCRIPT =
  /^(?:!?\(?(?:async )?function ?[\w$]{0,40} ?\(|\(\(?\)? ?=> ?\{|(?:var|let|const) [\w$]{1,40} ?=|window\.[\w$.]{1,60} ?[=(]|document\.[\w$.]{1,60}[=(]|[\w$.]{1,60}\.push\(|if ?\(typeof |try ?\{|\$\(|jQuery\(|return [\w$.(]{1,80};)/;
const JSON_WHOLE = /^\[?\{ ?"[\w@$-]{1,40}" ?: ?.{0,100000}\} ?\]?;?$/;
const JSON_LINE = /^"[\w@$-]{1,40}" ?: ?(?:"[^"]{0,4000}"|[\w.+-]{1,40}|[[{]\]?\}?) ?,?$/;
/** What can stand inside a listing but says nothing on its own. */
const FILLER = /^(?:[{}[\]();,]{1,8}|"[^"]{0,400}",?|\/\/.{0,200}|\/\*.{0,400}\*\/|[\w$.[\]]{1,60} ?[=:(].{0,2000}[;,{})]|.{0,2000}[;{}])$/;
/** Articles about programming print code. */
const ABOUT = /\b(?:CSS|JavaScript|JSON(?:-LD)?|HTML|snippet|selector|schema markup|code|coding|script|function|API|developer|plugin|stylesheet|terminal)\b/;
const SHORT = 60;

export const codeResidue: Rule = {
  id: 'code-residue',
  kind: 'fragment',
  noun: { one: 'left-over piece of code', many: 'left-over pieces of code' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  *check() {},
  *checkArticle(article) {
    const lines = articleLines(article);
    const about =
      article.blocks.some(({ block }) => block.kind === 'verbatim' && block.source.startsWith('```')) ||
      lines.some(({ source }) => kindOf(source) === 'none' && ABOUT.test(source));
    yield* runs(lines, about);
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
      { text: 'return to the harbour;', because: 'it is a line of a poem' },
    ],
  },
};

type LineKind = 'page' | 'code' | 'filler' | 'none';

function kindOf(source: string): LineKind {
  const looks =
    STYLE.test(source) || STYLE_OPENS.test(source) || SCRIPT.test(source) || JSON_WHOLE.test(source) || JSON_LINE.test(source) || DECLARATION.test(source);
  if (PAGE.test(source) && (looks || FILLER.test(source))) return 'page';
  if (looks) return 'code';
  return FILLER.test(source) ? 'filler' : 'none';
}

/** Runs of lines of code. One without a mark of a page's own programs counts only where the article has no other. */
function* runs(lines: readonly ArticleLine[], about: boolean): Generator<Match> {
  const found: { lines: ArticleLine[]; kinds: LineKind[] }[] = [];
  let run: { lines: ArticleLine[]; kinds: LineKind[] } = { lines: [], kinds: [] };
  for (const line of [...lines, null]) {
    const kind = line && line.lines && line.passage.kind === 'paragraph' && !touchesInline(line.block, line.passage, ['code']) ? kindOf(line.source) : 'none';
    if (line && kind !== 'none') {
      run.lines.push(line);
      run.kinds.push(kind);
    } else {
      if (run.kinds.includes('page') || isListing(run)) found.push(run);
      run = { lines: [], kinds: [] };
    }
  }
  for (const { lines: code, kinds } of found) {
    const page = kinds.includes('page');
    if (!page && (about || found.length > 1)) continue;
    const first = code[0]?.lines;
    const last = code.at(-1)?.lines;
    if (!first || !last) continue;
    yield {
      start: code[0]?.start ?? 0,
      end: code.at(-1)?.end ?? 0,
      message: 'Code that a page runs or that search engines read; it is no text.',
      repair: { lines: { start: first.start, end: last.end } },
      safe: page && !about && found.length <= 3,
    };
  }
}

/** Whether code-like lines are surely code: a whole rule or object, or several lines that begin and end as a listing does. */
function isListing({ lines, kinds }: { lines: readonly ArticleLine[]; kinds: readonly LineKind[] }): boolean {
  const [first] = lines;
  if (!first || !kinds.includes('code')) return false;
  const text = lines.map(({ source }) => source).join('');
  const balanced = text.split('{').length === text.split('}').length && text.includes('{');
  return balanced && (lines.length > 1 || STYLE.test(first.source) || JSON_WHOLE.test(first.source) || text.length > SHORT);
}
