/** What a bundle costs that a program starts anew: processor time to the first result, and the most memory it takes. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { packing } from '../../src/build/packing.ts';

const ROOT = join(import.meta.dirname, '../..');
const READ = `import { readFileSync } from 'node:fs'; const text = readFileSync(process.argv[2], 'utf8');`;
const TELL = `const { user, system } = process.cpuUsage(); console.log(JSON.stringify({ time: (user + system) / 1000, memory: process.resourceUsage().maxRSS / 1024 }));`;
const PROGRAMS = {
  nothing: `${READ} if (!text) throw new Error('nothing to read'); ${TELL}`,
  bare: `${READ} import remarkParse from 'remark-parse'; import { unified } from 'unified'; unified().use(remarkParse).parse(text); ${TELL}`,
  // All of the extension is loaded, as in its host, and then reads an article as the editor does to show what it finds.
  findings: `${READ} import { activate } from './src/extension.ts'; import { check } from './src/engine/check.ts'; if (!activate || !check(text, { format: 'markdown' }).findings.length) throw new Error('found nothing'); ${TELL}`,
  whole: `${READ} import { analyze } from './src/engine/analyze.ts'; analyze(text, { format: 'markdown' }); ${TELL}`,
} as const;
const MODELS = /\/(?:weights|vocabularyData)\.ts$/;

export type Program = keyof typeof PROGRAMS;

/** Stands for the editor's interface, of which nothing is called while the extension is loaded. */
const editor: Plugin = {
  name: 'no editor',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path }) => ({ path, namespace: 'no editor' }));
    build.onLoad({ filter: /^vscode$/, namespace: 'no editor' }, () => ({
      contents: `const any = new Proxy(class {}, { get: (target, name) => (name in target ? target[name] : any), apply: () => any });
for (const name of ${JSON.stringify(editorNames())}) exports[name] = any;`,
    }));
  },
};

/** What the editor room names of the interface. */
function editorNames(): string[] {
  const sources = globSync(join(ROOT, 'src/editor/*.ts')).map((file) => readFileSync(file, 'utf8'));
  return [...new Set(sources.flatMap((source) => [...source.matchAll(/\bvscode\.(\w+)/g)].map(([, name]) => name as string)))];
}

/** Processor time in milliseconds, memory in MB. */
export interface Cost {
  readonly time: number;
  readonly memory: number;
}

/** What each program costs on each text: medians of processes that take turns. */
export async function costsOfChildren(texts: Readonly<Record<string, string>>, rounds: number): Promise<Record<string, Record<Program, Cost>>> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
  try {
    for (const [name, contents] of Object.entries(PROGRAMS))
      await build({
        stdin: { contents, resolveDir: ROOT, loader: 'ts' },
        bundle: true,
        minify: true,
        ...packing,
        plugins: [...packing.plugins, editor],
        define: { COPYDESK_VERSION: '""' },
        // As the extension is built.
        platform: 'browser',
        conditions: ['worker'],
        format: 'cjs',
        target: 'es2022',
        charset: 'utf8',
        external: ['node:fs'],
        outfile: join(folder, `${name}.cjs`),
        logLevel: 'error',
      });
    const costs: Record<string, Record<Program, Cost>> = {};
    for (const [size, text] of Object.entries(texts)) {
      const file = join(folder, 'text.md');
      writeFileSync(file, text);
      const runs: Record<Program, Cost[]> = { nothing: [], bare: [], findings: [], whole: [] };
      for (let round = 0; round < rounds; round++) for (const name of Object.keys(runs) as Program[]) runs[name].push(run(join(folder, `${name}.cjs`), file));
      costs[size] = Object.fromEntries(Object.entries(runs).map(([name, all]) => [name, middle(all)])) as Record<Program, Cost>;
    }
    return costs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, file: string): Cost {
  const { stdout, stderr } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

function middle(costs: readonly Cost[]): Cost {
  const at = (name: keyof Cost) => costs.map((cost) => cost[name]).toSorted((a, b) => a - b)[costs.length >> 1] ?? Number.NaN;
  return { time: at('time'), memory: at('memory') };
}

/** The size of the extension's bundle without its models, in bytes. */
export async function sizeWithoutModels(): Promise<number> {
  const { metafile } = await build({
    entryPoints: [join(ROOT, 'src/extension.ts')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'cjs',
    conditions: ['worker'],
    external: ['vscode'],
    write: false,
    metafile: true,
    charset: 'utf8',
    ...packing,
    outfile: 'extension.js',
    define: { COPYDESK_VERSION: '""' },
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs)[0]?.inputs ?? ({} as Metafile['outputs'][string]['inputs']);
  return Object.entries(inputs).reduce((sum, [file, { bytesInOutput }]) => sum + (MODELS.test(file) ? 0 : bytesInOutput), 0);
}
