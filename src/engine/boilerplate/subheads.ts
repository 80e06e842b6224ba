/**
 * What Markdown marks as a heading, with a paragraph right below, may head a part of the article whatever it says: "## Advertisement" in an
 * essay on posters, "## Contact us" in a guide to writing letters.
 */
import { firstEndingBehind } from '../article/spans.ts';
import type { Article } from '../article.ts';
import type { Draft } from '../findings.ts';
import { isParagraph } from './phrases.ts';

/** The drafts, those that would take such a heading unasked as hints; where something of the paragraph goes as well, its heading may go with it. */
export function sparingSubheads({ blocks }: Article, drafts: readonly Draft[]): Draft[] {
  const blockAt = (offset: number) => firstEndingBehind(blocks, offset);
  const residue = drafts.filter(({ finding }) => finding.kind === 'boilerplate');
  const headings = residue.filter(({ finding: { fix, start, end } }) => {
    const heading = fix?.safe ? blocks[blockAt(start)] : undefined;
    return heading?.block.kind === 'heading' && end <= heading.end;
  });
  if (!headings.length) return [...drafts];
  const concerned = new Set(residue.map(({ finding }) => blockAt(finding.start)));
  const doubtful = new Set(
    headings.filter(({ finding }) => {
      const below = blockAt(finding.start) + 1;
      return !concerned.has(below) && isParagraph(blocks[below]?.block.passages[0] ?? null);
    }),
  );
  return drafts.map((draft) => {
    const { finding } = draft;
    return doubtful.has(draft) && finding.fix ? { ...draft, finding: { ...finding, severity: 'hint', fix: { ...finding.fix, safe: false } } } : draft;
  });
}
