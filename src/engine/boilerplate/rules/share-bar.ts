/**
 * The reader sees the names of buttons: "Share on Facebook", "Copy link", "Print". They are the share bar of a site, of which only the words are left.
 */
import type { Passage } from '../../article.ts';
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages, OTHER_LANGUAGES } from '../languages/languages.ts';
import { linesLike, plainWords, wholeLines } from '../phrases.ts';

const NETWORK =
  '(?:facebook|twitter|x|x \\(twitter\\)|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|messenger|threads|bluesky|mastodon|flipboard|tumblr|line|sms|pocket|instagram|youtube)';
/** "Share on X", "Share via e-mail"; whole line. */
const SHARE = new RegExp(
  `^(?:click to )?(?:share|tweet|post|send|e-?mail|print|pin)(?: (?:this|it|the))?(?: (?:article|story|post|page|link|to a friend))?(?: (?:on|via|to|by|with|in))? ${NETWORK}(?: \\(opens in new window\\))?$`,
);
/** Buttons that say nothing else anywhere. */
const BUTTON =
  /^(?:share this(?: article| story| post| page)?|share (?:article|story|post|page|options|via|on)|copy (?:the )?(?:link|url)(?: to clipboard)?|link copied(?: to clipboard)?|email this (?:article|story|page)|print this (?:article|story|page)|tweet this|pin it|click to email a link to a friend(?: \(opens in new window\))?(?: e-?mail)?|click to (?:share|print|email)\b.{0,60}|click here to share on social media|share this (?:update|episode|video)|(?:link )?copied to clipboard|like comment (?:repost|share)(?: send)?|upvote \d{1,5} downvote \d{0,5} ?(?:comments? )?share|like loading|share this:|share this(?: article| story| post| page)?:? (?:share|with (?:your )?friends|on social media|via|on)|save (?:article|story|for later)|bookmark this(?: article)?|gift this article|facebook ?twitter ?e-?mail)$/;
/** A row of networks with nothing between them but separators; commas are how a sentence or a list names them. */
const ROW = new RegExp(`^(?:share(?: this)?:? )?${NETWORK}(?: \\| | · | / | )${NETWORK}(?:(?: \\| | · | / | )(?:${NETWORK}|print|copy link|share|save)){1,8}$`);

/** A row of buttons, each of which is a word of prose by itself; with something between them, or a network or a link among them. */
const WORD = '(?:share|save|print|tweet|pin|restack|copy(?: (?:link|url))?|bookmark|comment|e-?mail|gift)';
const PARTED_ROW = new RegExp(`^(?=.{0,60}\\b(?:share|tweet|pin|bookmark|gift)\\b)(?:${WORD}|${NETWORK})(?: ?[|·•/] ?(?:${WORD}|${NETWORK})){1,9}$`);
const SHARED_ROW = new RegExp(`^share on ${NETWORK}(?:,? (?:${WORD}|${NETWORK}|share on ${NETWORK})){1,9}$`);
const LINES = wholeLines(SHARE, BUTTON, ROW, PARTED_ROW, SHARED_ROW, ...linesInOtherLanguages('share-bar'));

const DOUBTS = OTHER_LANGUAGES.map(({ buttons }) => buttons);
const DOUBTFUL_LINES = wholeLines(...DOUBTS);
const MESSAGE = 'A button of the site’s share bar; it is not part of the article.';
const REACH = 2;

function isButton(passage: Passage | null): boolean {
  if (!passage || passage.text.length > LONGEST_BUTTON) return false;
  const words = plainWords(passage.text);
  return [...LINES, ...DOUBTS].some((pattern) => pattern.test(words));
}

const LONGEST_BUTTON = 80;

export const shareBar: Rule = {
  id: 'share-bar',
  kind: 'boilerplate',
  noun: { one: 'share button', many: 'share buttons' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    yield* linesLike(block.passages, LINES, MESSAGE);
    for (const match of linesLike(block.passages, DOUBTFUL_LINES, MESSAGE)) yield doubted(match);
  },
  /** Buttons stand together; one word alone may be a subheading. */
  confirm(match, around) {
    if (match.safe !== false) return true;
    for (let distance = 1; distance <= REACH; distance++) if (isButton(around.before(distance)) || isButton(around.behind(distance))) return true;
    return false;
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Click to email a link to a friend (Opens in new window) Email⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Like Comment Share⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Share this video⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n⟦Share on Facebook\nShare on X\nCopy link⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Share this article⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Facebook Twitter WhatsApp Email⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Click to share on Facebook (Opens in new window)⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦[Share on LinkedIn](https://example.org/share)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n- ⟦Share on Facebook\n- Share on WhatsApp⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'Der Rat tagte am Montag.\n\n⟦Artikel teilen⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Partager sur Facebook⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Compartir en WhatsApp⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Teilen\n\nDrucken⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Partager\n\nImprimer⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Compartir\n\nImprimir⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦[Share on Facebook](https://example.org/f) [Tweet](https://example.org/t) [Copy link](#)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Share | Save | Print⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Teilen · Drucken · Merken⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      { text: 'The council met on Monday.\n\n⟦Share this article: Share⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
    ],
    silent: [
      { text: 'Like, comment and share: so she spends her evenings.', because: 'it is a sentence of the story' },
      { text: 'Share this update with the crew, the captain ordered.', because: 'it is a sentence of the story' },
      { text: 'Facebook, Twitter, Instagram', because: 'a list may name them so' },
      { text: 'Share this article with friends and they will argue until May.', because: 'it is a sentence of the story' },
      { text: 'Teilen', because: 'one word may be a subheading' },
      { text: 'Teilen und drucken will sie nicht mehr.', because: 'it is a sentence of the story' },
      { text: 'Partager\nLe pain se fait rare.', because: 'one word may be a subheading' },
      { text: 'Save, print, share: that was all the clerk ever did.', because: 'it is a sentence of the story' },
      { text: 'Teilen, drucken, merken: so lernt Marit Solheim.', because: 'it is a sentence of the story' },
      { text: 'Partager le pain reste une coutume à Ostby.', because: 'it is a sentence of the story' },
      { text: 'Compartir piso en Karsk cuesta el doble.', because: 'it is a sentence of the story' },
      { text: 'Den Artikel teilen sich zwei Autoren.', because: 'it is a sentence of the story' },
      { text: 'Share on Monday, sell on Tuesday: the rule did not hold.', because: 'it is about shares of a company' },
      { text: 'She shared the story on Facebook and went home.', because: 'it is a sentence of the story' },
      { text: 'Facebook and Twitter both refused.', because: 'it is a sentence of the story' },
      { text: '“Share this article,” he wrote.', because: 'it is a quotation' },
      { text: '`Copy link`', because: 'it is code', format: 'markdown' },
      { text: 'Twitter', because: 'it may be a subheading' },
      { text: 'How to share the road', because: 'it is a headline' },
    ],
  },
};
