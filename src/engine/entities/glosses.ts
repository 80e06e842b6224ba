/** Names in brackets that say the name before them in another way: in other letters, in another language, beside another gloss, or as another place is called. */
import type { EntityType, Span } from '../analysis.ts';
import { DEMONYMS, PLACES } from './lexicon.ts';

/** More than a bracket holds before the name, in UTF-16 units. */
const LONGEST = 60;

/** Letters of other scripts than the Latin one, by their blocks. */
const FOREIGN = /[\u0370-\u1dff\u1f00-\u1fff\u2c80-\ua71f\ua800-\ud7ff\uf900-\ufaff\ufe70-\ufeff]/;
const FOREIGN_ALL = /[\u0370-\u1dff\u1f00-\u1fff\u2c80-\ua71f\ua800-\ud7ff\uf900-\ufaff\ufe70-\ufeff]/g;
const LATIN = /[A-Za-z\u00c0-\u024f\u1e00-\u1eff]/;

/** "Torrian: ", "simplified Chinese: ", "lit. " */
const LABELS = /(?:(?:in |simplified |traditional )?\b[A-Z][A-Za-z]{2,20}[:;] |\blit\. )/g;
/** What a bracket keeps of transliterations that were lost on the way: "(, ", "(; ", "(/". */
const PUNCTUATION = /^[\s,;:/]*$/;

/** Whether a name is written in other letters than Latin ones. */
export function isForeign(name: string): boolean {
  return FOREIGN.test(name) && !LATIN.test(name);
}

/**
 * Whether the name at `name` stands in brackets behind the one at `before` and glosses it: "Ostby (Остбы, Ostbi)", "Ostby (; Torrian: Ostabor)",
 * "Reedmouth (Mouth of Reeds)".
 */
export function isGloss(text: string, before: Span, name: Span, type: EntityType): boolean {
  const length = name.start - before.end;
  if (length > LONGEST) return false;
  const between = text.slice(before.end, name.start);
  const opened = /^["”]? ?\(/.exec(between)?.[0].length ?? 0;
  if (!opened) return false;
  const inside = between.slice(opened);
  if (/[().]/.test(inside.replace(/\blit\. /, ''))) return false;
  const own = text.slice(name.start, name.end);
  if (isForeign(own)) return true;
  // "(Tory: Carl Lund)" is somebody else.
  const label = /([A-Z][A-Za-z]{2,20})[:;] $/.exec(inside)?.[1];
  if (type === 'PER' && label && !DEMONYMS.has(label)) return false;
  // "Zulaikha (, Jacob's wife" is of his wife.
  if (/^['’]/.test(text.slice(name.end, name.end + 1))) return false;
  if (
    inside !== '' &&
    PUNCTUATION.test(inside.replace(LABELS, ',').replace(FOREIGN_ALL, '')) &&
    /[,;:/]|lit\./.test(inside + (FOREIGN.test(inside) ? ',' : ''))
  )
    return true;
  if (type !== 'LOC' || !/^(?:the )?$/.test(inside) || text.charAt(name.end) !== ')') return false;
  return isOtherPlaceName(text.slice(before.start, before.end), own, inside !== '');
}

/** Whether the name at `name` goes on with what glosses the same as the one at `before`: "(Остбы, Ostbi", "(Остбы; Torrian: Ostabor", and where letters were lost. */
export function goesOnGlossing(text: string, before: Span, name: Span): boolean {
  if (name.start - before.end > LONGEST) return false;
  const between = text.slice(before.end, name.start);
  if (/^;, $/.test(between)) return true;
  const [one, other] = [text.slice(before.start, before.end), text.slice(name.start, name.end)];
  return isForeign(one) !== isForeign(other) && PUNCTUATION.test(between.replace(LABELS, ',').replace(FOREIGN_ALL, ''));
}

/** "Snow Peak" for "Piton des Neiges", "Odra" for "Oder"; what stands in brackets may also be where the place lies, or what kind of place it is. */
function isOtherPlaceName(place: string, other: string, article: boolean): boolean {
  if (PLACES.has(place) || PLACES.has(other) || LIES_IN.test(other) || place.includes('-') || other.includes('-') !== place.includes('-')) return false;
  // York is a town of Yorkshire.
  if (other.endsWith(` ${place}`) || other.startsWith(place) || place.startsWith(other)) return false;
  if (article || other.includes(' ')) return true;
  return !place.includes(' ') && other.length > 3 && other.slice(0, 2).toLowerCase() === place.slice(0, 2).toLowerCase();
}

const LIES_IN =
  /^(?:(?:North|South|East|West|Northern|Southern|Eastern|Western|Upper|Lower|Inner|Outer|New|Greater|Central|County|Isle|Port|United) |Twin )|(?: (?:City|County|State|Province|Region|District|Territory|Island|Islands|Avenue|Street|Road|Square|Township|Prefecture|Oblast|Kingdom|Republic|Empire|Metro|Line|Railway|Virginia|Carolina|Dakota|Hampshire|Jersey|Mexico|York))$/;
