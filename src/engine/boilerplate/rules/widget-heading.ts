/**
 * The reader sees the heading of a box that is gone: "Trending Stories", "You may also like". Sites show lists of other articles under it,
 * and exports keep the heading, sometimes in the middle of the article.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { isProse, isWorded, linesLike, plainWords, wholeLines } from '../phrases.ts';

/** Headings that name nothing but such a box; whole line. */
const CERTAIN =
  /^(?!.{1,60} (?:is|are) )(?:trending(?: stories| now| news| today| topics| articles| on .{1,30})|most (?:popular|read|viewed|shared)(?: stories| articles| news| posts| now| today| in .{1,30})?|you (?:may|might) (?:also |like|be interested)(?: ?(?:like|enjoy|be interested in|in))?(?: these(?: stories)?)?|recommended (?:for you|stories|articles|posts|videos?|by .{1,30})|(?:read|watch) (?:more|also|next)|see (?:more|next)|also (?:read|watch|on .{1,30})|related (?:stories|articles|posts|content|coverage|news|links|topics|videos?|reading|tags)|more (?:from|on) (?:this (?:topic|author|section|site|story)|around the web|the web)|more (?:stories|articles|news|headlines)(?: like this| for you| from .{1,30})?|editor'?s'? (?:picks?|choice|recommendations?)|latest (?:stories|news|articles|headlines|posts|videos?)|top (?:stories|headlines|news|picks)|popular (?:stories|articles|posts|now|videos?)|explore more on these topics|most viewed(?: stories| articles)?|don'?t miss|must[- ]read|around the web|from around the web|up next|suggested (?:reading|stories|articles|posts)|further reading|what to read next|keep reading|next up|in case you missed it|sponsored stories|promoted stories|other stories|featured (?:stories|articles|posts|videos?))$/;
/** Words that may head a part of the article as well; they need a list of titles behind them. */
const IN_DOUBT =
  /^(?:also on .{1,30}|recommended by .{1,30}|further reading|top news|latest news|keep reading|top picks|editor'?s'? (?:picks?|choice|recommendations?)|most popular|don'?t miss|around the web|next up|in case you missed it|related (?:reading|links|topics|videos?)|also watch|see more|read more|suggested (?:reading|articles|posts)|featured (?:articles|posts|videos?)|recommended (?:articles|videos?)|weitere informationen|pour en savoir plus|más información)$/;

/** One word, which heads a box where titles follow it. */
const SHORT = /^(?:recommended|trending|related|popular|featured|more on this story|sponsored|from the web)$/;
/** What an article may head its own sources and its own choice with, whatever stands below. */
const OWN_LIST =
  /^(?:further reading|keep reading|top picks|don'?t miss|next up|(?:related|suggested) (?:reading|links|topics|articles|posts|videos?)|featured (?:articles|posts|videos?)|recommended (?:articles|videos?)|also on .{1,30}|weitere informationen|pour en savoir plus|más información)$/;

const LINES = wholeLines(CERTAIN, ...linesInOtherLanguages('widget-heading'));
const SHORT_LINES = wholeLines(SHORT);

/** Whether a line's words, as `plainWords` has them, head a box of other articles and no list of the article's own sources. */
export function headsBox(words: string): boolean {
  return isWorded(words) && [...SHORT_LINES, ...LINES].some((line) => line.test(words)) && !OWN_LIST.test(words);
}

export const widgetHeading: Rule = {
  id: 'widget-heading',
  kind: 'boilerplate',
  noun: { one: 'widget heading', many: 'widget headings' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    for (const match of linesLike(block.passages, LINES, 'Heads a box of other articles; it is not part of this one.')) {
      const text = block.source.slice(match.start, match.end);
      yield IN_DOUBT.test(plainWords(text)) ? doubted(match) : match;
    }
  },
  /** A heading that may be the article's own is one where prose follows it at once. */
  confirm: (match, around) => match.safe !== false || !isProse(around.behind(1)),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n⟦Trending Stories⟧\nA town and its bridges\nThe council has met in the same hall since 1874, and nothing in it has changed.',
        after: 'The council met on Monday.\nA town and its bridges\nThe council has met in the same hall since 1874, and nothing in it has changed.',
      },
      { text: 'The council met on Monday.\n\n⟦Related Articles⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦You may also like⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦## Most popular stories⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦**Recommended for you:**⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦MOST READ⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Das könnte Sie auch interessieren⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Les plus lus⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Lo más leído⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Explore more on these topics⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'Les plus lus des poètes de Karsk sont morts jeunes.', because: 'it is a sentence of the story' },
      { text: 'Lo más leído del año fue un libro de cocina.', because: 'it is a sentence of the story' },
      { text: 'Auch interessant ist der zweite Fund, sagte sie.', because: 'it is a sentence of the story' },
      { text: 'Trending\n\nThe word comes from weaving.', because: 'one word may head a part of the article' },
      { text: 'Trending stories are chosen by a machine, the editor said.', because: 'it is a sentence of the story' },
      { text: '“Trending Stories”, said the banner.', because: 'it is a quotation' },
      { text: '`Trending Stories`', because: 'it is code', format: 'markdown' },
      { text: 'Related families of boats', because: 'it is a subheading' },
      {
        text: '## Further reading\n\nThe history of the harbour is told in full by the two volumes that Petra Nygård wrote in the years after the fire, and which the library of Ostby keeps on open shelves.',
        because: 'prose follows: it is a part of the article',
        format: 'markdown',
      },
      { text: 'Veldan-Torrian ties deepen', because: 'it is a subheading' },
      { text: '## See also\n\n- [Tide tables](tables.md)', because: 'reference works end with such a list of their own', format: 'markdown' },
    ],
  },
};
