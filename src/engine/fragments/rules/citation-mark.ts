/**
 * The reader sees "[12]", "[edit]" or "[citation needed]" behind a word: the marks with which an encyclopaedia points to its notes and its
 * editor. They come along when its text is copied, and lead nowhere.
 */
import type { Article } from '../../article.ts';
import { doubted, type Match, type Rule } from '../../rule.ts';
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
/** What chatbots set behind what they have from somewhere, several in a row; behind the dagger stands a word, lines, a host or a file. Each part is bounded. */
const CHATBOT =
  /(?: ?(?:【\d{1,3}(?::\d{1,3})?†(?:source|L\d{1,5}(?:-L?\d{1,5})?|[^\s【】†]{1,60}\.[a-z]{2,12}|[^【】†\n]{1,60}\.(?:pdf|docx?|txt|md|csv|xlsx?|pptx?|html?|json))?】|:contentReference\[oaicite:\d{1,3}\](?:\{index=\d{1,3}\})?|\ue200?(?:file)?cite\ue202?(?:turn\d{1,2}(?:search|news|view|fetch|file|image)\d{1,3}[\ue202]?){1,6}\ue201?)){1,12}/gi;
const CHATBOT_SIGN = /【\d|oaicite:|citeturn|cite\ue202/;
const FROM_CHATBOT = 'A chatbot’s mark for a source; it leads nowhere here.';
const ENDED = /[.!?…。！？]/;
/** No mark refers to what ends so. */
const OPEN = /[\s([{<“„«‘=`—–-]/;
const QUOTATION_MARK = /["“”„«»'‘’]/;
/** Behind a mark that ends a sentence, a part of one or a cell. */
const CLOSES = /^(?: ?\||\s*$|[.!?…。)\]*_])/;
/** What the mark itself is called. */
const NAMES_MARK = /\b(?:citations?|placeholders?|footnotes?|brackets?|gibberish|chatbot['’]?s?)\b/i;
/** Behind these, within its sentence, the mark is what is written of. */
const WRITES_MARK =
  /\b(?:types?|typed|typing|prints?|printed|writes?|wrote|written|reads?|marks?|marked|markers?|said|says?|shows?|showed|spells?|spelled|adds?|added|inserts?|inserted|pastes?|pasted|deletes?|deleted|removes?|removed|bugs?|glitch(?:es)?|codes?|strings?|symbols?|signs?|notes?|tokens?|repl(?:y|ies)|answers?|prompts?)\b|\b(?:an?|the|this|that|with|in|of|as|by|to|for|from|like|is|are|was|were|and|or|called|named)$/i;
/** A sentence is looked for within so many UTF-16 units. */
const LONGEST_SENTENCE = 300;

function* chatbotMarks(article: Article): Generator<Match> {
  for (const line of linesWith(article, CHATBOT_SIGN)) {
    const offset = line.start - line.passage.start;
    for (const found of line.source.matchAll(CHATBOT)) {
      const local = { start: line.passage.start + found.index, end: line.passage.start + found.index + found[0].length };
      if (touchesInline(line.block, local, ['code'])) continue;
      const span = { start: local.start + offset, end: local.end + offset };
      const match: Match = { ...span, message: FROM_CHATBOT, repair: { edits: [{ ...span, text: '' }] } };
      if (found[0].length === line.source.length) yield doubted({ ...match, repair: line.lines ? { lines: line.lines } : match.repair });
      const refers = reference(line.source.slice(0, found.index), found[0].startsWith(' '), line.source.slice(found.index + found[0].length));
      if (refers) yield refers === 'doubtful' ? doubted(match) : match;
    }
  }
}

/** Whether a mark stands behind what it refers to, as a note does, or null where it is a word of its sentence. */
function reference(before: string, spaced: boolean, behind: string): 'certain' | 'doubtful' | null {
  const last = before.slice(-1);
  if (last === '' || OPEN.test(last)) return null;
  const quotedBefore = QUOTATION_MARK.test(last);
  const quotedBehind = QUOTATION_MARK.test(behind.charAt(0));
  if (quotedBefore && quotedBehind) return null;
  const ended = ENDED.test(last);
  if (ended ? spaced && /^ ?[a-z]/.test(behind) : spaced ? !CLOSES.test(behind) : /^\w/.test(behind)) return null;
  const sentence = lastSentence(before);
  if (quotedBefore || quotedBehind || NAMES_MARK.test(sentence) || NAMES_MARK.test(firstSentence(behind))) return 'doubtful';
  return !ended && WRITES_MARK.test(sentence) ? 'doubtful' : 'certain';
}

function lastSentence(text: string): string {
  const near = text.slice(-LONGEST_SENTENCE);
  return near.slice(Math.max(near.lastIndexOf('. ', near.length - 2), near.lastIndexOf('? '), near.lastIndexOf('! ')) + 1);
}

function firstSentence(text: string): string {
  return text.slice(0, LONGEST_SENTENCE).split(/[.!?]/, 1)[0] ?? '';
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
      {
        text: 'The bridge is from 1911⟦【4:2†L10-L20】⟧ and has a toll.⟦【5†ostby.example】【6†harbour report.pdf】⟧',
        after: 'The bridge is from 1911 and has a toll.',
      },
      { text: 'The bridge is from 1911.⟦ 【4†source】 【7†】⟧ It has a toll.', after: 'The bridge is from 1911. It has a toll.' },
      { text: 'The bridge is from 1911⟦ :contentReference[oaicite:0]{index=0}⟧.', after: 'The bridge is from 1911.' },
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
      { text: 'He typed “citeturn0search1” as a joke.', because: 'it is quoted' },
      { text: 'The manuscript marks it “【3†chapter one】” by hand.', because: 'it is quoted' },
      { text: 'The note 【12†the king died in this year】 stands at the edge.', because: 'it has words of its own' },
      { text: '【1†序】, 【2†海】 and 【3†山】 are the parts of the scroll.', because: 'they are the titles of parts' },
      { text: 'The first leaf is marked in red.【2†海】', because: 'it is the title of a part' },
      { text: 'The bug prints :contentReference[oaicite:0]{index=0} in each reply.', because: 'it is a word of its sentence' },
      { text: 'What does 【4†source】 mean?', because: 'it is a word of its sentence' },
      { text: 'Nobody knew it. 【4†source】 is what it prints.', because: 'it is a word of its sentence' },
      { text: 'Look for 【4†source】, 【5†source】 and the rest of them.', because: 'they are words of their sentence' },
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
