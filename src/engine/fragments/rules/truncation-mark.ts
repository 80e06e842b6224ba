/**
 * The reader sees "[+1234 chars]", "[…] Read more" or "(truncated)" at the end of a text. News feeds and excerpts put it where they cut an
 * article off.
 */
import type { Block } from '../../article.ts';
import type { Rule } from '../../rule.ts';

/** The mark as the feeds write it, bounded. */
const MARK = / ?\[\+\d{1,7} char(?:acter)?s\]$/;
/** The same in words. */
const WORDED = / ?[[(](?:truncated|text truncated|article truncated|message clipped|snip(?:ped)?|content truncated)[\])]$/i;
/** An excerpt's end, as content systems write it. A dash or two dots are none. */
const EXCERPT = / ?(?:\[(?:…|\.\.\.)\]|\[&hellip;\]|\[&#8230;\]) ?(?:(?:Continue reading|Read more|More|Read the rest)\b[^[\]]{0,80})?$/;
/** An excerpt's invitation behind an ellipsis. */
const INVITATION =
  /(?<=…|\.\.\.)(?: |\u00a0)?\(?(?:Continue reading|Read more|Read full (?:story|article)|Read the rest(?: of this (?:entry|post))?|Learn more)\)?(?: ?(?:»|→|›|>))?$/;

/** Behind a colon or a bracket the mark leaves something out of a list. */
const OPEN = /[:=([{,"]\s?$/;

export const truncationMark: Rule = {
  id: 'truncation-mark',
  kind: 'fragment',
  noun: { one: 'truncation mark', many: 'truncation marks' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /char|truncated|clipped|snip|[…\]]|\.\.\.|hellip|8230/i,
  *check(block) {
    for (const span of block.prose) {
      if (behindStands(block, span.end)) continue;
      const text = block.source.slice(span.start, span.end);
      const certain = MARK.exec(text) ?? WORDED.exec(text);
      const found = certain ?? INVITATION.exec(text) ?? EXCERPT.exec(text);
      if (!found || found.index === 0 || (!certain && OPEN.test(text.slice(0, found.index)))) continue;
      const start = span.start + found.index;
      yield {
        start,
        end: span.end,
        message: 'The feed cut the article off here; the rest is missing.',
        repair: { edits: [{ start, end: span.end, text: '' }] },
        safe: certain !== null,
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
      { text: 'The harbour will open in⟦ […]⟧', after: 'The harbour will open in' },
      { text: 'The harbour will open in…⟦ Read more »⟧', after: 'The harbour will open in…' },
      { text: 'The harbour will open in⟦ [...] Continue reading Harbour opens⟧', after: 'The harbour will open in' },
      { text: 'The harbour will open⟦ (truncated)⟧', after: 'The harbour will open' },
    ],
    silent: [
      { text: 'A post may have 280 chars.', because: 'it speaks of a length' },
      { text: 'The feed ends in [+N chars], she wrote.', because: 'it speaks of the mark' },
      { text: 'He added [+5 points] to the table.', because: 'it is an editor’s note' },
      { text: '`… [+1234 chars]`', because: 'it is code', format: 'markdown' },
      { text: 'The harbour will open in…', because: 'the sentence trails off' },
      { text: 'The [+1234 chars] mark stands inside the sentence.', because: 'words follow' },
      { text: 'The harbour […] is open, she wrote.', because: 'an editor shortened a quotation' },
      { text: 'She wants to read more', because: 'it is a sentence' },
      { text: 'She wrote: “The harbour is open […]”', because: 'an editor shortened a quotation' },
      { text: '**[…]** is how editors shorten.', because: 'it is a sentence about the mark' },
    ],
  },
};

/** Whether more of the line follows the stretch: emphasis, a link, code. */
function behindStands(block: Block, end: number): boolean {
  return (
    /^[^\s]/.test(block.source.slice(end, end + 1)) || block.prose.some((span) => span.start >= end && !/[\r\n]/.test(block.source.slice(end, span.start)))
  );
}
