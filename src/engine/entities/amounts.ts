/** Money, percentages and quantities by their forms, and dates beside them: what a text counts. */
import type { EntityType, Span } from '../analysis.ts';
import { addIfFree } from '../article/spans.ts';
import { CODE, currencyOf, MONEY_WORD, SIGN } from './currencies.ts';
import { datesIn } from './dates.ts';

export interface Amount extends Span {
  readonly type: EntityType;
  /** Normal form: an ISO date, `USD 4200000`, `12 %`, `40 km`. */
  readonly value?: string;
}

// A number or a range of two, taken as one run of its characters: exact forms side by side would make a pattern try each against each.
const NUMBER = '\\d(?:[\\d,.–-]{0,32}\\d)?';
/** What a run must be to count as a number, in whole. */
const EXACT_NUMBER = /^(?:\d{1,3}(?:,\d{2,3}){1,5}|\d{1,12})(?:\.\d{1,6})?$/;
const BEFORE_NUMBER = '(?<![\\p{L}\\d.,–-])';
const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const SCALE = '(?:[ \\u00a0-]?(?:hundred|thousand|million|billion|trillion|lakh|crore)|[ \\u00a0]?(?:bn|tn|mn)|[mbk](?![\\p{L}\\d]))';
const VAGUE = '(?:(?:tens|hundreds|thousands) of )?(?:thousands|millions|billions|trillions) of';
const FEW = 'two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half a|one|a';

const UNIT =
  '(?:(?:square|cubic)[ -])?(?:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|miles?|feet|foot|yards?|inch(?:es)?)|km/h|km²|m²|sq ?km|sq ?ft|ft|lbs?|kmh|kph|mph|km|cm|mm|kg|kilograms?|kilos?|grams?|mg|tonnes?|tons?|ounces?|lit(?:er|re)s?|gallons?|barrels?(?: (?:a|per) day)?|bushels?|hectares?|acres?|megawatts?|gigawatts?|kilowatts?|MWh?|GWh?|kWh?|TWh|[KMGT]B|megabytes?|gigabytes?|terabytes?|degrees (?:Celsius|Fahrenheit)|°[CF]|basis points?|knots?|decibels?|volts?|Hz|[GMk]Hz';
/** Numbers in words that are counted rather than told: "a mile" is a figure of speech. */
const COUNTED = FEW.replace('|half a|one|a', '|half a');
const MEASURED =
  '(?:square )?(?:kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|yards|inches|acres?|hectares?|tonnes?|tons?|kilos?|lit(?:er|re)s?|gallons?|barrels?)';

/** Cheap signs without which a form need not be looked for. */
const DIGIT = /\d/;
const CURRENCY_LETTER = /[RN] ?\d/;
/** How signs and codes that stand before a number end; of codes, that they are capitals. */
const SIGN_BEFORE = /(?:[$€£¥₹₦₽₩₪₫฿₱₺₴₵]|[DK][Ss]?hs?|Rs\.?|Tk|R[Mp]|[KB]D|[SQ]R|Sh|S\/|[A-Z]{3}) ?\d/;
const CURRENCY_SIGN = /[€£¥₽₴₪₺]|EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK/;
const GREAT_NUMBER = /hundred|thousand|llion|lakh|crore/i;
const IN_WORDS = /llions? of|thousands of/i;
const MEASURE = /met(?:er|re)|mile|feet|yard|inch|acre|hectare|ton|kilo|lit(?:er|re)|gallon|barrel/i;
const SHARE = /%|per ?cent|pct|percentage/i;

interface AmountForm {
  readonly type: EntityType;
  readonly sign: RegExp;
  /** One that is sticky begins with a number, and is tried at numbers alone. */
  readonly pattern: RegExp;
  /** Holds no digits. */
  readonly inWords?: true;
}

