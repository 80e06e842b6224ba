/**
 * Interviews and transcripts, where a label says who speaks and no marks are needed: `Q: …` and `A: …`, `NYGÅRD: …`, `Petra Nygård: …`. A
 * label alone proves nothing, since lists have them too; what proves a talk is that the same few labels come back in turn before sentences.
 */
import type { Span } from '../analysis.ts';

/** What somebody says in one passage. Offsets count into the passage's text. */
export interface Turn {
  /** The label that names the speaker; in a passage that goes on with the turn before it, null. */
  readonly label: Span | null;
  readonly said: Span;
  /** `answer` where the label names no one. Questions are the writer's own and are no turns. */
  readonly kind: 'answer' | 'named';
}

/** A passage that begins with a label. */
export type Labelled = { readonly label: Span; readonly said: Span; readonly name: string; readonly kind: 'question' | 'answer' | 'named' };

const QUESTION = /^\s*(Q|Question|Interviewer)(?::|\.)\s+(?=\S)/;
const ANSWER = /^\s*(A|Answer)(?::|\.)\s+(?=\S)/;
/** Before or behind the name may stand when it was said: `[00:12:40] NYGÅRD: …`, `Nygård (12:40): …`. */
const NAMED =
  /^\s*(?:[[(]?\d{1,2}(?::\d{2}){1,2}[\])]?\s+)?(\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3})(?: [[(]\d{1,2}(?::\d{2}){1,2}[\])])?:\s+(?=\S)/u;
/** `(Applause)`, `[End of transcript]`: what a transcript notes and nobody says. */
const STAGE_DIRECTION = /^\s*[([][^()[\]]{0,100}[)\]]\s*$/;
/** What heads the parts of a list, again and again and in turn, and never speaks. */
const LIST_LABEL =
  /^(?:myths?|facts?|fiction|realit(?:y|ies)|truth|rumou?r|claim|verdict|rating|tips?|notes?|warning|caution|pros?|cons?|problem|solution|challenge|approach|results?|outcome|cause|effect|symptoms?|treatment|examples?|exercise|step|task|goals?|action|lesson|strengths?|weakness(?:es)?|advantages?|disadvantages?|input|output|do|don['’]?t|dos|don['’]?ts|true|false|good|bad|right|wrong|correct|incorrect|before|after|then|now|edit|giveaway|question|key|rule|quote|headline|subject|template|script|sample|why|how|what|where|when|who|cost|price|option|reason|background|context|summary|translation|original|ingredients|method)$/i;
const SENTENCE_END = /[.?!…—–"”’')\]-]\s*$/;
/** How many passages a turn may go on for without a label. */
const LONGEST_TURN = 8;
const LEAST = { pairs: 1, turns: 4, each: 2, share: 0.6 };

/**
 * The turn that each passage of an article is, or null. A text without a talk has none, and the list is empty.
 *
 * @param labelled the label of each passage, as `labelOf` tells it
 */
export function turnsOf(textAt: (index: number) => string, labelled: readonly (Labelled | null)[]): readonly (Turn | null)[] {
  if (!labelled.length) return [];
  const asked = labelled.map((label) => (label && label.kind !== 'named' ? label : null));
  if (hasPairs(asked)) return spoken(textAt, asked);
  const named = labelled.map((label) => (label?.kind === 'named' ? label : null));
  return isTranscript(textAt, named) ? spoken(textAt, withoutHeadings(textAt, named)) : [];
}

/** The label with which a text begins, or null. */
export function labelOf(text: string): Labelled | null {
  const start = text.slice(0, 100);
  for (const [pattern, kind] of [[QUESTION, 'question'] as const, [ANSWER, 'answer'] as const, [NAMED, 'named'] as const]) {
    const found = pattern.exec(start);
    if (!found?.[1]) continue;
    const at = found[0].indexOf(found[1]);
    const end = text.trimEnd().length;
    if (end > found[0].length) return { kind, name: found[1], label: { start: at, end: at + found[1].length }, said: { start: found[0].length, end } };
  }
  return null;
}

/** Questions that are answered: a `Q` and, before the next one, an `A`. */
function hasPairs(labelled: readonly (Labelled | null)[]): boolean {
  let pairs = 0;
  let asked = false;
  for (const label of labelled) {
    if (label?.kind === 'question') asked = true;
    if (label?.kind === 'answer' && asked) {
      pairs++;
      asked = false;
    }
  }
  return pairs >= LEAST.pairs;
}

/** Two or more names that come back, one after the other, before sentences. */
function isTranscript(textAt: (index: number) => string, named: readonly (Labelled | null)[]): boolean {
  const turns = named.flatMap((label, index) => (label ? [{ ...label, index }] : []));
  if (turns.length < LEAST.turns) return false;
  const times = new Map<string, number>();
  for (const { name } of turns) times.set(name, (times.get(name) ?? 0) + 1);
  // One of them may be somebody's surname.
  if ([...times.keys()].filter((name) => LIST_LABEL.test(name)).length > 1) return false;
  const often = [...times.values()].filter((count) => count >= LEAST.each);
  const alternating = turns.filter(({ name }, index) => index > 0 && turns[index - 1]?.name !== name).length;
  const sentences = turns.filter(({ index }) => SENTENCE_END.test(textAt(index).slice(-4))).length;
  return (
    often.length >= 2 &&
    often.reduce((sum, count) => sum + count, 0) >= turns.length * LEAST.share &&
    alternating >= (turns.length - 1) * LEAST.share &&
    sentences >= turns.length * LEAST.share
  );
}

/** Leaves out "Transcript: The Harbour Hour, episode 41": a label that never comes back, and no sentence behind it. */
function withoutHeadings(textAt: (index: number) => string, named: readonly (Labelled | null)[]): readonly (Labelled | null)[] {
  const times = new Map<string, number>();
  for (const label of named) if (label) times.set(label.name, (times.get(label.name) ?? 0) + 1);
  return named.map((label, index) => (label && times.get(label.name) === 1 && !SENTENCE_END.test(textAt(index).slice(-4)) ? null : label));
}

function spoken(textAt: (index: number) => string, labelled: readonly (Labelled | null)[]): (Turn | null)[] {
  const last = labelled.findLastIndex((label) => label !== null);
  let open: Labelled | null = null;
  let length = 0;
  return labelled.map((label, index) => {
    if (label) {
      open = label;
      length = 0;
      return label.kind === 'question' ? null : { label: label.label, said: label.said, kind: label.kind };
    }
    const text = textAt(index);
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    if (
      !open ||
      open.kind === 'question' ||
      index > last ||
      ++length > LONGEST_TURN ||
      !SENTENCE_END.test(text.slice(-4)) ||
      end <= start ||
      STAGE_DIRECTION.test(text)
    )
      return null;
    return { label: null, said: { start, end }, kind: open.kind };
  });
}
