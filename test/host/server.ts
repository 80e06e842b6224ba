/** Starts and stops a VS Code server on a loopback port, each with fresh data, so that no run sees what another left. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Installation, InstallError, installServer } from './install.ts';

const READY_WITHIN = 60_000;

export interface ServerOptions {
  /** Settings that hold for the whole server, as in `settings.json`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** Lets a page name an extension under development, as the suites and `npm start` do. */
  readonly development?: boolean;
  /** The language of the workbench, as VS Code calls it; English where it is not given. */
  readonly locale?: string;
}

export interface Server {
  readonly port: number;
  /** The address of a workbench with this folder; `payload` is VS Code's list of startup parameters. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** A file's address as the workbench knows it. */
  remote(path: string): string;
  /** Ends the server and removes its data. */
  stop(): void;
}

/** Starts a server and resolves once it answers. Rejects with one line where it does not. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const installation = installServer();
  const data = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  const machine = join(data, 'data', 'Machine');
  mkdirSync(machine, { recursive: true });
  writeFileSync(
    join(machine, 'settings.json'),
    JSON.stringify({
      'telemetry.telemetryLevel': 'off',
      'chat.disableAIFeatures': true,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'none',
      'extensions.autoCheckUpdates': false,
      ...options.settings,
    }),
  );
  if (options.vsix) installExtension(installation, options.vsix, data);
  const port = await freePort();
  const child = spawn(installation.node, serverArguments(installation, data, port, options), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output = (output + piece).slice(-4000)));
  const stop = () => {
    process.off('exit', stop);
    end(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', stop);
  try {
    await answering(child, port);
  } catch (error) {
    stop();
    throw new InstallError(`${error instanceof Error ? error.message : error} ${output.trim().split('\n').slice(-3).join(' ')}`);
  }
  const authority = `127.0.0.1:${port}`;
  return {
    port,
    remote: (path) => `vscode-remote://${authority}${path}`,
    address: (folder, payload = []) =>
      `http://${authority}/?${new URLSearchParams({ folder, ...(payload.length ? { payload: JSON.stringify(payload) } : {}) })}`,
    stop,
  };
}

function serverArguments(installation: Installation, data: string, port: number, { development, locale }: ServerOptions): string[] {
  return [
    join(installation.server, 'out/server-main.js'),
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    `--server-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--telemetry-level=off',
    '--disable-workspace-trust',
    // Without this the page ignores parameters that name an extension under development.
    ...(development ? ['--enable-smoke-test-driver'] : []),
    ...(locale ? [`--locale=${locale}`] : []),
  ];
}

function installExtension(installation: Installation, vsix: string, data: string): void {
  const run = spawnSync(
    installation.node,
    [
      join(installation.server, 'out/server-main.js'),
      `--install-extension=${vsix}`,
      `--server-data-dir=${data}`,
      `--extensions-dir=${join(data, 'extensions')}`,
      '--accept-server-license-terms',
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new InstallError(`${vsix} could not be installed: ${run.stdout} ${run.stderr}`);
}

function end(child: ChildProcess): void {
  if (!child.pid || child.exitCode !== null) return;
  try {
    // The server has children of its own; it was started as the leader of their group.
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

async function answering(child: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + READY_WITHIN;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The VS Code server ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/version`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The VS Code server did not answer within ${READY_WITHIN / 1000} s.`);
}
