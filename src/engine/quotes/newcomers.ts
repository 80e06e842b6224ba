/** Whoever is brought in by a role and without a name, "a second doctor", "a former boxer": from there on, the role is no longer that of whoever had it. */
import { isSomebody } from './animacy.ts';
import { isRole } from './roles.ts';

/** Before a role: somebody of whom the article has not told yet. */
const BRINGING_IN = /(?:^|[^\p{L}])(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Tt]he (?:second|third|other|new|older|younger|first)) (?:[\p{L}\d-]{2,16} ){0,3}$/u;
/** Before "a" and a role: it tells of somebody named, "Berg is a singer", "as a singer". */
const TELLING = /(?:^|\s)(?:is|was|be|been|being|became|become|as|like|once|also|still|not)$/;
/** A deputy mayor is no mayor. */
const BENEATH = /\b(?:deputy|vice|assistant) $/;
/** Behind a role: somebody is named, or the word goes on. */
const GOING_ON = /^(?:[\p{L}\d’'-]|,? (?:(?:called|named) )?\p{Lu})/u;
/** In UTF-16 units. */
const LONGEST_BEFORE = 80;
/** How many places of a role are asked. */
const MOST_PLACES = 40;

/** Whether somebody without a name comes into a role between two offsets of a text. */
export function isBroughtIn(text: string, role: string, from: number, to: number): boolean {
  let at = text.indexOf(role, from);
  for (let asked = 0; at >= 0 && at < to && asked < MOST_PLACES; at = text.indexOf(role, at + role.length), asked++) {
    const before = text.slice(Math.max(0, at - LONGEST_BEFORE), at);
    const end = at + role.length;
    const bringing = BRINGING_IN.exec(before);
    if (
      bringing &&
      !BENEATH.test(bringing[0]) &&
      !GOING_ON.test(text.slice(end, end + 20)) &&
      !isToldOf(before.slice(0, bringing.index).trimEnd() + bringing[0].charAt(0))
    )
      return true;
  }
  return false;
}

/** What a stretch of text tells of people by roles and without names, with what stands around each; an edit that leaves it alone leaves newcomers alone. */
export function tellingsIn(text: string, from: number, to: number): string {
  const stretch = text.slice(Math.max(0, from - LONGEST_BEFORE), to + LONGEST_BEFORE);
  let told = '';
  for (const { index, 0: phrase } of stretch.matchAll(PHRASE))
    if (phrase.split(' ').some((word) => /^\d/.test(word) || isSomebody(word) || isRole(word)))
      told += stretch.slice(Math.max(0, index - AROUND), index + phrase.length + AROUND);
  return told;
}

const AROUND = 16;
/** "The singer" tells nothing by itself: only who is said to be one, or that there is another. */
const PHRASE =
  /(?<!\p{L})(?:an?|another|one|some|the (?:second|third|other|new|older|younger|first)|(?<=(?:is|was|became|been|also|once|still) |, (?:\d{1,3}, )?)the)(?: [\p{Ll}\d-]{2,24}){1,4}/giu;

/** Whether what leads up to "a singer" makes that somebody named: "Berg is", "Berg,", "Berg, 41,". */
function isToldOf(lead: string): boolean {
  const told = lead.trimEnd();
  const name = told.endsWith(',') ? told.slice(told.lastIndexOf(' ', told.length - 5) + 1) : '';
  return /^(?:\p{Lu}|\d{1,3},$)/u.test(name) || (TELLING.test(told) && !/\b[Tt]here (?:is|was|has been|had been)$/.test(told));
}
