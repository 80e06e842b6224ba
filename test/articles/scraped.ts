/**
 * An invented article in the shape that scrapers leave: one paragraph a line, no blank lines, a read-also line and a widget heading
 * inside, image-address tails at the end. `STORY` is what must be left of it.
 */
const FIRST = [
  'Veldan president Aron Maal Hesk has promised to "stand without condition" beside Torrian premier Olga Brandt and all her decisions, according to state media in Karsk on Friday (Jan 9). Hesk\'s message comes as the dispute over the Lower Strait grinds on.',
  'What did Hesk write?',
  'In a letter published on Friday by Veldan\'s Central News Service, Hesk called his bond with Brandt one of "true neighbourly warmth" and the two states\' ties the "most valuable ones."',
];
const READ_ALSO = "Also read | Beware! Ostland guards will 'fire first, ask later' if anyone lands on the Skerries";
const SECOND = [
  'He said "close cooperation" would go on in "many fields," and left little room for doubt. "I will respect and support every one of your decisions, for your sake and your country\'s," Hesk wrote. "This choice is permanent."',
  'The letter answered a message from Brandt, though Torrian media have not printed the original.',
];
const WIDGET = 'Trending Stories';
const THIRD = [
  'Veldan-Torrian ties deepen under Hesk and Brandt',
  'In his New Year message, Hesk had said that the two nations shared "bread, salt and sorrow". Brandt, meanwhile, praised the "unbreakable friendship" between the two countries.',
];
const TAILS = [
  '&imwidth=800&imheight=600&format=webp&quality=medium)',
  ')',
  '&im=FitAndFill=(700,400))',
  ')',
  '&im=FitAndFill=(700,400))',
  '&im=FitAndFill=(700,400))',
  ')',
  '&im=FitAndFill=(700,400))',
];

export const SCRAPED = [...FIRST, READ_ALSO, ...SECOND, WIDGET, ...THIRD, '', ...TAILS].join('\n');
export const STORY = [...FIRST, ...SECOND, ...THIRD].join('\n');
export const RESIDUE = [READ_ALSO, WIDGET, TAILS.join('\n')];
