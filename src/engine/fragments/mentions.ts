/**
 * Where an article names a mark instead of holding it by mistake: "Write &eacute; where the keyboard has no accent", "{{Infobox}} is a template",
 * ‘the screen showed “â€™”’. Nothing of the kind is taken away or mended unasked, nor is its like in the same line.
 */
import type { Article } from '../article.ts';
import type { Config } from '../config.ts';
import { asHint, type Draft } from '../findings.ts';

/** The rules whose marks people write about, each with whether a word before the mark may tell. Misread letters follow any word. */
const MARKS: ReadonlyMap<string, boolean> = new Map([
  ['wiki-markup', true],
  ['template-placeholder', true],
  ['shortcode', true],
  ['html-entity', true],
  ['escaped-character', true],
  ['left-over-html', true],
  ['data-address', true],
  ['orphan-attribute', true],
  ['truncation-mark', true],
  ['invisible-character', false],
  ['mojibake', false],
]);
/** Names of characters that stand between words in a sentence, so that a word before them tells nothing. */
const BETWEEN_WORDS = /^&(?:amp|nbsp|[nm]dash|hellip|bull|middot|(?:th|en|em)sp|thinsp|shy|#160|#8211|#8212|#8226|#8230|#0?38);?$/i;
/** Misread letters and marks that are no word by themselves in the languages that Copydesk knows: "ü", an opening quotation mark. */
const NO_WORD = /^(?:Ã[¼¶¤Ÿ±§]|â€[œ˜™])$/;
/** Right before the mark: what is done with it, or what kind of a mark it is. */
const TOLD_BEFORE =
  /(?:^|[^\p{L}])(?:typ(?:e[ds]?|ing)|use[ds]?|(?:begins|starts|ends|ended) (?:with|in)|(?:code|tags?|markup|attribute|character|symbol) (?:is|was|are)|looks like|writ(?:e|es|ing|ten)|wrote|enter(?:s|ed|ing)?|insert(?:s|ed|ing)?|press(?:es|ed)?|show(?:s|ed|n)?|display(?:s|ed)?|print(?:s|ed)?|called|named|code|tags?|entity|character|symbol|string|shortcode|template|placeholder) ["“‘'`]?$/iu;
const LONGEST_TOLD = 22;
/** Right behind a mark that opens its line. */
const TOLD_BEHIND = /^["”’'`]? (?:is|was|are|were|means|meant|becomes|became|stands|stood|appears|appeared)\b/;
const OPENING = /["“‘'`]/;
const CLOSING = /["”’'`]/;
const LONGEST_BEHIND = 14;
/** A mark that goes on in a word is no word of the sentence, unless it is a tag about words: "Write [b]bold[/b]", "Write &lt;br&gt;". */
const GOES_ON = /^[\p{L}\p{N}]/u;
const TAGS: ReadonlySet<string> = new Set(['shortcode', 'wiki-markup']);
/** Right before a tag about words; "he wrote [i]boats[/i]" is none, since it stands where the words do. */
const TAG_BEFORE = /(?:^|[^\p{L}])(?:type|typing|write|writing|tags?|markup|code)(?: is| was)? ["“‘'`]?$/iu;
/** What a line may open with before its first word. */
const OPENS = /^[ \t>*+-]{0,8}(?:\d{1,3}[.)] )?["“‘'`(]?$/;

/** The drafts, those of marks that the article names as hints. */
export function sparingMentions(article: Article, drafts: readonly Draft[], config: Config): Draft[] {
  const marks = drafts.filter(({ finding }) => finding.fix?.safe && MARKS.has(finding.rule));
  if (!marks.length) return [...drafts];
  const lineOf = linesIn(article.text, marks);
  const keyOf = (draft: Draft) => `${draft.finding.rule} ${lineOf.get(draft)}`;
  const named = new Set(marks.filter(({ finding }) => isNamed(article.text, finding)).map(keyOf));
  return drafts.map((draft) => (lineOf.has(draft) && named.has(keyOf(draft)) ? asHint(draft, config) : draft));
}

/** The number of the line of each draft, in one walk over the text. */
function linesIn(text: string, drafts: readonly Draft[]): ReadonlyMap<Draft, number> {
  const lines = new Map<Draft, number>();
  let line = 0;
  let end = -1;
  for (const draft of drafts.toSorted((a, b) => a.finding.start - b.finding.start)) {
    while (end >= 0 ? end < draft.finding.start : line === 0) {
      const next = text.indexOf('\n', end + 1);
      end = next < 0 ? text.length : next;
      line++;
    }
    lines.set(draft, line);
  }
  return lines;
}

function isNamed(text: string, { rule, start, end }: Draft['finding']): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_TOLD), start);
  const opening = before.slice(before.lastIndexOf('\n') + 1);
  const [behind = ''] = text.slice(end, end + LONGEST_BEHIND).split('\n', 1);
  const isTag = rule === 'left-over-html' || (TAGS.has(rule) && TAG_BEFORE.test(before)) || /^&[lg]t;?$/i.test(text.slice(start, end));
  if (GOES_ON.test(behind) && !isTag) return false;
  if (OPENING.test(before.slice(-1)) && CLOSING.test(behind.charAt(0))) return true;
  const opens = (opening.length < before.length || start <= LONGEST_TOLD) && OPENS.test(opening);
  if (opens && TOLD_BEHIND.test(behind)) return true;
  if (rule === 'mojibake') return /(?:^|\s)$/.test(before) && NO_WORD.test(text.slice(start, end)) && /^(?:\s|$)/.test(behind);
  return (MARKS.get(rule) ?? false) && !BETWEEN_WORDS.test(text.slice(start, end)) && TOLD_BEFORE.test(before);
}
