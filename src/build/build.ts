/** `npm run build`: everything that runs, into `dist/`. With `--tests`, the suites for a real VS Code as well; with `--minify`, smaller. */
import { copyFile, rm, writeFile } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { modelFile } from '../engine/entities/model.ts';
import { VOCABULARY } from '../engine/entities/vocabularyData.ts';
import { WEIGHTS } from '../engine/entities/weights.ts';
import { octets } from '../engine/octets.ts';
import { packing } from './packing.ts';

const tests = process.argv.includes('--tests');
const common: BuildOptions = {
  bundle: true,
  minify: process.argv.includes('--minify'),
  sourcemap: tests ? 'inline' : false,
  target: 'es2022',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  ...packing,
  define: { COPYDESK_VERSION: JSON.stringify(manifest.version) },
};
// Packages with both forms are taken as modules: an older kind of their other form hides what it requires from the bundler.
const node: BuildOptions = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
// Without the condition, esbuild takes an entity decoder that needs a DOM, which the extension worker lacks.
const worker: BuildOptions = { ...common, platform: 'browser', format: 'cjs', conditions: ['worker'] };

// What the terminal uses holds older packages, which `require` Node's modules; a module has no `require` of its own.
const requireBanner = `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;
const terminalBanner = `#!/usr/bin/env node\n${requireBanner}`;

await rm('dist', { recursive: true, force: true });
await Promise.all([
  // One bundle for both of VS Code's extension hosts: what runs in a worker runs in Node.
  build({ ...worker, external: ['vscode'], entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js' }),
  build({ ...common, platform: 'browser', format: 'iife', entryPoints: ['src/panel/main.ts'], outfile: 'dist/panel.js' }),
  build({ ...node, format: 'esm', entryPoints: ['src/cli/copydesk.ts'], outfile: 'dist/cli.mjs', banner: { js: terminalBanner } }),
  build({ ...node, format: 'esm', entryPoints: ['src/remark/copydesk.ts'], outfile: 'dist/remark.mjs', banner: { js: requireBanner } }),
  ...(tests
    ? [
        build({ ...node, format: 'cjs', external: ['vscode', 'mocha'], entryPoints: ['test/editor/index.ts'], outfile: 'dist/test/suite.cjs' }),
        build({ ...worker, external: ['vscode'], entryPoints: ['test/editor/index.web.ts'], outfile: 'dist/test/suite.web.js' }),
      ]
    : []),
]);
await copyFile('src/remark/published.d.ts', 'dist/remark.d.mts');
// The greatest of the models, which the extension reads when somebody looks for what it finds.
await writeFile('dist/names.bin', modelFile(octets(WEIGHTS), octets(VOCABULARY)));
