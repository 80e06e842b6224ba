/** The corrupter: takes clean documents and damages some of their paragraphs, each in one way, keeping the truth of every damage. */
import type { Format, Span } from '../../engine/analysis.ts';
import { addressTools } from './addresses.ts';
import { characterTools } from './characters.ts';
import { type Damage, pick, type Tool } from './damage.ts';
import { markupTools } from './markup.ts';
import { pageTools } from './pages.ts';

export const tools: readonly Tool[] = [...addressTools, ...markupTools, ...characterTools, ...pageTools];

export interface CleanDocument {
  readonly format: Format;
  readonly paragraphs: readonly string[];
}

/** One damage in its document. `region` is the whole damaged paragraph, `spans` the damage itself; both in offsets of the damaged text. */
export interface KnownDamage {
  readonly family: string;
  readonly region: Span;
  readonly spans: readonly Span[];
  readonly original: string;
  readonly damaged: string;
  readonly restorable: boolean;
}

export interface DamagedDocument {
  readonly format: Format;
  readonly text: string;
  readonly damages: readonly KnownDamage[];
}

const TRIES = 60;
/** Code is left alone by the rules, so damage there says nothing. */
const CODE = /^(?: {4}|\t)|^ {2,}\S.*\n|[{};]\s*$/m;

/**
 * Damages up to `count` paragraphs of a document, none beside another, so that each repair can be judged alone.
 *
 * @param random numbers from 0 to below 1; the same numbers give the same damages
 */
export function corrupt(document: CleanDocument, count: number, random: () => number): DamagedDocument {
  const chosen = new Map<number, { tool: Tool; damage: Damage }>();
  for (let tries = 0; tries < TRIES && chosen.size < count; tries++) {
    const tool = pick(tools, random);
    const index = Math.floor(random() * document.paragraphs.length);
    if ((tool.format && tool.format !== document.format) || [index - 1, index, index + 1].some((near) => chosen.has(near))) continue;
    if (CODE.test(document.paragraphs[index] ?? '')) continue;
    const damage = tool.damage(document.paragraphs[index] ?? '', document.format, random);
    if (damage) chosen.set(index, { tool, damage });
  }
  const gap = gapOf(document.format);
  const damages: KnownDamage[] = [];
  let text = '';
  document.paragraphs.forEach((paragraph, index) => {
    if (index > 0) text += gap;
    const hit = chosen.get(index);
    const start = text.length;
    text += hit?.damage.damaged ?? paragraph;
    if (!hit) return;
    const { original, damaged, spans, restorable } = hit.damage;
    damages.push({
      family: hit.tool.family,
      region: { start, end: text.length },
      spans: spans.map((span) => ({ start: span.start + start, end: span.end + start })),
      original,
      damaged,
      restorable,
    });
  });
  return { format: document.format, text, damages };
}

/** What stands between two paragraphs. */
export function gapOf(format: Format): string {
  return format === 'markdown' ? '\n\n' : '\n';
}
