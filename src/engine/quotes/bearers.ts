/** Who bears which role in an article: "the mayor" after "Mayor Jonas Berg" or "Jonas Berg, the mayor", "his wife", "the 74-year-old", "the company". */
import type { Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import type { Article } from '../article.ts';
import { genderOfPronoun } from '../entities/gender.ts';
import type { Genders } from './genders.ts';
import type { Named, NamedMention } from './named.ts';
import { isBroughtIn, tellingsIn } from './newcomers.ts';
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

/** Marks roles that a short title tells. */
const SHORT = '.';
/** How many mentions before a relative somebody is looked for whose relative it is. */
const FARTHEST_OWNER = 12;
/** Right before whoever opens a sentence. */
const OPENING = /(?:^|\n|[.!?]["”’]? )$/;
const AGED = /^\d{1,2}-year-old(?= )/;

/** Whoever has a spokesman and is called no other kind of body may go by these. */
const SPOKEN_FOR = /\bspokes(?:man|woman|person) for (?:the )?$/i;
const SPEAKING_BODIES = ['company', 'firm', 'organisation', 'organization'].map((kind) => GIVEN_KIND + kind);

export class Bearers {
  readonly #text: string;
  readonly #named: Named;
  readonly #places: ReadonlyMap<string, readonly Span[]>;
  readonly #genders: Genders;
  readonly #surroundings: Surroundings;
  readonly #roles = new Map<string, string>();
  /** Those that several bear. */
  readonly #shared = new Set<string>();
  /** Those that short titles tell. */
  readonly #short = new Set<string>();
  /** Where each role was first told of whoever bears it, by the order of mentions. */
  readonly #told = new Map<string, number>();
  #learnt = 0;

  /** @param places where each person is named */
  constructor(article: Article, named: Named, places: ReadonlyMap<string, readonly Span[]>, genders: Genders, before: Bearers | null) {
    this.#text = article.text;
    this.#named = named;
    this.#places = places;
    this.#genders = genders;
    this.#surroundings = new Surroundings(article, named.mentions, before ? before.#surroundings : null);
  }

  /** Takes over what is known of the roles around the same mentions before an edit; returns whether all of that holds. */
  takeOver(before: Bearers, change: Change): boolean {
    const { mentions } = this.#named;
    this.#surroundings.takeOver();
    let agree = tellingsIn(this.#text, change.from, change.to) === tellingsIn(before.#text, change.from, change.toBefore);
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
    if (/^(?:his|her|their) /i.test(words) && this.#roles.has(kin))
      return this.#shared.has(kin) || this.#isAnothers(kin, words, offset) ? null : (this.#roles.get(kin) ?? null);
    if (/^(?:his|her) /i.test(words)) return null;
    const whole = this.#bearerOf(role, offset);
    if (whole) return whole;
    const aged = AGED.exec(role)?.[0].trim();
    if (aged) return this.#bearerOf(aged, offset);
    const last = role.lastIndexOf(' ');
    const name = this.#bearerOf(role.slice(last + 1), offset);
    // "The ruling party" need not be the party named last.
    if (this.#shared.has(role.slice(last + 1)) && /\s\p{Lu}/u.test(words)) return null;
    return name && (this.#places.has(name) || name.toLowerCase().includes(role.slice(0, Math.max(0, last)))) ? name : null;
  }

  /** Whoever bears a role, unless several do or somebody without a name has come into it since. */
  #bearerOf(role: string, offset: number): string | null {
    const name = this.#roles.get(role);
    if (!name || (this.#short.has(role) && this.#shared.has(role))) return null;
    const told = this.#told.get(role);
    const from = told === undefined ? offset : (this.#named.mentions[told] as NamedMention).end;
    return isBroughtIn(this.#text, role, from, offset) ? null : name;
  }

  /** Whether somebody else whose relative it may be has been named since a relative was: "his son" after another man. */
  #isAnothers(kin: string, words: string, offset: number): boolean {
    const gender = genderOfPronoun(words.slice(0, words.indexOf(' ')));
    const told = this.#told.get(kin);
    if (!gender || told === undefined) return false;
    const relative = this.#roles.get(kin);
    const { mentions } = this.#named;
    const mayOwn = ({ type, name }: NamedMention) => type === 'PER' && name !== relative && (this.#genders.of(name) ?? gender) === gender;
    let owner = told - 1;
    while (owner >= 0 && owner > told - FARTHEST_OWNER && !mayOwn(mentions[owner] as NamedMention)) owner--;
    const name = mentions[owner]?.name;
    for (let order = told + 1; order < this.#named.firstFrom(offset); order++) {
      const mention = mentions[order] as NamedMention;
      if (mention.name === name || !mayOwn(mention)) continue;
      if (this.#genders.of(mention.name) || OPENING.test(this.#text.slice(Math.max(0, mention.start - 4), mention.start))) return true;
    }
    return false;
  }

  /** Learns the roles of all mentions before the one with that order. A later bearer of a role takes it over. */
  #learnRoles(end: number): void {
    for (; this.#learnt < end; this.#learnt++) {
      const mention = this.#named.mentions[this.#learnt] as NamedMention;
      for (const role of this.#rolesAround(mention, this.#learnt)) this.#learn(role, mention, this.#learnt);
    }
  }

  #learn(given: string, { name, type }: NamedMention, order: number): void {
    const isShort = given.startsWith(SHORT);
    const role = isShort ? given.slice(1) : given;
    const mark = role.charAt(0);
    const kind = role.slice(1);
    if (mark === NAMED_KIND || mark === GIVEN_KIND) {
      // Of two companies, who is "the company"? But "the ministry" is whichever was named last.
      const shared = mark === GIVEN_KIND && (this.#roles.get(kind) ?? name) !== name;
      if (type === 'ORG') this.#roles.set(kind, shared ? '' : name);
    } else if (type === 'PER') {
      const bearer = this.#roles.get(role);
      if (isShort) this.#short.add(role);
      if ((bearer ?? name) !== name) this.#shared.add(role);
      if (bearer !== name) this.#told.set(role, order);
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
        ...rolesInShort(title.at(-1) ?? '').map((role) => SHORT + role),
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
