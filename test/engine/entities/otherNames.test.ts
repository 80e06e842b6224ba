/** Which words between two names say that both are one bearer's. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EntityType } from '../../../src/engine/analysis.ts';
import { otherNames } from '../../../src/engine/entities/otherNames.ts';

/** A sentence with its names as "[PER Ida Lind]"; for each that is another name of one before it, "Ida Lind → Ida Berg". */
function others(marked: string): string[] {
  let text = '';
  const names: { span: { start: number; end: number }; type: EntityType }[] = [];
  for (const part of marked.split(/(\[[A-Z]+ [^\]]+\])/)) {
    const [, type, name] = /^\[([A-Z]+) ([^\]]+)\]$/.exec(part) ?? [];
    if (name) names.push({ span: { start: text.length, end: text.length + name.length }, type: type as EntityType });
    text += name ?? part;
  }
  const textAt = (at: number) => text.slice(names[at]?.span.start, names[at]?.span.end);
  return otherNames(text, names).flatMap((before, at) => (before < 0 ? [] : [`${textAt(before)} → ${textAt(at)}`]));
}

const SAME: readonly (readonly [string, ...string[]])[] = [
  ['[LOC Ostby], also known as [LOC Reedmouth], lies on the coast.', 'Ostby → Reedmouth'],
  ['[LOC Ostby] (formerly [LOC Reedmouth]) lies on the coast.', 'Ostby → Reedmouth'],
  ['[LOC Ostby], formerly the [LOC Reed Mouth], lies on the coast.', 'Ostby → Reed Mouth'],
  ['[LOC Reedmouth] (now [LOC Ostby]) had a harbour.', 'Reedmouth → Ostby'],
  ['[LOC Ostby] (Torrian: [LOC Ostabor]) lies on the coast.', 'Ostby → Ostabor'],
  ['[LOC Ostby] ([MISC Torrian]: [LOC Ostabor]) lies on the coast.', 'Ostby → Ostabor'],
  ['[LOC Reedmouth] was originally named [LOC Ostby].', 'Reedmouth → Ostby'],
  ['It works in [LOC Reedmouth], which was renamed [LOC Ostby] last year.', 'Reedmouth → Ostby'],
  ['[PER Ida Lind] (née [PER Berg]) paints.', 'Ida Lind → Berg'],
  ['[PER Ida Lind] (born [PER Ida Maria Berg] in 1954) paints.', 'Ida Lind → Ida Maria Berg'],
  ['[PER Jonas Berg] (4 May 1931 – 2 June 2001), better known as [PER Reed], sang.', 'Jonas Berg → Reed'],
  ['[PER Jonas Berg] – more commonly known as “[PER Reed]” – sang.', 'Jonas Berg → Reed'],
  ['[PER Jonas Berg], better known as ‘[PER Reed]’, sang.', 'Jonas Berg → Reed'],
  ['[PER Jonas Berg] (a.k.a. [PER Reed]) sang.', 'Jonas Berg → Reed'],
  ['[PER Jonas Berg], the 2nd [PER Earl of Ostby], sang.', 'Jonas Berg → Earl of Ostby'],
  ['[PER Zakhar Khoury], also spelled [PER Zachar Khouri], sang.', 'Zakhar Khoury → Zachar Khouri'],
  ['The [ORG Union of Reed Cutters], or [ORG SRT], met.', 'Union of Reed Cutters → SRT'],
  ['The [ORG Reed Agency] (or the [ORG Cutters]) met.', 'Reed Agency → Cutters'],
  ['The [ORG Reed Agency], also known as the [ORG Cutters] or [ORG Scythes], met.', 'Reed Agency → Cutters', 'Cutters → Scythes'],
  ['The [ORG Reed Agency] (“[ORG Cutters]” or “[ORG Scythes]”) met.', 'Reed Agency → Cutters', 'Cutters → Scythes'],
  ['The [ORG Reed Agency] ([ORG RA]/[ORG SRT]) met.', 'RA → SRT'],
  ['The [ORG Reed Agency] ([ORG RA]-[ORG SRT]-[ORG ASC]) met.', 'RA → SRT', 'SRT → ASC'],
  ['The [ORG Reed Agency] ([ORG RA]) or [ORG Cutters’ Guild] met.', 'RA → Cutters’ Guild'],
  ['The [ORG Reed Band] has been uniquely known as the “[ORG Mayor’s Own]”.', 'Reed Band → Mayor’s Own'],
  ['[PER Osmund XIV], the “[PER Reed King]”, sang.', 'Osmund XIV → Reed King'],
  ['[ORG Reedmill], until 1994 named [ORG Mill Brothers], makes paper.', 'Reedmill → Mill Brothers'],
  ['[LOC Ostby] ([LOC Остбы] [LOC Ostbi]) lies on the coast.', 'Ostby → Остбы', 'Остбы → Ostbi'],
  ['[LOC Ostby] (, [LOC Ostabor];, [LOC Ostbu]) lies on the coast.', 'Ostby → Ostabor', 'Ostabor → Ostbu'],
  ['[PER Jonas Berg] (; [PER Ionas Bergh]; 1859–1920) built it.', 'Jonas Berg → Ionas Bergh'],
  ['[PER Jonas Berg] (/[PER Ionas Bergh]; born [PER Jonas Marsh]) built it.', 'Jonas Berg → Ionas Bergh', 'Ionas Bergh → Jonas Marsh'],
  ['The [ORG Reed Choir] ([MISC Torrian]; in English: [ORG Choir of Reeds]) sang.', 'Reed Choir → Choir of Reeds'],
  ['They climbed the [LOC Piton du Jonc] ([LOC Reed Peak]).', 'Piton du Jonc → Reed Peak'],
  ['They sailed down the [LOC Reeder] ([LOC Redra]).', 'Reeder → Redra'],
  ['They ruled [LOC Ostmark] (the [LOC Reed Peninsula]).', 'Ostmark → Reed Peninsula'],
  ['[PER Kosha] or [PER Kosa] (died 1443) ruled.', 'Kosha → Kosa'],
  ['The [ORG Reed Mill Company] or [ORG RMC] is a maker of paper.', 'Reed Mill Company → RMC'],
  ['[PER Osmund of Ostby] (or [PER Osmund Berg]) ruled.', 'Osmund of Ostby → Osmund Berg'],
  ['[LOC Ostby] (; formerly [LOC Reedmouth]) is a village.', 'Ostby → Reedmouth'],
  ['[LOC Reedmouth] (present-day [LOC Ostby]) had a harbour.', 'Reedmouth → Ostby'],
  ['She went to [ORG Reedmouth University] (then [ORG Ostby College]).', 'Reedmouth University → Ostby College'],
  ['It is by [PER Jonas Berg] (now Pope [PER Osmund IV]).', 'Jonas Berg → Osmund IV'],
  ['[PER Jonas Berg], 1st Baron [PER Reedmouth], was a general.', 'Jonas Berg → Reedmouth'],
  ['[LOC Berryville] is an informal name for the city of [LOC Ostby].', 'Berryville → Ostby'],
  ['The [LOC Reed River] was known to the fishermen as [LOC Yulona].', 'Reed River → Yulona'],
  ['[LOC Ostby] (also known as [LOC Reedmouth], and designated as [LOC Ostby 18]) is a reserve.', 'Ostby → Reedmouth', 'Reedmouth → Ostby 18'],
  ['They became the [ORG Reed Army], and later as [ORG Free Reeds].', 'Reed Army → Free Reeds'],
  [
    'The [ORG Reed Front] (also translated [ORG Marsh Front], [ORG Mill Front] and [ORG Tide Front]) met.',
    'Reed Front → Marsh Front',
    'Marsh Front → Mill Front',
    'Mill Front → Tide Front',
  ],
  [
    '[PER Jonas Berg] also wrote under the pseudonyms [PER Reed] (after the plant), [PER Marsh] and [PER Tide].',
    'Jonas Berg → Reed',
    'Reed → Marsh',
    'Marsh → Tide',
  ],
  ['[PER Ida Lind] is a wrestler who joined [ORG Reedmill] under the ring name [PER Tempest].', 'Ida Lind → Tempest'],
  ['[PER Jonas Berg] sang in [LOC Ostby]. His real name was [PER Ole Marsh].', 'Jonas Berg → Ole Marsh'],
  ['[PER Ida Lind] was a singer from [LOC Ostby]. Her real name was [PER Ida Berg].', 'Ida Lind → Ida Berg'],
  ['[PER Jonas Berg] plays in goal. He was nicknamed “[PER Iron Jonas]” by fans.', 'Jonas Berg → Iron Jonas'],
  ['[PER Jonas Berg] was born in [LOC Ostby] as [PER Ole Marsh].', 'Jonas Berg → Ole Marsh'],
  ['[ORG Reedmill] is based in [LOC Ostby]. The company was later renamed [ORG Marsh Holdings].', 'Reedmill → Marsh Holdings'],
  ['[LOC Reed Lake] lies in the north. The lake was formerly called [LOC Rice Lake].', 'Reed Lake → Rice Lake'],
  ['[PER Ida Lind], also known as [PER Reed], and [PER Jonas Berg] sang.', 'Ida Lind → Reed'],
];

