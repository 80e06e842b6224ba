/**
 * `node src/training/fragments/evaluate.ts --corpora DIR [--documents N] [--show N]`: damages clean text in every way the corrupter knows and
 * counts what the rules find, what they restore, and what they flag or lose in text that nothing damaged.
 */
import { parseArgs } from 'node:util';
import type { Edit, Finding } from '../../engine/analysis.ts';
import { readArticle } from '../../engine/article.ts';
import { findingsOf } from '../../engine/check.ts';
import { applyEdits, combineFixes } from '../../engine/fix.ts';
import { randomFrom } from '../random.ts';
import { ownDocuments, storyDocuments } from './clean.ts';
import { type CleanDocument, corrupt, type DamagedDocument, gapOf, type KnownDamage } from './corrupt.ts';

const LONGEST = 24;
const DAMAGES = 4;
/** A prime, so that few documents come from all over the collection. */
const STRIDE = 7919;

export interface FamilyRow {
  readonly family: string;
  readonly damages: number;
  readonly found: number;
  readonly restorable: number;
  readonly restored: number;
}

export interface FragmentFigures {
  readonly documents: number;
  readonly damages: number;
  /** Shares from 0 to 1. */
  readonly found: number;
  readonly restored: number;
  readonly originals: number;
  /** Findings a document. */
  readonly falseFindings: number;
  readonly falseSafeFindings: number;
  /** Words of damaged documents that all fixes together took although the damage had left them. */
  readonly wordsLost: number;
  /** The same of the safe fixes alone. */
  readonly wordsLostUnasked: number;
  readonly families: readonly FamilyRow[];
}

/** What an evaluation shows besides its figures. */
export interface Watch {
  missed?(damage: KnownDamage, document: DamagedDocument): void;
  spoilt?(damage: KnownDamage, restored: string): void;
  wrong?(finding: Finding, text: string): void;
  lost?(words: readonly string[], document: DamagedDocument): void;
}

/**
 * @param corpora the folder of the labelled pages
 * @param documents how many damaged documents to make; they are the same each time
 */
export function evaluateFragments(corpora: string, documents = 5_000, watch: Watch = {}): FragmentFigures {
  const clean = [...ownDocuments(), ...storyDocuments(corpora)];
  const families = new Map<string, { damages: number; found: number; restorable: number; restored: number }>();
  let wordsLost = 0;
  let wordsLostUnasked = 0;
  for (let index = 0; index < documents; index++) {
    const random = randomFrom(index + 1);
    const document = corrupt(excerpt(clean[(index * STRIDE) % clean.length] as CleanDocument, random), DAMAGES, random);
    const all = findingsIn(document.text, document.format);
    const findings = all.filter(({ kind }) => kind === 'fragment');
    const edits = combineFixes(document.text, findings, { includeReview: true });
    for (const damage of document.damages) {
      const row = families.get(damage.family) ?? { damages: 0, found: 0, restorable: 0, restored: 0 };
      families.set(damage.family, row);
      row.damages++;
      const found = damage.spans.every((span) => all.some((finding) => finding.start < span.end && span.start < finding.end));
      if (found) row.found++;
      else watch.missed?.(damage, document);
      if (!damage.restorable) continue;
      row.restorable++;
      const restored = repaired(document.text, damage, edits);
      if (restored === damage.original) row.restored++;
      else if (found) watch.spoilt?.(damage, restored);
    }
    const lostUnasked = lostWords(document, combineFixes(document.text, findings));
    wordsLostUnasked += lostUnasked.length;
    if (lostUnasked.length) watch.lost?.(lostUnasked, document);
    const lost = lostWords(document, edits);
    wordsLost += lost.length;
    if (lost.length) watch.lost?.(lost, document);
  }
  const { falseFindings, falseSafeFindings } = falseAlarms(clean, watch);
  const rows = [...families].map(([family, row]) => ({ family, ...row })).sort((a, b) => a.family.localeCompare(b.family));
  const sum = (key: 'damages' | 'found' | 'restorable' | 'restored') => rows.reduce((total, row) => total + row[key], 0);
  return {
    documents,
    damages: sum('damages'),
    found: sum('found') / Math.max(1, sum('damages')),
    restored: sum('restored') / Math.max(1, sum('restorable')),
    originals: clean.length,
    falseFindings: falseFindings / clean.length,
    falseSafeFindings: falseSafeFindings / clean.length,
    wordsLost,
    wordsLostUnasked,
    families: rows,
  };
}

/** The table with its goals, as the issue of a release sets them. */
export function fragmentRows(figures: FragmentFigures): Record<string, string>[] {
  const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
  return [
    { what: 'damages found', goal: '≥ 99 %', now: percent(figures.found) },
    { what: 'restorable damages restored, character for character', goal: '≥ 97 %', now: percent(figures.restored) },
    { what: 'false findings on undamaged originals, a document', goal: '≤ 0.1', now: figures.falseFindings.toFixed(4) },
    { what: 'of these with a safe fix', goal: '≤ 0.01', now: figures.falseSafeFindings.toFixed(4) },
    { what: 'words of the original lost by safe fixes', goal: '0', now: String(figures.wordsLostUnasked) },
    { what: 'words of the original lost, review fixes included', goal: '0', now: String(figures.wordsLost) },
  ];
}

