/**
 * The reader sees who wrote the article and how to reach them: "Ane Lund is a staff reporter at the Ostby Courier", "Contact Ane Lund at …". Sites put it below their articles.
 */
import { type Rule, wholePassage } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { isProse, isQuoted, linesLike, wholeLines } from '../phrases.ts';

const NAME = String.raw`\p{Lu}[\p{L}'’.-]{0,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,3}`;
const ROLE =
  '(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|producer|critic|blogger|intern|freelancer|staffer|editor-in-chief|editor in chief|co-?founder and editor)';
/** "Ane Lund is a staff reporter at the Ostby Courier …": a name, the verb, a role within reach; the line ends with a few sentences more. */
const IS_A = new RegExp(
  `^(?:about the author:? ?)?${NAME},? (?:is|was|works as) (?:an?|the|our|[\\p{L}'’ ]{2,30}[’']s?) (?:[\\p{L}\\p{N}-]{2,20},? ){0,5}${ROLE}(?: (?:at|for|with|in|on|of|based|who|covering)\\b|\\.).{0,260}$`,
  'u',
);
/** A person writes for, covers or reports on something: "Ane Lund covers the harbour for the Courier." */
const COVERS = new RegExp(`^${NAME} (?:covers|writes about|reports on|edits) [^.]{3,120} (?:for|at) (?:the )?\\p{Lu}[\\p{L} '’]{2,40}\\.(?: .{0,200})?$`, 'u');
/** Ways to reach somebody; the address or the handle must be there. */
const REACH =
  /^(?:(?:[Yy]ou can )?(?:[Cc]ontact|[Rr]each|[Ee]-?mail|[Ww]rite to|[Ff]ollow|[Gg]et in touch with) (?:the (?:author|writer|reporter)|(?:him|her|them|me)|\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3}) (?:at|on|via|by|@).{0,60}(?:@|\[email).{0,80}|\p{Lu}[\p{L}'’.-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){0,3} can be reached (?:at|on|via|by).{0,120})$/u;
/** Headings and calls that stand beside such a note. */
const LABEL =
  /^(?:about the (?:author|writer|reporter|contributor)s?|meet the author|(?:more|all|read more|see all|view all) (?:posts|articles|stories) by .{2,40}|(?:do you )?(?:have|got) (?:a )?(?:news |story )?tips?\b.{0,160}|(?:more )?by the same author)$/;
const LABELS = wholeLines(LABEL, ...linesInOtherLanguages('author-note'));
/** What each of the others needs. */
const SIGN = new RegExp(`@|\\[email|can be reached|covers|writes about|reports on|edits|${ROLE}`);
const LONGEST_NOTE = 420;
const MESSAGE = 'Tells who wrote the article or how to reach them; sites add it below.';

export const authorNote: Rule = {
  id: 'author-note',
  kind: 'boilerplate',
  noun: { one: 'author note', many: 'author notes' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *check(block) {
    const labels = linesLike(block.passages, LABELS, MESSAGE);
    yield* labels;
    for (const passage of block.passages) {
      if (passage.text.length > LONGEST_NOTE || !SIGN.test(passage.text) || isQuoted(passage.text)) continue;
      if (labels.some(({ start }) => start === passage.start)) continue;
      const words = passage.text.replace(/^[^\p{L}\p{N}@]{1,6}/u, '');
      if (REACH.test(words) || IS_A.test(words) || COVERS.test(words)) yield wholePassage(passage, MESSAGE);
    }
  },
  /** Such a note stands at an end of the article or of its own part: no paragraph of prose on both sides. */
  confirm: (_match, around) => !(isProse(around.before(1)) && isProse(around.behind(1))),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Ane Lund is a staff reporter at the Ostby Courier. She has covered the harbour since 2009.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Jonas Berg covers ferries for the Ostby Courier.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Contact Ane Lund at ane.lund@courier.example.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦About the author⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦*Petra Nygård is a freelance writer based in Ostby.*⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦Have a tip? Write to tips@courier.example.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'Im Mai beginnt die Arbeit.\n\n⟦Über die Autorin⟧\n', after: 'Im Mai beginnt die Arbeit.\n' },
      { text: 'Les travaux commencent en mai.\n\n⟦À propos de l’auteur⟧\n', after: 'Les travaux commencent en mai.\n' },
      { text: 'La obra empieza en mayo.\n\n⟦Sobre la autora⟧\n', after: 'La obra empieza en mayo.\n' },
    ],
    silent: [
      { text: 'Über die Autorin sprach niemand.', because: 'it is a sentence of the story' },
      { text: 'Sobre el autor se sabe poco.', because: 'it is a sentence of the story' },
      { text: 'Ane Lund is a reporter, and she had never seen a flood before that night.\nThe water came at two.', because: 'it is a sentence of the story' },
      { text: 'Jonas Berg covers the roof each winter with tar.', because: 'nobody is paid to write here' },
      { text: '“Ane Lund is a staff reporter at the Ostby Courier,” the witness said.', because: 'it is a quotation' },
      { text: '`About the author`', because: 'it is code', format: 'markdown' },
      { text: 'Contact the harbour office before you sail.', because: 'nobody’s address is given' },
      { text: 'About the authority', because: 'it is a subheading' },
      { text: 'The police have a tip, but no name.', because: 'it is a sentence of the story' },
    ],
  },
};
