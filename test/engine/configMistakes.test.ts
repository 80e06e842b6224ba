/** A `.copydesk.json` with a mistake in it: what the writer is told, where it stands, and all of it in German as well. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import german from '../../media/l10n/bundle.l10n.de.json' with { type: 'json' };
import { readConfigText } from '../../src/editor/configMistakes.ts';
import * as l10n from '../../src/panel/l10n.ts';

const PLACE = /⟦([^⟧]*)⟧/;
/** What stands at the mistake is in brackets. */
const CASES: readonly [file: string, english: string, german: string][] = [
  ['⟦[⟧]', 'it must be an object: { … }', 'es muss ein Objekt sein: { … }'],
  ['{ ⟦"rule"⟧: {} }', '"rule" is nothing that can be set here', '„rule“ gibt es hier nicht'],
  ['{ ⟦"rules"⟧: [] }', '"rules" must be an object: { … }', '„rules“ muss ein Objekt sein: { … }'],
  ['{ "rules": { ⟦"share-bra"⟧: "off" } }', '"rules.share-bra" names no rule', '„rules.share-bra“ ist keine Regel'],
  [
    '{ "rules": { ⟦"share-bar"⟧: "loud" } }',
    '"rules.share-bar" must be "off", "hint", "information" or "warning", not "loud"',
    '„rules.share-bar“ muss "off", "hint", "information" oder "warning" sein, nicht "loud"',
  ],
  [
    '{ "files": { "a.md": {}, "drafts/a.v2.md": { ⟦"share-bra"⟧: "off" } } }',
    '"files.drafts/a.v2.md.share-bra" names no rule',
    '„files.drafts/a.v2.md.share-bra“ ist keine Regel',
  ],
  ['{ ⟦"keep"⟧: "Also read" }', '"keep" must be a list: [ … ]', '„keep“ muss eine Liste sein: [ … ]'],
  ['{ "keep": ["Also read", ⟦5⟧] }', '"keep.1" must be a text in quotation marks', '„keep.1“ muss ein Text in Anführungszeichen sein'],
  [
    '{ "remove": [⟦{ "regex": "a+" }⟧] }',
    '"remove.0" takes no regular expression, which could hang the editor: use "begins", "contains", "ends", or "line" with "*" for anything',
    '„remove.0“ nimmt keinen regulären Ausdruck, der den Editor aufhalten könnte: "begins", "contains", "ends" oder "line" mit "*" für Beliebiges',
  ],
  [
    '{ "remove": [⟦{ "starts": "Read" }⟧] }',
    '"remove.0" must be one of {"begins": …}, {"contains": …}, {"ends": …}, {"line": …}',
    '„remove.0“ muss {"begins": …}, {"contains": …}, {"ends": …} oder {"line": …} sein',
  ],
  ['{ "remove": [⟦{ "line": "*a*" }⟧] }', '"remove.0" must hold at least 4 letters besides "*"', '„remove.0“ braucht mindestens 4 Buchstaben außer "*"'],
  ['{ "exclude": ["a.md", ⟦""⟧] }', '"exclude": "" must not be empty', '„exclude“: „“ darf nicht leer sein'],
  [
    '{ "files": { "a.md": {}, ⟦"*a*b*"⟧: {} } }',
    '"files": "*a*b*" may hold at most 2 stars between two slashes, and "**" at most 3 times',
    '„files“: „*a*b*“ darf höchstens 2 Sterne zwischen zwei Schrägstrichen haben, und "**" höchstens 3-mal',
  ],
  ['{\n  "rules": {\n    "share-bar": "off"⟦}⟧', 'it is no JSON from line 3 on', 'ab Zeile 3 ist es kein JSON'],
  ['{\n  ⟦// a remark⟧\n  "rules": {}\n}', 'it is no JSON from line 2 on', 'ab Zeile 2 ist es kein JSON'],
];

describe('a configuration with a mistake', () => {
  afterEach(() => l10n.config({ contents: {} }));
  for (const [marked, english, inGerman] of CASES) {
    const text = marked.replace(/[⟦⟧]/g, '');
    it(marked.replaceAll('\n', ' '), () => {
      const reading = readConfigText(text);
      assert.ok('mistake' in reading);
      assert.equal(reading.mistake.words, english);
      assert.equal(text.slice(reading.mistake.start, reading.mistake.end), PLACE.exec(marked)?.[1]);
      l10n.config({ contents: german });
      const again = readConfigText(text);
      assert.equal('mistake' in again && again.mistake.words, inGerman);
    });
  }

  it('and one without', () => assert.ok('config' in readConfigText('{ "rules": { "share-bar": "off" } }')));
});
