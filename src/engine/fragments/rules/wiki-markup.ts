/**
 * The reader sees a wiki's own markup: "[[Harbour|the harbour]]", "'''bold'''", "== History ==", "{{cite web|…}}". It is left when a page is
 * copied from a wiki's editor or from a dump.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, OPAQUE, touchesInline } from '../places.ts';

/** A wiki link, with its words apart; bounded, and its parts hold neither bracket nor bar. */
const LINK = /\[\[(?![a-z]{1,12}:\d)([^[\]|\n{}"]{1,200})(?:\|([^[\]|\n{}]{1,200}))?\]\]/g;
const MEDIA = /\[\[(?:File|Image|Category|Datei|Fichier):[^[\]\n]{1,400}\]\]/gi;
const BOLD = /'{5}([^'\n]{1,300})'{5}|'{3}([^'\n]{1,300})'{3}/g;
const HEADING = /^(={2,6})[ \t]?([^=\n]{1,200})[ \t]?\1$/;
/** Templates that only a wiki has, in one piece; bounded. */
const TEMPLATE =
  /\{\{(?:cite|citation|infobox|main|see also|refn?|sfn|efn|harv|reflist|short description|use \w{3} dates|about|redirect|coord|dead link|cn|as of|webarchive|portal|commons|authority control|taxobox|clear|multiple image|quote box)[ \w-]{0,40}(?:\|[^{}\n]{0,1500})?\}\}/gi;
const REFERENCE = /<ref(?:\s[^<>]{0,200})?(?:\/>|>[^<>\n]{0,1500}<\/ref>)/gi;
const SWITCH = /^__(?:NO)?(?:TOC|INDEX|EDITSECTION|FORCETOC)__$/;

export const wikiMarkup: Rule = {
  id: 'wiki-markup',
  kind: 'fragment',
  noun: { one: 'piece of wiki markup', many: 'pieces of wiki markup' },
  verb: 'Unwrap',
  severity: 'information',
  safe: false,
  sign: /\[\[|\{\{|<ref|'''|==|^__/i,
  *check(block) {
    for (const passage of block.passages) {
      const line = block.source.slice(passage.start, passage.end);
      yield* wholeLine(block, passage, line);
      yield* cut(block, passage, line, TEMPLATE, 'A template of a wiki, without its wiki.', true);
      yield* cut(block, passage, line, MEDIA, 'A picture or category of a wiki, without its wiki.', true);
      yield* cut(block, passage, line, REFERENCE, 'A note of a wiki, in the middle of the text.', false);
      yield* unwrapped(block, passage, line);
    }
  },
  examples: {
    flagged: [
      { text: 'The ⟦[[Ostby Harbour|harbour]]⟧ is open.', after: 'The harbour is open.' },
      { text: 'The ⟦[[harbour]]⟧ is open.', after: 'The harbour is open.' },
      { text: "⟦'''Ostby'''⟧ is a town.", after: 'Ostby is a town.' },
      { text: '⟦== History ==⟧\nThe harbour is old.', after: 'History\nThe harbour is old.', format: 'plaintext' },
      { text: '⟦=== History ===⟧\n\nThe harbour is old.', after: '### History\n\nThe harbour is old.', format: 'markdown' },
      { text: 'The harbour is old.⟦{{cite web|url=ostby|title=Harbour}}⟧ It is open.', after: 'The harbour is old. It is open.' },
      { text: '⟦[[File:Harbour.jpg|thumb|The harbour]]⟧ The harbour is old.', after: 'The harbour is old.' },
      { text: 'The harbour is old.⟦<ref name="berg">Berg, page 4</ref>⟧ It is open.', after: 'The harbour is old. It is open.' },
    ],
    silent: [
      { text: 'if [[ -f harbour ]]; then', because: 'it is a shell script' },
      { text: "She said ''yes'' to it.", because: 'two apostrophes may be a quotation mark' },
      { text: '`[[harbour]]`', because: 'it is code', format: 'markdown' },
      { text: 'a == b == c', because: 'it is a comparison' },
      { text: '[The harbour](https://ostby.example)', because: 'it is a link of Markdown' },
      { text: 'The matrix is [[1, 2], [3, 4]].', because: 'it is a list of numbers' },
      { text: 'The pair {{a, b}, {c}} is a set.', because: 'it is a set' },
      { text: 'The harbour is open.\n=====\nThe ferry rests.', because: 'it is a line under a heading' },
    ],
  },
};

function* wholeLine(block: Block, passage: Passage, line: string): Generator<Match> {
  const heading = HEADING.exec(line);
  const span = { start: passage.start, end: passage.end };
  if (SWITCH.test(line) && passage.lines) yield { ...span, message: 'A switch of a wiki, without its wiki.', repair: { lines: passage.lines } };
  if (!heading || touchesInline(block, span, ['code'])) return;
  const [, level = '', words = ''] = heading;
  const text = (block.format === 'markdown' ? `${'#'.repeat(level.length)} ` : '') + words.trim();
  yield { ...span, message: 'A heading as a wiki writes it.', repair: { edits: [{ ...span, text }] } };
}

function* cut(block: Block, passage: Passage, line: string, pattern: RegExp, message: string, safe: boolean): Generator<Match> {
  for (const found of line.matchAll(pattern)) {
    const span = { start: passage.start + found.index, end: passage.start + found.index + found[0].length };
    if (touchesInline(block, span, ['code', 'image'])) continue;
    const whole = found[0].length === line.length && passage.lines;
    yield { ...span, message, repair: whole ? { lines: whole } : { edits: [cutOut(block.source, span)] }, safe };
  }
}

function* unwrapped(block: Block, passage: Passage, line: string): Generator<Match> {
  for (const [pattern, message] of [
    [LINK, 'A link of a wiki. Its words stay.'],
    [BOLD, 'Emphasis as a wiki writes it. Its words stay.'],
  ] as const) {
    for (const found of line.matchAll(pattern)) {
      const [all, first = '', second] = found;
      const words = second ?? first;
      const span = { start: passage.start + found.index, end: passage.start + found.index + all.length };
      if (touchesInline(block, span, OPAQUE) || !/^[\p{L}\p{N}]/u.test(words) || /^[\d\s,.-]*$/.test(words)) continue;
      const start = span.start + all.lastIndexOf(words);
      yield {
        ...span,
        message,
        repair: {
          edits: [
            { start: span.start, end: start, text: '' },
            { start: start + words.length, end: span.end, text: '' },
          ],
        },
      };
    }
  }
}
