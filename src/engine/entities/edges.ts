/** Mends what the model leaves at the edges of a line's names: titles, second halves of hyphened names, a name and where its bearer works. */

import { ABBREVIATIONS } from './abbreviations.ts';
import type { Line } from './contexts.ts';
import type { Form } from './forms.ts';
import { FIRST_NAMES, NEWS_ORGANISATIONS, WEB_COMPANIES } from './gazetteer.ts';
import { NAME_TYPES } from './labels.ts';
import { COUNTRYMEN, DEMONYMS, HONORIFICS, ORGANISATION_WORDS, PLACES, TITLES } from './lexicon.ts';
import type { Tagged } from './tagger.ts';
import type { Token } from './tokens.ts';
import { COMMON, PERSON } from './vocabulary.ts';

const PER = NAME_TYPES.indexOf('PER');
const ORG = NAME_TYPES.indexOf('ORG');
const LOC = NAME_TYPES.indexOf('LOC');
const MISC = NAME_TYPES.indexOf('MISC');

/** Offices in capitals. */
const OFFICES = new Set(
  'MEC MEP MSP MLC CFO COO CTO DCI DSI DGP IGP DSP ASP SSP DA VP DC DI DS PC Det Insp Supt Cllr Cpl Pte Cmdr Adm Hon Shri Smt Alhaji Engr Barr Justices Ministers Senators Councillors Messrs Barrister Backbencher Substitute Referee Bassist Guitarist Keeper'.split(
    ' ',
  ),
);

/** What stands behind a person's name without being part of it. */
const HONOUR = /^(?:KC|QC|OBE|CBE|MBE|KBE|DBE|MP|MEP|MSP|MLA)$/;

/** Titles that are as often the first part of a name by which its bearer is known. */
const KEPT = new Set('king queen prince princess lady lord sir dame'.split(' '));

/** Bodies and companies that are not called like what they make. */
const COMPANIES = new Set(NEWS_ORGANISATIONS.filter((name) => !/^(?:Twitter|Facebook|YouTube|Instagram|WhatsApp|TikTok|Telegram|Guardian|Uber)$/.test(name)));

/** Those whose name is nothing else. */
const ONLINE = new Set(WEB_COMPANIES.filter((name) => !/^(?:Stripe|Yelp|Patreon|Garmin|Canva)$/.test(name)));

/** "the shipping firm Karsk Lines": what stands before the name says that it is a body. */
const KIND_OF_BODY =
  /^(?:firm|company|startup|start-up|conglomerate|manufacturer|maker|carmaker|automaker|chipmaker|drugmaker|retailer|airline|carrier|bank|lender|insurer|broker|brokerage|publisher|broadcaster|newspaper|daily|tabloid|charity|nonprofit|non-profit|think-tank|watchdog|consultancy|contractor|supermarket|operator|utility|miner)$/;

/** "North Korean", "West African": the first word is part of the people's name. */
const DIRECTION = /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Latin)$/;

/** What stands behind a hyphen without being part of the name before it: "the Berg-led party". */
const COMPOUND =
  /^(?:led|based|backed|born|era|style|like|run|type|esque|inspired|held|owned|made|wide|bound|aligned|controlled|funded|sponsored|linked|affiliated|friendly|trained|educated|appointed|occupied|ruled|speaking|related|themed|area|made|built|listed|branded|designed|only|first|wing|bashing|free|and|in-law|turned|ish|ism|ist|ites?|gate|mania|style)$/;

