/** "According to Berg", "in Berg's view", before or behind what he is said to have said. */

import type { Token } from './clauses.ts';
import { isPossessive, isPreposition, startsClause } from './grammar.ts';
import { mentionOf, type Phrase, phraseFrom } from './phrases.ts';
import type { Attribution } from './place.ts';

/** "As explained by Petra Nygård, …" at the start of a sentence, or behind a comma. */
const EXPLAINED = /^(?:claimed|explained|noted|defined|described|stated|put|observed|reported|summarized|summarised)$/;
const VIEW = /^(?:view|eyes|words|opinion|telling|parlance|phrase)$/;

export function accordingTo(sentence: readonly Token[], from: number, limit: number): Attribution | null {
  for (let index = from; index < limit; index++) {
    const explained =
      (index === 0 || sentence[index - 1]?.text === ',') &&
      sentence[index]?.lower === 'as' &&
      EXPLAINED.test(sentence[index + 1]?.lower ?? '') &&
      sentence[index + 2]?.lower === 'by';
    if (!explained && (sentence[index]?.lower !== 'according' || sentence[index + 1]?.lower !== 'to')) continue;
    if (explained) {
      const subject = phraseFrom(sentence, index + 3);
      return subject ? { cue: sentence[index + 1] as Token, subject: mentionOf(sentence, subject, sentence.length, false) } : null;
    }
    const subject = phraseFrom(sentence, index + 2) ?? bare(sentence, index + 2);
    if (subject)
      return {
        cue: { start: (sentence[index] as Token).start, end: (sentence[index + 1] as Token).end },
        subject: mentionOf(sentence, subject, sentence.length, false),
      };
  }
  return null;
}

/** `"safe" in his eyes`, `in Berg's view, "safe"`: right beside the quote; before it, as an aside. */
export function inTheViewOf(sentence: readonly Token[], from: number, limit: number, before: boolean): Attribution | null {
  for (let index = from; index < limit; index++) {
    if (sentence[index]?.lower !== 'in' || (before && index > 0 && sentence[index - 1]?.text !== ',')) continue;
    for (let noun = index + 2; noun < Math.min(index + 7, sentence.length); noun++) {
      const owner = sentence[noun - 1];
      if (!VIEW.test(sentence[noun]?.lower ?? '') || (before && sentence[noun]?.lower === 'eyes') || !isPossessive(owner)) continue;
      const cue = sentence[noun] as Token;
      if (/^['’]s?$/.test(owner?.lower ?? '')) {
        const subject = phraseFrom(sentence, index + 1, noun - 1);
        return subject?.end === noun - 1 ? { cue, subject: mentionOf(sentence, subject, noun - 1, false) } : null;
      }
      return noun === index + 2 && owner && !/^(?:its|your|my|our|whose)$/.test(owner.lower) ? { cue, subject: owner } : null;
    }
  }
  return null;
}

/** A noun without an article: "according to state media". */
function bare(sentence: readonly Token[], at: number): Phrase | null {
  let end = at;
  while (
    end < sentence.length &&
    end < at + 8 &&
    sentence[end]?.spoken &&
    sentence[end]?.quote === -1 &&
    !isPreposition(sentence[end]) &&
    !startsClause(sentence[end])
  )
    end++;
  return end > at ? { start: at, end } : null;
}
