/** From the mention that a quote hangs on to a person's name: surnames, pronouns and roles resolved through the article's entities. */
import type { Entity, Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import type { Article } from '../article.ts';
import { type Gender, genderOfName, genderOfPronoun, genderOfPronouns, genderOfTitle } from '../entities/gender.ts';
import { isOpening } from './asides.ts';
import { acts, introduces, isVaried, kinBefore, mayGoBy, somebodyBefore, untitled } from './deeds.ts';
import { endsInRole, GIVEN_KIND, headOf, isOffice, isRole, kindsGiven, kindsNamed, NAMED_KIND, REACH, rolesIn, Surroundings, TITLE_REACH } from './roles.ts';
import { labelsOf, lastWord, surnamesOf } from './standIns.ts';

interface NamedMention extends Span {
  readonly name: string;
  readonly type: 'PER' | 'ORG';
}

/** What a mention in a passage may refer back to. */
export interface Lookback {
  /** Where the passage begins, and the one before it; the same where that tells nothing. */
  readonly start: number;
  readonly startBefore: number;
  /** Where the passage before begins, or in one with quotes, where the last of them ends. */
  readonly since?: number;
  /** Whether a stretch lies in a quote of the passage: nobody who is named in one is its speaker. */
  isSaid(span: Span): boolean;
  /** Whoever the text has speak without quoting, since the last quote; the nearest first. With each, where its passage begins, and the one before. */
  reporting(): Iterable<Reporting>;
}

interface Reporting {
  readonly subject: Span;
  readonly start: number;
  readonly startBefore: number;
}

/** A third person, and "who", which stands for whoever was named right before. "I" outside a quote is the writer, whom nothing names. */
const SINGULAR = /^(?:he|she|him|her|his|who|himself|herself)$/i;
const LONGEST_TITLE = 12;
/** How far behind a mention pronouns are taken to be the person's. */
const PRONOUN_REACH = 160;
/** Between a role and whose it is: what belongs to the role, a comma, and forms of address or another role. */
const BETWEEN =
  /^(?: (?:to|of|for|on|at|in) [^,.;:"“”\n]{1,60})?, (?:(?:Mrs?|Ms|Dr|Hon|Engr|Barr|Prof|Rev|Sir|Dame|Alhaji|Chief|Justice)\.? |[a-z-]{3,15} ){0,3}$/;
const APPOSED = 80;
/** "Nygård's neighbour": somebody by whom the speaker is introduced. */
const OWNED_ROLE = /^\S[^,]{0,40}['’]s? [a-z][a-z -]{2,40}$/;
/** Whoever speaks says "he" and "she" of others. */
const QUOTED = /["“][^"“”]{0,160}(?:["”]|$)/g;
/** How many mentions of a person are asked for pronouns. */
const MOST_ASKED = 4;
/** How far back, in mentions, somebody of the right gender is looked for. */
const MOST_PASSED = 40;

export class Speakers {
  readonly #mentions: readonly NamedMention[];
  readonly #text: string;
  readonly #places: ReadonlyMap<string, readonly Span[]>;
  readonly #genders = new Map<string, Gender | null>();
  /** Roles that the article ties to a person: "the mayor" after "Mayor Jonas Berg" or "Jonas Berg, the mayor". */
  readonly #roles = new Map<string, string>();
  readonly #surroundings: Surroundings;
  readonly #bodies: ReadonlySet<string>;
  #surnames: ReadonlyMap<string, string | null> | null = null;
  #labels: ReadonlyMap<string, string> | null = null;
  #learnt = 0;
  /** Who spoke or acted last. */
  last: string | null = null;
  /** Whether beyond the last edit the same are named at the same places as before it, and all is known of them that was known then. */
  readonly areAsBefore: boolean;

  /** @param before those of the reading before; null where there was none, or others were read since */
  constructor(article: Article, entities: readonly Entity[], before: Speakers | null = null) {
    this.#text = article.text;
    const named: NamedMention[] = [];
    for (const { name, type, mentions } of entities)
      if (type === 'PER' || type === 'ORG') for (const { start, end } of mentions) named.push({ start, end, name, type });
    this.#mentions = named.sort((a, b) => a.start - b.start);
    this.#places = new Map(entities.filter(({ type }) => type === 'PER').map(({ name, mentions }) => [name, mentions]));
    this.#bodies = new Set(entities.filter(({ type }) => type === 'ORG').map(({ name }) => name));
    this.#surroundings = new Surroundings(article, this.#mentions, before ? before.#surroundings : null);
    this.areAsBefore = before !== null && this.#learnFrom(before, article.change);
  }

  /** Takes over what others have learnt of the text before an edit; returns whether all of that holds. */
  #learnFrom(before: Speakers, change: Change): boolean {
    const mentions = this.#mentions;
    if (mentions.length !== before.#mentions.length) return false;
    const shift = change.to - change.toBefore;
    for (let order = 0; order < mentions.length; order++) {
      const one = before.#mentions[order] as NamedMention;
      const other = mentions[order] as NamedMention;
      if (one.name !== other.name || one.type !== other.type) return false;
      const isBefore = one.end <= change.from;
      if (!isBefore && one.start < change.toBefore) continue;
      const by = isBefore ? 0 : shift;
      if (other.start !== one.start + by || other.end !== one.end + by) return false;
    }
    this.#surroundings.takeOver();
    let agree = true;
    for (let order = Math.max(0, this.#firstFrom(change.from - REACH) - 1); order < mentions.length; order++) {
      const mention = mentions[order] as NamedMention;
      if (mention.start > change.to + TITLE_REACH) break;
      const known = this.#surroundings.forget(order);
      const roles = known && this.#rolesAround(mention, order);
      if (roles && (roles.length !== known.length || roles.some((role, at) => role !== known[at]))) agree = false;
    }
    for (const [name, gender] of before.#genders) {
      const asked = (this.#places.get(name) ?? []).slice(0, MOST_ASKED);
      if (!asked.some(({ start, end }) => start - TITLE_REACH <= change.to && end + PRONOUN_REACH >= change.from)) this.#genders.set(name, gender);
      else if (this.#genderOf(name) !== gender) agree = false;
    }
    return agree;
  }

  /**
   * The name of whoever a mention refers to. To be asked in reading order, since a pronoun refers to whoever spoke or acted last.
   *
   * @param words the mention as it reads, without marks of Markdown
   */
  nameOf(subject: Span, words: string, lookback: Lookback): string {
    const named = this.#namedIn(subject);
    const name =
      (named?.type === 'PER' ? named.name : null) ??
      this.#apposedTo(words, subject.end) ??
      named?.name ??
      (SINGULAR.test(words)
        ? this.#pronounAt(words, subject.start, lookback)
        : (this.#roleOf(words, subject.start) ?? this.#surnamed(words) ?? this.#variedAt(words, subject, lookback)));
    if (name && this.#places.has(name)) this.last = name;
    return name ?? untitled(words);
  }

  /** Whether a mention is headed by somebody whom the article names. */
  knows(subject: Span): boolean {
    return this.#namedIn(subject) !== null;
  }

  /** Whether an organisation goes by a name. */
  isBody(name: string): boolean {
    return this.#bodies.has(name);
  }

  /** "The 44-year-old", "the Torrian", "the striker", by which newspapers avoid a name that they have just named. */
  #variedAt(words: string, { start, end }: Span, lookback: Lookback): string | null {
    if (!isVaried(words) || this.#text.startsWith(' who', end)) return null;
    const fits = (name: string) => (this.#places.get(name) ?? []).slice(0, MOST_ASKED).some((place) => mayGoBy(words, this.#text, place));
    const name = this.#actorBefore(start, lookback, fits) ?? this.#takenUp(start, lookback, fits);
    const last = (this.#places.get(name ?? '') ?? []).findLast((place) => place.end <= start);
    return last && !introduces(this.#text, last.end, start) ? name : null;
  }

  /** The one full name that a word is the surname in. */
  #surnamed(word: string): string | null {
    if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return null;
    this.#surnames ??= surnamesOf(this.#places.keys());
    return this.#surnames.get(word) ?? null;
  }

  /** The name behind a label of a transcript, which may be a surname in capitals, a first name, or the initials: "PN" for Petra Nygård. */
  labelled(label: Span, words: string, lookback: Lookback): string {
    this.#labels ??= labelsOf([...this.#places.keys()].filter((name) => name.includes(' ')));
    return this.#labels.get(lastWord(words)) ?? this.nameOf(label, words, lookback);
  }

  /** Whoever is named most often before an offset: the one that an interview is with. */
  mostNamedBefore(offset: number): string | null {
    let best: string | null = null;
    let most = 0;
    for (const [name, places] of this.#places) {
      const times = places.filter(({ start }) => start < offset).length;
      if (times > most) [best, most] = [name, times];
    }
    return best;
  }

  /** "The mayor, Petra Nygård, said", "The adviser to the mayor on tides, Mrs. Petra Nygård, said". */
  #apposedTo(words: string, end: number): string | null {
    const mention = this.#mentions[this.#firstFrom(end)];
    if (mention?.type !== 'PER' || mention.start > end + APPOSED || !(isOffice(words) || OWNED_ROLE.test(words))) return null;
    return BETWEEN.test(this.#text.slice(end, mention.start)) && /^(?:[,.]| \()/.test(this.#text.slice(mention.end, mention.end + 2)) ? mention.name : null;
  }

  /** How many mentions at or behind an offset have told their roles already. */
  learntBeyond(offset: number): number {
    const last = this.#mentions[this.#learnt - 1];
    return last && last.start >= offset ? this.#learnt - this.#firstFrom(offset) : 0;
  }

  /** Has so many mentions at or behind an offset tell their roles. */
  learnBeyond(offset: number, count: number): void {
    if (count) this.#learnRoles(this.#firstFrom(offset) + count);
  }

  /** Learns the roles of all mentions before the one with that order. A later bearer of a role takes it over. */
  #learnRoles(end: number): void {
    for (; this.#learnt < end; this.#learnt++) {
      const mention = this.#mentions[this.#learnt] as NamedMention;
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
    } else if (type === 'PER') this.#roles.set(role, name);
  }

  #roleOf(words: string, offset: number): string | null {
    if (!/^(?:the|its|their|our|that|this) /i.test(words)) return null;
    this.#learnRoles(this.#firstFrom(offset));
    const role = headOf(words.toLowerCase());
    const whole = this.#roles.get(role);
    if (whole) return whole;
    const last = role.lastIndexOf(' ');
    const name = this.#roles.get(role.slice(last + 1));
    // "The ruling party" need not be the party named last.
    return name && (this.#places.has(name) || name.toLowerCase().includes(role.slice(0, Math.max(0, last)))) ? name : null;
  }

  /** The roles that the words around a name give whoever bears it; of those before it all count, since "the prime minister" is a minister as well. */
  #rolesAround({ start, end }: NamedMention, order: number): readonly string[] {
    return this.#surroundings.rolesAt(order, () => {
      const title = this.#wordsBefore(start);
      const behind = this.#roleBehind(end);
      const kinds = [...kindsGiven(title, behind), ...kindsNamed(this.#text.slice(start, end))];
      return [...(isRole(title.at(-1) ?? '') ? rolesIn(title) : []), ...rolesIn(behind), ...kinds];
    });
  }

  /** Up to three words that stand right before a name. */
  #wordsBefore(start: number): readonly string[] {
    const words = this.#text.slice(Math.max(0, start - TITLE_REACH), start).split(/[^\p{L}.'’-]/u);
    const last = words.at(-1) === '' ? words.slice(0, -1) : [];
    const cut = last.lastIndexOf('');
    return last.slice(cut + 1).slice(-3);
  }

  /** The words of the role that stands behind a name: "Petra Nygård, the minister of harbours,". */
  #roleBehind(end: number): readonly string[] {
    const behind = this.#text.slice(end, end + REACH);
    if (!behind.startsWith(', ')) return [];
    const stop = behind.slice(2).search(/[,.;:—–"“”\n]/);
    const role = headOf(stop < 0 ? '' : behind.slice(2, stop + 2));
    return /^[\p{Ll} '’-]+$/u.test(role) ? role.split(' ').slice(-4) : [];
  }

  #pronounAt(word: string, offset: number, lookback: Lookback): string | null {
    const gender = genderOfPronoun(word);
    const fits = (name: string) => gender === null || (this.#genderOf(name) ?? gender) === gender;
    if (/^who$/i.test(word)) return this.#namedRightBefore(offset, lookback.start) ?? somebodyBefore(this.#text.slice(lookback.start, offset)) ?? this.last;
    const actor =
      this.#actorBefore(offset, lookback, fits) ??
      kinBefore(this.#text, lookback.start, offset, gender) ??
      this.#takenUp(offset, lookback, fits) ??
      this.#reportingBefore(lookback, fits);
    if (actor) return actor;
    if (this.last && fits(this.last)) return this.last;
    return this.#nearestBefore(offset, fits) ?? this.last;
  }

  #genderOf(name: string): Gender | null {
    const known = this.#genders.get(name);
    if (known !== undefined) return known;
    const places = this.#places.get(name) ?? [];
    let gender = genderOfTitle(name);
    for (const { start } of places.slice(0, MOST_ASKED)) gender ??= genderOfTitle(this.#wordsBefore(start).slice(-2).join(' '));
    for (const { start, end } of places.slice(0, MOST_ASKED))
      gender ??= genderOfTitle(this.#text.slice(start, Math.min(end, start + LONGEST_TITLE)).split(' ')[0] ?? '');
    gender ??= genderOfName(name);
    if (!gender) {
      const behind = places.slice(0, MOST_ASKED).map(({ end }) => this.#untilNextPerson(end));
      gender = genderOfPronouns(behind.join(' '));
    }
    this.#genders.set(name, gender);
    return gender;
  }

  #untilNextPerson(from: number): string {
    let end = from + PRONOUN_REACH;
    for (let index = this.#firstFrom(from); index < this.#mentions.length; index++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start >= end) break;
      if (mention.type === 'PER') end = mention.start;
    }
    return this.#text.slice(from, end).replace(QUOTED, ' ');
  }

  /** The name that heads a mention. In "Berg's office", "a spokesman for Berg" and "a source at Radio Nine" nobody named does. */
  #namedIn(subject: Span): NamedMention | null {
    let first: NamedMention | null = null;
    let person: NamedMention | null = null;
    for (let index = this.#firstFrom(subject.start); index < this.#mentions.length; index++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start >= subject.end) break;
      if (mention.end > subject.end) continue;
      const owns = /^['’]s?\s/.test(this.#text.slice(mention.end, Math.min(subject.end, mention.end + 4)));
      const hangs = /\s(?:of|for|to|at|from|with|by|in|about|on)\s(?:the\s)?$/.test(
        this.#text.slice(Math.max(subject.start, mention.start - 12), mention.start),
      );
      const goesOn = mention.type === 'ORG' && /^\s\p{L}/u.test(this.#text.slice(mention.end, subject.end).slice(0, 3));
      if (owns || hangs || goesOn) continue;
      if (mention.type === 'PER') {
        // "Berg campaign spokeswoman Petra Nygård": a name before a role belongs to the role.
        if (person && !endsInRole(this.#text.slice(person.end, mention.start))) return person;
        person = mention;
      } else first ??= mention;
    }
    return person ?? first;
  }

  /** The person whose name ends right before a "who": "Petra Nygård, who". */
  #namedRightBefore(offset: number, from: number): string | null {
    for (let index = this.#firstFrom(offset) - 1; index >= 0; index--) {
      const mention = this.#mentions[index] as NamedMention;
      if (offset - mention.end > REACH || mention.start < from) return null;
      if (mention.type === 'PER' && mention.end <= offset) return mention.name;
    }
    return null;
  }

  /** The person who opens the nearest sentence before `offset` in the same passage. */
  #actorBefore(offset: number, { start: passageStart, isSaid }: Lookback, fits: (name: string) => boolean): string | null {
    let nearest: string | null = null;
    let owning: string | null = null;
    for (let index = this.#firstFrom(offset) - 1, steps = 0; index >= 0 && steps < REACH; index--, steps++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start < passageStart) break;
      if (mention.type !== 'PER' || mention.end > offset || !fits(mention.name) || isSaid(mention)) continue;
      if (this.#owns(mention)) {
        owning ??= mention.name;
        continue;
      }
      nearest ??= mention.name;
      if (this.#opensSentence(mention, passageStart) || acts(this.#text, mention, passageStart, offset)) return mention.name;
    }
    // "“…,” said Nygård. “…,” she said": who spoke last, and in this passage.
    if (this.last && fits(this.last)) return nearest === this.last ? nearest : null;
    return nearest ?? owning;
  }

  /** Whoever opens the passage before one that opens with a pronoun, "Petra Nygård sails. / She said", or acts last in it before one that opens with a quote. */
  #takenUp(offset: number, { start, startBefore, since = startBefore, isSaid }: Lookback, fits: (name: string) => boolean): string | null {
    const opening = this.#text.slice(start, Math.min(offset, start + REACH));
    const opener = /^\s*(?:he|she)?\s/i.test(`${opening} `) ? this.#openerOf(startBefore, start) : null;
    if (opener) return opener.type === 'PER' && fits(opener.name) ? opener.name : null;
    const lead = opening.length - opening.trimStart().length;
    if (since >= start || !isSaid({ start: start + lead, end: start + lead + 1 })) return null;
    for (let index = this.#firstFrom(start) - 1; index >= 0; index--) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start < since) return null;
      if (mention.type === 'PER' && fits(mention.name) && !this.#owns(mention) && this.#opensSentence(mention, since)) return mention.name;
    }
    return null;
  }

  /** The nearest person whom the text has speak without quoting: "Petra Nygård agreed.", and "She agreed." where the passage before opens with her. */
  #reportingBefore({ reporting }: Lookback, fits: (name: string) => boolean): string | null {
    for (const { subject, start, startBefore } of reporting()) {
      const named = SINGULAR.test(this.#text.slice(subject.start, subject.end)) ? this.#openerOf(startBefore, start) : this.#namedIn(subject);
      if (named?.type === 'PER' && fits(named.name)) return named.name;
    }
    return null;
  }

  /** Whoever is named first in a passage, where no other word comes before but titles. */
  #openerOf(start: number, end: number): NamedMention | null {
    const mention = this.#mentions[this.#firstFrom(start)];
    return mention && mention.start < end && this.#opensSentence(mention, start) && !this.#owns(mention) ? mention : null;
  }

  #owns(mention: Span): boolean {
    return /^['’]s?\s/.test(this.#text.slice(mention.end, mention.end + 3));
  }

  #nearestBefore(offset: number, fits: (name: string) => boolean): string | null {
    for (let index = this.#firstFrom(offset) - 1, steps = 0; index >= 0 && steps < MOST_PASSED; index--, steps++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.type === 'PER' && mention.end <= offset && fits(mention.name)) return mention.name;
    }
    return null;
  }

  #opensSentence(mention: NamedMention, passageStart: number): boolean {
    const before = this.#text.slice(Math.max(passageStart, mention.start - REACH), mention.start);
    return isOpening(before);
  }

  /** The index of the first mention at or behind an offset. */
  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#mentions[middle] as NamedMention).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
