/**
 * Texts made to hang a reader of articles. Work is counted in stretches of code run, as the engine's own coverage reports them, and not
 * in time: it is the same on every machine. What runs inside patterns is judged apart, in `patterns.test.ts`.
 */
import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import { after, before, describe, it } from 'node:test';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { type Generator, hostile, prose } from '../bench/hostile.ts';

const SHORT = 4_096;
const LONG = 16_384;
/** How much more work a hostile text may be than prose of its length, and how work may grow with length: its exponent. */
const MOST_TIMES_PROSE = 10;
const STEEPEST = 1.25;

describe('a hostile text', () => {
  const session = new Session();
  before(async () => {
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  });
  after(() => session.disconnect());

  /** How often stretches of code ran while a text was analysed. */
  async function workOf(text: string, format: Format): Promise<number> {
    await session.post('Profiler.takePreciseCoverage');
    const { findings, quotes, failures } = analyze(text, { format });
    const { result } = await session.post('Profiler.takePreciseCoverage');
    for (const { part } of failures) assert.equal(part, 'markdown');
    for (const { start, end } of [...findings, ...quotes]) assert.ok(0 <= start && start <= end && end <= text.length);
    let work = 0;
    for (const { url, functions } of result) {
      if (!/\/(?:src|node_modules)\//.test(url)) continue;
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
    }
    return work;
  }

  for (const format of ['markdown', 'plaintext'] as const) {
    for (const [name, generate] of Object.entries<Generator>(hostile)) {
      it(`of ${name} is little more work than prose, and work grows with its length, as ${format}`, async () => {
        const short = await workOf(generate(SHORT), format);
        const long = await workOf(generate(LONG), format);
        const limit = MOST_TIMES_PROSE * (await workOf(prose(LONG), format));
        assert.ok(long <= limit, `${long} steps, prose at most ${limit}`);
        const steepness = Math.log(long / short) / Math.log(LONG / SHORT);
        // What is a small share of prose's work may begin from next to nothing.
        assert.ok(steepness <= STEEPEST || long * MOST_TIMES_PROSE <= limit, `grows by length to the power of ${steepness.toFixed(2)}`);
      });
    }
  }
});
