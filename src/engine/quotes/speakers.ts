/** From the mention that a quote hangs on to a person's name: surnames, pronouns and roles resolved through the article's entities. */
import type { Entity, Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import type { Article } from '../article.ts';
import { genderOfPronoun } from '../entities/gender.ts';
import { Bearers } from './bearers.ts';
import { acts, introduces, kinBefore, newcomerBefore, somebodyBefore, untitled } from './deeds.ts';
import { Genders, MOST_ASKED } from './genders.ts';
import { Named, type NamedMention } from './named.ts';
import { bodyIn, isOffice, isRole, REACH } from './roles.ts';
import { labelsOf, lastWord, surnamesOf } from './standIns.ts';
import { isVaried, mayGoBy } from './varied.ts';

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
/** Between a role and whose it is: what belongs to the role, a comma, and forms of address or another role. */
const BETWEEN =
  /^(?: (?:to|of|for|on|at|in) [^,.;:"“”\n]{1,60})?, (?:(?:Mrs?|Ms|Dr|Hon|Engr|Barr|Prof|Rev|Sir|Dame|Alhaji|Chief|Justice)\.? |[a-z-]{3,15} ){0,3}$/;
const APPOSED = 80;
/** How far before "it", in UTF-16 units, a body without a name is looked for. */
const FARTHEST_BODY = 300;
/** "Nygård's neighbour": somebody by whom the speaker is introduced. */
const OWNED_ROLE = /^\S[^,]{0,40}['’]s? [a-z][a-z -]{2,40}$/;

export class Speakers {
  readonly #text: string;
  readonly #named: Named;
  readonly #places: ReadonlyMap<string, readonly Span[]>;
  readonly #genders: Genders;
  readonly #bearers: Bearers;
  readonly #bodies: ReadonlySet<string>;
  #surnames: ReadonlyMap<string, string | null> | null = null;
  #labels: ReadonlyMap<string, string> | null = null;
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
    named.sort((a, b) => a.start - b.start);
    this.#named = new Named(article.text, named);
    this.#places = new Map(entities.filter(({ type }) => type === 'PER').map(({ name, mentions }) => [name, mentions]));
    this.#genders = new Genders(article.text, this.#places, this.#named);
    this.#genders.tellApart(named);
    this.#bodies = new Set(entities.filter(({ type }) => type === 'ORG').map(({ name }) => name));
    this.#bearers = new Bearers(article, this.#named, this.#places, this.#genders, before ? before.#bearers : null);
    this.areAsBefore = before !== null && this.#named.areMoved(before.#named, article.change) && this.#learnFrom(before, article.change);
  }

  /** Takes over what others have learnt of the text before an edit; returns whether all of that holds. */
  #learnFrom(before: Speakers, change: Change): boolean {
    const isBorne = this.#bearers.takeOver(before.#bearers, change);
    return this.#genders.takeOver(before.#genders, change) && isBorne;
  }

  /** How many mentions at or behind an offset have told their roles already. */
  learntBeyond(offset: number): number {
    return this.#bearers.learntBeyond(offset);
  }

  /** Has so many mentions at or behind an offset tell their roles. */
  learnBeyond(offset: number, count: number): void {
    this.#bearers.learnBeyond(offset, count);
  }

  /**
   * The name of whoever a mention refers to. To be asked in reading order, since a pronoun refers to whoever spoke or acted last.
   *
   * @param words the mention as it reads, without marks of Markdown
   */
  nameOf(subject: Span, words: string, lookback: Lookback): string {
    const named = this.#named.headOf(subject);
    const name =
      (named?.type === 'PER' ? named.name : null) ??
      this.#apposedTo(words, subject.end) ??
      named?.name ??
      (SINGULAR.test(words)
        ? this.#pronounAt(words, subject.start, lookback)
        : (this.#bearers.of(words, subject.start) ?? this.#surnamed(words) ?? this.#variedAt(words, subject, lookback)));
    if (name && this.#places.has(name)) this.last = name;
    return name ?? untitled(words);
  }

  /** Whether a mention is headed by somebody whom the article names. */
  knows(subject: Span): boolean {
    return this.#named.headOf(subject) !== null;
  }

  /** Whether an organisation goes by a name. */
  isBody(name: string): boolean {
    return this.#bodies.has(name);
  }

  /** Whether a name is a person's, or a word that only stands for people. */
  isPerson(name: string): boolean {
    return this.#places.has(name) || SINGULAR.test(name) || /^(?:I|we|you|they)$/i.test(name);
  }

  /** "The 44-year-old", "the Torrian", "the striker", by which newspapers avoid a name that they have just named. */
  #variedAt(words: string, { start, end }: Span, lookback: Lookback): string | null {
    if (!isVaried(words) || this.#text.startsWith(' who', end)) return null;
    const fits = (name: string) => mayGoBy(words, this.#text, (this.#places.get(name) ?? []).slice(0, MOST_ASKED), start);
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
    const mention = this.#named.mentions[this.#named.firstFrom(end)];
    if (!mention || mention.start > end + APPOSED || !(isOffice(words) || OWNED_ROLE.test(words))) return null;
    const isBody = mention.type === 'ORG';
    if (isBody && isRole(words.slice(words.lastIndexOf(' ') + 1)) && !/(?:employ|publish|own|insur|operat|suppli|mak|retail)er$/.test(words)) return null;
    return (isBody ? /^, (?:the )?$/ : BETWEEN).test(this.#text.slice(end, mention.start)) &&
      /^(?:[,.]| \()/.test(this.#text.slice(mention.end, mention.end + 2))
      ? mention.name
      : null;
  }

  /** The organisation that opens the nearest sentence before an offset in the same passage, for which "it" stands, also one without a name. */
  bodyBefore(offset: number, lookback: Lookback): string | null {
    return (
      this.#named.bodyBefore(offset, lookback.start, lookback.isSaid) ?? bodyIn(this.#text.slice(Math.max(lookback.start, offset - FARTHEST_BODY), offset))
    );
  }

  #pronounAt(word: string, offset: number, lookback: Lookback): string | null {
    const gender = genderOfPronoun(word);
    const fits = (name: string) => gender === null || (this.#genders.of(name) ?? gender) === gender;
    if (/^who$/i.test(word)) return this.#named.rightBefore(offset, lookback.start) ?? somebodyBefore(this.#text.slice(lookback.start, offset)) ?? this.last;
    const newcomer = newcomerBefore(this.#text, lookback.start, offset, gender);
    if (newcomer) return this.#bearers.of(newcomer, offset) ?? newcomer;
    const actor =
      this.#actorBefore(offset, lookback, fits) ??
      kinBefore(this.#text, lookback.start, offset, gender) ??
      this.#takenUp(offset, lookback, fits) ??
      this.#reportingBefore(lookback, fits);
    if (actor) return actor;
    if (this.last && fits(this.last)) return this.last;
    return this.#named.nearestBefore(offset, fits) ?? this.last;
  }

  /** The person who opens the nearest sentence before `offset` in the same passage. */
  #actorBefore(offset: number, { start: passageStart, isSaid }: Lookback, fits: (name: string) => boolean): string | null {
    let nearest: string | null = null;
    let owning: string | null = null;
    for (let index = this.#named.firstFrom(offset) - 1, steps = 0; index >= 0 && steps < REACH; index--, steps++) {
      const mention = this.#named.mentions[index] as NamedMention;
      if (mention.start < passageStart) break;
      if (mention.type !== 'PER' || mention.end > offset || !fits(mention.name) || isSaid(mention)) continue;
      if (this.#named.owns(mention)) {
        owning ??= mention.name;
        continue;
      }
      nearest ??= mention.name;
      if (this.#named.opensSentence(mention, passageStart) || acts(this.#text, mention, passageStart, offset)) return mention.name;
    }
    // "“…,” said Nygård. “…,” she said": who spoke last, and in this passage.
    if (this.last && fits(this.last)) return nearest === this.last ? nearest : null;
    return nearest ?? owning;
  }

  /** Whoever opens the passage before one that opens with a pronoun, "Petra Nygård sails. / She said", or acts last in it before one that opens with a quote. */
  #takenUp(offset: number, { start, startBefore, since = startBefore, isSaid }: Lookback, fits: (name: string) => boolean): string | null {
    const opening = this.#text.slice(start, Math.min(offset, start + REACH));
    const opener = /^\s*(?:he|she)?\s/i.test(`${opening} `) ? this.#named.openerOf(startBefore, start) : null;
    if (opener) return opener.type === 'PER' && fits(opener.name) ? opener.name : null;
    const lead = opening.length - opening.trimStart().length;
    if (since >= start || !isSaid({ start: start + lead, end: start + lead + 1 })) return null;
    for (let index = this.#named.firstFrom(start) - 1; index >= 0; index--) {
      const mention = this.#named.mentions[index] as NamedMention;
      if (mention.start < since) return null;
      if (mention.type === 'PER' && fits(mention.name) && !this.#named.owns(mention) && this.#named.opensSentence(mention, since)) return mention.name;
    }
    return null;
  }

  /** The nearest person whom the text has speak without quoting: "Petra Nygård agreed.", and "She agreed." where the passage before opens with her. */
  #reportingBefore({ reporting }: Lookback, fits: (name: string) => boolean): string | null {
    for (const { subject, start, startBefore } of reporting()) {
      const named = SINGULAR.test(this.#text.slice(subject.start, subject.end)) ? this.#named.openerOf(startBefore, start) : this.#named.headOf(subject);
      if (named?.type === 'PER' && fits(named.name)) return named.name;
    }
    return null;
  }
}
