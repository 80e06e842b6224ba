/** What a message calls the character that a damaged stretch stands for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/engine/analyze.ts';

const messages = (text: string) => analyze(text, { format: 'plaintext' }).findings.map(({ message }) => message);

describe('a message about a damaged stretch', () => {
  it('shows the character between quotation marks', () => {
    assert.deepEqual(messages('The caf&eacute; is open.\n'), ['“&eacute;” stands for “é”.']);
  });

  it('names a quotation mark, an apostrophe and a space, which would show nothing there', () => {
    assert.deepEqual(messages('She said &ldquo;no&quot; at the harbour&#8217;s gate, 5&nbsp;metres wide.\n'), [
      '“&ldquo;” stands for a quotation mark.',
      '“&quot;” stands for a quotation mark.',
      '“&#8217;” stands for an apostrophe.',
      '“&nbsp;” stands for a space.',
    ]);
    assert.deepEqual(messages('She said â€œno quay, no ferryâ€\u009d.\n'), [
      'Read with the wrong code page: it stands for a quotation mark.',
      'Read with the wrong code page: it stands for a quotation mark.',
    ]);
  });
});
