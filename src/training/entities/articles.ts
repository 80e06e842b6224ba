/** Article text without annotation, from the line-labelled pages that the line model is trained on: what a model's own labels can be learnt from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Row {
  readonly url: string;
  readonly lang: string;
  readonly variant: string;
  readonly lines: readonly { readonly t: string; readonly y: string }[];
}

/** The story of every English page in `folder`, once each, a paragraph a line. */
export function readStories(folder: string): string[] {
  const stories = new Map<string, string>();
  for (const line of gunzipSync(readFileSync(join(folder, 'residue.train.jsonl.gz')))
    .toString('utf8')
    .split('\n')) {
    if (!line) continue;
    const { url, lang, variant, lines } = JSON.parse(line) as Row;
    if (lang !== 'en' || variant !== 'txt' || stories.has(url)) continue;
    stories.set(
      url,
      lines
        .filter(({ y }) => y === 'story')
        .map(({ t }) => t)
        .join('\n'),
    );
  }
  return [...stories.values()];
}
