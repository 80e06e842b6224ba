/** Plain text as blocks: a line each, or a paragraph each in hard-wrapped text. Nothing in it is taken for Markdown. */
import type { Span } from '../analysis.ts';
import type { Block, PlacedBlock } from '../article.ts';
import type { Memory } from '../memory.ts';
import { linesOf, textStart, trimmed } from './lines.ts';
import { breaksAt } from './wrapping.ts';

/** The blocks of a plain text, in order. `width` is the column of hard wrapping, or null. */
export function readPlaintext(text: string, width: number | null, memory: Memory): PlacedBlock[] {
  memory.turn(`plain ${width}`);
  const blocks: PlacedBlock[] = [];
  let pending: Span[] = [];
  const close = () => {
    const [first] = pending;
    const last = pending.at(-1);
    if (first && last) {
      const span = { start: first.start, end: last.end };
      const source = text.slice(span.start, span.end);
      const lines = pending.map((line) => ({ start: line.start - span.start, end: line.end - span.start }));
      blocks.push({ ...span, block: memory.recallText<Block>(source) ?? memory.keepText(source, readBlock(source, lines)) });
    }
    pending = [];
  };
  for (const line of linesOf(text, textStart(text))) {
    const content = trimmed(text, line);
    if (content.end === content.start) {
      close();
      continue;
    }
    const before = pending.at(-1);
    if (before && (width === null || !breaksAt(text, before, content, width))) close();
    pending.push({ start: line.start, end: content.end });
  }
  close();
  return blocks;
}

function readBlock(source: string, lines: readonly Span[]): Block {
  const prose = lines.map((line) => trimmed(source, line));
  const start = prose[0]?.start ?? 0;
  return {
    kind: 'text',
    format: 'plaintext',
    source,
    inlines: [],
    prose,
    passages: [
      {
        kind: 'paragraph',
        start,
        end: source.length,
        text: source.slice(start).replace(/\s+/g, ' '),
        linked: 0,
        quoted: false,
        lines: { start: 0, end: source.length },
      },
    ],
  };
}
