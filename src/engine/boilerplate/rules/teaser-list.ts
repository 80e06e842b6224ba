/**
 * The reader sees titles of other articles below the heading of a box: "Most read", then three titles. Nothing but their place tells them
 * from subheads and lists of the article, so whether they go is for the writer to decide.
 */
import type { Article, PlacedPassage } from '../../article.ts';
import { type ArticleLine, placesWhere } from '../../fragments/places.ts';
import type { Rule } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { wordedAs } from '../phrases.ts';
import { headsBox } from './widget-heading.ts';

const LONGEST_HEADING = 60;
const LONGEST_TITLE = 140;
const FEWEST_WORDS = 3;
/** One title alone may be the article's next subhead. */
const LEAST_TITLES = 2;
const MOST_TITLES = 12;
/** What stands with a title, as when it appeared and in which part of the paper, is shorter than any. */
const LONGEST_DETAIL = 30;
const SENTENCE = /[.…:;,]["”’'»)]{0,2}$/;

export const teaserList: Rule = {
  id: 'teaser-list',
  kind: 'boilerplate',
  noun: { one: 'list of other articles', many: 'lists of other articles' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *checkArticle(article) {
    const headings = placesWhere(article, isHeading);
    if (!headings.length || isDocumentation(article)) return;
    for (const heading of headings) {
      const first = heading + 1;
      const last = lastTitle(article, first);
      const opening = article.passages[first];
      const closing = article.passages[last];
      if (!opening || !closing) continue;
      const from = opening.block.start + (opening.passage.lines ?? opening.passage).start;
      const to = closing.block.start + (closing.passage.lines ?? closing.passage).end;
      const goes = article.passages.slice(first, last + 1).every(({ passage }) => passage.lines !== null);
      yield {
        start: opening.block.start + opening.passage.start,
        end: closing.block.start + closing.passage.end,
        message: 'Titles below the heading of a box of other articles; perhaps not part of this one.',
        repair: goes ? { lines: { start: from, end: to } } : null,
      };
    }
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\nMost read\n\n⟦Mayor leaves after nine years\n\nThe ferry that never sailed\n\nWho pays for the bridge?⟧\n\nWork begins in May, when the river is low.',
        after: 'The council met on Monday.\n\nMost read\n\nWork begins in May, when the river is low.',
      },
      {
        text: 'The council met on Monday.\nRelated stories\n⟦Mayor leaves after nine years\nThe ferry that never sailed⟧\nWork begins in May, when the river is low.',
        after: 'The council met on Monday.\nRelated stories\nWork begins in May, when the river is low.',
      },
      {
        text: 'The council met on Monday.\n\n## You may also like\n\n- ⟦[Mayor leaves after nine years](/mayor)\n- [The ferry that never sailed](/ferry)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\n## You may also like\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\nTrending now\n\n⟦Mayor leaves after nine years\n\n3 hours ago\n\nThe ferry that never sailed⟧\n',
        after: 'The council met on Monday.\n\nTrending now\n',
      },
      {
        text: 'The council met on Monday.\n\nRecommended\n\n⟦1. Mayor leaves after nine years\n\n2. The ferry that never sailed⟧\n\nWork begins in May, when the river is low.',
        after: 'The council met on Monday.\n\nRecommended\n\nWork begins in May, when the river is low.',
        format: 'plaintext',
      },
      {
        text: 'Der Rat tagte am Montag.\n\nMeistgelesen\n\n⟦Das Ende der alten Fähre\n\nWer zahlt für die Brücke?⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nMeistgelesen\n\nIm Mai beginnt die Arbeit.',
      },
    ],
    silent: [
      {
        text: 'Trending Stories\nA town and its bridges\nThe council has met in the same hall since 1874, and nothing in it has changed.',
        because: 'one title before a paragraph is a subheading',
      },
      { text: 'Further reading\n\nA History of the Harbour\n\nThe Ferries of the North', because: 'an article may name its own sources' },
      { text: 'Best Film\nThe Salt Road of Veldan\nNine Quays and a Ferry', because: 'it is a list of awards' },
      {
        text: 'Most read\n\nThe book that most members borrowed was about boats.\n\nThe second was about knots.',
        because: 'sentences follow: it is a part of the article',
      },
      { text: 'Trending\nup and down\nand never still', because: 'it is a poem' },
      { text: '`Most read`\n\nMayor leaves after nine years\n\nThe ferry that never sailed', because: 'what stands above is code', format: 'markdown' },
      { text: '“Most read”\n\nMayor leaves after nine years\n\nThe ferry that never sailed', because: 'what stands above is a quotation' },
    ],
  },
};

function isHeading({ passage, block }: ArticleLine): boolean {
  const words = passage.text.length <= LONGEST_HEADING ? wordedAs(passage, block.passages) : null;
  return words !== null && headsBox(words);
}

/** The last of the titles that stand from `first` on, or -1 where they are too few. */
function lastTitle({ passages }: Article, first: number): number {
  let last = -1;
  let titles = 0;
  for (let at = first; at < passages.length && titles < MOST_TITLES; at++) {
    const placed = passages[at] as PlacedPassage;
    if (isSubhead(placed)) break;
    if (isTitle(placed)) {
      last = at;
      titles++;
    } else if (!isDetail(placed)) break;
  }
  return titles >= LEAST_TITLES ? last : -1;
}

/** A heading of the article, and not one that is set in a box as a link. */
function isSubhead({ passage, block }: PlacedPassage): boolean {
  return block.block.kind === 'heading' && passage.linked < passage.text.length / 2;
}

function isTitle({ passage: { text } }: PlacedPassage): boolean {
  return text.length <= LONGEST_TITLE && !SENTENCE.test(text) && CAPITAL.test(text) && text.split(' ', FEWEST_WORDS).length === FEWEST_WORDS;
}

const CAPITAL = /^[^\p{L}]{0,12}\p{Lu}/u;

function isDetail({ passage: { text } }: PlacedPassage): boolean {
  return text.length <= LONGEST_DETAIL && !SENTENCE.test(text);
}
