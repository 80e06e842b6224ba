/** Markdown that is read without a parser: the nodes and offsets are the parser's, whatever marks meet. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parserKnowing } from '../../src/engine/article/parsing.ts';
import { readSimply } from '../../src/engine/article/simple.ts';

const parse = parserKnowing({ links: new Set(), notes: new Set() });

interface Shape {
  readonly type: string;
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly children: readonly Shape[];
}

/** What Copydesk reads of a node. */
function shapeOf(node: Nodes): Shape {
  const { type, position } = node;
  return { type, start: position?.start.offset, end: position?.end.offset, children: 'children' in node ? node.children.map(shapeOf) : [] };
}

const words = fc.constantFrom('a', 'word', 'Ünï', '1', '22', ' ', ' ', ' ', '\n', '\r\n', '.', ',', '“', '”', '—', '\u00a0', '🚲', '"', "'", '&amp;');
const marks = fc.constantFrom(
  ...['**', '*', '_', '__', '`', '[', ']', '(', ')', '![', '](x)', '[a](b/c)', '![](p)', '**b**', '_e_', '`c`', 'a_b', '!', ':', '~', '@', '\\', '<b>'],
  ...['# ', '## ', '- ', '* ', '1. ', '2) ', '> ', '|', '=', '---', '^', '#', 'www.x.example', 'https://x.example'],
  ...['[![p](q)](r)', '[![', '```', '~~~', '```\n', '\n```', '\n~~~', '````'],
  ...['\n- ', '\n1. ', '\n> ', '\n# ', '\n* ', '\n- [ ] '],
);
const stretches = fc.array(fc.oneof({ weight: 6, arbitrary: words }, { weight: 5, arbitrary: marks }), { minLength: 1, maxLength: 14 }).map((parts) =>
  parts
    .join('')
    .replace(/\s*?(\r?\n)\s*/g, '$1')
    .trim(),
);

describe('simple Markdown', () => {
  it('is read as the parser reads it, or not at all', () => {
    fc.assert(
      fc.property(stretches, (text) => {
        const nodes = text ? readSimply(text) : null;
        if (nodes) assert.deepEqual(nodes.map(shapeOf), parse(text, true).map(shapeOf));
      }),
      { numRuns: 2_000 },
    );
  });
  for (const text of [
    '# Title\nA line of _some_ words, **bold [link](/a).**\nAnother | with `code *x*`.',
    '- One\n- Two, [three](#three)',
    '1. First\n2. Second',
    '> A quote of\n> two **lines**.',
    'See [![the pier](/pier.png)](/pier), by Ostby.',
    '```js\nconst pier = `wide`;\n```',
    '~~~\n```\n~~~',
    'A ![picture](/p.png) in 5 * 3 snake_case words.',
  ])
    it(`holds ${JSON.stringify(text)}`, () => assert.ok(readSimply(text)));
  for (const text of [
    'a [note]',
    'a\\*',
    '*a _b_*',
    '- [ ] task',
    'a | b\n--|--',
    'x@y.example',
    '```\ncode',
    '```\na\n ```\n```',
    '```a`\nb\n```',
    'a **b',
    '<b>x</b>',
  ])
    it(`does not hold ${JSON.stringify(text)}`, () => assert.equal(readSimply(text), null));
});
