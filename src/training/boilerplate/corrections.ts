/**
 * Labels that are clearly wrong, with what they should be and why: `corrections.tsv`. A line is named by a hash of its site and its text, so
 * that no text of a page is kept here. The lines of every fifth site (fold `UNREAD`) are never read, so none of them is corrected.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A label as a corpus spells it: `story`, `boiler`, or the reason for which a line is unsure. */
export interface Correction {
  readonly was: string;
  /** `unsure` for a line of the story of which a safe fix rightly takes a broken piece and no word: nothing is told by striking it. */
  readonly is: 'story' | 'boiler' | 'unsure';
  readonly reason: string;
}

/** Corrections by `lineHash` and the label that they correct. */
export type Corrections = ReadonlyMap<string, Correction>;

const FILE = new URL('corrections.tsv', import.meta.url);

/** Names a line of a site: the first twelve digits of a SHA-256. */
export function lineHash(site: string, line: string): string {
  return createHash('sha256').update(`${site}\n${line}`).digest('hex').slice(0, 12);
}

/**
 * Reads rows of four columns: hash, label as it was, label as it should be, reason.
 *
 * @throws where a row is not of that form
 */
export function parseCorrections(rows: string): Corrections {
  const corrections = new Map<string, Correction>();
  for (const row of rows.split('\n')) {
    if (row === '') continue;
    const [hash, was, is, reason] = row.split('\t');
    if (!hash || !was || (is !== 'story' && is !== 'boiler' && is !== 'unsure') || !reason) throw new Error(`no correction: ${row}`);
    corrections.set(`${hash} ${was}`, { was, is, reason });
  }
  return corrections;
}

/** The corrections that are kept with the training. */
export function readCorrections(): Corrections {
  return parseCorrections(readFileSync(FILE, 'utf8'));
}

/** What a line should be labelled, or undefined where its label stands. */
export function correctionOf(corrections: Corrections, site: string, line: string, was: string): Correction | undefined {
  return corrections.get(`${lineHash(site, line)} ${was}`);
}
