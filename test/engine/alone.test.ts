/** Private: no network, no process, no file but through VS Code. What the bundle cannot name it cannot use, and it works in a world without. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import jsTokens from 'js-tokens';
import { SCRAPED } from '../articles/scraped.ts';

const ROOT = join(import.meta.dirname, '../..');
/** As `src/build/build.ts` bundles for the extension hosts. */
const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'browser',
  format: 'cjs',
  conditions: ['worker'],
  external: ['vscode'],
  define: { COPYDESK_VERSION: '""' },
  write: false,
  logLevel: 'error',
};
/** Ways out of a worker or a Node process that need no module. */
const WAYS_OUT = new Set(
  'fetch XMLHttpRequest WebSocket WebTransport EventSource RTCPeerConnection sendBeacon importScripts Worker SharedWorker Deno Bun indexedDB eval'.split(' '),
);

describe('the extension', () => {
  let output: OutputFile;
  let imports: string[];
  before(async () => {
    const { outputFiles, metafile } = await build({ ...OPTIONS, entryPoints: ['src/extension.ts'], metafile: true });
    output = outputFiles?.[0] as OutputFile;
    imports = Object.values(metafile?.outputs ?? {}).flatMap((one) => one.imports.map(({ path }) => path));
  });

  it('asks for no module but VS Code', () => assert.deepEqual([...new Set(imports)], ['vscode']));

  it('names no way to the network, to a process or to code from elsewhere', () => {
    const named = new Set<string>();
    for (const { type, value } of jsTokens(output.text)) if (type === 'IdentifierName' && WAYS_OUT.has(value)) named.add(value);
    assert.deepEqual([...named], []);
  });
});

it('the engine reads an article in a world that holds nothing but the language', async () => {
  const { outputFiles } = await build({
    ...OPTIONS,
    format: 'iife',
    stdin: { contents: `import { analyze } from './src/engine/analyze.ts'; globalThis.analyze = analyze;`, resolveDir: ROOT, loader: 'ts' },
  });
  // The decoder of base64 is the one thing beyond the language that the models need.
  const world = createContext({ atob, article: SCRAPED });
  runInContext(outputFiles?.[0]?.text ?? '', world);
  assert.equal(runInContext(`analyze(article, { format: 'markdown' }).findings.length`, world), 3);
  assert.equal(runInContext('typeof process + typeof require + typeof fetch + typeof XMLHttpRequest', world), 'undefined'.repeat(4));
});
