/**
 * The reader sees "Tags: harbour, ferries, Ostby" or "Filed under: News". Sites put the article’s keywords below it as links.
 */
import { doubted, type Rule } from '../../rule.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';
import { linesLike, plainWords, wholeLines } from '../phrases.ts';

/** The label of the list at the line’s start, then the list itself, which is looked at apart. */
const LABEL =
  /^(?:(?:article |post |more )?tags|tagged(?: (?:as|with|in))?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|(?:related |more )?topics(?: in this article)?|explore more on these topics|more on this topic|in this story|keywords|labels)(?: ?: ?| (?=#)|$)/;
/** Labels that say it without a colon. */
const OPEN_LABEL = /^(?:tagged (?:as|with)|filed (?:under|in)|posted in) (?=\p{L})/u;
/** Labels of facts as well: "Category: lightweight", "Posted in Ostby, 1943". */
const FACT = /^(?:categor(?:y|ies)|posted|filed)/;
const YEAR = /\b(?:1[0-9]|20)\d{2}\b/;
const NAME = /^#?[\p{Lu}\p{N}]/u;
const LONGEST_NAME = 40;
const MOST_NAMES = 30;
/** A sentence has one of these, a list of names has none. */
const SENTENCE = /[.!?] |\b(?:is|are|was|were|has|have|had|will|can|said|says|you|we|they|he|she|it|to be|which|that|what|how|why)\b/;

/** Whether what stands behind the label is nothing but names. */
function isListOfNames(list: string): boolean {
  const names = list.split(/[,|•·/#;]| {2,}/).map((name) => name.trim());
  return names.length <= MOST_NAMES && names.every((name) => name.length <= LONGEST_NAME) && !SENTENCE.test(list);
}

const OTHER_LABELS = OTHER_LANGUAGES.map(({ keywords }) => keywords);
const LINES = wholeLines(LABEL, OPEN_LABEL, ...OTHER_LABELS);

function lastWordOf(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

export const tagList: Rule = {
  id: 'tag-list',
  kind: 'boilerplate',
  noun: { one: 'tag list', many: 'tag lists' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    for (const match of linesLike(block.passages, LINES, 'The keywords under which a site files the article; they are not part of it.', { anything: true })) {
      const passage = block.passages.find(({ start }) => start === match.start);
      const words = plainWords(passage?.text ?? '');
      const other = OTHER_LABELS.find((label) => label.test(words));
      const list = other ? words.replace(other, '').trim() : words.replace(LABEL, '').replace(OPEN_LABEL, '').trim();
      // "Category: lightweight" and "Posted in Malta, 1943" are lines of a list of facts.
      const isFact =
        (passage?.text ?? '').endsWith('.') || (FACT.test(words) && (YEAR.test(list) || (!list.includes(',') && !NAME.test(lastWordOf(passage?.text ?? '')))));
      // "Stichworte" and "Schlagworte" are words of essays as well.
      const certain = /^(?:tag|filed|posted|categor|article tag|post tag)/.test(words);
      if (!isListOfNames(list) || (list === '' && !other && !/^(?:tags|filed under|posted in|explore more on these topics)$/.test(words))) continue;
      yield certain && list !== '' && !isFact ? match : doubted(match);
    }
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Tags: harbour, ferries, Ostby⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Filed under: News, Opinion⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Tagged with harbour, ferries⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Topics: Housing | Ferries | Ostby⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦**Tags:** [harbour](/t/harbour), [ferries](/t/ferries)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Posted in News⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Categories: Ferries⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Schlagworte: Hafen, Fähren, Ostby⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Mots-clés : port, bacs, Ostby⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Etiquetas: puerto, barcos, Ostby⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
    ],
    silent: [
      { text: 'Stichworte sind keine Sätze, sagte Lund.', because: 'it is a sentence of the story' },
      { text: 'Etiquetas de otro siglo cubren el baúl.', because: 'it is a sentence of the story' },
      { text: 'Mots-clés : ce sont eux qui comptent, dit-elle.', because: 'it is a sentence of the story' },
      { text: 'Tags: they are what a cow wears, and what a town pays for. Both are yellow.', because: 'prose goes on behind the label' },
      { text: 'Filed under protest, the appeal was heard in May.', because: 'it is a sentence of the story' },
      { text: '“Tags: harbour, ferries,” the label read.', because: 'it is a quotation' },
      { text: '`Tags: harbour, ferries`', because: 'it is code', format: 'markdown' },
      { text: 'Category: boats that were built before 1900 and that have sailed every year since the war ended', because: 'it is a definition' },
      { text: 'Posted in the hall was a list of names.', because: 'it is a sentence of the story' },
      { text: 'Tagged birds return to Ostby', because: 'it is a headline' },
    ],
  },
};
