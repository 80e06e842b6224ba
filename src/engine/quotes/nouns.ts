/** Rules of attribution by a noun of speech and whoever it belongs to: "Berg's claim", "his statement", "the promise of the mayor". */

import type { Span } from '../analysis.ts';
import type { Token } from './clauses.ts';
import { isCue, isSpeechNoun } from './cues.ts';
import { isAuxiliary, isCalendar, isPossessive, isPreposition, isVerb } from './grammar.ts';
import { REACH } from './phrases.ts';
import type { Attribution, Place } from './place.ts';

/** `Berg's claim that the tax is "…"`: the nearest noun of speech before the quote that belongs to somebody. */
export function nounBefore({ sentence, at }: Place): Attribution | null {
  for (let noun = at - 1; noun >= Math.max(0, at - 25); noun--) {
    const token = sentence[noun] as Token;
    if (token.quote >= 0 || !isSpeechNoun(token.text)) continue;
    const owner = ownerOf(sentence, noun, Math.max(0, at - REACH));
    if (owner) return { cue: token, subject: owner };
  }
  return null;
}

/** `…, after his promise to be "…"`: a noun of speech and its owner that lead straight to the quote. */
export function ownedBefore({ sentence, at }: Place): Attribution | null {
  for (let noun = at - 1; noun >= Math.max(1, at - 12); noun--) {
    const token = sentence[noun] as Token;
    if (token.quote >= 0 || /^[,;]$/.test(token.text)) return null;
    if (!isSpeechNoun(token.text)) {
      if (isVerb(sentence, noun) && !isAuxiliary(token)) return null;
      continue;
    }
    const link = sentence[noun + 1]?.lower ?? '';
    if (!/^(?:that|to|of|:)$/.test(link) || countVerbs(sentence, noun + 1, at) > (link === 'of' ? 0 : 1)) return null;
    if (link === 'to' && /s$/.test(token.lower) && isCue(token.text)) return null;
    const owner = ownerOf(sentence, noun, Math.max(0, at - REACH));
    return owner ? { cue: token, subject: owner } : null;
  }
  return null;
}

function countVerbs(sentence: readonly Token[], from: number, to: number): number {
  let verbs = 0;
  for (let index = from; index < to; index++) if (isVerb(sentence, index) && !isVerb(sentence, index - 1)) verbs++;
  return verbs;
}

/** Whoever a noun of speech belongs to: "Berg's claim", "his statement", "the claim by Berg". */
function ownerOf(sentence: readonly Token[], noun: number, low: number): Span | null {
  for (let index = noun - 1; index >= Math.max(low, noun - 4); index--) {
    const token = sentence[index] as Token;
    if (!isPossessive(token)) {
      if (!token.spoken || isPreposition(token) || isCue(token.text)) return null;
      continue;
    }
    if (/^(?:its|whose)$/.test(token.lower)) return null;
    if (token.spoken && !/^s$/.test(token.lower)) return token;
    let start = index - 1;
    while (start > low && sentence[start]?.capital && sentence[start - 1]?.capital) start--;
    const owner = sentence[start];
    if (!owner?.spoken || isCalendar(owner) || /^(?:there|here|it|that|what|he|she|let)$/.test(owner.lower)) return null;
    return { start: owner.start, end: (sentence[index - 1] as Token).end };
  }
  return null;
}
