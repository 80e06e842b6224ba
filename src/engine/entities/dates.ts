/** Dates by their forms, with their normal form: `2026-01-09`, `2026-01`, `2026`, or a span of two joined by `/`. */
import type { Span } from '../analysis.ts';
import { addIfFree } from '../article/spans.ts';

export interface DateFound extends Span {
  readonly value?: string;
}

const NAMES =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const TO = '(?:-|–| ?(?:-|–) ?| to | and | through )';
const END = '(?![\\p{L}\\d])';

const FORMS: readonly RegExp[] = [
  /(?<![\d-])(?<year>(?:19|20)\d\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])/g,
  /(?<![\d./])(?<first>0?[1-9]|[12]\d|3[01])(?<mark>[./])(?<second>0?[1-9]|[12]\d|3[01])\k<mark>(?<year>(?:19|20)\d\d)(?![\d./]\d)/g,
  // 9 January 2026, Friday the 9th of January, 9-12 January
  new RegExp(
    `(?<![\\p{L}\\d.,$€£])(?:(?<weekday>${WEEKDAY}),? (?:on )?(?:the )?)?(?<day>${DAY})(?:${TO}(?<last>${DAY}))? (?:of )?(?<month>${NAMES})(?:(?:,| of)? (?<year>${YEAR}))?${END}`,
    'giu',
  ),
  // Friday, January 9, 2026; January 9 to 12
  new RegExp(
    `(?<![\\p{L}\\d])(?:(?<weekday>${WEEKDAY}),? )?(?<month>${NAMES}) (?<day>${DAY})(?:${TO}(?<last>${DAY}))?(?:,? (?<year>${YEAR}))?(?![\\p{L}\\d]|[,.]\\d|[-–]\\d|%)`,
    'gu',
  ),
  new RegExp(`(?<![\\p{L}\\d])(?<month>${NAMES}),?(?: of)? (?<year>${YEAR})${END}`, 'gu'),
];

