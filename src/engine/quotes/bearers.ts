/** Who bears which role in an article: "the mayor" after "Mayor Jonas Berg" or "Jonas Berg, the mayor", "his wife", "the 74-year-old", "the company". */
import type { Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import type { Article } from '../article.ts';
import type { Named, NamedMention } from './named.ts';
import {
  agesIn,
  GIVEN_KIND,
  headOf,
  isRole,
  kindsGiven,
  kindsNamed,
  kinIn,
  NAMED_KIND,
  OWNED,
  REACH,
  roleBefore,
  rolesIn,
  rolesInShort,
  Surroundings,
  TITLE_REACH,
  wordsBefore,
} from './roles.ts';

const AGED = /^\d{1,2}-year-old(?= )/;

/** Whoever has a spokesman and is called no other kind of body may go by these. */
const SPOKEN_FOR = /\bspokes(?:man|woman|person) for (?:the )?$/i;
const SPEAKING_BODIES = ['company', 'firm', 'organisation', 'organization'].map((kind) => GIVEN_KIND + kind);

export class Bearers {
  readonly #text: string;
  readonly #named: Named;
  readonly #places: ReadonlyMap<string, readonly Span[]>;
  readonly #surroundings: Surroundings;
  readonly #roles = new Map<string, string>();
  /** Those that several bear. */
  readonly #shared = new Set<string>();
  #learnt = 0;

  /** @param places where each person is named */
  constructor(article: Article, named: Named, places: ReadonlyMap<string, readonly Span[]>, before: Bearers | null) {
    this.#text = article.text;
    this.#named = named;
    this.#places = places;
    this.#surroundings = new Surroundings(article, named.mentions, before ? before.#surroundings : null);
  }

  /** Takes over what is known of the roles around the same mentions before an edit; returns whether all of that holds. */
  takeOver(change: Change): boolean {
    const { mentions } = this.#named;
    this.#surroundings.takeOver();
    let agree = true;
    for (let order = Math.max(0, this.#named.firstFrom(change.from - REACH) - 1); order < mentions.length; order++) {
      const mention = mentions[order] as NamedMention;
      if (mention.start > change.to + TITLE_REACH) break;
      const known = this.#surroundings.forget(order);
      const roles = known && this.#rolesAround(mention, order);
      if (roles && (roles.length !== known.length || roles.some((role, at) => role !== known[at]))) agree = false;
    }
    return agree;
  }

  /** How many mentions at or behind an offset have told their roles already. */
  learntBeyond(offset: number): number {
    const last = this.#named.mentions[this.#learnt - 1];
    return last && last.start >= offset ? this.#learnt - this.#named.firstFrom(offset) : 0;
  }

  /** Has so many mentions at or behind an offset tell their roles. */
  learnBeyond(offset: number, count: number): void {
    if (count) this.#learnRoles(this.#named.firstFrom(offset) + count);
  }

  /** Whoever bears the role that a phrase is, as far as the text before an offset tells. To be asked in reading order. */
  of(words: string, offset: number): string | null {
    if (!/^(?:the|its|their|our|that|this|his|her) /i.test(words)) return null;
    this.#learnRoles(this.#named.firstFrom(offset));
    const role = headOf(words.toLowerCase());
    const kin = OWNED + role;
    if (/^(?:his|her|their) /i.test(words) && this.#roles.has(kin)) return this.#shared.has(kin) ? null : (this.#roles.get(kin) ?? null);
    if (/^(?:his|her) /i.test(words)) return null;
    const whole = this.#roles.get(role);
    if (whole) return whole;
    const aged = AGED.exec(role)?.[0];
    if (aged) return this.#roles.get(aged) ?? null;
    const last = role.lastIndexOf(' ');
    const name = this.#roles.get(role.slice(last + 1));
    // "The ruling party" need not be the party named last.
    if (this.#shared.has(role.slice(last + 1)) && /\s\p{Lu}/u.test(words)) return null;
    return name && (this.#places.has(name) || name.toLowerCase().includes(role.slice(0, Math.max(0, last)))) ? name : null;
  }

  /** Learns the roles of all mentions before the one with that order. A later bearer of a role takes it over. */
  #learnRoles(end: number): void {
    for (; this.#learnt < end; this.#learnt++) {
      const mention = this.#named.mentions[this.#learnt] as NamedMention;
      for (const role of this.#rolesAround(mention, this.#learnt)) this.#learn(role, mention);
    }
  }

  #learn(role: string, { name, type }: NamedMention): void {
    const mark = role.charAt(0);
    const kind = role.slice(1);
    if (mark === NAMED_KIND || mark === GIVEN_KIND) {
      // Of two companies, who is "the company"? But "the ministry" is whichever was named last.
      const shared = mark === GIVEN_KIND && (this.#roles.get(kind) ?? name) !== name;
      if (type === 'ORG') this.#roles.set(kind, shared ? '' : name);
    } else if (type === 'PER') {
      if ((this.#roles.get(role) ?? name) !== name) this.#shared.add(role);
      this.#roles.set(role, name);
    }
  }

  /** The roles that the words around a name give whoever bears it; of those before it all count, since "the prime minister" is a minister as well. */
  #rolesAround({ start, end }: NamedMention, order: number): readonly string[] {
    return this.#surroundings.rolesAt(order, () => {
      const title = wordsBefore(this.#text, start);
      const behind = this.#roleBehind(end);
      const kinds = [...kindsGiven(title, behind), ...kindsNamed(this.#text.slice(start, end))];
      const before = this.#text.slice(Math.max(0, start - TITLE_REACH), start);
      const after = this.#text.slice(end, end + REACH);
      return [
        ...kinIn(before),
        ...rolesIn(roleBefore(before, after)),
        ...(isRole(title.at(-1) ?? '') ? rolesIn(title) : []),
        ...rolesInShort(title.at(-1) ?? ''),
        ...rolesIn(behind),
        ...agesIn(before, after),
        ...kinds,
        ...(kinds.length || !SPOKEN_FOR.test(before) ? [] : SPEAKING_BODIES),
      ];
    });
  }

  /** The words of the role that stands behind a name: "Petra Nygård, the minister of harbours,". */
  #roleBehind(end: number): readonly string[] {
    const behind = this.#text.slice(end, end + REACH);
    if (!behind.startsWith(', ')) return [];
    const stop = behind.slice(2).search(/[,.;:—–"“”\n]/);
    const role = headOf(stop < 0 ? '' : behind.slice(2, stop + 2));
    return /^[\p{Ll} '’-]+$/u.test(role) ? role.split(' ').slice(-4) : [];
  }
}
