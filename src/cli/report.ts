/** Findings as a report: for people, as JSON, as SARIF 2.1.0, as annotations of a GitHub workflow. */
import { sep } from 'node:path';
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from 'node-sarif-builder';
import type { Finding, Severity } from '../engine/analysis.ts';
import { positionsIn } from '../engine/article/positions.ts';
import { rules } from '../engine/rules.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type ReportFormat = (typeof FORMATS)[number];

/** What was found in one file. */
export interface CheckedFile {
  readonly name: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function isReportFormat(value: string): value is ReportFormat {
  return (FORMATS as readonly string[]).includes(value);
}

/** The whole report, with its last line ending. */
export function reportOn(files: readonly CheckedFile[], format: ReportFormat, version: string): string {
  if (format === 'json')
    return `${JSON.stringify(
      files.map(({ name, findings }) => ({ file: name, findings })),
      null,
      2,
    )}\n`;
  if (format === 'sarif') return `${sarif(files, version)}\n`;
  if (format === 'github') return located(files).map(annotation).join('');
  return text(files);
}

interface Located extends Finding {
  readonly file: string;
  readonly from: { readonly line: number; readonly column: number };
  readonly to: { readonly line: number; readonly column: number };
}

function located(files: readonly CheckedFile[]): Located[] {
  return files.flatMap(({ name, text, findings }) => {
    const at = positionsIn(text);
    return findings.map((finding) => ({ ...finding, file: name, from: at(finding.start), to: at(finding.end) }));
  });
}

function text(files: readonly CheckedFile[]): string {
  const rows = located(files).map(
    ({ file, from, severity, message, rule, fix }) =>
      `${file}:${from.line}:${from.column}  ${severity}  ${message}  ${rule}${fix?.safe ? '' : '  (for you to judge)'}\n`,
  );
  const safe = files.flatMap(({ findings }) => findings).filter(({ fix }) => fix?.safe).length;
  const affected = files.filter(({ findings }) => findings.length).length;
  const summary = rows.length
    ? `${rows.length} ${rows.length === 1 ? 'finding' : 'findings'} in ${affected} ${affected === 1 ? 'file' : 'files'}${safe ? `; --fix removes or repairs ${safe}` : ''}.\n`
    : '';
  return rows.join('') + summary;
}

const GITHUB_LEVELS: Readonly<Record<Severity, string>> = { hint: 'notice', information: 'notice', warning: 'warning' };

/** One workflow command; `%`, line endings and, in properties, `:` and `,` are escaped as GitHub's toolkit does. */
function annotation({ severity, file, from, to, rule, message }: Located): string {
  const data = (value: string) => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string | number) => data(String(value)).replace(/:/g, '%3A').replace(/,/g, '%2C');
  // Columns may be given for one line only.
  const columns = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : '';
  return `::${GITHUB_LEVELS[severity]} file=${property(file)},line=${from.line},endLine=${to.line}${columns},title=${property(`Copydesk ${rule}`)}::${data(message)}\n`;
}

/** A path as a URI reference: what means something else there (`#`, `%`, a space) is escaped in each of its names. */
function uriReference(path: string): string {
  return path
    .split(sep === '/' ? '/' : /[\\/]/)
    .map(encodeURIComponent)
    .join('/');
}

function sarif(files: readonly CheckedFile[], version: string): string {
  const builder = new SarifBuilder();
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'Copydesk', toolDriverVersion: version });
  run.run.columnKind = 'utf16CodeUnits';
  for (const rule of rules) run.addRule(new SarifRuleBuilder().initSimple({ ruleId: rule.id, shortDescriptionText: `${rule.verb} ${rule.noun.many}` }));
  for (const { rule, severity, message, file, from, to } of located(files)) {
    const result = new SarifResultBuilder().initSimple({
      ruleId: rule,
      level: severity === 'warning' ? 'warning' : 'note',
      messageText: message,
      fileUri: uriReference(file),
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
    });
    run.addResult(result);
  }
  builder.addRun(run);
  return builder.buildSarifJsonString({ indent: true });
}
