/** The configuration that decides for a file: the nearest `.copydesk.json` upwards, or the one named on the command line. */
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Config, configOf, defaultConfig, isExcluded, mergeConfigs, readConfig } from '../engine/config.ts';
import { rules } from '../engine/rules.ts';
import { decodeText, FileTrouble, reasonOf } from './files.ts';

const NAME = '.copydesk.json';
const RULE_IDS: ReadonlySet<string> = new Set(rules.map((rule) => rule.id));

/** Finds and remembers configurations. */
export class ConfigFiles {
  readonly #named: Promise<Config> | null;
  readonly #byFile = new Map<string, Promise<Config | null>>();
  readonly #beneath: Config;

  /**
   * @param named the configuration that holds for every file, or null to look for the nearest
   * @param beneath what holds where the nearest says nothing else, or where there is none
   */
  constructor(named: string | null, beneath = defaultConfig) {
    this.#beneath = beneath;
    this.#named = named ? readNamed(named) : null;
    // Whoever asks for it sees the failure; until then it is not unhandled.
    this.#named?.catch(() => {});
  }

  /**
   * The configuration for an article.
   *
   * @throws FileTrouble where it is broken, the same one for every article that it concerns
   */
  async of(article: string): Promise<Config> {
    const { config, path } = await this.#nearest(article);
    return configOf(config, path);
  }

  /**
   * Whether a file that a folder holds is no article by its name.
   *
   * @throws FileTrouble as `of`
   */
  async excludes(article: string): Promise<boolean> {
    const { config, path } = await this.#nearest(article);
    return isExcluded(config, path);
  }

  /** The configuration that decides, and the article's path from its folder; from the working folder where the command line names it. */
  async #nearest(article: string): Promise<{ readonly config: Config; readonly path: string }> {
    const whole = resolve(article);
    const pathFrom = (folder: string) => relative(folder, whole).split(sep).join('/');
    if (this.#named) return { config: await this.#named, path: pathFrom('.') };
    for (let folder = dirname(whole); ; folder = dirname(folder)) {
      const config = await this.#read(join(folder, NAME));
      if (config) return { config: mergeConfigs(this.#beneath, config), path: pathFrom(folder) };
      if (dirname(folder) === folder) return { config: this.#beneath, path: pathFrom('.') };
    }
  }

  #read(file: string): Promise<Config | null> {
    const known = this.#byFile.get(file);
    if (known) return known;
    const reading = readOne(file);
    this.#byFile.set(file, reading);
    return reading;
  }
}

async function readNamed(file: string): Promise<Config> {
  const config = await readOne(file);
  if (!config) throw new FileTrouble(`${file}: there is no such configuration`);
  return config;
}

async function readOne(file: string): Promise<Config | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const trouble = error as NodeJS.ErrnoException;
    if (trouble.code === 'ENOENT' || trouble.code === 'ENOTDIR') return null;
    throw new FileTrouble(`${file}: ${reasonOf(trouble)}`);
  }
  const { text } = decodeText(bytes, file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileTrouble(`${file}: not JSON: ${error instanceof Error ? error.message : error}`);
  }
  const reading = readConfig(value, RULE_IDS);
  if ('errors' in reading) throw new FileTrouble(`${file}: ${reading.errors.join('; ')}`);
  return reading.config;
}
