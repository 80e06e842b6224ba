/** `copydesk check`: findings in files, reported for people or for machines, and fixed where asked. */
import { realpath } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { createTwoFilesPatch } from 'diff';
import type { Finding } from '../engine/analysis.ts';
import { check } from '../engine/check.ts';
import { cleaned } from '../engine/cleaned.ts';
import type { Config } from '../engine/config.ts';
import { ConfigFiles } from './configFiles.ts';
import { articlesIn, decodeText, FileTrouble, formatOf, readArticleFile, type SourceText, standardInput, writeArticleFile } from './files.ts';
import { complain, write } from './output.ts';
import { type CheckedFile, type ReportFormat, reportOn } from './report.ts';
import { answersTo, type Request } from './workers.ts';

export { FORMATS, isReportFormat } from './report.ts';

export interface CheckOptions {
  readonly format: ReportFormat;
  readonly fix: 'none' | 'write' | 'show';
  /** A configuration file for every article, or null for the nearest. */
  readonly config: string | null;
  readonly stdinName: string;
  readonly jobs: number;
  readonly version: string;
}

interface Source extends SourceText {
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  readonly config: Config;
}

const CLEAN = 0;
const FINDINGS = 1;
const TROUBLE = 2;

/** Checks files and folders; returns the exit status. Troubles go to standard error, a line each, and the other files are still checked. */
export async function checkFiles(paths: readonly string[], options: CheckOptions): Promise<number> {
  const troubles = new Set<FileTrouble>();
  const trouble = (error: unknown) => {
    if (!(error instanceof FileTrouble)) throw error;
    // A broken configuration is the trouble of every file below it, and told once.
    if (!troubles.has(error)) complain(error.message);
    troubles.add(error);
  };
  const queue: Source[] = [];
  const requests = async function* (): AsyncGenerator<Request> {
    for await (const source of sources(paths, options, trouble)) {
      queue.push(source);
      yield { text: source.text, format: formatOf(source.name), config: source.config };
    }
  };
  const checked: CheckedFile[] = [];
  for await (const answer of answersTo(requests(), options.jobs)) {
    const source = queue.shift();
    if (!source || !('findings' in answer)) continue;
    const { findings, failures } = answer;
    for (const { part, error } of failures) trouble(new FileTrouble(`${source.name}: “${part}” failed and was passed over: ${error}`));
    try {
      checked.push(options.fix === 'none' ? { name: source.name, text: source.text, findings } : await fix(source, findings, options));
    } catch (error) {
      trouble(error);
    }
  }
  // Where standard output carries the fixed text, nothing else may stand there.
  const filters = options.fix === 'write' && paths.includes('-');
  if (options.fix !== 'show') await write(filters ? process.stderr : process.stdout, reportOn(checked, options.format, options.version));
  if (troubles.size) return TROUBLE;
  return checked.some(({ findings }) => findings.length) ? FINDINGS : CLEAN;
}

/** Every article once, however often it is named. */
async function* sources(paths: readonly string[], options: CheckOptions, trouble: (error: unknown) => void): AsyncGenerator<Source> {
  const configs = new ConfigFiles(options.config);
  const read = new Set<string>();
  for (const path of new Set(paths)) {
    try {
      if (path === '-') {
        yield {
          name: options.stdinName,
          path: null,
          config: await configs.of(options.stdinName),
          ...decodeText(await buffer(standardInput()), 'standard input'),
        };
        continue;
      }
      for await (const file of articlesIn(path, trouble)) {
        try {
          // A file that is named is read whatever it is called.
          if (file !== path && (await configs.excludes(file))) continue;
          const real = await realpath(file).catch(() => file);
          if (read.has(real)) continue;
          read.add(real);
          yield { name: file, path: file, config: await configs.of(file), ...(await readArticleFile(file)) };
        } catch (error) {
          trouble(error);
        }
      }
    } catch (error) {
      trouble(error);
    }
  }
}

/** Applies the safe fixes; what is returned is what remains to be found. */
async function fix(source: Source, findings: readonly Finding[], options: CheckOptions): Promise<CheckedFile> {
  const read = (text: string) => check(text, { format: formatOf(source.name), config: source.config }).findings;
  const { text, findings: remaining } = cleaned(source.text, findings, read);
  const [before, after] = [source.mark + source.text, source.mark + text];
  if (options.fix === 'write' && !source.path) await write(process.stdout, after);
  else if (text !== source.text) {
    if (source.path && options.fix === 'write') await writeArticleFile(source.path, source, text);
    else await write(process.stdout, createTwoFilesPatch(source.name, source.name, before, after, undefined, undefined, { context: 3 }));
  }
  return { name: source.name, text, findings: options.fix === 'show' ? findings : remaining };
}
