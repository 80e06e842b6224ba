/** Words between two names that say that both are one bearer's: "Ostby, formerly known as Reedmouth", "Ida Lind (née Berg)". */
import type { EntityType, Span } from '../analysis.ts';
import { goesOnGlossing, isGloss } from './glosses.ts';
import { DEMONYMS } from './lexicon.ts';
import { type Stretch, toldOf } from './toldNames.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Beside those on "-ly". */
const ADVERBS = set('also once later now then still today often oftentimes sometimes better best more most otherwise just until since');
/** Participles that put a name behind them; those that are no deed of anybody's; and those that may tell of someone else. */
const NAMED = set(
  'known called named referred renamed rebranded spelled spelt written translated dubbed nicknamed billed abbreviated shortened rendered styled stylised stylized branded rechristened',
);
const KNOWN = set('known referred spelled spelt');
const PLAIN = set('known called named written');
const BE = set('is was been became becomes become');
const SUBJECTS = set('who which he she it');
const SMALL = set(`and but or as to by under in from the has ${[...BE, ...SUBJECTS].join(' ')}`);
/** Tell of another name with no participle. */
const FORMER = set('formerly previously originally formally officially');
const ALIAS = set('aka a.k.a a.k.a. alias née nee né nickname pseudonym');
/** What a bracket calls a name that holds now, or held then. */
const THEN = set('now then today nowadays modern');
const OFFICES = set('pope king queen sir lord lady saint prince princess president city town village of');
/** Nothing but the dates of a life may stand before such words. */
const ASIDE = set('january february march april may june july august september october november december born died c ca circa b d');
/** Quotation marks with what may stand before and behind them. */
const LONGEST_CLOSING = 6;
/** More than any such phrase with the dates of a life before it, in UTF-16 units. */
const LONGEST = 90;

const ACRONYM = /^\p{Lu}{2,7}(?:-?\d{1,3})?$/u;

/** A title with what it is of: "Duke of Ostby". */
const NOBLE =
  /^(?:duke|duchess|earl|count|countess|comte|comtesse|viscount|viscountess|baron|baroness|marquis|marquess|seigneur|prince|princess|king|queen) (?:of|de) /i;

/**
 * For each name the place among `names` of the one that it is introduced as another name of, or -1.
 *
 * @param text what all names stand in; their spans are in UTF-16 units of it
 * @param names in order
 */
export function otherNames(text: string, names: readonly Stretch[]): number[] {
  const places: number[] = [];
  /** Whose cue told of several. */
  const listed = new Set<number>();
  /** For each name the first of those that are known to be its bearer's. */
  const firsts: number[] = [];
  const add = (place: number) => {
    firsts.push(place < 0 ? places.length : (firsts[place] as number));
    places.push(place);
  };
  const isOne = (one: number, other: number) => firsts[one] === firsts[other];
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
    if (isOther || (last?.type === type && goesOnListing(text, last.span, span, isKnown, listed.has(before)))) {
      add(before);
      if (listed.has(before)) listed.add(at);
      continue;
    }
    const told = before < 0 ? null : toldOf(text, names, at, isOne);
    add(told?.place ?? -1);
    if (told?.listed) listed.add(at);
  }
  return places;
}

