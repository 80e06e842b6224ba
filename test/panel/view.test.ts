/** What the panel shows of an article: its state, its quotes by speaker, its entities by type. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/engine/analyze.ts';
import { articleView, bySpeaker } from '../../src/panel/view.ts';
import { SCRAPED } from '../articles/scraped.ts';

const view = (text: string) => articleView('ferry.md', text, analyze(text, { format: 'markdown' }));

describe('the panel’s view of an article', () => {
  it('counts what was found and the words of the story', () => {
    const { file, boilerplate, fragments, cleanable } = view(SCRAPED);
    assert.deepEqual({ file, boilerplate, fragments, cleanable }, { file: 'ferry.md', boilerplate: 2, fragments: 1, cleanable: 3 });
    assert.equal(view('It rains in Ostby.\n\nAdvertisement\n').words, 4);
  });

  it('groups quotes by speaker in the order of their first words, those without a speaker last', () => {
    const { quotes } = view('“Nobody asked us at all about it.”\n\n“We sail at nine,” Ane Lund said.\n\n“No,” said Jonas Berg. “We sail at ten,” he said.\n');
    assert.deepEqual(
      bySpeaker(quotes).map(({ name, quotes }) => [name, ...quotes.map(({ text }) => text)]),
      [
        ['Ane Lund', '“We sail at nine,”'],
        ['Jonas Berg', '“No,”', '“We sail at ten,”'],
        [null, '“Nobody asked us at all about it.”'],
      ],
    );
  });

  it('shows a quote over several lines as one', () => {
    const text = 'Ane Lund said “we sail\nat nine in the morning”.\n';
    assert.equal(view(text).quotes[0]?.text.includes('\n'), false);
  });

  it('puts the most mentioned first, and shows each mention in its words', () => {
    const people = view(SCRAPED).entities.find(({ type }) => type === 'PER');
    assert.deepEqual(
      people?.entities.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Aron Maal Hesk', 7],
        ['Olga Brandt', 5],
      ],
    );
    const [, mention] = people?.entities[1]?.mentions ?? [];
    assert.deepEqual(
      [mention?.before, mention?.text, mention?.behind],
      ['… News Service, Hesk called his bond with ', 'Brandt', ' one of "true neighbourly warmth" and the two …'],
    );
    assert.ok(mention && mention.at > 0 && mention.at < 1);
  });

  it('has nothing to show of an empty article', () => {
    assert.deepEqual(view(''), { file: 'ferry.md', boilerplate: 0, fragments: 0, queries: 0, cleanable: 0, words: 0, quotes: [], entities: [], removed: [] });
  });
});
