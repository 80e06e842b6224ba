/** `copydesk` at a terminal: reads the arguments and hands over to a command. The same file is the entry of its worker threads. */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { rules } from '../engine/rules.ts';
import { analyzeStream } from './analyzeStream.ts';
import { type CheckOptions, checkFiles, FORMATS, isReportFormat } from './check.ts';
import { FileTrouble, standardInput } from './files.ts';
import { complain, endWhenOutputFails } from './output.ts';
import { answerRequests } from './workers.ts';

declare const COPYDESK_VERSION: string | undefined;

const FOUND_NOTHING = 0;
const TROUBLE = 2;

const HELP = `copydesk – tells the story of an article from what came along with it

  copydesk check FILE…           findings in files and folders (.md, .markdown, .txt); - reads standard input
      --format text|json|sarif|github   how to report (text)
      --fix                      write the safe fixes into the files
      --fix-dry-run              show them as a diff, write nothing
      --config FILE              use this configuration, not the nearest .copydesk.json
      --stdin-filename NAME      what to call standard input (article.md)
      --jobs N                   files at the same time (1)
    exit status: 0 nothing found, 1 findings, 2 trouble

  copydesk analyze --jsonl       JSON Lines from standard input, one analysis a line to standard output
      --jobs N                   lines at the same time (1); the order stays
    exit status: 0, or 2 where a line could not be read (the others are analysed all the same)

  copydesk rules                 every rule, whether its fix is safe, and what it finds
  copydesk --version | --help
`;

if (isMainThread) {
  endWhenOutputFails();
  process.exitCode = await main(process.argv.slice(2));
} else answerRequests();

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (command === 'check') return await check(rest);
    if (command === 'analyze') return await analyze(rest);
    if (command === 'rules') return listRules(rest);
    if (command === '--version' || command === '-v') return say(version());
    if (command === '--help' || command === '-h' || command === 'help') return say(HELP.trimEnd());
  } catch (error) {
    if (error instanceof FileTrouble) {
      complain(error.message);
      return TROUBLE;
    }
    return refuse(error instanceof Error ? error.message : String(error));
  }
  return refuse(command ? `There is no command “${command}”.` : 'Which command?');
}

async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      'fix-dry-run': { type: 'boolean', default: false },
      config: { type: 'string' },
      'stdin-filename': { type: 'string', default: 'article.md' },
      jobs: { type: 'string', default: '1' },
    },
  });
  if (!positionals.length) return refuse('Which files? Name files or folders, or - for standard input.');
  if (!isReportFormat(values.format)) return refuse(`--format is one of ${FORMATS.join(', ')}, not “${values.format}”.`);
  if (values.fix && values['fix-dry-run']) return refuse('--fix writes and --fix-dry-run does not: choose one.');
  const options: CheckOptions = {
    format: values.format,
    fix: values.fix ? 'write' : values['fix-dry-run'] ? 'show' : 'none',
    config: values.config ?? null,
    stdinName: values['stdin-filename'],
    jobs: jobsOf(values.jobs),
    version: version(),
  };
  return checkFiles(positionals, options);
}

async function analyze(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { jsonl: { type: 'boolean', default: false }, jobs: { type: 'string', default: '1' } } });
  if (!values.jsonl) return refuse('“analyze” reads JSON Lines: copydesk analyze --jsonl < articles.jsonl');
  const bad = await analyzeStream(standardInput(), process.stdout, jobsOf(values.jobs));
  if (bad) complain(`${bad} ${bad === 1 ? 'line' : 'lines'} could not be read; each has an "error" in the output.`);
  return bad ? TROUBLE : FOUND_NOTHING;
}

function jobsOf(value: string): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs takes a whole number from 1 on, not “${value}”.`);
  return Math.min(jobs, availableParallelism() * 4);
}

function listRules(args: readonly string[]): number {
  parseArgs({ args: [...args], options: {} });
  const rows = rules.map((rule) => [rule.id, rule.kind, rule.severity, rule.safe ? 'safe' : 'review', rule.noun.many]);
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, column) => Math.max(all[column] ?? 0, cell.length)), []);
  return say(
    rows
      .map((row) =>
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n'),
  );
}

function version(): string {
  if (typeof COPYDESK_VERSION === 'string') return COPYDESK_VERSION;
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return FOUND_NOTHING;
}

function refuse(why: string): number {
  complain(`${why} (copydesk --help says more.)`);
  return TROUBLE;
}
