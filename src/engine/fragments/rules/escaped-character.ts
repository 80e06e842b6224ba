/**
 * The reader sees "\n" between two sentences or a backslash before a quotation mark: text that a program escaped for another program and
 * that nothing unescaped. Feeds and exports that write JSON inside JSON leave it.
 */

import type { Edit } from '../../analysis.ts';
import type { Article, Block } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, lineEndingOf, linesWith, OPAQUE, touchesInline } from '../places.ts';

/** A run of escaped line breaks and tabs, or one escaped mark or character; all bounded. */
const ESCAPED = /(?:\\\\?[rnt]){1,8}|\\{1,3}["'/]|\\{1,2}u[0-9a-fA-F]{4}|\\{1,2}x[0-9a-fA-F]{2}/g;
const BACKSLASH = /\\/;
/** Where a sentence, a heading or a paragraph may end. */
const END = /[.!?:;,"”’')\]…]$/;
const OPENS = /^[\p{Lu}\p{N}"“‘'([•*-]/u;
/** "C:\new"; but "Q:\nWho pays?" is a question in a new line. */
const DRIVE = /(?<![\p{L}\p{N}])[A-Za-z]:\\(?![nrt](?:\p{Lu}|\s|$))/u;
/** A pattern or a formula keeps its backslashes. */
const PATH = /[A-Za-z]:\\|\\\\|\\[a-mo-qsv-z(]/;

export const escapedCharacter: Rule = {
  id: 'escaped-character',
  kind: 'fragment',
  noun: { one: 'escaped character', many: 'escaped characters' },
  verb: 'Restore',
  severity: 'warning',
  safe: true,
  *checkArticle(article) {
    for (const line of linesWith(article, BACKSLASH)) yield* inLine(article, line);
  },
  examples: {
    flagged: [
      {
        text: 'It is late.\nThe harbour is open.⟦\\n\\n⟧The ferry rests.',
        after: 'It is late.\nThe harbour is open.\n\nThe ferry rests.',
        format: 'plaintext',
      },
      { text: 'The harbour is open.⟦\\r\\n⟧The ferry rests.\n', after: 'The harbour is open.\nThe ferry rests.\n', format: 'plaintext' },
      { text: 'She said ⟦\\"⟧no⟦\\"⟧ to it.', after: 'She said "no" to it.' },
      { text: "The harbour⟦\\'⟧s gate is open.", after: "The harbour's gate is open." },
      { text: 'The harbour⟦\\u2019⟧s gate is open.', after: 'The harbour’s gate is open.' },
      { text: 'The harbour is open.⟦\\n⟧', after: 'The harbour is open.' },
      { text: 'She said ⟦\\\\"⟧no⟦\\\\"⟧ to it.', after: 'She said "no" to it.' },
      { text: 'Caf⟦\\u00e9⟧ and ferry.', after: 'Café and ferry.' },
    ],
    silent: [
      { text: 'The files are in C:\\new\\table on the disk.', because: 'it is a path' },
      { text: 'The file was C:\\new\\table\\u0041 when she looked.', because: 'it is a path' },
      { text: 'Type \\n for a new line, the manual says.', because: 'it is a sentence about the sign' },
      { text: '`a\\nb`', because: 'it is code', format: 'markdown' },
      { text: 'The formula \\nabla x is known, and \\theta too.', because: 'it is mathematics' },
      { text: '1\\. The harbour \\*is\\* open.', because: 'Markdown needs the backslash', format: 'markdown' },
      { text: 'The pattern \\w+\\n matches a line.', because: 'it is a pattern' },
      { text: 'Read and/or write either\\or.', because: 'it stands for “or”' },
      { text: 'Write \\u for an update.', because: 'no character follows' },
    ],
  },
};

function* inLine(article: Article, { block, passage, source, start }: ArticleLine): Generator<Match> {
  if (DRIVE.test(source) || PATH.test(withoutEscapes(source))) return;
  for (const found of source.matchAll(ESCAPED)) {
    const line = /^\\{1,2}[rnt]/.test(found[0]);
    const at = passage.start + (line ? source.slice(0, found.index).trimEnd().length : found.index);
    const tail = source.slice(found.index + found[0].length);
    const end = passage.start + found.index + found[0].length + (line ? tail.length - tail.trimStart().length : 0);
    if (touchesInline(block, { start: at, end }, OPAQUE) || isMath(block, at)) continue;
    const span = { start: start + at - passage.start, end: start + end - passage.start };
    const edit = /[nt]/.test(found[0].replace(/\\{1,2}[ux].*/, ''))
      ? brokenLine(article, source, found, span, passage.quoted)
      : { ...span, text: unescaped(found[0]) };
    if (!edit) continue;
    const safe = block.format === 'plaintext' || !found[0].trim().startsWith('\\n');
    yield { ...span, message: 'An escaped character that nothing unescaped.', repair: { edits: [edit] }, safe: safe && /\S/.test(edit.text) };
  }
}

/** What remains when all that reads as an escape is gone. */
function withoutEscapes(source: string): string {
  return source.replace(ESCAPED, ' ').replace(/\\[!-/:-@[-`{-~]/g, ' ');
}

function isMath(block: Block, at: number): boolean {
  const before = block.source.slice(0, at);
  return (before.split('$').length & 1) === 0 && block.source.indexOf('$', at) >= 0;
}

/** Line breaks are taken back only where a line may break; a tab becomes a space. */
function brokenLine(article: Article, source: string, found: RegExpExecArray, span: { start: number; end: number }, quoted: boolean): Edit | null {
  const before = source.slice(0, found.index).trimEnd();
  const behind = source.slice(found.index + found[0].length).trimStart();
  const breaks = found[0].match(/n/g)?.length ?? 0;
  if (breaks === 0) return END.test(before) && OPENS.test(behind) ? { ...span, text: ' ' } : null;
  if (!(END.test(before) || breaks > 1 || before === '') || !(behind === '' || OPENS.test(behind) || breaks > 1)) return null;
  if (before === '' || behind === '') return { ...span, text: '' };
  return { ...span, text: quoted ? ' ' : lineEndingOf(article).repeat(breaks) };
}

function unescaped(sequence: string): string {
  const bare = sequence.replace(/^\\+/, '');
  const code = /^[ux]([0-9a-fA-F]{2,4})$/.exec(bare)?.[1];
  return code ? String.fromCharCode(Number.parseInt(code, 16)) : bare;
}