/** Those of digits alone, which come first. */
const NUMERIC_FORMS = FORMS.slice(0, 2);
/** Cheap signs without which a form need not be looked for. */
const DIGIT = /\d/;
const DAY_BEFORE_MONTH = /\d(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const MONTH = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/;
const SIGNS: readonly RegExp[] = [DIGIT, DIGIT, DAY_BEFORE_MONTH, MONTH, MONTH];

const WEEKDAYS_ALONE = new RegExp(`(?<![\\p{L}\\d])(?<weekday>${WEEKDAY})s?(?![\\p{L}\\d]|-\\p{L})`, 'gu');
const MONTHS_ALONE = /(?<![\p{L}\d])(?<month>January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\d]|['’]s)/gu;
const YEARS = /(?<![\p{L}\d.,/$€£¥₹#%+-])(?<year>(?:1[0-9]|20)\d\d)(?:[-–/](?<last>(?:1[0-9]|20)\d\d|\d\d))?(?![\p{L}\d/%$€£+-]|[.,:]\d|[-–]\d)/gu;

/** Words after which a month or an old year is one. */
const BEFORE =
  /(?:^|[\s(])(?:in|since|by|until|till|from|to|of|for|during|before|after|between|and|late|early|mid|last|next|this|through|throughout|around|circa|on|year|or|every)[\s-]$/i;
const AMBIGUOUS_MONTHS = /^(?:March|April|May|June|August)$/;
/** What is counted, so that the number before it is no year. */
const COUNTED =
  /^ (?:people|persons|men|women|children|students|workers|employees|soldiers|troops|police|officers|families|homes|houses|jobs|cases|deaths|dead|times|years|days|hours|minutes|miles|met(?:er|re)s|kilomet(?:er|re)s|km|feet|tons|tonnes|kg|mg|calories|hectares|acres|barrels|megawatts|MW|dollars|euros|pounds|yen|yuan|rupees|pesos|baht|rand|won|shillings|points|votes|seats|units|words|pages|copies|metric|square|or more|per cent|percent|BC|B\.C\.)\b/;
const PART_OF_A_NAME = /^(?: (?:Times|Herald|Post|Mail|Night|Prayer|Best|Telegraph|Mirror|Express|Sun|Revolution|Fools))/;

/**
 * The dates of a text, in order.
 *
 * @param date the article's own date as `YYYY-MM-DD`, to which weekdays and dates without a year relate
 */
export function datesIn(text: string, date?: string): DateFound[] {
  const found: DateFound[] = [];
  const add = (start: number, end: number, value: string | undefined) => {
    addIfFree(found, value ? { start, end, value } : { start, end });
  };
  const hasDigit = DIGIT.test(text);
  const hasMonth = MONTH.test(text);
  for (const [at, form] of hasDigit ? FORMS.entries() : []) {
    if (!SIGNS[at]?.test(text)) continue;
    for (const match of text.matchAll(form)) {
      const value = normal(match.groups ?? {}, date);
      if (value !== null) add(match.index, match.index + match[0].length, value);
    }
  }
  for (const match of text.includes('day') ? text.matchAll(WEEKDAYS_ALONE) : []) {
    const end = match.index + match[0].length;
    if (!PART_OF_A_NAME.test(text.slice(end, end + 12))) add(match.index, end, match[0].endsWith('s') ? undefined : weekdayValue(match[0], date));
  }
  for (const match of hasMonth ? text.matchAll(MONTHS_ALONE) : []) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const introduced = BEFORE.test(before);
    if (/^ \p{Lu}/u.test(text.slice(end, end + 2)) || PART_OF_A_NAME.test(text.slice(end, end + 12))) continue;
    if (AMBIGUOUS_MONTHS.test(match[0]) ? introduced : introduced || !/\p{Lu}\p{Ll}+ $/u.test(before)) add(match.index, end, monthValue(match[0], date));
  }
  for (const match of hasDigit ? text.matchAll(YEARS) : []) {
    const end = match.index + match[0].length;
    const { year = '', last } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (COUNTED.test(text.slice(end, end + 14)) || /(?:No\.?|Rs\.?|Tk|USD|EUR|RM|[$€£]) ?$/.test(before)) continue;
    const old = Number(year) < 1900 || Number(year) > 2060;
    if (old && !BEFORE.test(before) && !/\($/.test(before)) continue;
    const closing = last && last.length === 2 ? year.slice(0, 2) + last : last;
    if (closing && Number(closing) <= Number(year)) add(match.index, match.index + 4, year);
    else add(match.index, end, closing ? `${year}/${closing}` : year);
  }
  return found;
}

/** The dates of a text that are digits alone, in order, the day before the month. */
export function numericDatesIn(text: string): DateFound[] {
  const found: DateFound[] = [];
  for (const form of NUMERIC_FORMS) {
    for (const { 0: whole, index, groups = {} } of text.matchAll(form)) {
      const value = normal({ ...groups, ...(groups.mark ? { mark: '.' } : {}) }, undefined);
      if (value !== null) addIfFree(found, { start: index, end: index + whole.length, ...(value ? { value } : {}) });
    }
  }
  return found;
}

/** The normal form of a match's parts; undefined where the article's date would be needed, null where the parts make no date. */
function normal(parts: Readonly<Record<string, string | undefined>>, date: string | undefined): string | undefined | null {
  const day = Number.parseInt(parts.day ?? '', 10) || 0;
  if (parts.first && parts.second && parts.year) {
    const [first, second] = [Number(parts.first), Number(parts.second)];
    // Day before month unless only the other order makes a date; where both do and differ, nothing tells.
    if (first > 12 && second > 12) return null;
    if (first <= 12 && second <= 12 && first !== second && parts.mark === '/') return undefined;
    return first > 12 || parts.mark === '.' ? iso(parts.year, second, first) : iso(parts.year, first, second);
  }
  const month = monthOf(parts.month ?? '');
  if (parts.month === 'may' || parts.month === 'march') return null;
  const year = parts.year ?? (date ? yearNear(month, day, date) : undefined);
  if (!year) return undefined;
  const value = iso(year, month, day);
  return parts.last ? `${value}/${iso(year, month, Number.parseInt(parts.last, 10))}` : value;
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Year, month and, unless it is 0, day. */
export function iso(year: string, month: number, day: number): string {
  const parts = [year, String(month).padStart(2, '0')];
  if (day) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}

/** The year that puts a month and day nearest to the article's date. */
export function yearNear(month: number, day: number, date: string): string | undefined {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return undefined;
  const own = new Date(at).getUTCFullYear();
  let best = own;
  for (const year of [own - 1, own, own + 1]) {
    if (Math.abs(Date.UTC(year, month - 1, day || 15) - at) < Math.abs(Date.UTC(best, month - 1, day || 15) - at)) best = year;
  }
  return String(best);
}

function monthValue(text: string, date: string | undefined): string | undefined {
  const year = date ? yearNear(monthOf(text), 0, date) : undefined;
  return year ? iso(year, monthOf(text), 0) : undefined;
}

/** News names the days just past: the last such weekday up to the article's date. */
function weekdayValue(text: string, date: string | undefined): string | undefined {
  const at = date ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const back = (new Date(at).getUTCDay() - WEEKDAYS.indexOf(text.toLowerCase()) + 7) % 7;
  return new Date(at - back * 86_400_000).toISOString().slice(0, 10);
}
