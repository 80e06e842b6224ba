/** The corrupter: it knows what it damaged, does the same each time, and marks every place. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Format } from '../../src/engine/analysis.ts';
import { ownDocuments } from '../../src/training/fragments/clean.ts';
import { corrupt, gapOf, tools } from '../../src/training/fragments/corrupt.ts';
import { randomFrom } from '../../src/training/random.ts';

const FORMATS: readonly Format[] = ['markdown', 'plaintext'];
const PARAGRAPHS = [
  'The harbour of Ostby is open to everybody from Monday on, the council said in a letter to the ferry’s crew. It will stay open until winter.',
  '“Nobody asked us first,” said Ane Holm, the well-known baker of the first café in Norrby, who had written to the office. She will write again.',
  'The "old ferry" rests; its captain, Jonas Berg, doesn’t sail in autumn & won’t speak of it to a reporter. His traffic licence ends in May.',
  'A second letter was read on Tuesday — it was shorter, and nobody listened to the different answers. The meeting ended at eight in the evening.',
];

describe('the corrupter', () => {
  it('damages alike from the same seed', () => {
    const document = { format: 'plaintext' as const, paragraphs: PARAGRAPHS };
    assert.deepEqual(corrupt(document, 2, randomFrom(5)), corrupt(document, 2, randomFrom(5)));
  });

  it('gives the clean text back when every damaged paragraph is put back', () => {
    for (const clean of ownDocuments()) {
      const { text, damages } = corrupt(clean, 4, randomFrom(11));
      let at = 0;
      let back = '';
      for (const { region, damaged } of damages) {
        assert.equal(text.slice(region.start, region.end), damaged);
        back += `${text.slice(at, region.start)}⟦⟧`;
        at = region.end;
      }
      const kept = (back + text.slice(at)).split('⟦⟧').join('').split(gapOf(clean.format)).filter(Boolean);
      for (const paragraph of kept) assert.ok(clean.paragraphs.join(gapOf(clean.format)).includes(paragraph), paragraph);
    }
  });

  for (const tool of tools) {
    it(`${tool.family}: changes a paragraph, and marks where`, () => {
      const damages = FORMATS.flatMap((format) =>
        PARAGRAPHS.flatMap((paragraph) => Array.from({ length: 12 }, (_, seed) => tool.damage(paragraph, format, randomFrom(seed + 1)))),
      ).filter((damage) => damage !== null);
      assert.ok(damages.length > 0);
      for (const { original, damaged, spans } of damages) {
        assert.notEqual(damaged, original);
        assert.ok(spans.length > 0);
        for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= damaged.length, JSON.stringify({ damaged, start, end }));
      }
    });
  }
});
