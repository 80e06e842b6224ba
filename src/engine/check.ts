/** What is wrong with an article: it is parsed, every rule reads it, and what they find is put in order. Pure: the same text gives the same findings. */
import type { Failure, Finding, Format, Quote, Span } from './analysis.ts';
import { firstEndingBehind } from './article/spans.ts';
import { COVERED, touchedBy } from './article/touched.ts';
import { type Article, type Block, type PlacedBlock, passagesBefore, readArticle } from './article.ts';
import { isDocumentation } from './boilerplate/documentation.ts';
import { hasWordedLine } from './boilerplate/phrases.ts';
import { sparingStory } from './boilerplate/surroundings.ts';
import { TAUGHT_LINE, taughtRule } from './boilerplate/taught.ts';
import { type Config, defaultConfig } from './config.ts';
import { type Draft, joinAdjacent, resolveOverlaps } from './findings.ts';
import { removeLines } from './fix.ts';
import { sparingListings } from './fragments/listings.ts';
import { sparingMentions } from './fragments/mentions.ts';
import { blocksOf } from './fragments/places.ts';
import { type Ignored, readIgnored } from './ignore.ts';
import { Memory } from './memory.ts';
import { readQuotes } from './quotes/quotes.ts';
import type { Match, Rule, Surroundings } from './rule.ts';
import { rules as everyRule } from './rules.ts';
import { withTail } from './tail.ts';

export interface AnalyzeOptions {
  readonly format: Format;
  /** The article's own date as `YYYY-MM-DD`, to which "Friday" and "last month" relate. */
  readonly date?: string;
  readonly config?: Config;
  /** Indirect speech among the quotes ("Berg said that …"), as kind `indirect`; off unless asked for. */
  readonly indirect?: boolean;
  /** The rules to run instead of all of them; for tests of one rule. */
  readonly rules?: readonly Rule[];
}

/** The findings of an article, and what `analysisOf` needs for all else. */
export interface Check {
  readonly findings: readonly Finding[];
  /** What failed on the way to the findings. */
  readonly failures: readonly Failure[];
  readonly reading: Reading;
}

/**
 * Reads an article for its findings alone, which are those of `analyze`. Never throws for any text: a part that fails is named in
 * `failures` and the others still report.
 *
 * @param text the article; a byte-order mark, if there is one, counts as its first unit
 * @param memory what earlier readings worked out; kept from edit to edit, it makes the next one cheaper and changes nothing else
 */
export function check(text: string, options: AnalyzeOptions, memory = new Memory()): Check {
  const reading = read(text, options, memory);
  const failures = [...reading.failures];
  return { findings: spared(reading.article, reading.findings, attempting(failures)), failures, reading };
}

/** The findings of an article that is parsed already, as `analyze` has them. */
export function findingsOf(article: Article, options: AnalyzeOptions): readonly Finding[] {
  const attempt = attempting([]);
  return spared(article, findAll(article, options, attempt, article.memory), attempt);
}

/** An article with what the rules find in it, whether or not it reaches into quotes. */
export interface Reading {
  readonly article: Article;
  readonly findings: readonly Finding[];
  readonly failures: readonly Failure[];
  /** Whether the memory has not gone on to another. */
  isLast(): boolean;
  readonly options: AnalyzeOptions;
}

/** Reads an article for what the rules find in it. */
export function read(text: string, options: AnalyzeOptions, memory: Memory): Reading {
  const failures: Failure[] = [];
  const attempt = attempting(failures);
  const isLast = memory.begin();
  const article = attempt('parser', null, () => readArticle(text, options.format, memory)) ?? readArticle(text, 'plaintext');
  if (article.tangled)
    failures.push({ part: 'markdown', error: `too tangled to be parsed, so left unread: ${article.tangled} of ${article.blocks.length} blocks` });
  return { article, findings: findAll(article, options, attempt, memory), failures, isLast, options };
}

/**
 * The findings with no word inside quotation marks taken unasked. Where quotes stand does not hang on who speaks in them, and no quote reaches
 * beyond its passage.
 */
function spared(article: Article, findings: readonly Finding[], attempt: Attempt): readonly Finding[] {
  const { passages, by } = touchedBy(
    article,
    findings.filter(({ fix }) => fix?.safe),
  );
  if ([...by.keys()].every((at) => passages[at] === COVERED)) return findings;
  const quotes = attempt<Quote[]>('quotes', [], () => readQuotes(article, findings.filter(isResidue), []));
  return findings.map((finding) => sparingQuotes(finding, quotes));
}

/** Whether what a finding spans is not the story. What is only flagged or restored belongs to it: a lone quotation mark, a misread letter. */
export function isResidue({ kind, fix }: Finding): boolean {
  return kind === 'boilerplate' || (fix?.edits.some(({ text }) => text === '') ?? false);
}

