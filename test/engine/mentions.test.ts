/** Marks that an article is about: what names a mark keeps it, what holds one by mistake is mended. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../src/engine/check.ts';

const BEFORE = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';

/** The rules whose fixes run unasked on a line. */
function mended(line: string): string[] {
  return check(`${BEFORE}\n\n${line}\n`, { format: 'plaintext' })
    .findings.filter(({ fix }) => fix?.safe)
    .map(({ rule }) => rule);
}

describe('a mark that the article names', () => {
  for (const line of [
    'Write &eacute; where the keyboard has no accent.',
    'To show a smaller sign, type &lt; and wait.',
    '{{Infobox}} is a template that every page about a town carries.',
    '[object Object] was all that the screen showed her.',
    'Anyone who has seen Ã¼ in a subject line knows the trouble.',
    '- &eacute; is what the keyboard lacks.',
    'â€™ is what becomes of an apostrophe when two machines disagree.',
    'She typed <b> before the name and </b> after it.',
    'Write [b]bold[/b] where the forum shall shout.',
    'Write &lt;br&gt; for a new line.',
    'The attribute is href="#top"> and nothing else.',
    'A lone â€™ is what becomes of an apostrophe.',
    'The file lay in C:\\new\\table\\u0041 all the time.',
  ])
    it(`stays: ${line}`, () => assert.deepEqual(mended(line), []));
});

describe('a mark that slipped in', () => {
  const cases: readonly [line: string, rule: string][] = [
    ['The caf&eacute; on the quay is closed.', 'html-entity'],
    ['The mayor wrote &amp; signed the letter.', 'html-entity'],
    ['The mayorâ€™s boat is gone.', 'mojibake'],
    ['She said â€œnoâ€\u009d to it.', 'mojibake'],
    ['The town â€“ and the mayor â€“ slept.', 'mojibake'],
    ['He wrote &#8230; nothing.', 'html-entity'],
    ['The ferry sails at [object Object] from the quay.', 'template-placeholder'],
    ['The <b>mayor</b> called from the quay.', 'left-over-html'],
  ];
  for (const [line, rule] of cases) it(`goes: ${line}`, () => assert.ok(mended(line).includes(rule), mended(line).join()));
});
