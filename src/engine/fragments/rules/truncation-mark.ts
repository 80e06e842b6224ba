/**
 * The reader sees "[+1234 chars]" at the end of a text. News feeds put it where they cut an article off.
 */
import type { Rule } from '../../rule.ts';

/** The mark as the feeds write it, bounded. */
const MARK = / ?\[\+\d{1,7} char(?:acter)?s\]$/;

export const truncationMark: Rule = {
  id: 'truncation-mark',
  kind: 'fragment',
  noun: { one: 'truncation mark', many: 'truncation marks' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /char/,
  *check(block) {
    for (const span of block.prose) {
      const found = MARK.exec(block.source.slice(span.start, span.end));
      if (!found) continue;
      const start = span.start + found.index;
      yield {
        start,
        end: span.end,
        message: 'The feed cut the article off here; the rest is missing.',
        repair: { edits: [{ start, end: span.end, text: '' }] },
      };
    }
  },
  examples: {
    flagged: [
      { text: 'The harbour will open in…⟦ [+1234 chars]⟧', after: 'The harbour will open in…' },
      { text: 'The harbour will open in ...⟦ [+87 chars]⟧\n', after: 'The harbour will open in ...\n' },
      { text: 'The harbour will open⟦[+9 chars]⟧', after: 'The harbour will open' },
      { text: 'The harbour will open…⟦ [+20431 characters]⟧', after: 'The harbour will open…' },
      { text: 'The **harbour** will open…⟦ [+20 chars]⟧', after: 'The **harbour** will open…' },
      { text: '- The harbour will open…⟦ [+20 chars]⟧', after: '- The harbour will open…' },
    ],
    silent: [
      { text: 'A post may have 280 chars.', because: 'it speaks of a length' },
      { text: 'The feed ends in [+N chars], she wrote.', because: 'it speaks of the mark' },
      { text: 'He added [+5 points] to the table.', because: 'it is an editor’s note' },
      { text: '`… [+1234 chars]`', because: 'it is code', format: 'markdown' },
      { text: 'The harbour will open in…', because: 'the sentence trails off' },
      { text: 'The [+1234 chars] mark stands inside the sentence.', because: 'words follow' },
    ],
  },
};
