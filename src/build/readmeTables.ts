/**
 * `npm run readme-tables`: writes the README's tables of settings, commands and rules from the manifest and the rules, so that nothing is
 * written twice. With `--check` it writes nothing, and fails where the README is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises';
import manifest from '../../package.json' with { type: 'json' };
import titles from '../../package.nls.json' with { type: 'json' };
import { rules } from '../engine/rules.ts';

const README = new URL('../../README.md', import.meta.url);

/** What a command does beyond its title; every command has a line here. */
const COMMANDS: Readonly<Record<string, string>> = {
  'copydesk.cleanFile': 'Applies every safe fix in the file.',
  'copydesk.cleanSelection': 'Applies every safe fix in the selection.',
  'copydesk.showFindings': 'Lists what was found, rule by rule, and goes there.',
  'copydesk.compareCleaned': 'Opens a comparison with the article as it was before.',
  'copydesk.cleanFolder': 'Shows what would go, rule by rule, then cleans file by file; can be stopped, resumed and undone.',
  'copydesk.alwaysRemoveLine': 'Teaches the line at the cursor to the folder.',
  'copydesk.showKept': 'Lists kept texts, quiet rules, taught lines and comments that hold here; each can be taken back.',
  'copydesk.copyStory': 'Copies the article without its residue; the file stays as it is.',
  'copydesk.copyQuotesAndEntities': 'Copies them as Markdown, CSV or JSON.',
  'copydesk.openSample': 'Opens one to try things on.',
  'copydesk.nextFinding': 'Selects the next finding, hints included, and says what it is.',
  'copydesk.previousFinding': 'Selects the previous finding.',
  'copydesk.nextQuote': 'Selects the next quote.',
  'copydesk.previousQuote': 'Selects the previous quote.',
  'copydesk.undoFromPanel': 'In the panel, takes back the last change of the article.',
  'copydesk.filterPanel': 'In the panel, shows only what holds these words.',
};

/** The README with each table between its two marks written anew. */
export function withTables(readme: string): string {
  const tables = { settings: settingsTable(), commands: commandsTable(), rules: rulesTable() };
  let text = readme;
  for (const [name, table] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name}: written by npm run readme-tables -->\n`, `\n<!-- end of ${name} -->`];
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no place for the table of ${name}`);
    text = text.slice(0, from + begin.length) + table + text.slice(to);
  }
  return text;
}

function settingsTable(): string {
  const rows = Object.entries(manifest.contributes.configuration.properties).map(([name, setting]) => {
    const words = shown('markdownDescription' in setting ? setting.markdownDescription : setting.description);
    return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${words} |`;
  });
  return ['| setting | default | |', '| --- | --- | --- |', ...rows].join('\n');
}

function commandsTable(): string {
  const rows = manifest.contributes.commands.map(({ command, title }) => {
    const note = COMMANDS[command];
    if (!note) throw new Error(`say in readmeTables.ts what ${command} does`);
    const key = manifest.contributes.keybindings.find((binding) => binding.command === command)?.key;
    return `| ${shown(title)} | ${key ? `\`${keyName(key)}\`` : ''} | ${note} |`;
  });
  return ['| command | key | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A string of the manifest as it is shown in English. */
function shown(string: string): string {
  const key = /^%(.*)%$/.exec(string)?.[1];
  return key ? ((titles as Readonly<Record<string, string>>)[key] ?? string) : string;
}

function keyName(key: string): string {
  return key.replace(/(?<=^|[+ ])[a-z]/g, (letter) => letter.toUpperCase());
}

function rulesTable(): string {
  const fix = (kind: string, safe: boolean) => (kind === 'query' ? 'none' : safe ? 'safe' : 'when asked for');
  const rows = rules.map(({ id, noun, kind, safe }) => `| [\`${id}\`](media/rules/${id}.md) | ${noun.many} | ${kind} | ${fix(kind, safe)} |`);
  return ['| rule | finds | kind | fix |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const before = await readFile(README, 'utf8');
  const after = withTables(before);
  if (!process.argv.includes('--check')) await writeFile(README, after);
  else if (after !== before) {
    console.error('README.md is out of date. Run: npm run readme-tables');
    process.exitCode = 1;
  }
}