function findingsIn(text: string, format: CleanDocument['format']): readonly Finding[] {
  return findingsOf(readArticle(text, format), { format });
}

function fragmentsOf(text: string, format: CleanDocument['format']): Finding[] {
  return findingsIn(text, format).filter(({ kind }) => kind === 'fragment');
}

/** Some paragraphs in a row: long pages would only repeat what short ones show. */
function excerpt({ format, paragraphs }: CleanDocument, random: () => number): CleanDocument {
  const start = Math.floor(random() * Math.max(1, paragraphs.length - LONGEST));
  return { format, paragraphs: paragraphs.slice(start, start + LONGEST) };
}

/** The damaged paragraph after all fixes. With a line, the break above or below it may go; which one is left to the fix. */
function repaired(text: string, { region }: KnownDamage, edits: readonly Edit[]): string {
  const end = region.end + (/^\n*/.exec(text.slice(region.end))?.[0].length ?? 0);
  const inside = edits
    .filter((edit) => edit.end > region.start && edit.start < region.end)
    .map((edit) => ({ start: Math.max(edit.start, region.start) - region.start, end: Math.min(edit.end, end) - region.start, text: edit.text }));
  const after = applyEdits(text.slice(region.start, end), inside);
  const gap = text.slice(region.end, end);
  return gap !== '' && after.endsWith(gap) ? after.slice(0, -gap.length) : after;
}

/** A word, be it broken at a hyphen. */
const WORD = /[\p{L}\p{N}]+(?:[-\u2010][ \n]?[\p{L}\p{N}]+)*/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Words that the original holds, the damage left, and the fixes took. */
function lostWords({ text, damages }: DamagedDocument, edits: readonly Edit[]): string[] {
  const lost: string[] = [];
  let original = '';
  let at = 0;
  for (const damage of damages) {
    original += text.slice(at, damage.region.start) + damage.original;
    at = damage.region.end;
  }
  original += text.slice(at);
  const wanted = countWords(original);
  const left = countWords(text);
  const fixed = countWords(applyEdits(text, edits));
  for (const [word, count] of wanted) if ((fixed.get(word) ?? 0) < Math.min(count, left.get(word) ?? 0)) lost.push(word);
  return lost;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [found] of text.matchAll(WORD)) {
    const word = found.replace(NO_LETTER, '');
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function falseAlarms(clean: readonly CleanDocument[], watch: Watch): { falseFindings: number; falseSafeFindings: number } {
  let falseFindings = 0;
  let falseSafeFindings = 0;
  for (const { format, paragraphs } of clean) {
    const text = paragraphs.join(gapOf(format));
    for (const finding of fragmentsOf(text, format)) {
      falseFindings++;
      if (finding.fix?.safe) falseSafeFindings++;
      watch.wrong?.(finding, text);
    }
  }
  return { falseFindings, falseSafeFindings };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { corpora: { type: 'string' }, documents: { type: 'string', default: '5000' }, show: { type: 'string', default: '0' } },
  });
  if (!values.corpora) {
    console.error('usage: node src/training/fragments/evaluate.ts --corpora DIR [--documents N] [--show N]');
    process.exit(2);
  }
  const shown = new Map<string, number>();
  const show = (topic: string, ...what: unknown[]) => {
    const count = (shown.get(topic) ?? 0) + 1;
    shown.set(topic, count);
    if (count <= Number(values.show)) console.error(topic, ...what.map((part) => JSON.stringify(part)));
  };
  const figures = evaluateFragments(values.corpora, Number(values.documents), {
    missed: (damage, document) =>
      show(
        `missed ${damage.family}`,
        damage.spans.map(({ start, end }) => document.text.slice(Math.max(0, start - 30), end + 20)),
      ),
    spoilt: (damage, restored) => show(`not restored ${damage.family}`, damage.damaged, damage.original, restored),
    wrong: (finding, text) =>
      show(
        `on clean text ${finding.rule}${finding.fix?.safe ? ' SAFE' : ''}`,
        text.slice(Math.max(0, finding.start - 60), finding.start),
        text.slice(finding.start, finding.end).slice(0, 300),
        text.slice(finding.end, finding.end + 60),
      ),
    lost: (words) => show('words lost', words),
  });
  console.table(
    figures.families.map(({ family, damages, found, restorable, restored }) => ({
      family,
      damages,
      'found %': ((100 * found) / damages).toFixed(2),
      'restored %': restorable ? ((100 * restored) / restorable).toFixed(2) : '–',
    })),
  );
  console.log(`${figures.documents} damaged documents with ${figures.damages} damages; ${figures.originals} undamaged originals`);
  console.table(fragmentRows(figures));
}