/** Runs a part of the engine; where it throws, that is noted and something else stands in. */
type Attempt = <T>(part: string, otherwise: T, run: () => T) => T;

export function attempting(failures: Failure[]): Attempt {
  return (part, otherwise, run) => {
    try {
      return run();
    } catch (error) {
      failures.push({ part, error: error instanceof Error ? error.message : String(error) });
      return otherwise;
    }
  };
}

/** What the rules find, overlaps resolved and neighbours joined. */
function findAll(article: Article, options: AnalyzeOptions, attempt: Attempt, memory: Memory): Finding[] {
  const config = options.config ?? defaultConfig;
  const rules = [...(options.rules ?? everyRule), ...taught(config, memory)].filter((rule) => config.rules[rule.id] !== 'off');
  const ignored = attempt<Ignored>(
    'ignore',
    () => false,
    () => readIgnored(article, config.keep),
  );
  const heard = (drafts: Draft[]) => drafts.filter(({ finding }) => !ignored(finding));
  const found = matchesOf(article, rules);
  const drafts = rules.flatMap((rule, order) => attempt<Draft[]>(rule.id, [], () => heard(draftsOf(rule, found[order] as Found, article, config))));
  const placed: Draft[] = [];
  const taken = () => decided([...drafts, ...placed.filter(({ finding }) => finding.fix?.safe)]);
  for (const rule of rules) placed.push(...attempt<Draft[]>(rule.id, [], () => heard(draftsOfArticle(rule, article, taken, config, memory))));
  const all = [...drafts, ...placed];
  const printed = attempt('listings', all, () => sparingListings(article, all));
  const spared = attempt('mentions', printed, () => sparingMentions(article, printed, config));
  const heedful = attempt('surroundings', spared, () => sparingStory(article, spared, config));
  const joined = joinAdjacent(article.text, resolveOverlaps(heedful)).filter(({ finding }) => !ignored(finding));
  const whispers = attempt('documentation', false, () => isDocumentation(article));
  const residue = joined.map(({ finding }) => (whispers && !config.rules[finding.rule] ? whispered(finding) : finding));
  return attempt('tail', residue, () => withTail(article, residue));
}

/** The rule that a folder has taught, the same as long as nothing is added to it. */
function taught({ remove }: Config, memory: Memory): readonly Rule[] {
  if (!remove.length) return [];
  const known = memory.recall(taughtRule, memory, () => ({ lines: '', rule: taughtRule([]) }));
  const lines = JSON.stringify(remove);
  if (known.lines !== lines) Object.assign(known, { lines, rule: taughtRule(remove) });
  return [known.rule];
}

/** What a rule found in the blocks of an article, or what it threw. */
interface Found {
  readonly matches: { readonly match: Match; readonly placed: PlacedBlock }[];
  failure: { readonly error: unknown } | null;
}

/** What one rule, by its place among the rules, finds in a block, or what it throws there. */
interface RuleMatches {
  readonly order: number;
  readonly matches: readonly Match[];
  readonly failure: Found['failure'];
}

const NONE: readonly RuleMatches[] = [];
const NO_MATCHES: readonly Match[] = [];
const NO_RULES: readonly Rule[] = [];

/** What each rule finds in each block of an article by the block alone, in the order of the rules. */
function matchesOf(article: Article, rules: readonly Rule[]): Found[] {
  const { memory } = article;
  const asked = memory.recall('rules', memory, () => ({ rules: NO_RULES, times: 0, part: {} }));
  if (asked.rules.length !== rules.length || rules.some((rule, order) => rule !== asked.rules[order]))
    Object.assign(asked, { rules, times: asked.times + 1, part: {} });
  const blocks = blocksOf(article);
  const ofBlock = (at: number) => memory.recall(asked.part, blocks[at] as Block, () => matchesIn(blocks[at] as Block, rules));
  const every = memory.along(matchesOf, blocks, ofBlock, { facts: `${asked.times}` });
  const found = rules.map((): Found => ({ matches: [], failure: null }));
  for (let at = 0; at < every.length; at++) {
    if (every[at] === NONE) continue;
    const placed = article.blocks[at] as PlacedBlock;
    for (const one of every[at] as readonly RuleMatches[]) {
      const own = found[one.order] as Found;
      own.failure ??= one.failure;
      for (const match of one.matches) own.matches.push({ match, placed });
    }
  }
  return found;
}

