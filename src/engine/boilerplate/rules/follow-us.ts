/**
 * The reader sees "Follow us on …" or "Like us on …". Sites put it below their articles.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, plainWords, wholeLines } from '../phrases.ts';

/** An invitation at the start of the line and a network in it; bounded, and the line ends soon after. */
const FOLLOW =
  /^(?:please )?(?:follow|like|find|join|connect with|subscribe to) (?:us|our|me|the|[\p{L}\p{N}]{1,20})(?: [\p{L}\p{N}@&.']{1,20}){0,4} (?:on|at|via) (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|telegram|whatsapp|threads|bluesky|mastodon|google news|flipboard|apple news|social media)\b.{0,120}$/u;
/** Who is to be followed is the site; of anybody else an article may speak, so that is for a person to decide. */
const ITSELF =
  /^(?:please )?(?:(?:follow|like|find|join|connect with|subscribe to) (?:us|our)\b|stay (?:connected|updated|informed|tuned|up[ -]to)|never miss|for (?:all )?(?:the latest|more)|to join our|click here to join|join us on|get real|folg|suivez-nous|rejoignez-nous|s[ií]g(?:ue|a)nos)/;
const SHORT = /^(?:follow us(?: on)?|connect with us|stay connected|find us on|follow us on social media)$/;

/** A network's channel by name, which sites have of their own. */
const CHANNEL =
  /^(?:please )?(?:join|follow|subscribe to) (?:our|us on(?: our)?) (?:official )?(?:whatsapp|telegram|youtube|facebook|viber|signal|discord|linkedin) (?:channel|group|page|community)(?: (?:for|to get|to receive|now|today|here)\b.{0,100})?$/;

/** Why one should, before that. */
const PROMISE =
  /^(?:(?:stay (?:updated|informed|tuned|up[ -]to[ -]date)|never miss (?:a story|an update)|for (?:all )?(?:the latest|more) (?:news|updates|stories))(?: (?:and|with|on|of|the|latest|more|breaking|news|updates|stories)){0,6} ?[,.!:–—-]{1,2} ?(?:please )?(?:follow|join|like|subscribe to) (?:us|our (?:official )?(?:whatsapp|telegram|youtube) channel)(?: on (?:our )?(?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|google news|threads|linkedin|social media)(?: channel)?)?|to join our (?:whatsapp|telegram) (?:group|channel),? click here|(?:click here to join|join us on|join) (?:our )?(?:official )?(?:whatsapp|telegram)(?: (?:channel|group))?(?: (?:for|to get) (?:the )?(?:latest|more|breaking|instant|daily) (?:news|updates)(?: and updates)?)?|get real[ -]time updates? (?:about this post category )?directly (?:on|to) your (?:device|phone),? subscribe now)$/;

const LINES = wholeLines(FOLLOW, SHORT, CHANNEL, PROMISE, ...linesInOtherLanguages('follow-us'));

export const followUs: Rule = {
  id: 'follow-us',
  kind: 'boilerplate',
  noun: { one: 'invitation to follow', many: 'invitations to follow' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    for (const match of linesLike(block.passages, LINES, 'Invites readers to follow the site; it is not part of the article.')) {
      const itself = ITSELF.test(plainWords(block.source.slice(match.start, match.end).replace(/[[\]*_#]/g, '')));
      yield itself ? match : doubted(match);
    }
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Stay updated with the latest news, follow us on WhatsApp⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦To join our WhatsApp group, click here⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n⟦Follow us on Facebook and Instagram⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Like us on Facebook⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Follow the Ostby Courier on X: @ostbycourier⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦[Follow us on Google News](https://example.org)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Follow us⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Join our group on WhatsApp⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Folgen Sie uns auf Instagram⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Suivez-nous sur Facebook⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Síguenos en X⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      { text: 'The council met on Monday.\n\n⟦Join our WhatsApp channel⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
    ],
    silent: [
      { text: 'Stay updated with the latest tides, the pilots advise.', because: 'it is a sentence of the story' },
      { text: 'To join our group of walkers, ring the bell.', because: 'no network is meant' },
      { text: 'Join our group of walkers on Sunday at nine.', because: 'it names no network' },
      { text: 'Suivez-nous, a crié le pilote.', because: 'it is a sentence of the story' },
      { text: 'Síguenos, dijo el guía, y calló.', because: 'it is a sentence of the story' },
      { text: 'Folgen Sie uns in den Keller, sagte der Wirt, und ging voraus.', because: 'it is a sentence of the story' },
      { text: 'Follow us on foot through the old harbour.', because: 'no network is meant' },
      { text: 'He asked fans to follow us on Instagram and left the stage.', because: 'it is a sentence of the story' },
      { text: '“Follow us on Facebook,” the sign read.', because: 'it is a quotation' },
      { text: 'Many follow the club on social media, but few come to the games.', because: 'it is a sentence of the story' },
      { text: '`Follow us`', because: 'it is code', format: 'markdown' },
      { text: 'Find the boats at the pier.', because: 'no network is meant' },
    ],
  },
};