const FORMS: readonly AmountForm[] = [
  {
    type: 'MONEY',
    sign: SIGN_BEFORE,
    pattern: new RegExp(
      `(?<![\\p{L}\\d$])(?:(?<sign>${SIGN}) ?|(?<code>${CODE}) )(?<number>${NUMBER})(?<scale>${SCALE})?(?: ${MONEY_WORD})?(?![\\p{L}\\d])`,
      'gu',
    ),
  },
  // "N1.2 billion" and "R1,500": one letter is a currency only before a number that reads as money.
  { type: 'MONEY', sign: CURRENCY_LETTER, pattern: /(?<![\p{L}\d])(?<sign>[RN]) ?(?<number>\d{1,3}(?:,\d{3}){1,4}(?:\.\d\d)?)(?![\p{L}\d])/gu },
  { type: 'MONEY', sign: CURRENCY_LETTER, pattern: new RegExp(`(?<![\\p{L}\\d])(?<sign>[RN]) ?(?<number>${NUMBER})(?<scale>${SCALE})(?![\\p{L}\\d])`, 'gu') },
  { type: 'MONEY', sign: DIGIT, pattern: new RegExp(`${BEFORE_NUMBER}(?<number>${NUMBER})(?<scale>${SCALE})?[ \\u00a0-]${MONEY_WORD}(?![\\p{L}\\d])`, 'uy') },
  { type: 'MONEY', inWords: true, sign: IN_WORDS, pattern: new RegExp(`(?<![\\p{L}\\d])${VAGUE} ${MONEY_WORD}(?![\\p{L}\\d])`, 'giu') },
  {
    type: 'MONEY',
    inWords: true,
    sign: GREAT_NUMBER,
    pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${FEW}) (?:hundred|thousand|million|billion|trillion|lakh|crore) ${MONEY_WORD}(?![\\p{L}\\d])`, 'giu'),
  },
  {
    type: 'MONEY',
    sign: CURRENCY_SIGN,
    pattern: new RegExp(`${BEFORE_NUMBER}(?<number>${NUMBER})(?<scale>${SCALE})? ?(?<sign>[€£¥₽₴₪₺]|EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK)(?![\\p{L}\\d])`, 'uy'),
  },
  {
    type: 'PERCENT',
    sign: SHARE,
    pattern: new RegExp(
      `${BEFORE_NUMBER}(?:(?<minus>[-−])|\\+)?(?<number>${NUMBER})(?<part>[½¼¾⅓⅔])?(?: ?%| ?per ?cent(?:age points?)?(?!\\p{L})| pct(?!\\p{L})| percentage points?(?!\\p{L}))`,
      'gu',
    ),
  },
  { type: 'PERCENT', inWords: true, sign: SHARE, pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${FEW}) per ?cent(?!\\p{L})`, 'giu') },
  {
    type: 'QUANTITY',
    sign: DIGIT,
    pattern: new RegExp(
      `${BEFORE_NUMBER}(?<number>${NUMBER})(?<part>[½¼¾⅓⅔])?(?<scale>[ -](?:hundred|thousand|million|billion))?[ \\u00a0-]?(?<unit>${UNIT})(?![\\p{L}\\d])`,
      'uy',
    ),
  },
  { type: 'QUANTITY', inWords: true, sign: MEASURE, pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${COUNTED})[ -](?:${MEASURED})(?![\\p{L}\\d-])`, 'giu') },
];

/** What a text with none of these has no amount in. */
const SIGNS_OF_AMOUNTS =
  /\d|day|[JFMASOND][aepuco][nbrylgptvc]|ions of|per ?cent|lakh|crore|llion|(?:met(?:er|re)|mile|acre|hectare|ton|tonne|kilo|lit(?:er|re)|gallon|barrel)s?\b|feet|yards|inches/;

/**
 * The dates and amounts in a text, in order, never overlapping.
 *
 * @param date the article's own date as `YYYY-MM-DD`
 */
export function amountsIn(text: string, date?: string): Amount[] {
  if (!SIGNS_OF_AMOUNTS.test(text)) return [];
  const found: Amount[] = [];
  const numbers = numbersIn(text);
  for (const { type, sign, pattern, inWords } of FORMS) {
    if ((!numbers.length && !inWords) || !sign.test(text)) continue;
    for (const match of pattern.sticky ? matchesAt(numbers, pattern, text) : text.matchAll(pattern)) {
      const amount = { type, start: match.index, end: match.index + match[0].length };
      if (!isNumber(match.groups?.number)) continue;
      const value = normalForm(type, match[0], match.groups ?? {});
      addIfFree(found, value ? { ...amount, value } : amount);
    }
  }
  for (const { start, end, value } of datesIn(text, date)) {
    addIfFree(found, value ? { type: 'DATE', start, end, value } : { type: 'DATE', start, end });
  }
  return found;
}

/** Where the runs of digits of a text begin. */
function numbersIn(text: string): number[] {
  const numbers: number[] = [];
  let within = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit >= 48 && unit <= 57;
    if (digit && !within) numbers.push(at);
    within = digit;
  }
  return numbers;
}

/** What a sticky pattern matches at places in order, never overlapping. */
function matchesAt(places: readonly number[], pattern: RegExp, text: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    end = pattern.lastIndex;
  }
  return matches;
}

/** Whether a run of digits and marks reads as a number or a range of two; forms without a run pass. */
function isNumber(run: string | undefined): boolean {
  if (run === undefined) return true;
  const parts = run.split(/[-–]/);
  return parts.length <= 2 && parts.every((part) => EXACT_NUMBER.test(part));
}

function normalForm(type: EntityType, text: string, parts: Readonly<Record<string, string | undefined>>): string | undefined {
  // A range of numbers has no one value.
  if (!parts.number || parts.part || /\d[-–]\d/.test(text)) return undefined;
  const scale = SCALES[(parts.scale ?? '').replace(/^[ \u00a0-]/, '')] ?? 1;
  // Multiplied in whole numbers: 4.2 million is 4200000, not 4200000.0000000005.
  const [whole = '', fraction = ''] = parts.number.replace(/,/g, '').split('.');
  const number = String(Math.round(Number(whole + fraction) * scale) / 10 ** fraction.length);
  if (type === 'PERCENT') return `${parts.minus ? '-' : ''}${number} %`;
  if (type === 'QUANTITY') return `${number} ${parts.unit}`;
  const currency = currencyOf(parts.sign ?? parts.code ?? '', text);
  return currency ? `${currency} ${number}` : undefined;
}
