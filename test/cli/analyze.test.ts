/** `copydesk analyze --jsonl`, line by line: what goes in and what comes out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entity, Finding, Quote, Span } from '../../src/engine/analysis.ts';
import { linesIn, run } from './run.ts';

interface Answer {
  readonly id: unknown;
  readonly findings: readonly Finding[];
  readonly quotes: readonly Quote[];
  readonly entities: readonly Entity[];
}

/** The answers to lines; a line is JSON already or a value that becomes it. */
async function analyze(...lines: readonly unknown[]) {
  const input = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
  const { status, out, err } = await run(['analyze', '--jsonl'], input);
  return { status, err, raw: out, answers: linesIn(out).map((line) => JSON.parse(line)) };
}

async function analysis(request: { text: string; [more: string]: unknown }): Promise<Answer> {
  const { status, err, answers } = await analyze(request);
  assert.deepEqual({ status, err, answers: answers.length }, { status: 0, err: '', answers: 1 });
  return answers[0];
}

function cut(text: string, span: Span | null | undefined): string | null {
  return span ? text.slice(span.start, span.end) : null;
}

describe('an article becomes its analysis', () => {
  it('a finding with its fix, each in UTF-16 units of the text', async () => {
    const text = 'The mayor 🛳 signed.\n\nAlso read | Harbour ferry returns\n\nWork begins.\n';
    const { id, findings } = await analysis({ id: 'a1', text });
    assert.equal(id, 'a1');
    assert.equal(findings.length, 1);
    const [finding] = findings;
    assert.deepEqual(finding, {
      rule: 'also-read',
      kind: 'boilerplate',
      start: 22,
      end: 55,
      message: finding?.message,
      severity: 'information',
      fix: { safe: true, edits: [{ start: 22, end: 57, text: '' }] },
    });
    assert.equal(cut(text, finding), 'Also read | Harbour ferry returns');
    assert.match(finding?.message ?? '', /\S/);
  });
  it('a quote with its cue and its speaker', async () => {
    const text = '“We sail at dawn,” said Marit Solheim.';
    const { quotes } = await analysis({ id: 'a2', text });
    assert.equal(quotes.length, 1);
    const [quote] = quotes;
    assert.deepEqual(Object.keys(quote ?? {}).sort(), ['cue', 'end', 'kind', 'speaker', 'start']);
    assert.equal(quote?.kind, 'direct');
    assert.equal(cut(text, quote), '“We sail at dawn,”');
    assert.equal(cut(text, quote?.cue), 'said');
    assert.equal(cut(text, quote?.speaker), 'Marit Solheim');
    assert.equal(quote?.speaker?.name, 'Marit Solheim');
  });
  it('an entity with all its mentions', async () => {
    const text = 'Marit Solheim took the helm. The crew cheered when Solheim waved.';
    const { entities } = await analysis({ id: 'a3', text });
    const person = entities.find(({ type }) => type === 'PER');
    assert.equal(person?.name, 'Marit Solheim');
    assert.deepEqual(
      person?.mentions.map((mention) => cut(text, mention)),
      ['Marit Solheim', 'Solheim'],
    );
  });
  it('indirect speech where it is asked for', async () => {
    const text = 'Petra Nygård said that the quay was gone.';
    const { quotes } = await analysis({ id: 'a7', text, indirect: true });
    assert.deepEqual(
      quotes.map((quote) => [quote.kind, quote.speaker?.name, cut(text, quote)]),
      [['indirect', 'Petra Nygård', 'that the quay was gone']],
    );
    assert.deepEqual((await analysis({ id: 'a7', text })).quotes, []);
  });
  it('a date with its value', async () => {
    const text = 'The ferry returned on 9 January 2026.';
    const { entities } = await analysis({ id: 'a4', text, date: '2026-02-01' });
    const date = entities.find(({ type }) => type === 'DATE');
    assert.deepEqual(
      date?.mentions.map((mention) => [cut(text, mention), mention.value]),
      [['9 January 2026', '2026-01-09']],
    );
  });
  it('an empty text becomes an empty analysis', async () => {
    const { id, findings, quotes, entities } = await analysis({ id: 'empty', text: '' });
    assert.deepEqual({ id, findings, quotes, entities }, { id: 'empty', findings: [], quotes: [], entities: [] });
  });
  it('a byte-order mark inside the text counts as its first unit', async () => {
    const text = 'Also read | Ostby votes\n\nWork begins.\n';
    const [plain, marked] = await Promise.all([analysis({ text }), analysis({ text: `\uFEFF${text}` })]);
    const shifted = marked.findings.find(({ rule }) => rule === 'also-read');
    assert.equal(shifted?.start, (plain.findings[0]?.start ?? 0) + 1);
    assert.equal(shifted?.end, (plain.findings[0]?.end ?? 0) + 1);
  });
  it('Markdown where no format is given, plain text where it is', async () => {
    const text = 'Lund &amp; Berg sail on.';
    assert.deepEqual((await analysis({ text })).findings, []);
    assert.deepEqual((await analysis({ text, format: 'markdown' })).findings, []);
    assert.deepEqual(
      (await analysis({ text, format: 'plaintext' })).findings.map(({ rule }) => rule),
      ['html-entity'],
    );
  });
  it('a field that is null counts as absent', async () => {
    const text = 'The mayor signed.';
    assert.deepEqual(await analysis({ text, date: null, format: null, indirect: null }), await analysis({ text }));
  });
  it('fields that the contract does not know change nothing', async () => {
    const text = 'The mayor signed.\nAlso read | Ostby votes';
    assert.deepEqual(await analysis({ id: 'x', text, source: 'Ostby Post' }), await analysis({ id: 'x', text }));
  });
});

