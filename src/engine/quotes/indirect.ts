/**
 * Indirect speech, for those who ask for it: what somebody is said to have said, without marks. "Berg said (that) …", "…, Berg said.",
 * "According to Berg, …", "Berg vowed to …". One stretch a sentence, from its leading verb of speech; marked words inside it stay quotes of
 * their own, nested in it.
 */
import type { Span } from '../analysis.ts';
import { wordsOf } from '../article/words.ts';
import { sentencesOf, type Token } from './clauses.ts';
import { isBare, isCue, isNounToo } from './cues.ts';
import {
  isAdverb,
  isAuxiliary,
  isCalendar,
  isDeterminer,
  isNaming,
  isObjectPronoun,
  isParticiple,
  isPreposition,
  isPronoun,
  isVerb,
  takesBare,
} from './grammar.ts';
import { markedIn } from './marks.ts';
import { mentionOf, phraseFrom, spanOf } from './phrases.ts';
import type { Attribution } from './place.ts';
import { subjectBefore } from './subjects.ts';

export interface Indirect extends Span {
  readonly attribution: Attribution;
}

type Sentence = readonly Token[];

/** Fewer words than these are no statement. */
const SHORTEST = 3;
/** Verbs whose object is somebody or something, and no clause. */
const NO_CLAUSE =
  /^(?:call|dub|label|brand|deem|describe|denounce|criticiz|criticis|blast|slam|mock|deride|praise|hail|laud|greet|thank|blame|attack|assail|cast|paint|portray|characteriz|characteris|quote|cite|echo|read|find|found|put|press|post|present|sing|sang|laugh|talk|refer|liken|charge|comment|continue|pursue|detail|voice|name|tout)/;
const TO_HEARERS =
  /^(?:tell|tells|told|remind|reminds|reminded|warn|warns|warned|assure|assures|assured|inform|informs|informed|ask|asks|asked|urge|urges|urged)$/;
const TO_VERBS =
  /^(?:vow|vows|vowed|promise|promises|promised|pledge|pledges|pledged|threaten|threatens|threatened|urge|urges|urged|ask|asks|asked|offer|offered|agree|agrees|agreed|demand|demands|demanded|beg|begs|begged|encourage|encourages|encouraged|call|calls|called|tell|tells|told|advise|advises|advised)$/;

/** The indirect speech of a passage's text, in order. Offsets count into the text. */
export function indirectIn(text: string): Indirect[] {
  const marked = markedIn(text);
  return sentencesOf(text, wordsOf(text), marked).flatMap((sentence) => {
    const found = accordingTo(sentence) ?? saidBefore(sentence) ?? saidBehind(sentence);
    return found ? [found] : [];
  });
}

/** "Berg said (that) the quay was gone." */
function saidBefore(sentence: Sentence): Indirect | null {
  for (let cue = 1; cue < sentence.length - SHORTEST; cue++) {
    const token = sentence[cue] as Token;
    if (token.quote >= 0 || token.capital || !isCue(token.text) || NO_CLAUSE.test(token.lower) || isNaming(token) || !isVerbHere(sentence, cue)) continue;
    const subject = subjectBefore(sentence, cue, 0);
    const start = subject ? contentAt(sentence, cue) : -1;
    if (!subject || start < 0) continue;
    const attribution = { cue: token, subject: mentionOf(sentence, subject, cue, false) };
    return contentOf(sentence, start, sentence.length, attribution);
  }
  return null;
}

/** Where what was said begins behind a verb, or -1 where nothing of the kind follows. */
function contentAt(sentence: Sentence, cue: number): number {
  const verb = (sentence[cue] as Token).lower;
  let at = cue + 1;
  if (TO_HEARERS.test(verb)) at = hearerEnd(sentence, at);
  while (isAdverb(sentence[at]) || isCalendar(sentence[at]) || (/^(?:on|in|at|to)$/.test(sentence[at]?.lower ?? '') && isCalendar(sentence[at + 1]))) at++;
  const next = sentence[at];
  if (!next || next.quote >= 0) return -1;
  if (/^(?:that|whether|if|how|why|what|who|when|where)$/.test(next.lower)) return at;
  if (next.lower === 'to' && TO_VERBS.test(verb)) return at;
  const clause = phraseFrom(sentence, at, sentence.length);
  return clause && hasVerb(sentence, clause.end, Math.min(sentence.length, clause.end + 12)) ? at : -1;
}

