/** A line that fits a wording of the page around an article and all the same tells of somebody: nothing goes unasked. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check } from '../../../src/engine/check.ts';

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

/** What a fix that runs unasked takes of a line between two paragraphs. */
function taken(line: string): number {
  const { findings } = check(`${FIRST}\n\n${line}\n\n${SECOND}`, { format: 'markdown' });
  return findings.filter(({ fix }) => fix?.safe).length;
}

describe('a line that tells of somebody', () => {
  const told = [
    'We use cookies to thank the volunteers, and last year we had baked four hundred.',
    'This site uses cookies to lure mice into the traps, the ranger said.',
    'By clicking his tongue he taught the dog to sit, as the privacy policy of the kennel puts it.',
    'Already registered for the march were three hundred people.',
    'Your email address will not be published, the clerk promised.',
    'Sign up for our choir is what the mailing list asked, and nobody did.',
    'This article may not be copied by hand, the abbot wrote.',
    'Trending on Monday was the word rain',
    'Recommended by the doctor',
    'Also on the agenda',
    'Don’t miss: the view from the old tower',
    'Must read: The Salt Road of Veldan',
    'See also: the chapter on eels',
    'I agree to the surrender of the fort at dawn.',
  ];
  for (const line of told) it(`is never removed unasked: ${line}`, () => assert.equal(taken(line), 0));
});

describe('a line that turns to the reader', () => {
  const addressed = [
    'We use cookies to improve your experience.',
    'Your email address will not be published.',
    'Sign up for our weekly newsletter',
    'This article may not be copied without permission.',
    'Trending on Monday',
    'DON’T MISS: The view from the old tower',
    'Was this article helpful?',
    'I agree to the terms and conditions.',
  ];
  for (const line of addressed) it(`goes: ${line}`, () => assert.equal(taken(line), 1));
});