describe('the id comes back', () => {
  it('as it went in, whatever it is', async () => {
    const ids = ['a1', '', 7, 0, false, null, { paper: 'Ostby Post', page: 3 }, ['a', 1], 'ø 🛳', 'a\u2028b'];
    const { status, answers } = await analyze(...ids.map((id) => ({ id, text: '' })));
    assert.equal(status, 0);
    assert.deepEqual(
      answers.map(({ id }) => id),
      ids,
    );
  });
  it('as null where there is none', async () => {
    assert.equal((await analysis({ text: '' })).id, null);
  });
  it('with half a surrogate pair escaped as it was', async () => {
    const { raw, status } = await analyze('{"id":"\\ud83d","text":"half \\ud83d"}');
    assert.equal(status, 0);
    assert.match(raw, /^\{"id":"\\ud83d",/);
  });
});

describe('a line that cannot be read becomes an error', () => {
  const cases: readonly [name: string, line: string, id: unknown][] = [
    ['no JSON', 'Ostby votes', null],
    ['half a JSON', '{"id":"a1","text":"Ost', null],
    ['a JSON string', '"Ostby votes"', null],
    ['null', 'null', null],
    ['an array', '["Ostby votes"]', null],
    ['no text', '{"id":"a1"}', 'a1'],
    ['a text that is a number', '{"id":"a1","text":5}', 'a1'],
    ['a text that is null', '{"id":7,"text":null}', 7],
    ['a text without an id', '{"text":["Ostby votes"]}', null],
    ['an empty line', '', null],
    ['an unknown format', '{"id":"a1","text":"","format":"html"}', 'a1'],
    ['"indirect" that is neither true nor false', '{"id":"a1","text":"","indirect":"yes"}', 'a1'],
    ['a date that is none', '{"id":"a1","text":"","date":"Friday"}', 'a1'],
  ];
  const outcome = analyze(...cases.map(([, line]) => line));
  for (const [i, [name, , id]] of cases.entries()) {
    it(name, async () => {
      const answer = (await outcome).answers[i];
      assert.deepEqual(Object.keys(answer), ['id', 'error']);
      assert.deepEqual(answer.id, id);
      assert.match(answer.error, /\S/);
    });
  }
  it('and says how many at the end, with exit 2', async () => {
    const { status, answers, err } = await outcome;
    assert.equal(status, 2);
    assert.equal(answers.length, cases.length);
    assert.match(err, /^copydesk: 13 lines .*\n$/);
  });
  it('names the field that is wrong', async () => {
    const { answers } = await analyze('{"text":5}', '{"text":"","format":"html"}', '{"text":"","date":"Friday"}', 'Ostby');
    assert.match(answers[0].error, /"text" must be a string/);
    assert.match(answers[1].error, /"format" must be "markdown" or "plaintext"/);
    assert.match(answers[2].error, /"date" must be YYYY-MM-DD/);
    assert.match(answers[3].error, /not JSON/);
  });
  it('bytes that are no UTF-8', async () => {
    const { status, out } = await run(['analyze', '--jsonl'], Buffer.from('{"id":"a1","text":"Østby"}\n{"id":"a2","text":""}\n', 'latin1'));
    const [first, second] = linesIn(out).map((line) => JSON.parse(line));
    assert.deepEqual({ status, first }, { status: 2, first: { id: null, error: 'the line is not UTF-8' } });
    assert.equal(second.id, 'a2');
  });
  it('says in its own words that the text is missing', async () => {
    const { answers } = await analyze('{"id":"a1"}');
    assert.match(answers[0].error, /"text" must be a string/);
  });
  it('and the stream goes on: one line out for one line in', async () => {
    const { status, answers, err } = await analyze({ id: 1, text: '' }, 'Ostby votes', { id: 2 }, { id: 3, text: '' });
    assert.equal(status, 2);
    assert.deepEqual(
      answers.map(({ id, error, findings }) => [id, Boolean(error), Boolean(findings)]),
      [
        [1, false, true],
        [null, true, false],
        [2, true, false],
        [3, false, true],
      ],
    );
    assert.match(err, /^copydesk: 2 lines .*\n$/);
  });
});
