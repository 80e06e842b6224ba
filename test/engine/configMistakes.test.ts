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
      assert.ok('mistakes' in reading && reading.mistakes[0]);
      const [{ words, start, end }] = reading.mistakes;
      assert.equal(reading.mistakes.length, 1);
      assert.equal(words, english);
      assert.equal(text.slice(start, end), PLACE.exec(marked)?.[1]);
      l10n.config({ contents: german });
      const again = readConfigText(text);
      assert.equal('mistakes' in again && again.mistakes[0]?.words, inGerman);
    });
  }

  it('and one with many: each is told, in the order of the file', () => {
    const text =
      '{ "kept": [], "rules": { "share-bra": "off", "newsletter": "loud", "also-red": 5 }, "remove": [{ "line": "*a*" }, { "starts": "Read" }], "keeps": [], "exclude": ["", 5], "files": { "*a*b*": { "follow": "off" } } }';
    const reading = readConfigText(text);
    assert.deepEqual('mistakes' in reading && reading.mistakes.map(({ words, start, end }) => [text.slice(start, end), words]), [
      ['"kept"', '"kept" is nothing that can be set here'],
      ['"share-bra"', '"rules.share-bra" names no rule'],
      ['"newsletter"', '"rules.newsletter" must be "off", "hint", "information" or "warning", not "loud"'],
      ['"also-red"', '"rules.also-red" must be "off", "hint", "information" or "warning", not 5'],
      ['"also-red"', '"rules.also-red" names no rule'],
      ['{ "line": "*a*" }', '"remove.0" must hold at least 4 letters besides "*"'],
      ['{ "starts": "Read" }', '"remove.1" must be one of {"begins": …}, {"contains": …}, {"ends": …}, {"line": …}'],
      ['"keeps"', '"keeps" is nothing that can be set here'],
      ['""', '"exclude": "" must not be empty'],
      ['5', '"exclude.1" must be a text in quotation marks'],
      ['"*a*b*"', '"files": "*a*b*" may hold at most 2 stars between two slashes, and "**" at most 3 times'],
      ['"follow"', '"files.*a*b*.follow" names no rule'],
    ]);
  });

  it('and one without', () => assert.ok('config' in readConfigText('{ "rules": { "share-bar": "off" } }')));
});
