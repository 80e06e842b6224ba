/** What is mended at the edges of names. Names that the model finds are given, so that these hold whatever it was trained on. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArticle } from '../../../src/engine/article.ts';
import { NAME_TYPES } from '../../../src/engine/entities/labels.ts';
import { mendNames } from '../../../src/engine/entities/mending.ts';
import { readLines } from '../../../src/engine/entities/passages.ts';
import { shippedVocabulary } from '../../../src/engine/entities/shipped.ts';

/** Mends lines in which "[PER Mayor Berg]" marks what the model found, and marks what is left in the same way. */
function mended(...marked: string[]): string[] {
  const spans = marked.map((line) => {
    const found: { start: number; end: number; type: number }[] = [];
    let text = '';
    for (const piece of line.split(/(\[[A-Z]+ [^\]]+\])/)) {
      const name = /^\[([A-Z]+) ([^\]]+)\]$/.exec(piece);
      if (name) found.push({ start: text.length, end: text.length + (name[2] ?? '').length, type: (NAME_TYPES as readonly string[]).indexOf(name[1] ?? '') });
      text += name ? name[2] : piece;
    }
    return { text, found };
  });
  const { lines } = readLines(readArticle(spans.map(({ text }) => text).join('\n'), 'plaintext'), shippedVocabulary());
  const names = lines.map(({ line }, index) =>
    (spans[index]?.found ?? []).map(({ start, end, type }) => {
      const from = line.tokens.findIndex((token) => token.start === start);
      return { from, to: line.tokens.findIndex((token) => token.end === end) + 1, type };
    }),
  );
  const after = mendNames(
    lines.map(({ line }) => line),
    names,
  );
  return lines.map(({ line, reading }, index) => {
    let text = '';
    let end = 0;
    for (const { from, to, type } of after[index] ?? []) {
      const [start, stop] = [line.tokens[from]?.start ?? 0, line.tokens[to - 1]?.end ?? 0];
      text += `${reading.text.slice(end, start)}[${NAME_TYPES[type]} ${reading.text.slice(start, stop)}]`;
      end = stop;
    }
    return text + reading.text.slice(end);
  });
}

