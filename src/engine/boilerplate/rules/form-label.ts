/**
 * The reader sees "First name", "Email (required)" or "Submit" without the form they belong to. Comment and newsletter forms leave their labels behind.
 */

import type { Passage } from '../../article.ts';
import { doubted, type Rule } from '../../rule.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';
import { linesLike, plainWords, wholeLines } from '../phrases.ts';

/** Labels that stand in no article; whole line. */
const CERTAIN =
  /^(?:(?:your |enter your )?e-?mail(?: address)? ?\(?(?:required|optional|\*)\)?|save my name, e-?mail,? and website in this browser\b.{0,60}|this site uses akismet to reduce spam\b.{0,80}|this field is (?:for validation purposes\b.{0,60}|required|hidden(?: when\b.{0,40})?)|type your e-?mail.{0,3}|enter your (?:name|e-?mail|message|comment|zip code|phone number)\b.{0,20}|search for:?|oops! something went wrong\b.{0,60}|thank you! your submission has been received|your submission has been received|please leave this field empty.{0,20}|i (?:agree|consent) to (?:(?:the )?(?:terms|privacy|processing|storage|use)\b(?=.{0,140}\b(?:conditions|service|policy|data|information|details|cookies|e-?mails?|(?:web)?site)\b).{0,140}|receiv(?:e|ing) .{0,60}\b(?:e-?mails?|newsletters?|updates|offers|marketing|communications|messages|texts?)\b.{0,80})|(?:enter|type) (?:a )?search (?:term|word|query).{0,20}|fields marked with .{0,40} required|\* (?:indicates|denotes) required(?: fields?)?|(?:indicates|denotes) required(?: fields?)?|(?:please )?(?:enter|provide|use) a valid e-?mail(?: address)?|invalid (?:e-?mail(?: address)?|password|username)|i would like to (?:be e-?mailed|receive (?:e-?mails?|news|updates|offers|newsletters?)) (?:about|from|by|on) .{0,60}\b(?:offers|newsletters?|privacy (?:notice|policy)|promotions|marketing)\b.{0,80}|(?:yes, )?i (?:have read and (?:agree|accept|understand)(?: to| with)?|accept) the (?:site's )?(?:terms (?:and|&|of (?:use|service))|privacy policy)\b.{0,100}|no items found|no results found|please fill out this field|remember me|lost your password|forgot password|show password|password)$/;
/** Labels that may head a list, a table or a part as well; they need another label beside them. */
const IN_DOUBT =
  /^(?:(?:first|last|full|your|company) name|name|e-?mail(?: address)?|your e-?mail|phone(?: number)?|website|comment|message|subject|submit|zip code|country|address|company|search|cancel|send|username|subscribe)$/;
const DOUBTS = [IN_DOUBT, ...OTHER_LANGUAGES.map(({ labels }) => labels)];
const REACH = 2;

function isLabel(passage: Passage | null): boolean {
  if (!passage) return false;
  const words = plainWords(passage.text);
  return [CERTAIN, ...DOUBTS].some((pattern) => pattern.test(words));
}

const CERTAIN_LINES = wholeLines(CERTAIN);
const DOUBTFUL_LINES = wholeLines(...DOUBTS);

export const formLabel: Rule = {
  id: 'form-label',
  kind: 'boilerplate',
  noun: { one: 'form label', many: 'form labels' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    const message = 'The label of a form that is not here.';
    yield* linesLike(block.passages, CERTAIN_LINES, message);
    for (const match of linesLike(block.passages, DOUBTFUL_LINES, message)) yield doubted(match);
  },
  /** Two labels of a form stand together; a list of fields in an article has prose about it. */
  confirm(match, around) {
    if (match.safe !== false) return true;
    for (let distance = 1; distance <= REACH; distance++) if (isLabel(around.before(distance)) || isLabel(around.behind(distance))) return true;
    return false;
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦Email (required)⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Save my name, email, and website in this browser for the next time I comment.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦First name\n\nLast name\n\nEmail address⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦**Search for:**⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Type your email…⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦This site uses Akismet to reduce spam. Learn how your comment data is processed.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Vorname\n\nNachname⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Prénom\n\nNom⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Nombre\n\nApellidos⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Please enter a valid email address⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦I would like to be emailed about offers, events and updates from the Ostby Courier. Read our privacy notice.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'I consent to the use of my name.', because: 'somebody declares it' },
      { text: 'I accept the terms of the surrender.', because: 'it is a sentence of the story' },
      { text: 'I would like to receive news from home, wrote the sailor.', because: 'it is a sentence of the story' },
      { text: 'Betreff', because: 'one word may head a part' },
      { text: 'Nom de code : le port dort', because: 'it is a headline' },
      { text: 'Name', because: 'one word may head a table' },
      { text: 'Phone numbers will have nine digits from May on, the ministry said.', because: 'it is a sentence of the story' },
      { text: '“Email address,” the form said.', because: 'it is a quotation' },
      { text: '`First name`', because: 'it is code', format: 'markdown' },
      { text: 'Search for survivors ends', because: 'it is a headline' },
      { text: 'Message\nThe king spoke at noon.', because: 'a single label may be a subheading' },
      { text: 'Submit your letters before May, the editor wrote.', because: 'it is a sentence of the story' },
    ],
  },
};
