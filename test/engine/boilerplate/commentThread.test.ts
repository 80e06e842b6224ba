/** A thread of comments goes as a whole or not at all: what readers wrote would read like the article without the lines around it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../../src/engine/analyze.ts';
import { applyEdits, combineFixes } from '../../../src/engine/fix.ts';

const ARTICLE =
  'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.\n\nThe mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.\n';
const COMMENTS =
  'Jonas Berg says:\n\nMarch 4, 2026 at 9:28 am\n\nMy brother told me “it never was safe”, and drove over it every day.\n\nReply\n\nAne says:\n\nMarch 4, 2026 at 11:02 am\n\nMy father mended it in the flood.\n\nReply\n';
const FORM = 'Leave a comment\n';
const AFTERWORD = 'The bridge was built in 1911 by the fishermen of Ostby, who paid for its stones with a third of their catch for nine years.\n';

const cleaned = (text: string) =>
  applyEdits(
    text,
    combineFixes(
      text,
      analyze(text, { format: 'markdown' }).findings.filter(({ fix }) => fix?.safe),
    ),
  );

describe('a thread of comments', () => {
  it('goes with its heading and all that stands in it where the article ends before it and a form asks for more', () => {
    assert.equal(cleaned(`${ARTICLE}\n2 comments\n\n${COMMENTS}\n${FORM}`), ARTICLE);
  });

  it('stays as it is where no heading says what it is', () => {
    const text = `${ARTICLE}\n${COMMENTS}`;
    const { findings } = analyze(text, { format: 'markdown' });
    assert.deepEqual(
      findings.map(({ rule, fix }) => [rule, fix?.safe]),
      [['comment-thread', false]],
    );
    assert.equal(cleaned(text), text);
  });

  it('stays as it is where the article goes on below it', () => {
    const text = `${ARTICLE}\n2 comments\n\n${COMMENTS}\n${AFTERWORD}`;
    assert.equal(cleaned(text), text);
  });

  it('stays as it is where no form asks for more: a story may show messages, with names and times', () => {
    const messages = ['Are you still at the window?', 'I have been here since you left.', 'Then come down and open the door.'];
    const text = `${ARTICLE}\n${messages.map((message, at) => `Ida says\n\nMarch 4, 2026 at 9:3${at} pm\n\n${message}\n`).join('\n')}`;
    for (const message of messages) assert.ok(cleaned(text).includes(message), message);
    assert.ok(cleaned(text).includes('Ida says'));
  });

  const told: readonly (readonly [string, string])[] = [
    ['counted above the article', `The Bridge at Ostby\n\n2 Comments\n\n${ARTICLE}\n${COMMENTS}`],
    ['below a part of the article that is called so', `${AFTERWORD}\n## Responses\n\n${ARTICLE}\n${COMMENTS}`],
    ['announced by the article', `${ARTICLE}\nOn the forum of the harbour it began like this:\n\n2 comments\n\n${COMMENTS}`],
    ['with the article in between', `${ARTICLE}\n2 comments\n\n${COMMENTS}\n${FORM}\n${AFTERWORD}\n${ARTICLE}\nUpdated on March 5, 2026 at 9:10 am\n`],
    ['of an interview', `${ARTICLE}\n2 comments\n\nJonas Berg says:\n\n${AFTERWORD}\nAne Lund says:\n\n${AFTERWORD}\n12 days ago\n\n${AFTERWORD}`],
  ];
  for (const [what, text] of told)
    it(`takes no paragraph with it: ${what}`, () => {
      const left = cleaned(text);
      for (const paragraph of `${ARTICLE}\n${AFTERWORD}`.trim().split(/\n+/)) assert.equal(left.split(paragraph).length, text.split(paragraph).length);
    });

  it('is one finding, and nobody in it is quoted', () => {
    const { findings, quotes } = analyze(`${ARTICLE}\n2 comments\n\n${COMMENTS}`, { format: 'markdown' });
    assert.deepEqual(
      findings.map(({ rule, fix }) => [rule, fix?.safe]),
      [['comment-thread', false]],
    );
    assert.deepEqual(quotes, []);
  });
});