/** The names of a line without what is none of them, and of the type that the words in and beside them tell. */
export function mendEdges(line: Line, found: readonly Tagged[]): Tagged[] {
  const { tokens } = line;
  const mended: Tagged[] = [];
  for (const { from: first, to, type } of found.flatMap((name) => retyped(line, name))) {
    const from = to - first > 1 && /^the$/i.test(textAt(tokens, first)) ? first + 1 : first;
    if (to - from === 1 && ABBREVIATIONS.has(textAt(tokens, from).replace(/s$/, ''))) continue;
    if (type === ORG) {
      // "Torrian" and "Central Bank" side by side are one name.
      const before = mended.at(-1);
      const joins = before && before.to === from && before.type !== PER && before.to - before.from === 1 && DEMONYMS.has(textAt(tokens, before.from));
      const isOffice = tokens.slice(from, to).some(({ text }) => ORGANISATION_WORDS.has(text));
      if (joins && isOffice) mended[mended.length - 1] = { from: before.from, to, type };
      else mended.push({ from, to, type });
      continue;
    }
    if (type !== PER) {
      const people = type !== MISC ? type === LOC && DEMONYMS.has(textAt(tokens, to - 1)) : to - from === 1 && DEMONYMS.has(textAt(tokens, from));
      if (type === MISC && ((to - from === 1 && COMPANIES.has(textAt(tokens, from))) || isSpokenFor(tokens, first))) {
        mended.push({ from, to, type: ORG });
        continue;
      }
      const quarter = people && DIRECTION.test(textAt(tokens, from - 1)) && !tokens[from]?.glued && (mended.at(-1)?.to ?? 0) < from;
      mended.push({ from: quarter ? from - 1 : from, to, type: people ? MISC : type });
      continue;
    }
    // "Torrian leader Jonas Berg": nobody stands right before another's office.
    const isOrigin =
      to - from === 1 &&
      /^\p{Ll}/u.test(textAt(tokens, to)) &&
      TITLES.has(textAt(tokens, to)) &&
      found.some((name) => name.type === PER && name.from === to + 1);
    if (isOrigin) {
      mended.push({ from, to, type: MISC });
      continue;
    }
    // "The Frenchman" is whoever was named before.
    if (to - from === 1 && COUNTRYMEN.has(textAt(tokens, from)) && /^(?:the|an?)$/i.test(textAt(tokens, from - 1))) continue;
    let start = from;
    let end = to;
    while (end - start > 2 && HONOUR.test(textAt(tokens, end - 1))) end--;
    for (let at = from; at < end - 1; at++) {
      const stop = textAt(tokens, at + 1) === '.' ? at + 2 : at + 1;
      const rank = textAt(tokens, at) === 'Con' && textAt(tokens, at - 1) === 'Det';
      if (stop < end && (rank || isTitle(textAt(tokens, at))) && (line.forms[stop] as Form).capital) start = stop;
    }
    // "Barr. Petra Nygård"
    if (end - start === 1 && OFFICES.has(textAt(tokens, start)) && textAt(tokens, end) === '.' && found.some((name) => name.from === end + 1)) continue;
    const comma = tokens.slice(start, to).findIndex(({ text }) => text === ',');
    if (comma > 0 && start + comma < to - 1) {
      mended.push({ from: start, to: start + comma, type });
      start += comma + 1;
    }
    if (to - start > 1 && textAt(tokens, to) === '-' && tokens[to]?.glued && tokens[to + 1]?.glued) {
      const half = textAt(tokens, to + 1);
      if (/^\p{Ll}{1,6}$/u.test(half) && !COMPOUND.test(half)) end = to + 2;
    }
    mended.push({ from: start, to: end, type });
  }
  return mended;
}

/** "A spokesman for Nordic Lines" speaks for a body. */
function isSpokenFor(tokens: Line['tokens'], from: number): boolean {
  const before = textAt(tokens, from - 1) === 'the' ? from - 2 : from - 1;
  return textAt(tokens, before) === 'for' && /^spokes(?:man|woman|person|people)$/i.test(textAt(tokens, before - 1));
}

/** "Harrow Bank", but the West Bank lies by a river. */
function isBank(tokens: Line['tokens'], { from, to }: Tagged): boolean {
  return to - from > 1 && textAt(tokens, to - 1) === 'Bank' && !/^(?:West|Left|Right|South|North|East|Grand)$/.test(textAt(tokens, from));
}

/** "Shares in Harrow", "a stake in Harrow": a country's are in its companies. */
function isShared(tokens: Line['tokens'], { from }: Tagged): boolean {
  return (
    /^(?:in|of)$/.test(textAt(tokens, from - 1)) && /^(?:[Ss]hares|[Ss]take|[Ss]tock)$/.test(textAt(tokens, from - 2)) && !PLACES.has(textAt(tokens, from))
  );
}

