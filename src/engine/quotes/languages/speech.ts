/** How a language tells who says something: closed lists of words, all in lower case. */

export interface Speech {
  /** Small words, by which the language is told from others. */
  readonly small: ReadonlySet<string>;
  /** Reporting verbs as they stand alone: "sagte". */
  readonly cues: ReadonlySet<string>;
  /** Reporting verbs behind an auxiliary: "a déclaré". */
  readonly participles: ReadonlySet<string>;
  readonly auxiliaries: ReadonlySet<string>;
  /** Name whoever says something without a verb: "laut", "selon". */
  readonly according: ReadonlySet<string>;
  /** What opens a noun phrase: "der", "la", "su". */
  readonly articles: ReadonlySet<string>;
  /** What opens it behind a preposition alone: "laut dem Sprecher". */
  readonly obliqueArticles: ReadonlySet<string>;
  /** Stand for whoever spoke before. */
  readonly pronouns: ReadonlySet<string>;
  /** What opens a sentence with a capital letter and is no name: "Gestern", "Mais". */
  readonly openers: ReadonlySet<string>;
  /** What stands right before the name of a paper or a work in quotation marks: "bei", "au". */
  readonly places: ReadonlySet<string>;
  /** What may part a verb from whoever speaks: "sagte am Montag", "a regretté mardi". */
  readonly between: ReadonlySet<string>;
  /** Small words inside a name: "von", "del". */
  readonly particles: ReadonlySet<string>;
  /** Stand before a noun and tie it to what comes before it: in "la maire de Karsk", Karsk says nothing. */
  readonly ties: ReadonlySet<string>;
  /** Forms of address and roles that a name may follow without an article, as far as they are written with a capital letter. */
  readonly titles: RegExp;
  /** Every noun has a capital letter. */
  readonly capitalNouns: boolean;
}

export function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Without what is left of a word before an apostrophe, and of a pronoun behind a hyphen: "s'indigne", "dit-elle", "a-t-il". */
export function bareOf(lower: string): string {
  return lower.replace(/^[a-zà-ÿ]{1,2}['’]/, '').replace(INVERTED, '');
}

/** A pronoun that hangs on its verb. */
export const INVERTED = /(?:-t)?-(?:il|elle|ils|elles|on)$/;

/** "l" of "l'avocate". */
export function elided({ lower }: { readonly lower: string }): string {
  return /^([a-zà-ÿ]{1,2})['’]/.exec(lower)?.[1] ?? lower;
}
