/** From offsets to lines and columns, both counted from 1 and in UTF-16 units, as editors and SARIF count. */
import { linesOf } from './lines.ts';

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Returns a function that finds the position of an offset in `text`. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [...linesOf(text)].map(({ start }) => start);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
