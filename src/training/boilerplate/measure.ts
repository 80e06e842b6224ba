/** Counts what the rules and the line model together do to labelled pages, line by line, as a writer would meet it. */
import type { Finding, Span } from '../../engine/analysis.ts';
import { analyze } from '../../engine/analyze.ts';
import type { LineModel } from '../../engine/boilerplate/lines/model.ts';
import { residueLinesWith } from '../../engine/boilerplate/rules/residue-lines.ts';
import type { Rule } from '../../engine/rule.ts';
import { rules } from '../../engine/rules.ts';
import { isFrame, type Page } from './corpus.ts';

class Count {
  readonly #lines = { story: 0, boiler: 0, frame: 0 };
  readonly #flagged = { story: 0, boiler: 0, frame: 0 };
  readonly #falseLines: string[] = [];

  add(page: Page, spans: readonly Span[]): void {
    const covered = new Uint8Array(page.text.length);
    for (const { start, end } of spans) covered.fill(1, start, end);
    for (const line of page.gold) {
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
      if (visible === 0 || hit * 2 < visible) continue;
      this.#flagged[kind]++;
      if (kind === 'story') this.#falseLines.push(page.text.slice(line.start, line.end));
    }
  }

  row(findings: string) {
    const share = (kind: 'story' | 'boiler' | 'frame') => this.#flagged[kind] / Math.max(1, this.#lines[kind]);
    return {
      findings,
      'story lines flagged per 1,000': (1_000 * share('story')).toFixed(3),
      recall: share('boiler').toFixed(4),
      precision: (this.#flagged.boiler / Math.max(1, this.#flagged.boiler + this.#flagged.story)).toFixed(4),
      'titles, bylines, dates, subheads flagged': share('frame').toFixed(4),
    };
  }
}

/**
 * Runs all rules over the pages.
 *
 * @param modelFor the line model for a page: one that has not seen its site
 */
export function measure(pages: readonly Page[], modelFor: (page: Page) => LineModel) {
  const withModel = new Map<LineModel, Rule[]>();
  const safe = new Count();
  const all = new Count();
  for (const page of pages) {
    const model = modelFor(page);
    const used = withModel.get(model) ?? rules.map((rule) => (rule.id === 'residue-lines' ? residueLinesWith(model) : rule));
    withModel.set(model, used);
    const { findings } = analyze(page.text, { format: page.format, rules: used });
    safe.add(page, findings.filter(({ fix }) => fix?.safe).flatMap(removals));
    all.add(
      page,
      findings.filter((finding) => !finding.fix?.edits.length || removals(finding).length > 0),
    );
  }
  return [safe.row('safe'), all.row('all')];
}

function removals({ fix }: Finding): Span[] {
  return fix?.edits.filter(({ text }) => text.trim() === '') ?? [];
}
