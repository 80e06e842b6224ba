/**
 * The forms that lines make together: a sentence over several of them, a list with what announces it, a verse, an index, a heading with its
 * paragraph. A line that reads like one of the page may be part of such a form, and then belongs to the article.
 */
import { lineStart } from '../article/lines.ts';
import { firstWhere } from '../article/spans.ts';
import type { Article, Passage, PlacedPassage } from '../article.ts';
import type { Draft } from '../findings.ts';
import { CLOSED } from './phrases.ts';

/** A passage that says something: so many UTF-16 units, so many words. */
const SAYING = { length: 12, words: 3 };
/** A shorter sentence below a heading may be one of the page. */
const SHORTEST_SENTENCE = 25;
/** A line of wrapped text is about as long as the column is wide. */
const SHORTEST_WRAPPED = 55;
const SMALL = /^\p{Ll}/u;
const OPEN_END = /[\p{L}\p{N}]$/u;
/** A word that no line ends with unless a sentence goes on. */
const GOES_ON = / (?:a|an|the|of|to|in|at|by|for|from|with|than|about|over|and|or|had|her|his|their|its)$/;
const PAUSE = /[,;]$/;
const ANNOUNCES = /:["”’]?$|(?:^| )(?:read|reads|said|says|saying|spelled|announced)$/;
/** What announces the words of signs, which are short and several. */
const ENDS_IN_COLON = /:["”’]?$/;
const SIGNS = /\b(?:signs|labels|notices|stickers|placards|posters|slogans|schilder|aufkleber|étiquettes|panneaux|letreros|carteles)\b/i;
const LONGEST_SIGN = 40;
const SIGNS_OF_WALL = 3;
const NUMBER = /^[ \t>]{0,12}(\d{1,3})[.)][ \t]/;
const MARKER = /^[ \t>]{0,12}(?:\d{1,3}[.)]|[-*+•])[ \t]/;
/** A single word may be the site's: the name of a section, of a network. */
const SEVERAL_WORDS = /\S \S/;
/** As long as a marker that a passage of plain text opens with, in UTF-16 units. */
const LONGEST_MARKER = 8;
/** So many steps away, another that stays is looked for. */
const MOST_STEPS = 12;
/** So many other entries that stay make a glossary, of words no longer than this. */
const STAYING_ENTRIES = 2;
const LONGEST_ENTRY = 40;
/** So many entries make one though none stays, where what explains them is no longer than this, and so none of the paragraphs of news. */
const ENTRIES = 3;
const LONGEST_EXPLANATION = 110;
/** Within so many lines. */
const REACH_OF_ENTRIES = 12;
const ABOUT_ARTICLE = /\b(?:article|post|story)\b/i;
const LONGEST_REFRAIN = 24;
const DIGIT = /\d/;
const LETTER = /\p{L}/u;
const LONGEST_VERSE = 60;
const VERSE_END = /(?:^| )\p{Ll}+,$/u;
const LEAST_PAUSES = 2;
/** A verse goes on from the one above, or leads to the one below. */
const VERSE = /^\p{Ll}.* |\p{Ll},$/u;
/** Of so many lines, one at least must tell. */
const SHARE = 3;
const PAGE = /[\p{Ll},] (\d{1,3})(?:[-–]\d{1,3})?$/u;
const LEAST_PAGES = 3;
/** What a part of an article may be called as well as a box of a page. */
const SUBHEAD =
  /^(?:advertising|promoted|cookies|newsletters?|get started|(?:learn|find out) more|stay connected|get in touch|(?:top|latest|other|more) stories|remember me|passwords?|customer service|join the conversation|main menu):?$/i;
