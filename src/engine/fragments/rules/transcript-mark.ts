/**
 * The reader sees "00:01:12,500 --> 00:01:15,000", a running number above it, or a time before every line: the marks that tell a player when
 * to show which words. They come along when subtitles or a video's transcript are copied.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, articleLines, cutOut, linesWith } from '../places.ts';

const TIME = '(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?';
/** A line that tells from when to when a subtitle shows. */
const CUE = new RegExp(`^${TIME} ?(?:-->|--&gt;|—>|->) ?${TIME}(?: [a-z]{4,9}:[\\w%,-]{1,20}){0,5}$`);
const NUMBER = /^\d{1,5}$/;
const OPENING = /^(?:WEBVTT(?: .{0,60})?|Kind: captions|Language: [a-z]{2}(?:-[A-Za-z]{2,4})?)$/;
/** A time alone on a line, and one in brackets before words; times of day and results have neither brackets nor zeros in front. */
const ALONE = new RegExp(`^[[(]?${TIME}[\\])]?$`);
const BEFORE_WORDS = new RegExp(`^(?:\\\\?\\[${TIME}\\\\?\\]|\\(${TIME}\\)|00:\\d{2}:\\d{2}) ?-? ?(?=\\S)`);
const LEAST = 3;

export const transcriptMark: Rule = {
  id: 'transcript-mark',
  kind: 'fragment',
  noun: { one: 'transcript mark', many: 'transcript marks' },
  verb: 'Remove',
  severity: 'information',
  safe: false,
  *checkArticle(article) {
    if (linesWith(article, CUE).length || linesWith(article, OPENING).length) yield* cues(articleLines(article));
    yield* times(article);
  },
  examples: {
    flagged: [
      { text: '⟦1\n00:00:01,000 --> 00:00:04,000⟧\nThe harbour is open.', after: 'The harbour is open.' },
      { text: '⟦WEBVTT⟧\n\n⟦00:01.000 --> 00:04.000⟧\nThe harbour is open.'.replace('⟧\n\n⟦', '\n\n'), after: 'The harbour is open.' },
      { text: 'The harbour is open.\n\n⟦2\n00:00:05,000 --> 00:00:07,500⟧\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      {
        text: '⟦[00:12] ⟧The harbour is open.\n\n⟦[00:15] ⟧The ferry rests.\n\n⟦[01:02] ⟧Nobody sails.',
        after: 'The harbour is open.\n\nThe ferry rests.\n\nNobody sails.',
      },
      { text: '⟦0:01⟧\nThe harbour is open.\n⟦0:04⟧\nThe ferry rests.\n⟦0:09⟧\nNobody sails.', after: 'The harbour is open.\nThe ferry rests.\nNobody sails.' },
      {
        text: '⟦00:00:12 ⟧The harbour is open.\n\n⟦00:00:15 ⟧The ferry rests.\n\n⟦00:01:02 ⟧Nobody sails.',
        after: 'The harbour is open.\n\nThe ferry rests.\n\nNobody sails.',
      },
    ],
    silent: [
      { text: '19:30\nThe harbour opens.\n20:15\nThe ferry sails.\n09:00\nIt rests.', because: 'the times do not run on: it is a programme' },
      { text: 'The ferry sails at 19:30 and at 20:15.', because: 'they are times of day' },
      { text: '12\nThe harbour is open.', because: 'a number is no cue' },
      { text: '```\n00:00:01,000 --> 00:00:04,000\n```', because: 'it is code', format: 'markdown' },
      { text: 'Ane Holm (42:10) won before Ida Lund (43:05).', because: 'they are results' },
      { text: '[12:04] Ane: The ferry rests.', because: 'one time alone may be meant' },
    ],
  },
};

const MESSAGE = 'A time or number for a player, not for a reader.';

function* cues(lines: readonly ArticleLine[]): Generator<Match> {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const cue = CUE.test(line.source) || (NUMBER.test(line.source) && next && CUE.test(next.source)) || OPENING.test(line.source);
    if (!cue || !line.lines) continue;
    if (OPENING.test(line.source) && !lines.slice(0, 12).some(({ source }) => CUE.test(source))) continue;
    yield { start: line.start, end: line.end, message: MESSAGE, repair: { lines: line.lines }, safe: true };
  }
}

/** Times that run on through the article. */
function* times(article: Article): Generator<Match> {
  for (const pattern of [ALONE, BEFORE_WORDS]) {
    const found = linesWith(article, pattern).map((line) => {
      const mark = pattern.exec(line.source)?.[0] ?? '';
      return { line, mark, at: secondsOf(mark) };
    });
    if (found.length < LEAST || found.some(({ at }, index) => index > 0 && at < (found[index - 1]?.at ?? 0)) || (found[0]?.at ?? 0) > 300) continue;
    for (const { line, mark } of found) {
      const span = { start: line.start, end: line.start + mark.length };
      const whole = pattern === ALONE ? line.lines : null;
      yield {
        ...span,
        message: MESSAGE,
        repair: whole ? { lines: whole } : { edits: [mark.endsWith(' ') ? { ...span, text: '' } : cutOut(article.text, span)] },
      };
    }
  }
}

function secondsOf(mark: string): number {
  return (mark.match(/\d+/g) ?? []).slice(0, mark.split(':').length).reduce((sum, part) => sum * 60 + Number(part), 0);
}
