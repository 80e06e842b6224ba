/**
 * Stories whose lines look like residue by their shape: lists, tables, verses, programmes, one-line paragraphs; and texts that are no
 * articles at all. None of it may be flagged, in either format, with any line ending, spaced out or not.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Finding, Format } from '../../../src/engine/analysis.ts';
import { analyze } from '../../../src/engine/analyze.ts';

const COLLECTION = new URL('../../articles/clean/', import.meta.url);
/** Stories of which a writer may be asked about some lines. */
const SPARED = new URL('../../articles/spared/', import.meta.url);
const FORMATS: readonly Format[] = ['markdown', 'plaintext'];

/** The same story as other programs would have left it. */
const VARIANTS: readonly { readonly name: string; derive(text: string): string }[] = [
  { name: 'as it stands', derive: (text) => text },
  { name: 'with CRLF', derive: (text) => text.replace(/\n/g, '\r\n') },
  { name: 'with an empty line between all lines', derive: (text) => text.replace(/\n+/g, '\n\n') },
  { name: 'without empty lines', derive: (text) => text.replace(/\n+/g, '\n') },
];

function flaggedIn(text: string, format: Format, counts: (finding: Finding) => boolean): string[] {
  const findings = analyze(text, { format }).findings.filter((finding) => finding.kind === 'boilerplate' && counts(finding));
  return findings.map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

function each(collection: URL, test: (text: string, format: Format) => void): void {
  for (const name of readdirSync(collection)) {
    const story = readFileSync(new URL(name, collection), 'utf8');
    for (const format of FORMATS) {
      if (name.endsWith('.md') && format === 'plaintext') continue;
      for (const { name: variant, derive } of VARIANTS) it(`${name} as ${format}, ${variant}`, () => test(derive(story), format));
    }
  }
}

describe('a clean collection has no residue', () => {
  each(COLLECTION, (text, format) =>
    assert.deepEqual(
      flaggedIn(text, format, () => true),
      [],
    ),
  );
});

describe('a story made of words that pages use loses none unasked', () => {
  each(SPARED, (text, format) =>
    assert.deepEqual(
      flaggedIn(text, format, ({ fix }) => fix?.safe ?? false),
      [],
    ),
  );
});
