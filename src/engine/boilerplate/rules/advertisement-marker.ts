/**
 * The reader sees "Advertisement" or "Story continues below". It marks the place where a site showed an advertisement.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** The whole line; nothing open-ended in it. */
const MARKER =
  /^(?:advertisements?|advertising|advert|sponsor message|sponsored(?: content| links?| post)?|promoted(?: content)?|paid (?:content|post)|(?:(?:article|story|post|text|content) )?continues (?:below|after)(?: (?:this |the )?(?:ad|ads|advert|advertisement|advertising|promotion|video))?|(?:this )?(?:advertisement|ad) has not loaded yet,? but your article continues below|scroll (?:down )?to (?:continue|read on)(?: with content| reading)?|(?:skip|close) (?:ad|advertisement)|remove ads|ad feedback|ad ?blocker detected|why (?:am i seeing|this) (?:this )?ad|report (?:this )?ad|loading ad|(?:powered )?by (?:taboola|outbrain|revcontent)|(?:promoted|sponsored) links(?: by (?:taboola|outbrain|revcontent))?|click here to continue reading|continue reading(?: below| the main story)?|(?:remaining ad|advertisement) \(?\d{1,3}\)?|ad \(\d{1,3}\))$/;
const FEEDBACK =
  /^advertisement[. -]{1,4}(?:scroll (?:down )?to continue(?: reading)?|continue reading(?: below)?|(?:(?:page|article|story|content|text|post) )?continues? (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement))?)$/;

/** What a page tells those who block its advertisements; bounded. */
const BLOCKER =
  /^(?:it (?:looks|seems|appears) (?:like|that) )?you(?:'re| are)(?: currently)? using an ad ?-?blocker(?:\. (?:please|to|we)\b.{0,80})?$|^(?:please )?(?:disable|turn off|switch off|pause) your ad ?-?blocker(?: (?:to|so that you can|(?:for|on) (?:this|our) (?:web)?site|and (?:refresh|reload|try))\b.{0,60})?$/;

const LINES = wholeLines(MARKER, FEEDBACK, BLOCKER, ...linesInOtherLanguages('advertisement-marker'));

export const advertisementMarker: Rule = {
  id: 'advertisement-marker',
  kind: 'boilerplate',
  noun: { one: 'advertisement marker', many: 'advertisement markers' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Marks the place of an advertisement; it is not part of the article.'),
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦Sponsor Message⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦It looks like you are using an ad blocker.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Please disable your ad blocker to read this article.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n⟦Advertisement⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦ADVERTISEMENT⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Story continues below advertisement⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Article continues after this advertisement⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦**Sponsored**⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦— Continue reading below —⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'Der Rat tagte am Montag.\n\n⟦Anzeige⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Publicité⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Publicidad⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦ADVERTISEMENT - CONTINUE READING BELOW⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Powered by Taboola⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
    ],
    silent: [
      { text: 'The sponsor’s message was short: no.', because: 'it is a sentence of the story' },
      { text: 'Turn off your ad blocker and see how the web looks to everybody else, she writes.', because: 'it is a sentence of the story' },
      { text: 'You are using an ad blocker, are you not? the editor asked.', because: 'it is a sentence of the story' },
      { text: 'By Taboola bay the boats lie still.', because: 'it is a sentence of the story' },
      { text: 'Skip ad breaks and the film is an hour shorter.', because: 'it is a sentence of the story' },
      { text: 'Continue reading below the falls, where the second sign stands.', because: 'it is a sentence of the story' },
      { text: 'La publicité a changé la ville.', because: 'it is a sentence of the story' },
      { text: 'Publicidad engañosa, dijo el juez.', because: 'it is a sentence of the story' },
      { text: 'Die Anzeige kam am Montag.', because: 'it is a sentence of the story' },
      { text: 'Advertisement spending fell by a third.', because: 'it is a sentence of the story' },
      { text: 'The story continues below the surface of the lake.', because: 'it is a sentence of the story' },
      { text: '“Advertisement”, read the label.', because: 'it is a quotation' },
      { text: '`Advertisement`', because: 'it is code', format: 'markdown' },
      { text: 'Ad astra', because: 'it is a title' },
      { text: 'Sponsored by the town, the race draws 400 runners.', because: 'it is a sentence of the story' },
    ],
  },
};
