/** The reports of `copydesk check` for machines: JSON, SARIF 2.1.0, annotations of a GitHub workflow. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOn } from '../../src/cli/report.ts';
import type { Finding } from '../../src/engine/analysis.ts';
import { rules } from '../../src/engine/rules.ts';
import { CREDITED, folder, run, SCRAPED, STORY } from './run.ts';

const MESSAGE = 'Points to another article; it is not part of this one.';

/** A finding over `marked` in `text`. */
function finding(text: string, marked: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(marked);
  return { rule: 'also-read', kind: 'boilerplate', start, end: start + marked.length, message: 'Why.', severity: 'hint', fix: null, ...more };
}

describe('--format json', () => {
  it('every file with its findings, as the engine gives them', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b.md': STORY });
    const { status, out, err } = await run(['check', '--format', 'json', at('.')]);
    assert.deepEqual({ status, err }, { status: 1, err: '' });
    const start = SCRAPED.indexOf('Also read');
    const end = start + 'Also read | Harbour ferry returns'.length;
    assert.deepEqual(JSON.parse(out), [
      {
        file: at('a.md'),
        findings: [
          {
            rule: 'also-read',
            kind: 'boilerplate',
            start,
            end,
            message: MESSAGE,
            severity: 'information',
            fix: { safe: true, edits: [{ start, end: end + 2, text: '' }] },
          },
        ],
      },
      { file: at('b.md'), findings: [] },
    ]);
  });
  it('offsets count behind a byte-order mark', async (t) => {
    const at = await folder(t, { 'a.md': `\uFEFF${SCRAPED}` });
    const { out } = await run(['check', '--format', 'json', at('a.md')]);
    assert.equal(JSON.parse(out)[0].findings[0].start, SCRAPED.indexOf('Also read'));
  });
  it('nothing to report is JSON too, and trouble stays on standard error', async (t) => {
    const at = await folder(t, {});
    assert.deepEqual(await run(['check', '--format', 'json', at('.')]), { status: 0, out: '[]\n', err: '' });
    const { status, out } = await run(['check', '--format', 'json', at('missing.md')]);
    assert.deepEqual({ status, out }, { status: 2, out: '[]\n' });
  });
});

describe('--format sarif', () => {
  it('one run: the tool, every rule, and a result for each finding', async (t) => {
    const at = await folder(t, { 'a.md': `🛳 ${SCRAPED}`, 'b.txt': 'Lund &amp; Berg sail on.\n', 'c.md': STORY });
    const { status, out, err } = await run(['check', '--format', 'sarif', at('.')]);
    assert.deepEqual({ status, err }, { status: 1, err: '' });
    const log = JSON.parse(out);
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    const [{ tool, results, columnKind }] = log.runs;
    assert.equal(tool.driver.name, 'Copydesk');
    assert.match(tool.driver.version, /^\d+\.\d+\.\d+$/);
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      tool.driver.rules.map(({ id }: { id: string }) => id),
      rules.map(({ id }) => id),
    );
    type Result = (typeof results)[number];
    assert.deepEqual(
      results.map(({ ruleId, ruleIndex, level, locations }: Result) => {
        const [{ physicalLocation }] = locations;
        return [ruleId, tool.driver.rules[ruleIndex].id, level, physicalLocation.artifactLocation.uri, physicalLocation.region];
      }),
      [
        ['also-read', 'also-read', 'note', at('a.md'), { startLine: 3, startColumn: 1, endLine: 3, endColumn: 34 }],
        ['html-entity', 'html-entity', 'warning', at('b.txt'), { startLine: 1, startColumn: 6, endLine: 1, endColumn: 11 }],
      ],
    );
    assert.equal(results[0].message.text, MESSAGE);
  });
  it('nothing found is a run without results', async (t) => {
    const at = await folder(t, { 'a.md': STORY });
    const { status, out } = await run(['check', '--format', 'sarif', at('a.md')]);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out).runs[0].results, []);
  });
  it('a file name becomes a URI reference', () => {
    const text = 'Ostby votes';
    const log = JSON.parse(reportOn([{ name: 'news/100% of Ostby #1.md', text, findings: [finding(text, 'votes')] }], 'sarif', '1.0.0'));
    assert.equal(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri, 'news/100%25%20of%20Ostby%20%231.md');
  });
});

describe('--format github', () => {
  it('an annotation for each finding, and nothing else', async (t) => {
    const at = await folder(t, { 'a.md': SCRAPED, 'b.txt': 'Lund &amp; Berg sail on.\n', 'c.md': CREDITED, 'd.md': STORY });
    const { status, out, err } = await run(['check', '--format', 'github', at('.')]);
    assert.deepEqual({ status, err }, { status: 1, err: '' });
    const [first, second, third, ...rest] = out.split('\n');
    assert.equal(first, `::notice file=${at('a.md')},line=3,endLine=3,col=1,endColumn=34,title=Copydesk also-read::${MESSAGE}`);
    assert.equal(second, `::warning file=${at('b.txt')},line=1,endLine=1,col=6,endColumn=11,title=Copydesk html-entity::“&amp;” stands for “&”.`);
    assert.match(third ?? '', /^::notice file=.*c\.md,line=3,.*,title=Copydesk photo-credit::/);
    assert.deepEqual(rest, ['']);
  });
  it('nothing found is nothing said', async (t) => {
    const at = await folder(t, { 'a.md': STORY });
    assert.deepEqual(await run(['check', '--format', 'github', at('a.md')]), { status: 0, out: '', err: '' });
  });
  it('%, colons and commas in a file name are escaped', { skip: process.platform === 'win32' && 'no such name there' }, async (t) => {
    const at = await folder(t, { 'a, b: 100%.md': SCRAPED });
    const { out } = await run(['check', '--format', 'github', at('a, b: 100%.md')]);
    assert.ok(out.startsWith(`::notice file=${at('a%2C b%3A 100%25.md')},line=3,`), out);
  });
  it('% in a message is escaped, colons and commas there are not', async (t) => {
    const at = await folder(t, { 'a.txt': 'It is 5&#37; of all.\n' });
    assert.match((await run(['check', '--format', 'github', at('a.txt')])).out, /::“&#37;” stands for “%25”\.\n$/);
    const text = 'Ostby votes';
    const report = reportOn([{ name: 'a.md', text, findings: [finding(text, 'votes', { message: '5%: one, two%0A' })] }], 'github', '1.0.0');
    assert.ok(report.endsWith('::5%25: one, two%250A\n'), report);
  });
  it('line endings in a message or a name are escaped: no command can be smuggled in', () => {
    const text = 'Ostby votes';
    const findings = [finding(text, 'votes', { message: 'one\r\n::error::two' })];
    assert.equal(
      reportOn([{ name: 'a\n::error::b.md', text, findings }], 'github', '1.0.0'),
      '::notice file=a%0A%3A%3Aerror%3A%3Ab.md,line=1,endLine=1,col=7,endColumn=12,title=Copydesk also-read::one%0D%0A::error::two\n',
    );
  });
  it('columns only where the finding stands in one line', () => {
    const text = 'Ostby\nvotes\nagain';
    assert.equal(
      reportOn([{ name: 'a.md', text, findings: [finding(text, 'by\nvotes')] }], 'github', '1.0.0'),
      '::notice file=a.md,line=1,endLine=2,title=Copydesk also-read::Why.\n',
    );
  });
});
