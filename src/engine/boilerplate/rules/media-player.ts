/**
 * The reader sees "Listen to this article", "0:00 / 3:21" or "Now playing". It is what audio and video players leave behind when only their words are copied.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** How far a player is: a line of nothing else. It starts at zero, as a player does that nobody has started. */
const PROGRESS = /^0?0:00(?: ?\/ ?\d{1,2}:\d{2}(?::\d{2})?)$/;
/** What the buttons and states of players say; whole line. */
const CONTROL =
  /^(?:listen to (?:(?:this|the) )?(?:article|story|post)(?:(?: [·•|])? \(?\d{1,3} ?min(?:ute)?s?\)?|(?: [·•|])? \(?\d{1,2}:\d{2}(?: ?min(?:ute)?s?)?\)?)?|listen (?:[•·|] |\()?\d{1,2}(?::\d{2}| ?min(?:ute)?s?)\)?|now playing|volume (?:[1-9]0|100)|current time 0:00|remaining time -?\d{1,2}:\d{2}|playback (?:speed|rate)|picture-in-picture|this is a modal window|video duration (?:\d{1,2} (?:hours?|minutes?|seconds?) ?){1,3}|this video is playing in picture-in-picture|video ad feedback|your browser can't play this video|to play this media please enable javascript|your audio is loading|learn more about your ad choices\. visit \S{4,40}\/adchoices|see \S{4,40} for privacy information|(?:hosted|powered) (?:on|by) (?:acast|simplecast)\b(?:. see \S{4,40}(?: for (?:more|privacy) information)?| \(\S{4,40}\))|privacy policy at https?:\S{4,60} and california privacy notice at https?:\S{4,80}|(?:listen to this (?:article|story)|listen) ?[·•|] ?\d{1,2}:\d{2} ?min(?:ute)?s?|seek to live, currently behind live|stream type live|beginning of dialog window\b.{0,60}|end of dialog window|(?:captions|subtitles)(?: off| settings)(?:, (?:selected|opens captions settings dialog))?|audio by [\p{L}.]{2,20}|your browser does not support the (?:audio|video) element|error loading (?:media|player|video)(?:: .{1,60})?|media error(?:: .{1,60})?|to (?:play|view|watch) this (?:video|audio),? you (?:need|have) to enable javascript(?: in your browser)?|this (?:video|audio) (?:is (?:private|unavailable)|can ?not be played)|the (?:video|media|audio) could not be loaded\b.{0,80}|no compatible source was found\b.{0,60}|press shift question mark\b.{0,80}|video player is loading|play(?:er)? (?:the )?(?:clip|episode)|embed this (?:video|player)|(?:download|subscribe to) (?:this|the) (?:episode|podcast))$/u;

const LINES = wholeLines(PROGRESS, CONTROL, ...linesInOtherLanguages('media-player'));

export const mediaPlayer: Rule = {
  id: 'media-player',
  kind: 'boilerplate',
  noun: { one: 'line of a media player', many: 'lines of a media player' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Part of an audio or video player that is not here.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Learn more about your ad choices. Visit podcasts.example/adchoices⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Video Duration 02 minutes 14 seconds⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Your browser can’t play this video.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: '⟦Listen to this article⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: '⟦0:00 / 3:21⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: 'The council met on Monday.\n\n⟦Now playing⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n⟦Volume 90%⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Current Time 0:00⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: '⟦**Listen to this story (4 minutes)**⟧\n\nThe council met on Monday.', after: 'The council met on Monday.', format: 'markdown' },
      { text: 'Der Rat tagte am Montag.\n\n⟦Artikel anhören⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Écouter l’article⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Escuchar el artículo⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦This video can not be played⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Error loading media: File could not be played⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'Learn more about your choices at the polls.', because: 'it is a sentence of the story' },
      { text: 'The video lasts 2 minutes 14 seconds.', because: 'it is a sentence of the story' },
      { text: 'Your browser can’t play this video, the clerk told the court.', because: 'it is a sentence of the story' },
      { text: 'Volume 3', because: 'it may be a part of a work' },
      { text: 'This video cannot be played in court, the judge said.', because: 'it is a sentence of the story' },
      { text: 'Reproducir audio antiguo es un arte.', because: 'it is a sentence of the story' },
      { text: 'Das Video konnte niemand sehen, weil der Strom fehlte, sagte sie.', because: 'it is a sentence of the story' },
      { text: 'Audio abspielen durfte nur der Wirt.', because: 'it is a sentence of the story' },
      { text: 'Écouter l’article 3 coûte une heure, dit le juge.', because: 'it is a sentence of the story' },
      { text: 'Listen to this story, she said, and told it.', because: 'it is a sentence of the story' },
      { text: '2:31', because: 'it is a result' },
      { text: '0:00 The clip begins', because: 'it is a list of scenes' },
      { text: 'Now playing for Karsk: Jonas Berg', because: 'it is a line-up' },
      { text: '“Now playing,” read the sign.', because: 'it is a quotation' },
      { text: '`Volume 90%`', because: 'it is code', format: 'markdown' },
    ],
  },
};
