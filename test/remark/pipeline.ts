/** A folder as somebody has it who runs the packaged plugin in a pipeline: Copydesk as npm packs it, beside the real remark. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export interface Pipeline {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  read(name: string): string;
  /** Runs `remark` with these arguments in the folder. */
  remark(...args: readonly string[]): { readonly status: number | null; readonly out: string; readonly err: string };
  /** Checks a program in TypeScript; returns what the compiler says. */
  compile(name: string): string;
  remove(): void;
}

/** Packs Copydesk, which `npm run build` has built, and sets it up in a new folder. */
export function setUp(): Pipeline {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-pipeline-'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of ['remark', 'remark-cli', 'unified', 'unified-language-server', '@types'])
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', `--pack-destination=${folder}`], { cwd: ROOT, encoding: 'utf8' });
  const packed = readdirSync(folder).find((name) => name.endsWith('.tgz')) as string;
  execFileSync('tar', ['-xzf', packed], { cwd: folder });
  execFileSync('mv', [join(folder, 'package'), join(modules, 'copydesk')]);
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  return {
    folder,
    write(files) {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    remark(...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, 'remark-cli/cli.js'), '--no-color', ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, out: stdout, err: stderr };
    },
    compile(name) {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', name],
        {
          cwd: folder,
          encoding: 'utf8',
        },
      );
      return stdout + stderr;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
