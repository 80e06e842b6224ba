/**
 * The reader sees what readers wrote below the article. Comments are prose like the article's own, so nothing in them tells whose they are; but
 * what a site sets around each of them does: who says it and when, whom it answers, the buttons below it. Where several such lines follow one
 * another, all that stands between them is a thread. It goes as a whole or not at all: comments without their heads would read like the article.
 */

import type { Finding } from '../../analysis.ts';
import { touchedBy } from '../../article/touched.ts';
import type { Article, PlacedPassage } from '../../article.ts';
import { type ArticleLine, tellEach } from '../../fragments/places.ts';
import type { Match, Rule, Sign } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { holding, isParagraph, isQuoted, plainWords } from '../phrases.ts';
import { MONTH } from './comment-header.ts';

const DATE = `(?:${MONTH} \\d{1,2},? \\d{4}|\\d{1,2} ${MONTH},? \\d{4})`;
const TIME = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m)?';
/** "4. März 2026 um 9:28 Uhr", "4 mars 2026 à 9 h 28", "4 marzo, 2026 a las 9:28". */
const ELSEWHERE = '(?:\\d{1,2}\\.? )?(?:de )?[a-zß-ÿ]{3,10},?(?: de)? \\d{4} (?:um|à|a las) \\d{1,2}(?:[:.]| ?h ?)\\d{2}(?: uhr| [ap]m)?';

