/**
 * What stands around a line that reads like one of the page: it may belong to the article all the same. A step of a list, a notice that the line
 * before announces, the end of a sentence that began above, a subhead with its paragraph go only when a writer says so.
 */
import type { Finding } from '../analysis.ts';
import { firstWhere } from '../article/spans.ts';
import type { Article } from '../article.ts';
import type { Config } from '../config.ts';
import { asHint, type Draft } from '../findings.ts';
import { Forms } from './forms.ts';
import { saysOwn } from './ownWords.ts';
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

const QUESTION = /\?["”’')]?$/;
const TAKES_UP =
  /^(?:(?:that|this|those|these) (?:is|was|are|were) (?:what|how|all (?:it|he|she|they)|the (?:words?|line|sign|question|label|sentence|notice|link|button|name))\b|so (?:it )?(?:reads|read|said|says|ran)\b|(?:those|these) (?:words|lines)\b|(?:this|that) (?:line|sentence|label|notice|button|link|word)\b|das (?:steht|stand|las|heißt)\b|so (?:steht|stand|heißt|hieß|lautet)\b|dies(?:er|e|es) (?:satz|knopf|worte|zeile|wort|schild)\b|c[’'](?:est|était) (?:écrit|ce que|le nom|le mot)(?!\p{L})|ce (?:bouton|mot|panneau)(?!\p{L})|ces mots(?!\p{L})|así (?:dicen?|reza|decía)(?!\p{L})|(?:ese|este) (?:botón|letrero|cartel)(?!\p{L})|es[ao]s? (?:palabras?|dice|decía)(?!\p{L}))/iu;
/** "Was this page helpful?" asks about the page, whatever stands below. */
const ABOUT_PAGE = /\b(?:page|article|post|content|site)\b/i;
/** What one does with a program, step by step. */
const TAUGHT =
  /^\W{0,3}(?:log[ -]?(?:in|out)|sign in|create (?:an|your) account|(?:turn on|enable|allow) notifications|(?:download|install|open|get) the app)\W{0,3}$/i;
/** What somebody who writes for others may be told to ask them. */
const ASKS = /^\W{0,3}(?:(?:was|is) (?:this|the answer) (?:helpful|useful)|(?:found|spotted|noticed|see) an? )/i;
/** Up to four words and nothing else. */
const LABEL = /^\p{L}[\p{L}'’-]{1,20}(?: [\p{L}'’-]{1,20}){0,3}$/u;
/** How much of a word stays the same, whatever it is bent to, in UTF-16 units. */
const STEM = 6;
const PLURAL = /s$/;
const LETTER = /\p{L}/u;
const ADDRESSES = /\byour?\b|\b(?:choose|click|tap|press|open|enter|select|type|hold)\b/i;
/** The rules whose lines a poem may have. */
const VERSES: ReadonlySet<string> = new Set(['page-control', 'share-bar', 'follow-us']);
/** The rules whose lines are no words that a glossary may explain. */
const UNEXPLAINED: ReadonlySet<string> = new Set(['comment-header', 'comment-thread', 'also-read', 'copyright-line']);
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
  'sign-in',
]);
/** What a page calls a part of itself and others a part of something else: a kitchen its courses, a league its first two, a cinema its films. */
const COMMON = /^\W{0,3}(?:(?:main|open) menu|promoted|now playing|must[- ]read|meet the team|checkout|skip ad)\W{0,3}$/i;
/** A button carries no full stop; what says "Follow us." or "Remember me!" in so many words is somebody. Three dots are a page's that loads. */
const STOPPED = /[^.][.!]["”’]?$/;
/** A page calls out "Subscribe now!" as well. */
const CALLED = /^\W{0,3}subscribe\b.*!/i;
const SHORTEST_SPOKEN = 4;
/** What tells a reader where to look, which any site may; players have more to say. */
const REFERENCE = /^\W{0,3}see \S{4,60} for privacy information\W{0,3}$/i;
const ADDRESS = /\.[a-z]/;

/** The lines of an article of which some would go unasked. */
class Lines {
  readonly #forms: Forms;
  /** 1 for each passage of which a rule that knows its words is in doubt. */
  readonly #doubted: Uint8Array;
  /** Whether there are comments, with what belongs to them besides the names of those who wrote them. */
  readonly #hasComments: boolean;

  constructor(article: Article, going: Iterable<Draft>, drafts: readonly Draft[]) {
    this.#forms = new Forms(article, going, drafts);
    this.#doubted = this.#forms.touched(drafts.filter(({ finding: { rule, fix } }) => rule === 'copyright-line' && !fix?.safe));
    this.#hasComments = [...going].some(
      ({ finding: { rule, start, end } }) => rule === 'comment-prompt' || (rule === 'comment-header' && ANSWER.test(article.text.slice(start, end))),
    );
  }

  /** Whether what a draft would take belongs to the lines around it. */
  belong({ finding: { start, end, rule } }: Draft): boolean {
    const first = this.#forms.firstOf(start);
    const behind = this.#forms.firstOf(end);
    const own = this.#forms.passage(first);
    if (!own || behind <= first) return false;
    // The line model has weighed what stands around its lines.
    if (rule === 'residue-lines' && this.#forms.isNumbered(first)) return true;
    if (this.#forms.isStepWithText(first)) return true;
    if (!UNEXPLAINED.has(rule) && behind === first + 1 && this.#forms.isExplained(first)) return true;
    if (rule === 'residue-lines')
      return behind === first + 1
        ? this.#forms.isPart(first, behind, rule) || this.#forms.heads(first) || this.#isUnsure(first) || this.#isSpokenOf(first, rule)
        : this.#forms.isVerse(first, behind) || this.#forms.isIndex(first, behind);
    // "Ida says:" announces a reader's comment, of which the time is the next line, and the words may begin small.
    if (rule === 'comment-header') return own.quoted || (!this.#hasComments && this.#isLetter(first));
    if (
      own.quoted ||
      this.#forms.isAnnounced(first) ||
      this.#forms.isStep(first) ||
      (own.linked < own.text.length / 2 && this.#forms.isPoint(first)) ||
      this.#forms.isPart(first, behind, rule)
    )
      return true;
    if (
      behind === first + 1 &&
      ((rule !== 'also-read' && this.#isAnswered(first)) ||
        this.#isTakenUp(behind) ||
        this.#isSpokenOf(first, rule) ||
        this.#isTaught(first) ||
        this.#isCommon(first) ||
        (REFERENCE.test(own.text) && this.#isAlone(first)) ||
        (VERSES.has(rule) && this.#forms.isInVerse(first)))
    )
      return true;
    return behind === first + 1 && (this.#forms.heads(first) || (SPOKEN_TOO.has(rule) && own.linked < own.text.length / 2 && isSpoken(own.text)));
  }

  /** A line alone of which a rule that knows such lines is in doubt, or a short one that says something of its own. */
  #isUnsure(at: number): boolean {
    const own = this.#forms.passage(at);
    if (!own) return false;
    if (this.#doubted[at] || SAME_WORK.test(own.text) || (DIRECTION.test(own.text) && saysOwn(own.text))) return true;
    if (own.linked >= own.text.length / 2 || own.text.split(' ', LONGEST_PHRASE + 1).length > LONGEST_PHRASE) return false;
    const last = PHRASE_END.exec(own.text.replace(FULL_STOP, ''))?.[1];
    return last !== undefined && (OF_OLD.test(last) || saysOwn(last));
  }

  /** Who wrote and when, above the letters of a story: comments have a button, or a line that counts them. */
  #isLetter(at: number): boolean {
    return [at, at - 1].some((opening) => this.#forms.isGoing(opening) && WROTE.test(this.#forms.passage(opening)?.text ?? ''));
  }

  /** A question that the paragraph below answers, unless it is about the page. */
  #isAnswered(at: number): boolean {
    const { text = '' } = this.#forms.passage(at) ?? {};
    return QUESTION.test(text) && !ABOUT_PAGE.test(text) && this.#forms.isProseAt(at + 1);
  }

  /** What the next line takes up: "That is what the bank wrote below each statement." */
  #isTakenUp(at: number): boolean {
    return !this.#forms.isFlagged(at) && TAKES_UP.test(this.#forms.passage(at)?.text ?? '');
  }

  /** A label of which the paragraph below speaks: what is about advertisements may be headed "Advertisement". */
  #isSpokenOf(at: number, rule: string): boolean {
    const { text = '', linked = 0 } = this.#forms.passage(at) ?? {};
    if (linked > 0 || !LABEL.test(text)) return false;
    const label = plain(text);
    if (!(rule === 'residue-lines' ? !label.includes(' ') && this.#forms.isProseAt(at + 1) : this.#forms.goesOnAt(at + 1))) return false;
    return includesWord(plain(this.#forms.passage(at + 1)?.text ?? ''), label.includes(' ') ? label : label.slice(0, STEM).replace(PLURAL, ''));
  }

  /** What a page may be the only one to say where it says more. */
  #isCommon(at: number): boolean {
    const { text = '', linked = 1 } = this.#forms.passage(at) ?? {};
    return linked === 0 && COMMON.test(text) && this.#isAlone(at);
  }

  /** Whether nothing is flagged on either side. */
  #isAlone(at: number): boolean {
    return !this.#forms.isFlagged(at - 1) && !this.#forms.isFlagged(at + 1);
  }

  /** What heads a paragraph that tells its reader how to do it. */
  #isTaught(at: number): boolean {
    const { text = '' } = this.#forms.passage(at) ?? {};
    if (ASKS.test(text) && !ABOUT_PAGE.test(text))
      return [at - 1, at + 1].some((beside) => this.#forms.isProseAt(beside) && ADDRESSES.test(this.#forms.passage(beside)?.text ?? ''));
    return TAUGHT.test(text) && this.#forms.isProseAt(at + 1) && ADDRESSES.test(this.#forms.passage(at + 1)?.text ?? '');
  }
}

/** In small letters, and with one kind of apostrophe. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

/** Whether a word of a text begins so. */
function includesWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) if (at === 0 || !LETTER.test(text[at - 1] as string)) return true;
  return false;
}

function isSpoken(text: string): boolean {
  return STOPPED.test(text) && !ADDRESS.test(text) && !CALLED.test(text) && text.split(' ', SHORTEST_SPOKEN).length < SHORTEST_SPOKEN;
}