/** "pseudonyms Reed, Hook and Marsh", "(also known as Reed, Hook and Marsh)": a list goes on with other names of the same bearer. */
function goesOnListing(text: string, before: Span, name: Span, isKnown: boolean, isListed: boolean): boolean {
  if (!isKnown || name.start - before.end > LONGEST || /^["”]?['’]s/.test(text.slice(name.end, name.end + 3))) return false;
  const between = text.slice(before.end, name.start);
  if (isListed) return /^["”]?(?: \([^()]{0,60}\))?,?["”]?(?: and| or| &)? ["“]?$/.test(between);
  if (!/^(?:,| and|, and) $/.test(between)) return false;
  const head = text.slice(Math.max(0, before.start - LONGEST), before.end);
  const cue = head.slice(head.lastIndexOf('(') + 1);
  return (
    head.includes('(') && !cue.includes(')') && /\b(?:translated|known) (?:as )?["“]?\p{Lu}/u.test(cue) && !/\p{Lu}/u.test(text.slice(name.end, name.end + 1))
  );
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
  if (isOther && (goesOnGlossing(text, span, name) || (type === 'PER' && /^[;,] (?:né|née|born) $/.test(between)))) return true;
  if (isOther && type !== 'PER' && /^,? then (?:the )?$/.test(between)) return true;
  if (type !== 'PER' && /^,? and (?:later|then|subsequently|now) as (?:the )?["“]?$/.test(between)) return true;
  if (isOther && (/^(?:["”]?,? or ["“]?|\/)$/.test(between) || (between === '-' && ACRONYM.test(text.slice(name.start, name.end))))) return true;
  if (before?.type !== type || text.slice(before.span.end, span.start) !== ' (' || !isAcronymOf(text, before.span, span)) return false;
  return /^(?: or |[/-])$/.test(between) || (type === 'ORG' && /^\) or (?:the )?$/.test(between));
}

/** "Union of Reed Cutters, or SRT": whatever language its letters are taken from. */
function isAcronymOf(text: string, full: Span, short: Span): boolean {
  return ACRONYM.test(text.slice(short.start, short.end)) && text.slice(full.start, full.end).includes(' ');
}

/** "1st Baron" before a name that is a title. */
const RANK = /^, (?:the )?\d{1,2}(?:st|nd|rd|th) (?:duke|duchess|earl|count|viscount|viscountess|baron|baroness|baronet|marquess|marquis|lord|lady)(?: of)? $/i;

/** An article begins with the name, as those of encyclopedias do with what they are about. */
function opensText(text: string, { start }: Span): boolean {
  return start === 0 || (start <= LONGEST_ARTICLE && /^(?:The|An?|\W+) ?$/.test(text.slice(0, start)));
}

const LONGEST_ARTICLE = 4;

/** "Kosha or Kusa (born …", "Reed Agency or RA is a": two names of what is told of. */
function isHeadword(text: string, before: Span, name: Span): boolean {
  const behind = text.slice(name.end, name.end + LONGEST_CLOSING + 4);
  if (!/^["”]? (?:\(|(?:is|was|are|were) an? )/.test(behind)) return false;
  return isAcronymOf(text, before, name) || isAlike(text, before, name);
}

/** Two names that share a word or its beginning. */
function isAlike(text: string, before: Span, name: Span): boolean {
  const [one, other] = [before, name].map(({ start, end }) => text.slice(start, end).toLowerCase().split(' ')) as [string[], string[]];
  const least = one.length + other.length === 2 ? 3 : 4;
  return one.some((word) => word.length >= least && other.some((its) => its.slice(0, least) === word.slice(0, least)));
}

function isOtherName(text: string, before: Span, name: Span, type: EntityType): boolean {
  const length = name.start - before.end;
  if (length > LONGEST || length <= 0) return false;
  const between = text.slice(before.end, name.start);
  // "Formerly Ida Lind's driver" is whoever drove her; but ‘Reed’ stands in marks.
  if (/^["”]?['’]/.test(text.slice(name.end, name.end + 2)) && !/['‘]/.test(text.charAt(name.start - 1))) return false;
  if (isGloss(text, before, name, type)) return true;
  if (type === 'LOC' && /^[,;]? (?:and )?(?:formally |officially )?designated (?:as )?$/.test(between)) return true;
  if (/^ (?:is|was) (?:an?|the) (?:[a-z]{3,12} )?(?:nick)?name (?:for|of) (?:the )?(?:(?:city|town|village|island) of )?$/.test(between)) return true;
  // "Alanbrooke" behind "Alan Brooke, 1st Baron".
  if (type === 'PER' && RANK.test(between)) return true;
  if (/^(?: \(\))? or (?:the )?["“]?$/.test(between) && opensText(text, before) && isHeadword(text, before, name)) return true;
  if (type === 'PER' && / \(or $/.test(between) && isAlike(text, before, name)) return true;
  if (type === 'PER' && /^, (?:the )?["“]$/.test(between)) return /^,?["”](?! of)/.test(text.slice(name.end, name.end + LONGEST_CLOSING));
  if (type === 'PER' && /^, (?:the )?(?:\d+(?:st|nd|rd|th) )?$/.test(between)) {
    return NOBLE.test(text.slice(name.start, name.end)) && !NOBLE.test(text.slice(before.start, before.end));
  }
  if (type === 'ORG' && /^, or (?:the )?$/.test(between)) return isAcronymOf(text, before, name);
  if (isTranslation(between, type)) return true;
  const tokens: string[] =
    between
      .toLowerCase()
      .replace(/(?:present|modern|current)(?:-| )day/, 'now')
      .match(/\p{L}[\p{L}.]*|\d+|[^\s\p{L}\d]/gu) ?? [];
  while (/^["“‘':]$/.test(tokens.at(-1) ?? '') && tokens.length > 1) tokens.pop();
  const words: string[] = [];
  while (tokens.length && /^[\p{L}\d]/u.test(tokens.at(-1) as string)) words.unshift(tokens.pop() as string);
  if (!words.length || !tokens.every((token) => (/^\p{L}/u.test(token) ? ASIDE.has(token) : !/[.!?]/.test(token)))) return false;
  return isCue(words, {
    type,
    acronym: isAcronymOf(text, before, name),
    parted: tokens.length > 0,
    opened: isOpened(tokens),
    aside: tokens[0] === '(' && tokens.includes(')') && !tokens.some((token) => /\d/.test(token)),
  });
}

/** Whether a bracket opens before the cue, with nothing in it but marks of what was lost there. */
function isOpened(tokens: readonly string[]): boolean {
  let at = tokens.length - 1;
  while (/^[,;]$/.test(tokens[at] ?? '')) at--;
  return tokens[at] === '(';
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

function isCue(all: readonly string[], { type, acronym, parted, opened, aside }: Place): boolean {
  const words = withoutUsers(all);
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
  if (phrase === 'short for' || (type === 'PER' && phrase === 'was born')) return true;
  if (/^or (?:simply|just)$/.test(phrase)) return true;
  // "Reed (or Marsh)" may be two people, or two clubs.
  if (phrase === 'or' && type !== 'LOC' && !acronym) return false;
  if (/^or(?: the)?$/.test(phrase)) return opened || aside;
  if (/^(?:also|born|now)(?: the)?$/.test(phrase)) return opened;
  if (opened && THEN.has(first) && words.every((word, at) => at === 0 || word === 'the' || OFFICES.has(word))) return true;
  // "Ostby, formerly Ostland" tells of the country, "he joined Reed, previously Marsh" of his life.
  const tells = type === 'LOC' ? opened || words.length > 1 : type !== 'ORG' || opened || phrase !== 'previously';
  return FORMER.has(first) && (words.length === 1 || phrase === `${first} the`) && parted && tells;
}

/** "known to the fishermen as", "known in Torrian as": whoever uses the name. */
function withoutUsers(words: readonly string[]): readonly string[] {
  const known = words.findIndex((word) => KNOWN.has(word));
  if (known < 0 || words.at(-1) !== 'as' || !/^(?:in|to|by|among)$/.test(words[known + 1] ?? '') || words.length - known > MOST_USERS) return words;
  return [...words.slice(0, known + 1), 'locally', 'as'];
}

const MOST_USERS = 6;

/** "(Torrian: " and ", in Torrian: " before the name in that language. */
function isTranslation(between: string, type: EntityType): boolean {
  // An actor's name goes before a role in quotation marks.
  if (type !== 'PER' && /^ \([;,]? ?["“]$/.test(between)) return true;
  const language = /^ \((?:[;,] ?)?(?:in )?(?:\p{Lu}\p{L}{2,20} )?(\p{Lu}\p{L}{2,20}): $/u.exec(between)?.[1];
  // "(Tory: Carl Lund)" is somebody else.
  return language !== undefined && (type !== 'PER' || DEMONYMS.has(language));
}
