/**
 * The reader sees "Photo: …" or "(Image credit: …)" without a photo. The photo was left behind when the text was copied; the credit came
 * along.
 */
import type { Rule } from '../../rule.ts';
import { linesLike, plainWords } from '../phrases.ts';

/** A label and what separates it from a name; what is behind it is looked at apart. */
const LABEL =
  /^\(?(?:photo(?:graph)?s?|images?|pictures?|pic|illustration|file photo|photo credit|image credit|picture credit|image source|photo source)(?: ?[:|/] ?| by | courtesy of | courtesy: )(?=\S)/;
const MOST_WORDS = 8;
/** A sentence has a verb of these, a credit has none. */
const VERB = /\b(?:is|are|was|were|has|have|had|shows?|will|can|said|says|did|do|does|the|a|of|in|at|on)\b/;

export const photoCredit: Rule = {
  id: 'photo-credit',
  kind: 'boilerplate',
  noun: { one: 'photo credit', many: 'photo credits' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *check(block) {
    for (const match of linesLike(block.passages, [LABEL], 'Credits a photo that is not here.')) {
      const name = plainWords(block.source.slice(match.start, match.end)).replace(LABEL, '');
      if (!VERB.test(name) && name.split(' ').length <= MOST_WORDS && !block.inlines.some((inline) => inline.kind === 'image')) yield match;
    }
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n⟦Photo: Ane Lund/Ostby Courier⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦(Image credit: Ane Lund)⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Photo by Ane Lund⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦*Picture: Lund & Berg*⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Image: Ostby Harbour Authority⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦File photo: Jonas Berg⟧\n', after: 'The council met on Monday.\n' },
    ],
    silent: [
      { text: 'Photo: the mayor is shown the tunnel by the crew.', because: 'it is a caption, with a sentence' },
      { text: 'Photos by readers are shown in the hall.', because: 'it is a sentence of the story' },
      { text: '“Photo: Ane Lund,” it said below.', because: 'it is a quotation' },
      { text: '`Photo: Ane Lund`', because: 'it is code', format: 'markdown' },
      { text: '![The harbour](h.jpg) Photo: Ane Lund', because: 'its photo is there', format: 'markdown' },
      { text: 'Image and likeness', because: 'it is a subheading' },
    ],
  },
};
