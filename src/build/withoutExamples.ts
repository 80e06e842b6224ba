/** An esbuild plugin that leaves the examples out of the rules: they are their tests and their pages, and nobody's program needs them. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const RULES = /[\\/]engine[\\/]\w+[\\/]rules[\\/][\w-]+\.ts$/;
/** As the formatter writes them, as the last part of a rule or as a constant of their own. */
const EXAMPLES = /^( {2}examples: |const examples: Rule\['examples'\] = )\{\n[\s\S]*?^ {0,2}\}(?=[,;]\n)/m;

export const withoutExamples: Plugin = {
  name: 'without examples',
  setup(build) {
    build.onLoad({ filter: RULES }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      if (!EXAMPLES.test(source)) return { errors: [{ text: 'a rule without examples to leave out' }] };
      return { contents: source.replace(EXAMPLES, '$1{ flagged: [], silent: [] }'), loader: 'ts' };
    });
  },
};