/** "Mr Pin" is a person, "Ane Lund of Ostby Research" a person and where she works, "Pope Karl VI Hall" no person. */
function retyped(line: Line, name: Tagged): Tagged | Tagged[] {
  const { tokens } = line;
  const { from, to, type } = name;
  if (to - from === 1 && (type === LOC || type === MISC || type === ORG) && ONLINE.has(textAt(tokens, from))) return { from, to, type: ORG };
  const addressed = textAt(tokens, from - 1) === '.' ? textAt(tokens, from - 2) : textAt(tokens, from - 1);
  if (type !== PER && (ADDRESS.test(textAt(tokens, from)) || (type === MISC && ADDRESS.test(addressed)))) return { from, to, type: PER };
  if (type === PER && to - from === 1 && SPOT.test(textAt(tokens, to)) && !FIRST_NAMES.has(textAt(tokens, from))) return { from, to, type: LOC };
  if (type === ORG || type === MISC) {
    const of = tokens.slice(from, to).findIndex(({ text }) => /^(?:of|at)$/.test(text));
    const employed = of >= 2 && of <= 3 && to - from > of + 1 && isPersonal(line, { from, to: from + of }, to);
    const isOffice = tokens.slice(from, from + of).some(({ text }) => ORGANISATION_WORDS.has(text) || BODY.test(text));
    if (employed && !isOffice) {
      return [
        { from, to: from + of, type: PER },
        { from: from + of + 1, to, type: ORG },
      ];
    }
  }
  if (type === ORG) {
    const bearer = bearerAt(line, name);
    if (bearer < 0) return isInOffice(line, name) ? { from, to, type: PER } : name;
    const holds = OFFICE.test(textAt(tokens, bearer - 1));
    return !holds && (bearer - from > 1 || /^\p{Lu}[\p{Lu}.]+$/u.test(textAt(tokens, from)))
      ? [
          { from, to: bearer, type: ORG },
          { from: bearer, to, type: PER },
        ]
      : { from: bearer, to, type: PER };
  }
  if ((type === LOC || type === MISC) && KIND_OF_BODY.test(textAt(tokens, from - 1)) && !PLACES.has(textAt(tokens, from))) return { from, to, type: ORG };
  if ((type === LOC || type === MISC) && (isBank(tokens, name) || isShared(tokens, name))) return { from, to, type: ORG };
  if (type === LOC && isInOffice(line, name)) return { from, to, type: PER };
  const last = textAt(tokens, to - 1);
  if (
    to - from > 1 &&
    PAPER.test(last) &&
    tokens.slice(from, to).every(({ text }) => /^\p{Lu}/u.test(text)) &&
    !FIRST_NAMES.has(textAt(tokens, from)) &&
    !isTitle(addressed)
  )
    return { from, to, type: ORG };
  if (type === LOC && to - from === 1 && /^(?:E\.U\.|U\.N\.)$/.test(last)) return { from, to, type: ORG };
  const built = type === PER && to - from > 1 && (BUILT.test(last) || (last === 'Hall' && /^[IVX]+$/.test(textAt(tokens, to - 2))));
  return built ? { from, to, type: LOC } : name;
}

/** "his press secretary, Ans Nyberg,": between commas behind an office stands who holds it. */
function isInOffice({ tokens, forms }: Line, { from, to, type }: Tagged): boolean {
  const behind = /^(?:the|an?)$/.test(textAt(tokens, to + 1)) ? to + 2 : to + 1;
  const introduced =
    type === LOC && to - from === 2 && textAt(tokens, to) === ',' && HELD.test(textAt(tokens, behind)) && /^(?:of|at|for)$/.test(textAt(tokens, behind + 1));
  if (introduced) return true;
  const isName = to - from > 1 && to - from < 4 && forms.slice(from, to).every(isNamePart) && !tokens.slice(from, to).some(({ text }) => BODY.test(text));
  return isName && textAt(tokens, from - 1) === ',' && textAt(tokens, to) === ',' && HELD.test(textAt(tokens, from - 2));
}

const HELD =
  /^(?:[Ss]ecretary|[Ss]pokes(?:man|woman|person)|[Dd]irector|[Mm]anager|[Cc]hair(?:man|woman)?|[Pp]resident|[Mm]inister|[Mm]ayor|[Cc]oach|[Cc]aptain|[Ee]ditor|[Ll]awyer|[Aa]ttorney|[Aa]ide|[Dd]eputy|[Hh]usband|[Ww]ife|[Dd]octor|[Pp]astor)$/;

