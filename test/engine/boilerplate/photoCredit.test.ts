/** A photo credit goes where its photo is gone; beside a picture it may be that picture's, and is for the writer to judge. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';

describe('a photo credit', () => {
  const fixOf = (text: string) => analyze(text, { format: 'markdown' }).findings.find(({ rule }) => rule === 'photo-credit')?.fix;

  it('without a picture goes unasked', () => assert.equal(fixOf('The council met on Monday.\n\nPhoto: Ane Lund\n\nWork begins in May.')?.safe, true));
  it('below a picture is for review', () => assert.equal(fixOf('![The harbour](h.jpg)\n\nPhoto: Ane Lund\n\nThe council met on Monday.')?.safe, false));
  it('above a picture is for review', () => assert.equal(fixOf('The council met on Monday.\n\nPhoto: Ane Lund\n\n![The harbour](h.jpg)')?.safe, false));
  it('in the line below a picture is for review', () => assert.equal(fixOf('![The harbour](h.jpg)\nPhoto: Ane Lund\n\nThe council met.')?.safe, false));
});
