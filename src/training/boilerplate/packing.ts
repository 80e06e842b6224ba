/** Writes a line model as the module that the engine reads: base64 in a source file, so that it bundles for Node and browsers alike. */
import type { PackedForest, PackedModel } from '../../engine/boilerplate/lines/decode.ts';
import { type Forest, type LineModel, MEASURES_UP_TO } from '../../engine/boilerplate/lines/model.ts';

/** A model as text, which `unpackModel` reads. */
export function packModel(model: LineModel): PackedModel {
  return {
    thresholds: model.thresholds,
    wordsStart: model.wordsStart,
    words: base64(model.words),
    below: base64(model.below),
    above: base64(model.above),
    place: packForest(model.place),
    again: packForest(model.again),
  };
}

/** The source of `weights.ts`. */
export function weightsModule(model: LineModel): string {
  return [
    '/** The weights of the line model. Written by `node src/training/boilerplate/train.ts --corpora DIR`; never edited by hand. */',
    "import type { PackedModel } from './decode.ts';",
    '',
    `export const packedModel: PackedModel = ${literal(packModel(model), '')};`,
    '',
  ].join('\n');
}

function packForest(forest: Forest): PackedForest {
  if (forest.thresholds.some((threshold) => Math.abs(threshold) >= MEASURES_UP_TO)) throw new RangeError(`a tree asks of a measure beyond ${MEASURES_UP_TO}`);
  return {
    depth: forest.depth,
    start: forest.start,
    measures: base64(forest.measures),
    thresholds: base64(forest.thresholds),
    answers: base64(Int8Array.from(forest.answers)),
  };
}

function base64(values: Int8Array | Uint8Array | Int16Array): string {
  const bytes = values instanceof Int16Array ? [...values].flatMap((value) => [value & 255, (value >> 8) & 255]) : Uint8Array.from(values);
  return Buffer.from(bytes).toString('base64');
}

/** A value as TypeScript source in the style of the house. */
function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((entry) => `${inner}${literal(entry, inner)},`).join('\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([name, entry]) => {
    const text = literal(entry, inner);
    return text.length > 120 && typeof entry === 'string' ? `${inner}${name}:\n${inner}  ${text},` : `${inner}${name}: ${text},`;
  });
  return `{\n${entries.join('\n')}\n${indent}}`;
}
