/** Word forms of one article: what the model sees of a word apart from its place, and what the article itself says of it. */
import { type Letters, lettersOf } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All forms of one word whatever their capitals, and what the article itself says of them. */
export interface Family {
  /** The word in lower case. */
  readonly text: string;
  /** The article writes it in lower case, and how often where the capital would tell. */
  lower: boolean;
  lowers: number;
  /** The article writes it with a capital where no sentence begins, and how often. */
  capital: boolean;
  capitals: number;
  /** How often it stands in the article. */
  uses: number;
  /** What the first reading of the article made of it; 0 where it made nothing. */
  memory: number;
}

/** A word as an article writes it. */
export interface Form extends Letters {
  /** Its number among the forms of the article, from 0 on. */
  readonly order: number;
  readonly family: Family;
}

export class Forms {
  readonly vocabulary: Vocabulary | null;
  readonly #forms = new Map<string, Form>();
  readonly #families = new Map<string, Family>();
  /** Families of which the article has come to say something else, with what it said when last asked: `saidOf`. */
  readonly #touched = new Map<Family, number>();

  /** @param vocabulary what is known of words beside their letters; without one, nothing */
  constructor(vocabulary: Vocabulary | null) {
    this.vocabulary = vocabulary;
  }

  of(text: string): Form {
    let form = this.#forms.get(text);
    if (!form) {
      form = this.#make(text);
      this.#forms.set(text, form);
    }
    return form;
  }

  /** How many forms there are. */
  get size(): number {
    return this.#forms.size;
  }

  /** Notes in a family what one more use tells of it (1), or one less (-1). */
  note(family: Family, lower: boolean, capital: boolean, by: 1 | -1): void {
    const before = saidOf(family);
    family.uses += by;
    if (lower) family.lowers += by;
    if (capital) family.capitals += by;
    family.lower = family.lowers > 0;
    family.capital = family.capitals > 0;
    if (saidOf(family) !== before && !this.#touched.has(family)) this.#touched.set(family, before);
  }

  /** The families of which the article says something else than when this was last asked. */
  turned(): Set<Family> {
    const turned = new Set<Family>();
    for (const [family, before] of this.#touched) if (saidOf(family) !== before) turned.add(family);
    this.#touched.clear();
    return turned;
  }

  #make(text: string): Form {
    const letters = lettersOf(text, this.vocabulary);
    const { lowered } = letters;
    let family = this.#families.get(lowered);
    if (!family) {
      family = { text: lowered, lower: false, lowers: 0, capital: false, capitals: 0, uses: 0, memory: 0 };
      this.#families.set(lowered, family);
    }
    return { ...letters, order: this.#forms.size, family };
  }
}

/** What an article says of a word's capital, as bits: 1 that it has one where no sentence begins, 2 that it goes without. */
export function saidOf({ lower, capital }: Family): number {
  return (lower ? 2 : 0) | (capital ? 1 : 0);
}
