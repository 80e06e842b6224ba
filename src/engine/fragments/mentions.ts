/**
 * Where an article names a mark instead of holding it by mistake: "Write &eacute; where the keyboard has no accent", "{{Infobox}} is a template",
 * ‘the screen showed “â€™”’. Nothing of the kind is taken away or mended unasked, nor is its like in the same line.
 */
import { lineEnd, lineStart } from '../article/lines.ts';
import type { Article } from '../article.ts';
import type { Draft } from '../findings.ts';

/** The rules whose marks people write about, each with whether a word before the mark may tell. Misread letters follow any word. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ['wiki-markup', true],
  ['template-placeholder', true],
  ['shortcode', true],
  ['html-entity', true],
  ['escaped-character', true],
  ['left-over-html', true],
  ['mojibake', false],
]);
/** Names of characters that stand between words in a sentence, so that a word before them tells nothing. */
const BETWEEN_WORDS = /^&(?:amp|nbsp|[nm]dash|hellip|bull|middot|#160|#8211|#8212|#0?38);?$/i;
/** Right before the mark: what is done with it, or what kind of a mark it is. */
const TOLD_BEFORE =
  /(?:^|[^\p{L}])(?:typ(?:e[ds]?|ing)|writ(?:e|es|ing|ten)|wrote|enter(?:s|ed|ing)?|insert(?:s|ed|ing)?|press(?:es|ed)?|show(?:s|ed|n)?|display(?:s|ed)?|print(?:s|ed)?|called|named|code|tags?|entity|character|symbol|string|shortcode|template|placeholder) ["“‘'`]?$/iu;
const LONGEST_TOLD = 16;
/** Right behind a mark that opens its line. */
const TOLD_BEHIND = /^["”’'`]? (?:is|was|are|were|means|meant|becomes|became|stands|stood|appears|appeared)\b/;
const OPENING = /["“‘'`]/;
const CLOSING = /["”’'`]/;
const LONGEST_BEHIND = 14;
/** A mark that goes on in a word is no word of the sentence. */
const GOES_ON = /^[\p{L}\p{N}]/u;

/** The drafts, those of marks that the article names as hints. */
export function sparingMentions({ text }: Article, drafts: readonly Draft[]): Draft[] {
  const keyOf = ({ finding }: Draft) => `${finding.rule} ${lineStart(text, finding.start)}`;
  const named = new Set(drafts.filter(({ finding }) => finding.fix?.safe && MARKS.has(finding.rule) && isNamed(text, finding)).map(keyOf));
  if (!named.size) return [...drafts];
  return drafts.map((draft) => {
    const { finding } = draft;
    if (!finding.fix?.safe || !named.has(keyOf(draft))) return draft;
    return { ...draft, finding: { ...finding, severity: 'hint', fix: { ...finding.fix, safe: false } } };
  });
}

function isNamed(text: string, { rule, start, end }: Draft['finding']): boolean {
  const before = text.slice(Math.max(lineStart(text, start), start - LONGEST_TOLD), start);
  const behind = text.slice(end, Math.min(lineEnd(text, end), end + LONGEST_BEHIND));
  if (GOES_ON.test(behind)) return false;
  const isMarked = OPENING.test(before.slice(-1)) && CLOSING.test(behind.charAt(0));
  if (isMarked) return true;
  const opens = before === '' || (before.length === 1 && OPENING.test(before));
  if (opens && TOLD_BEHIND.test(behind)) return true;
  return (MARKS.get(rule) ?? false) && !BETWEEN_WORDS.test(text.slice(start, end)) && TOLD_BEFORE.test(before);
}
