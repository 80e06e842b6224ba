/**
 * The reader sees a line that asks them to download an app or turn on notifications. Sites add it to every article.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** An order to fetch the app; bounded, and the line ends with it. */
const DOWNLOAD =
  /^(?:click here to )?(?:download|get|install|try|open in) (?:the |our |your )(?:free |new |official |mobile )?(?:[\p{L}\p{N}]{1,20} ){0,3}app(?: now| today| here| for free)?(?: (?:for|on|from|to) .{1,100})?$/u;
const STORE =
  /^(?:available|get it|download) (?:on|from|in) (?:the )?(?:google play|(?:apple |mac |apple's )?app ?store|apple podcasts|play store|microsoft store|galaxy store)\b.{0,60}$/;
const NOTIFICATIONS = /^(?:turn on|enable|allow|get) (?:desktop |push |browser |breaking news )?notifications\b.{0,80}$/;

const LINES = wholeLines(DOWNLOAD, STORE, NOTIFICATIONS, ...linesInOtherLanguages('app-promotion'));

export const appPromotion: Rule = {
  id: 'app-promotion',
  kind: 'boilerplate',
  noun: { one: 'app promotion', many: 'app promotions' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Promotes an app; it is not part of the article.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n⟦Download our app for the latest news from Ostby⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Get the Ostby Courier app⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Download on the App Store⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Get it on Google Play⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦[Download the app](/app)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n⟦Turn on notifications for breaking news⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Laden Sie jetzt die Kurier-App herunter⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Téléchargez notre application⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Descarga nuestra app⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
    ],
    silent: [
      { text: 'Laden Sie die Fässer vor der Ebbe herunter, rief der Maat.', because: 'it is a sentence of the story' },
      { text: 'Téléchargez la carte avant de partir, conseille-t-elle.', because: 'it is a sentence of the story' },
      { text: 'Descarga la caja antes del mediodía, pidió Berg.', because: 'it is a sentence of the story' },
      { text: 'Download the app, the ministry told travellers, and show it at the gate.', because: 'it is a sentence of the story' },
      { text: 'The app was downloaded 4,000 times in a day.', because: 'it is a sentence about an app' },
      { text: '“Download our app,” the poster said.', because: 'it is a quotation' },
      { text: 'Get the facts before you vote.', because: 'no app is meant' },
      { text: '`Download our app`', because: 'it is code', format: 'markdown' },
      { text: 'Open in May: the new harbour baths.', because: 'no app is meant' },
    ],
  },
};
