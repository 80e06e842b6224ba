/**
 * The reader sees where the article came from: "This article was originally published on …", "Distributed by …". Agencies and partner sites add it to what they pass on; whether it stays is for the writer to decide.
 */
import type { Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

const PIECE = '(?:article|story|post|piece|essay|report|column|interview|content|commentary)';
/** A whole line that says of its own article where it was first; bounded, and it begins with the article itself. */
const FIRST_IN = new RegExp(
  `^(?:(?:an? (?:earlier |longer )?version of )?this ${PIECE} (?:was |is |has been )?(?:originally |first |previously )?(?:appeared|appears|published|posted|republished|produced|syndicated|reprinted|adapted|distributed)(?: first| originally)? (?:on|in|at|by|as|from|with|under|for)\\b|the post .{1,160} (?:appeared first|first appeared) on|(?:originally|first) (?:published|posted|appeared) (?:on|in|at|by)\\b|read the original ${PIECE}).{0,200}$`,
);
/** Who passes it on. */
const PASSED_ON = /^(?:(?:distributed|syndicated) by .{2,80}|(?:republished|reprinted) (?:with permission|from|under)\b.{0,160})$/;

/** What the wires of press releases put below each. */
const WIRE =
  /^(?:view (?:original content|source version|the (?:original|full) (?:press )?release)\b.{0,60}(?::| on) ?\S{6,160}|to view the source version of this press release, please visit\b.{4,140}|(?:a )?(?:photo|video|logo|infographic|multimedia)s?(?: accompanying this announcement is)? available (?:at|here):? ?https?:\S{4,160}|(?:logo|photo|video|infographic) ?[-–—:] ?https?:\S{4,160}|this press release (?:has been|was) issued by [^.]{2,60}\. the content\b.{4,180}|the post .{4,100} (?:appeared first|first appeared) on .{2,60}|republish (?:this|our) (?:article|story|articles|stories) for free\b.{0,100})$/;

/** What a site says of what an agency has sent it. */
const AS_SENT =
  /^(?:\()?(?:(?:except|apart) (?:for|from) the headline,? this (?:story|article|report) has not been edited by\b.{0,160}|this (?:story|article|report|copy) (?:has not been|is|was|has been)(?: (?:edited|created|modified|revised|changed) by .{2,60}(?: and|,))?(?: is)? (?:auto-?generated|published) from (?:a|an) (?:syndicated|agency|wire)\b.{0,100})$/;

const LINES = wholeLines(FIRST_IN, PASSED_ON, WIRE, AS_SENT, ...linesInOtherLanguages('syndication-note'));

export const syndicationNote: Rule = {
  id: 'syndication-note',
  kind: 'boilerplate',
  noun: { one: 'syndication note', many: 'syndication notes' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  worded: true,
  check: (block) => linesLike(block.passages, LINES, 'Says where the article was first published or who passes it on.'),
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦View original content: https://wires.example/ropes/1.html⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦To view the source version of this press release, please visit https://wires.example/2⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'Work begins in May.\n\n⟦This article was originally published on the Ostby Courier.⟧\n', after: 'Work begins in May.\n' },
      { text: 'Work begins in May.\n⟦This story first appeared in the Karsk Review and is republished here.⟧', after: 'Work begins in May.' },
      { text: 'Work begins in May.\n\n⟦The post Harbour ferry returns appeared first on Ostby Blog.⟧\n', after: 'Work begins in May.\n' },
      { text: 'Work begins in May.\n\n⟦Distributed by Northern News Service⟧\n', after: 'Work begins in May.\n' },
      {
        text: 'Work begins in May.\n\n⟦*Originally published at [karsk.example](https://karsk.example).*⟧\n',
        after: 'Work begins in May.\n',
        format: 'markdown',
      },
      { text: 'Work begins in May.\n\n⟦Reprinted with permission from the Karsk Review.⟧\n', after: 'Work begins in May.\n' },
      { text: 'Work begins in May.\n\n⟦A version of this article was published in print on Monday.⟧\n', after: 'Work begins in May.\n', format: 'plaintext' },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Dieser Text erschien zuerst im Hafenkurier von Ostby.⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Cet article a été publié dans le Courrier d’Ostby.⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Este artículo se publicó originalmente en El Puerto de Ostby.⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      { text: 'Der Rat tagte am Montag.\n\n⟦(dpa)⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'The council met on Monday.\n\n⟦(Except for the headline, this story has not been edited by Courier staff and is published from a syndicated feed.)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'To view the source of the river, walk for a day.', because: 'it is a sentence of the story' },
      { text: 'A photo of the piers is available at the archive.', because: 'it is a sentence of the story' },
      { text: 'This press release was issued by hand.', because: 'it is a sentence of the story' },
      { text: 'View original content of the box, a glove, in the museum.', because: 'it is a sentence of the story' },
      { text: 'Cet article de loi date de 1921.', because: 'it is a sentence of the story' },
      { text: 'Este artículo de la ley se votó en mayo.', because: 'it is a sentence of the story' },
      { text: 'Con información se gana la partida, dijo Berg.', because: 'it is a sentence of the story' },
      { text: 'Dieser Text war ihr Leben.', because: 'it is a sentence of the story' },
      {
        text: 'Mit Material von der Halde bauten sie den Damm, den die Flut im Jahr darauf nahm, und als er fertig war, kam niemand, um ihn zu sehen.',
        because: 'it is a sentence of the story',
      },
      { text: 'The novel was originally published in 1954, when nobody read it.', because: 'it speaks of another work' },
      { text: 'Distributed among the poor, the bread lasted a day.', because: 'it is a sentence of the story' },
      { text: 'This article of the treaty was the last to be signed.', because: 'an article of a treaty' },
      { text: '“This article was originally published by mistake,” the editor said.', because: 'it is a quotation' },
      { text: '`This post was first published on karsk.example.`', because: 'it is code', format: 'markdown' },
      { text: 'Republished letters fill a whole shelf, said Lund.', because: 'it is a sentence of the story' },
      { text: 'The post office appeared first, then the church.', because: 'it is a sentence of the story' },
    ],
  },
};
