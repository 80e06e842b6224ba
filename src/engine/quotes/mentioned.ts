/** Marked words that are spoken of as words and that nobody says: defined terms, examples of wording, nicknames, and titles told by what follows them. */
import type { Token } from './clauses.ts';
import { isCue, isSpeechNoun } from './cues.ts';
import { isDeterminer, isParticiple, isPreposition, isPronoun, isVerb, startsClause } from './grammar.ts';
import { REACH } from './phrases.ts';

/** A term has at most so many words. */
const LONGEST_TERM = 6;
/** So many tokens back what a list of examples is of. */
const FARTHEST_LIST = 24;
const WORDINGS =
  /^(?:words?|phrases?|terms?|terminology|expressions?|labels?|names?|tags?|keywords?|synonyms?|concepts?|categor(?:y|ies)|options?|values?|ingredients?|fabrics?|settings?|commands?|queries|prompts?|signs?|adjectives?|verbs?|nouns?|adverbs?)$/;
/** What a title may be said to be; narrower than the words that stand before one, which people and verbs are among. */
const WORKS =
  /^(?:films?|movies?|series|sitcom|dram(?:a|edy)|comedy|play|musical|opera|novel|novella|memoir|book|album|song|single|podcast|show|documentary|game|painting|exhibition|anthology|thriller|posts?|columns?|blog|newsletter|franchise|trilogy)$/;

/** What a work has, behind its title: `‘Tides’ star Jonas Berg`, `at the ‘Tides’ panel`. */
const OF_A_WORK =
  /^(?:stars?|alum|panel|premiere|trailer|teaser|review|recap|finale|sequel|reboot|actor|actress|director|creator|showrunner|hosts?|author|singer|cast|franchise)$/;

/** Whether a marked stretch of `words` words is a term that is defined, a nickname, or an example of wording. */
export function isMentioned(sentence: readonly Token[], at: number, words: number, isTitled: boolean): boolean {
  return isTerm(sentence, at, words, isTitled) || isNicknamed(sentence, at) || isExample(sentence, at);
}

/** `a set of three soaps (“Gift Set”)`, `a tree (shortened “AST”)`. */
function isTerm(sentence: readonly Token[], at: number, words: number, isTitled: boolean): boolean {
  if (words > LONGEST_TERM) return false;
  const [before, behind] = [sentence[at - 1], sentence[at + 1]];
  if (
    /^(?:short|shortened|abbreviated|literally|meaning|aka|a\.k\.a\.|or|from)$/.test(before?.lower ?? '') &&
    sentence[at - 2]?.text === '(' &&
    behind?.text === ')'
  )
    return true;
  const noun = sentence[at - 2];
  return before?.text === '(' && behind?.text === ')' && isTitled && noun?.spoken === true && !noun.capital && !isCue(noun.text) && !isSpeechNoun(noun.text);
}

/** `earning the nickname “the quay's aunt”`. */
function isNicknamed(sentence: readonly Token[], at: number): boolean {
  return /^(?:nicknames?|acronyms?|initials|abbreviation|surname|username|handle|hashtags?)$/.test(sentence[at - 1]?.lower ?? '');
}

/** `words like “merge,” “turn off” and “make a detour”`, `phrases such as, “Is it late?”`, `the fabrics listed include “quilt cotton”`: wording that the reader is told of. */
function isExample(sentence: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index > at - FARTHEST_LIST && (/^(?:,|and|or|and\/or|also|just|not)$/.test(sentence[index]?.lower ?? '') || (sentence[index]?.quote ?? -1) >= 0))
    index--;
  const word = sentence[index];
  if (!word || isTakenUp(sentence, at)) return false;
  const as = word.lower === 'as' && sentence[index - 1]?.lower === 'such';
  const noun = as ? index - 2 : index - 1;
  if (as || /^(?:like|including|e\.g)$/.test(word.lower)) return namesWording(sentence, noun) && isForReader(sentence, at);
  if (/^(?:include|are|is)$/.test(word.lower) && index > 1) {
    for (let head = index - 1; head >= Math.max(0, index - 8); head--) if (namesWording(sentence, head)) return isForReader(sentence, at);
  }
  return false;
}

/** `Using words such as “disgrace” and “cowardice,” Petra Nygård attacked …`: somebody has used the words. */
function isTakenUp(sentence: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (next < at + FARTHEST_LIST && ((sentence[next]?.quote ?? -1) >= 0 || /^(?:,|and|or)$/.test(sentence[next]?.lower ?? ''))) next++;
  const token = sentence[next];
  return token !== undefined && (token.capital || isPronoun(token) || isDeterminer(token));
}

function namesWording(sentence: readonly Token[], at: number): boolean {
  const noun = sentence[at]?.text === ',' ? sentence[at - 1] : sentence[at];
  return WORDINGS.test(noun?.lower ?? '');
}

const TELLING =
  /^(?:use|using|learn|learning|look|try|avoid|avoiding|say|saying|add|adding|type|typing|search|searching|check|choose|choosing|include|including|consider|considering|know|knowing|note|watch|understand|understanding|remember|replace|replacing|pick|great|good|best|common|popular|useful|other|these|those|some|all|similar|most|many)$/;

/** Whether a sentence tells the reader, around the token at `at`, what to do or what there is, and nobody speaks in it. */
function isForReader(sentence: readonly Token[], at: number): boolean {
  const first = sentence[0];
  if (!first) return false;
  if (TELLING.test(first.lower) || isParticiple({ ...first, capital: false, text: first.lower })) return true;
  return sentence.slice(Math.max(0, at - REACH), at + REACH).some(({ lower }) => /^you(?:['’]ll|r)?$/.test(lower));
}

/** `“The Ferry,” a comedy about …`, `the “Advent of Harbours” posts`, `“Tidebreak” (Radio Nine)`: what follows names a title a work. */
export function isFollowedByWork(sentence: readonly Token[], at: number, inner: string): boolean {
  const behind = sentence[at + 1];
  if (!behind) return false;
  if (/^an?$/.test(behind.lower)) {
    let last = at + 2;
    while (last < at + 7 && isPlainWord(sentence, last)) last++;
    return last > at + 2 && WORKS.test(sentence[last - 1]?.lower ?? '');
  }
  // "“Absolutely,” director Jonas Berg said": a comma within the marks leads on to who says it.
  if (/,$/.test(inner)) return false;
  if (OF_A_WORK.test(behind.lower)) return true;
  if (behind.text === '(') return sentence[at + 2]?.capital === true || /^\d{4}$/.test(sentence[at + 2]?.text ?? '');
  return /^(?:the|an?|this|that|his|her|their|its|our|my)$/.test(sentence[at - 1]?.lower ?? '') && WORKS.test(behind.lower);
}

/** A word that may be part of a phrase: no verb, no preposition, nothing that opens a clause. */
function isPlainWord(sentence: readonly Token[], at: number): boolean {
  const token = sentence[at];
  return token?.spoken === true && token.quote < 0 && !isPreposition(token) && !startsClause(token) && !isVerb(sentence, at);
}
