/** Counts what the rules and the line model together do to labelled pages, line by line, as a writer would meet it. */
import type { Finding, Span } from '../../engine/analysis.ts';
import { readArticle } from '../../engine/article.ts';
import type { LineModel } from '../../engine/boilerplate/lines/model.ts';
import { residueLinesWith } from '../../engine/boilerplate/rules/residue-lines.ts';
import { findingsOf } from '../../engine/check.ts';
import type { Rule } from '../../engine/rule.ts';
import { rules } from '../../engine/rules.ts';
import { type GoldLine, isFrame, type Page } from './corpus.ts';

class Count {
  readonly #lines = { story: 0, boiler: 0, frame: 0 };
  readonly #flagged = { story: 0, boiler: 0, frame: 0 };
  #gone = 0;
  #kept = 0;

  add(page: Page, gold: readonly GoldLine[], spans: readonly Span[]): void {
    const covered = new Uint8Array(page.text.length);
    for (const { start, end } of spans) covered.fill(1, start, end);
    for (const line of gold) {
      const kind = line.label !== 'unsure' ? line.label : isFrame(line) ? 'frame' : null;
      if (!kind) continue;
      this.#lines[kind]++;
      let visible = 0;
      let hit = 0;
      for (let at = line.start; at < line.end; at++) {
        if (/\s/.test(page.text.charAt(at))) continue;
        visible++;
        hit += covered[at] ?? 0;
      }
      if (kind === 'story') {
        this.#gone += hit;
        this.#kept += visible;
      }
      if (visible > 0 && hit * 2 >= visible) this.#flagged[kind]++;
    }
  }

  row(): Figures {
    const share = (kind: 'story' | 'boiler' | 'frame') => this.#flagged[kind] / Math.max(1, this.#lines[kind]);
    return {
      'story lines flagged per 1,000': rounded(1_000 * share('story'), 3),
      recall: rounded(share('boiler'), 4),
      precision: rounded(this.#flagged.boiler / Math.max(1, this.#flagged.boiler + this.#flagged.story), 4),
      'titles, bylines, dates, subheads flagged': rounded(share('frame'), 4),
      'story characters per 100,000': rounded((100_000 * this.#gone) / Math.max(1, this.#kept), 2),
      lines: this.#lines.story + this.#lines.boiler,
    };
  }
}

/** Figures of one kind of finding; shares are from 0 to 1 where their name does not say otherwise. */
export interface Figures {
  readonly 'story lines flagged per 1,000': number;
  readonly recall: number;
  readonly precision: number;
  readonly 'titles, bylines, dates, subheads flagged': number;
  readonly 'story characters per 100,000': number;
  readonly lines: number;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** What all rules flag on a page: what a fix that runs unasked removes, and whatever is flagged. */
export interface Flags {
  readonly page: Page;
  readonly safe: readonly Span[];
  readonly all: readonly Span[];
}

/**
 * Runs all rules over the pages.
 *
 * @param modelFor the line model for a page: one that has not seen its site
 */
export function flagPages(pages: readonly Page[], modelFor: (page: Page) => LineModel): Flags[] {
  const withModel = new Map<LineModel, Rule[]>();
  return pages.map((page) => {
    const model = modelFor(page);
    const used = withModel.get(model) ?? rules.map((rule) => (rule.id === 'residue-lines' ? residueLinesWith(model) : rule));
    withModel.set(model, used);
    const findings = findingsOf(readArticle(page.text, page.format), { format: page.format, rules: used });
    return {
      page,
      safe: findings.filter(({ fix }) => fix?.safe).flatMap(removals),
      all: findings.filter((finding) => !finding.fix?.edits.length || removals(finding).length > 0),
    };
  });
}

/**
 * Counts what was flagged against the pages' labels.
 *
 * @param goldOf which labels hold
 */
export function count(flagged: readonly Flags[], goldOf: (page: Page) => readonly GoldLine[]): { readonly safe: Figures; readonly all: Figures } {
  const safe = new Count();
  const all = new Count();
  for (const flags of flagged) {
    safe.add(flags.page, goldOf(flags.page), flags.safe);
    all.add(flags.page, goldOf(flags.page), flags.all);
  }
  return { safe: safe.row(), all: all.row() };
}

function removals({ fix }: Finding): Span[] {
  return fix?.edits.filter(({ text }) => text.trim() === '') ?? [];
}
