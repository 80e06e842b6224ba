/** Reading an article: blocks and passages with exact offsets, and the unit that the text is written in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../src/engine/analysis.ts';
import { readArticle } from '../../src/engine/article.ts';

/** Each passage as what a reader reads, the source it stands on, and the lines that would go with it. */
function passages(text: string, format: Format): { text: string; source: string; lines: string | null }[] {
  return readArticle(text, format).passages.map(({ passage, block }) => ({
    text: passage.text,
    source: text.slice(block.start + passage.start, block.start + passage.end),
    lines: passage.lines && text.slice(block.start + passage.lines.start, block.start + passage.lines.end),
  }));
}

describe('a passage of Markdown', () => {
  it('is a line of a paragraph, read without its markup', () => {
    assert.deepEqual(passages('One **bold** [link](http://x.example "t").\nTwo.', 'markdown'), [
      { text: 'One bold link.', source: 'One **bold** [link](http://x.example "t").', lines: 'One **bold** [link](http://x.example "t").' },
      { text: 'Two.', source: 'Two.', lines: 'Two.' },
    ]);
  });
  it('goes with its list marker, its quote marker, its heading marks', () => {
    assert.deepEqual(passages('- item\n', 'markdown'), [{ text: 'item', source: 'item', lines: '- item' }]);
    assert.deepEqual(passages('> quoted\n', 'markdown'), [{ text: 'quoted', source: 'quoted', lines: '> quoted' }]);
    assert.deepEqual(passages('## Head ##\n', 'markdown'), [{ text: 'Head', source: '## Head ##', lines: '## Head ##' }]);
    assert.deepEqual(passages('Head\n====\n', 'markdown'), [{ text: 'Head', source: 'Head\n====', lines: 'Head\n====' }]);
  });
  it('stays where its list item holds more below it, which goes by itself', () => {
    assert.deepEqual(
      passages('- item\n\n  more\n', 'markdown').map(({ lines }) => lines),
      [null, '  more'],
    );
  });
  it('is never code, front matter or a reference definition', () => {
    assert.deepEqual(passages('---\na: b\n---\n\n```\ncode\n```\n\n    code\n\n[x]: http://x.example\n', 'markdown'), []);
  });
});

describe('offsets', () => {
  for (const [name, before] of [
    ['a byte-order mark', '\uFEFF'],
    ['an emoji', '🚲 first\n\n'],
    ['CRLF', 'first\r\n\r\n'],
    ['an entity', 'a &amp; b\n\n'],
    ['front matter', '---\nx: 1\n---\n\n'],
    ['a lone surrogate', 'x \uD83D y\n\n'],
  ] as const) {
    it(`survive ${name}`, () => {
      for (const format of ['markdown', 'plaintext'] as const) assert.equal(passages(`${before}Here *it* is.`, format).at(-1)?.source, 'Here *it* is.');
    });
  }
});

describe('the unit', () => {
  it('is the line in scraped text', () => {
    assert.equal(
      readArticle('A first paragraph of some length that goes on.\nA second.\nA third one, again longer than the second.', 'plaintext').passages.length,
      3,
    );
  });
  it('is the paragraph in hard-wrapped text', () => {
    const words = 'The ferry left the harbour late in the evening and did not come back before the morning had broken over the islands'.split(' ');
    let wrapped = '';
    let column = 0;
    for (let index = 0; index < 160; index++) {
      const word = words[index % words.length] ?? '';
      if (column && column + 1 + word.length > 64) {
        wrapped += `\n${word}`;
        column = word.length;
      } else {
        wrapped += column ? ` ${word}` : word;
        column += word.length + (column ? 1 : 0);
      }
    }
    for (const format of ['markdown', 'plaintext'] as const) assert.equal(readArticle(`${wrapped}\n\n${wrapped}\n`, format).passages.length, 2);
  });
});

it('reads nothing out of nothing', () => {
  for (const format of ['markdown', 'plaintext'] as const) assert.deepEqual(readArticle('', format).blocks, []);
});
