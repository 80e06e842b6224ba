/**
 * The reader sees a line that asks them to sign up for a newsletter. Sites put it between paragraphs as a form, and exports keep its words.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { holding, linesLike, wholeLines } from '../phrases.ts';

/** An order to subscribe at the start of the line; the object is bounded and the line ends with it. */
const SIGN_UP =
  /^(?:please )?(?:sign up|subscribe|register|join)(?: now| today| here| free)?(?: to receive| to get| to| for| and get)? (?:our|the|your|my)\b.{0,60}\b(?:newsletters?|mailing list|e-?mail (?:list|updates?|alerts?)|inbox|bulletin|digest)\b.{0,140}$/;
/** "Get the best of … in your inbox": an order and where it arrives. */
const GET =
  /^(?:get|receive|have) (?:the|our|all|more|your|breaking|daily|weekly|an? (?=(?:[\w-]{2,12} ){0,3}(?:news|newsletters?|digest|round-?up|summary|briefing|e-?mail|update|alert|selection|overview|guide|article|story|stories|tips?|daily|weekly)\b))\b.{0,120}\b(?:in|to|into|straight to|directly to|sent to|delivered to) your (?:e-?mail )?inbox\b.{0,80}$/;
/** Buttons and labels of the form. */
const FORM =
  /^(?:sign up (?:for|to) (?:our|the|this) (?:free )?(?:daily |weekly |e-?mail )?newsletters?|newsletter(?: sign-?up)?|subscribe to (?:our|the) newsletter|enter your e-?mail(?: address)?|your e-?mail address|by (?:signing up|subscribing|submitting),? (?:you|i) (?:agree|consent|accept)\b.{0,200}|you can unsubscribe at any time|thank(?:s| you) for (?:signing up|subscribing).{0,60}|you(?:'re| are|'ve| have)(?: (?:now|already|been|successfully)){0,2} (?:subscribed|unsubscribed|signed up)(?: (?:to|for)\b.{0,60})?|more newsletters|get (?:the|our) newsletter)$/;

