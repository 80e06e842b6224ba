/** Lines that read like the page's and belong to what stands around them: they are shown, and go only when a writer says so. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../../src/engine/analysis.ts';
import { check } from '../../../src/engine/check.ts';
import { defaultConfig } from '../../../src/engine/config.ts';

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

/** What fixes that run unasked take of some lines between two paragraphs. */
function taken(lines: string, format: Format = 'markdown', config = defaultConfig): string[] {
  const text = `${FIRST}\n\n${lines}\n\n${SECOND}\n`;
  return check(text, { format, config })
    .findings.filter(({ fix }) => fix?.safe)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a line that belongs to those around it', () => {
  const cases: readonly [because: string, lines: string][] = [
    ['a sentence ends there', 'She was told that since the new system had been brought in, people had to\nlog in.'],
    ['a sentence ends there', 'When the page was closed in June, the ferry of Ostby had a little more than\n12,000 followers.'],
    ['a sentence goes on below', 'Log in\nto the office and you would find nobody there, and no coffee either.'],
    ['it is a verse', 'Share the bread,\nshare the wine,\nshare this story\none more time.'],
    ['it is a step', '1. Download the app\n2. Create an account\n3. Turn on notifications\n4. Wait for the tide'],
    ['it is announced', 'On the door of the cinema hung a slip of paper:\n\nSOLD OUT\n\nSo they went home.'],
    ['it is announced', 'My resolutions for the year:\n\n- Read more\n- Drink less\n- Learn more'],
    ['it is quoted', '> We use cookies to improve your experience.'],
    ['it heads a paragraph', `## Advertisement\n\n${SECOND}`],
    [
      'it heads what is quoted',
      '## Cookie settings\n\n> We use cookies to improve your experience, as every page says before it lets anybody read a line of it.',
    ],
    ['it heads a sentence', '## Book now\n\nThe restaurant at the mill has six tables.'],
    ['it is the title of a work', '## All rights reserved\n\n*A short story by Ane Lund*'],
    ['it heads a paragraph', `**Newsletter**\n\n${SECOND}`],
    ['it heads a paragraph', `Advertising\n\n${SECOND}`],
    ['it is a step', '- Melt the butter in a pan.\n- Download the Signal app from the app store.\n- Turn on the oven.'],
    ['somebody says it', 'Follow us.'],
    ['somebody says it', 'Remember me!'],
    ['it is dialogue', '– Log in.\n– I have.'],
  ];
  for (const [because, lines] of cases) {
    it(`stays, since ${because}: ${JSON.stringify(lines)}`, () => assert.deepEqual(taken(lines), []));
  }
  it('stays in plain text as well', () => {
    assert.deepEqual(taken('## Book now\n\nThe restaurant at the mill has six tables.', 'plaintext'), []);
    assert.deepEqual(taken('1. Log in\n2. Open the drawer\n3. Log out', 'plaintext'), []);
  });
});

describe('a line that belongs to nothing', () => {
  const cases: readonly [lines: string, gone: string][] = [
    ['Advertisement', 'Advertisement'],
    ['## Advertisement', '## Advertisement'],
    ['## Related stories\n\n- [A bridge at last](https://harbour.example/1)\n- [Who pays?](https://harbour.example/2)', '## Related stories'],
    ['- Share on Facebook\n- Copy link', 'Share on Facebook\n- Copy link'],
    ['It was late.\nShare this article', 'Share this article'],
  ];
  for (const line of ['**Advertisement**', '**Also read | The ferry is back**', '**Follow us on Facebook**'])
    it(`goes in bold: ${line}`, () => assert.deepEqual(taken(line), [line]));
  for (const [lines, gone] of cases) it(`goes: ${JSON.stringify(lines)}`, () => assert.ok(taken(`${lines}\n\n[](x)`).includes(gone), taken(lines).join(' | ')));

  it('goes where all below it goes as well', () => {
    const below = 'Sign up for our weekly newsletter and get the latest news delivered straight to your inbox every week.';
    assert.deepEqual(taken(`## Newsletter\n\n${below}`), [`## Newsletter\n\n${below}`]);
  });
});

describe('what the writer has decided', () => {
  const heading = `## Harbour Lantern extra\n\n${SECOND}`;
  it('goes whatever stands around it, if it was taught', () => {
    assert.deepEqual(taken(heading, 'markdown', { ...defaultConfig, remove: [{ line: 'Harbour Lantern extra' }] }), ['## Harbour Lantern extra']);
  });
  it('is as loud as the settings say', () => {
    const text = `${FIRST}\n\n## Advertisement\n\n${SECOND}\n`;
    const [finding] = check(text, { format: 'markdown', config: { ...defaultConfig, rules: { 'advertisement-marker': 'warning' } } }).findings;
    assert.deepEqual([finding?.severity, finding?.fix?.safe], ['warning', false]);
  });
});
