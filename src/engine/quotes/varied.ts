/** Phrases by which newspapers avoid a name that they have just named: "the 44-year-old", "the Torrian", "the striker", "the singer". */
import type { Span } from '../analysis.ts';
import { COUNTRYMEN, DEMONYMS } from '../entities/lexicon.ts';
import { isSomebody } from './animacy.ts';
import { isBroughtIn } from './newcomers.ts';
import { isRole } from './roles.ts';

const REACH = 60;
const AGES = /^(?:\d{1,3}-year-old|(?:sexa|septua|octo|nona)genarian|pensioner|grandmother|grandfather|(?:grand)?(?:mother|father|mum|dad)-of-[a-z]{3,8})$/;
const ON_THE_FIELD =
  /^(?:defender|midfielder|striker|winger|goalkeeper|keeper|forward|full-back|batsman|batter|captain|skipper|playmaker|goalscorer|bowler|seamer|quarterback|pitcher)$/;
const TRADES =
  /^(?:champion|jockey|golfer|swimmer|cyclist|boxer|sprinter|singer|songwriter|rapper|musician|guitarist|pianist|cellist|violinist|dancer|author|novelist|poet|comedian|film-?maker|artist|painter|sculptor|chef|presenter|broadcaster|billionaire|tycoon|entrepreneur)$/;
/** "The visiting captain" is not the one who was named, nor is "the ferry captain". */
const OF_OTHERS = /^(?:visiting|opposing|opposition|rival|home|away|other|second|third|new|another)$/;
const OF_A_TEAM = /^(?:\p{Lu}.*|team|club|side|national|former|injured|veteran|stand-in|young|victorious|winning|losing|beaten|long-serving)$/u;
/** Of those who play, other words are told as well. */
const PLAYING = /^(?:player|footballer|cricketer|international|teenager|veteran|star|full-back|defender|substitute|scorer|debutant|starter|opener)$/;
const NO_TRADE = /^(?:after|over|under|her|later|never|ever|per|sent|went|against)$/;

/** Whether a phrase stands for whoever was named just before it: by age, people, place on the field or trade. */
export function isVaried(words: string): boolean {
  const noun = nounOf(words);
  if (ON_THE_FIELD.test(noun)) {
    const epithets = words.split(' ').slice(1, -1);
    return epithets.every((word) => (/^(?:captain|skipper)$/.test(noun) ? OF_A_TEAM.test(word) : !OF_OTHERS.test(word)));
  }
  return AGES.test(noun) || TRADES.test(noun) || isPeople(noun);
}

function nounOf(words: string): string {
  return /^[Tt]he (?:\p{L}{3,12} ){0,2}(\S{3,24})$/u.exec(words)?.[1] ?? '';
}

function isPeople(noun: string): boolean {
  return DEMONYMS.has(noun) || COUNTRYMEN.has(noun);
}

/**
 * Whether whoever is named at some places may go by such a phrase: by an age or a trade only where it is told of them, by a place on the field
 * unless they are told to be something else, and by neither once somebody without a name has come into it.
 *
 * @param offset where the phrase stands, in UTF-16 units
 */
export function mayGoBy(words: string, text: string, places: readonly Span[], offset: number): boolean {
  const noun = nounOf(words);
  if (isPeople(noun)) return true;
  const first = places[0];
  if (!first) return false;
  if (ON_THE_FIELD.test(noun))
    return !places.some((place) => isOtherwise(text, place)) && !isBroughtIn(text, noun, Math.max(0, first.start - FARTHEST), offset);
  const age = /^\d{1,3}(?=-year-old)/.exec(noun)?.[0];
  if (!age && AGES.test(noun)) return !isBroughtIn(text, noun, first.end, offset);
  const told = places.find((place) => (age ? isAged(age, text, place) : isTold(noun, text, place)));
  return told !== undefined && told.end <= offset && !isBroughtIn(text, noun, told.end, offset);
}

/** How far before whoever is named somebody else may have come in, in UTF-16 units. */
const FARTHEST = 400;

function isAged(age: string, text: string, { start, end }: Span): boolean {
  return text.startsWith(`, ${age},`, end) || text.slice(Math.max(0, start - REACH), start).endsWith(`${age}-year-old `);
}

/** "The singer Anna Berg", "Anna Berg, a former singer,", "Anna Berg is a singer". */
function isTold(noun: string, text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (before.endsWith(`${noun} `) || text.slice(start, end).toLowerCase().includes(`${noun} `)) return true;
  if (before.endsWith(`${noun}, `) && /^[,.]/.test(text.slice(end, end + 1))) return true;
  const told = /^(?:,(?: \d{1,3},)?| is| was| became| has been) (?:(?:also|once|still) )?(?:an?|the) ((?:[\p{L}\d’'-]{2,16} ?){1,4})/u.exec(
    text.slice(end, end + REACH),
  )?.[1];
  return told?.split(' ').includes(noun) ?? false;
}

/** "The chef Ida Lund", "manager Ida Lund": whether whoever is named somewhere is told to be something else than one who plays. */
function isOtherwise(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const role = /(?:^|[^\p{L}-])([\p{L}-]{3,20}) $/u.exec(before)?.[1] ?? /^(?:[Tt]he )?([a-z-]{3,20}) /.exec(text.slice(start, end))?.[1] ?? '';
  if (/\b(?:coach|manager|boss|head|trainer|detective|inspector|officer|judge|referee)$/i.test(role)) return true;
  if (!/^[a-z]/.test(role) || ON_THE_FIELD.test(role) || PLAYING.test(role) || NO_TRADE.test(role)) return false;
  return isRole(role) || (isSomebody(role) && TRADES.test(role));
}