/** What stands at either end of a letter that came by e-mail. */
const MAIL =
  /^(?:(?:view|read|open) this (?:e-?mail|newsletter|message) in (?:your|a|the) (?:web )?browser|(?:was this (?:e-?mail |newsletter |message )?forwarded(?: to you)?|forwarded this (?:e-?mail|newsletter|message)|did someone forward (?:you )?this(?: e-?mail| newsletter)?(?: to you)?)\? (?:sign up|subscribe|get it|get your own)\b.{0,50}|you(?:'re| are) receiving this (?:e-?mail|newsletter|message) because (?=.{0,100}\b(?:sign|signed|opted|subscribed|registered|e-?mails?|website|account|list|newsletters?)\b).{4,140}|you(?:'ve| have)? received this (?:e-?mail|newsletter|message) because (?=.{0,100}\b(?:sign|signed|opted|subscribed|registered|e-?mails?|website|account|list|newsletters?)\b).{4,140}|unsubscribe from (?:this (?:list|newsletter)|these e-?mails|our (?:newsletters?|mailing list|e-?mails))|(?:you can )?(?:update|manage|change) your (?:e-?mail (?:preferences|subscription)|(?:e-?mail |subscription )?(?:preferences|subscription) or unsubscribe(?: from this list)?)|(?:no longer want|don't want) to receive (?:these|our|future) e-?mails\? (?:unsubscribe|click)\b.{0,30}|want to change how you receive these e-?mails|our mailing address is)$/;
/** The same without a word of letters, as anybody may tell a reader what to do. */
const ORDER =
  /^(?:(?:view|read|open) (?:it|online) in (?:your|a|the) (?:web )?browser|(?:you can )?(?:update|manage|change) your (?:subscription )?(?:preferences|subscription)|your link has expired)$/;
/** What a site that sends letters says when its form, its account or its till has answered. */
const ANSWERS =
  /^(?:great! you've successfully (?:signed up|subscribed to .{2,40})|welcome back! you've successfully signed in|success! (?:check your e-?mail for (?:the )?magic link to sign-in|your (?:billing info|account) (?:has been updated|is fully activated)\b.{0,60})|your billing (?:info )?was not updated|(?:don't miss out on the latest (?:issues|news)\. )?sign up now to get access to the library of members-only (?:issues|articles)|this post is for (?:paying )?subscribers(?: only)?|substack is the home for great culture)$/;

/** What letters that are sites as well put between paragraphs and below; bounded. */
const READERS =
  /^(?:thank(?:s| you) for reading(?: [^!.?]{2,60})?[!.] (?:(?:subscribe|sign up) (?:for free|to (?:receive|get|support|our|my|the newsletter))|this post is public)\b.{0,120}|upgrade to (?:a )?paid(?: subscription)?|subscribe to get the latest posts (?:sent|delivered) to your e-?mail|(?:(?:if you )?(?:like|liked|love|loved|enjoy|enjoyed|enjoying) (?:this|what you(?:'re)? read(?:ing)?)(?: (?:article|story|post|piece))?[?,!] (?:please )?(?:consider )?(?:subscrib(?:e|ing)|sign(?:ing)? up|support(?:ing)? (?:us|our)|join(?:ing)?)(?: (?:us|to|for|our|my|free)\b.{0,100})?)|we hope you (?:enjoyed|liked) this (?:article|story|post)[.!] .{0,60}\b(?:supporting|subscribing|subscribe|donating|signing up|sign up)\b.{0,60}|want more (?:stories|articles|news|content)? ?(?:like this)?\? (?:subscribe|sign up|join|follow)(?: (?:us|to|for|our|my|free)\b.{0,100})?)$/;

const SUPPORTED =
  /^.{2,60} is a (?:free )?(?:reader|listener|community)-supported (?:publication|newsletter|site|guide)\. (?:to (?:receive new posts|support (?:my|our) work)|subscribe|become a (?:free|paid|subscriber|member))\b.{0,160}$/;

const LINES = wholeLines(SIGN_UP, GET, FORM, MAIL, ANSWERS, READERS, holding(/-supported /, SUPPORTED), ...linesInOtherLanguages('newsletter'));
const ORDERS = wholeLines(ORDER);
const MESSAGE = 'Asks readers to sign up for a newsletter; it is not part of the article.';

export const newsletter: Rule = {
  id: 'newsletter',
  kind: 'boilerplate',
  noun: { one: 'newsletter promotion', many: 'newsletter promotions' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    yield* linesLike(block.passages, LINES, MESSAGE);
    for (const match of linesLike(block.passages, ORDERS, MESSAGE)) yield doubted(match);
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦View this email in your browser⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Update your preferences or unsubscribe from this list⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Was this forwarded to you? Sign up here⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦You are receiving this email because you signed up at our website.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Unsubscribe from this list⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Success! Check your email for magic link to sign-in.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n⟦Sign up for our newsletter and get the best of Ostby in your inbox every morning.⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Subscribe to our newsletter⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Get the day’s top stories delivered to your inbox.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Enter your email address⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦**[Sign up to our weekly newsletter](/letters)**⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦By signing up you agree to our terms of use and privacy policy.⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Jetzt den Newsletter abonnieren⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Inscrivez-vous à notre newsletter quotidienne⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Suscríbete a nuestra newsletter⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Harbour Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Enjoyed this article? Subscribe to our newsletter⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'View this email in your head as a poem, she wrote.', because: 'it is a sentence of the story' },
      { text: 'You are receiving this letter because you owe us 900 crowns.', because: 'no list is meant' },
      { text: 'Unsubscribe from this life for a week, the abbot advises.', because: 'it is a sentence of the story' },
      { text: 'Your link has expired, the guard said.', because: 'it is a sentence of the story' },
      { text: 'Get a letter in your inbox.', because: 'it is a sentence of the story' },
      { text: 'The Courier is a reader-supported publication that has outlived three owners.', because: 'it is a sentence of the story' },
      { text: 'Thanks for reading to the children, said the card.', because: 'it is a sentence of the story' },
      { text: 'Inscrivez-vous vite, a dit le maire.', because: 'it is a sentence of the story' },
      { text: 'Suscríbete, le dijo ella, y verás.', because: 'it is a sentence of the story' },
      { text: 'Sie schreibt den Newsletter des Rathauses seit neun Jahren.', because: 'it is a sentence of the story' },
      { text: 'She asked readers to sign up for our newsletter before the end of May.', because: 'it is a sentence of the story' },
      {
        text: 'The newsletter has 4,000 readers, and it continued to sign up additional subscribers in March.',
        because: 'it is a sentence about a newsletter',
      },
      { text: '“Sign up for our newsletter,” the poster said.', because: 'it is a quotation' },
      { text: '`Subscribe to our newsletter`', because: 'it is code', format: 'markdown' },
      { text: 'Get the boat to your harbour before the storm.', because: 'nothing arrives in an inbox' },
      { text: 'Sign up for the race ends on Friday, the club said.', because: 'it is about a race' },
      { text: '# How a newsletter saved a town', because: 'it is a headline', format: 'markdown' },
    ],
  },
};
