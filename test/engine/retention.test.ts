/** What is kept of an article while somebody writes in it: the article as it stands, and not what it was at each keystroke. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Format } from '../../src/engine/analysis.ts';
import { analyze } from '../../src/engine/analyze.ts';
import { Memory } from '../../src/engine/memory.ts';
import { SCRAPED } from '../articles/scraped.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const PARAGRAPHS = 700;
const KEYSTROKES = 250;
/** By then, all that is kept of one reading for the next is there. */
const SETTLED = 50;
/** In MB; the texts of the article at every keystroke would be three times as much. */
const MOST_GROWTH = 15;
const WRITTEN = 'The mayor of Ostby told Ida Lund that “no ferry” would sail. ';

const paragraph = (order: number) =>
  `On day ${order} the council of Karsk met again, and Olga Stein said: “It will be dredged by pier ${order}, as we promised.”`;
const ARTICLE = `${SCRAPED}\n\n${Array.from({ length: PARAGRAPHS }, (_, order) => paragraph(order)).join('\n\n')}\n`;

/** In one piece, as an editor hands a text over; an engine leaves one that is put together in pieces. */
const inOnePiece = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

describe('what is kept of an article does not grow with what is written', () => {
  const places: Readonly<Record<string, (order: number) => number>> = {
    'in one place': (order) => ARTICLE.indexOf('On day 300') + order,
    'all over': (order) => Math.floor(ARTICLE.length * ((order * 0.618) % 1)),
  };
  for (const format of ['markdown', 'plaintext'] satisfies Format[]) {
    for (const [where, placeOf] of Object.entries(places)) {
      it(`${where}, ${format}`, () => {
        const memory = new Memory();
        let text = ARTICLE;
        let settled = 0;
        for (let order = 0; order < KEYSTROKES; order++) {
          const at = placeOf(order);
          text = inOnePiece(text.slice(0, at) + WRITTEN.charAt(order % WRITTEN.length) + text.slice(at));
          analyze(text, { format }, memory);
          if (order === SETTLED) settled = heapInUse();
        }
        assert.ok(heapInUse() - settled < MOST_GROWTH, `${(heapInUse() - settled).toFixed(0)} MB more`);
      });
    }
  }
});

/** What is reachable, in MB. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}
