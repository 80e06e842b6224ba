/**
 * Dates, money, percentages and quantities in German, French and Spanish, where a comma stands before decimals: "4. März 2026",
 * "3,5 millions d'euros", "12 por ciento". All three are looked for together, since none of their forms is one of another with another meaning.
 */
import { addIfFree } from '../article/spans.ts';
import type { Amount } from './amounts.ts';
import { iso, numericDatesIn, yearNear } from './dates.ts';

const MONTHS: readonly string[] = [
  'Januar|Jänner|janvier|enero',
  'Februar|Feber|février|febrero',
  'März|mars|marzo',
  'April|avril|abril',
  'Mai|mai|mayo',
  'Juni|juin|junio',
  'Juli|juillet|julio',
  'August|août|agosto',
  'September|septembre|septiembre|setiembre',
  'Oktober|octobre|octubre',
  'November|novembre|noviembre',
  'Dezember|décembre|diciembre',
];
const MONTH_OF = new Map(MONTHS.flatMap((names, month) => names.split('|').map((name) => [name, month + 1] as const)));
const MONTH = `(?:${MONTHS.join('|')})`;
const YEAR = '(?:1[0-9]|20)\\d\\d';
const END = '(?![\\p{L}\\d])';
const BEGINNING = '(?<![\\p{L}\\d.,–-])';
// A run of its characters, checked as a whole: exact forms side by side would make a pattern try each against each.
const NUMBER = "\\d(?:[\\d.,'’\\u00a0\\u202f ]{0,24}\\d)?";
const EXACT_NUMBER = /^(?:\d{1,3}(?:[.'’\u00a0\u202f ]\d{3}){1,4}|\d{1,12})(?:,\d{1,4})?$/;
const GROUPS = /[.'’\u00a0\u202f ]/g;

const SCALES: Readonly<Record<string, number>> = {
  'tausend|mille|mil': 1e3,
  'mio\\.?|million|millionen|millions|millón|millones': 1e6,
  'mrd\\.?|milliarde|milliarden|milliard|milliards|mil millones': 1e9,
  'billion|billionen|billón|billones': 1e12,
};
const SCALE = `(?:${Object.keys(SCALES).join('|')})`;
/** Currencies by their words, with what newspapers write them like. */
const WORDS: Readonly<Record<string, string>> = {
  'euros?|€|eur': 'EUR',
  'us-dollar|dollars?|dólar|dólares|\\$|usd': 'USD',
  'schweizer franken|franken|francs suisses|francos suizos|chf': 'CHF',
  'pfund|livres sterling|libras|£|gbp': 'GBP',
  'yen|yens|yenes': 'JPY',
  'rubel|roubles?|rublos': 'RUB',
  'zloty|zlotys|złoty': 'PLN',
  pesos: '',
  kronen: '',
};
const WORD = `(?:${Object.keys(WORDS).join('|')})`;
const UNIT =
  'kilometer|meter|zentimeter|millimeter|quadratmeter|quadratkilometer|kubikmeter|hektar|tonnen?|kilogramm|kilo|gramm|liter|grad|kilomètres?(?: carrés)?|mètres?(?: carrés| cubes)?|centimètres?|hectares?|tonnes?|kilos?|grammes?|litres?|degrés|kilómetros?(?: cuadrados)?|metros?(?: cuadrados| cúbicos)?|centímetros?|hectáreas?|toneladas?|gramos?|litros?|grados|km/h|km²|m²|km|cm|mm|kg|MW|GW|kWh|°C';

/** Cheap signs without which a form need not be looked for. */
const IN_MONTHS = new RegExp(MONTH);

const DATES: readonly RegExp[] = [
  new RegExp(`${BEGINNING}(?<day>3[01]|[12]\\d|0?[1-9])(?:\\.|er)? (?:de )?(?<month>${MONTH})(?:(?: de| del)? (?<year>${YEAR}))?${END}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?<month>${MONTH})(?: de| del)? (?<year>${YEAR})${END}`, 'gu'),
];
const AMOUNTS: readonly { readonly type: 'MONEY' | 'PERCENT' | 'QUANTITY'; readonly pattern: RegExp }[] = [
  {
    type: 'MONEY',
    pattern: new RegExp(`${BEGINNING}(?<number>${NUMBER})(?:[ \\u00a0](?<scale>${SCALE}))?[ \\u00a0]?(?:de |d['’])?(?<word>${WORD})${END}`, 'giu'),
  },
  { type: 'MONEY', pattern: new RegExp(`(?<![\\p{L}\\d$])(?<word>[€$£])[ \\u00a0]?(?<number>${NUMBER})(?:[ \\u00a0](?<scale>${SCALE}))?${END}`, 'giu') },
  { type: 'PERCENT', pattern: new RegExp(`${BEGINNING}(?<number>${NUMBER})[ \\u00a0\\u202f]?(?:%|(?:prozent|pour cent|por ciento)${END})`, 'giu') },
  { type: 'QUANTITY', pattern: new RegExp(`${BEGINNING}(?<number>${NUMBER})[ \\u00a0](?<unit>${UNIT})${END}`, 'giu') },
];
const SCALE_OF = Object.entries(SCALES).map(([words, factor]) => ({ pattern: new RegExp(`^(?:${words})$`, 'i'), factor }));
const CURRENCY_OF = Object.entries(WORDS).map(([words, code]) => ({ pattern: new RegExp(`^(?:${words})$`, 'i'), code }));

/**
 * The dates and amounts in a text of another language than English, in order, never overlapping.
 *
 * @param date the article's own date as `YYYY-MM-DD`
 */
export function amountsElsewhere(text: string, date?: string): Amount[] {
  if (!/\d/.test(text)) return [];
  const found: Amount[] = [];
  for (const pattern of IN_MONTHS.test(text) ? DATES : []) {
    for (const { 0: whole, index, groups = {} } of text.matchAll(pattern)) {
      const month = MONTH_OF.get(groups.month ?? '') ?? 0;
      const day = Number(groups.day ?? 0);
      const year = groups.year ?? (date ? yearNear(month, day, date) : undefined);
      addIfFree(found, { type: 'DATE', start: index, end: index + whole.length, ...(year ? { value: iso(year, month, day) } : {}) });
    }
  }
  for (const { type, pattern } of AMOUNTS) {
    for (const { 0: whole, index, groups = {} } of text.matchAll(pattern)) {
      if (!EXACT_NUMBER.test(groups.number ?? '')) continue;
      const value = normalForm(type, groups);
      addIfFree(found, { type, start: index, end: index + whole.length, ...(value ? { value } : {}) });
    }
  }
  for (const { start, end, value } of numericDatesIn(text)) addIfFree(found, { type: 'DATE', start, end, ...(value ? { value } : {}) });
  return found;
}

function normalForm(type: Amount['type'], { number = '', scale, word, unit }: Readonly<Record<string, string | undefined>>): string | undefined {
  const [whole = '', fraction = ''] = number.replace(GROUPS, '').split(',');
  const factor = SCALE_OF.find(({ pattern }) => pattern.test(scale ?? ''))?.factor ?? 1;
  // Multiplied in whole numbers: 4,2 millions are 4200000, not 4200000.0000000005.
  const amount = String(Math.round(Number(whole + fraction) * factor) / 10 ** fraction.length);
  if (type === 'PERCENT') return `${amount} %`;
  if (type === 'QUANTITY') return `${amount} ${unit}`;
  const code = CURRENCY_OF.find(({ pattern }) => pattern.test(word ?? ''))?.code;
  return code ? `${code} ${amount}` : undefined;
}
