/** Plain text as blocks: a line each, or a paragraph each in hard-wrapped text. Nothing in it is taken for Markdown. */
import type { Span } from '../analysis.ts';
import { type Block, move, type PlacedBlock } from '../article.ts';
import type { Change } from './changes.ts';
import { KnownSources, ownText } from './knownSources.ts';
import { linesOf, textStart, trimmed } from './lines.ts';
import { firstEndingBehind } from './spans.ts';
import { breaksAt } from './wrapping.ts';

/** Reads a plain text, and again after each edit what the edit has changed. Blocks that an edit only moves stay the same objects. */
export class PlaintextReader {
  #blocks: readonly PlacedBlock[] = [];
  #width: number | null = null;
  readonly #known = new KnownSources<Block>();

  /**
   * The blocks of a text, in order.
   *
   * @param change what differs from the text that was read last
   * @param width the column of hard wrapping, or null
   */
  read(text: string, change: Change, width: number | null): readonly PlacedBlock[] {
    if (width !== this.#width) this.#known.clear();
    this.#known.makeRoom(text.length);
    const before = width === this.#width ? this.#blocks : [];
    this.#width = width;
    const shift = change.to - change.toBefore;
    // A block's first line depends on the line before it, its last on the line behind it.
    const from = Math.max(0, firstEndingBehind(before, change.from) - 2);
    let next = from;
    const fresh: PlacedBlock[] = [];
    let met = false;
    for (const block of this.#cut(text, from ? (before[from] as PlacedBlock).start : textStart(text))) {
      while (next < before.length && (before[next] as PlacedBlock).start + shift < block.start) next++;
      met = (before[next]?.start ?? -1) >= change.toBefore && (before[next] as PlacedBlock).start + shift === block.start;
      if (met) break;
      fresh.push(block);
    }
    const tail = met ? before.slice(next) : [];
    if (shift) for (const block of tail) move(block, shift);
    this.#blocks = before.slice(0, from).concat(fresh, tail);
    return this.#blocks;
  }

  *#cut(text: string, start: number): Generator<PlacedBlock> {
    let pending: Span[] = [];
    const close = (): PlacedBlock[] => {
      const [first] = pending;
      const last = pending.at(-1);
      if (!first || !last) return [];
      const span = { start: first.start, end: last.end };
      const source = ownText(text.slice(span.start, span.end));
      let block = this.#known.get(source);
      if (!block) {
        block = readBlock(
          source,
          pending.map((line) => ({ start: line.start - span.start, end: line.end - span.start })),
        );
        this.#known.set(source, block);
      }
      pending = [];
      return [{ ...span, block }];
    };
    for (const line of linesOf(text, start)) {
      const content = trimmed(text, line);
      if (content.end === content.start) {
        yield* close();
        continue;
      }
      const before = pending.at(-1);
      if (before && (this.#width === null || !breaksAt(text, before, content, this.#width))) yield* close();
      pending.push({ start: line.start, end: content.end });
    }
    yield* close();
  }
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
        holds: null,
      },
    ],
  };
}
