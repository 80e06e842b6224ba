/**
 * `npm run rule-pages`: writes the documentation page of every rule, `media/rules/<id>.md`, from the rule's opening comment and its
 * examples, so that nothing is written twice. With `--check` it writes nothing, and fails where a page is out of date.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { Rule } from '../engine/rule.ts';
import { rules } from '../engine/rules.ts';

const PAGES = new URL('../../media/rules/', import.meta.url);
const SOURCES = {
  boilerplate: new URL('../engine/boilerplate/rules/', import.meta.url),
  fragment: new URL('../engine/fragments/rules/', import.meta.url),
  query: new URL('../engine/queries/rules/', import.meta.url),
};

/** The pages as they should be: file name to text. */
export async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const rule of rules) pages.set(`${rule.id}.md`, pageOf(rule, await openingOf(rule)));
  pages.set('README.md', indexOf(rules));
  return pages;
}

async function openingOf(rule: Rule): Promise<string> {
  const source = await readFile(new URL(`${rule.id}.ts`, SOURCES[rule.kind]), 'utf8');
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(source)?.[1];
  if (!comment) throw new Error(`${rule.id}.ts does not open with a comment that says what the reader sees`);
  return comment
    .replace(/^\s*\* ?/gm, '')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
}

function pageOf(rule: Rule, opening: string): string {
  const { flagged, silent } = rule.examples;
  const capital = rule.noun.many.charAt(0).toUpperCase() + rule.noun.many.slice(1);
  return [
    `# ${capital} (\`${rule.id}\`)`,
    opening,
    `| kind | severity | fix |\n| --- | --- | --- |\n| ${rule.kind} | ${rule.severity} | ${fixOf(rule)} |`,
    '## Flagged',
    'What stands between `⟦` and `⟧` is flagged; below it, the text after the fix.',
    ...flagged.map(({ text, after }) => (after === text.replace(/[⟦⟧]/g, '') ? fenced(text) : `${fenced(text)}\n\nbecomes\n\n${fenced(after)}`)),
    '## Not flagged',
    ...silent.map(({ text, because }) => `${sentence(because)}:\n\n${fenced(text)}`),
    '## Turning it off',
    `\`"copydesk.rules": { "${rule.id}": "off" }\` in the settings, or \`{ "rules": { "${rule.id}": "off" } }\` in a \`.copydesk.json\` beside the articles. Instead of \`off\`: \`hint\`, \`information\`, \`warning\`.`,
  ]
    .join('\n\n')
    .concat('\n');
}

function fixOf(rule: Rule): string {
  if (rule.kind === 'query') return 'none: it is for you to answer';
  return `${rule.verb.toLowerCase()}${rule.safe ? ', safe: part of “Clean this article”' : ', only when asked for'}`;
}

function indexOf(all: readonly Rule[]): string {
  const row = (rule: Rule) => `| [\`${rule.id}\`](${rule.id}.md) | ${rule.noun.many} | ${rule.kind} | ${rule.severity} | ${fixOf(rule)} |`;
  return `# Rules\n\n| rule | finds | kind | severity | fix |\n| --- | --- | --- | --- | --- |\n${all.map(row).join('\n')}\n`;
}

/** Invisible characters are named, so that a reader sees what the example holds. */
function fenced(text: string): string {
  const visible = text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]/g,
    (unit) => `⟨U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
  const longest = Math.max(3, ...[...visible.matchAll(/`+/g)].map(([run]) => run.length + 1));
  const fence = '`'.repeat(longest);
  return `${fence}text\n${visible}${visible.endsWith('\n') ? '' : '\n'}${fence}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

if (process.argv[1] && import.meta.filename === process.argv[1]) {
  const pages = await rulePages();
  const onDisk = new Map<string, string>();
  for (const name of await readdir(PAGES).catch(() => [])) onDisk.set(name, await readFile(new URL(name, PAGES), 'utf8'));
  const outdated = [...new Set([...pages.keys(), ...onDisk.keys()])].filter((name) => pages.get(name) !== onDisk.get(name));
  if (process.argv.includes('--check')) {
    if (outdated.length) console.error(`out of date: media/rules/${outdated.join(', ')}. Run: npm run rule-pages`);
    process.exitCode = outdated.length ? 1 : 0;
  } else {
    await mkdir(PAGES, { recursive: true });
    for (const name of outdated) {
      const page = pages.get(name);
      if (page === undefined) await rm(new URL(name, PAGES));
      else await writeFile(new URL(name, PAGES), page);
    }
  }
}
