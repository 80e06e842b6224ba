/**
 * The reader sees "We may earn a commission from links on this page". Sites that recommend things to buy put it above or below the article. It is only a hint, since
 * the law may ask the writer for it.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** What happens when a reader buys, and what the site gets for it; bounded. */
const BUYS =
  /^(?:(?:disclosure|disclaimer|note): ?)?(?:if|when) you (?:buy|purchase|click|shop|make a purchase|book)\b.{0,140}\b(?:commissions?|compensation|affiliate (?:fee|revenue))\b.{0,200}$/;
/** A site that speaks of its own earnings from the line’s start; bounded. */
const EARNS =
  /^(?:(?:disclosure|disclaimer|note): ?)?(?:we|i) (?:may|might|can|could|sometimes|will) (?:also )?(?:earn|receive|get|collect|be paid) (?:an? |some )?(?:small |affiliate |referral )?(?:commissions?|compensation|affiliate (?:fee|commission|revenue)|share of sales)\b.{0,200}$/;
/** The phrases that nothing but such a notice holds. */
const NOTICE =
  /^(?:(?:disclosure|disclaimer|note): ?)?(?:(?:this|our) (?:post|article|page|site|website|content|blog|guide|story)s? (?:may |might )?(?:contains?|includes?|has|uses?) affiliate links?\b.{0,240}|our journalism is independent\. we may earn\b.{0,100}|[\p{L}\p{N}'&. ]{2,40} (?:and partners )?(?:may|might|will) (?:earn|receive|be compensated|be paid)\b.{0,40}\b(?:if|when) you (?:buy|purchase|click|shop)\b.{0,140}|(?:this|the) (?:description|video|e-?mail|newsletter|episode) (?:may |might )?contains? affiliate links?\b.{0,100}|as an amazon associate\b.{0,200}|(?:all )?(?:of the )?(?:products?|items)(?: featured)?(?: here| (?:on|in) .{2,30})? (?:are|is) (?:independently )?(?:selected|chosen|picked) by (?:our|the) (?:editors|editorial team)\b.{0,240}|our (?:editors|experts|team)(?: and (?:editors|experts))? (?:independently |carefully )?(?:select|choose|pick|hand-?pick|review|recommend)\b.{0,120}\bwe (?:may |might |can |could )?(?:earn|receive|get)\b.{0,40}\bcommissions?\b.{0,80}|we independently (?:select|review|evaluate|choose|research)\b.{0,260}|affiliate (?:disclosure|disclaimer|notice)(?: ?: ?.{0,240})?)$/u;

const LINES = wholeLines(BUYS, EARNS, NOTICE, ...linesInOtherLanguages('affiliate-notice'));

export const affiliateNotice: Rule = {
  id: 'affiliate-notice',
  kind: 'boilerplate',
  noun: { one: 'affiliate notice', many: 'affiliate notices' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Says how the site earns from links; it is hardly part of the article.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦The Courier may earn a commission if you buy through these links⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦If you buy something through a link on this page, we may earn a commission.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦We may earn a commission from links on this page.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦This post contains affiliate links.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦*As an Amazon Associate we earn from qualifying purchases.*⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦Products are independently selected by our editors.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦When you shop through our links, the Courier may receive a small commission.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Hinweis: Dieser Artikel enthält Affiliate-Links.⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Cet article contient des liens affiliés.⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Este artículo contiene enlaces de afiliados.⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Our editors independently select these products. If you buy from a link, we may earn a commission.⟧\n',
        after: 'The council met on Monday.\n',
      },
    ],
    silent: [
      { text: 'The broker may earn a commission on each boat.', because: 'it is a sentence of the story' },
      { text: 'Our editors select the letters, and no commission has ever been paid to them.', because: 'it is a sentence of the story' },
      { text: 'Cette page contient des fautes, dit le juge.', because: 'it is a sentence of the story' },
      { text: 'Wenn Sie nach Karsk fahren, nehmen Sie Brot mit.', because: 'it is a sentence of the story' },
      { text: 'Dieser Artikel enthält Salz, sagte der Koch.', because: 'it is a sentence of the story' },
      { text: 'Agents earn a commission of two per cent on each boat they sell, Lund said.', because: 'it is a sentence about agents' },
      { text: 'The shop told the court that it may earn a commission from the ferry line.', because: 'it is a sentence of the story' },
      { text: '“We may earn a commission,” the label said.', because: 'it is a quotation' },
      { text: '`This post contains affiliate links.`', because: 'it is code', format: 'markdown' },
      { text: 'As an Amazon driver, Berg earned 14 crowns an hour.', because: 'it is about a person' },
      { text: 'We independently of each other came to the same figure.', because: 'it is a sentence of the story' },
      { text: 'The commission received 400 letters.', because: 'it is about another commission' },
    ],
  },
};
