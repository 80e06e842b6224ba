/**
 * `npm run rule-pages`: writes the names that `copydesk.rules` and a `.copydesk.json` may use into the manifest and the schema, so that an
 * editor completes them and underlines any other. With `--check` it writes nothing, and fails where one of the two is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { TAUGHT_LINE } from '../engine/boilerplate/taught.ts';
import { rules } from '../engine/rules.ts';

const ROOT = new URL('../../', import.meta.url);
const names = { enum: [...rules.map(({ id }) => id), TAUGHT_LINE] };

/** The files in which the names stand, each with what puts them into its JSON. */
// biome-ignore lint/suspicious/noExplicitAny: two files of this repository, whose shape is theirs
const FILES: Readonly<Record<string, (json: any) => void>> = {
  'package.json': ({ contributes }) => {
    contributes.configuration.properties['copydesk.rules'].propertyNames = names;
  },
  'media/copydesk.schema.json': ({ properties }) => {
    properties.rules.propertyNames = names;
    properties.files.additionalProperties.propertyNames = names;
  },
};

for (const [file, putInto] of Object.entries(FILES)) {
  const before = await readFile(new URL(file, ROOT), 'utf8');
  const json = JSON.parse(before);
  putInto(json);
  const after = `${JSON.stringify(json, null, 2)}\n`;
  if (after === before) continue;
  if (process.argv.includes('--check')) {
    console.error(`out of date: ${file}. Run: npm run rule-pages`);
    process.exitCode = 1;
  } else await writeFile(new URL(file, ROOT), after);
}