describe('mending', () => {
  it('sets titles aside', () => {
    assert.deepEqual(mended('Then [PER Crown Prince Sheikh Omar Tahan] spoke to [PER Mr Berg].'), [
      'Then Crown Prince Sheikh [PER Omar Tahan] spoke to Mr [PER Berg].',
    ]);
  });
  it('sets offices in capitals aside, but no initials', () => {
    assert.deepEqual(mended('Then [PER MEC Lund] and [PER PJ Berg] spoke.'), ['Then MEC [PER Lund] and [PER PJ Berg] spoke.']);
  });
  it('sets ranks and honours aside', () => {
    assert.deepEqual(mended('Then [PER Det Con Ans Lund], [PER Cllr Petra Nyberg] and [PER Jonas Berg KC] spoke.'), [
      'Then Det Con [PER Ans Lund], Cllr [PER Petra Nyberg] and [PER Jonas Berg] KC spoke.',
    ]);
  });
  it('takes nobody for a name who goes by a people, and a body for one that has a spokesman', () => {
    assert.deepEqual(mended('Then the [PER Dutchman] left, and [PER Scot Berg] with him.'), ['Then the Dutchman left, and [PER Scot Berg] with him.']);
    assert.deepEqual(mended('A spokeswoman for the [MISC Nordic Lines] declined.'), ['A spokeswoman for the [ORG Nordic Lines] declined.']);
  });
  it('parts somebody between commas who goes on to speak from where they work', () => {
    assert.deepEqual(mended('Her co-author, [ORG Per Lund of the Reed Tides], said it rained.'), [
      'Her co-author, [PER Per Lund] of the [ORG Reed Tides], said it rained.',
    ]);
  });
  it('takes a bank, and what has shares, for a body', () => {
    assert.deepEqual(mended('Shares in [MISC Harrow] and in [LOC Lind Bank] fell.'), ['Shares in [ORG Harrow] and in [ORG Lind Bank] fell.']);
    assert.deepEqual(mended('The shares of [LOC Norway] fell on the [LOC West Bank].'), ['The shares of [LOC Norway] fell on the [LOC West Bank].']);
  });
  it('parts somebody from where they work', () => {
    assert.deepEqual(mended('The gamble pays, [ORG Ans Nyberg of Ostby Tides] believes.'), [
      'The gamble pays, [PER Ans Nyberg] of [ORG Ostby Tides] believes.',
    ]);
    assert.deepEqual(mended('"It pays," said [ORG Ans Nyberg of Youth for Tides].'), ['"It pays," said [PER Ans Nyberg] of [ORG Youth for Tides].']);
    assert.deepEqual(mended('Then [ORG Royal College of Sails] said so.'), ['Then [ORG Royal College of Sails] said so.']);
    assert.deepEqual(mended('Then [ORG Labour Friends of Ostby] said so.'), ['Then [ORG Labour Friends of Ostby] said so.']);
  });
  it('takes for a person who holds an office between commas', () => {
    assert.deepEqual(mended('Her press secretary, [ORG Ans Nyberg], left.'), ['Her press secretary, [PER Ans Nyberg], left.']);
    assert.deepEqual(mended('Then [LOC Ans Park], chair of the board, left.'), ['Then [PER Ans Park], chair of the board, left.']);
    assert.deepEqual(mended('Then [LOC Reed Park], north of the board, shut.'), ['Then [LOC Reed Park], north of the board, shut.']);
    assert.deepEqual(mended('Their publisher, [ORG Ans Nyberg], left.'), ['Their publisher, [ORG Ans Nyberg], left.']);
  });
  it('parts a speaker from the house', () => {
    assert.deepEqual(mended('Then [ORG House Speaker Anna Nyberg] left.'), ['Then House Speaker [PER Anna Nyberg] left.']);
  });
  it('takes for a place what is a market or a village', () => {
    assert.deepEqual(mended('The [PER Reedmo] market shut.'), ['The [LOC Reedmo] market shut.']);
  });
  it('takes a newspaper for nobody', () => {
    assert.deepEqual(mended('Then the [PER Ostby Courier] said so.'), ['Then the [ORG Ostby Courier] said so.']);
  });
  it('parts an office from whoever holds it', () => {
    assert.deepEqual(mended('The Secretary of [ORG State for Tides Ans Nyberg], who spoke.'), [
      'The Secretary of [ORG State for Tides] [PER Ans Nyberg], who spoke.',
    ]);
    assert.deepEqual(mended('The Ambassador to the [ORG U.N. Petra Lund-Berg] left.'), ['The Ambassador to the [ORG U.N.] [PER Petra Lund-Berg] left.']);
    assert.deepEqual(mended('The Secretary of [ORG State for Foreign Affairs] left.'), ['The Secretary of [ORG State for Foreign Affairs] left.']);
    assert.deepEqual(mended('The Secretary of [ORG State for Northern Ireland] left.'), ['The Secretary of [ORG State for Northern Ireland] left.']);
  });
  it('keeps the second half of a hyphened name, and nothing else behind a hyphen', () => {
    assert.deepEqual(mended('Here [PER Lund Mi]-ra sat in the [PER Jonas Berg]-led council.'), [
      'Here [PER Lund Mi-ra] sat in the [PER Jonas Berg]-led council.',
    ]);
  });
  it('parts people at a comma', () => {
    assert.deepEqual(mended('There were [PER Jonas Berg, Ida Lund] and others.'), ['There were [PER Jonas Berg], [PER Ida Lund] and others.']);
  });
  it('finds initials that brackets explain', () => {
    assert.deepEqual(mended('The [ORG Lower Coast Authority] (LCA) met late at night.', 'There the LCA said no.'), [
      'The [ORG Lower Coast Authority] ([ORG LCA]) met late at night.',
      'There the [ORG LCA] said no.',
    ]);
    assert.deepEqual(mended('The [ORG Lower Coast Authority] (LoCoast) met late at night.', 'There LoCoast said no.'), [
      'The [ORG Lower Coast Authority] ([ORG LoCoast]) met late at night.',
      'There [ORG LoCoast] said no.',
    ]);
    assert.deepEqual(mended('The [ORG Lower Coast Authority] (Lowell) met.'), ['The [ORG Lower Coast Authority] (Lowell) met.']);
  });
  it('finds again what was found, also in capitals and at hyphens', () => {
    assert.deepEqual(mended('Then the mayor [PER Jonas Berg] left [LOC Ostby].', 'When Berg spoke, the Ostby-bound train stood.', 'BERG LEAVES TOWN'), [
      'Then the mayor [PER Jonas Berg] left [LOC Ostby].',
      'When [PER Berg] spoke, the Ostby-bound train stood.',
      '[PER BERG] LEAVES TOWN',
    ]);
  });
  it('does not find a word again that the article writes small', () => {
    assert.deepEqual(mended('Then the mayor [PER Jonas Hope] left with hope.', 'Hope was all.'), [
      'Then the mayor [PER Jonas Hope] left with hope.',
      'Hope was all.',
    ]);
  });
  it('reads a dateline', () => {
    assert.deepEqual(mended('OSLO — The talks went on.'), ['[LOC OSLO] — The talks went on.']);
  });
  it('finds well-known places that are written small', () => {
    assert.deepEqual(mended('we flew from norway to new york and ate turkey'), ['we flew from [LOC norway] to [LOC new york] and ate turkey']);
    assert.deepEqual(mended('we saw a buffalo in mumbai'), ['we saw a buffalo in [LOC mumbai]']);
  });
  it('finds a state by its letters', () => {
    assert.deepEqual(mended('They live near [LOC Ostby], OH, and like it.'), ['They live near [LOC Ostby], [LOC OH], and like it.']);
    assert.deepEqual(mended('They live near [LOC Ostby], [PER Ariz]., and like it.'), ['They live near [LOC Ostby], [LOC Ariz.], and like it.']);
  });
  it('takes a word before somebody’s office for where they are from', () => {
    assert.deepEqual(mended('The [PER Torrian] leader [PER Jonas Berg] spoke.'), ['The [MISC Torrian] leader [PER Jonas Berg] spoke.']);
  });
  it('gives a people its quarter', () => {
    assert.deepEqual(mended('North [MISC Korean] and West [MISC African] envoys met.'), ['[MISC North Korean] and [MISC West African] envoys met.']);
  });
  it('calls a people no place', () => {
    assert.deepEqual(mended('The [LOC Norwegian] king spoke.'), ['The [MISC Norwegian] king spoke.']);
  });
  it('tells a person from where they work, from a hall, and by how they are addressed', () => {
    assert.deepEqual(mended('Then [ORG Ruth Bergen of Lower Coast Research] spoke.'), ['Then [PER Ruth Bergen] of [ORG Lower Coast Research] spoke.']);
    assert.deepEqual(mended('The [ORG Jonas Berg College of Music] is shut.'), ['The [ORG Jonas Berg College of Music] is shut.']);
    assert.deepEqual(mended('He spoke in the [PER Karl VI Hall] on [PER Elise Berg Street].'), [
      'He spoke in the [LOC Karl VI Hall] on [LOC Elise Berg Street].',
    ]);
    assert.deepEqual(mended('They asked [PER Mary Jane Hall].'), ['They asked [PER Mary Jane Hall].']);
    assert.deepEqual(mended('They asked [PER Robert Hall].'), ['They asked [PER Robert Hall].']);
    assert.deepEqual(mended('But [MISC Mr Pin] said no.'), ['But Mr [PER Pin] said no.']);
  });

  it('takes what stands before the dash of a dateline for a place, however it is named elsewhere', () => {
    assert.deepEqual(mended('OSTBY — The council met in Ostby.'), ['[LOC OSTBY] — The council met in [LOC Ostby].']);
    assert.deepEqual(mended('KARSK, 12 November — The council met.'), ['[LOC KARSK], 12 November — The council met.']);
    assert.deepEqual(mended('[ORG VELDAN] (VNS) - The council met.'), ['[LOC VELDAN] (VNS) - The council met.']);
    assert.deepEqual(mended('WATCH — The council met.'), ['WATCH — The council met.']);
  });

  it('takes a name behind the kind of a company for a company', () => {
    assert.deepEqual(mended('He left the shipping firm [LOC Karsk Lines].'), ['He left the shipping firm [ORG Karsk Lines].']);
  });

  it('takes companies of the web for companies, and letters that stand for things for no names', () => {
    assert.deepEqual(mended('In [LOC Figma] each layer has a name.'), ['In [ORG Figma] each layer has a name.']);
    assert.deepEqual(mended('The [ORG UI] and the [ORG APIs] were drawn by the [ORG NHS].'), ['The UI and the APIs were drawn by the [ORG NHS].']);
  });
});