/** Whether the words before "of" are somebody: by a first name, or since the text goes on as it does with people: "Per Lund of Ostby University says". */
function isPersonal({ tokens, forms }: Line, name: { readonly from: number; readonly to: number }, end: number): boolean {
  const before = textAt(tokens, name.from - 1);
  if (FIRST_NAMES.has(textAt(tokens, name.from))) return true;
  const isName =
    isNamePart(forms[name.to - 1]) && tokens.slice(name.from, name.to).every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text) && !ORGANISATION_WORDS.has(text));
  if (
    !isName ||
    isTitle(textAt(tokens, name.from)) ||
    KEPT.has(textAt(tokens, name.from).toLowerCase()) ||
    tokens.slice(name.from, name.to).some(({ text }) => BODY.test(text))
  )
    return false;
  if (before === ',' && HELD.test(textAt(tokens, name.from - 2))) return true;
  const behind = textAt(tokens, end) === ',' && before === ',' ? end + 1 : end;
  return TITLES.has(before) || SPEAKS.test(before) || SPEAKS.test(textAt(tokens, behind)) || ((forms[name.from] as Form).listed & PERSON) !== 0;
}

const SPEAKS = /^(?:said|says|told|tells|believes|thinks|argues|argued|added|adds|wrote|writes|warned|warns|explained|explains|noted)$/;

/** Where in "[Secretary of] State for Tides Petra Nygård" and "[envoy to the] U.N. Petra Nygård" whoever holds the office is named; -1 for nowhere. */
function bearerAt({ tokens, forms }: Line, { from, to }: Tagged): number {
  let at = to - 1;
  while (at > from + 2 && textAt(tokens, at - 1) === '-') at -= 2;
  at--;
  if (at <= from || !isNamePart(forms[at]) || !isNamePart(forms[at + 1])) return -1;
  // "House Speaker Nan Lund".
  if (at === from + 2 && OFFICE.test(textAt(tokens, at - 1)) && FIRST_NAMES.has(textAt(tokens, at))) return at;
  const isInitials = at === from + 1 && /^\p{Lu}[\p{Lu}.]+$/u.test(textAt(tokens, from));
  const isGiven = FIRST_NAMES.has(textAt(tokens, at)) || ((forms[at] as Form).listed & PERSON) !== 0;
  const isField = tokens.slice(from, at).some(({ text }) => /^(?:of|for)$/.test(text));
  const goesOn = textAt(tokens, to) === ',' && textAt(tokens, to + 1) === 'who';
  if (!(isGiven ? isInitials || isField : isField && goesOn)) return -1;
  for (let office = from; office > from - FARTHEST_OFFICE; office--) {
    if (/^(?:of|for|to)$/.test(textAt(tokens, office)) && OFFICE.test(textAt(tokens, office - 1))) return at;
  }
  return -1;
}

function isNamePart(form: Form | undefined): boolean {
  return form !== undefined && /^\p{Lu}\p{Ll}/u.test(form.text) && (form.listed & COMMON) === 0 && !ORGANISATION_WORDS.has(form.text) && !PLACES.has(form.text);
}

const OFFICE =
  /^(?:Secretary|Minister|Ambassador|Envoy|Commissioner|Chancellor|Director|Chair|Head|Speaker|MEC|[Ss]ecretary|[Mm]inister|[Aa]mbassador|[Ee]nvoy)$/;
const FARTHEST_OFFICE = 4;

const PAPER = /^(?:Courier|Times|Herald|Gazette|Tribune|Journal|Chronicle|Telegraph|Observer|Examiner|Argus|Sentinel)$/;
/** Behind a name, in small letters: the name is a place's. */
const SPOT = /^(?:market|village|district|estate|slum|river|island|province|county)$/;
const ADDRESS = /^(?:Mr|Mrs|Ms|Barrister|Engr|Cllr|Alhaji)\.?$/;
const BUILT = /^(?:Street|Avenue|Boulevard|Building|Hospital|Stadium|Airport|Cathedral)$/;
/** What is called after somebody: "Jonas Berg College of Music". */
const BODY =
  /^(?:School|College|University|Institute|Center|Centre|Foundation|Museum|Hospital|House|Church|Party|Bank|Library|Academy|Society|Club|Fund|Trust|Conservatory|Theatre|Theater|Office|Department)$/;

export function isTitle(text: string): boolean {
  const lowered = text.toLowerCase();
  return OFFICES.has(text.replace(/\.$/, '')) || ((TITLES.has(lowered) || HONORIFICS.has(lowered.replace(/\.$/, ''))) && !KEPT.has(lowered));
}

export function textAt(tokens: readonly Token[], at: number): string {
  return at < 0 ? '' : (tokens[at]?.text ?? '');
}
