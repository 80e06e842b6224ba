/**
 * The reader sees "Leave a comment", "Join the conversation" or "12 comments". It belongs to the comment section below an article.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** Whole lines; nothing open-ended but the counted tail. */
const PROMPT =
  /^(?:leave a (?:comment|reply)|join the (?:conversation|discussion)|(?:view|show|read|see|load|hide) (?:all |more )?(?:\d{1,5} )?comments(?: \(\d{1,5}\))?|\d{1,5} comments sort by (?:newest|oldest|best|top)|comments are moderated(?: before they (?:appear|are published))?|no comments(?: yet)?|\d{1,5} comments?|comments? \(\d{1,5}\)|comments(?: are)? (?:closed|off|disabled)|add a comment|post a comment|write a comment|be the first to comment|what do you think\? .{0,60}comments?(?: below| section)?.{0,40}|let us know (?:what you think )?in the comments?(?: below| section)?|your email address will not be published.{0,80}|required fields are marked.{0,10}|notify me of (?:new|follow-?up) .{0,60}|cancel reply|report (?:this )?comment)$/;

const LINES = wholeLines(PROMPT, ...linesInOtherLanguages('comment-prompt'));

export const commentPrompt: Rule = {
  id: 'comment-prompt',
  kind: 'boilerplate',
  noun: { one: 'comment prompt', many: 'comment prompts' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Belongs to the comment section; it is not part of the article.'),
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦View comments (12)⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Leave a comment⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦12 comments⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Join the conversation⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Let us know in the comments below⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦[View all comments](#comments)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Your email address will not be published.⟧\n', after: 'The council met on Monday.\n' },
      { text: 'Der Rat tagte am Montag.\n\n⟦3 Kommentare⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Laisser un commentaire⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Ver comentarios (4)⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
    ],
    silent: [
      { text: 'Comments are moderated before they appear in the minutes of the council.', because: 'it is a sentence of the story' },
      { text: 'Laisser un commentaire coûte peu, dit-elle.', because: 'it is a sentence of the story' },
      { text: '3 comentarios bastaron para cerrar el puerto.', because: 'it is a sentence of the story' },
      { text: '3 Kommentare reichten dem Bürgermeister.', because: 'it is a sentence of the story' },
      { text: 'The council has had 12 comments on the plan, nine of them in favour.', because: 'it is a sentence of the story' },
      { text: 'Join the conversation at the library on Friday at 7 p.m.', because: 'it is an announcement with a place' },
      { text: '“Leave a comment,” she said.', because: 'it is a quotation' },
      { text: '`12 comments`', because: 'it is code', format: 'markdown' },
      { text: 'No comments were made by the ministry.', because: 'it is a sentence of the story' },
      { text: 'Comments that changed a town', because: 'it is a headline' },
    ],
  },
};
