/** A piece of a web page becomes Markdown: what stands in the clipboard, and what a paste makes of it before anything is cleaned. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markdownOf } from '../../src/engine/webPage.ts';
import { cases } from './cases.ts';

const PAGES: readonly [name: string, html: string, markdown: string][] = [
  ['nothing', '', ''],
  ['text without markup', 'Ostby votes', 'Ostby votes'],
  [
    'headings, paragraphs, emphasis, links',
    '<h2>Ferry</h2><p>The <b>new</b> <i>boat</i> of <a href="https://ostby.example/">Ostby</a></p>',
    '## Ferry\n\nThe **new** *boat* of [Ostby](https://ostby.example/)',
  ],
  ['lists and quotes', '<ul><li>Six<li>Seven</ul><blockquote>We vote</blockquote>', '- Six\n- Seven\n\n> We vote'],
  ['a table', '<table><tr><th>Day<th>Boat<tr><td>Monday<td>6:10</table>', '| Day    | Boat |\n| ------ | ---- |\n| Monday | 6:10 |'],
  [
    'a table whose copy begins between its cells',
    '<table>All boats<td>Monday<td>6:10</table>',
    'All boats\n\n|        |      |\n| ------ | ---- |\n| Monday | 6:10 |',
  ],
  [
    'cells that reach over rows',
    '<table><tr><th>Day<th>Boat<tr><td rowspan="2">Monday<td>6:10<tr><td>7:10</table>',
    '| Day    | Boat |\n| ------ | ---- |\n| Monday | 6:10 |\n|        | 7:10 |',
  ],
  [
    'cells of more than one line',
    '<table><tr><th>Team<th>Goals<tr><td>Ostby<br>United<td><div>2</div><div>at home</div></table>',
    '| Team         | Goals     |\n| ------------ | --------- |\n| Ostby United | 2 at home |',
  ],
  [
    'what a table is called, its end tag left out',
    '<table><caption>Boats<tbody><tr><th>Day<th>Boat<tr><td>Monday<td>6:10</table>',
    'Boats\n\n| Day    | Boat |\n| ------ | ---- |\n| Monday | 6:10 |',
  ],
  ['a heading of two lines', '<h2><div>Ferry</div><div>sails</div></h2>', '## Ferry sails'],
  ['a page without a body’s tags', '<html><head><meta charset="utf-8"><title>Ostby</title><p>It sails.', 'It sails.'],
  ['lines as they are', '<pre>\r\nOstby\r\n  Lund</pre>', '```\nOstby\n  Lund\n```'],
  [
    'a link that was never closed',
    '<a href="https://a.example/">Ostby<a href="https://b.example/">Lund</a>',
    '[Ostby](https://a.example/)[Lund](https://b.example/)',
  ],
  ['letters that mean something in Markdown', '<p>2 * 3 * 4 and [sic]</p>', '2 \\* 3 \\* 4 and \\[sic]'],
  ['what browsers put around a copy', "<meta charset='utf-8'><!--StartFragment--><p>Ostby</p><!--EndFragment-->", 'Ostby'],
  [
    'spaces that browsers copy as elements',
    '<p>of<span>\u00a0</span><a href="https://a.example/">Ostby</a>, 10\u00a0km</p>',
    'of [Ostby](https://a.example/), 10\u00a0km',
  ],
  ['the bold that is none, of Google Docs', '<b style="font-weight:normal;"><p>Ostby <b>votes</b></p></b>', 'Ostby **votes**'],
  [
    'bold and slanted words of word processors, their spaces outside',
    '<p><span style="font-weight:700">The boat </span><span style="font-style:italic">sails</span><b> again</b></p>',
    '**The boat** *sails* **again**',
  ],
  ['line breaks: one is one, two are a paragraph', '<div>Ostby<br>votes<br><br>Lund sails</div><p>&nbsp;</p>', 'Ostby  \nvotes\n\nLund sails'],
  [
    'a table that only lays the page out',
    '<table><tr><td><a href="https://a.example/">Home</a></td><td><h1>Ferry</h1><p>It sails.</p></td></tr></table>',
    '[Home](https://a.example/)\n\n# Ferry\n\nIt sails.',
  ],
  ['addresses in the text', '<p>See https://a.example/b_c?d=1&amp;e=2.</p>', 'See <https://a.example/b_c?d=1&e=2>.'],
  ['links that lead nowhere keep their words', '<p><a href="javascript:void(0)">Share</a> <a href="#top">Up</a> <a>Here</a></p>', 'Share Up Here'],
  ['fields of forms', '<label>Your town</label><input value="Ostby"><select><option>Lund</option></select>', 'Your town'],
  [
    'a card, linked as a whole',
    '<a href="https://a.example/b"><h3>Ferry</h3><p>It sails.</p></a>',
    '### [Ferry](https://a.example/b)\n\n[It sails.](https://a.example/b)',
  ],
  [
    'what nobody sees',
    '<p>Ostby</p><p hidden>a</p><p style="color: red; display: none">b</p><style>c {}</style><script>d()</script><noscript>e</noscript><svg><title>f</title></svg>',
    'Ostby',
  ],
  [
    'pictures: those with an address stay',
    '<img src="https://a.example/b.jpg" alt="The quay"><img src="data:image/gif;base64,R0" alt="x"><img src="https://a.example/count" width="1" height="1">',
    '![The quay](https://a.example/b.jpg)',
  ],
  [
    'words of menus and buttons stay: they are for the rules to find',
    '<nav><a href="https://a.example/">Home</a></nav><button>Share</button><aside>In short</aside>',
    '[Home](https://a.example/)\n\nShare\n\nIn short',
  ],
];

describe('a web page as Markdown', () => {
  for (const [name, html, markdown] of PAGES) it(name, () => assert.equal(markdownOf(html), markdown));

  it('what is nested beyond all measure is not read', () => {
    assert.equal(markdownOf(`${'<div>'.repeat(100_000)}Ostby`), null);
  });

  it('every word that is to be read stays', () => {
    const { page } = fc.letrec<{ page: string }>((tie) => ({
      page: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('<br>', '<br><br>', ' ', '<img src="https://a.example/b.jpg">').map((piece) => `WORD${piece}WORD`),
        fc
          .tuple(
            fc.constantFrom(
              'p',
              'div',
              'h2',
              'ul',
              'li',
              'table',
              'tr',
              'td',
              'b',
              'em',
              'span',
              'a href="https://a.example/"',
              'a',
              'u',
              'button',
              'blockquote',
            ),
            fc.array(tie('page'), { maxLength: 4 }),
          )
          .map(([tag, inner]) => `<${tag}>WORD ${inner.join('')} WORD</${tag.split(' ')[0]}>`),
      ),
    }));
    fc.assert(
      fc.property(page, (html) => {
        let number = 0;
        const numbered = html.replaceAll('WORD', () => `Ostby${++number}x`);
        // What stands in a table but in no cell of it comes before the table, as in a browser.
        const words = (text: string) => (text.match(/Ostby\d+x/g) ?? []).sort();
        // Where emphasis stands in the middle of a word, a letter beside it is written by its number.
        const markdown = (markdownOf(numbered) ?? '').replace(/&#x([0-9A-F]+);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
        assert.deepEqual(words(markdown), words(numbered));
      }),
      { numRuns: cases(300) },
    );
  });

  it('no text makes it fail', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '<td>',
      '<b style="',
      '">',
      '<!--',
      '-->',
      '&amp',
      '<li>',
      '<a href=',
      '<svg>',
      '<math>',
      'Ostby',
      '\u0000',
      '\r\n',
    );
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => typeof markdownOf(pieces.join('')) === 'string'));
  });
});
