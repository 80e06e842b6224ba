/**
 * What no article holds and a Markdown parser chokes on: hundreds of levels, marks that nothing closes, quotes that go on without their
 * mark. Parsing such a stretch takes time that grows with the square of its length, or more stack than there is; it is told beforehand,
 * in one pass.
 */
/** Levels of lists and block quotes. Articles have up to 3. */
const DEEPEST = 100;
/** Runs of emphasis marks in one paragraph. Articles have up to 840. */
const MOST_RUNS = 1_200;
/** Openings of comments and instructions in one paragraph. Articles have 1. */
const MOST_DECLARATIONS = 500;
/** References to footnotes in one paragraph. */
const MOST_NOTES = 300;
/** Lengths of runs of backticks in one paragraph: each is looked for to its end. Articles have up to 3. */
const MOST_TICKS = 40;
/** Brackets of a kind that stand open at once. */
const MOST_OPEN = 500;
/** Opening square brackets in one paragraph. Articles have up to some hundred, in lists of links. */
const MOST_BRACKETS = 5_000;
/** Lines that go on with a quote or an item without its mark. */
const MOST_LAZY = 1_000;

const STAR = 42;
const DASH = 45;
const UNDERSCORE = 95;
const LESS = 60;
const TICK = 96;

/** Whether a stretch of Markdown is beyond what a parser can be given. */
export function isTangled(text: string): boolean {
  const end = text.length;
  /** Indents of the lines that open a level, each deeper than the one before. */
  const indents: number[] = [];
  let runs = 0;
  let declarations = 0;
  let notes = 0;
  const ticks = new Set<number>();
  let square = 0;
  let brackets = 0;
  let round = 0;
  let lazy = 0;
  let contained = false;
  for (let at = 0; at < end; at++) {
    const line = prefixAt(text, at, end);
    if (line.blank || line.item) {
      runs = declarations = square = brackets = round = notes = 0;
      ticks.clear();
    }
    if (line.marks) {
      contained = true;
      while (indents.length && (indents.at(-1) as number) >= line.indent) indents.pop();
      indents.push(line.indent);
      if (indents.length + line.marks > DEEPEST) return true;
    } else if (line.blank) contained = false;
    else if (contained && line.indent < 2 && ++lazy > MOST_LAZY) return true;
    for (at = line.end; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10) break;
      if (unit === STAR || unit === UNDERSCORE) {
        if (text.charCodeAt(at - 1) !== unit) runs++;
      } else if (unit === TICK) {
        const from = at;
        while (text.charCodeAt(at + 1) === TICK) at++;
        ticks.add(at - from);
      } else if (unit === LESS) {
        const next = text.charCodeAt(at + 1);
        if (next === 33 || next === 63) declarations++;
      } else if (unit === 91) {
        square++;
        brackets++;
        if (text.charCodeAt(at + 1) === 94) notes++;
      } else if (unit === 40) round++;
      else if (unit === 93) square = Math.max(0, square - 1);
      else if (unit === 41) round = Math.max(0, round - 1);
      else continue;
      if (runs > MOST_RUNS || declarations > MOST_DECLARATIONS || notes > MOST_NOTES || ticks.size > MOST_TICKS) return true;
      if (square > MOST_OPEN || round > MOST_OPEN || brackets > MOST_BRACKETS) return true;
    }
  }
  return false;
}

interface Prefix {
  readonly end: number;
  /** Nothing but marks, if even those, stands in the line. */
  readonly blank: boolean;
  /** How many marks of quotes and items the line begins with, and the column of the first. */
  readonly marks: number;
  readonly indent: number;
  /** One of them is an item's, with which a new paragraph begins. */
  readonly item: boolean;
}

function prefixAt(text: string, start: number, end: number): Prefix {
  let marks = 0;
  let indent = 0;
  let item = false;
  let at = start;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 32 || unit === 9 || unit === 13) {
      if (!marks) indent++;
      continue;
    }
    if (unit === 62) marks++;
    else {
      const width = itemMark(text, at);
      if (!width) return { end: at, blank: unit === 10, marks, indent, item };
      at += width - 1;
      item = true;
      marks++;
    }
  }
  return { end, blank: true, marks, indent, item };
}

/** How many units the mark of a list item at `at` has; 0 where there is none. */
function itemMark(text: string, at: number): number {
  let behind = at;
  const unit = text.charCodeAt(at);
  if (unit === STAR || unit === DASH || unit === 43) behind++;
  else {
    while (behind - at < 9 && text.charCodeAt(behind) >= 48 && text.charCodeAt(behind) <= 57) behind++;
    const mark = text.charCodeAt(behind);
    if (behind === at || (mark !== 46 && mark !== 41)) return 0;
    behind++;
  }
  const next = text.charCodeAt(behind);
  return next === 32 || next === 9 || next === 10 || next === 13 || behind === text.length ? behind - at : 0;
}
