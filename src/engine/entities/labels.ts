/** The labels a word can have: outside every name, or the begin, inside, end or whole of one of four types. */
import type { EntityType } from '../analysis.ts';

/** The types that the model tells apart, in the order of their labels. */
export const NAME_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const satisfies readonly EntityType[];

export const OUTSIDE = 0;
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const WHOLE = 3;

/** How many labels there are. */
export const LABELS = 1 + NAME_TYPES.length * 4;

/** The label of a place (`BEGIN`, `INSIDE`, `END`, `WHOLE`) in a name of a type. */
export function labelOf(type: number, place: number): number {
  return 1 + type * 4 + place;
}

export function typeOfLabel(label: number): number {
  return (label - 1) >> 2;
}

export function placeOfLabel(label: number): number {
  return (label - 1) & 3;
}

/** Whether `next` may stand right behind `label`. */
export function mayFollow(label: number, next: number): boolean {
  const open = label !== OUTSIDE && (placeOfLabel(label) === BEGIN || placeOfLabel(label) === INSIDE);
  const goesOn = next !== OUTSIDE && (placeOfLabel(next) === INSIDE || placeOfLabel(next) === END);
  if (open !== goesOn) return false;
  return !open || typeOfLabel(label) === typeOfLabel(next);
}