/** Behind whoever is spoken to: "told [him]", "told [Jonas Berg] the quay was gone". */
function hearerEnd(sentence: Sentence, at: number): number {
  if (isObjectPronoun(sentence[at])) return at + 1;
  const phrase = phraseFrom(sentence, at, sentence.length, true);
  if (!phrase) return at;
  for (let index = at + 1; index < phrase.end; index++) if (isDeterminer(sentence[index]) && sentence[index - 1]?.capital) return index;
  return phrase.end;
}

/** "The quay was gone, Berg said." */
function saidBehind(sentence: Sentence): Indirect | null {
  for (let comma = sentence.length - 2; comma >= SHORTEST && comma > sentence.length - 14; comma--) {
    if (sentence[comma]?.text !== ',') continue;
    const inverted =
      isCue(sentence[comma + 1]?.text ?? '') && !isParticiple(sentence[comma + 1]) ? phraseFrom(sentence, comma + 2, sentence.length, true) : null;
    const direct = inverted ? null : phraseFrom(sentence, comma + 1, sentence.length, true);
    let cue = inverted ? comma + 1 : (direct?.end ?? 0);
    while (direct && (isAdverb(sentence[cue]) || isAuxiliary(sentence[cue]))) cue++;
    const subject = inverted ?? direct;
    const token = sentence[cue];
    const behind = sentence[inverted ? inverted.end : cue + 1];
    if (!subject || !token || token.capital || !isCue(token.text) || isBare(token.text)) continue;
    if (behind && !/^[.,]$/.test(behind.text) && !isPreposition(behind) && !isAdverb(behind) && !isCalendar(behind)) continue;
    if (sentence.slice(0, comma).some((other) => other.quote >= 0) && (sentence[0] as Token).quote >= 0) return null;
    return contentOf(sentence, 0, comma, { cue: token, subject: spanOf(sentence, subject) });
  }
  return null;
}

/** "According to Berg, the quay was gone", and the other way round. */
function accordingTo(sentence: Sentence): Indirect | null {
  const at = sentence.findIndex((token, index) => token.lower === 'according' && sentence[index + 1]?.lower === 'to');
  const phrase = at < 0 ? null : phraseFrom(sentence, at + 2, sentence.length, true);
  if (!phrase) return null;
  const cue = { start: (sentence[at] as Token).start, end: (sentence[at + 1] as Token).end };
  const attribution = { cue, subject: mentionOf(sentence, phrase, sentence.length, false) };
  if (at > SHORTEST) return contentOf(sentence, 0, at, attribution);
  const comma = sentence.findIndex((token, index) => index >= phrase.end && token.text === ',');
  return comma < 0 ? null : contentOf(sentence, comma + 1, sentence.length, attribution);
}

function contentOf(sentence: Sentence, from: number, to: number, attribution: Attribution): Indirect | null {
  let start = from;
  let end = to;
  while (start < end && /^[,;:]$/.test(sentence[start]?.text ?? '')) start++;
  while (end > start && /^[.,;:!?—–-]$/.test(sentence[end - 1]?.text ?? '')) end--;
  if (end - start < SHORTEST || !hasVerb(sentence, start, end)) return null;
  return { start: (sentence[start] as Token).start, end: (sentence[end - 1] as Token).end, attribution };
}

function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isVerb(sentence, index) || sentence[index]?.lower === 'to') return true;
  return false;
}

function isVerbHere(sentence: Sentence, cue: number): boolean {
  const token = sentence[cue] as Token;
  const before = sentence[cue - 1];
  if (isBare(token.text) && !takesBare(before)) return false;
  if (/^(?:the|an?|his|her|their|its|this|of|no|my|our|by|['’]s)$/.test(before?.lower ?? '')) return false;
  return !isNounToo(token.text) || /(?:ed|ing)$/.test(token.lower) || before?.capital === true || isPronoun(before) || isAdverb(before) || isAuxiliary(before);
}
