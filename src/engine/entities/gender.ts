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
  'aaron abdul adam adrian ahmed alan alasdair alastair albert alejandro alex alexander alf alfred ali alistair allen amit anders andre andrei andrew angus anil anthony antoine anton antonio arjun arne arthur arun arvid asif athar axel bamidele barack barry bastien ben benjamin bernard bernie bill bjarne bjorn björn bob boris brad brandon brett brian bruce caleb callum carl carlo carlos carsten cecil cedric charles chidi chinedu chris christian christopher chuck chukwuemeka clive colin colm craig cyril dan daniel daniele dapo darren dave david dean declan denis dennis derek deshaun desmond dexter dick diego dieter dinesh dmitri dmitry don donald doug douglas duncan dylan ed eddie edgar edmund eduardo edward egil einar eli elias emeka emil emmanuel enrique eric erik erling ernest ernesto esben ethan etienne eugene ewan ezra fabio farid felipe felix femi fernando finn francis francisco frank fraser fred frederick fredrik gareth gary gaurav gavin gene geoff geoffrey georg george georges gerald gerhard gilbert giles giovanni giuseppe glenn gordon graeme graham greg gregory guillaume gunther gustav hakan halvard hamish hamza hans harald harold harry haruki harvey hassan heinrich helmut henrik henry herbert hiroshi howard hugh hugo ian ibrahim igor ike iker imran isaac ismail ivan ivar ivo jack jacob jacques jake jakob jakub james jamie jan jannik jared jason javier jay jeff jeffrey jens jerome jerry jerzy jesper jesse jibran jim jimmy joachim jochen joe joel johan john johnny jon jonas jonathan jorge jose josef joseph josh joshua josip juan juergen julian justin jürgen kalle kareem karl kasper keir keith ken kenji kenneth kev kevin kieran klaus knut kofi kristjan kunle kurt kwame lachlan lamar lance larry lars lawrence leif leo leon leonard leonardo lewis liam lloyd lorenzo lou louis luc luca luis luiz lukas luke mads magnus malcolm malik manolo manuel marc marcel marco marcus marek mario mark marko markus martin martyn marv marvin matt matteo matthew matthias maurice mauro max mehmet michael mick miguel mike mikhail milan mitch mitt mohamad mohamed mohammad mohammed morten moses muhammad musa mustafa nathan neil neville newt nicholas nick niels nigel nikhil niklas nikolai nikolaj nils noel norman olaf olav ole oliver olivier omar oscar otto owen pablo paolo pascal patrick paul peder pedro pete peter petr phil philip pierre poul pranav preben radek rafael raghav raj rajesh rajiv rakesh ralph ramesh rand randy raul ray raymond raúl reggie reince remi reuben rhys ricardo rich richard rick rob robert roberto rodrigo roger rohan roland rolf ron ronald ross roy ruairi ruaridh rudy rupert russell ryan rémi sam samuel sanjay santiago scott sean sebastian sergei sergio seth shane sigurd silvio simon soren stanislav stefan stellan stephen steve steven stewart stig stuart sunday sunil suresh sven svend søren taras tariq ted terence terje terry thad theodore thomas thorsten tim timothy tobias todd tom tommy tony torben torstein torsten travis trevor trygve tunde tyler umberto uwe vernon victor vijay vikram viktor vinay vincent vincenzo vladimir wade walter warren wayne werner whit wilfred wilhelm willem william winston wojtek wolfgang xavier yash yaw yusuf yves zachary zoran øystein',
);
const SHE_NAMES = set(
  'aase abigail adaeze adele agnes agnieszka aisha alba alexandra alice alicia alina aline alison amanda amber amelia amina amira amy ana andrea angela anita anjali ann anna anne anneli annelise annette annie annika antonia aoife aroha ashley astrid audrey augusta aurora ayesha aïcha barbara beata beatrice becky bella beryl beth betty beverly birgit birthe bodil bonnie brenda bridget brigid brigitte britta bronwyn caitlin camille carla carly carmen carol caroline carolyn cassie catherine cathy cecilia celia charlotte cheryl chiamaka chiara chioma chloe christina christine ciara cindy claire clara claudia claudine colleen connie constance consuelo cynthia dagmar daisy daniela danielle daphne daria darlene dawn debbie deborah deepa delia delphine denise diana diane ditte donna dora doris dorothea dorothy edith edna eileen eilidh ekaterina elaine eleanor elena elif elise elizabeth ella ellen ellie eloise elsa elsie emilia emilie emily emma emmanuelle enid erica erika erin ester esther eunice eva evelyn fatima fatma felicity fiona florence folake frances freya frieda friederike funmi gabriela gail gauri gemma genevieve georgia geraldine gertrude gillian gina giulia gladys gloria grace greta gretchen gudrun gunhild gwen hana hanna hannah hannelore harriet hazel heather hedda hedvig heidi heike helen helena henrietta hilary hilde hillary holly huma ida ifeoma ilse imogen ines inga inge ingeborg inger ingrid ingvild inés irene irina irma iryna isabel isabella isha isla ivanka ivy izabela jackie jana jane janet janice janine jasmine jeanne jennifer jenny jessica jill joan joanna jocelyn josephina josephine josie joyce judith judy julia julie june jutta kamala karen karin karina karla kate katherine kathleen kathryn kathy katie katrina kavita kayla keiko kelly kimberly kirra kirsten kirsti kirsty klara kristen kristina lakshmi lara larissa laura lauren leah leanne leila lena leonie lesley leslie lieselotte liesl liis lillian linda lisa liv lois loretta lori lorna lotte louise lucia luciana lucinda lucy ludmila luisa lydia lynn lynne madeleine madhu magda maggie mairead maisie manon marcia margaret maria mariana marie marilyn marina marion marit marsha marta martha martina martine mary mathilde maud maureen maya meera megan meghan megyn mei melania melanie melinda melissa mercedes mette mia michelle mira miriam moira molly monica monika morag nadia nadine nan nancy naoko naomi natalie natasha nell ngozi nia niamh nicole nina njeri nkechi nneka noor nora noreen norma oda odile oksana olena olga olive olivia oona orla ottilie padma pamela patricia patty paula pauline peggy penny pernille petra philippa phoebe phyllis pippa pooja poppy priscilla priya prue rachel radha ragnhild randi rani rebecca rebekah rekha renata renee rhiannon rita roberta roisin rosa rosalie rosalind rosario rose rosemarie rosemary rowena ruby rupa ruth róisín sabine sally samantha samina sandra sangeeta sanna saoirse sara sarah saskia selma sharon sheila sherry shirley sian sigrid silvia simone sinead sinéad siobhan siobhán siri sissel siân sofia solveig sonia sophia sophie stacy stella stephanie sue sunita sunniva susan susanna susanne suzanne svetlana sybil sylvia synnøve tamara tamsin tania tanya tara tatiana teresa tessa thandi theresa tiffany tina tove trish turid ulrike una ursula ute valentina valerie vanessa varsha vera veronica victoria vigdis viola violet virginia vivian viviane wanda wendy wilma yasmin yvonne zainab zara zoe zofia zohra åse',
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
  for (const given of parts.length > 1 ? parts.slice(0, -1) : parts) {
    const part = given.split('-')[0] as string;
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

/** Which of the two fits a name that begins at `start`, by the "Mr" or "Mrs" right before it; null without one. */
export function addressedAt(text: string, start: number): Gender | null {
  const address = ADDRESS.exec(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))?.[1];
  return address ? (address === 'Mr' ? 'he' : 'she') : null;
}

const ADDRESS = /(?<![A-Za-z])(Mr|Mrs|Ms|Miss)\.? $/;
const LONGEST_ADDRESS = 7;
