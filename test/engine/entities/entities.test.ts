/** Who and what an article names, with every mention; and where nothing may ever be named. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';
import { cases } from '../cases.ts';

/** "TYPE name: mention, mention" for each entity. */
function read(text: string, format: Format = 'markdown', date?: string): string[] {
  return analyze(text, date ? { format, date } : { format }).entities.map(
    ({ type, name, mentions }) => `${type} ${name}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );
}

describe('entities', () => {
  it('are one for each bearer, under the fullest name', () => {
    assert.deepEqual(read('Mayor Jonas Berg met Ida Lund in Norway on Friday. “No,” Berg said. Lund’s answer came from Oslo.'), [
      'PER Jonas Berg: Jonas Berg, Berg',
      'PER Ida Lund: Ida Lund, Lund',
      'LOC Norway: Norway',
      'DATE Friday: Friday',
      'LOC Oslo: Oslo',
    ]);
  });
  it('are read through emphasis and link text', () => {
    assert.deepEqual(read('President **Jonas** Berg met [Ida Lund](https://lund.example/Berlin) in *Norway*.'), [
      'PER Jonas Berg: Jonas** Berg',
      'PER Ida Lund: Ida Lund',
      'LOC Norway: Norway',
    ]);
  });
  it('part at a hyphen that joins two names', () => {
    const text = 'President Jonas Berg flew from Norway to Denmark. Denmark thanked him, and Norway agreed. Norway-Denmark ties grew.';
    assert.deepEqual(read(text), ['PER Jonas Berg: Jonas Berg', 'LOC Norway: Norway, Norway, Norway', 'LOC Denmark: Denmark, Denmark, Denmark']);
  });
  it('go by another name that stands in brackets behind the first', () => {
    assert.deepEqual(read('Norsk Havn Industries (Fjordline) fell in Oslo. Later the United Ferry Workers Union (FerryUnion) met. FerryUnion leaders left.'), [
      'ORG Norsk Havn Industries: Norsk Havn Industries, Fjordline',
      'LOC Oslo: Oslo',
      'ORG United Ferry Workers Union: United Ferry Workers Union, FerryUnion, FerryUnion',
    ]);
  });
  it('leave out the marks of notes and the scores of players', () => {
    assert.deepEqual(read('Jonas Berg¹ and Ida Lund² spoke in Oslo.'), ['PER Jonas Berg: Jonas Berg', 'PER Ida Lund: Ida Lund', 'LOC Oslo: Oslo']);
    const players = read('Captain Jonas Berg scored in Oslo.\n\nTeam: Tully 7; Marsh 6, Berg 8, Brandt 6, Keane 6 (Lowe 71, 7); Pike 6, Sato 7.');
    assert.ok(players.includes('PER Jonas Berg: Jonas Berg, Berg'), players.join('\n'));
    assert.ok(!players.some((player) => /\d/.test(player)), players.join('\n'));
  });
  it('leave out what a team has scored', () => {
    const teams = read('Lind United came from behind to beat Ostby Town 3–1 at Quay Park on Saturday.');
    assert.ok(teams.includes('ORG Ostby Town: Ostby Town'), teams.join('\n'));
  });
  it('are not where the shares of a company are traded', () => {
    const [company] = read('OSLO – Norsk Havn Industries Inc. (NASDAQ: NHAV) fell on Friday. Norsk Havn Industries sells ferries.', 'plaintext');
    assert.doesNotMatch(company ?? '', /NASDAQ/);
  });
  it('are not taken from what is no story', () => {
    const text = 'Jonas Berg spoke in Norway.\n\nAlso read | Ida Lund leaves Denmark for good\n\nHe then went home.';
    assert.deepEqual(read(text), ['PER Jonas Berg: Jonas Berg', 'LOC Norway: Norway']);
  });
  it('are not taken from code, addresses and front matter', () => {
    const text = '---\ntitle: Denmark\n---\n\nRun `Jonas Berg` at <https://denmark.example/Norway> or ![a map](Sweden.png).\n\n    Ida Lund in Sweden\n';
    assert.deepEqual(read(text), []);
  });
  it('leave common words of headings and capitals alone', () => {
    assert.deepEqual(read('# What You Should Know Before You Buy a House\n\nTHE FIRST THINGS FIRST\n\nIt is a big step.'), []);
  });
  it('are only what patterns prove where the text is not English', () => {
    const text =
      'Der Bürgermeister Jonas Berg sprach am Abend in der Halle mit den Bürgern über das Wetter und die neue Brücke, die 40 km entfernt liegt. Danach ging er nach Hause und schwieg, weil der Regen nicht aufhören wollte.';
    assert.deepEqual(read(text), ['QUANTITY 40 km: 40 km']);
  });
  it('are none in a paragraph of another language, nor in another script', () => {
    const english = 'Mayor Ida Lund opened the bridge in Oslo. She said it was time.';
    const german =
      'Bürgermeister Jonas Berg sprach danach mit vielen alten Freunden aus dem Dorf über das Wetter, die neue Brücke und den Regen, der nicht aufhören wollte.';
    assert.deepEqual(read(`${english}\n\n${german}\n\nМэр Ида Лунд открыла мост.`), ['PER Ida Lund: Ida Lund', 'LOC Oslo: Oslo']);
    assert.deepEqual(read('Die Bürgermeisterin sprach gestern mit den Leuten aus Oslo über neue Wege und alte Straßen.'), []);
  });
  it('are read through emphasis and links that cut a name', () => {
    const text = 'The **Lower** Coast News *Agency* (LCNA) reported it from Norway. LCNA said no more of [Ida](https://a.example) Lund.';
    assert.deepEqual(read(text).slice(0, 2), ['ORG Lower Coast News Agency: Lower** Coast News *Agency, LCNA, LCNA', 'LOC Norway: Norway']);
  });
  it('are not bred by Title Case headings and kickers in capitals', () => {
    assert.deepEqual(
      read('BREAKING NEWS\n\nEXCLUSIVE\n\n# How the Quiet Village Learned to Love Its Noisy Neighbours\n\n## What Happens Next\n\nNobody came.'),
      [],
    );
    assert.deepEqual(read('MAYOR OPENS NEW BRIDGE\n\n# Mayor Ida Lund Opens New Bridge After Years of Delay\n\nMayor Ida Lund opened the bridge.'), [
      'PER Ida Lund: Ida Lund, Ida Lund',
    ]);
  });
  it('never cross the edge of a line or block, whatever the text', () => {
    const piece = fc.constantFrom(
      'Jonas',
      'Berg',
      'Norway',
      'the',
      'of',
      'Bank',
      '-',
      "'s",
      ',',
      '.',
      '`Oslo`',
      '[Ida](x)',
      '**Lund**',
      '1987',
      '$5',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '# ',
      'Ω',
      '王',
      '🚲',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom<Format>('markdown', 'plaintext'), (parts, format) => {
        const text = parts.join(' ');
        const { entities, failures } = analyze(text, { format });
        assert.deepEqual(failures, []);
        const mentions = entities.flatMap((entity) => entity.mentions).toSorted((a, b) => a.start - b.start);
        let end = 0;
        for (const mention of mentions) {
          assert.ok(mention.start >= end && mention.end > mention.start, 'mentions overlap');
          assert.ok(!/\n\s*\n/.test(text.slice(mention.start, mention.end)), 'a mention crosses a block');
          if (format === 'markdown') assert.ok(!/[`(]/.test(text.slice(mention.start, mention.end)), 'a mention holds code or an address');
          end = mention.end;
        }
      }),
      { numRuns: cases(300) },
    );
  });
});
