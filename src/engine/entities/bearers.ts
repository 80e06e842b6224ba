/** What kind of bearer the names of one spelling have: whoever speaks is no place, a company is nobody, and a town that somebody bears the name of stays one. */
import type { EntityType, Span } from '../analysis.ts';
import type { Personality } from './conduct.ts';
import { FIRST_NAMES } from './gazetteer.ts';
import type { Gender } from './gender.ts';
import { PLACES } from './lexicon.ts';
import type { NameForm } from './shortForms.ts';

/** A name where it stands. `text` is what a reader reads there, white space collapsed. */
export interface Name {
  readonly text: string;
  readonly type: EntityType;
  readonly span: Span;
  /** It opens a bracket: "(ESMAR". */
  readonly bracketed: boolean;
  /** The text of the name that this one is introduced as another name of: "Ostby, formerly known as Reedmouth". */
  readonly otherNameOf: string | null;
  /** It is introduced as that of somebody's relative: "his son, Jonas Berg". */
  readonly relative: boolean;
  /** The text goes on to it as it does to a place: "in Ostby". */
  readonly placed: boolean;
  readonly personality: Personality;
  /** Of somebody whom the text addresses as "Mr" or "Mrs" right before the name. */
  readonly addressed: Gender | null;
}

/** A form that is being read. */
export interface Form extends NameForm {
  readonly names: Name[];
  type: EntityType;
  fuller: Form | null;
  again: number;
  addressed: Gender | null;
}

/** Gives each form the type that the article, as a whole, tells of it. */
export function typeForms(forms: readonly Form[]): void {
  nameCompanies(forms);
  nameBearers(forms);
  nameSpeakers(forms);
  nameShortened(forms);
  doubtPeople(forms);
}

/**
 * Of names of one word those that are a town's, where the article has somebody of that surname too: "Jonas Ostby", whom it goes on to call
 * "Ostby", was born in Ostby.
 *
 * @param keyOf how a name is spelt
 */
export function namesakesIn(names: readonly Name[], keyOf: (text: string) => string): ReadonlySet<Name> {
  const towns = new Set(names.flatMap(({ placed, text }) => (placed && !text.includes(' ') ? [keyOf(text)] : [])));
  if (!towns.size) return NOBODY;
  const people = new Set<string>();
  for (const { type, text } of names) {
    if (type !== 'PER' || !text.includes(' ')) continue;
    const key = keyOf(text);
    people.add(key.slice(key.lastIndexOf(' ') + 1));
    people.add(key.slice(0, key.indexOf(' ')));
  }
  const isTowns = ({ type, text, personality }: Name) => type === 'LOC' && !text.includes(' ') && personality < 2;
  return new Set(names.filter((name) => isTowns(name) && towns.has(keyOf(name.text)) && people.has(keyOf(name.text))));
}

const NOBODY: ReadonlySet<Name> = new Set();

/** A legal form that no word of another kind looks like. */
const COMPANY = /\s(?:Inc|Incorporated|Ltd|Limited|LLC|LLP|Corp|Corporation|plc|PLC|GmbH|AG|SE|ASA|KGaA|B\.V|N\.V|S\.A|S\.p\.A|SpA)\.?$/;

/** Whoever is a company by its legal form is one wherever it is named, also by the first word of its name; unless that is somebody's. */
function nameCompanies(forms: readonly Form[]): void {
  const hasLegalForm = ({ texts }: Form) => [...texts.keys()].some((text) => COMPANY.test(text));
  const companies = forms.filter(hasLegalForm);
  if (!companies.length) return;
  const people = forms.filter((form) => form.type === 'PER' && form.words.length > 1 && !companies.includes(form));
  const taken = new Set(people.flatMap(({ words }) => [words[0], words.at(-1)]));
  const firsts = new Set(companies.map(({ words }) => words[0]));
  for (const form of forms) {
    const isCompany = form.words.length > 1 ? companies.includes(form) : form.type === 'PER' && firsts.has(form.key) && !taken.has(form.key);
    if (isCompany) form.type = 'ORG';
  }
}

