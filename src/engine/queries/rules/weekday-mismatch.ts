/**
 * The reader sees a weekday beside a date that falls on another: "Thursday, 9 January 2026". One of the two was mistyped, or the date was
 * carried over from another year.
 */
import { datesIn } from '../../entities/dates.ts';
import type { Rule } from '../../rule.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const BEGINS_WITH_WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;
/** The weekday behind a date, in brackets or after a comma. */
const WEEKDAY_BEHIND = /^(?: \(|, (?:a )?)((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/i;
const DAY = /^\d{4}-\d\d-\d\d$/;
/** What a text with none of these names no weekday. */
const SIGNS = /(?:mon|tues|wednes|thurs|fri|satur|sun)day/i;
/** Nor does one without such a number name a year, without which a date falls on no weekday. */
const YEAR = /[12]\d{3}/;
/** The calendar of English-speaking countries changed in 1752; weekdays before that are not counted back. */
const FIRST_YEAR = 1753;
const LONGEST_BEHIND = 16;

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  kind: 'query',
  noun: { one: 'weekday that does not fit its date', many: 'weekdays that do not fit their dates' },
  verb: 'Check',
  severity: 'warning',
  safe: false,
  sign: SIGNS,
  *check(block) {
    for (const span of block.prose) {
      const text = block.source.slice(span.start, span.end);
      if (!SIGNS.test(text) || !YEAR.test(text)) continue;
      for (const { start, end, value } of datesIn(text)) {
        if (!value || !DAY.test(value) || Number(value.slice(0, 4)) < FIRST_YEAR) continue;
        const behind = WEEKDAY_BEHIND.exec(text.slice(end, end + LONGEST_BEHIND));
        const named = BEGINS_WITH_WEEKDAY.exec(text.slice(start, end))?.[0] ?? behind?.[1];
        const actual = weekdayOf(value);
        if (!named || !actual || named.toLowerCase() === actual.toLowerCase()) continue;
        const until = BEGINS_WITH_WEEKDAY.test(text.slice(start, end)) ? end : end + (behind?.[0].length ?? 0);
        const date = text.slice(start, end).replace(/^\p{L}+,? /u, (word) => (BEGINS_WITH_WEEKDAY.test(word) ? '' : word));
        yield {
          start: span.start + start,
          end: span.start + until,
          message: `${date} is a ${actual}, not a ${named}. Which of the two is right?`,
          repair: null,
        };
      }
    }
  },
  examples: {
    flagged: [
      { text: 'The bridge opened on ⟦Thursday, 9 January 2026⟧.', after: 'The bridge opened on Thursday, 9 January 2026.' },
      { text: 'The bridge opened on ⟦Thursday, January 9, 2026⟧.', after: 'The bridge opened on Thursday, January 9, 2026.' },
      { text: 'The bridge opened on ⟦Monday 29 February 2024⟧.', after: 'The bridge opened on Monday 29 February 2024.' },
      { text: 'The bridge opened on ⟦January 9, 2026 (Thursday⟧).', after: 'The bridge opened on January 9, 2026 (Thursday).' },
      { text: 'It opened on ⟦9 January 2026, a Sunday⟧, in the rain.', after: 'It opened on 9 January 2026, a Sunday, in the rain.' },
      { text: 'On ⟦Saturday the 9th of January, 2026⟧ it opened.', after: 'On Saturday the 9th of January, 2026 it opened.' },
    ],
    silent: [
      { text: 'The bridge opened on Friday, 9 January 2026.', because: 'the weekday fits' },
      { text: 'The bridge opened on January 9, 2026 (Friday).', because: 'the weekday fits' },
      { text: 'The bridge opened on Thursday, 9 January.', because: 'nothing says which year' },
      { text: 'It opened on 9 January 2026. Thursday is market day.', because: 'the weekday is another sentence’s' },
      { text: 'On Monday, 12 January 1600, the bridge burnt.', because: 'the calendar was another one then' },
      { text: 'The Thursday market opened on 9 January 2026.', because: 'the weekday names a market' },
    ],
  },
};

/** The weekday of an ISO date; null where there is no such day. */
function weekdayOf(date: string): string | null {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date ? null : (WEEKDAYS[new Date(at).getUTCDay()] ?? null);
}
