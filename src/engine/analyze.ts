/** The front door of the engine: a text goes in, all that Copydesk knows of it comes out. Pure: the same text gives the same analysis. */
import type { Analysis } from './analysis.ts';
import { type AnalyzeOptions, read } from './check.ts';
import { shippedNames } from './entities/shipped.ts';
import { Memory } from './memory.ts';
import { completed } from './whole.ts';

/**
 * Analyses an article. Never throws for any text: a part that fails is named in `failures` and the others still report.
 *
 * @param text the article; a byte-order mark, if there is one, counts as its first unit
 * @param memory what earlier analyses worked out; kept from edit to edit, it makes the next one cheaper and changes nothing else
 */
export function analyze(text: string, options: AnalyzeOptions, memory = new Memory()): Analysis {
  return completed(read(text, options, memory), shippedNames);
}
