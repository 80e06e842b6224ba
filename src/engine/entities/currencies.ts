/** Currencies as newspapers write them: signs and codes before a number, words behind it. */

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  'US $': 'USD',
  'U.S.$': 'USD',
  'U.S. $': 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  NZ$: 'NZD',
  NT$: 'TWD',
  S$: 'SGD',
  R$: 'BRL',
  N$: 'NAD',
  J$: 'JMD',
  Z$: 'ZWL',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₦': 'NGN',
  '₽': 'RUB',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₺': 'TRY',
  '₴': 'UAH',
  '₵': 'GHS',
  'GH₵': 'GHS',
  'Rs.': 'INR',
  Rs: 'INR',
  Tk: 'BDT',
  RM: 'MYR',
  Rp: 'IDR',
  KD: 'KWD',
  BD: 'BHD',
  SR: 'SAR',
  QR: 'QAR',
  Dh: 'AED',
  Dhs: 'AED',
  Sh: 'KES',
  Ksh: 'KES',
  KSh: 'KES',
  'S/': 'PEN',
  R: 'ZAR',
  N: 'NGN',
};
/** Source of a pattern for ISO codes, which stand a space before their number. */
export const CODE =
  'USD|EUR|GBP|JPY|CNY|RMB|INR|CHF|CAD|AUD|NZD|HKD|SGD|SAR|AED|QAR|KWD|BHD|OMR|EGP|ZAR|NGN|KES|UGX|TZS|GHS|RUB|UAH|PLN|CZK|HUF|RON|SEK|NOK|DKK|TRY|ILS|THB|IDR|MYR|PHP|VND|KRW|TWD|PKR|BDT|LKR|NPR|BRL|MXN|ARS|CLP|COP|PEN';

/** The words of currencies, singular; the plural may add an s. The first of a kind that many states use has no code of its own. */
const WORDS: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'hong kong dollar': 'HKD',
  'hk dollar': 'HKD',
  'australian dollar': 'AUD',
  'canadian dollar': 'CAD',
  'new zealand dollar': 'NZD',
  'singapore dollar': 'SGD',
  'zimbabwean dollar': 'ZWL',
  'namibian dollar': 'NAD',
  euro: 'EUR',
  'pound sterling': 'GBP',
  'pounds sterling': 'GBP',
  yen: 'JPY',
  yuan: 'CNY',
  renminbi: 'CNY',
  'indian rupee': 'INR',
  'pakistani rupee': 'PKR',
  ruble: 'RUB',
  rouble: 'RUB',
  baht: 'THB',
  rupiah: 'IDR',
  won: 'KRW',
  rand: 'ZAR',
  ringgit: 'MYR',
  shekel: 'ILS',
  naira: 'NGN',
  cedi: 'GHS',
  zloty: 'PLN',
  zlotys: 'PLN',
  forint: 'HUF',
  dong: 'VND',
  taka: 'BDT',
  birr: 'ETB',
  kwacha: 'ZMW',
  real: 'BRL',
  reais: 'BRL',
  hryvnia: 'UAH',
  tenge: 'KZT',
  lari: 'GEL',
  lira: 'TRY',
  'emirati dirham': 'AED',
  'saudi riyal': 'SAR',
  'qatari riyal': 'QAR',
  'kuwaiti dinar': 'KWD',
  'mexican peso': 'MXN',
  'philippine peso': 'PHP',
  'argentine peso': 'ARS',
  'chilean peso': 'CLP',
  'colombian peso': 'COP',
  'swiss franc': 'CHF',
  'danish krone': 'DKK',
  'norwegian krone': 'NOK',
  'swedish krona': 'SEK',
  'kenyan shilling': 'KES',
  'ugandan shilling': 'UGX',
  'tanzanian shilling': 'TZS',
  dollar: '',
  pound: '',
  rupee: '',
  peso: '',
  shilling: '',
  dirham: '',
  riyal: '',
  rial: '',
  dinar: '',
  franc: '',
  crown: '',
  krone: '',
  kroner: '',
  krona: '',
  kronor: '',
  cent: '',
};

const escaped = (text: string) => text.replace(/[.$/]/g, '\\$&');
const longestFirst = (texts: readonly string[]) => texts.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** Each letter in either case where it opens a word. */
const anyCase = (text: string) =>
  text
    .replace(/(?<=^| )[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
    .replace(/^\[uU\]s/, 'US')
    .replace(/^\[hH\]k/, 'HK')
    .replace(/^\[uU\]\.s/, 'U.S');

/** Source of a pattern for what stands before a number. */
export const SIGN = longestFirst(Object.keys(SIGNS).filter((sign) => !/^[RN]$/.test(sign)))
  .map(escaped)
  .join('|');

/** Source of a pattern for a currency's word behind a number. */
export const MONEY_WORD = `(?:${longestFirst(Object.keys(WORDS))
  .map((word) => `${escaped(anyCase(word))}s?`)
  .join('|')})`;

/** The ISO code of a currency by the sign before a number, or by the words of the whole amount; null where it is not told. */
export function currencyOf(sign: string, amount: string): string | null {
  if (SIGNS[sign]) return SIGNS[sign];
  if (sign) return sign === 'RMB' ? 'CNY' : sign;
  const words = amount.toLowerCase().replace(/^[\d.,\s-]+/, '');
  for (const [word, code] of Object.entries(WORDS)) if (code && words.includes(word)) return code;
  return /dollar/.test(words) ? 'USD' : null;
}
