/** Clean text to damage: the project's own collection, and the lines of labelled pages that are story. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { CleanDocument } from './corrupt.ts';

const OWN = new URL('../../../test/articles/clean/', import.meta.url);
const LEAST_PARAGRAPHS = 4;
/**
 * Signs that a page came damaged from its site, as a reader of the source sees them: followed links, pictures as data, links without words,
 * hidden characters, entities, notes' numbers without notes, bytes of another code page, emphasis around nothing. Such a page is no undamaged original.
 */
const DAMAGED =
  /[?&](?:utm_\w+|gclid|fbclid|mibextid|srsltid|igsh|igshid|cmpid|ref_src|ftag|_ga|_gl|__twitter_impression|mc_cid)=|\]\(data:|(?:^|[^!])\[\s*\]\(|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff\ufffd\ue000-\uf8ff\ufffc]|â€|Ã[\u0080-\u00bf]|Â[\s\u00a0]|\*\*\s*\*\*|[\w.,:]\u200d|&amp;\w|&#39;|[a-z.,:]\\?\[\d{1,2}\\?\]/;
const LONG = 80;

interface Row {
  readonly lang: string;
  readonly variant: string;
  readonly lines: readonly { readonly t: string; readonly y: string }[];
}

/** The project's own texts. */
export function ownDocuments(): CleanDocument[] {
  return readdirSync(OWN).map((name) => ({
    format: name.endsWith('.md') ? 'markdown' : 'plaintext',
    paragraphs: readFileSync(new URL(name, OWN), 'utf8')
      .trim()
      .split(name.endsWith('.md') ? /\n{2,}/ : /\n+/),
  }));
}

function isDamaged(paragraphs: readonly string[]): boolean {
  const long = paragraphs.filter(({ length }) => length >= LONG);
  const twice = paragraphs.some((paragraph, index) => paragraph === paragraphs[index - 1]);
  return twice || new Set(long).size < long.length || paragraphs.some((paragraph) => DAMAGED.test(paragraph));
}

/**
 * The story lines of every English page that did not come damaged from its site.
 *
 * @param corpora the folder that holds `boilerplate/residue.train.jsonl.gz`
 */
export function storyDocuments(corpora: string): CleanDocument[] {
  return gunzipSync(readFileSync(join(corpora, 'boilerplate', 'residue.train.jsonl.gz')))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter(({ lang, variant }) => lang === 'en' && (variant === 'txt' || variant === 'md'))
    .map(
      ({ variant, lines }): CleanDocument => ({
        format: variant === 'md' ? 'markdown' : 'plaintext',
        paragraphs: lines.filter(({ y }) => y === 'story').map(({ t }) => t),
      }),
    )
    .filter(({ paragraphs }) => paragraphs.length >= LEAST_PARAGRAPHS && !isDamaged(paragraphs));
}
