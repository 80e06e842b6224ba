/**
 * The end of a pasted page: where everything from one finding to the end of the text is residue, that finding offers to remove all of it at
 * once, for review.
 */
import type { Finding, Fix } from './analysis.ts';
import type { Article } from './article.ts';
import { removeLines } from './fix.ts';

/** A tail has at least as many lines and findings; one finding removes itself. */
const LEAST_LINES = 3;
const LEAST_FINDINGS = 2;

/**
 * The findings, the first of the tail with a fix to remove the whole of it. A line between two findings that no rule has flagged ends the
 * tail, whatever it says: it is story until somebody decides otherwise.
 *
 * @param findings in order
 */
export function withTail(article: Article, findings: readonly Finding[]): Finding[] {
  const residue = findings.filter(({ kind }) => kind === 'boilerplate');
  let first: Finding | undefined;
  let lines = 0;
  let next = residue.length - 1;
  for (let at = article.passages.length - 1; at >= 0; at--) {
    const placed = article.passages[at];
    if (!placed || placed.passage.text === '') continue;
    const span = { start: placed.block.start + placed.passage.start, end: placed.block.start + placed.passage.end };
    while (next > 0 && (residue[next]?.start ?? 0) >= span.end) next--;
    const finding = residue[next];
    if (!finding?.fix || finding.start > span.start || finding.end < span.end || !removesLines(finding)) break;
    first = finding;
    lines++;
  }
  const from = first ? residue.indexOf(first) : -1;
  if (!first || lines < LEAST_LINES || residue.length - from < LEAST_FINDINGS) return [...findings];
  const toEnd: Fix = { safe: false, edits: [removeLines(article.text, { start: first.start, end: article.text.trimEnd().length })] };
  return findings.map((finding) => (finding === first ? { ...finding, toEnd } : finding));
}

/** Whether a finding goes as a whole; a repair within a line does not make the line residue. */
function removesLines({ fix }: Finding): boolean {
  return fix?.edits.every(({ text }) => text.trim() === '') ?? false;
}
