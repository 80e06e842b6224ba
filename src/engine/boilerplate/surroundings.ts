/**
 * What stands around a line that reads like one of the page: it may belong to the article all the same. A step of a list, a notice that the line
 * before announces, the end of a sentence that began above, a subhead with its paragraph go only when a writer says so.
 */
import type { Finding } from '../analysis.ts';
import { lineStart } from '../article/lines.ts';
import { firstWhere } from '../article/spans.ts';
import type { Article, Passage, PlacedPassage } from '../article.ts';
import type { Config } from '../config.ts';
import { asHint, type Draft } from '../findings.ts';
import { saysOwn } from './ownWords.ts';
import { CLOSED } from './phrases.ts';
import { TAUGHT_LINE } from './taught.ts';

/** The drafts, those as hints that would take unasked what belongs to its surroundings. */
export function sparingStory(article: Article, drafts: readonly Draft[], config: Config): Draft[] {
  const going = new Set(drafts.filter(({ finding: { kind, fix } }) => kind === 'boilerplate' && fix?.safe));
  const spared = new Set<Draft>();
  const spare = (draft: Draft) => {
    going.delete(draft);
    spared.add(draft);
  };
  inStayingThreads(drafts, going).forEach(spare);
  for (let round = 0; round < ROUNDS && going.size; round++) {
    const lines = new Lines(article, going, drafts);
    const belonging = [...going].filter((draft) => draft.finding.rule !== TAUGHT_LINE && lines.belong(draft));
    if (!belonging.length) break;
    belonging.forEach(spare);
    inStayingThreads(drafts, going).forEach(spare);
  }
  return drafts.map((draft) => (spared.has(draft) ? asHint(draft, config) : draft));
}

/** What a site sets around comments goes with them or stays: without it, they would read like the article. */
const COMMENT_THREAD = 'comment-thread';

/** What would go out of a thread that stays; what a folder has taught goes all the same. */
function inStayingThreads(drafts: readonly Draft[], going: ReadonlySet<Draft>): Draft[] {
  const threads = drafts.filter((draft) => draft.finding.rule === COMMENT_THREAD && !going.has(draft)).map(({ finding }) => finding);
  if (!threads.length) return [];
  return [...going].filter(({ finding: { rule, start, end } }) => {
    const thread = threads[firstWhere(threads.length, (at) => (threads[at] as Finding).end >= end)];
    return rule !== TAUGHT_LINE && thread !== undefined && thread.start <= start;
  });
}

/** What is spared stays, and so does what heads it: the second round sees that. */
const ROUNDS = 2;

