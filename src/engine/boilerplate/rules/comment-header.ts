/**
 * The reader sees who wrote a comment and when: "Jonas Berg says", "4 March 2026 at 9:28 am". Blogs show their comments below the article, and exports keep them.
 */
import type { Passage } from '../../article.ts';
import type { Rule } from '../../rule.ts';
import { holding, linesLike, plainWords, wholeLines } from '../phrases.ts';

/** A name and "says", and nothing behind it. */
const SAYS = /^[\p{L}\p{N}][\p{L}\p{N}' .@_-]{0,40} (?:says|said|wrote|commented)$/u;
const SAYING = /(?:says|said|wrote|commented)$/;
/** The name of a month, whole or short, as part of a pattern of `plainWords`. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Nobody left a comment before there were sites. */
const YEAR = '(?:199[5-9]|20\\d{2})';
/** A date with its time of day; whole line. */
const WHEN = new RegExp(`^(?:${MONTH} \\d{1,2},? ${YEAR}|\\d{1,2} ${MONTH},? ${YEAR}) (?:at|@) \\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m)?$`);
const ANSWER = /^(?:reply|log in to reply|reply to .{1,40}|like|permalink|report)$/;
/** "Reply." is what somebody says. */
const STOPPED = /[.!]$/;
const REACH = 2;

/** What each part of a header is told apart by, to a writer and to `confirm`. */
const MESSAGES = {
  says: 'Names who wrote a reader’s comment; it is not part of the article.',
  when: 'Says when a reader’s comment was written; it is not part of the article.',
  answer: 'A button below a reader’s comment; it is not part of the article.',
} as const;
type Part = keyof typeof MESSAGES;

function partOf(passage: Passage | null): Part | null {
  if (!passage || passage.text.length > 80) return null;
  const words = plainWords(passage.text);
  if (SAYS.test(words)) return 'says';
  if (WHEN.test(words)) return 'when';
  return ANSWER.test(words) && !STOPPED.test(passage.text) ? 'answer' : null;
}

const SAYS_LINES = wholeLines(holding(SAYING, SAYS));
const WHEN_LINES = wholeLines(WHEN);
const ANSWER_LINES = wholeLines(ANSWER);

export const commentHeader: Rule = {
  id: 'comment-header',
  kind: 'boilerplate',
  noun: { one: 'comment header', many: 'comment headers' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    yield* linesLike(block.passages, SAYS_LINES, MESSAGES.says, { anything: true });
    yield* linesLike(block.passages, WHEN_LINES, MESSAGES.when);
    for (const match of linesLike(block.passages, ANSWER_LINES, MESSAGES.answer)) if (!STOPPED.test(block.source.slice(match.start, match.end))) yield match;
  },
  /** One part alone may be anything; a date after a name, or an answer button after either, is a comment. */
  confirm(match, around) {
    for (let distance = 1; distance <= REACH; distance++) {
      for (const other of [partOf(around.before(distance)), partOf(around.behind(distance))]) if (other && MESSAGES[other] !== match.message) return true;
    }
    return false;
  },
  examples: {
    flagged: [
      {
        text: 'The council met on Monday.\n\n⟦Jonas Berg says\n\nMarch 4, 2026 at 9:28 am⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n⟦Ane says\n4 March 2026 at 21:03\nReply⟧\nWork begins in May.',
        after: 'The council met on Monday.\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦**Petra N. says:**\n\n[June 1, 2025 at 11:12 PM](#comment-9)⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦January 9, 2026 @ 7:15 am\n\nReply⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦boatlover91 said\n\nMay 2, 2024 at 8:00 am⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: '⟦Olga commented\nDecember 24, 2025 at 6:00 pm⟧\nThe council met on Monday.', after: 'The council met on Monday.' },
    ],
    silent: [
      { text: 'Letter from Jonas Berg\n4 March 1956 at 9:28\nReport', because: 'there were no sites then' },
      { text: 'Ida said\nReply.\nNobody did.', because: 'it is dialogue' },
      { text: 'January 9, 2026 at 11:48 am\n\nThe council met on Monday.', because: 'a date alone is the article’s own' },
      { text: 'What Jonas Berg says\n\nThe mayor is wrong, he holds.', because: 'it is a subheading' },
      { text: 'Jonas Berg says:\n\n“The mayor is wrong.”', because: 'nothing else of a comment stands by' },
      { text: 'Reply\n\nThe ministry answered in May.', because: 'one word may head a part of the article' },
      { text: '`Jonas Berg says`', because: 'it is code', format: 'markdown' },
      { text: 'Jonas Berg says it happened on March 4, 2026 at 9:28 am.', because: 'it is a sentence of the story' },
    ],
  },
};
