/**
 * The reader sees "Buy now", "Get started", "Check price at Harbour Books" or "$24.95 at Harbour Books". Review sites put such buttons under
 * each product and firms below each text, and exports keep their words.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** Orders to buy that name nothing else; whole line. */
const BUTTON =
  /^(?:buy (?:now|it now|tickets now|on amazon|from amazon|at amazon|this book)|shop (?:now|all|the look|the collection|on amazon|at amazon)|add to (?:cart|basket|bag|wish ?list)|(?:check|see|view) (?:the )?(?:latest |current |lowest |best )?(?:prices?|deals?)(?: (?:at|on|from) .{1,40})?|see (?:it )?(?:at|on) amazon|view (?:at|on) amazon|order now|pre-?order now|get (?:this|the) deal|view deal|view product|buy (?:this )?(?:photo|print)|(?:license|order) (?:this (?:photo|image)|reprints)|quick view|checkout|your (?:cart|basket|bag) is (?:currently )?empty|tax(?:es)? included\b.{0,60}\bcalculated at checkout|shipping (?:(?:and|&) taxes )?calculated at checkout|view (?:cart|basket)|book now|get started(?: today| now| for free)?|start (?:your |a )?free trial|try (?:it )?for free|request (?:a )?demo|schedule (?:a|an|your) (?:demo|call|consultation|appointment)|download now|apply now|sign up (?:now|today|for free|free)|contact us today|find out more|learn more|get in touch)$/;
/** Two prices of which the first is struck out, and the shop that asks the second: "$30 $24 at Harbour Books". */
const STRUCK_OFFER = /^(?:now )?[$£€] ?\d{1,5}(?:[.,]\d{2})? [$£€] ?\d{1,5}(?:[.,]\d{2})? (?:at|from|on) (?!(?:the|an?)\b)[\p{L}\p{N}'&. ]{2,30}$/u;
/** A price where everybody shops, or at an address of the net. */
const KNOWN =
  /^(?:now )?[$£€] ?\d{1,3}(?:,\d{3})?(?:\.\d{2})? (?:at|from|on) (?:amazon|walmart|target|best buy|etsy|ebay|nordstrom|sephora|rei|costco|macy's|wayfair|home depot|lowe's|kohl's|newegg|argos|currys|john lewis|[\p{L}\p{N}-]{2,25}\.(?:com|net|org|co\.uk|co|de|fr|es))$/u;
/** "£14.99 at Nine Quays" is a button below a product, and all that a list of wines says. */
const OFFER =
  /^(?:now )?[$£€] ?\d{1,5}[.,]\d{2} (?:at|from|on) (?!(?:the|an?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends)\b)[\p{L}\p{N}'&. ]{2,30}$/u;
/** Of a product, or of a concert. */
const SOLD = /^(?:out of stock|sold out)$/;
/** "£12 at Ostby Hall" is what a concert costs, "£500 from Ida Lind" a gift; "£8 at the door" is a calendar's. */
const ROUND_OFFER =
  /^(?:now )?[$£€] ?\d{1,3}(?:,\d{3})? at (?!(?:the|an?|both|all|sale|top|\d{1,2}|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends)\b)[\p{L}\p{N}'&. ]{2,30}$/u;

const LINES = wholeLines(BUTTON, STRUCK_OFFER, KNOWN, ...linesInOtherLanguages('buy-button'));
const DOUBTFUL_LINES = wholeLines(OFFER, ROUND_OFFER, SOLD);
const MESSAGE = 'A button of a site that sells; it is not part of the article.';

export const buyButton: Rule = {
  id: 'buy-button',
  kind: 'boilerplate',
  noun: { one: 'buy button', many: 'buy buttons' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    yield* linesLike(block.passages, LINES, MESSAGE);
    for (const match of linesLike(block.passages, DOUBTFUL_LINES, MESSAGE)) yield doubted(match);
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦Buy now⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Check price at Harbour Books⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦$24.95 at Harbour Books⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦ADD TO CART⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦[**View deal**](https://example.org/deal)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Shop now⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'Der Rat tagte am Montag.\n\n⟦In den Warenkorb⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Ajouter au panier⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Añadir al carrito⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      { text: 'The council met on Monday.\n\n⟦Buy this photo⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
    ],
    silent: [
      { text: '£8 at the door', because: 'a calendar says what an evening costs' },
      { text: '£1,500 from Mrs Lind', because: 'it is a gift, or a debt' },
      { text: '$5 on Mondays', because: 'a calendar says what an evening costs' },
      { text: 'Buy this photo and the frame comes free, he said.', because: 'it is a sentence of the story' },
      { text: 'Ver la oferta le costó una tarde.', because: 'it is a sentence of the story' },
      { text: 'Zum Angebot gehören drei Boote.', because: 'it is a sentence of the story' },
      { text: 'Jetzt kaufen viele ihr Brot in Karsk.', because: 'it is a sentence of the story' },
      { text: 'Ajouter au panier deux œufs et du beurre.', because: 'it is a step of a recipe' },
      { text: 'Buy now, pay later: the offer that emptied a town', because: 'it is a headline' },
      { text: 'The book costs $24 at Harbour Books, Lund said.', because: 'it is a sentence of the story' },
      { text: '“Add to cart,” the screen said.', because: 'it is a quotation' },
      { text: '`Buy now`', because: 'it is code', format: 'markdown' },
      { text: 'Check prices before you sail.', because: 'it is advice' },
      { text: 'Shop by the harbour reopens', because: 'it is a headline' },
    ],
  },
};
