/**
 * The reader sees "Privacy policy", "Contact us" or "Advertise with us". These stand at the head and foot of every page of a site.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { isProse, linesLike, wholeLines } from '../phrases.ts';

/** Names of a site’s own pages; whole line. */
const PAGE =
  /^(?:(?:our |website )?(?:privacy|cookie|cookies)(?: (?:policy|notice|statement|settings|center|choices))|privacy(?: and| &) cookies?(?: policy)?|terms (?:of (?:use|service|sale)|and conditions|& conditions)|(?:website )?terms of use|user agreement|contact us|about us|advertise(?: with us| here)?|work (?:with|for) us|write for us|partner with us|join our team|meet the team|site ?map|accessibility(?: statement| policy| help)|help (?:center|centre|& faqs?)|customer (?:service|support|care)|contact (?:support|sales)|media kit|masthead|ad ?choices|community guidelines|editorial (?:guidelines|policy|standards)|rss feeds?|modern slavery statement|responsible disclosure|manage (?:my )?(?:account|subscriptions?)|my (?:account|profile|subscriptions?)|sign out|create (?:an )?account|gift subscriptions?|e-?paper|e-?edition|advertising (?:terms|policy)|quick links|useful links|proudly powered by [^.!?]{2,40}(?:\. hosted by .{2,40})?|post navigation|main navigation|primary menu|footer menu|investor relations|request a (?:demo|quote)|get a quote|(?:book|schedule|get|request) (?:a|your) (?:free |live |personali[sz]ed )?demo(?: (?:today|now|to see how)\b.{0,100})?)$/;
/** Rows of such names, joined by a separator: "About us | Contact | Privacy policy". */
const ROW =
  /^(?:(?:home|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies|cookie policy|advertise(?: with us)?|careers|jobs|sitemap|help|faq|press|legal|newsletters?|subscribe|accessibility|imprint|disclaimer)(?: [|•·/-] |, | (?=\p{L}))){2,9}(?:home|about(?: us)?|contact(?: us)?|privacy(?: policy)?|terms(?: of (?:use|service))?|cookies|cookie policy|advertise(?: with us)?|careers|jobs|sitemap|help|faq|press|legal|newsletters?|subscribe|accessibility|imprint|disclaimer)$/u;

/** The parts of a paper behind its start page: "Home | News | Sport". */
const PARTS =
  /^home(?: ?[|•·] ?(?:(?:local |world |us |uk )?news|world|politics|business|money|sports?|opinion|comment|culture|arts|entertainment|lifestyle|life|travel|food|health|science|tech(?:nology)?|weather|videos?|podcasts?|photos|events|jobs|obituaries|classifieds|subscribe|shop|more|search)){2,14}$/;

const LINES = wholeLines(PAGE, ROW, PARTS, ...linesInOtherLanguages('site-link'));

export const siteLink: Rule = {
  id: 'site-link',
  kind: 'boilerplate',
  noun: { one: 'site link', many: 'site links' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Leads to another page of the site; it is not part of the article.'),
  /** A press release may head its last paragraph "About us"; prose right behind makes it a part of the article. */
  confirm: (_match, around) => !isProse(around.behind(1)),
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦Privacy policy⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Contact us⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n- ⟦[Terms of use](/terms)\n- [Advertise with us](/ads)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦About us | Contact | Privacy policy⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦SITEMAP⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Accessibility statement⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Datenschutzerklärung⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Mentions légales⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Aviso legal⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      { text: '⟦Home | News | Sport | Opinion⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      {
        text: '⟦[Home](/) · [News](/news) · [Sport](/sport)⟧\n\nThe council met on Monday.',
        after: 'The council met on Monday.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦Book a demo to see how the tide tables work⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Proudly powered by WordPress. Hosted by Harbour Servers.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'Book a demonstration of the loom on any Sunday.', because: 'it is a sentence of the story' },
      { text: 'Home | Away | Draw', because: 'it heads a table of results' },
      { text: 'Home, news and sport are what people talk about in Ostby.', because: 'it is a sentence of the story' },
      { text: 'Les mentions légales manquent depuis un an.', because: 'it is a sentence of the story' },
      { text: 'El aviso legal llegó tarde, dijo Lund.', because: 'it is a sentence of the story' },
      { text: 'Die Datenschutzerklärung fehlt bis heute.', because: 'it is a sentence of the story' },
      { text: 'The privacy policy of the ferry line runs to 40 pages.', because: 'it is a sentence of the story' },
      { text: 'Contact us, the police told witnesses.', because: 'it is a sentence of the story' },
      { text: '“Contact us,” the sign said.', because: 'it is a quotation' },
      { text: '`Contact us`', because: 'it is code', format: 'markdown' },
      { text: 'Terms of the treaty', because: 'it is a subheading' },
      {
        text: '## About us\n\nOstby Harbour Authority runs nine quays and four ferries, employs 1,200 people and has published a yearly account of its work without a gap since the year 1874.',
        because: 'prose follows: it is a part of the article',
        format: 'markdown',
      },
      { text: 'About the harbour', because: 'it is a subheading' },
    ],
  },
};
