/** Patterns that are compiled once. */

/** A text so long, in UTF-16 units, is asked with machine code from the start. */
const LONG = 1_000;
/** What few patterns take for anything, and V8 keeps in two bytes a unit, as most articles. */
const NOTHING = '\u2028'.repeat(LONG);

/**
 * The pattern, compiled. V8 compiles one that first meets a line for its interpreter, which takes longest of all, and when it meets the next line
 * anew, to machine code; one that first meets a long text it compiles to machine code alone. To be called before a pattern's first question.
 *
 * @param line the first that it will be asked about, if that is known: for lines that V8 keeps in one byte a unit the machine code is another
 */
export function primed(pattern: RegExp, line?: string): RegExp {
  pattern.test(line?.padEnd(LONG, '\n') ?? NOTHING);
  pattern.lastIndex = 0;
  return pattern;
}

/** Patterns that are asked one behind the other, compiled before the first question, for the line that is asked about. */
export function primedAtFirst(patterns: readonly RegExp[]): (line: string) => readonly RegExp[] {
  let ready = false;
  return (line) => {
    if (!ready) for (const pattern of patterns) primed(pattern, line);
    ready = true;
    return patterns;
  };
}
