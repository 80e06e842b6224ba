/**
 * Whether "he" or "she" can stand for a person, as far as an article tells: by the form of address, by kin and roles that only one of them
 * has, by a common given name, or by the pronouns that follow the name. A guess that only ever chooses between people, and "unknown" fits both.
 */

export type Gender = 'he' | 'she';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const HE_TITLES = set(
  'mr sir lord king prince baron duke pope father brother fr imam rabbi businessman congressman assemblyman councilman alderman spokesman chairman husband son grandfather uncle nephew actor salesman fisherman policeman fireman cameraman widower lad boy sheikh emir',
);
const SHE_TITLES = set(
  'mrs ms miss madam madame lady dame queen princess baroness duchess sister mother businesswoman congresswoman assemblywoman councilwoman spokeswoman chairwoman wife daughter grandmother aunt niece actress saleswoman policewoman widow girl waitress heiress',
);
const HE_NAMES = set(
  'aaron adam adrian ahmed alan albert alejandro alex alexander alfred ali allen andre andrei andrew anthony antonio arthur barack ben benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles chris christian christopher chuck colin craig dan daniel dave david dean dennis dick dmitri don donald doug douglas ed eddie edward eli eric erik ernest ethan eugene felix francis francisco frank fred frederick gary gavin geoffrey george gerald gilbert glenn gordon graham greg gregory gustav hans harold harry hassan heinrich henry herbert howard hugh ian ibrahim igor isaac ivan jack jacob jake james jamie jan jared jason javier jay jeff jeffrey jerome jerry jesse jim jimmy joe joel johan john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian justin karl keith ken kenneth kevin kurt lance larry lars lawrence leo leon leonard lewis lloyd louis luis lukas luke marc marco marcus mario mark martin marvin matt matthew max michael miguel mike mikhail mitch mitt mohamed mohammed moses muhammad nathan neil newt nicholas nick nikolai norman oliver omar oscar otto owen patrick paul pedro pete peter phil philip pierre rand randy raymond reince ricardo rich richard rick rob robert roberto rodrigo roger roland ron ronald ross roy rudy russell ryan sam samuel scott sean sebastian sergei seth simon stefan stephen steve steven stuart sven ted terry theodore thomas tim timothy tobias todd tom tommy tony travis vernon victor vincent vladimir walter warren wayne werner william wolfgang xavier yusuf zachary',
);
const SHE_NAMES = set(
  'abigail agnes alexandra alice alicia alison amanda amber amy ana andrea angela anita ann anna anne annette annie ashley astrid audrey barbara beatrice becky bella beth betty beverly bonnie brenda bridget brigitte camille carla carly carmen carol caroline carolyn catherine cathy charlotte cheryl chloe christina christine cindy claire clara claudia colleen connie cynthia daisy danielle dawn deborah debbie denise diana diane donna dora doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen elsa emily emma erica erin esther eva evelyn fatima fiona florence frances gail gabriela gertrude gina gloria grace greta gretchen hannah harriet heather heidi helen helena hillary holly huma ida inga ingrid irene irina isabel isabella ivanka jackie jane janet janice jasmine jeanne jennifer jenny jessica jill joan joanna josephine joyce judith judy julia julie june karen karin kate katherine kathleen kathryn kathy katie katrina kayla kelly kimberly kirsten kristen kristina laura lauren leah leila lena leslie lillian linda lisa lois loretta lori louise lucia lucy lydia lynn madeleine maggie marcia margaret maria marie marilyn marion marsha martha mary maureen megan megyn melania melanie melinda melissa mercedes mia michelle miriam molly monica nadia nancy naomi natalie natasha nicole nina nora norma olga olivia pamela patricia patty paula pauline peggy penny petra phyllis priscilla rachel rebecca renee rita roberta rosa rose rosemary ruth sally samantha sandra sara sarah sharon sheila sherry shirley sigrid sofia sonia sophia sophie stacy stella stephanie susan suzanne svetlana sylvia tamara tania tanya tara tatiana teresa theresa tiffany tina ursula valerie vanessa vera veronica victoria violet virginia vivian wanda wendy yvonne zoe',
);

/** What words tell that stand before a name or inside it: "Ms.", "spokesman", "his wife". */
export function genderOfTitle(words: string): Gender | null {
  for (const word of words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .reverse()) {
    if (SHE_TITLES.has(word)) return 'she';
    if (HE_TITLES.has(word)) return 'he';
  }
  return null;
}

/** What a full name's given name tells; a single name is taken for a surname and tells nothing, unless it is nobody's but a given one. */
export function genderOfName(name: string): Gender | null {
  const parts = name.toLowerCase().split(/\s+/);
  for (const part of parts.length > 1 ? parts.slice(0, -1) : parts) {
    if (SHE_NAMES.has(part)) return 'she';
    if (HE_NAMES.has(part)) return 'he';
  }
  return null;
}

/** What the pronouns of a stretch behind a name tell: more of one kind than of the other. */
export function genderOfPronouns(behind: string): Gender | null {
  const he = behind.match(/\b(?:he|his|him|himself)\b/gi)?.length ?? 0;
  const she = behind.match(/\b(?:she|her|hers|herself)\b/gi)?.length ?? 0;
  if (he === she) return null;
  return he > she ? 'he' : 'she';
}

/** Which of the two a pronoun asks for, or null for "I", "who" and the like. */
export function genderOfPronoun(word: string): Gender | null {
  const lower = word.toLowerCase();
  if (/^(?:he|him|his|himself)$/.test(lower)) return 'he';
  return /^(?:she|her|hers|herself)$/.test(lower) ? 'she' : null;
}