/** A passage that says something: so many UTF-16 units, so many words. */
const SAYING = { length: 12, words: 3 };
/** A shorter sentence below a heading may be one of the page. */
const SHORTEST_SENTENCE = 25;
const SMALL = /^\p{Ll}/u;
const OPEN_END = /[\p{L}\p{N}]$/u;
/** A word that no line ends with unless a sentence goes on. */
const GOES_ON = / (?:a|an|the|of|to|in|at|by|for|from|with|than|about|over|and|or|had|her|his|their|its)$/;
const PAUSE = /[,;]$/;
const ANNOUNCES = /:["”’]?$|(?:^| )(?:read|reads|said|says|saying|spelled|announced)$/;
const NUMBER = /^[ \t>]{0,12}\d{1,3}[.)][ \t]/;
const MARKER = /^[ \t>]{0,12}(?:\d{1,3}[.)]|[-*+•])[ \t]/;
/** As long as a marker that a passage of plain text opens with, in UTF-16 units. */
const LONGEST_MARKER = 8;
/** So many steps away, another that stays is looked for. */
const MOST_STEPS = 12;
const QUESTION = /\?["”’')]?$/;
const TAKES_UP =
  /^(?:(?:that|this|those|these) (?:is|was|are|were) (?:what|how|the (?:words?|line|sign|question|label|sentence|notice))\b|so (?:reads|read|said|says|ran)\b|(?:those|these) (?:words|lines)\b|(?:this|that) (?:line|sentence|label|notice)\b)/i;
/** "Was this page helpful?" asks about the page, whatever stands below. */
const ABOUT_PAGE = /\b(?:page|article|post|content|site)\b/i;
const ABOUT_ARTICLE = /\b(?:article|post|story)\b/i;
/** What one does with a program, step by step. */
const TAUGHT =
  /^\W{0,3}(?:log[ -]?(?:in|out)|sign in|create (?:an|your) account|(?:turn on|enable|allow) notifications|(?:download|install|open|get) the app)\W{0,3}$/i;
/** What somebody who writes for others may be told to ask them. */
const ASKS = /^\W{0,3}(?:(?:was|is) (?:this|the answer) (?:helpful|useful)|(?:found|spotted|noticed|see) an? )/i;
const ADDRESSES = /\byour?\b|\b(?:choose|click|tap|press|open|enter|select|type|hold)\b/i;
/** The rules whose lines a poem may have. */
const VERSES: ReadonlySet<string> = new Set(['page-control', 'share-bar', 'follow-us']);
const LONGEST_REFRAIN = 24;
const DIGIT = /\d/;
const LONGEST_VERSE = 60;
/** A phrase that says something has at most so many words; a longer one may be the title of another article. */
const LONGEST_PHRASE = 4;
/** What a phrase ends with: "of surrender", "by marriage", "of 1911". */
const PHRASE_END = / (?:of|in|by|to|on|at|for|with|from) (?:(?:the|an?|my|your|his|her|our) )?([^\s:;]+)$/;
const FULL_STOP = /[.!]$/;
/** What points to a part of the same work, or to a book. */
const SAME_WORK = /^(?:see also|also see|recommended reading): \S/i;
/** "[Exit Olga, with the lamp.]" */
const DIRECTION = /^[[(]\p{Lu}[^[\]()]{2,80}[.!][\])]$/u;
const OF_OLD = /^1\d{3}$/;
const VERSE_END = /(?:^| )\p{Ll}+,$/u;
const LEAST_PAUSES = 2;
/** Of so many lines, one at least must tell. */
const SHARE = 3;
const PAGE = /[\p{Ll},] (\d{1,3})(?:[-–]\d{1,3})?$/u;
const LEAST_PAGES = 3;
/** A button of a comment. */
const ANSWER = /^\W{0,4}(?:log in to )?reply\b/i;
/** Who is told of as one who wrote; a page says who "says" something. */
const WROTE = / (?:said|wrote):?$/;
/** The rules whose buttons are what somebody may say. */
const SPOKEN_TOO: ReadonlySet<string> = new Set([
  'advertisement-marker',
  'app-promotion',
  'cookie-notice',
  'follow-us',
  'form-label',
  'media-player',
  'page-control',
  'share-bar',
]);
/** A button carries no full stop; what says "Follow us." or "Remember me!" in so many words is somebody. Three dots are a page's that loads. */
const STOPPED = /[^.][.!]["”’]?$/;
const SHORTEST_SPOKEN = 4;
/** What a part of an article may be called as well as a box of a page. */
const SUBHEAD =
  /^(?:advertising|promoted|cookies|newsletters?|get started|(?:learn|find out) more|stay connected|get in touch|(?:top|latest|other|more) stories|remember me|passwords?|customer service|join the conversation|main menu):?$/i;
const BOLD = /^[ \t]{0,3}(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?[ \t]*$/;
const LONGEST_BOLD = 100;
/** The title of a whole work, and a heading of plain text that has been Markdown. */
const TITLE = /^#[ \t]/;
const HEADING = /^#{1,6}[ \t]/;
const BYLINE = /^\W{0,3}(?:by \p{Lu}|(?:an? )?(?:short )?(?:story|novel|novella|play|poem|essay|fairy tale)\b)/iu;

/** The lines of an article of which some would go unasked. */
class Lines {
  readonly #article: Article;
  /** 1 for each passage of which something would go. */
  readonly #going: Uint8Array;
  /** 1 for each passage of which something is flagged. */
  readonly #flagged: Uint8Array;
  /** 1 for each passage of which a rule that knows its words is in doubt. */
  readonly #doubted: Uint8Array;
  /** Whether there are comments, with what belongs to them besides the names of those who wrote them. */
  readonly #hasComments: boolean;

  constructor(article: Article, going: Iterable<Draft>, drafts: readonly Draft[]) {
    this.#article = article;
    this.#going = this.#touched(going);
    this.#flagged = this.#touched(drafts);
    this.#doubted = this.#touched(drafts.filter(({ finding: { rule, fix } }) => rule === 'copyright-line' && !fix?.safe));
    this.#hasComments = [...going].some(
      ({ finding: { rule, start, end } }) => rule === 'comment-prompt' || (rule === 'comment-header' && ANSWER.test(article.text.slice(start, end))),
    );
  }

  #touched(drafts: Iterable<Draft>): Uint8Array {
    const touched = new Uint8Array(this.#article.passages.length);
    const { starts } = this.#article.places;
    for (const { finding } of drafts) {
      for (let at = this.#firstOf(finding.start); at < starts.length && (starts[at] as number) < finding.end; at++) touched[at] = 1;
    }
    return touched;
  }

  /** Whether what a draft would take belongs to the lines around it. */
  belong({ finding: { start, end, rule } }: Draft): boolean {
    const first = this.#firstOf(start);
    const behind = this.#firstOf(end);
    const own = this.#passage(first);
    if (!own || behind <= first) return false;
    // The line model has weighed what stands around its lines.
    if (rule === 'residue-lines')
      return behind === first + 1
        ? this.#isPart(first, behind, rule) || this.#heads(first) || this.#isUnsure(first)
        : this.#isVerse(first, behind) || this.#isIndex(first, behind);
    // "Ida says:" announces a reader's comment, of which the time is the next line, and the words may begin small.
    if (rule === 'comment-header') return own.quoted || (!this.#hasComments && this.#isLetter(first));
    if (own.quoted || this.#isAnnounced(first) || this.#isStep(first) || this.#isPart(first, behind, rule)) return true;
    if (
      behind === first + 1 &&
      ((rule !== 'also-read' && this.#isAnswered(first)) || this.#isTakenUp(behind) || this.#isTaught(first) || (VERSES.has(rule) && this.#isInVerse(first)))
    )
      return true;
    return behind === first + 1 && (this.#heads(first) || (SPOKEN_TOO.has(rule) && own.linked < own.text.length / 2 && isSpoken(own.text)));
  }

  /** A line alone of which a rule that knows such lines is in doubt, or a short one that says something of its own. */
  #isUnsure(at: number): boolean {
    const own = this.#passage(at);
    if (!own) return false;
    if (this.#doubted[at] || SAME_WORK.test(own.text) || (DIRECTION.test(own.text) && saysOwn(own.text))) return true;
    if (own.linked >= own.text.length / 2 || own.text.split(' ', LONGEST_PHRASE + 1).length > LONGEST_PHRASE) return false;
    const last = PHRASE_END.exec(own.text.replace(FULL_STOP, ''))?.[1];
    return last !== undefined && (OF_OLD.test(last) || saysOwn(last));
  }

  /** Lines of which some end in a comma, as those of a verse or a letter do. */
  #isVerse(first: number, behind: number): boolean {
    let pauses = 0;
    for (let at = first; at < behind; at++) if (VERSE_END.test(this.#passage(at)?.text ?? '')) pauses++;
    return pauses >= LEAST_PAUSES && pauses * SHARE >= behind - first;
  }

  /** An index or the contents of a book: a page behind each line, and each further on. */
  #isIndex(first: number, behind: number): boolean {
    let pages = 0;
    let last = 0;
    for (let at = Math.max(0, first - LEAST_PAGES); at < behind + LEAST_PAGES; at++) {
      const page = Number(PAGE.exec(this.#passage(at)?.text ?? '')?.[1] ?? 0);
      if (page > last + 1) pages++;
      last = page;
    }
    return pages >= LEAST_PAGES && pages * SHARE >= behind - first && PAGE.test(this.#passage(behind - 1)?.text ?? '');
  }

  /** Who wrote and when, above the letters of a story: comments have a button, or a line that counts them. */
  #isLetter(at: number): boolean {
    return [at, at - 1].some((opening) => this.#going[opening] === 1 && WROTE.test(this.#passage(opening)?.text ?? ''));
  }

  /** The end of a sentence that began in the line above, or the beginning of one that goes on below. */
  #isPart(first: number, behind: number, rule: string): boolean {
    const [before, own, last, next] = [first - 1, first, behind - 1, behind].map((at) => this.#passage(at)?.text ?? '') as [string, string, string, string];
    if (this.#isBelow(first) && SMALL.test(own) && (PAUSE.test(before) || (OPEN_END.test(before) && isSaying(before)))) return true;
    if (this.#isBelow(first) && GOES_ON.test(before) && isSaying(before)) return true;
    if (!this.#isBelow(behind) || CLOSED.test(last)) return false;
    return (SMALL.test(next) && (isSaying(next) || PAUSE.test(next))) || (PAUSE.test(last) && rule !== 'tag-list' && SMALL.test(next));
  }

  /** A notice that the line before announces, whatever it says; so is each item of a list. */
  #isAnnounced(first: number): boolean {
    let before = first - 1;
    if (this.#isItem(first)) while (first - before <= MOST_STEPS && this.#isItem(before)) before--;
    const { text = '' } = this.#passage(before) ?? {};
    return !this.#going[before] && ANNOUNCES.test(text) && isSaying(text);
  }

  /** A question that the paragraph below answers, unless it is about the page. */
  #isAnswered(at: number): boolean {
    const { text = '' } = this.#passage(at) ?? {};
    return QUESTION.test(text) && !ABOUT_PAGE.test(text) && this.#isProseAt(at + 1);
  }

  /** What the next line takes up: "That is what the bank wrote below each statement." */
  #isTakenUp(at: number): boolean {
    return !this.#flagged[at] && TAKES_UP.test(this.#passage(at)?.text ?? '');
  }

  /** What heads a paragraph that tells its reader how to do it. */
  #isTaught(at: number): boolean {
    const { text = '' } = this.#passage(at) ?? {};
    if (ASKS.test(text) && !ABOUT_PAGE.test(text))
      return [at - 1, at + 1].some((beside) => this.#isProseAt(beside) && ADDRESSES.test(this.#passage(beside)?.text ?? ''));
    return TAUGHT.test(text) && this.#isProseAt(at + 1) && ADDRESSES.test(this.#passage(at + 1)?.text ?? '');
  }

  /** A verse, or one that comes again between stanzas. */
  #isInVerse(at: number): boolean {
    const { text = '' } = this.#passage(at) ?? {};
    if (text.length > LONGEST_REFRAIN || DIGIT.test(text) || ABOUT_ARTICLE.test(text)) return false;
    if (this.#isBelow(at) && this.#isBelow(at + 1) && this.#isShort(at - 1) && this.#isShort(at + 1)) return true;
    if (!this.#isShort(at + 1) || this.#isBelow(at + 1) || !this.#isBelow(at + 2) || !this.#isShort(at + 2)) return false;
    for (let distance = 2; distance <= MOST_STEPS; distance++) for (const way of [-distance, distance]) if (this.#passage(at + way)?.text === text) return true;
    return false;
  }

  #isShort(at: number): boolean {
    const { text = '', linked = 0 } = this.#passage(at) ?? {};
    return !this.#flagged[at] && text.length > 0 && text.length <= LONGEST_VERSE && linked === 0;
  }

  #isProseAt(at: number): boolean {
    const below = this.#passage(at);
    return (
      below !== undefined && !this.#flagged[at] && below.text.length >= SHORTEST_SENTENCE && CLOSED.test(below.text) && below.linked < below.text.length / 2
    );
  }

  /** One of several steps, of which others stay. A numbered one is a step whatever it says, one of another list where it is a sentence, as its neighbour is. */
  #isStep(at: number): boolean {
    const marked = this.#sourceOf(at);
    const numbered = NUMBER.test(marked);
    if (!numbered && !(MARKER.test(marked) && this.#isSentence(at))) return false;
    const marker = numbered ? NUMBER : MARKER;
    return [-1, 1].some((way) => {
      let beside = at;
      while (Math.abs(beside - at) <= MOST_STEPS && this.#going[beside] && marker.test(this.#sourceOf(beside))) beside += way;
      if (this.#passage(beside) === undefined || this.#going[beside] || !marker.test(this.#sourceOf(beside))) return false;
      return numbered || this.#isSentence(beside);
    });
  }

  #isSentence(at: number): boolean {
    return CLOSED.test(this.#passage(at)?.text ?? '');
  }

  /** The title of a work, or a heading with a paragraph below that stays. */
  #heads(at: number): boolean {
    const source = this.#sourceOf(at);
    const below = this.#passage(at + 1);
    if (!below || this.#going[at + 1]) return false;
    if (BYLINE.test(below.text) && (at === 0 || HEADING.test(source))) return true;
    const isHeading = HEADING.test(source) || this.#placed(at)?.block.block.kind === 'heading';
    const { text = '' } = this.#passage(at) ?? {};
    if (!isHeading && !(SUBHEAD.test(text) && (this.#isBold(at) || text !== text.toUpperCase()))) return false;
    return TITLE.test(source) || (below.text.length >= SHORTEST_SENTENCE && CLOSED.test(below.text) && below.linked < below.text.length / 2);
  }

  /** A line that is bold from end to end, as headings are that were no headings in the page. */
  #isBold(at: number): boolean {
    const { text, places } = this.#article;
    const start = places.starts[at] ?? 0;
    const end = places.ends[at] ?? 0;
    return end - start <= LONGEST_BOLD && BOLD.test(text.slice(lineStart(text, start), end + 2).split('\n', 1)[0] ?? '');
  }

  #isItem(at: number): boolean {
    return this.#passage(at)?.kind === 'item' || MARKER.test(this.#sourceOf(at));
  }

  /** Whether a passage stands in the line right below the one before it. */
  #isBelow(at: number): boolean {
    const { starts, ends } = this.#article.places;
    if (at <= 0 || at >= starts.length) return false;
    return /^[ \t>]*\r?\n[ \t>]*$/.test(this.#article.text.slice(ends[at - 1], starts[at]));
  }

  /** The line that a passage opens, with its markers. */
  #sourceOf(at: number): string {
    const start = this.#article.places.starts[at];
    return start === undefined ? '' : this.#article.text.slice(lineStart(this.#article.text, start), start + LONGEST_MARKER);
  }

  #passage(at: number): Passage | undefined {
    return this.#placed(at)?.passage;
  }

  #placed(at: number): PlacedPassage | undefined {
    return this.#article.passages[at];
  }

  /** The place of the first passage that ends behind an offset. */
  #firstOf(offset: number): number {
    const { ends } = this.#article.places;
    return firstWhere(ends.length, (at) => (ends[at] as number) > offset);
  }
}

function isSpoken(text: string): boolean {
  return STOPPED.test(text) && text.split(' ', SHORTEST_SPOKEN).length < SHORTEST_SPOKEN;
}

function isSaying(text: string): boolean {
  return text.length >= SAYING.length && text.split(' ', SAYING.words).length >= SAYING.words;
}
