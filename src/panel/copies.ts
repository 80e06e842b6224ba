/** An article's quotes and entities as text to paste elsewhere: Markdown for notes, CSV for a sheet, JSON for programs. */

import type { EntityType } from '../engine/analysis.ts';
import * as l10n from './l10n.ts';
import type { ArticleView } from './protocol.ts';
import { bySpeaker } from './view.ts';

export const TYPE_NAMES: Readonly<Record<EntityType, string>> = {
  PER: 'People',
  ORG: 'Organisations',
  LOC: 'Places',
  MISC: 'Other names',
  DATE: 'Dates',
  MONEY: 'Money',
  PERCENT: 'Percentages',
  QUANTITY: 'Quantities',
};
export const NO_SPEAKER = 'No speaker found';

/** Headed lists: quotes under their speakers, entities with their numbers of mentions. */
export function asMarkdown({ file, quotes, entities }: ArticleView): string {
  const parts = [`# ${file}`, `## ${l10n.t('Quotes')}`];
  for (const { name, quotes: said } of bySpeaker(quotes)) parts.push(`### ${name ?? l10n.t(NO_SPEAKER)}`, said.map(({ text }) => `- ${text}`).join('\n'));
  for (const group of entities) {
    parts.push(`## ${l10n.t(TYPE_NAMES[group.type])}`, group.entities.map(({ name, mentions }) => `- ${name} (${mentions.length})`).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

/** RFC 4180: one row a quote and one an entity. */
export function asCsv({ quotes, entities }: ArticleView): string {
  const rows = [
    ['kind', 'name', 'text', 'cue', 'mentions'],
    ...quotes.map(({ kind, speaker, text, cue }) => [`quote (${kind})`, speaker ?? '', text, cue ?? '', '']),
    ...entities.flatMap(({ type, entities }) => entities.map(({ name, mentions }) => [TYPE_NAMES[type], name, '', '', String(mentions.length)])),
  ];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell in quotation marks where it needs them. One that a spreadsheet would take for a formula is set apart by an apostrophe. */
function cell(text: string): string {
  const inert = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

export function asJson({ file, quotes, entities }: ArticleView): string {
  return `${JSON.stringify(
    {
      file,
      quotes: quotes.map(({ speaker, text, kind, cue }) => ({ speaker, text, kind, cue })),
      entities: entities.flatMap(({ type, entities }) => entities.map(({ name, mentions }) => ({ name, type, mentions: mentions.length }))),
    },
    null,
    2,
  )}\n`;
}
