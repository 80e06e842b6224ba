/** Texts made to make a reader of articles slow: each generator returns one of about `length` UTF-16 units. */

export type Generator = (length: number) => string;

const repeated =
  (unit: string, opening = ''): Generator =>
  (length) =>
    (opening + unit.repeat(Math.ceil(length / unit.length))).slice(0, length);

/** `piece` with 0, 1, 2, … until the text is long enough. */
const counted =
  (piece: (order: number) => string): Generator =>
  (length) => {
    let text = '';
    for (let order = 0; text.length < length; order++) text += piece(order);
    return text.slice(0, length);
  };

const letters = (order: number) => String.fromCharCode(97 + (order % 26), 97 + (Math.floor(order / 26) % 26), 97 + (Math.floor(order / 676) % 26));

const SPEAKERS = [
  'the mayor of Ostby, Olga Stein',
  'Jonas Berg of the harbour office',
  'a ferry master',
  'Petra Nygård',
  'the council',
  'her neighbour Ane Lund',
  'Mr Solheim',
];
const SAYINGS = [
  'said on Monday that',
  'told the Karsk Courier that',
  'had written in May 2019 that',
  'does not believe that',
  'expects that',
  'was told that',
];
const CLAIMS = [
  'the harbour would be dredged in March',
  'nobody could tell who was to pay',
  'the old bridge carries 400 lorries a day',
  'the ferry had lost its licence',
  'half of the quay is rotten',
];
const REASONS = [
  'since the report was lost in the flood',
  'as divers found out',
  'whatever it costs',
  'although 4 million euros were set aside',
  'and that it should have been done years ago',
];

/** Harmless prose, to compare with: few of its sentences are alike, since what was read once costs little to read again. */
export const prose: Generator = counted((order) => {
  const pick = (words: readonly string[], every: number) => words[Math.floor(order / every) % words.length];
  const sentence = `${pick(SPEAKERS, 1)} ${pick(SAYINGS, 2)} ${pick(CLAIMS, 3)}, ${pick(REASONS, 5)}`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${order % 7 === 0 ? `, in house ${order + 1}` : ''}.${order % 3 === 2 ? '\n\n' : ' '}`;
});

const oneLine: Generator = (length) => prose(length).replaceAll('\n\n', ' ').trimEnd().padEnd(length, 'a');

export const hostile: Readonly<Record<string, Generator>> = {
  'list marks': repeated('- '),
  'quote marks': repeated('> '),
  'alternating emphasis': repeated('*_'),
  'open emphasis and code': repeated('**x `y`\n'),
  'rows of open emphasis': repeated('| **x `y` |\n', '| a |\n| - |\n'),
  'open comments': repeated('a <!--'),
  'open instructions': repeated('a <?'),
  'open links': repeated('[a]('),
  'open brackets': repeated('['),
  'open images': repeated('!['),
  'growing runs of backticks': counted((order) => `a${'`'.repeat(order + 1)}`),
  'lazy lines': repeated('> a\nb\n'),
  'one quote and lazy lines': repeated('b\n', '> a\n'),
  'deeper and deeper items': counted((order) => `${' '.repeat(order * 2)}- a\n`),
  'definitions and references': (length) => {
    const count = Math.floor(length / 20);
    const each = (piece: (order: number) => string) => Array.from({ length: count }, (_, order) => piece(order)).join('');
    return `${each((order) => `[l${order}]: /u\n`)}\n${each((order) => `[l${order}] `)}`;
  },
  'footnotes of nothing': repeated('[^a]'),
  // Both ends are the same at each length: a space, or an escape, at the end is what sends a line to the parser.
  'one line': oneLine,
  'one line for the parser': (length) => `\\*${oneLine(length - 2)}`,
  'straight quotation marks': repeated('"'),
  'opening quotation marks': repeated('“a '),
  'German quotes of a pronoun': repeated('„Ja“, sagte sie. '),
  'French quotes of a pronoun': repeated('« Oui, nous le savons », dit-elle. '),
  'quotes of somebody without a name': repeated('My aunt sails. “Yes, it is,” she said. '),
  'lists of wording': repeated('words like “a b c”, ', 'Learn '),
  apostrophes: repeated("'a "),
  'one word in capitals': repeated('A'),
  'capitalised words': repeated('Ab '),
  'round brackets': repeated('('),
  'pairs of brackets': repeated('[]'),
  'angle brackets': repeated('<a '),
  ampersands: repeated('&amp;amp;'),
  'addresses in one': repeated('a@a.'),
  'numbers in a row': repeated('1 '),
  'sums of money': repeated('$1 '),
  'dates in a row': repeated('Jan 1 '),
  'empty lines': repeated('\n'),
  'menu lines': repeated('Home\n'),
  'also-read lines': repeated('Also read | x\n\n'),
  'image address tails': repeated('&im=Fit=(1,2))'),
  mojibake: repeated('Ã©'),
  'invisible characters': repeated('\u200ba'),
  shortcodes: repeated('[/caption]'),
  'tracking parameters': repeated('utm_a=1&', 'https://x.example/?'),
  'quotes and cues': repeated('"a," he said. '),
  'a new name each time': counted((order) => `A${letters(order)} Berg said no. `),
  'a new pair of names each time': counted((order) => `A${letters(order)} B${letters(order * 7)} said no. `),
  'hyphened names': repeated('Aa-'),
  'towns in a state': repeated('Tucson, Ariz., '),
  'other names of one city': (length) => `The city of Oslo, also known as ${repeated('Bergen or Paris or ')(length)}`,
  'comments to Copydesk': repeated('<!-- copydesk ignore -->\n\n'),
};