/** What tells of one comment, by its kind; whole lines as `plainWords` has them. */
const MARKS = {
  when: holding(
    /\d ?[:.h] ?\d\d|ago$/,
    new RegExp(
      `^(?:(?!by |(?:last )?(?:updated|published|posted|modified|recorded|printed) )[^.,:;!?]{2,40} (?:on|am|le|says?) )?(?:${DATE},? (?:at |@ ?)?${TIME}|\\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago|${ELSEWHERE})$`,
    ),
  ),
  says: holding(
    /(?:says|said|wrote|commented|sagt|schreibt|dit|dice|dijo)$/,
    /^[^ .,:;!?()]{1,20}(?: [^ ,:;!?()]{1,20}){0,3} (?:says|said|wrote|commented|sagt|schreibt|dit|a dit|dice|dijo)$/,
  ),
  reply: /^in reply to .{2,80}$/,
  button:
    /^(?:(?:(?:like|share|quote|report|permalink|edit)(?: ?[/|·•,]? ?(?:like|share|quote|report)){0,3} ?[/|·•,]? ?)?reply(?: ?\(\d{1,4}\)| ?[/|·•,]? ?(?:like|share|quote|report|permalink)){0,3}|(?:log ?in|sign in) to reply|reply to .{1,40}|likes? ?\(\d{1,4}\) ?reply|(?:view|show|hide|see|load) (?:all )?(?:\d{1,4} )?(?:more )?repl(?:y|ies)|\d{1,4} repl(?:y|ies)(?: by .{2,60})?|expand full comment|antworten|auf .{1,40} antworten|répondre|responder)$/,
} as const satisfies Record<string, Sign>;
type Mark = keyof typeof MARKS;
/** What a line tells: a mark, or a heading of either kind. */
type Told = Mark | 'heading' | 'counted';
const KINDS = Object.keys(MARKS) as Mark[];
/** Behind these the comment follows; a button stands below it. */
const AHEAD: ReadonlySet<Mark | null> = new Set(['when', 'says', 'reply']);
/** What heads a thread; whole line. */
const HEADING =
  /^(?:(?:one|two|three|ein|eine|un|una) (?:comments?|responses?|replies|kommentar|antwort|commentaire|comentario)|(?:one|two|three) thoughts on .{1,120}|(?:reader(?:s')? )?comments? ?\(?\d{0,5}\)?|leave a (?:reply|comment)(?: cancel reply)?|join the (?:conversation|discussion)|discussion about this post|responses|schreibe einen kommentar|laisser un commentaire|deja un(?:a respuesta| comentario))$/;
/** A heading that counts what it heads, as no writer does. */
const COUNTED =
  /^\d{1,5} (?:reader )?(?:comments?|responses?|replies|thoughts?|kommentare?|antworten|commentaires?|réponses?|comentarios?|respuestas?)(?:(?: (?:on|to|zu|sur|à|en|a)\b| ?[|·•:])(?: .{1,120})?)?$/;
/** "Responses" may head a part of the article as well. */
const COMMENT = /comment|komment|comentario|reply/;
/** Every mark and heading has one of these, and nearly no other line. */
const SIGN =
  /says|said|wrote|comment|repl|respons|thoughts on|\d(?:[:.]| ?h ?)\d\d|ago\b|join|discussion|kommentar|comentario|répon|antwort|sagt|schreibt|\bdit\b|dice|dijo/i;

/** "That is what Ane said." */
const SENTENCE = /\p{L}[.!?]$/u;

const LONGEST = 140;
const LONGEST_NAME = 40;
/** The comment between two marks is no longer, in lines, and what stands between a heading and the first. */
const REACH = 12;
const HEADING_REACH = 6;
const MOST_PARAGRAPHS = 8;
/** What another site wrote that points here, as blogs list it below the comments. */
const PINGBACK = /^(?:\[(?:…|\.\.\.)\] |(?:ping|track)back:)/i;
/** Heads a form for comments. */
const ASKS = /^(?:leave a (?:reply|comment)(?: cancel reply)?|schreibe einen kommentar|laisser un commentaire|deja un(?:a respuesta| comentario))$/;
const PRESENT = /(?:says|commented|sagt|schreibt|dit|dice)$/;
/** So many marks may be the article's own: dates of an account, speakers of an interview. */
const FEW = 2;

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';
const STORY = `${FIRST}\n\n${SECOND}`;

export const commentThread: Rule = {
  id: 'comment-thread',
  kind: 'boilerplate',
  noun: { one: 'thread of comments', many: 'threads of comments' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  *checkArticle(article, taken) {
    const told = tellEach(article, markOf);
    const marks: number[] = [];
    for (let at = 0; at < told.length; at++) if (isMark(told[at] ?? null)) marks.push(at);
    if (marks.length <= FEW || isDocumentation(article)) return;
    const going = taken().filter(({ fix }) => fix?.safe);
    // A run that goes unasked may go on beyond the thread; all else in a thread goes or stays with it.
    const { by } = touchedBy(
      article,
      going.filter(({ rule }) => rule === 'residue-lines'),
    );
    const ending = lastParagraph(article, touchedBy(article, going).by);
    const forms = touchedBy(
      article,
      going.filter(({ rule }) => rule === 'form-label'),
    ).by;
    for (const { first, last, certain } of threadsOf(article, told, marks)) {
      const safe = certain && ending <= last && hasForm(article, first, last, forms);
      for (let from = first, at = first; at <= last + 1; at++) {
        if (at <= last && !isInRun(by, at)) continue;
        if (at > from) yield stretch(article, from, at - 1, safe);
        from = at + 1;
      }
    }
  },
  examples: {
    flagged: [
      {
        text: `${STORY}\n\n⟦3 comments\n\nJonas Berg says:\n\nMarch 4, 2026 at 9:28 am\n\nThe old bridge should have been closed years ago.\n\nReply\n\nAne says:\n\nMarch 4, 2026 at 11:02 am\n\nMy father mended it in the flood, and nobody thanked him.⟧\n`,
        after: `${STORY}\n`,
      },
      {
        text: `${STORY}\n\n⟦In reply to The old bridge should by Jonas Berg (not verified)\nI drive over it every day and have never seen a crack.\nIn reply to I drive over it by Ane Lund\nDivers look below the water, where you do not drive.\nIn reply to Divers look below by Petra\nThat is what I said.⟧\n`,
        after: `${STORY}\n`,
      },
      {
        text: `${STORY}\n\n⟦boatlover91\n\n2 days ago\n\nLorries have no business in the old town.\n\nReply\n\nPetra N.\n\n1 day ago\n\nThey bring your bread.\n\nReply⟧\n`,
        after: `${STORY}\n`,
      },
      {
        text: `${STORY}\n\n⟦## 2 Comments\n\n**Jonas Berg** on March 4, 2026 at 9:28 am\n\nThe old bridge should have been closed years ago.\n\n[Reply](#r1)\n\n**Ane** on March 5, 2026 at 7:15 pm\n\nMy father mended it.\n\n[Reply](#r2)⟧\n\nLeave a comment\n`,
        after: `${STORY}\n\nLeave a comment\n`,
        format: 'markdown',
      },
      {
        text: `${STORY}\n\n⟦Discussion about this post\nI never trusted that bridge.\nReply\nThe ferry was better.\nReplyShare\nIt sank.\nLike (2)Reply⟧\n`,
        after: `${STORY}\n`,
      },
      {
        text: `${STORY}\n\n⟦4 March 2026 at 21:03\nThe old bridge should have been closed years ago.\nLog in to reply\n4 March 2026 at 22:40\nAnd who would have paid for a new one?\nLog in to reply⟧\n\n© 2026 The Ostby Courier\n`,
        after: `${STORY}\n\n© 2026 The Ostby Courier\n`,
      },
      {
        text: `${STORY}\n\n⟦2 Kommentare\n\nJonas Berg sagt:\n\n4. März 2026 um 9:28 Uhr\n\nDie alte Brücke war nie sicher.\n\nAntworten\n\nAne sagt:\n\n5. März 2026 um 7:15 Uhr\n\nMein Vater hat sie geflickt.\n\nAntworten⟧\n`,
        after: `${STORY}\n`,
      },
      {
        text: `${STORY}\n\n⟦Jonas Berg dit :\n4 mars 2026 à 9 h 28\nLe vieux pont n’a jamais été sûr.\nRépondre\nAne dit :\n5 mars 2026 à 7:15\nMon père l’a réparé.\nRépondre⟧\n`,
        after: `${STORY}\n`,
      },
    ],
    silent: [
      {
        text: `${STORY}\n\nMarch 4, 2026 at 9:28 am\n\nThe first diver went down.\n\nMarch 4, 2026 at 9:41 am\n\nShe came up and said nothing.\n\nMarch 4, 2026 at 10:05 am\n\nThe bridge was closed.\n`,
        because: 'it is an account of a morning, hour by hour',
      },
      {
        text: `Jonas Berg says\n\n${FIRST}\n\nAne Lund says\n\n${SECOND}\n\nPetra Nygard says\n\n${FIRST}`,
        because: 'several people are asked about one thing',
      },
      { text: `${FIRST}\n\nIn reply to a question by Jonas Berg\n\n${SECOND}`, because: 'one such line tells of the story' },
      { text: `${FIRST}\n\n“Reply”\n\n“Share”\n\n“Edit”\n\n${SECOND}`, because: 'words of a screen are quoted' },
      { text: `${FIRST}\n\nTwo comments on the bridge reached the mayor, and both were rude.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      {
        text: `${STORY}\n\nWhat Jonas Berg wrote in reply on 4 March 2026 at 9:28 was read aloud.\n\nWhat Ane wrote was not.\n\nNobody commented.`,
        because: 'the article tells who wrote what',
      },
      { text: `${FIRST}\n\nJonas Berg sagt:\n\n„Nie.“\n\nAne sagt:\n\n„Doch.“\n\nPetra sagt:\n\n„Vielleicht.“`, because: 'several people speak in turn' },
      {
        text: `${FIRST}\n\n9 days ago\n\nThe first crack is found.\n\n4 days ago\n\nDivers go down.\n\n1 day ago\n\n${SECOND}`,
        because: 'it counts the days of the story',
      },
    ],
  },
};

function markOf({ passage: { text }, block }: ArticleLine): Told | null {
  if (text.length > LONGEST || !SIGN.test(text) || SENTENCE.test(text) || isQuoted(text)) return null;
  const words = plainWords(text);
  if (COUNTED.test(words)) return 'counted';
  if (HEADING.test(words) && (block.kind !== 'heading' || COMMENT.test(words))) return 'heading';
  if (block.kind === 'heading') return null;
  return KINDS.find((kind) => MARKS[kind].test(words)) ?? null;
}

interface Thread {
  /** Its first and its last line. */
  readonly first: number;
  readonly last: number;
  /** It has what no writer sets around somebody's words: a count above, times and buttons. */
  readonly certain: boolean;
}

function isMark(told: Told | null): told is Mark {
  return told !== null && told !== 'heading' && told !== 'counted';
}

function* threadsOf(article: Article, told: readonly (Told | null)[], marks: readonly number[]): Generator<Thread> {
  for (let from = 0, to = 1; from < marks.length; from = to++) {
    while (to < marks.length && (marks[to] as number) - (marks[to - 1] as number) <= REACH) to++;
    const thread = marks.slice(from, to);
    const [first, last] = [thread[0] as number, thread.at(-1) as number];
    const heading = headingAbove(article, told, first);
    const kinds = new Set(thread.map((at) => told[at]));
    if (thread.length <= FEW || (kinds.size === 1 && heading < 0 && !kinds.has('reply'))) continue;
    let end = AHEAD.has(told[last] as Mark) && last + 1 < article.passages.length ? last + 1 : last;
    while (PINGBACK.test(article.passages[end + 1]?.passage.text ?? '')) end++;
    const named = told[first] === 'when' && isName(article, first - 1) ? first - 1 : first;
    const times = (kind: Mark) => thread.filter((at) => told[at] === kind).length;
    const isFramed = told[heading] === 'counted' && times('when') >= FEW && times('button') >= FEW;
    const certain = (isFramed || headsOf(article, told, thread) > FEW) && isTight(article, told, thread);
    yield { first: heading < 0 ? named : heading, last: end, certain };
  }
}

/** The heading right above a thread, or -1; the article does not stand between the two. */
function headingAbove({ passages }: Article, told: readonly (Told | null)[], first: number): number {
  for (let at = first - 1; at >= 0 && first - at <= HEADING_REACH; at--) {
    if (told[at] === 'heading' || told[at] === 'counted') return at;
    if (isParagraph((passages[at] as PlacedPassage).passage)) return -1;
  }
  return -1;
}

/** How often "Ida says" stands right above a date with its time: what is told of in an article "said" it. */
function headsOf({ passages }: Article, told: readonly (Told | null)[], thread: readonly number[]): number {
  return thread.filter((at) => told[at] === 'says' && told[at + 1] === 'when' && PRESENT.test(plainWords(passages[at]?.passage.text ?? ''))).length;
}

/** Whether every paragraph in a thread stands below the head of a comment, and no heading among them: else it may be a part of the article. */
function isTight({ passages }: Article, told: readonly (Told | null)[], thread: readonly number[]): boolean {
  let room = 0;
  for (let at = thread[0] as number; at < (thread.at(-1) as number); at++) {
    const { passage, block } = passages[at] as PlacedPassage;
    if (block.block.kind === 'heading') return false;
    if (isMark(told[at] ?? null)) room = told[at] === 'button' ? 0 : MOST_PARAGRAPHS;
    else if (isParagraph(passage) && --room < 0) return false;
  }
  return true;
}

/** The place of the last paragraph that is not flagged: where it stands behind a thread, the thread may be told of in the article. */
function lastParagraph({ passages }: Article, going: ReadonlyMap<number, unknown>): number {
  let at = passages.length - 1;
  while (at >= 0 && (going.has(at) || !isParagraph((passages[at] as PlacedPassage).passage))) at--;
  return at;
}

/** Whether a line goes in a run of several; one alone, between the heads of comments, is a short comment. */
function isInRun(going: ReadonlyMap<number, readonly Finding[]>, at: number): boolean {
  const own = going.get(at)?.[0];
  return own !== undefined && [at - 1, at + 1].some((beside) => going.get(beside)?.includes(own));
}

/** Whether a form for comments stands at a thread: messages and logs that a story shows have names and times as well, but no form. */
function hasForm({ passages }: Article, first: number, last: number, forms: ReadonlyMap<number, unknown>): boolean {
  for (let at = Math.max(0, first - REACH); at <= last + REACH && at < passages.length; at++)
    if (forms.has(at) || ASKS.test(plainWords(passages[at]?.passage.text ?? ''))) return true;
  return false;
}

/** Whoever comments stands by themselves above the date. */
function isName({ passages }: Article, at: number): boolean {
  const text = passages[at]?.passage.text ?? '';
  return text !== '' && text.length <= LONGEST_NAME && !/[.!?:]$/.test(text);
}

function stretch({ passages }: Article, from: number, to: number, safe: boolean): Match {
  const members = passages.slice(from, to + 1);
  const [opening, closing] = [members[0] as PlacedPassage, members.at(-1) as PlacedPassage];
  const goes = members.every(({ passage }) => passage.lines !== null);
  return {
    start: opening.block.start + opening.passage.start,
    end: closing.block.start + closing.passage.end,
    message: safe ? 'What readers wrote about the article; it is not part of it.' : 'What readers wrote about the article; perhaps not part of it.',
    safe,
    severity: safe ? 'information' : 'hint',
    repair: goes
      ? { lines: { start: opening.block.start + (opening.passage.lines?.start ?? 0), end: closing.block.start + (closing.passage.lines?.end ?? 0) } }
      : null,
  };
}
