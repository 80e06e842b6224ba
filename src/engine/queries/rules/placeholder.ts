/**
 * The reader sees "TK", "XX percent" or "[CHECK the name]" where a fact should stand. Writers and desks leave such marks while a text is
 * in the making; filed, they are printed.
 */
import type { Rule } from '../../rule.ts';

/** "To come": alone it may be somebody's initials or a firm's name, so a capitalised word beside it lets it pass; doubled, it is nothing else. */
const TO_COME = /(?<![\p{L}\d.&-])(?:(?:TK){2,6}|TK(?: TK){1,3}|(?<!\p{Lu}\p{Ll}{1,20} )TK(?! \p{Lu}| ?&))(?![\p{L}\d&-]|\.\p{L})/gu;
/** A number to come; two capital X alone are a Roman twenty, so a sign or a unit must stand beside them. */
const NUMBER_TO_COME =
  /[$€£]X{2,4}(?![\p{L}\d])|(?<![\p{L}\d])X{2,4}(?: ?%|(?: per ?cent| percent| million| billion| thousand| people| years| days| hours| miles| km| words)\b)|(?<![\p{L}\d])(?:19|20)XX(?![\p{L}\d])/gu;
/** A note to the desk in square or round brackets, in capitals. */
const NOTE =
  /\[(?:CHECK|TK|TO COME|TODO|FIXME|FACT[- ]?CHECK|QUERY|NAME|DATE|LINK|QUOTE|SOURCE|NUMBER|ADD|INSERT|CONFIRM|VERIFY)(?:[ :,][^[\]\n]{0,80})?\??\]|\((?:CHECK|TK|TO COME|TODO|FIXME|FACT[- ]?CHECK|CONFIRM|VERIFY)(?:[ :][^()\n]{0,80})?\??\)/g;
/** A note at the head of a line. */
const HEAD = /^(?:CHECK|TODO|FIXME|FACT[- ]?CHECK|TK):? (?=[\p{L}\d])/gu;
const QUESTION = /(?<=\s)\?{2,4}(?=[\s,.;]|$)/g;
const LOREM = /\blorem ipsum(?: dolor(?: sit amet)?)?/gi;

const PATTERNS = [NOTE, HEAD, TO_COME, NUMBER_TO_COME, QUESTION, LOREM];
/** What a text with none of these has no placeholder in. */
const SIGNS = /TK|XX|\?\?|CHECK|TO COME|TODO|FIXME|QUERY|NAME|DATE|LINK|QUOTE|SOURCE|NUMBER|ADD|INSERT|CONFIRM|VERIFY|lorem|Lorem|LOREM/;

export const placeholder: Rule = {
  id: 'placeholder',
  kind: 'query',
  noun: { one: 'placeholder', many: 'placeholders' },
  verb: 'Remove',
  severity: 'warning',
  safe: false,
  sign: SIGNS,
  *check(block) {
    for (const span of block.prose) {
      const text = block.source.slice(span.start, span.end);
      if (!SIGNS.test(text)) continue;
      let end = 0;
      const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).sort((a, b) => a.index - b.index || b[0].length - a[0].length);
      for (const { index, 0: words } of found) {
        if (index < end) continue;
        end = index + words.length;
        const start = span.start + index;
        yield { start, end: start + words.trimEnd().length, message: 'A placeholder: something is still to come here.', repair: null };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The mayor, ⟦TK⟧, said no.', after: 'The mayor, TK, said no.' },
      { text: 'The bridge cost ⟦$XX⟧ and took ⟦XX years⟧.', after: 'The bridge cost $XX and took XX years.' },
      { text: 'It was built by ⟦[CHECK the name]⟧ in ⟦19XX⟧.', after: 'It was built by [CHECK the name] in 19XX.' },
      { text: 'Turnout was ⟦TKTK⟧ per cent.', after: 'Turnout was TKTK per cent.' },
      { text: '⟦CHECK:⟧ did the ferry sail?', after: 'CHECK: did the ferry sail?' },
      { text: 'The ferry carried ⟦??⟧ cars.', after: 'The ferry carried ?? cars.' },
      { text: 'The quay reopens on Monday ⟦(CONFIRM)⟧.', after: 'The quay reopens on Monday (CONFIRM).' },
      { text: '⟦Lorem ipsum dolor sit amet⟧, the rest to follow.', after: 'Lorem ipsum dolor sit amet, the rest to follow.' },
    ],
    silent: [
      { text: 'The shop belongs to TK Maris, a chain from Karsk.', because: 'it is a firm’s name' },
      { text: 'Solveig TK sings on Friday.', because: 'it is a singer’s name' },
      { text: 'T.K. Berg won the race.', because: 'they are initials' },
      { text: 'King Harald XX reigned for XX winters.', because: 'they are Roman numerals' },
      { text: 'Nobody knew why??', because: 'it is a question' },
      { text: 'Please check the doors, the sign says.', because: 'it is a sentence' },
      { text: 'The sign reads CHECK IN HERE.', because: 'it quotes a sign' },
      { text: '`TK` marks what is to come.', because: 'it is code', format: 'markdown' },
      { text: 'See [the link](https://example.org/TK).', because: 'it stands in an address', format: 'markdown' },
    ],
  },
};
