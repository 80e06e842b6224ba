/** Marked words that nobody said: titles of shows and books, names, nicknames, and words set apart in doubt. */
import type { Token } from './clauses.ts';
import { isNaming, isPreposition } from './grammar.ts';
import { isFollowedByWork, isMentioned } from './mentioned.ts';
import { callsSomebody } from './verbs.ts';

const WORKS = new Set(
  'show shows film films movie movies book books novel novels memoir autobiography biography album albums song songs single hit hits anthem classic magazine newspaper podcast program programme series sitcom drama comedy play musical opera documentary segment episode sequel article essay column blog poem painting exhibition game website newsletter author authors co-author host hosts co-host star stars starring anchor creator producer entitled titled nicknamed channel broadcast thriller ballad franchise trilogy commentary including'.split(
    ' ',
  ),
);
const PRINTED = new Set('editorial leader report review letter story piece interview feature paper chapter lecture speech'.split(' '));
/** The words of a button or a rating. */
const LONGEST_LABEL = 4;
const LONG_WORD = 4;
/** Words that stay small in a title, however long. */
const SMALL = /^(?:with|from|into|over|than|upon|your|this|that)$/;
const LONGEST_SUBHEADING = 8;

/** What is known of a marked stretch when it is judged. */
export interface Scrap {
  readonly sentence: readonly Token[];
  readonly at: number;
  /** The words between the marks. */
  readonly inner: string;
  /** A verb or noun of speech leads to it. */
  readonly cued: boolean;
  /** It opens its sentence, as quotes with their speaker behind do. */
  readonly opening: boolean;
  /** The marked stretch before it in its list was a title. */
  readonly listed: boolean;
  /** Its sentence holds a quote already. */
  readonly joined: boolean;
}

/** Whether a marked stretch within a sentence is a title or a word set apart, and no quote. */
export function isTitle({ sentence, at, inner, cued, opening, listed, joined }: Scrap): boolean {
  const words = inner.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const titled = isTitled(inner, words) && !inHeadline(sentence);
  if (titled && listed && followsInList(sentence, at)) return true;
  if (isTitled(inner, words) && !/[.!?…]$/.test(inner) && isFollowedByWork(sentence, at, inner)) return true;
  if (!opening && isTitled(inner, words) && isStaged(sentence, at)) return true;
  if (titled && !opening && !isShouted(sentence, at) && namesAWork(sentence, at)) return true;
  if (
    isNickname(sentence, at, words.length) ||
    isByname(sentence, at, inner) ||
    isReference(sentence, at) ||
    isOnThePage(sentence, at, words.length, inner) ||
    isAlias(sentence, at, words.length)
  )
    return true;
  if (isShouted(sentence, at)) return false;
  if (cued) return false;
  if (isMentioned(sentence, at, words.length, titled)) return true;
  if ((!titled || inHeadline(sentence)) && isSpokenOf(sentence, at)) return false;
  if (!titled && isWording(sentence, at)) return false;
  // "sees her as a 'fighter'" is somebody's word for somebody.
  if (describes(sentence, at) && !titled) return false;
  if (joined && !titled) return false;
  if (!titled && (isCalled(sentence, at) || isPredicate(sentence, at))) return false;
  return words.length <= 2 || (titled && !/[!?]$/.test(inner));
}

/** `Her team-mates call Berg "the Train"`: a name that nobody in particular gives. */
function isByname(sentence: readonly Token[], at: number, inner: string): boolean {
  if (!/^(?:[Tt]he )?\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?$/u.test(inner)) return false;
  for (let verb = at - 2; verb >= Math.max(1, at - 5); verb--) if (callsSomebody(sentence, verb)) return !/^(?:i|we)$/.test(sentence[verb - 1]?.lower ?? '');
  return false;
}

/** `the 2023 production of "A Karsk Carol"`, in a caption as well, whose names look like a headline. */
function isStaged(sentence: readonly Token[], at: number): boolean {
  return (
    sentence[at - 1]?.lower === 'of' &&
    /^(?:productions?|stagings?|revivals?|adaptations?|screenings?|premiere|renditions?|performances?|recordings?|remakes?)$/.test(
      sentence[at - 2]?.lower ?? '',
    )
  );
}

/** `"Morning Harbour" and "The Evening Tide"`. */
function followsInList(sentence: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && index > at - 4 && /^(?:and|or|,)$/.test(sentence[index]?.lower ?? '')) index--;
  return (sentence[index]?.quote ?? -1) >= 0;
}

