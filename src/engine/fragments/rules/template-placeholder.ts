/**
 * The reader sees "{{ title }}", "*|FNAME|*" or "[object Object]": a place that a template or a mailing should have filled. It stays when
 * the page was read before its program ran, or the mailing was sent without its list.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, linesWith, touchesInline } from '../places.ts';

/** What mailings and browsers leave and no writer types; every part is bounded. */
const LEFT =
  /\*\|[A-Z][A-Z0-9_:]{1,40}\|\*|%%[A-Za-z][\w ]{1,40}%%|\[object (?:Object|HTML\w{1,30}|Undefined|Null)\]|\[\[(?:nid|fid|node|user|site):[\w:]{1,40}\]\]/g;
/** What a site's own templates look like too. */
const LIVE = /\{\{[-~{&#^/]? ?[A-Za-z_$][\w.$ |:'"()[\],-]{0,120}\}{2,3}|\{%-? ?[a-z][^{}%\n]{0,120}%\}|<%[=-]?[^<>%\n]{1,120}%>|\$\{[A-Za-z_][\w.]{0,60}\}/g;
/** Sites' own sources open with front matter; there the templates are alive. */
const SOURCE = /^\ufeff?(?:---|\+\+\+)\r?\n/;
const TEMPLATE = /\{%|\{\{/;
/** An article with more lines of templates than this prints them on purpose. */
const MANY = 3;
const MESSAGE = 'A place that a template should have filled.';

export const templatePlaceholder: Rule = {
  id: 'template-placeholder',
  kind: 'fragment',
  noun: { one: 'unfilled placeholder', many: 'unfilled placeholders' },
  verb: 'Remove',
  severity: 'warning',
  safe: false,
  *checkArticle(article) {
    yield* places(article, LEFT, true);
    const live = SOURCE.test(article.text) || linesWith(article, TEMPLATE).length > MANY;
    if (!live) yield* places(article, LIVE, false);
  },
  examples: {
    flagged: [
      { text: 'Dear ⟦*|FNAME|*⟧ the harbour is open.', after: 'Dear the harbour is open.' },
      { text: 'Dear ⟦%%First Name%%⟧ the harbour is open.', after: 'Dear the harbour is open.' },
      { text: 'The harbour is open.\n⟦[object Object]⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour, ⟦{{ author.name }}⟧ writes, is open.', after: 'The harbour, writes, is open.', format: 'plaintext' },
      { text: 'The harbour is open.\n\n⟦{% include share.html %}⟧', after: 'The harbour is open.', format: 'plaintext' },
      { text: 'The harbour is open until ⟦\u0024{closing.time}⟧ today.', after: 'The harbour is open until today.', format: 'plaintext' },
      { text: 'The harbour is open ⟦<%= date %>⟧ again.', after: 'The harbour is open again.', format: 'plaintext' },
      { text: 'The harbour is open.\n⟦[[nid:12]]⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
    ],
    silent: [
      { text: '---\ntitle: Harbour\n---\n\nThe harbour {{ site.title }} is open.', because: 'the site’s own template fills it', format: 'markdown' },
      { text: '{{< figure src="harbour.jpg" >}}', because: 'it is a site’s own live shortcode' },
      { text: '`{{ title }}`', because: 'it is code', format: 'markdown' },
      { text: 'It rose by 5%% and fell by 6%%.', because: 'they are shares' },
      { text: 'The set {{1, 2}, {3}} is small.', because: 'it is a set' },
      { text: 'It cost $' + '{5} or $5.', because: 'it is a sum' },
      { text: 'The rate is 3% {see below} %', because: 'they are ordinary signs' },
      { text: 'She starred *|* and |*|.', because: 'they are signs' },
    ],
  },
};

function* places(article: Article, pattern: RegExp, safe: boolean): Generator<Match> {
  for (const line of linesWith(article, pattern)) {
    for (const found of line.source.matchAll(pattern)) {
      const start = line.passage.start + found.index;
      if (touchesInline(line.block, { start, end: start + found[0].length }, ['code', 'image', 'target', 'reference', 'link'])) continue;
      if (!safe && /["'=`]$/.test(line.source.slice(0, found.index))) continue;
      const span = { start: line.start + found.index, end: line.start + found.index + found[0].length };
      const whole = found[0].length === line.source.length && line.lines;
      yield { ...span, message: MESSAGE, repair: whole ? { lines: whole } : { edits: [cutOut(article.text, span)] }, safe };
    }
  }
}
