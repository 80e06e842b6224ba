/**
 * The reader sees a consent banner: "We use cookies to …", "Accept all". It lies over every page and comes along when a page is copied.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** A site that speaks of its own cookies from the line's start; bounded. */
const NOTICE =
  /^(?:we|this (?:web)?site|our (?:web)?site|we and our (?:\d{1,4} )?partners) (?:use|uses|store|may use)(?: (?:our|own|first|third|party|(?:first|third)-party|strictly|necessary|essential|technical|functional|analytical|analytics|performance|marketing|advertising|tracking|session|browser|internet|website|similar|other|certain|some|optional|technologies|technology|tools|such|as|like|including|known|called|and|or|and\/or),?){0,10} cookies (?:to|on (?:this|our|the|your|its|all)|and|in order|so that|for (?:analytics|statistics|marketing|personali[sz]ation|a better))\b.{0,200}$/;
const HELP = /^cookies help us (?:to )?(?:deliver|provide|improve|offer)\b.{0,60}\. by (?:using|continuing)\b.{0,80}\bcookies$/;
const CONSENT =
  /^(?=.{0,200}\b(?:web)?(?:site|page|app|services?|agree|accept|consent)\b)by (?:continuing|using|clicking|browsing)\b.{0,100}\b(?:cookies|cookie policy|privacy policy)\b.{0,100}$/;
const BUTTON =
  /^(?:accept (?:all )?cookies|accept all|reject all|manage (?:cookies|preferences|consent|cookie settings)|cookie (?:settings|policy|preferences|notice)|allow (?:all )?cookies|your privacy choices|do not sell (?:or share )?my personal information)$/;
/** What the banners of a much-used consent form say of each kind of cookie; bounded. */
const KIND =
  /^(?:(?:strictly )?necessary|functional|performance|analytic(?:s|al)|advertisement|targeting|marketing|other uncategori[sz]ed) cookies (?:are|help|that|allow|enable|may|track|collect)\b.{0,240}$/;

/** What stands in place of something that another site would show; bounded. */
const EMBEDDED =
  /^(?:this (?:content|video|post) is blocked because you (?:have not|haven't) accepted (?:the |all |our )?(?:\w{4,12} )?cookies|please accept (?:the |all )?cookies to (?:view|see|watch|display|load) (?:this|the) \w{3,10}|this (?:content|video|post|article contains content) is provided by [\w .]{2,30}, which may (?:be using|use) cookies\b.{0,80}|this (?:article|story|page) contains content (?:provided|hosted) by [\w .]{2,30}\. we (?:ask|need)\b.{0,200}|allow (?:twitter|x|facebook|instagram|youtube|tiktok|spotify|vimeo|external|embedded|third-party) content\??)$/;

/** What a site says above the purposes that the advertising trade has worded for all its members, and what it goes on with. */
const OURS =
  /^(?:we and our (?:\d{1,4} )?(?:partners|vendors) (?:store and\/or access information on a device\b.{0,250}|(?:process|use|collect|share) (?:personal |precise |your )?(?:data|information|geolocation)\b.{0,220})|when you visit (?:the|this|any|our) (?:web)?sites?,? (?:[\p{L}\p{N}'&.]{1,20} ){0,6}(?:it )?may store or retrieve information on your browser\b.{0,180})$/u;
/** The purposes, of which further ones alone may follow: what else goes on from there is somebody's sentence. */
const PURPOSES =
  /^(?:stor(?:e|ing) and\/or access(?:ing)? information on a device|use (?:limited data to select advertising|precise geolocation data)(?: and scan device characteristics)?|actively scan device characteristics for identification)(?:[,.;] (?:and )?(?:stor(?:e|ing) and\/or access|us(?:e|ing) (?:precise geolocation|limited data|profiles)|actively scan|creat(?:e|ing) (?:an? )?(?:profiles?|personali[sz]ed)|select(?:ing)? (?:basic|personali[sz]ed)|measur(?:e|ing) (?:ads?|advertising|content)|understand(?:ing)? audiences|develop(?:ing)? and improv|apply(?:ing)? market research|personali[sz]ed (?:ads?|advertising|content)|precise geolocation|basic ads|ads? and content|advertising and content|audience (?:research|insights)|such as cookies)\b.{0,220})?$/;

const LINES = wholeLines(NOTICE, OURS, PURPOSES, HELP, CONSENT, BUTTON, KIND, EMBEDDED, ...linesInOtherLanguages('cookie-notice'));

export const cookieNotice: Rule = {
  id: 'cookie-notice',
  kind: 'boilerplate',
  noun: { one: 'cookie notice', many: 'cookie notices' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Part of a cookie banner; it is not part of the article.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦We and our 814 partners store and/or access information on a device, such as cookies, and process personal data.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Store and/or access information on a device. Personalised advertising and content, advertising and content measurement.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦When you visit our website, it may store or retrieve information on your browser, mostly in the form of cookies.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Cookies help us deliver our services. By using our services, you agree to our use of cookies.⟧\n',
        after: 'The council met on Monday.\n',
      },
      { text: '⟦We use cookies to improve your experience.⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: '⟦This website uses cookies to show you the best of Ostby.⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: '⟦Accept all cookies⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: 'The council met on Monday.\n\n⟦Cookie settings⟧\n', after: 'The council met on Monday.\n' },
      { text: '⟦[Manage preferences](/cookies)⟧\n\nThe council met on Monday.', after: 'The council met on Monday.', format: 'markdown' },
      { text: 'The council met on Monday.\n\n⟦By continuing to use this site you agree to our cookie policy.⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Wir verwenden Cookies, um Inhalte zu verbessern⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Tout accepter⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Aceptar y continuar⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Please accept cookies to view this content⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦This article contains content provided by Instagram. We ask for your permission before anything is loaded.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'Storing and/or accessing information on a device needs consent.', because: 'it is a sentence of the story' },
      { text: 'Use precise geolocation data only when you need it.', because: 'it is advice of the story' },
      { text: 'Storing and/or accessing information on a device, the page says, needs consent.', because: 'it is a sentence of the story' },
      { text: 'We and our partners process herring.', because: 'it is a sentence of the story' },
      { text: 'When you visit our site, it may rain.', because: 'it is a sentence of the story' },
      { text: 'Cookies help us through the winter, the baker writes.', because: 'it is a sentence of the story' },
      { text: 'Allow the content of the bowl to rest for an hour.', because: 'it is a sentence of the story' },
      { text: 'This content is provided by the parish, which may stop doing so in May.', because: 'nothing is said of cookies' },
      { text: 'Tout accepter serait une faute, a dit le maire.', because: 'it is a sentence of the story' },
      { text: 'Aceptar cookies ajenas no es delito, dijo la abogada.', because: 'it is a sentence of the story' },
      { text: 'Wir verwenden Cookies als Lockmittel, sagte der Bäcker.', because: 'it is a sentence of the story' },
      { text: 'We use cookies for a reason, the baker said: they sell.', because: 'it is about cakes' },
      { text: 'The court held that the site uses cookies without consent.', because: 'it is a sentence of the story' },
      { text: '“We use cookies to improve your experience,” it said.', because: 'it is a quotation' },
      { text: '`Accept all cookies`', because: 'it is code', format: 'markdown' },
      { text: 'The new cookie policy of the bakery drew a crowd.', because: 'it is a sentence of the story' },
      { text: 'Reject all of it, she told the council.', because: 'it is a sentence of the story' },
    ],
  },
};