/** A subheading in marks: `'The tide that never turned'` alone on its line. */
export function isSubheading(text: string, inner: string): boolean {
  return /^[\s—–―-]*['‘]/.test(text) && (inner.match(/[\p{L}\p{N}]+/gu) ?? []).length <= LONGEST_SUBHEADING;
}

/** `chants of "Save the quay!"`. */
function isShouted(sentence: readonly Token[], at: number): boolean {
  return (
    /^(?:of|to)$/.test(sentence[at - 1]?.lower ?? '') && /^(?:chants?|cries|cry|shouts?|calls|cheers|roars?|screams?)$/.test(sentence[at - 2]?.lower ?? '')
  );
}

/** `used the phrase "the long tide"`: the words of somebody are named as such. */
function isWording(sentence: readonly Token[], at: number): boolean {
  return /^(?:phrase|phrases|term|terms|words|slogan|label|expression|mantra|motto|epithet|moniker)$/.test(sentence[at - 1]?.lower ?? '');
}

/** `told of "suffering and delight"`, `claims of "a breakthrough"`. */
function isSpokenOf(sentence: readonly Token[], at: number): boolean {
  const of = /^(?:an?|the)$/.test(sentence[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  return (
    /^(?:of|about)$/.test(sentence[of]?.lower ?? '') &&
    /^(?:tells?|telling|told|talks?|talking|talked|speaks?|speaking|spoke|spoken|warn(?:s|ed|ing|ings)?|complain(?:s|ed|ing|ts)?|claims?|promises?|allegations?|accusations?|boast(?:s|ed|ing)?|accus(?:es|ed|ing))$/.test(
      sentence[of - 1]?.lower ?? '',
    )
  );
}

function describes(sentence: readonly Token[], at: number): boolean {
  const prior = sentence[at - 1]?.lower ?? '';
  return prior === 'as' || (/^an?$/.test(prior) && sentence[at - 2]?.lower === 'as');
}

/** `Marit "Maja" Solheim`: a nickname between the names. */
function isNickname(sentence: readonly Token[], at: number, words: number): boolean {
  const [before, behind] = [sentence[at - 1], sentence[at + 1]];
  return words === 1 && at > 0 && isName(before) && isName(behind) && !isPreposition(before);
}

/** `Nygård et al., "Tides of Karsk"`, `See: "Tides of Karsk"`, `Your editorial ("A plague of gulls", 4 May)`: a reference to what was printed. */
function isReference(sentence: readonly Token[], at: number): boolean {
  const comma = sentence[at - 1]?.text === ',' ? at - 2 : at - 1;
  const others = sentence[comma]?.text === '.' ? comma - 1 : comma;
  if (/^al\.?$/.test(sentence[others]?.lower ?? '') && sentence[others - 1]?.lower === 'et') return true;
  // `[2] “Tides of Karsk,” Harbour Review`.
  if (at === 3 && sentence[0]?.text === '[' && /^\d{1,3}$/.test(sentence[1]?.text ?? '') && sentence[2]?.text === ']') return true;
  if (sentence[at - 1]?.text === ':' && at <= 3 && /^(?:see|read|watch|listen|hear)$/.test(sentence[0]?.lower ?? '')) return true;
  if (sentence[at - 1]?.text !== '(' || !(sentence[at + 1]?.text === ',' || sentence[at + 1]?.text === ')')) return false;
  const noun = sentence[at - 2]?.lower ?? '';
  return WORKS.has(noun) || PRINTED.has(noun);
}

/** `rates the shares "sell"`, `downgraded Harrow to "hold"`: what brokers call shares. */
const GRADE = /^(?:buy|sell|hold|neutral|outperform|underperform|overweight|underweight|accumulate)$/i;
const GRADING = /^(?:rate[sd]?|rating|upgrad(?:e[sd]?|ing)|downgrad(?:e[sd]?|ing))$/;
const FARTHEST_GRADING = 6;

/** `a "hold" rating`, `click "Save", then "Close"`: what a button or a label says. */
function isOnThePage(sentence: readonly Token[], at: number, words: number, inner: string): boolean {
  if (words > LONGEST_LABEL) return false;
  if (/^(?:clicks?|clicked|clicking|taps?|tapped|tapping|presses|pressed|pressing|selects?|selected|selecting)$/.test(sentence[at - 1]?.lower ?? ''))
    return true;
  if (words === 1 && GRADE.test(inner) && sentence.slice(Math.max(0, at - FARTHEST_GRADING), at).some(({ lower }) => GRADING.test(lower))) return true;
  const after = sentence[at - 1]?.lower === 'then' ? at - 2 : at - 1;
  if (sentence[after]?.text === ',' && (sentence[after - 1]?.quote ?? -1) >= 0 && after < at - 1) return isOnThePage(sentence, after - 1, words, inner);
  return (
    /^(?:an?|the|its|their|his|her)$/.test(sentence[at - 1]?.lower ?? '') && /^(?:ratings?|buttons?|tab|key|checkbox|menu)$/.test(sentence[at + 1]?.lower ?? '')
  );
}

function isName(token: Token | undefined): boolean {
  return token?.capital === true && /^\p{Lu}[\p{Ll}'’.-]+$/u.test(token.text);
}

/** `the rooms are "safe"`: what is said of something, in marks because somebody said it. */
function isPredicate(sentence: readonly Token[], at: number): boolean {
  return /^(?:is|are|was|were|be|been|being)$/.test(sentence[at - 1]?.lower ?? '');
}

const FARTHEST_CALLING = 5;

/** `calls people "losers"`: somebody's word for somebody, with whom it is said of between. */
function isCalled(sentence: readonly Token[], at: number): boolean {
  for (let index = at - 1; index > 0 && index >= at - FARTHEST_CALLING; index--) {
    const token = sentence[index] as Token;
    if (/^(?:calls?|calling|brands?|branding|deems?|deeming)$/.test(token.lower)) return !WORKS.has(sentence[index - 1]?.lower ?? '');
    if (token.quote < 0 && !/^[\p{L}'’.-]+$/u.test(token.text)) return false;
  }
  return false;
}

function isTitled(inner: string, words: readonly string[]): boolean {
  return /^[\p{Lu}\d]/u.test(inner) && words.filter((word) => word.length >= LONG_WORD && !SMALL.test(word)).every((word) => /^[\p{Lu}\d]/u.test(word));
}

/** In a headline in title case, capitals tell nothing. */
function inHeadline(sentence: readonly Token[]): boolean {
  const long = sentence.filter((token) => token.text.length >= LONG_WORD);
  return long.length >= 3 && long.filter((token) => token.capital).length > long.length * 0.7;
}

/** `on "…"`, `the film "…"`, `Radio Nine's "…"`, `her novel, "…"`, `the author of "…"`. */
function namesAWork(sentence: readonly Token[], at: number): boolean {
  let index = at - 1;
  if (sentence[index]?.text === ',' && !WORKS.has(sentence[index - 1]?.lower ?? '')) return false;
  while (/^[,(]$/.test(sentence[index]?.text ?? '')) index--;
  const prior = sentence[index];
  if (!prior || prior.quote >= 0) return false;
  if (/^['’]s?$/.test(prior.lower) || WORKS.has(prior.lower)) return true;
  if (isNaming(prior) && isMade(sentence, index - 1)) return true;
  if (isNaming(prior)) return WORKS.has(sentence[index - 1]?.lower ?? '') || /^[,(]$/.test(sentence[index - 1]?.text ?? '');
  if (/^(?:on|in|from|of|with|for|at)$/.test(prior.lower)) return true;
  if (/^(?:an?|the)$/.test(prior.lower) && /^(?:during|at|on|from|in)$/.test(sentence[index - 1]?.lower ?? '')) return true;
  const near = [sentence[index - 1], sentence[index - 2]].some((token) => token !== undefined && WORKS.has(token.lower));
  return near && isPreposition(prior);
}

/** `a seven-minute waltz [called "…"]`: something new, by its name. */
function isMade(sentence: readonly Token[], noun: number): boolean {
  if (!/^[a-z-]{3,}$/.test(sentence[noun]?.text ?? '') || isPreposition(sentence[noun])) return false;
  for (let index = noun - 1; index >= Math.max(0, noun - 4); index--) {
    if (/^an?$/.test(sentence[index]?.lower ?? '')) return true;
    if (!/^[a-z-]{2,}$/.test(sentence[index]?.text ?? '') || isPreposition(sentence[index])) return false;
  }
  return false;
}

/** `identified only as "K."`. */
function isAlias(sentence: readonly Token[], at: number, words: number): boolean {
  const only = /^(?:only|simply|just)$/.test(sentence[at - 2]?.lower ?? '') ? at - 3 : at - 2;
  return words <= 2 && sentence[at - 1]?.lower === 'as' && /^(?:identified|named|known|signed)$/.test(sentence[only]?.lower ?? '');
}
