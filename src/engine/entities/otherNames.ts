/** Words between two names that say that both are one bearer's: "Ostby, formerly known as Reedmouth", "Ida Lind (née Berg)". */
import type { EntityType, Span } from '../analysis.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Beside those on "-ly". */
const ADVERBS = set('also once later now then still today often oftentimes sometimes better best more most otherwise just until since');
/** Participles that put a name behind them; those that are no deed of anybody's; and those that may tell of someone else. */
const NAMED = set(
  'known called named referred renamed rebranded spelled spelt written translated dubbed nicknamed billed abbreviated shortened rendered styled',
);
const KNOWN = set('known referred spelled spelt');
const PLAIN = set('known called named written');
const BE = set('is was been');
const SUBJECTS = set('who which he she it');
const SMALL = set(`and but or as to by under in from the has ${[...BE, ...SUBJECTS].join(' ')}`);
/** Tell of another name with no participle. */
const FORMER = set('formerly previously originally');
const ALIAS = set('aka a.k.a a.k.a. alias née nee né');
/** Nothing but the dates of a life may stand before such words. */
const ASIDE = set('january february march april may june july august september october november december born died c ca circa b d');
/** Quotation marks with what may stand before and behind them. */
const LONGEST_CLOSING = 6;
/** More than any such phrase with the dates of a life before it, in UTF-16 units. */
const LONGEST = 90;

const ACRONYM = /^\p{Lu}{2,7}$/u;

/** A title with what it is of: "Duke of Ostby". */
const NOBLE =
  /^(?:duke|duchess|earl|count|countess|comte|comtesse|viscount|viscountess|baron|baroness|marquis|marquess|seigneur|prince|princess|king|queen) (?:of|de) /i;

/** A stretch of a text that is a name. */
interface Stretch {
  readonly span: Span;
  readonly type: EntityType;
}

/**
 * For each name the place among `names` of the one that it is introduced as another name of, or -1.
 *
 * @param text what all names stand in; their spans are in UTF-16 units of it
 * @param names in order
 */
export function otherNames(text: string, names: readonly Stretch[]): number[] {
  const places: number[] = [];
  for (const [at, { span, type }] of names.entries()) {
    let before = at - 1;
    // "Ostby (Torrian: Ostabor)": the language is a name too.
    while (names[before]?.type === 'MISC' && type !== 'MISC') before--;
    const last = names[before];
    const isKnown = places[before] !== -1;
    const isOther =
      last?.type === type &&
      (((isKnown || !isAside(text, names[before - 1], last)) && isOtherName(text, last.span, span, type)) ||
        goesOn(text, names[before - 1], last, span, isKnown));
    places.push(isOther ? before : -1);
  }
  return places;
}

/**
 * "Reedmouth, Ostland, now Ostby" and "Reed (Jonas Berg), also known as Ida": the name before is an aside to the one before it, and what
 * follows may tell of either.
 */
function isAside(text: string, before: Stretch | undefined, { span, type }: Stretch): boolean {
  if (before?.type !== type) return false;
  if (type === 'LOC' && text.slice(before.span.end, span.start) === ', ') return true;
  return type !== 'ORG' && text.charAt(span.end) === ')';
}

/** "(RA/SRT)" behind "Reed Agency", and "also known as the Cutters or Scythes": what stands beside another name is one more. */
function goesOn(text: string, before: Stretch | undefined, { span, type }: Stretch, name: Span, isOther: boolean): boolean {
  const between = text.slice(span.end, name.start);
  if (isOther && (/^(?:["”]?,? or ["“]?|\/)$/.test(between) || (between === '-' && ACRONYM.test(text.slice(name.start, name.end))))) return true;
  if (before?.type !== type || text.slice(before.span.end, span.start) !== ' (' || !isAcronymOf(text, before.span, span)) return false;
  return /^(?: or |[/-])$/.test(between) || (type === 'ORG' && /^\) or (?:the )?$/.test(between));
}

/** "Union of Reed Cutters, or SRT": whatever language its letters are taken from. */
function isAcronymOf(text: string, full: Span, short: Span): boolean {
  return ACRONYM.test(text.slice(short.start, short.end)) && text.slice(full.start, full.end).includes(' ');
}

