/**
 * The reader sees the site’s copyright: "© 2026 … All rights reserved". It stands at the foot of every page.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { holding, linesLike, wholeLines } from '../phrases.ts';

/** A sign or word, then a year or an owner, to the end of the line; bounded. Behind a verb, it is what a sentence is about. */
const SIGN =
  /^(?:copyright (?:©|\(c\))|©|\(c\)(?= ?(?:copyright )?(?:19|20)\d{2}\b)|copyright(?= ?\d{4}| ?©))(?! (?:© )?(?:is|was|are|were|has|had|means|meant|stands|stood)\b)(?: copyright)? ?(?:\d{4}(?:[-–]\d{2,4})?,? ?)?[^.!?]{0,100}(?:\. all rights reserved.{0,160})?$/;
/** The sign and a year, whatever follows; or an owner, the sign or word with a year, and the reserve. */
const DATED = /^(?:copyright )?© ?(?:copyright )?(?:19|20)\d{2}\b.{0,280}$/;
const OWNED = /^[^©]{0,80}(?:©|copyright) ?(?:©|\(c\))? ?(?:19|20)\d{2}\b.{0,120}\ball rights reserved\b.{0,160}$/;
/** Behind a comma stands what else is reserved or by whom; further words would be a sentence about the reserve. */
const RESERVED =
  /^(?:[^.!?]{0,60}[.,] )?all rights reserved(?:\. .{0,160}|, (?:(?:including|worldwide|no part|by|(?:19|20)\d{2}|©)\b.{0,160}|(?:except|unless) (?:where|as|otherwise|when|for|with|by)\b.{0,160}))?$/;
const REUSE =
  /^(?:this (?:material|article|story|content) may not be (?:published|reproduced|copied)\b.{0,200}|no part of this (?:publication|article|site|story) may be (?:(?:reproduced|copied|republished|reprinted)(?: or (?:distributed|copied|reproduced))?|(?=.{0,200}\b(?:permission|written|means|copyright)\b)(?:published|reproduced|copied|distributed|used|stored|transmitted|reprinted)\b.{0,200}))$/;

/** "Copyright (c) Ostby Courier, 2026". */
const SIGNED = /^copyright(?: ©| \(c\)) .{0,60}(?:19|20)\d{2}(?:[.,] .{0,160})?$/;
/** Without one of these, a line that says so far behind its start says nothing of the kind. */
const RIGHTS = /reserved|vorbehalten|réservés|reservados|^copyright/;
const LINES = wholeLines(
  SIGN,
  DATED,
  ...[OWNED, RESERVED, SIGNED, ...linesInOtherLanguages('copyright-line')].map((pattern) => holding(RIGHTS, pattern)),
  REUSE,
);
/** Older works than any site are what an article may be about: "Copyright 1911". */
const YEARS = /(?<!\d)(?:1\d|20)\d{2}(?!\d)/g;
const FIRST_SITES = 1995;
/** "(c) 1911, the flood" is the third entry of a list. */
const ENTRY = /^\(c\) ?(?:\d{4},? )?(?!all rights)\p{Ll}/u;
/** What goes on from the reserve as from somebody's words. */
const TAKEN_UP = /\breserved\. (?:so|thus|such|that (?:is|was))\b/i;

/** Whether a line that reads like a copyright may be the article's own. */
function isDoubtful(text: string): boolean {
  const years = text.match(YEARS);
  return years?.every((year) => Number(year) < FIRST_SITES) === true || ENTRY.test(text) || TAKEN_UP.test(text);
}

export const copyrightLine: Rule = {
  id: 'copyright-line',
  kind: 'boilerplate',
  noun: { one: 'copyright line', many: 'copyright lines' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    for (const match of linesLike(block.passages, LINES, 'A copyright line; it is not part of the article.', { anything: true }))
      yield isDoubtful(block.source.slice(match.start, match.end)) ? doubted(match) : match;
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦© 2026 Ostby Courier. All rights reserved.⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Copyright 2026 Ostby Courier⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦(c) 2026 Ostby Courier⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦© 2026 Ostby Courier, a brand of Nine Quays Ltd. 4 Fish Market, Ostby. Registered in Karsk.⟧\n',
        after: 'The council met on Monday.\n',
      },
      { text: 'The council met on Monday.\n\n⟦All rights reserved.⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦*© Ostby Courier 2026*⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      {
        text: 'The council met on Monday.\n\n⟦This material may not be published, broadcast, rewritten or redistributed.⟧\n',
        after: 'The council met on Monday.\n',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Alle Rechte vorbehalten⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Karsk Anzeiger, tous droits réservés⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Todos los derechos reservados.⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
    ],
    silent: [
      { text: 'No part of this site may be used for grazing without the consent of the parish.', because: 'a meadow is a site as well' },
      { text: 'No part of this story may be told while she lives.', because: 'it is a sentence of the story' },
      { text: 'Tous droits de pêche seront vendus en mai.', because: 'it is a sentence of the story' },
      { text: 'Todos los derechos del puerto pasan a la ciudad.', because: 'it is a sentence of the story' },
      { text: 'Alle Rechte der Stadt am Hafen bleiben vorbehalten, sagte Lund.', because: 'it is a sentence of the story' },
      { text: 'Copyright law was written for printers, she says. It shows.', because: 'it is prose' },
      { text: 'All rights reserved for the crown were lost in 1874, the historian wrote.', because: 'it is a sentence of the story' },
      { text: 'All rights reserved, the ruling says, means what it says.', because: 'it is a sentence about the reserve' },
      { text: '© is the sign that Marit Solheim drew on every crate.', because: 'it is a sentence about the sign' },
      { text: '“© 2026 Ostby Courier. All rights reserved.”', because: 'it is a quotation' },
      { text: '`© 2026 Ostby`', because: 'it is code', format: 'markdown' },
      { text: 'The © sign is older than the web.', because: 'the sign stands inside a sentence' },
      { text: 'The song was copyrighted in 1974, and all rights reserved to the crown, the court heard.', because: 'it is a sentence of the story' },
      { text: '# Copyright and the harbour song: who owns it?', because: 'it is a headline', format: 'markdown' },
    ],
  },
};
