/** People and organisations where an article names them, in order, and how they stand there: what heads a phrase, opens a sentence or owns something. */
import type { Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import { isOpening } from './asides.ts';
import { endsInRole, isAnonymous, REACH } from './roles.ts';

export interface NamedMention extends Span {
  readonly name: string;
  readonly type: 'PER' | 'ORG';
}

/** How far back, in mentions, somebody of the right gender, or a body, is looked for. */
const MOST_PASSED = 40;

export class Named {
  readonly mentions: readonly NamedMention[];
  readonly #text: string;

  /** @param mentions in order */
  constructor(text: string, mentions: readonly NamedMention[]) {
    this.#text = text;
    this.mentions = mentions;
  }

  /** Whether the same are named as before an edit, at the same places but for what the edit moves. */
  areMoved(before: Named, change: Change): boolean {
    const { mentions } = this;
    if (mentions.length !== before.mentions.length) return false;
    const shift = change.to - change.toBefore;
    for (let order = 0; order < mentions.length; order++) {
      const one = before.mentions[order] as NamedMention;
      const other = mentions[order] as NamedMention;
      if (one.name !== other.name || one.type !== other.type) return false;
      const isBefore = one.end <= change.from;
      if (!isBefore && one.start < change.toBefore) continue;
      const by = isBefore ? 0 : shift;
      if (other.start !== one.start + by || other.end !== one.end + by) return false;
    }
    return true;
  }

  /** The index of the first mention at or behind an offset. */
  firstFrom(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle] as NamedMention).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The name that heads a mention. In "Berg's office", "a spokesman for Berg" and "a source at Radio Nine" nobody named does. */
  headOf(subject: Span): NamedMention | null {
    let first: NamedMention | null = null;
    let person: NamedMention | null = null;
    for (let index = this.firstFrom(subject.start); index < this.mentions.length; index++) {
      const mention = this.mentions[index] as NamedMention;
      if (mention.start >= subject.end) break;
      if (mention.end > subject.end) continue;
      const owns = /^['’]s?\s/.test(this.#text.slice(mention.end, Math.min(subject.end, mention.end + 4)));
      const hangs = /\s(?:of|for|to|at|from|with|by|in|about|on)\s(?:the\s)?$/.test(
        this.#text.slice(Math.max(subject.start, mention.start - 12), mention.start),
      );
      const goesOn =
        mention.type === 'ORG'
          ? /^\s\p{L}/u.test(this.#text.slice(mention.end, subject.end).slice(0, 3))
          : isAnonymous(this.#text.slice(subject.start, mention.start), this.#text.slice(mention.end, subject.end));
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
  rightBefore(offset: number, from: number): string | null {
    for (let index = this.firstFrom(offset) - 1; index >= 0; index--) {
      const mention = this.mentions[index] as NamedMention;
      if (offset - mention.end > REACH || mention.start < from) return null;
      if (mention.type === 'PER' && mention.end <= offset) return mention.name;
    }
    return null;
  }

  /** Whoever is named first in a passage, where no other word comes before but titles. */
  openerOf(start: number, end: number): NamedMention | null {
    const mention = this.mentions[this.firstFrom(start)];
    return mention && mention.start < end && this.opensSentence(mention, start) && !this.owns(mention) ? mention : null;
  }

  /** The person named last before an offset who fits, and not too far from it. */
  nearestBefore(offset: number, fits: (name: string) => boolean): string | null {
    for (let index = this.firstFrom(offset) - 1, steps = 0; index >= 0 && steps < MOST_PASSED; index--, steps++) {
      const mention = this.mentions[index] as NamedMention;
      if (mention.type === 'PER' && mention.end <= offset && fits(mention.name)) return mention.name;
    }
    return null;
  }

  /** The organisation that opens the nearest sentence before an offset behind another one. */
  bodyBefore(offset: number, start: number, isSaid: (span: Span) => boolean): string | null {
    for (let index = this.firstFrom(offset) - 1, steps = 0; index >= 0 && steps < MOST_PASSED; index--, steps++) {
      const mention = this.mentions[index] as NamedMention;
      if (mention.start < start) return null;
      if (mention.type === 'ORG' && mention.end <= offset && !isSaid(mention) && !this.owns(mention) && this.opensSentence(mention, start)) return mention.name;
    }
    return null;
  }

  /** Whether something that belongs to whoever is named follows: "Berg's". */
  owns(mention: Span): boolean {
    return /^['’]s?\s/.test(this.#text.slice(mention.end, mention.end + 3));
  }

  /** Whether a mention comes first in its sentence, but for titles, roles and asides. */
  opensSentence(mention: NamedMention, passageStart: number): boolean {
    const before = this.#text.slice(Math.max(passageStart, mention.start - REACH), mention.start);
    return isOpening(before);
  }
}