function isOtherName(text: string, before: Span, name: Span, type: EntityType): boolean {
  const length = name.start - before.end;
  if (length > LONGEST || length <= 0) return false;
  const between = text.slice(before.end, name.start);
  // "Formerly Ida Lind's driver" is whoever drove her; but ‘Reed’ stands in marks.
  if (/^["”]?['’]/.test(text.slice(name.end, name.end + 2)) && !/['‘]/.test(text.charAt(name.start - 1))) return false;
  if (type === 'PER' && /^, (?:the )?["“]$/.test(between)) return /^,?["”](?! of)/.test(text.slice(name.end, name.end + LONGEST_CLOSING));
  if (type === 'PER' && /^, (?:the )?(?:\d+(?:st|nd|rd|th) )?$/.test(between)) {
    return NOBLE.test(text.slice(name.start, name.end)) && !NOBLE.test(text.slice(before.start, before.end));
  }
  if (type === 'ORG' && /^, or (?:the )?$/.test(between)) return isAcronymOf(text, before, name);
  if (isTranslation(between, type)) return true;
  const tokens: string[] = between.toLowerCase().match(/\p{L}[\p{L}.]*|\d+|[^\s\p{L}\d]/gu) ?? [];
  while (/^["“‘':]$/.test(tokens.at(-1) ?? '') && tokens.length > 1) tokens.pop();
  const words: string[] = [];
  while (tokens.length && /^[\p{L}\d]/u.test(tokens.at(-1) as string)) words.unshift(tokens.pop() as string);
  if (!words.length || !tokens.every((token) => (/^\p{L}/u.test(token) ? ASIDE.has(token) : !/[.!?]/.test(token)))) return false;
  return isCue(words, {
    type,
    acronym: isAcronymOf(text, before, name),
    parted: tokens.length > 0,
    opened: tokens.at(-1) === '(',
    aside: tokens[0] === '(' && tokens.includes(')') && !tokens.some((token) => /\d/.test(token)),
  });
}

/** What stands around the words of a cue. */
interface Place {
  /** Of both names. */
  readonly type: EntityType;
  /** The name behind them may be an acronym of the one before. */
  readonly acronym: boolean;
  /** Punctuation parts them from the name before. */
  readonly parted: boolean;
  /** They open a bracket. */
  readonly opened: boolean;
  /** A bracket about the name before ends right before them. */
  readonly aside: boolean;
}

function isCue(words: readonly string[], { type, acronym, parted, opened, aside }: Place): boolean {
  const main = words.filter((word) => !SMALL.has(word) && !/^\d/.test(word));
  const [first] = words as [string];
  const phrase = words.join(' ');
  const named = main.find((word) => NAMED.has(word));
  if (named) {
    if (!main.every((word) => word === named || ADVERBS.has(word) || word.endsWith('ly'))) return false;
    // "Ida Lind, also called Berg a liar."
    if (type === 'PER' && words.includes('called') && !words.some((word) => BE.has(word))) return false;
    if (main.length === 1 && PLAIN.has(named)) return opened || (parted && phrase === 'known as');
    // "Lind then called Berg", "the hall that he named Reed": without "is" it may be what somebody does.
    if (words.some((word) => BE.has(word))) return parted || BE.has(first) || SUBJECTS.has(first) || /^(?:has|and|but)$/.test(first);
    return !words.some((word) => SUBJECTS.has(word)) && (parted || ((FORMER.has(first) || first === 'also') && KNOWN.has(named)));
  }
  if (main.length === 1 && ALIAS.has(main[0] as string)) return words.length === 1;
  if (phrase === 'short for') return true;
  if (/^or (?:simply|just)$/.test(phrase)) return true;
  // "Reed (or Marsh)" may be two people, or two clubs.
  if (phrase === 'or' && type !== 'LOC' && !acronym) return false;
  if (/^or(?: the)?$/.test(phrase)) return opened || aside;
  if (/^(?:also|born|now)(?: the)?$/.test(phrase)) return opened;
  // "Ostby, formerly Ostland" tells of the country, "he joined Reed, previously Marsh" of his life.
  const tells = type === 'LOC' ? opened || words.length > 1 : type !== 'ORG' || opened || phrase !== 'previously';
  return FORMER.has(first) && (words.length === 1 || phrase === `${first} the`) && parted && tells;
}

/** "(Torrian: " and ", in Torrian: " before the name in that language. */
function isTranslation(between: string, type: EntityType): boolean {
  // An actor's name goes before a role in quotation marks.
  if (type !== 'PER' && /^ \([;,]? ?["“]$/.test(between)) return true;
  return /^ \((?:[;,] ?)?(?:in )?(?:\p{Lu}\p{L}{2,20} )?\p{Lu}\p{L}{2,20}: $/u.test(between);
}
