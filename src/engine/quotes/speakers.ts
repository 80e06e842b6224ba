/** From the mention that a quote hangs on to a person's name: surnames, pronouns and roles resolved through the article's entities. */
import type { Entity, Span } from '../analysis.ts';

interface NamedMention extends Span {
  readonly name: string;
  readonly type: 'PER' | 'ORG';
}

/** A third person, and "I" and "who", which stand for whoever was named last. */
const SINGULAR = /^(?:he|she|him|her|his|i|who)$/i;
const REACH = 60;

export class Speakers {
  readonly #mentions: readonly NamedMention[];
  readonly #text: string;
  /** Roles that the article ties to a person: "the mayor" after "Mayor Jonas Berg" or "Jonas Berg, the mayor". */
  readonly #roles = new Map<string, string>();
  #last: string | null = null;

  constructor(text: string, entities: readonly Entity[]) {
    this.#text = text;
    this.#mentions = entities
      .flatMap(({ name, type, mentions }) =>
        type === 'PER' || type === 'ORG' ? mentions.map((mention): NamedMention => ({ start: mention.start, end: mention.end, name, type })) : [],
      )
      .sort((a, b) => a.start - b.start);
    for (const mention of this.#mentions) if (mention.type === 'PER') this.#learnRoles(mention);
  }

  #learnRoles(mention: NamedMention): void {
    const before = this.#text
      .slice(Math.max(0, mention.start - 30), mention.start)
      .trimEnd()
      .split(/[^\p{L}-]/u)
      .at(-1);
    const behind = /^, (?:the|a|an|its|their|our) (?:[\p{L}-]+ ){0,2}?([\p{Ll}-]+)(?:,| of| for| at| in)/u.exec(
      this.#text.slice(mention.end, mention.end + REACH),
    )?.[1];
    for (const role of [before, behind]) if (role && !this.#roles.has(role.toLowerCase())) this.#roles.set(role.toLowerCase(), mention.name);
  }

  /** The name of whoever a mention refers to. To be asked in reading order, since a pronoun refers to whoever spoke or acted last. */
  nameOf(subject: Span, passageStart: number): string {
    const words = this.#text.slice(subject.start, subject.end).replace(/\s+/g, ' ');
    const named = this.#namedIn(subject);
    let name = named?.name ?? null;
    if (!name && SINGULAR.test(words)) name = this.#actorBefore(subject.start, passageStart) ?? this.#last;
    if (!name && /^(?:the|its|their|our) /i.test(words)) name = this.#roles.get(words.slice(words.lastIndexOf(' ') + 1).toLowerCase()) ?? null;
    if (name && (!named || named.type === 'PER')) this.#last = name;
    return name ?? words;
  }

  /** The name that heads a mention. In "Berg's office", "a spokesman for Berg" and "a source at Radio Nine" nobody named does. */
  #namedIn(subject: Span): NamedMention | null {
    let first: NamedMention | null = null;
    for (let index = this.#firstFrom(subject.start); index < this.#mentions.length; index++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start >= subject.end) break;
      if (mention.end > subject.end) continue;
      const owns = /^['’]s?\s/.test(this.#text.slice(mention.end, Math.min(subject.end, mention.end + 4)));
      const hangs = /\s(?:of|for|to|at|from|with|by|in)\s(?:the\s)?$/.test(this.#text.slice(Math.max(subject.start, mention.start - 12), mention.start));
      const goesOn = mention.type === 'ORG' && /^\s\p{L}/u.test(this.#text.slice(mention.end, subject.end).slice(0, 3));
      if (owns || hangs || goesOn) continue;
      if (mention.type === 'PER') return mention;
      first ??= mention;
    }
    return first;
  }

  /** The person who opens the nearest sentence before `offset` in the same passage. */
  #actorBefore(offset: number, passageStart: number): string | null {
    let nearest: string | null = null;
    for (let index = this.#firstFrom(offset) - 1, steps = 0; index >= 0 && steps < REACH; index--, steps++) {
      const mention = this.#mentions[index] as NamedMention;
      if (mention.start < passageStart) break;
      if (mention.type !== 'PER' || mention.end > offset) continue;
      nearest ??= mention.name;
      if (this.#opensSentence(mention, passageStart)) return mention.name;
    }
    return this.#last ? null : nearest;
  }

  #opensSentence(mention: NamedMention, passageStart: number): boolean {
    const before = this.#text.slice(Math.max(passageStart, mention.start - REACH), mention.start);
    return before.trim() === '' || /(?:^|[.!?]["”’]?\s|\n)(?:\p{Lu}[\p{L}-]{0,20}\s){0,3}$/u.test(before);
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
