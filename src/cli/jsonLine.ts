/** One line of the JSON Lines contract: an article goes in, its analysis or a clear error comes out. */
import * as v from 'valibot';
import { analyze } from '../engine/analyze.ts';

/** An input line; null where its bytes are not UTF-8. */
export type Line = string | null;

const TEXT = '"text" must be a string';

/** Null counts as absent: many an exporter writes it for an empty column. */
const request = v.object(
  {
    text: v.string(TEXT),
    format: v.nullish(v.picklist(['markdown', 'plaintext'], '"format" must be "markdown" or "plaintext"'), 'markdown'),
    date: v.nullish(v.pipe(v.string('"date" must be a string'), v.isoDate('"date" must be YYYY-MM-DD'))),
    indirect: v.nullish(v.boolean('"indirect" must be true or false'), false),
  },
  // Of the fields, only the text can be missing.
  (issue) => (issue.expected === 'Object' ? 'the line is not a JSON object' : TEXT),
);

/** The output line for an input line, and whether it could not be read. */
export function analyzeLine(line: Line): { line: string; bad: boolean } {
  if (line === null) return failed(null, 'the line is not UTF-8');
  if (line === '') return failed(null, 'the line is empty');
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return failed(null, `not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? (value.id ?? null) : null;
  const reading = v.safeParse(request, value);
  if (!reading.success) return failed(id, reading.issues[0].message);
  const { text, format, date, indirect } = reading.output;
  const { findings, quotes, entities, words, failures } = analyze(text, { format, indirect, ...(date ? { date } : {}) });
  return { line: JSON.stringify({ id, findings, quotes, entities, words, ...(failures.length ? { failures } : {}) }), bad: false };
}

function failed(id: unknown, error: string): { line: string; bad: boolean } {
  return { line: JSON.stringify({ id, error }), bad: true };
}
