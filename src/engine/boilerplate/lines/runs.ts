/**
 * From judged lines to runs: neighbouring lines of residue go together, as one finding with one fix, and a few words say why. A line that
 * cannot go without breaking what is around it stays, and so do lines on which another rule has decided.
 */
import type { Finding, Span } from '../../analysis.ts';
import { firstEndingBehind } from '../../article/spans.ts';
import { COVERED, touchedBy } from '../../article/touched.ts';
import type { Article, PlacedPassage } from '../../article.ts';
import { CLOSED } from '../phrases.ts';
import { BLANK } from './context.ts';
import { FEW, type Judgement, type Judgements, PAGE, type Thresholds } from './model.ts';
import { runningSums } from './neighbours.ts';
import { isSource, isWork } from './references.ts';

/** Neighbouring lines of residue, all removed together. Offsets count from the article's start. */
export interface Run extends Span {
  /** The lines that go with the run, or null where it cannot go without what it holds. */
  readonly lines: Span | null;
  readonly safe: boolean;
  readonly members: readonly Judgement[];
  /** Paragraphs of the story before and behind the run. */
  readonly paragraphsBefore: number;
  readonly paragraphsBehind: number;
}

/** Who wrote an article: whoever it belongs to, no line of this shape goes unasked. */
const BYLINE = /^(?:by|von|par|por) \p{Lu}.{0,60}$|^(?:written|posted|published|updated|reviewed|edited|last updated)(?: (?:by|on))?:? \p{Lu}.{0,60}$/iu;
/** How such a line opens, which is cheaper to ask. */
const BYLINE_OPENS = /^(?:by|von|par|por|written|posted|published|updated|reviewed|edited|last updated)[ :]/i;
/** When it appeared. */
const DATED = /^\p{L}{3,9}\.? \d{1,2}, \d{4}.{0,40}$|^\d{1,2}\.? \p{L}{3,9} \d{4}.{0,40}$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.{0,40}$|^\d{1,2}:\d{2}.{0,40}$/u;
const DIGIT = /\d/;
/** Two to four words with capital letters. */
const NAME = /^\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}$/u;
/** Shape alone is never enough: the words of one line at least must tell; in hundredths of a logit. */
const TELLING = 60;
/** Share of a run's lines that tell. */
const TELLING_SHARE = 1 / 5;
/** A hint at a single line needs a judgement at or above this, in the same unit. */
const ALONE = 180;
/** Judged at or above these, in the same unit, a line alone needs no words that tell, nor does a run. */
const CERTAIN = 140;
const CERTAIN_RUN = 250;
/** On a whole page, most of which is residue, a line alone is certain at or above this, in the same unit, and a run always. */
const CERTAIN_ON_PAGE = 60;
/** A sentence alone whose words say so much for the story is certain only on a whole page; in the same unit. */
const SPEAKS_FOR_STORY = -250;

/** A sentence goes unasked only where its words alone say so much, in the same unit. */
const TELLING_SENTENCE = 250;
const SENTENCE_WORDS = 4;
/** A page speaks to its reader, or of itself; unless somebody is quoted. */
const ADDRESSED =
  /\b(?:you|your|yours|we|our|us|here|this (?:article|story|post|site|page|website|content)|(?:all )?rights|copyright|subscrib\p{L}{1,5}|newsletters?|e-?mail|cookies?|terms|privacy)\b|@|https?:|www\.|©/iu;