/** "Conny Hill" is no place where the article goes on with "Hill", as it does with people alone. */
function nameBearers(forms: readonly Form[]): void {
  const surnames = new Set(forms.filter(({ type, words, names }) => type === 'PER' && words.length === 1 && names.length > 1).map(({ key }) => key));
  // Where somebody is named in full, the surname is theirs.
  for (const { type, words } of forms) if (type === 'PER' && words.length > 1) surnames.delete(words.at(-1) as string);
  if (!surnames.size) return;
  for (const form of forms) {
    const [first, last] = form.words as [string, string];
    if (form.type === 'LOC' && form.words.length === 2 && surnames.has(last) && !OPENS_PLACE.test(first)) form.type = 'PER';
  }
}

/** "Ireland" is Petra Ireland where she has been named in full and the article mostly has it speak: countries and companies speak less. */
function nameSpeakers(forms: readonly Form[]): void {
  const firsts = new Map<string | undefined, number>();
  for (const { type, words, first } of forms)
    if (type === 'PER' && words.length > 1) firsts.set(words.at(-1), Math.min(first, firsts.get(words.at(-1)) ?? first));
  if (!firsts.size) return;
  // "Chelsea" behind Chelsea Berg is no club.
  const givens = new Map(
    forms.flatMap(({ type, words, first, texts }): [string, number][] => {
      const given = texts.keys().next().value?.split(' ')[0] ?? '';
      return type === 'PER' && words.length === 2 && FIRST_NAMES.has(given) && !PLACES.has(given) ? [[words[0] as string, first]] : [];
    }),
  );
  for (const form of forms) {
    const isGiven = form.words.length === 1 && form.first > (givens.get(form.key) ?? Number.POSITIVE_INFINITY);
    if ((form.type === 'LOC' || form.type === 'ORG') && isGiven && speakMostly(form)) form.type = 'PER';
    if (form.type === 'PER' || form.words.length > 1 || form.first < (firsts.get(form.key) ?? Number.POSITIVE_INFINITY)) continue;
    if (speakMostly(form)) form.type = 'PER';
  }
}

function speakMostly({ names }: Form): boolean {
  return names.filter(({ personality }) => personality === 2).length * 2 >= names.length;
}

/** "Saltmarsh" is no person where "Saltmarsh United" plays and nothing is told of a person, nor "Pemberton" beside "Pemberton High Street". */
function nameShortened(forms: readonly Form[]): void {
  const people = new Set(forms.flatMap(({ type, words }) => (type === 'PER' && words.length > 1 ? words : [])));
  const wholes = new Map<string | undefined, EntityType>();
  for (const { type, words } of forms) {
    const last = words.at(-1) as string;
    if (words.length < 2 || (type !== 'ORG' && type !== 'LOC') || !(KIND.test(last) || CLUB.test(last))) continue;
    wholes.set(words[0], wholes.get(words[0]) ?? type);
  }
  for (const form of forms) {
    const whole =
      form.words.length === 1 && form.type === 'PER' && !people.has(form.key) && !form.names.some(({ personality }) => personality === 2)
        ? wholes.get(form.key)
        : undefined;
    if (whole && isDoubtful(form.names)) form.type = whole;
  }
}

const CLUB = /^(?:united|town|city|rovers|wanderers|athletic|albion|county|rangers|fc|cc|rfc|tigers|warriors|panthers|bulls|giants|kings)$/;
const KIND =
  /^(?:street|road|hall|avenue|airport|station|hospital|university|council|college|school|bay|beach|park|harbou?r|castle|logistics|securities|capital|holdings|group|airlines|airways|motors|energy|bank|insurance|foods|pharma|telecom|steel|ferries|records)$/;

/** So often somebody is named before nothing said of a person tells that it is none. */
const LEAST_NAMED = 4;

/** "Rust" is nobody where the article, as often as it names it, tells nothing of a person. */
function doubtPeople(forms: readonly Form[]): void {
  const doubtful = forms.filter(({ type, words, names }) => type === 'PER' && words.length === 1 && names.length >= LEAST_NAMED && isDoubtful(names));
  if (!doubtful.length) return;
  const named = new Set(forms.flatMap(({ type, words }) => (type === 'PER' && words.length > 1 ? words : [])));
  for (const form of doubtful) if (!named.has(form.key)) form.type = 'MISC';
}

function isDoubtful(names: readonly Name[]): boolean {
  const told = names.filter(({ personality }) => personality === 1).length;
  return names.every(({ personality }) => personality < 2) && told * 3 < names.length;
}

const OPENS_PLACE = /^(?:new|north|south|east|west|upper|lower|old|saint|st\.?|san|santa|port|fort|mount|lake)$/;