const BOLD = /^[ \t]{0,3}(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?[ \t]*$/;
const LONGEST_BOLD = 100;
/** The title of a whole work, and a heading of plain text that has been Markdown. */
const TITLE = /^#[ \t]/;
const HEADING = /^#{1,6}[ \t]/;
const BYLINE = /^\W{0,3}(?:by \p{Lu}|(?:an? )?(?:short )?(?:story|novel|novella|play|poem|essay|fairy tale)\b)/iu;

/** The lines of an article of which some would go unasked, by their place among its passages. */
export class Forms {
  readonly #article: Article;
  /** 1 for each passage of which something would go. */
  readonly #going: Uint8Array;
  /** 1 for each passage of which something is flagged. */
  readonly #flagged: Uint8Array;

  /**
   * @param going what would go unasked
   * @param drafts all that is flagged
   */
  constructor(article: Article, going: Iterable<Draft>, drafts: Iterable<Draft>) {
    this.#article = article;
    this.#going = this.touched(going);
    this.#flagged = this.touched(drafts);
  }

  /** 1 for each passage of which a draft takes something. */
  touched(drafts: Iterable<Draft>): Uint8Array {
    const touched = new Uint8Array(this.#article.passages.length);
    const { starts } = this.#article.places;
    for (const { finding } of drafts) {
      for (let at = this.firstOf(finding.start); at < starts.length && (starts[at] as number) < finding.end; at++) touched[at] = 1;
    }
    return touched;
  }

  /** The place of the first passage that ends behind an offset. */
  firstOf(offset: number): number {
    const { ends } = this.#article.places;
    return firstWhere(ends.length, (at) => (ends[at] as number) > offset);
  }

  /** The passage at a place, if there is one. */
  passage(at: number): Passage | undefined {
    return this.#placed(at)?.passage;
  }

  /** Whether something of a passage would go unasked. */
  isGoing(at: number): boolean {
    return this.#going[at] === 1;
  }

  /** Whether something of a passage is flagged. */
  isFlagged(at: number): boolean {
    return this.#flagged[at] === 1;
  }

  /** Lines of which some end in a comma, as those of a verse or a letter do. */
  isVerse(first: number, behind: number): boolean {
    let pauses = 0;
    for (let at = first; at < behind; at++) if (VERSE_END.test(this.passage(at)?.text ?? '')) pauses++;
    return pauses >= LEAST_PAUSES && pauses * SHARE >= behind - first;
  }

  /** An index or the contents of a book: a page behind each line, and each further on. */
  isIndex(first: number, behind: number): boolean {
    let pages = 0;
    let last = 0;
    for (let at = Math.max(0, first - LEAST_PAGES); at < behind + LEAST_PAGES; at++) {
      const page = Number(PAGE.exec(this.passage(at)?.text ?? '')?.[1] ?? 0);
      if (page > last + 1) pages++;
      last = page;
    }
    return pages >= LEAST_PAGES && pages * SHARE >= behind - first && PAGE.test(this.passage(behind - 1)?.text ?? '');
  }

  /** The end of a sentence that began in the line above, or the beginning of one that goes on below. */
  isPart(first: number, behind: number, rule: string): boolean {
    const [before, own, last, next] = [first - 1, first, behind - 1, behind].map((at) => this.passage(at)?.text ?? '') as [string, string, string, string];
    if (this.#isBelow(first) && SMALL.test(own) && (PAUSE.test(before) || (OPEN_END.test(before) && isSaying(before)))) return true;
    if (this.#isBelow(first) && GOES_ON.test(before) && isSaying(before)) return true;
    // What stands between two halves of a sentence is the page's; the first half ends open.
    if (behind === first + 1 && SMALL.test(next) && !CLOSED.test(own) && this.#isSentenceBelow(behind) && (CLOSED.test(before) || !isSaying(before)))
      return true;
    if (!this.#isBelow(behind) || CLOSED.test(last)) return false;
    return (SMALL.test(next) && (isSaying(next) || PAUSE.test(next))) || (PAUSE.test(last) && rule !== 'tag-list' && SMALL.test(next));
  }

  /** A notice that the line before announces, whatever it says; so is each item of a list. */
  isAnnounced(first: number): boolean {
    let before = first - 1;
    if (this.#isItem(first)) while (first - before <= MOST_STEPS && this.#isItem(before)) before--;
    const { text = '' } = this.passage(before) ?? {};
    return (!this.#going[before] && ANNOUNCES.test(text) && isSaying(text)) || this.#isOnWall(first);
  }

  /** One of several short lines that a sentence above them announces as the words of signs. */
  #isOnWall(at: number): boolean {
    let above = at - 1;
    while (at - above <= MOST_STEPS && this.#isSign(above)) above--;
    const { text = '', linked = 1 } = this.passage(above) ?? {};
    if (linked > 0 || this.#going[above] || text.length < SHORTEST_SENTENCE) return false;
    if ([at - 1, at + 1].some((beside) => this.passage(beside)?.text === this.passage(at)?.text)) return false;
    let below = at + 1;
    while (below - above <= SIGNS_OF_WALL && this.#isSign(below)) below++;
    if (below - above <= SIGNS_OF_WALL) return false;
    return ENDS_IN_COLON.test(text) || (SIGNS.test(text) && CLOSED.test(text));
  }

  #isSign(at: number): boolean {
    const { text = '', linked = 1 } = this.passage(at) ?? {};
    return text.length > 0 && text.length <= LONGEST_SIGN && linked === 0 && !CLOSED.test(text) && !ENDS_IN_COLON.test(text);
  }

  /** A verse, or one that comes again between stanzas. */
  isInVerse(at: number): boolean {
    const { text = '' } = this.passage(at) ?? {};
    if (text.length > LONGEST_REFRAIN || DIGIT.test(text) || ABOUT_ARTICLE.test(text)) return false;
    if (this.#isBelow(at) && this.#isBelow(at + 1) && this.#isShort(at - 1) && this.#isShort(at + 1)) return true;
    const around = [-2, -1, 1, 2].map((distance) => at + distance).filter((beside) => this.passage(beside) !== undefined);
    if (
      around.length > LEAST_PAUSES &&
      around.every((beside) => this.#isShort(beside)) &&
      around.filter((beside) => VERSE.test(this.passage(beside)?.text ?? '')).length >= LEAST_PAUSES
    )
      return true;
    if (!this.#isShort(at + 1) || this.#isBelow(at + 1) || !this.#isBelow(at + 2) || !this.#isShort(at + 2)) return false;
    for (let distance = 2; distance <= MOST_STEPS; distance++) for (const way of [-distance, distance]) if (this.passage(at + way)?.text === text) return true;
    return false;
  }

  #isShort(at: number): boolean {
    const { text = '', linked = 0 } = this.passage(at) ?? {};
    return !this.#flagged[at] && text.length > 0 && text.length <= LONGEST_VERSE && linked === 0;
  }

  /** A sentence that stays, and no link for the greater part. */
  isProseAt(at: number): boolean {
    const below = this.passage(at);
    return (
      below !== undefined && !this.#flagged[at] && below.text.length >= SHORTEST_SENTENCE && CLOSED.test(below.text) && below.linked < below.text.length / 2
    );
  }

  /** A sentence that stays, if a writer may be asked about it. */
  isSentenceAt(at: number): boolean {
    const own = this.passage(at);
    return own !== undefined && !this.#going[at] && own.text.length >= SHORTEST_SENTENCE && CLOSED.test(own.text) && own.linked < own.text.length / 2;
  }

  /** One of the words that a glossary explains, or of the parts of a column: each has its sentence below, and some stay, or the sentences are short. */
  isExplained(at: number): boolean {
    if (!this.#isEntry(at)) return false;
    const entries = [at];
    for (const way of [-2, 2]) for (let other = at + way; Math.abs(other - at) <= REACH_OF_ENTRIES && this.#isEntry(other); other += way) entries.push(other);
    // What comes again between paragraphs is the page's.
    const { text = '' } = this.passage(at) ?? {};
    if (entries.some((other) => other !== at && this.passage(other)?.text === text)) return false;
    if (entries.filter((other) => !this.#going[other]).length >= STAYING_ENTRIES) return true;
    const short = entries.filter((other) => (this.passage(other + 1)?.text.length ?? 0) <= LONGEST_EXPLANATION);
    return new Set(short.map((other) => this.passage(other)?.text)).size >= ENTRIES;
  }

  /** A short line with a sentence below. */
  #isEntry(at: number): boolean {
    const { text = '', linked = 1 } = this.passage(at) ?? {};
    const below = this.passage(at + 1);
    return (
      text.length <= LONGEST_ENTRY &&
      LETTER.test(text) &&
      linked === 0 &&
      !CLOSED.test(text) &&
      below !== undefined &&
      !this.#going[at + 1] &&
      CLOSED.test(below.text)
    );
  }

  /** One of several steps with a sentence between each and the next: a menu has none. */
  isStepWithText(at: number): boolean {
    const number = this.#numberOf(at);
    if (!number) return false;
    return [-1, 1].some((way) => {
      for (let beside = at + way; Math.abs(beside - at) <= MOST_STEPS; beside += way) {
        const other = this.#numberOf(beside);
        if (other)
          return other === number + way && Math.abs(beside - at) > 1 && this.isSentenceAt(beside - way) && this.isSentenceAt(way > 0 ? beside - 1 : at - 1);
      }
      return false;
    });
  }

  #numberOf(at: number): number {
    return Number(NUMBER.exec(this.#sourceOf(at))?.[1] ?? 0);
  }

  /** An entry of a numbered list of which others stay. */
  isNumbered(at: number): boolean {
    return NUMBER.test(this.#sourceOf(at)) && this.isStep(at);
  }

  /** What goes on from the line above it: a sentence, however short, or a line of one that is wrapped. */
  #isSentenceBelow(at: number): boolean {
    const { text = '' } = this.passage(at) ?? {};
    return !this.#going[at] && isSaying(text) && (CLOSED.test(text) || this.goesOnAt(at));
  }

  /** A sentence that stays, or a line of one that is wrapped. */
  goesOnAt(at: number): boolean {
    return this.isSentenceAt(at) || (!this.#going[at] && this.#isBelow(at + 1) && (this.passage(at)?.text.length ?? 0) >= SHORTEST_WRAPPED);
  }

  /** One of several steps, of which others stay. A numbered one is a step whatever it says, one of another list where it is a sentence, as its neighbour is. */
  isStep(at: number): boolean {
    const marked = this.#sourceOf(at);
    const numbered = NUMBER.test(marked);
    if (!numbered && !(MARKER.test(marked) && this.#isSentence(at))) return false;
    const marker = numbered ? NUMBER : MARKER;
    return [-1, 1].some((way) => {
      let beside = at;
      while (Math.abs(beside - at) <= MOST_STEPS && this.#going[beside] && marker.test(this.#sourceOf(beside))) beside += way;
      if (this.passage(beside) === undefined || this.#going[beside] || !marker.test(this.#sourceOf(beside))) return false;
      return numbered || this.#isSentence(beside);
    });
  }

  /** One of several points of a list, of which another stays that has words of its own and is no link. */
  isPoint(at: number): boolean {
    if (!this.#isBullet(at)) return false;
    return [-1, 1].some((way) => {
      let beside = at + way;
      while (Math.abs(beside - at) <= MOST_STEPS && this.#flagged[beside] && this.#isBullet(beside)) beside += way;
      const { text = '', linked = 1 } = this.passage(beside) ?? {};
      return linked === 0 && !this.#flagged[beside] && SEVERAL_WORDS.test(text.replace(MARKER, '')) && this.#isBullet(beside);
    });
  }

  #isBullet(at: number): boolean {
    const marked = this.#sourceOf(at);
    return MARKER.test(marked) && !NUMBER.test(marked);
  }

  #isSentence(at: number): boolean {
    return CLOSED.test(this.passage(at)?.text ?? '');
  }

  /** The title of a work, or a heading with a paragraph below that stays. */
  heads(at: number): boolean {
    const source = this.#sourceOf(at);
    const below = this.passage(at + 1);
    if (!below || this.#going[at + 1]) return false;
    if (BYLINE.test(below.text) && (at === 0 || HEADING.test(source))) return true;
    const isHeading = HEADING.test(source) || this.#placed(at)?.block.block.kind === 'heading';
    const { text = '' } = this.passage(at) ?? {};
    if (!isHeading && !(SUBHEAD.test(text) && (this.#isBold(at) || text !== text.toUpperCase()))) return false;
    return TITLE.test(source) || this.goesOnAt(at + 1);
  }

  /** A line that is bold from end to end, as headings are that were no headings in the page. */
  #isBold(at: number): boolean {
    const { text, places } = this.#article;
    const start = places.starts[at] ?? 0;
    const end = places.ends[at] ?? 0;
    return end - start <= LONGEST_BOLD && BOLD.test(text.slice(lineStart(text, start), end + 2).split('\n', 1)[0] ?? '');
  }

  #isItem(at: number): boolean {
    return this.passage(at)?.kind === 'item' || MARKER.test(this.#sourceOf(at));
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

  #placed(at: number): PlacedPassage | undefined {
    return this.#article.passages[at];
  }
}

function isSaying(text: string): boolean {
  return text.length >= SAYING.length && text.split(' ', SAYING.words).length >= SAYING.words;
}