const OPENS_QUOTE = /^["“„«'‘]/;

/** One word alone may be the label of the article's section, the name of a part of it or an entry of a list; these are nothing but buttons. */
const WORD = /^\p{L}[\p{L}'’-]{1,20}$/u;
const BUTTON =
  /^(?:search|share|print|menu|close|back|or|subscribe|submit|login|register|registration|related|recommended|featured|latest|topics|tags|resources|services|donate|tweet|reply|loading|twitter|facebook|instagram|linkedin|whatsapp|youtube|pinterest|flipboard)$/i;
const NUMBERS = /^\d{1,3}(?:[.,:]\d{1,3})?$/;
/** "Harbour Light 14/1", and two of them on a line. */
const ODDS = /\D \d{1,3}\/\d{1,3}$/;

/** A title has as many longer words, half of which the article's paragraphs use as well. */
const TITLE_WORDS = 3;
/** A line that shares so much with the article may be its title or a subhead. */
const FAMILIAR = 3 / 4;
/** How many lines above the first paragraph a title may stand. */
const TITLE_REACH = 12;
/** What opens a text may be its title, though the site's name stands behind it. */
const LAST_OPENING = 1;
/** A line that the model judges so is no title, whatever words it shares with the article; in hundredths of a logit. */
const NO_TITLE = 180;
const MAJORITY_OF = 3;
const MAJORITY = 2 / 3;
/** A block and the line endings before and behind it are as long, in UTF-16 units. */
const LEAST_BETWEEN = 3;
/** How far below the threshold a line may lie that goes with the rest of its run; in hundredths of a logit. */
const MAJORITY_REACH = 90;
/** How far above the threshold a sentence must lie that goes with the lines around it; in the same unit. */
const ENCLOSED = 100;

/** `taken`: another rule has decided, `going`: that all of it goes unasked; `through`: nothing to read, as an image alone. */
type Level = 'safe' | 'hint' | 'through' | 'taken' | 'going' | 'none';

/**
 * The runs of an article, in order.
 *
 * @param taken what other rules have decided on, in order, never overlapping
 * @param company the company that the lines keep, as `companyOf` tells it
 */
export function runsOf(article: Article, judged: Judgements, thresholds: Thresholds, taken: readonly Finding[], company: number): Run[] {
  const { lines: judgements, scores } = judged;
  const first = judged.own.indexOf(1);
  const likely: number[] = [];
  for (let index = 0; index < scores.length; index++) if ((scores[index] as number) >= thresholds.hint) likely.push(index);
  // Nothing but residue needs to be guarded.
  const guarded = new Uint8Array(scores.length);
  for (const index of likely) {
    const isAbove = index < first && index >= first - TITLE_REACH;
    const isOpening = isAbove && index <= LAST_OPENING && !CLOSED.test(judgements[index]?.line.text ?? '') && isTitleOf(judgements[index] as Judgement);
    if (isFrame(article, judgements[index] as Judgement) || isOpening || (isAbove && isSignature(judgements, index))) guarded[index] = 1;
  }
  const levels = enclosed(
    judgements,
    thresholds.safe + ENCLOSED,
    byMajority(judgements, guarded, thresholds.safe - MAJORITY_REACH, levelsOf(article, judged, guarded, thresholds, taken, first)),
  );
  const { by } = touchedBy(article, taken);
  // Where something is mended unasked, that is what a writer is told of, and not a doubt.
  const breaks = (index: number, level: Level) => level === 'hint' && (by.get(index) ?? []).some(({ fix }) => fix?.safe);
  const isPage = company === PAGE && doTell(likely.map((index) => judgements[index] as Judgement));
  const inCompany = companyTells(judgements, levels);
  const paragraphsBefore = runningSums(judged.own);
  const runs: Run[] = [];
  /** Where the run before ended, if a writer was told of it: what joins it is not alone. */
  let told = -1;
  let at = 0;
  while (at < levels.length) {
    const level = levels[at];
    if ((level !== 'safe' && level !== 'hint') || breaks(at, level)) {
      at++;
      continue;
    }
    let end = at + 1;
    let held = heldBy(article, at);
    for (let next = end; next < levels.length; next++) {
      // What goes anyway goes with the list item that holds it.
      const along = level === 'safe' && levels[next] === 'going' && startOf(article, next) < held;
      if (levels[next] !== level && levels[next] !== 'through' && !along) break;
      if (parted(article, next) || breaks(next, level)) break;
      held = Math.max(held, heldBy(article, next));
      if (levels[next] === level || along) end = next + 1;
    }
    end = beforeHolder(article, at, end);
    const { line, score, words } = judgements[at] as Judgement;
    const alone = end - at === 1;
    // A sentence beside a run may be the article's first or last.
    const sentence = alone && CLOSED.test(line.text);
    const certain =
      alone &&
      score >= (isPage && (!sentence || inCompany[at]) ? CERTAIN_ON_PAGE : CERTAIN) &&
      !isByline(line.text) &&
      (isPage || !sentence || words > SPEAKS_FOR_STORY);
    const subhead = alone && !(isPage && level === 'safe') && isSubhead(judgements, levels, at) && !(sentence && certain);
    const safe = level === 'safe' && !(alone && company !== PAGE && isLoneWord(judgements, levels, at, company === FEW)) && !isNumbers(judgements, at, end);
    const run = runFrom(article, judgements, at, end, safe, paragraphsBefore);
    const joined = !sentence && (levels[end] === 'safe' || (told === at && level === 'hint'));
    const sure = judgements.slice(at, end).some(({ score }) => score >= Math.min(thresholds.safe, CERTAIN_RUN));
    if (run && (joined || ((certain || sure || (isPage && !alone) || isTold(run) || (!sentence && inCompany[at])) && !subhead))) {
      runs.push(run);
      told = end;
    }
    at = end;
  }
  return runs;
}

function levelsOf(
  article: Article,
  { lines, scores, shapes }: Judgements,
  guarded: Uint8Array,
  thresholds: Thresholds,
  taken: readonly Finding[],
  first: number,
): Level[] {
  const { passages, by } = touchedBy(article, taken);
  const levels = new Array<Level>(scores.length).fill('none');
  for (let index = 0; index < levels.length; index++) {
    const score = scores[index] as number;
    const blank = (shapes[index] as number) & BLANK;
    if (score < thresholds.hint && !blank && !passages[index]) continue;
    if (index < first && index >= first - TITLE_REACH && score < NO_TITLE && isTitleOf(lines[index] as Judgement)) continue;
    if (isWork(lines, index) || isSource(article, index, (lines[index] as Judgement).line.text)) continue;
    if (blank) {
      levels[index] = 'through';
      continue;
    }
    const safe = score >= thresholds.safe && !guarded[index];
    if (score >= thresholds.hint) levels[index] = safe ? 'safe' : 'hint';
    if (!passages[index]) continue;
    const decided = (by.get(index) ?? []).filter((finding) => !safe || !isMending(finding));
    if (isTaken(article.passages[index] as PlacedPassage, decided))
      levels[index] = passages[index] === COVERED && decided.every(({ fix }) => fix?.safe) ? 'going' : 'taken';
  }
  return levels;
}

/** Whether a finding mends what it stands in: where all of that is residue, there is nothing to mend. */
function isMending({ kind, fix }: Finding): boolean {
  return kind === 'fragment' && (fix?.safe ?? false);
}

/** Whether other rules have decided on half of a passage or more. */
function isTaken({ passage, block }: PlacedPassage, taken: readonly Span[]): boolean {
  const start = block.start + passage.start;
  const end = block.start + passage.end;
  const covered = taken.reduce((sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0);
  return covered * 2 >= end - start;
}

/**
 * For each line whether those that stand around it without a gap tell: another rule has decided there, or words of the page around an
 * article stand there.
 */
function companyTells(judgements: readonly Judgement[], levels: readonly Level[]): boolean[] {
  const tells = new Array<boolean>(levels.length).fill(false);
  let start = 0;
  while (start < levels.length) {
    let end = start;
    let sure = false;
    let telling = 0;
    for (; end < levels.length && levels[end] !== 'none'; end++) {
      sure ||= levels[end] === 'taken' || levels[end] === 'going' || levels[end] === 'safe';
      if ((judgements[end]?.words ?? 0) >= TELLING) telling++;
    }
    if ((sure || telling >= (end - start) * TELLING_SHARE) && end - start >= 2) tells.fill(true, start, end);
    start = end + 1;
  }
  return tells;
}

/** Whether a line stands between sentences that nobody doubts: prose right below a line makes it a subhead. */
function isSubhead(judgements: readonly Judgement[], levels: readonly Level[], index: number): boolean {
  return [index - 1, index + 1].every((at) => levels[at] === 'none' && CLOSED.test(judgements[at]?.line.text ?? ''));
}

/**
 * Whether a line is one word, no button, and nothing goes beside it.
 *
 * @param doubted whether lines in doubt may stand beside it
 */
function isLoneWord(judgements: readonly Judgement[], levels: readonly Level[], index: number, doubted: boolean): boolean {
  const { text = '', linked = 0 } = judgements[index]?.line ?? {};
  if (linked > 0 || !WORD.test(text) || BUTTON.test(text)) return false;
  return [index - 1, index + 1].every((at) => levels[at] === undefined || levels[at] === 'none' || (doubted && levels[at] === 'hint'));
}

/** Whether several lines hold nothing but numbers, those of hymns and of scores as well as of pages; or what runs, with its odds. */
function isNumbers(judgements: readonly Judgement[], from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at++) {
    const { text, linked } = (judgements[at] as Judgement).line;
    if (linked > 0 || !(NUMBERS.test(text) || ODDS.test(text))) return false;
  }
  return true;
}

/** Whether there is enough to tell a writer: words that tell, of more than one line in a long run, and of a line alone, more than of a run. */
function isTold({ members, safe }: Run): boolean {
  return doTell(members) && (safe || members.length > 1 || members.some(({ score }) => score >= ALONE));
}

/** Whether enough lines have words of the page around an article. */
function doTell(lines: readonly Judgement[]): boolean {
  return lines.filter(({ words }) => words >= TELLING).length >= lines.length * TELLING_SHARE;
}

/** Whether a line above the article says what the article says: its title, however a page may have set it among other headlines. */
function isTitleOf(judgement: Judgement): boolean {
  return familiarity(judgement) >= 1 / 2;
}

function isByline(text: string): boolean {
  return (BYLINE_OPENS.test(text) && BYLINE.test(text)) || (DIGIT.test(text) && DATED.test(text));
}

/** Whether a line is perhaps a title, a byline, a date or a sentence of the story, wherever it stands: at most a hint. */
function isFrame({ memory }: Article, judgement: Judgement): boolean {
  const { line } = judgement;
  return memory.recall(isFrame, judgement, () => isByline(line.text) || isStatement(judgement)) || familiarity(judgement) >= FAMILIAR;
}

/** Whether a line is a name beside a date or a byline: who wrote the article that begins below. */
function isSignature(judgements: readonly Judgement[], index: number): boolean {
  return NAME.test(judgements[index]?.line.text ?? '') && [index - 1, index + 1].some((at) => isByline(judgements[at]?.line.text ?? ''));
}

/** A sentence that turns to nobody, and whose own words do not say that it is residue, may be the article's, wherever it stands. */
function isStatement({ line, words }: Judgement): boolean {
  if (words >= TELLING_SENTENCE || !CLOSED.test(line.text) || line.text.split(' ', SENTENCE_WORDS).length < SENTENCE_WORDS) return false;
  return !ADDRESSED.test(line.text) || OPENS_QUOTE.test(line.text);
}

/** Share of a line's longer words that the article's paragraphs use as well; 0 where it has too few to tell. */
function familiarity({ content }: Judgement): number {
  return content.length >= TITLE_WORDS ? content.filter(({ own }) => own > 0).length / content.length : 0;
}

/** Where most lines of a run are safe to remove, the run goes as a whole; without it a menu would lose all lines but one. */
function byMajority(judgements: readonly Judgement[], guarded: Uint8Array, least: number, levels: readonly Level[]): Level[] {
  const decided = [...levels];
  let start = 0;
  while (start < levels.length) {
    if (levels[start] === 'none') {
      start++;
      continue;
    }
    let end = start;
    const members: number[] = [];
    for (; levels[end] && levels[end] !== 'none'; end++) if (levels[end] === 'safe' || levels[end] === 'hint') members.push(end);
    const safe = members.filter((index) => levels[index] === 'safe').length;
    if (members.length >= MAJORITY_OF && safe >= members.length * MAJORITY)
      for (const index of members) if ((judgements[index]?.score ?? least) >= least && !guarded[index]) decided[index] = 'safe';
    start = end + 1;
  }
  return decided;
}

/** A sentence of which the model is more than sure, between two lines that go or that another rule has decided on, goes with them: the text of a comment. */
function enclosed(judgements: readonly Judgement[], least: number, levels: readonly Level[]): Level[] {
  const goes = (from: number, by: 1 | -1): boolean => {
    let at = from + by;
    while (levels[at] === 'through') at += by;
    return levels[at] === 'safe' || levels[at] === 'taken' || levels[at] === 'going';
  };
  const decided = [...levels];
  for (let index = levels.indexOf('hint'); index >= 0; index = levels.indexOf('hint', index + 1)) {
    const judgement = judgements[index];
    if (judgement && judgement.score >= least && isStatement(judgement) && goes(index, -1) && goes(index, 1)) decided[index] = 'safe';
  }
  return decided;
}

/** Whether something that is no line (code, a table, HTML) stands between a passage and the one before it. */
function parted(article: Article, index: number): boolean {
  const before = article.passages[index - 1]?.block;
  const here = article.passages[index]?.block;
  if (!before || !here || here.start - before.end < LEAST_BETWEEN) return false;
  for (let between = firstEndingBehind(article.blocks, before.end); article.blocks[between] !== here && between < article.blocks.length; between++)
    if (article.blocks[between]?.block.kind !== 'break') return true;
  return false;
}

/** The run from the passage at `from` to the one before `to`, without lines at either end that cannot go. */
function runFrom(article: Article, judgements: readonly Judgement[], from: number, to: number, safe: boolean, paragraphsBefore: Float64Array): Run | null {
  let first = from;
  let last = to - 1;
  while (last >= first && !removable(article, last, last)) last--;
  while (first <= last && !removable(article, first, last)) first++;
  const opening = article.passages[first];
  const closing = article.passages[last];
  if (!opening || !closing || last < first) return flaggedOnly(article, judgements, from, to, paragraphsBefore);
  const start = opening.block.start + opening.passage.start;
  const end = closing.block.start + closing.passage.end;
  return {
    start,
    end,
    lines: { start: opening.block.start + (opening.passage.lines ?? opening.passage.holds ?? opening.passage).start, end },
    safe,
    members: judgements.slice(first, last + 1).filter(({ line }) => line.text !== ''),
    paragraphsBefore: paragraphsBefore[first] ?? 0,
    paragraphsBehind: (paragraphsBefore.at(-1) ?? 0) - (paragraphsBefore[last + 1] ?? 0),
  };
}

/** A run that no fix can remove, since each of its lines holds others that stay. */
function flaggedOnly(article: Article, judgements: readonly Judgement[], from: number, to: number, paragraphsBefore: Float64Array): Run | null {
  const opening = article.passages[from];
  const closing = article.passages[to - 1];
  if (!opening || !closing) return null;
  return {
    start: opening.block.start + opening.passage.start,
    end: closing.block.start + closing.passage.end,
    lines: null,
    safe: false,
    members: judgements.slice(from, to).filter(({ line }) => line.text !== ''),
    paragraphsBefore: paragraphsBefore[from] ?? 0,
    paragraphsBehind: (paragraphsBefore.at(-1) ?? 0) - (paragraphsBefore[to] ?? 0),
  };
}

/** Whether the passage at `first` can go with those up to `last`: a list item with a list inside only together with all of that. */
function removable(article: Article, first: number, last: number): boolean {
  const placed = article.passages[first];
  const closing = article.passages[last];
  if (!placed || !closing) return false;
  return placed.passage.lines !== null || heldBy(article, first) <= closing.block.start + closing.passage.end;
}

/** Where a run from `from` to before `to` ends, so that no list item is torn: before one of which it would not hold all, or behind that, alone. */
function beforeHolder(article: Article, from: number, to: number): number {
  for (let at = from; at < to; at++) if (article.passages[at]?.passage.holds && !removable(article, at, to - 1)) return Math.max(at, from + 1);
  return to;
}

function startOf(article: Article, index: number): number {
  const placed = article.passages[index];
  return placed ? placed.block.start + placed.passage.start : 0;
}

/** Where the list item ends that a passage opens and that holds more than it, or 0. */
function heldBy(article: Article, index: number): number {
  const placed = article.passages[index];
  return placed?.passage.holds ? placed.block.start + placed.passage.holds.end : 0;
}
