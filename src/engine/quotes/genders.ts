/** Whether "he" or "she" stands for whoever an article names, by all that it tells of them; kept to the next reading where an edit leaves that alone. */
import type { Span } from '../analysis.ts';
import type { Change } from '../article/changes.ts';
import { addressedAt, type Gender, genderOfName, genderOfPronouns, genderOfTitle } from '../entities/gender.ts';
import type { Named, NamedMention } from './named.ts';
import { TITLE_REACH, wordsBefore } from './roles.ts';

const LONGEST_TITLE = 12;
/** How far behind a mention pronouns are taken to be the person's. */
const PRONOUN_REACH = 160;
/** Whoever speaks says "he" and "she" of others. */
const QUOTED = /["“][^"“”]{0,160}(?:["”]|$)/g;
/** How many mentions of a person are asked for pronouns. */
export const MOST_ASKED = 4;

export class Genders {
  readonly #text: string;
  readonly #places: ReadonlyMap<string, readonly Span[]>;
  readonly #named: Named;
  readonly #known = new Map<string, Gender | null>();

  /** @param places where each person is named */
  constructor(text: string, places: ReadonlyMap<string, readonly Span[]>, named: Named) {
    this.#text = text;
    this.#places = places;
    this.#named = named;
  }

  /** The pronoun for a person by name; null where nothing tells. */
  of(name: string): Gender | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const places = this.#places.get(name) ?? [];
    let gender = genderOfTitle(name);
    for (const { start } of places.slice(0, MOST_ASKED)) gender ??= genderOfTitle(wordsBefore(this.#text, start).slice(-2).join(' '));
    for (const { start, end } of places.slice(0, MOST_ASKED))
      gender ??= genderOfTitle(this.#text.slice(start, Math.min(end, start + LONGEST_TITLE)).split(' ')[0] ?? '');
    gender ??= genderOfName(name);
    if (!gender) {
      const behind = places.slice(0, MOST_ASKED).map(({ end }) => this.#untilNextPerson(end));
      gender = genderOfPronouns(behind.join(' '));
    }
    this.#known.set(name, gender);
    return gender;
  }

  /** "Mrs Berg", where several are called Berg in full: whoever of them is known for a woman. */
  tellApart(mentions: NamedMention[]): void {
    const bearers = new Map<string, string[]>();
    for (const name of this.#places.keys()) {
      const surname = name.slice(name.lastIndexOf(' ') + 1);
      if (surname === name) continue;
      const names = bearers.get(surname);
      if (names) names.push(name);
      else bearers.set(surname, [name]);
    }
    mentions.forEach((mention, order) => {
      const names = mention.type === 'PER' ? bearers.get(mention.name) : undefined;
      const gender = names ? addressedAt(this.#text, mention.start) : null;
      if (!names || names.length < 2 || !gender) return;
      const [name, ...others] = names.filter((other) => this.of(other) === gender);
      if (name && !others.length) mentions[order] = { ...mention, name };
    });
  }

  /** Takes over what others knew of the text before an edit; returns whether all of that holds. */
  takeOver(before: Genders, change: Change): boolean {
    let agree = true;
    for (const [name, gender] of before.#known) {
      const asked = (this.#places.get(name) ?? []).slice(0, MOST_ASKED);
      if (!asked.some(({ start, end }) => start - TITLE_REACH <= change.to && end + PRONOUN_REACH >= change.from)) this.#known.set(name, gender);
      else if (this.of(name) !== gender) agree = false;
    }
    return agree;
  }

  #untilNextPerson(from: number): string {
    let end = from + PRONOUN_REACH;
    for (let index = this.#named.firstFrom(from); index < this.#named.mentions.length; index++) {
      const mention = this.#named.mentions[index] as NamedMention;
      if (mention.start >= end) break;
      if (mention.type === 'PER') end = mention.start;
    }
    return this.#text.slice(from, end).replace(QUOTED, ' ');
  }
}
