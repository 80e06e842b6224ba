/**
 * A real VS Code to test in, out of the npm registry: `code-server` carries VS Code's own server and web workbench. It is installed once
 * into `.vscode-test/`, and a stamp tells that it is whole. Chromium comes from the system, or out of the registry as well.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CODE_SERVER = '4.139.1';
/** VS Code 1.139 needs Node 24; the package carries the headers for its native modules as well. */
const NODE = '24.21.0';
const ROOT = join(import.meta.dirname, '../../.vscode-test');
const FOLDER = join(ROOT, `server-${CODE_SERVER}`);
const STAMP = join(FOLDER, 'installed.json');
const NODE_PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Where the parts of an installed VS Code server are. */
export interface Installation {
  /** The Node that runs the server. */
  readonly node: string;
  /** The folder that holds `out/server-main.js`. */
  readonly server: string;
}

/** A failure that a person can do something about; its message is the whole of what they need to read. */
export class InstallError extends Error {}

/**
 * The VS Code server, installed first where it is missing or half installed (about a minute and 800 MB).
 *
 * @throws InstallError with one line that says what is missing
 */
export function installServer(): Installation {
  const installation = { node: join(FOLDER, 'node_modules', NODE_PACKAGE, 'bin', 'node'), server: join(FOLDER, 'node_modules/code-server/lib/vscode') };
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stampText()) return installation;
  requireCompiler();
  console.log(`Installing the VS Code server (code-server ${CODE_SERVER} from npm) into .vscode-test/ …`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  npm(FOLDER, ['install', '--ignore-scripts', '--no-save', `code-server@${CODE_SERVER}`, `${NODE_PACKAGE}@${NODE}`]);
  npm(installation.server, ['install', '--ignore-scripts', '--omit=dev']);
  npm(installation.server, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], {
    npm_config_nodedir: join(FOLDER, 'node_modules', NODE_PACKAGE),
    PATH: [join(FOLDER, 'node_modules', NODE_PACKAGE, 'bin'), process.env.PATH].join(delimiter),
  });
  writeFileSync(STAMP, stampText());
  return installation;
}

function stampText(): string {
  return `${JSON.stringify({ codeServer: CODE_SERVER, node: NODE })}\n`;
}

function npm(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const run = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    env: { ...process.env, npm_config_prefix: undefined, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== 0)
    throw new InstallError(`npm ${args.join(' ')} failed in ${folder}: ${(run.stderr || String(run.error)).trim().split('\n').slice(-4).join(' ')}`);
}

/** Two native modules of the server are compiled; on Debian as root, what is missing is installed. */
function requireCompiler(): void {
  const wanted = { python3: 'python3', make: 'make', 'g++': 'g++' };
  const missing = Object.entries(wanted).filter(([command]) => !onPath(command));
  if (missing.length)
    installPackages(
      missing.map(([, name]) => name),
      'to compile two native modules of the VS Code server',
    );
}

/**
 * A Chromium to look through: `COPYDESK_CHROMIUM`, an installed one, or the one of `@sparticuz/chromium` (Linux).
 *
 * @throws InstallError with one line that says what is missing
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env.COPYDESK_CHROMIUM;
  if (named) return named;
  for (const command of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = onPath(command);
    if (found) return found;
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (existsSync(mac)) return mac;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new InstallError('No Chromium found: install Chrome or Chromium, or name one in COPYDESK_CHROMIUM.');
  const libraries = { 'libnss3.so': 'libnss3', 'libnspr4.so': 'libnspr4', 'libexpat.so.1': 'libexpat1' };
  const known = spawnSync('sh', ['-c', 'ldconfig -p || /sbin/ldconfig -p'], { encoding: 'utf8' }).stdout;
  const missing = Object.entries(libraries).filter(([library]) => !known.includes(library));
  if (missing.length)
    installPackages(
      missing.map(([, name]) => name),
      'for the Chromium from npm',
    );
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * A command that a test runs, by its path; on Debian as root it is installed where it is missing. Null where it cannot be had.
 *
 * @param name both the command's and the package's
 */
export function debianCommand(name: string, purpose: string): string | null {
  try {
    if (!onPath(name)) installPackages([name], purpose);
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
  }
  return onPath(name);
}

function onPath(command: string): string | null {
  const folder = (process.env.PATH ?? '').split(delimiter).find((path) => path && existsSync(join(path, command)));
  return folder ? join(folder, command) : null;
}

function installPackages(names: readonly string[], purpose: string): void {
  const byHand = `Install ${names.join(', ')} ${purpose}, for instance: sudo apt-get install ${names.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) throw new InstallError(byHand);
  console.log(`Installing ${names.join(', ')} ${purpose} …`);
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch {
    throw new InstallError(byHand);
  }
}
