/** Words between two names that say that both are one bearer's: "Ostby, formerly known as Reedmouth", "Ida Lind (née Berg)". */
import type { EntityType, Span } from '../analysis.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const ADVERBS = set(
  'also formerly previously originally initially once later now then still today currently commonly popularly widely generally usually often oftentimes sometimes frequently better best more most otherwise alternatively locally internationally officially formally informally professionally simply just mainly until since',
);
/** Participles that put a name behind them; those that are no deed of anybody's; and those that may tell of someone else. */
const NAMED = set(
  'known called named referred renamed rebranded spelled spelt written translated dubbed nicknamed billed abbreviated shortened rendered styled',
);
const KNOWN = set('known referred spelled spelt');
const PLAIN = set('known called named written');
const BE = set('is was');
const SUBJECTS = set('who which he she it');
const SMALL = set(`and but or as to by under in from the ${[...BE, ...SUBJECTS].join(' ')}`);
/** Tell of another name with no participle. */
const FORMER = set('formerly previously originally');
const ALIAS = set('aka a.k.a a.k.a. alias née nee né');
/** Nothing but the dates of a life may stand before such words. */
const ASIDE = set('january february march april may june july august september october november december born died c ca circa b d');
/** More than any such phrase with the dates of a life before it, in UTF-16 units. */
const LONGEST = 90;

/** A title with what it is of: "Duke of Ostby". */
const NOBLE =
  /^(?:duke|duchess|earl|count|countess|comte|comtesse|viscount|viscountess|baron|baroness|marquis|marquess|seigneur|prince|princess|king|queen) (?:of|de) /i;

/** "Union of Reed Cutters, or URC": whatever language its letters are taken from. */
const ACRONYM = /^\p{Lu}{2,7}$/u;

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
  names.forEach(({ span, type }, at) => {
    let before = at - 1;
    // "Ostby (Torrian: Ostabor)": the language is a name too.
    while (names[before]?.type === 'MISC' && type !== 'MISC') before--;
    const last = names[before];
    const isOther =
      last?.type === type &&
      (isOtherName(text, last.span, span, type) || (places[before] !== -1 && /^(?:,? or |\/)$/.test(text.slice(last.span.end, span.start))));
    places.push(isOther ? before : -1);
  });
  return places;
}

function isOtherName(text: string, before: Span, name: Span, type: EntityType): boolean {
  const length = name.start - before.end;
  if (length > LONGEST || length <= 0) return false;
  const between = text.slice(before.end, name.start);
  if (type === 'PER' && /^, (?:the )?(?:\d+(?:st|nd|rd|th) )?$/.test(between)) {
    return NOBLE.test(text.slice(name.start, name.end)) && !NOBLE.test(text.slice(before.start, before.end));
  }
  if (type === 'ORG' && /^, or (?:the )?$/.test(between)) {
    return ACRONYM.test(text.slice(name.start, name.end)) && text.slice(before.start, before.end).includes(' ');
  }
  if (isTranslation(between)) return true;
  const tokens: string[] = between.toLowerCase().match(/\p{L}[\p{L}.]*|\d+|[^\s\p{L}\d]/gu) ?? [];
  while (/^["“‘':]$/.test(tokens.at(-1) ?? '') && tokens.length > 1) tokens.pop();
  const words: string[] = [];
  while (tokens.length && /^[\p{L}\d]/u.test(tokens.at(-1) as string)) words.unshift(tokens.pop() as string);
  if (!words.length || !tokens.every((token) => (/^\p{L}/u.test(token) ? ASIDE.has(token) : !/[.!?]/.test(token)))) return false;
  return isCue(words, {
    parted: tokens.length > 0,
    opened: tokens.at(-1) === '(',
    aside: tokens[0] === '(' && tokens.includes(')') && !tokens.some((token) => /\d/.test(token)),
    listed: text.slice(before.start - 2, before.start) === ', ',
  });
}

/** What stands around the words of a cue. */
interface Place {
  /** Punctuation parts them from the name before. */
  readonly parted: boolean;
  /** They open a bracket. */
  readonly opened: boolean;
  /** A bracket about the name before ends right before them. */
  readonly aside: boolean;
  /** The name before goes on another: "Reedmouth, Ostland". */
  readonly listed: boolean;
}

function isCue(words: readonly string[], { parted, opened, aside, listed }: Place): boolean {
  const main = words.filter((word) => !SMALL.has(word) && !/^\d/.test(word));
  const [first] = words as [string];
  const phrase = words.join(' ');
  const named = main.find((word) => NAMED.has(word));
  if (named) {
    if (!main.every((word) => word === named || ADVERBS.has(word))) return false;
    if (main.length === 1 && PLAIN.has(named)) return opened || (parted && phrase === 'known as');
    // "Lind then called Berg", "the hall that he named Reed": without "is" it may be what somebody does.
    if (words.some((word) => BE.has(word))) return parted || BE.has(first) || SUBJECTS.has(first) || first === 'and' || first === 'but';
    return !words.some((word) => SUBJECTS.has(word)) && (parted || ((FORMER.has(first) || first === 'also') && KNOWN.has(named)));
  }
  if (main.length === 1 && ALIAS.has(main[0] as string)) return words.length === 1;
  if (phrase === 'short for') return true;
  if (/^or (?:simply|just)$/.test(phrase)) return true;
  if (/^or(?: the)?$/.test(phrase)) return opened || aside;
  if (/^(?:also|born)(?: the)?$/.test(phrase)) return opened;
  // In "Reedmouth, Ostland (now Ostby, Westland)" a place would be taken for what it is in.
  if (/^now(?: the)?$/.test(phrase)) return opened && !listed;
  return FORMER.has(first) && (words.length === 1 || phrase === `${first} the`) && parted;
}

/** "(Torrian: " and ", in Torrian: " before the name in that language. */
function isTranslation(between: string): boolean {
  return /^ \((?:[;,] ?)?(?:in )?(?:\p{Lu}\p{L}{2,20} )?\p{Lu}\p{L}{2,20}: $/u.test(between) || /^ \([;,]? ?["“]$/.test(between);
}
