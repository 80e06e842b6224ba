/**
 * The reader sees "Already a subscriber? Log in" or "Subscribe to continue reading". It is what a paywall shows in place of the rest.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** Whole lines of a paywall; each bounded. */
const PROMPT =
  /^(?:already (?:a |an )?(?:subscriber|member|registered|subscribed|have an account)(?:\?.{0,60}|[,.!]? (?:log|sign|click|enter|continue)\b.{0,60})?|(?:log ?in|sign in|register|create (?:a|your) (?:free )?account)(?: or (?:log ?in|sign in|register|sign up|subscribe|create (?:an|a free) account))?(?: (?:to|for) (?:continue|comment|read|view|access|unlock|join)\b.{0,80})?|subscribe (?:now |today )?to (?:continue|keep|read|unlock|access)\b.{0,100}|(?:this (?:article|story|content) is )?(?:for|only for|available to|exclusive to|reserved for) (?:our )?subscribers(?: only)?|(?:keep reading|continue reading) with a (?:\d{1,2}-day )?free trial|to (?:read|unlock|access) (?:the|this) (?:full |whole )?(?:story|article|post),? (?:please )?(?:subscribe|log ?in|sign in|register)\b.{0,60}|(?:as a subscriber, )?you have \d{1,2} (?:gift )?articles to (?:give|gift|share) each month\b.{0,100}|subscriber[ -]only(?: content)?|this is a (?:subscriber|member)s?[ -]only (?:article|story)|this (?:article|story) is (?:exclusively )?for (?:paying )?(?:subscribers|members) only|(?:exclusively )?for (?:paying )?subscribers only|subscribe (?:now|today)(?: for .{1,60})?|to (?:continue|keep) reading,? (?:please )?(?:subscribe|log ?in|sign in|register)\b.{0,100}|you(?:'ve| have) (?:read|reached|used|viewed) (?:your|all|\d{1,2})\b.{0,40}\b(?:free articles?|article limit|limit)\b.{0,60}|subscribe (?:to .{2,40} )?(?:for|from) (?:just |only )?[$£€] ?\d{1,4}(?:[.,]\d{2})? ?(?:a|an|per|\/) ?(?:week|month|year)|member[ -]only (?:story|article|content)|forgot(?:ten)? (?:your )?password|my account|log out)$/;

const LINES = wholeLines(PROMPT, ...linesInOtherLanguages('sign-in'));

export const signIn: Rule = {
  id: 'sign-in',
  kind: 'boilerplate',
  noun: { one: 'sign-in or subscription prompt', many: 'sign-in or subscription prompts' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Asks readers to sign in or subscribe; it is not part of the article.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Keep reading with a 7-day free trial⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦To read the full story, subscribe or sign in⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n⟦Already a subscriber? Log in⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Subscribe to continue reading⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦This is a subscriber-only article.⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Sign in to comment⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦This article is for subscribers only⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦[Log in](/login)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦You have reached your limit of free articles⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Bereits Abonnent?⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Déjà abonné ? Se connecter⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Iniciar sesión⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Subscribe to the Ostby Courier for just £1 a week⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'Keep reading with a lamp, the doctor said.', because: 'it is a sentence of the story' },
      { text: 'To read the full story took the court a day.', because: 'it is a sentence of the story' },
      { text: 'Sauna, 7 a.m. to 9 a.m.\n\nFor members only\n\nCafé', because: 'it is a club that says so' },
      { text: 'The council met on Monday.\n\nThis is a members-only club, and the door is blue.\n', because: 'it is a sentence of the story' },
      { text: 'Subscribe for a year and the harbour sends you a rope, said the flyer.', because: 'it is a sentence of the story' },
      { text: 'Déjà, les bateaux partent.', because: 'it is a sentence of the story' },
      { text: 'Iniciar sesión tras sesión cansa, dijo Berg.', because: 'it is a sentence of the story' },
      { text: 'Bereits Kunden der ersten Stunde klagten.', because: 'it is a sentence of the story' },
      { text: 'Subscribe to the theory or not, the numbers are plain.', because: 'no paywall is meant' },
      { text: 'Sign in to the hall ended at noon, the club said.', because: 'it is a sentence of the story' },
      { text: '“Already a subscriber? Log in,” the screen said.', because: 'it is a quotation' },
      { text: '`Log in`', because: 'it is code', format: 'markdown' },
      { text: 'Register of boats', because: 'it is a title' },
      { text: 'You have read the letter, she told the court.', because: 'it is a sentence of the story' },
    ],
  },
};
