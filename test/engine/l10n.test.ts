/** Every string that is shown has a key, every key a translation, and every sentence of a rule becomes a sentence of the other language. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import jsTokens from 'js-tokens';
import german from '../../media/l10n/bundle.l10n.de.json' with { type: 'json' };
import { ruleMessages, troubles } from '../../src/build/l10n.ts';
import { countOf, messageOf } from '../../src/editor/messages.ts';
import * as l10n from '../../src/panel/l10n.ts';

const EDITOR = new URL('../../src/editor/', import.meta.url);
/** Whose words go to the log, which is for whoever helps; and the sentences of the engine, which are keys themselves. */
const NOT_SHOWN = ['settings.ts', 'messages.ts', 'configMistakes.ts'];
const COUNTED = /\bcounted\(/;
const MARKUP = /="/;
const TO_THE_LOG = /#log\.|\bError\(/;

describe('the bundles', () => {
  it('have all strings, and nothing else', async () => {
    assert.deepEqual(await troubles(), []);
  });

  it('leave out no sentence of the editor', () => {
    const left = readdirSync(EDITOR)
      .filter((name) => !NOT_SHOWN.includes(name))
      .flatMap((name) => untranslated(readFileSync(new URL(name, EDITOR), 'utf8')).map((sentence) => `${name}: ${sentence}`));
    assert.deepEqual(left, []);
  });
});

describe('how many things findings are of', () => {
  const count = (...messages: readonly string[]) => countOf(messages.map((message) => ({ message })));
  it('a run says it', () => assert.equal(count('3 share buttons. A button of the site’s share bar; it is not part of the article.'), 3));
  it('a run of leftovers says it in other words', () =>
    assert.equal(count('A run of 12 short lines after the article’s last paragraph, unlike the article’s own lines; not part of the article.'), 12));
  it('all else is one, whatever number it opens with', () => assert.equal(count('9 January 2026 is a Friday, not a Thursday. Which of the two is right?'), 1));
  it('several are of as many as all of them', () =>
    assert.equal(
      count(
        '2 share buttons. A button of the site’s share bar; it is not part of the article.',
        'A button of the site’s share bar; it is not part of the article.',
      ),
      3,
    ));
});

describe('what the rules say, in German', () => {
  const cases: readonly [english: string, german: string][] = [
    ['Points to another article; it is not part of this one.', 'Verweist auf einen anderen Artikel; das gehört nicht zu diesem.'],
    ['“&eacute;” stands for “é”.', '„&eacute;“ steht für „é“.'],
    ['“&#8217;” stands for an apostrophe.', '„&#8217;“ steht für einen Apostroph.'],
    ['Read with the wrong code page: it stands for “é”.', 'Mit der falschen Zeichentabelle gelesen: Es steht für „é“.'],
    ['Read with the wrong code page: it stands for a space.', 'Mit der falschen Zeichentabelle gelesen: Es steht für ein Leerzeichen.'],
    ['9 January 2026 is a Friday, not a Thursday. Which of the two is right?', '9 January 2026 ist ein Freitag, kein Donnerstag. Was stimmt?'],
    [
      '3 tails of image addresses. The tail of an image address; the image itself is gone.',
      '3 Reste von Bildadressen. Der Rest einer Bildadresse; das Bild selbst fehlt.',
    ],
    [
      'A run of 12 links after the article’s last paragraph, worded like the page around an article; not part of the article.',
      'Eine Folge von 12 Links hinter dem letzten Absatz des Artikels, formuliert wie die Seite um einen Artikel herum; nicht Teil des Artikels.',
    ],
    ['Something that nobody has translated.', 'Something that nobody has translated.'],
  ];
  for (const [message, expected] of cases) {
    it(message, () => {
      l10n.config({ contents: german });
      assert.equal(messageOf({ message }), expected);
      l10n.config({ contents: {} });
      assert.equal(messageOf({ message }), message);
    });
  }

  it('no message stays English', () => {
    l10n.config({ contents: german });
    const english = ruleMessages().filter((message) => messageOf({ message }) === message);
    l10n.config({ contents: {} });
    assert.deepEqual(english, []);
  });
});

/** The string literals of a source in which two words stand in a row and that are not looked up. */
function untranslated(source: string): string[] {
  const lines = source.split('\n');
  const left: string[] = [];
  let line = 0;
  let before = '';
  for (const { type, value } of jsTokens(source)) {
    const sentence = /^(?:StringLiteral|NoSubstitutionTemplate|Template)/.test(type) && /[A-Za-z]{2,} [a-z]{2,}/.test(value);
    const elsewhere = before.endsWith('l10n.t(') || TO_THE_LOG.test(lines[line] ?? '') || COUNTED.test(lines[line] ?? '') || MARKUP.test(value);
    if (sentence && !elsewhere) left.push(value);
    line += value.split('\n').length - 1;
    if (!/^(?:WhiteSpace|LineTerminatorSequence|\w+Comment)$/.test(type)) before = before.slice(-20) + value;
  }
  return left;
}
