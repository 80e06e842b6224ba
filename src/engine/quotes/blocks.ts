/** Block quotes, whose every paragraph is a quote, and who signs a quote: in a line of its own, or behind a dash in the quote's last. */
import type { Span } from '../analysis.ts';
import { FIRST_NAMES } from '../entities/gazetteer.ts';
import type { Draft } from './passages.ts';
import type { Attribution } from './place.ts';
import type { Scene } from './scenes.ts';

/** "Note: …": the writer's own words to the reader, set apart as a block quote. */
const CALLOUT = /^\s*(?:note|tip|hint|warning|caution|important|info|attention)s?\s?:/i;
/** How many passages behind a quote its signature may stand. */
export const FARTHEST_SIGNATURE = 8;
const SIGNATURE = /^\s*[—–―-]{1,2}\s*(?=\p{Lu})/u;
const LONGEST_SIGNATURE = 120;
const NAME = /^\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}$/u;

/** The name in a passage that signs the quote before it: `— Petra Nygård, fisher`. Offsets count into the text. */
function signatureOf(text: string): Span | null {
  const dash = text.length <= LONGEST_SIGNATURE ? SIGNATURE.exec(text) : null;
  if (!dash) return null;
  const start = dash[0].length;
  const stop = text.slice(start).search(/[,(]|\.\s/);
  const name = (stop < 0 ? text.slice(start) : text.slice(start, start + stop)).trimEnd();
  return { start, end: start + (name.endsWith('.') ? name.length - 1 : name.length) };
}

/** `… with these people. - Petra Nygård`: the name behind the last dash of what stands between two offsets, where a sentence ends before it. */
function signedAtEnd(text: string, start: number, end: number): { readonly subject: Span; readonly said: number } | null {
  for (let dash = end - 1; dash > Math.max(start, end - LONGEST_SIGNATURE); dash--) {
    if (!/[-–—―]/.test(text.charAt(dash)) || /[\p{L}\p{N}]/u.test(text.charAt(dash - 1))) continue;
    const name = text.slice(dash + 1, end).trimStart();
    let said = dash;
    while (said > start && /[-–—―\\\s]/.test(text.charAt(said - 1))) said--;
    return NAME.test(name) && (name.includes(' ') || FIRST_NAMES.has(name)) && /[.!?…”"’']/.test(text.charAt(said - 1))
      ? { subject: { start: end - name.length, end }, said }
      : null;
  }
  return null;
}

/** A paragraph of a block quote is a quote as a whole, unless it opens with a mark of its own; null outside block quotes. */
export function blockOf(scene: Scene): Draft[] | null {
  const first = scene.quotes.drafts[0];
  const start = scene.text.length - scene.text.trimStart().length;
  if (!scene.quoted || (first && first.start <= start)) return null;
  if (!/\p{L}/u.test(scene.text) || signatureOf(scene.text) || CALLOUT.test(scene.text)) return [];
  const end = scene.text.trimEnd().length;
  const signed = signedAtEnd(scene.text, start, end);
  const attribution = signed ? { subject: signed.subject, cue: null } : null;
  return [{ start, end: signed?.said ?? end, kind: 'block', attribution, open: false }];
}

/** Who signs a quote in the next passage, or behind the other paragraphs of its block quote. */
export function signatureBehind(scenes: readonly Scene[], order: number): { readonly attribution: Attribution; readonly scene: Scene } | null {
  for (let next = order + 1; next <= order + FARTHEST_SIGNATURE; next++) {
    const scene = scenes[next];
    const subject = scene ? signatureOf(scene.text) : null;
    if (scene && subject) return { attribution: { subject, cue: null }, scene };
    if (!scene?.quoted || !scenes[order]?.quoted) return null;
  }
  return null;
}
