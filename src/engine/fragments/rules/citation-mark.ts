/**
 * The reader sees "[12]", "[edit]" or "[citation needed]" behind a word: the marks with which an encyclopaedia points to its notes and its
 * editor. They come along when its text is copied, and lead nowhere.
 */
import type { Article } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { type ArticleLine, cutOut, linesWith, touchesInline } from '../places.ts';

/** A run of marks right behind a word or a stop, in brackets, escaped brackets or a link; every part is bounded. */
const MARKS =
  /(?:\\?\[(?:\d{1,3}|[a-z]|(?:note|nb|n) \d{1,3}|edit|edit source|citation needed|clarification needed|who\?|when\?|by whom\?|better source needed|dead link|update|according to whom\?)\\?\](?::\s?\d{1,4}(?:[–-]\d{1,4})?)?){1,12}/gi;
const LINKED = /^\[\\?\[(?:\d{1,3}|[a-z]|(?:note|nb) \d{1,3})\\?\]\]\([^()\s#]{0,200}#cite_(?:note|ref)[^()\s]{0,200}\)$/;
/** A line without either holds no mark. */
const SIGN = new RegExp(`${MARKS.source}|#cite_(?:note|ref)`, 'i');
/** Words that only an encyclopaedia's editors put in brackets. */
const EDITORIAL = /edit|needed|note|nb|whom|dead link/i;
/** Other texts number their notes too; these marks tell where this one comes from. */
const ENCYCLOPAEDIA = /\[(?:edit|edit source|citation needed|clarification needed|who\?|when\?|by whom\?|(?:note|nb) \d{1,3})\]|#cite_(?:note|ref)/i;
/** What chatbots set behind a sentence that they have from somewhere; each part is bounded. */
const CHATBOT =
  / ?(?:【\d{1,3}(?::\d{1,3})?†[^【】\n]{1,80}】|:contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?|\ue200?(?:file)?cite\ue202?(?:turn\d{1,2}(?:search|news|view|fetch|file|image)\d{1,3}[\ue202]?){1,6}\ue201?)/g;
const CHATBOT_SIGN = /【\d|oaicite:|citeturn|cite\ue202/;
const FROM_CHATBOT = 'A chatbot’s mark for a source; it leads nowhere here.';
function* chatbotMarks(article: Article): Generator<Match> {
  for (const line of linesWith(article, CHATBOT_SIGN)) {
    const offset = line.start - line.passage.start;
    for (const found of line.source.matchAll(CHATBOT)) {
      const local = { start: line.passage.start + found.index, end: line.passage.start + found.index + found[0].length };
      if (touchesInline(line.block, local, ['code'])) continue;
      const span = { start: local.start + offset, end: local.end + offset };
      yield { ...span, message: FROM_CHATBOT, repair: { edits: [{ ...span, text: '' }] } };
    }
  }
}

/** A line of a list of notes, to which the marks then lead. */
const NOTE = /^\s*\\?\[(?:\d{1,3}|[a-z])\\?\]:?\s/;
const BEHIND = /[\p{L}\p{N}.,;:!?"'”’)»%]/u;
const MESSAGE = 'A mark of an encyclopaedia; its note did not come along.';

export const citationMark: Rule = {
  id: 'citation-mark',
  kind: 'fragment',
  noun: { one: 'citation mark', many: 'citation marks' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  *checkArticle(article) {
    yield* chatbotMarks(article);
    const marked = linesWith(article, SIGN);
    if (marked.length === 0 || linesWith(article, NOTE).length > 0) return;
    yield* marks(article, marked, ENCYCLOPAEDIA.test(article.text));
  },
  examples: {
    flagged: [
      { text: 'The bridge is from 1911⟦【4†source】⟧.', after: 'The bridge is from 1911.' },
      { text: 'The bridge is from 1911.⟦ :contentReference[oaicite:0]{index=0}⟧', after: 'The bridge is from 1911.' },
      { text: 'The bridge is from 1911.⟦ citeturn0search1⟧', after: 'The bridge is from 1911.' },
      { text: 'The harbour was built in 1612.⟦[12]⟧ It is open.', after: 'The harbour was built in 1612. It is open.' },
      { text: 'The harbour was built in 1612.⟦[12][13][a]⟧ It is open.', after: 'The harbour was built in 1612. It is open.' },
      { text: 'The old harbour⟦[edit]⟧\n\nThe ferry rests.', after: 'The old harbour\n\nThe ferry rests.' },
      { text: 'It is the oldest in the land.⟦[citation needed]⟧', after: 'It is the oldest in the land.' },
      { text: 'The harbour⟦[note 3]⟧ is open.', after: 'The harbour is open.' },
      { text: 'The harbour was built in 1612.⟦[4]:45–46⟧ It is open.', after: 'The harbour was built in 1612. It is open.' },
      { text: 'The harbour is old.⟦\\[3\\]⟧ It is open.', after: 'The harbour is old. It is open.', format: 'markdown' },
      { text: 'The harbour is old.⟦[[3]](https://enc.example/Harbour#cite_note-3)⟧ It is open.', after: 'The harbour is old. It is open.', format: 'markdown' },
    ],
    silent: [
      { text: 'The label reads 【4】, and nobody knows why.', because: 'no source is marked' },
      { text: 'You can cite turn nine of the debate.', because: 'it is a sentence of the story' },
      { text: 'It marks each source with `【4†source】`.', because: 'it is code', format: 'markdown' },
      { text: 'The harbour is old.[1]\n\n[1] Berg, A History of Ostby.', because: 'its note is there' },
      { text: 'The harbour is old.[^1]\n\n[^1]: Berg.', because: 'it is a footnote', format: 'markdown' },
      { text: 'The harbour is old.[1]\n\n[1]: https://ostby.example', because: 'it is a link', format: 'markdown' },
      { text: 'She wrote a[12] = 3 on the board.', because: 'it is an index in a formula' },
      { text: 'He saw “risk factor[s] for the harbour”.', because: 'an editor completes a word' },
      { text: 'As shown in [12], the harbour is old.', because: 'a paper points to its literature so' },
      { text: '“[W]e met him[sic] there,” she wrote.', because: 'editors add to quotations in brackets' },
      { text: '`a.[12]`', because: 'it is code', format: 'markdown' },
      { text: 'Press [edit] to change the text.', because: 'it names a button' },
      { text: '[The report.][12](https://ostby.example)', because: 'it is a link' },
    ],
  },
};

function* marks(article: Article, marked: readonly ArticleLine[], certain: boolean): Generator<Match> {
  for (const line of marked) {
    const offset = line.start - line.passage.start;
    yield* linked(article, line, offset);
    for (const found of line.source.matchAll(MARKS)) {
      const local = { start: line.passage.start + found.index, end: line.passage.start + found.index + found[0].length };
      if (touchesInline(line.block, local)) continue;
      const before = line.source.charAt(found.index - 1);
      const behind = line.source.charAt(found.index + found[0].length);
      const editorial = EDITORIAL.test(found[0]);
      if (!BEHIND.test(before) || /[[({=:^\w]/.test(behind)) continue;
      // A letter in brackets completes a word, a single letter with an index is a formula, and braces and equals signs are code.
      const letters = /^\\?\[[a-z]\\?\]/i.test(found[0]) && /\p{L}/u.test(before);
      const formula = /(?:^|[^\p{L}])\p{L}$/u.test(line.source.slice(0, found.index)) || /[={}<>]|;(?:$| ?\/\/)/.test(line.source);
      if (!editorial && (letters || formula)) continue;
      const span = { start: local.start + offset, end: local.end + offset };
      yield { ...span, message: MESSAGE, repair: { edits: [cutOut(article.text, span)] }, safe: certain };
    }
  }
}

/** Marks that are links to their notes. */
function* linked(article: Article, line: ArticleLine, offset: number): Generator<Match> {
  for (const inline of line.block.inlines) {
    if (inline.kind !== 'link' || inline.start < line.passage.start || inline.end > line.passage.end) continue;
    const span = { start: inline.start + offset, end: inline.end + offset };
    if (LINKED.test(article.text.slice(span.start, span.end))) yield { ...span, message: MESSAGE, repair: { edits: [cutOut(article.text, span)] } };
  }
}