const NOT_SAME: readonly string[] = [
  "[PER Anna Berg]'s mother was a singer. Her stage name was [PER Lena Holm].",
  '[PER Anna Berg] hired a singer. Her stage name is [PER Lena Holm].',
  '[PER Lena Holm] was born as [PER Ida Dahl] grew up.',
  '[PER Anna Berg] (Tory: [PER Carl Lund]) lost.',
  '[ORG Reed Group] was bought by a rival. The company was later renamed [ORG Tide Bank].',
  '[ORG Reed Group] left its old union. It is now known as [ORG Marsh Union].',
  'They drove to [LOC Reed] ([LOC Reedshire]).',
  '[LOC Ostby] and [LOC Reedmouth] lie on the coast.',
  '[LOC Ostby] (or [ORG Reedmouth]) lies on the coast.',
  'She was born in [LOC Reedmouth], [LOC Ostland] (now [LOC Ostby], [LOC Westland]).',
  'She was born in [LOC Reedmouth], [LOC Ostland], formerly [LOC Ostby].',
  'In [LOC Reedmouth] ([LOC Ostland]), also known as [LOC Ostby], ships lie.',
  '[PER Reed] ([PER Jonas Berg]), also known as [PER Ida], sings.',
  'Off [LOC Ostby], and also [LOC Reedmouth], ships lie.',
  'They sail from [LOC Ostby]. Originally [LOC Reedmouth] was their harbour.',
  '[LOC West Torria] left the union in 1971 and was renamed [LOC Torria].',
  'Call [PER Jonas Berg] (3-5213) or [PER Ida Lind] (3-5214).',
  'It is either [PER Jonas Berg] or [PER Ida Lind].',
  '[PER Jonas Berg] later called [PER Ida Lind].',
  '[PER Jonas Berg] also called [PER Ida Lind].',
  '[PER Jonas Berg] has now called [PER Ida Lind].',
  '[PER Jonas Berg], who then named [PER Ida Lind], left.',
  'He is a son of [PER Ida Berg], called [PER Jonas].',
  '[PER Ida Lind], formerly [PER Jonas Berg]’s driver, sings.',
  '[PER Ida Lind] (now [PER Jonas Berg]’s wife) sings.',
  '[PER Ida Lind], 34, also called [PER Jonas Berg] a liar.',
  '[PER Ida Lind] (“[PER Reed King]”) sings.',
  '[PER Ida Lind] (or [PER Jonas Berg]) may sing.',
  '[PER Ida Lind], the “[PER Reed King]” of 2020, sings.',
  '[LOC Ostby], formerly [LOC Ostland], lies on the coast.',
  'He joined [ORG Reedmill], previously [ORG Marsh Brothers].',
  '[PER Earl of Ostby], [PER Duke of Reedmouth] and others came.',
  '[PER Ida Lind] played [PER Reed] (born to sing), and [PER Berg] danced.',
  'Asked by [PER Jonas Berg], “[PER Ida Lind] is at sea,” she said.',
  'It is in ([LOC Ostby]) or [LOC Reedmouth].',
  'Ferries ([ORG RA]/[ORG SRT]) sail.',
  '[ORG Reedmill], [ORG Millers], or [ORG SRT], may bid.',
  '[ORG Ostby Rovers], [ORG Reedmouth United] and [ORG Tullby] are known as [ORG Three Mills].',
  'They flew to [LOC Ostby] ([LOC West Torria]) and [LOC Tullby] ([LOC Lower Coast]).',
  'Trains from [LOC Reed Park] ([LOC Reed]) are late.',
  'Shops at [LOC Reed Mall] ([LOC Reedmouth]) are shut.',
  'Drums are played in [LOC Ostland] ([LOC Peru]).',
  '[PER Ida Lind] (, [PER Jonas Berg]’s wife) sings.',
  '[PER Berg] or [PER Lind] is a choice that nobody likes.',
  '[PER Ida Lind] met [PER Jonas Berg]. Her real name was [PER Marsh].',
  '[PER Ida Lind] and [PER Petra Berg] sing. Her real name was [PER Marsh].',
  '[PER Jonas Berg] sings. Her real name was [PER Marsh].',
  '[ORG Reedmill] sued [ORG Ostby Group]. The company was later renamed [ORG Marsh Holdings].',
  '[LOC Reed Creek] flows here. The beach was formerly called [LOC Rice Lake].',
  'Seats of the [ORG Reed Council] (currently [ORG United Marsh], [ORG Mill Party] and others) change.',
  'Under the name of peace, [PER Ida Lind] and [PER Jonas Berg] marched.',
  '[PER Jonas Berg] said he was born in [LOC Ostby] and worked as [PER Ida Lind]’s driver.',
];

describe('other names', () => {
  for (const [sentence, ...pairs] of SAME) it(sentence, () => assert.deepEqual(others(sentence), pairs));
  for (const sentence of NOT_SAME) it(`not in: ${sentence}`, () => assert.deepEqual(others(sentence), []));
});