function matchesIn(block: Block, rules: readonly Rule[]): readonly RuleMatches[] {
  if (block.kind === 'verbatim') return NONE;
  let found: RuleMatches[] | null = null;
  let worded: boolean | null = null;
  for (let order = 0; order < rules.length; order++) {
    const rule = rules[order] as Rule;
    if (!rule.check || (rule.sign && !rule.sign.test(block.source))) continue;
    let matches: readonly Match[] = [];
    let failure: Found['failure'] = null;
    try {
      if (rule.worded) {
        worded ??= hasWordedLine(block.passages);
        if (!worded) continue;
      }
      matches = sound(rule.check(block), block.source.length);
    } catch (error) {
      failure = { error };
    }
    if (!matches.length && !failure) continue;
    found ??= [];
    found.push({ order, matches, failure });
  }
  return found ?? NONE;
}

function draftsOf(rule: Rule, { matches, failure }: Found, article: Article, config: Config): Draft[] {
  if (failure) throw failure.error;
  return matches
    .filter(({ match, placed }) => !rule.confirm || rule.confirm(match, surroundings(article, placed, match)))
    .map(({ match, placed }) => draft(rule, match, placed, article.text, config));
}

/**
 * What a rule says, where it makes sense: stretches within the text, and not more of them than the text has units.
 *
 * @throws RangeError where it makes none; the rule is then passed over as a whole
 */
function sound(found: Iterable<Match>, length: number): readonly Match[] {
  if (Array.isArray(found) && !found.length) return NO_MATCHES;
  const matches: Match[] = [];
  const isWithin = ({ start, end }: Span) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= length;
  for (const match of found) {
    const { repair } = match;
    const stretches: readonly Span[] = repair ? ('lines' in repair ? [repair.lines] : repair.edits) : [];
    if (!isWithin(match) || !stretches.every(isWithin)) throw new RangeError(`flagged or would change what is not in the text: ${match.start} to ${match.end}`);
    if (matches.push(match) > length + 1) throw new RangeError('flags without end');
  }
  return matches;
}

/** What is decided: what goes or is mended unasked, and what rules never remove unasked. Their doubts are left out. */
function decided(drafts: readonly Draft[]): Finding[] {
  return resolveOverlaps(drafts.filter(({ finding, rule }) => finding.fix?.safe || !rule.safe)).map(({ finding }) => finding);
}

function draftsOfArticle(rule: Rule, article: Article, taken: () => readonly Finding[], config: Config, memory: Memory): Draft[] {
  return sound(rule.checkArticle?.(article, taken, memory) ?? [], article.text.length).map((match) => draft(rule, match, { start: 0 }, article.text, config));
}

/** What stands before the first and behind the last passage that the match touches. */
function surroundings(article: Article, placed: PlacedBlock, match: Match): Surroundings {
  const { passages } = placed.block;
  const before = passagesBefore(article.places, placed.start);
  const first = passages.findIndex((passage) => passage.end > match.start);
  const behind = passages.findIndex((passage) => passage.start >= match.end);
  const firstIndex = before + (first < 0 ? passages.length : first);
  const behindIndex = before + (behind < 0 ? passages.length : behind);
  return {
    before: (distance) => article.passages[firstIndex - distance]?.passage ?? null,
    behind: (distance) => article.passages[behindIndex + distance - 1]?.passage ?? null,
  };
}

function draft(rule: Rule, match: Match, placed: { readonly start: number }, text: string, config: Config): Draft {
  const place = (span: Span): Span => ({ start: span.start + placed.start, end: span.end + placed.start });
  const level = config.rules[rule.id];
  const repair = match.repair;
  const lines = repair && 'lines' in repair ? place(repair.lines) : null;
  const edits = repair && 'edits' in repair ? repair.edits.map((edit) => ({ ...place(edit), text: edit.text })) : null;
  const finding: Finding = {
    rule: rule.id,
    kind: rule.kind,
    ...place(match),
    message: match.message,
    severity: level && level !== 'off' ? level : (match.severity ?? rule.severity),
    fix: repair ? { safe: match.safe ?? rule.safe, edits: lines ? [removeLines(text, lines)] : (edits ?? []) } : null,
  };
  return { finding, lines, rule };
}

/** In documentation, boilerplate is at most a hint; a rule that the settings name keeps its voice. */
function whispered(finding: Finding): Finding {
  if (finding.kind !== 'boilerplate' || finding.rule === TAUGHT_LINE) return finding;
  return { ...finding, severity: 'hint', fix: finding.fix && { ...finding.fix, safe: false } };
}

/** No word inside quotation marks changes unasked: a fix that reaches into a quote without taking all of it is for review. */
export function sparingQuotes(finding: Finding, quotes: readonly Quote[]): Finding {
  if (!finding.fix?.safe) return finding;
  let reaches = false;
  for (let at = firstEndingBehind(quotes, finding.start); at < quotes.length && !reaches; at++) {
    const quote = quotes[at] as Quote;
    if (quote.start >= finding.end) break;
    reaches = !(finding.start <= quote.start && quote.end <= finding.end);
  }
  return reaches ? { ...finding, fix: { ...finding.fix, safe: false } } : finding;
}
