/**
 * How a line must open that a pattern fits, read off the pattern's source, so that nearly no pattern has to be asked about a line, nor even
 * be compiled: compiling them all takes longer than reading a short article.
 */
import { primed } from '../primed.ts';
import type { Sign } from '../rule.ts';
import { BETWEEN_OPENINGS, KNOWN_OPENINGS, nameOf } from './knownOpenings.ts';

/** So many UTF-16 units of a line tell which patterns it may fit. */
const WIDTH = 5;
/** A pattern with more openings is known by shorter ones. */
const MOST_OPENINGS = 400;
/** Signs that stand for themselves; the one before a quantifier is read by itself. */
const PLAIN_SIGNS = /[a-z0-9 ',:;!@&%#"-]{1,12}(?![?*+{])/y;
const GROUP = /^\((?:\?(?::|<?[=!]|<\w{1,30}>))?/;
const LONGEST_GROUP = 40;
/** A group that looks ahead or back takes nothing of the line. */
const LOOKS = /[=!]$/;
const QUANTIFIER = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})\??/;
const LONGEST_QUANTIFIER = 16;
const MAY_LACK = /^(?:\?|\*|\{0)/;
const PLAIN_CLASS = /^(?!\^)[^\\-]{1,12}$/;
const DIGITS = [...'0123456789'];
const WORD = /\w/;
const HIGH = /[\ud800-\udbff]/;
const NOTHING: ReadonlySet<string> = new Set();

/** A sign, and whether it has been asked before. */
interface Known {
  readonly sign: Sign;
  asked: boolean;
}

/** Signs by how a line opens that they may know. */
export class ByOpening {
  readonly #signs = new Map<string, Known[]>();
  /** How openings begin, two units of those that have them: most lines begin like none. */
  readonly #beginnings = new Set<string>();

  constructor(signs: readonly Sign[]) {
    for (const sign of signs) {
      const known = { sign, asked: false };
      for (const opening of sign instanceof RegExp ? knownOpeningsOf(sign) : ['']) {
        const own = this.#signs.get(opening);
        if (own) own.push(known);
        else this.#signs.set(opening, [known]);
        this.#beginnings.add(opening.slice(0, 2));
      }
    }
  }

  /** Those of the signs that a line fits. */
  fitting(line: string): readonly Sign[] {
    let fitting: Sign[] | null = null;
    const longest = this.#beginnings.has(line.slice(0, 2)) ? WIDTH : 1;
    for (let width = Math.min(longest, line.length); width >= 0; width--) {
      const signs = this.#signs.get(line.slice(0, width));
      if (!signs) continue;
      for (const known of signs) {
        if (!fits(known, line)) continue;
        fitting ??= [];
        fitting.push(known.sign);
      }
    }
    return fitting ?? NO_SIGNS;
  }
}

function fits(known: Known, line: string): boolean {
  if (!known.asked && known.sign instanceof RegExp) primed(known.sign, line);
  known.asked = true;
  return known.sign.test(line);
}

const NO_SIGNS: readonly Sign[] = [];

function knownOpeningsOf(pattern: RegExp): Iterable<string> {
  return KNOWN_OPENINGS.get(nameOf(pattern))?.split(BETWEEN_OPENINGS) ?? openingsOf(pattern);
}

/**
 * What a line that fits a pattern opens with: strings of at most five UTF-16 units, one of which begins each such line. The pattern is
 * anchored at the line's beginning and heeds case. What is not understood of it may be anything, which only makes the strings shorter.
 */
export function openingsOf({ source }: RegExp): ReadonlySet<string> {
  const ended = new Set<string>();
  const open = new Reader(source, ended).alternatives(new Set(['']));
  for (const opening of open) ended.add(opening);
  // A shorter opening takes in what goes on from it.
  for (const opening of ended) if (isTakenIn(opening, ended)) ended.delete(opening);
  return ended;
}

function isTakenIn(opening: string, openings: ReadonlySet<string>): boolean {
  for (let length = 0; length < opening.length; length++) if (openings.has(opening.slice(0, length))) return true;
  return false;
}

/** Reads a pattern's source from its beginning; what has been read leads from some openings to longer ones, or ends them. */
class Reader {
  readonly #source: string;
  readonly #ended: Set<string>;
  #at = 0;

  constructor(source: string, ended: Set<string>) {
    this.#source = source;
    this.#ended = ended;
  }

  /** Reads up to the end of a group, or of the pattern; returns the openings that go on behind it. */
  alternatives(before: ReadonlySet<string>): ReadonlySet<string> {
    const behind = new Set<string>();
    let open = before;
    while (this.#at < this.#source.length && !this.#takes(')')) {
      if (this.#takes('|')) {
        for (const opening of open) behind.add(opening);
        open = before;
      } else if (open.size) {
        open = this.#item(open);
      } else {
        this.#skip();
      }
    }
    for (const opening of open) behind.add(opening);
    return behind;
  }

  /** Goes to where the group, or one of its alternatives, ends. */
  #skip(): void {
    for (let depth = 0; this.#at < this.#source.length; this.#at++) {
      const sign = this.#source[this.#at];
      if (sign === '\\') this.#at++;
      else if (sign === '[') this.#skipClass();
      else if (sign === '(') depth++;
      else if (depth === 0 && (sign === '|' || sign === ')')) return;
      else if (sign === ')') depth--;
    }
  }

  /** Goes to the bracket that ends a class. */
  #skipClass(): void {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
  }

  #item(before: ReadonlySet<string>): ReadonlySet<string> {
    PLAIN_SIGNS.lastIndex = this.#at;
    const plain = PLAIN_SIGNS.exec(this.#source)?.[0];
    if (plain) {
      this.#at += plain.length;
      return this.#longer(before, [plain]);
    }
    const group = GROUP.exec(this.#source.slice(this.#at, this.#at + LONGEST_GROUP))?.[0];
    if (group) this.#at += group.length;
    if (group && LOOKS.test(group)) {
      this.alternatives(NOTHING);
      return before;
    }
    const behind = group ? this.alternatives(before) : this.#sign(before);
    const quantifier = QUANTIFIER.exec(this.#source.slice(this.#at, this.#at + LONGEST_QUANTIFIER))?.[0] ?? '';
    this.#at += quantifier.length;
    // What comes several times is followed once.
    const followed = quantifier && !quantifier.startsWith('?') ? this.#end(behind) : behind;
    return MAY_LACK.test(quantifier) ? new Set([...before, ...followed]) : followed;
  }

  #sign(before: ReadonlySet<string>): ReadonlySet<string> {
    if (this.#takes('^') || this.#takes('$')) return before;
    if (this.#takes('.')) return this.#end(before);
    if (this.#takes('[')) return this.#class(before);
    if (!this.#takes('\\')) {
      const sign = this.#next();
      // Of a sign of two units, the first stands for both.
      return HIGH.test(sign) ? this.#end(before) : this.#longer(before, [sign]);
    }
    const escaped = this.#next();
    if (escaped === 'b') return before;
    if (escaped === 'd') return this.#longer(before, DIGITS);
    return WORD.test(escaped) ? this.#end(before) : this.#longer(before, [escaped]);
  }

  /** One of some signs, or of so many or so described that it may be any. */
  #class(before: ReadonlySet<string>): ReadonlySet<string> {
    const from = this.#at;
    this.#skipClass();
    const inside = this.#source.slice(from, this.#at++);
    return PLAIN_CLASS.test(inside) ? this.#longer(before, [...inside]) : this.#end(before);
  }

  #takes(sign: string): boolean {
    const takes = this.#source[this.#at] === sign;
    if (takes) this.#at++;
    return takes;
  }

  #next(): string {
    return this.#source[this.#at++] as string;
  }

  /** Each opening with each of the signs behind it. */
  #longer(before: ReadonlySet<string>, signs: readonly string[]): ReadonlySet<string> {
    if (before.size * signs.length > MOST_OPENINGS) return this.#end(before);
    const longer = new Set<string>();
    for (const opening of before) {
      for (const sign of signs) {
        const next = (opening + sign).slice(0, WIDTH);
        (next.length < WIDTH ? longer : this.#ended).add(next);
      }
    }
    return longer;
  }

  /** Behind these, a line may go on as it likes. */
  #end(openings: ReadonlySet<string>): ReadonlySet<string> {
    for (const opening of openings) this.#ended.add(opening);
    return NOTHING;
  }
}
