/**
 * The reader sees a line that points to another article: "Also read | …", "Read more: …". News sites put it between paragraphs as a
 * link, and exports keep its words.
 */

import { type Rule, wholePassage } from '../../rule.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';

/** Anchored at the line's start, perhaps in brackets; after the cue there must be a separator and a title, each matched once. */
const CUE =
  /^[[(]? ?(?:also read|read also|also see|see also|also watch|read more|read next|must read|don[’']t miss|recommended reading|related|related (?:story|stories|article|articles|news|coverage|reading|post|posts))\s?(?:\||:|–|—|»|>|-\s)\s?\S/i;
/** "MORE: …": in capitals, since "More: 14" is a line of a table. */
const MORE = /^[[(]? ?(?:MORE|MORE FROM [A-Z ]{3,30}|READ MORE ON [A-Z ]{3,30}|WATCH)(?: ?[:|»>]| [–—]) ?(?:\S+ ){3}/;
const CUES = [CUE, MORE];
const OTHER_CUES = OTHER_LANGUAGES.map(({ cue }) => cue);
/** A title, not a paragraph: longer lines have prose behind the cue. */
const LONGEST_LINE = 240;
/** A small letter behind the cue and a full stop at the end: a sentence. A title begins with a capital, a figure or a quotation mark. */
const CUE_END = /[|:–—»>-]\s?(?=\S)/;
const SMALL = /^\p{Ll}/u;
/** A second sentence that ends in a full stop means that somebody wrote on behind the title. */
const SENTENCE_END = /[.!?]["”’']? (?=\p{Lu})/u;

export const alsoRead: Rule = {
  id: 'also-read',
  kind: 'boilerplate',
  noun: { one: 'read-also line', many: 'read-also lines' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  *check(block) {
    for (const passage of block.passages) {
      const { text } = passage;
      if (text.length > LONGEST_LINE || isProse(text)) continue;
      const match = wholePassage(passage, 'Points to another article; it is not part of this one.');
      if (CUES.some((cue) => cue.test(text))) yield match;
      // "Mehr dazu: Am Abend tagte der Rat noch einmal." may be a sentence of the story, in which German has no small letter to tell it by.
      else if (OTHER_CUES.some((cue) => cue.test(text))) yield text.endsWith('.') ? { ...match, safe: false, severity: 'hint' } : match;
    }
  },
  examples: {
    flagged: [
      {
        text: 'The mayor signed the order.\n⟦Also read | Harbour ferry returns after nine years⟧\nWork begins in May.',
        after: 'The mayor signed the order.\nWork begins in May.',
      },
      {
        text: 'The mayor signed the order.\n\n⟦**Read more:** [Harbour ferry returns](https://example.org/ferry)⟧\n\nWork begins in May.',
        after: 'The mayor signed the order.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'Work begins in May.\n\n⟦Related: Five bridges that never opened⟧\n', after: 'Work begins in May.\n' },
      { text: '⟦ALSO READ: What the budget means for Ostby⟧\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: 'The council met on Monday.\n⟦See also – Ostby votes again⟧', after: 'The council met on Monday.' },
      { text: 'The council met on Monday.\n⟦[Related: The last ferry has left for the winter.]⟧', after: 'The council met on Monday.' },
      {
        text: 'The council met on Monday.\n⟦MORE: How the mayor lost the harbour vote⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n- ⟦Read also: [Ostby votes again](/votes)⟧', after: 'The council met on Monday.', format: 'markdown' },
      { text: 'Der Rat tagte am Montag.\n⟦Lesen Sie auch: Die Fähre kommt zurück⟧', after: 'Der Rat tagte am Montag.' },
      { text: 'Le conseil a siégé lundi.\n⟦À lire aussi : Le bac de Karsk revient⟧', after: 'Le conseil a siégé lundi.' },
      { text: 'El concejo se reunió el lunes.\n⟦Lea también: Vuelve el barco de Karsk⟧', after: 'El concejo se reunió el lunes.' },
    ],
    silent: [
      { text: 'Lesen Sie auch das Kleingedruckte, sagte Marit Solheim.', because: 'it is a sentence of the story' },
      { text: 'Lea también los planos, pidió Jonas Berg.', because: 'it is a sentence of the story' },
      { text: 'Lire aussi, écrire aussi : tout manque, dit Ane Lund.', because: 'the cue stands inside a sentence' },
      { text: 'He also read | and wrote | in three languages, she said.', because: 'the cue stands inside a sentence' },
      { text: 'Also read the second letter before you judge him, Marit Solheim told the court.', because: 'no separator: it is a sentence' },
      { text: '"Also read: the small print," said Jonas Berg.', because: 'it is a quotation' },
      {
        text: 'Related: how the two rivers met is a story of its own. The first canal was dug by hand. The second was dug by prisoners.',
        because: 'prose goes on behind the cue',
      },
      { text: 'Related: that is the word the coroner used, and the family objected to it.', because: 'a sentence goes on behind the cue' },
      { text: 'More: 14 boats, two of them new', because: 'it is a line of a list' },
      { text: 'Read: reads\nRead: red', because: 'one word behind the cue is no title' },
      { text: '`Also read | a title`', because: 'it is code', format: 'markdown' },
      { text: '    Also read | a title', because: 'it is code', format: 'markdown' },
      { text: 'Read more books than your teacher, wrote Ane Lund.', because: 'it is an advice, not a link' },
    ],
  },
};

function isProse(text: string): boolean {
  if (!text.endsWith('.')) return false;
  const cue = CUE_END.exec(text);
  return SENTENCE_END.test(text) || (cue !== null && SMALL.test(text.slice(cue.index + cue[0].length)));
}
