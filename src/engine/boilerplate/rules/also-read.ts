/**
 * The reader sees a line that points to another article: "Also read | …", "Read more: …". News sites put it between paragraphs as a
 * link, and exports keep its words.
 */

import { primedAtFirst } from '../../primed.ts';
import { doubted, type Rule, wholePassage } from '../../rule.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';
import { isParagraph } from '../phrases.ts';

/** Anchored at the line's start, perhaps in brackets; after the cue there must be a separator and a title, each matched once. */
const CUE =
  /^[[(]? ?(?:also read|read also|also see|see also|also watch|read more|read next|must read|don[’']t miss|recommended reading|related|related (?:story|stories|article|articles|news|coverage|reading|post|posts))\s?(?:\||:|–|—|»|>|-\s)\s?\S/i;
/** "MORE: …": in capitals, since "More: 14" is a line of a table. */
const MORE = /^[[(]? ?(?:MORE|MORE FROM [A-Z ]{3,30}|READ MORE ON [A-Z ]{3,30}|WATCH)(?: ?[:|»>]| [–—]) ?(?:\S+ ){3}/;
const CUES = primedAtFirst([CUE, MORE]);
/** "Read: …", "Watch: …", "Video | …": what may head a line of a list as well, so a title of some words must follow, without a figure at once. */
const IN_DOUBT = /^[[(]? ?(?:read|watch(?: video)?|listen|video|photos|gallery|in pictures|in photos|slideshow)(?: ?[:|»>]| [–—]) ?(?:\S+ ){2}\S/i;
/** A capital letter opens the cue and the title, or all of the cue is in capitals and a figure may open the title. */
const TITLED = /^[[(]? ?(?:\p{Lu}[\p{L} ]{2,12}[:|»>–—] ?["“‘']?\p{Lu}|\p{Lu}[\p{Lu} ]{2,12}[:|»>–—] ?\d)/u;
const OTHER_CUES = primedAtFirst(OTHER_LANGUAGES.map(({ cue }) => cue));
/** What travel guides and reviews advise in these words as well; a site that points elsewhere sets them in capitals. */
const ADVICE = /^[[(]? ?(?:must read|don[’']t miss|recommended reading)/i;
/** What points to a heading of the same work, unless it points to a title: "See also: Karsk Harbour". */
const SAME_WORK = /^[[(]? ?(?:[Ss]ee also|[Aa]lso see|[Rr]elated|Siehe auch|Passend dazu) ?:/;
/** In words. */
const SHORTEST_TITLE = 4;
/** A place in the same work: "See also: Chapter Nine, on eels". */
const PART =
  /^(?:chapter|kapitel|section|abschnitt|figure|fig\.|abbildung|table|tabelle|appendix|anhang|part|teil|pages?|seiten?|notes?|act|akt|scene|szene) (?:\d{1,4}|[ivx]{1,6}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|[a-d]))(?=$|[,.:])/i;
/** Works with their years, verses, and entries of an index: "The Salt Road (1998)", "Psalm 23", "Ferry; Goose; Mill". */
const WORKS = /;|(?:\(|, )(?:1[5-9]|20)\d{2}\)?|\p{Ll} (?:1[5-9]|20)\d{2}$|^\p{Lu}\p{Ll}{2,12} \d{1,3}(?::\d{1,3})?$/u;
const IN_CAPITALS = /^[^\p{Ll}]{6,14}[:|–—»>-]/u;
/** A title, not a paragraph: longer lines have prose behind the cue. */
const LONGEST_LINE = 240;
/** What each cue ends with; none is so long. */
const SEPARATED = /^[^|:–—»>-]{0,80}[|:–—»>-]/;
/** A small letter behind the cue and a full stop at the end: a sentence. A title begins with a capital, a figure or a quotation mark. */
const CUE_END = /[|:–—»>-]\s?(?=\S)/;
const SMALL = /^\p{Ll}/u;
/** A second sentence that ends in a full stop means that somebody wrote on behind the title. */
const SENTENCE_END = /[.!?]["”’']? (?=\p{Lu})/u;

const MESSAGE = 'Points to another article; it is not part of this one.';
const DOUBT = 'Perhaps points to another article or a video; then it is not part of this one.';

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
      if (text.length > LONGEST_LINE || !SEPARATED.test(text) || hasSentences(text)) continue;
      const match = wholePassage(passage, MESSAGE);
      if (CUES(text).some((cue) => cue.test(text))) yield isTip(text) ? doubted(match) : match;
      // "Mehr dazu: Am Abend tagte der Rat noch einmal." may be a sentence of the story, in which German has no small letter to tell it by.
      else if (OTHER_CUES(text).some((cue) => cue.test(text))) yield text.endsWith('.') || isTip(text) ? doubted(match) : match;
      else if (IN_DOUBT.test(text) && TITLED.test(text) && !text.endsWith('.')) yield doubted(wholePassage(passage, DOUBT));
    }
  },
  /** Such lines stand in a list as well, of which each has its cue; a pointer stands alone between paragraphs. */
  confirm: (match, around) => match.message !== DOUBT || [around.before(1), around.behind(1)].some(isParagraph),
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
      {
        text: 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.\n\n⟦Read: Why the old ferry came back⟧\n\nThe council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.',
        after:
          'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.\n\nThe council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.',
      },
      {
        text: 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.\n\n⟦WATCH | Mayor speaks after the vote⟧\n\nThe council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.',
        after:
          'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.\n\nThe council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks.',
      },
    ],
    silent: [
      { text: 'Read: The Salt Road of Veldan\nWatch: Nine Quays and a Ferry\nListen: Songs of the Harbour', because: 'it is a list' },
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

/** Whether what follows the cue may be the article's own: advice, or words that begin small, as no title does. */
function isTip(text: string): boolean {
  if (ADVICE.test(text) && !IN_CAPITALS.test(text)) return true;
  const cue = CUE_END.exec(text);
  if (!cue) return false;
  const title = text.slice(cue.index + cue[0].length);
  // A watchman and a clerk in a play may speak so: "WATCH: We charge you, stand!"
  if (MORE.test(text) && /[.!]$/.test(title)) return true;
  if (SAME_WORK.test(text) && title.split(' ', SHORTEST_TITLE).length < SHORTEST_TITLE) return true;
  return SMALL.test(title) || PART.test(title) || WORKS.test(title) || (title.endsWith('.') && title.includes(', '));
}

function hasSentences(text: string): boolean {
  if (!text.endsWith('.')) return false;
  const cue = CUE_END.exec(text);
  return SENTENCE_END.test(text) || (cue !== null && SMALL.test(text.slice(cue.index + cue[0].length)));
}
