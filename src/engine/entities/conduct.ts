/** How the text goes on around a name: whether it has its bearer speak, and what it tells of a person. */
import type { EntityType, Span } from '../analysis.ts';
import { FIRST_NAMES, SURNAMES } from './gazetteer.ts';
import { HONORIFICS, TITLES } from './lexicon.ts';
import { isRelative } from './relatives.ts';

const NEAR = 24;
const PRONOUN_REACH = 120;

/** "Berg said", "Berg also told", "Berg, 44, said" is for the model to know. */
const SPEAKS =
  /^\s(?:also\s|then\s|later\s|\p{Ll}{2,12}ly\s)?(?:said|says|told|tells|explained|explains|added|adds|recalled|recalls|wrote|writes|conceded|concedes|admitted|admits|joked|jokes|insisted|insists|argued|argues|stressed|stresses|replied|replies|continued|continues|concluded|concludes|quipped|reveals|cried|cries|asked|asks|answered|answers|exclaimed|exclaims|remarked|observed|whispered|shouted|muttered|murmured|sighed|nodded|smiled|laughed|laughs|thinks|believes|remembers)(?!\p{L})/u;
/** `"…," said Berg`: behind the name the sentence stops or goes on with who that is. */
const SPOKEN =
  /["”’']\s(?:said|says|explained|explains|added|adds|recalled|recalls|wrote|writes|replied|replies|continued|continues|concluded|concludes|cried|asked|answered|exclaimed|returned|remarked|observed|inquired|whispered|shouted|muttered|murmured)\s$/;
const STOPS = /^(?:[,.;:]|\s(?:in|on|during|at|after)\s)/;

/** "Petra," as a letter begins. */
const ADDRESSED = /^,(?:\s*$|\s*\n|\syou(?!\p{L}))/u;
/** "Steve, Petra and Ida". */
const LISTED_BEFORE = /(?<!\p{L})(\p{Lu}\p{Ll}+)(?:,|\sand|\s&|\sor)\s$/u;
const LISTED_BEHIND = /^(?:,|\sand|\s&|\sor)\s(\p{Lu}\p{Ll}+)(?![\p{L}\s]*\p{Lu}\p{Ll}+)/u;
const PRONOUN = /(?<!\p{L})(?:he|she|him|his|her|himself|herself|who|whose)(?!\p{L})/iu;
/** "Ane (Petra Nygård)": a part and who plays it. */
const PLAYED = /^\s\(\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}/u;
/** "Jonas “Hook” Berg", "told Berg". */
const INTRODUCED = /(?:\p{Ll}\s["“‘'][\p{L} ]{1,12}["”’']|\s(?:told|asked|married|named|befriended|née))\s$/u;

/** Whether a verb of speech beside a name has its bearer speak. */
function speaks(text: string, { start, end }: Span): boolean {
  const behind = text.slice(end, end + NEAR);
  return SPEAKS.test(behind) || (STOPS.test(behind) && SPOKEN.test(text.slice(Math.max(0, start - NEAR), start)));
}

/** "Berg headed in", "Berg was born": what people alone do, on the field and elsewhere. What a team may do as well is nothing that it would be doubted for. */
const DEEDS =
  /^\s(?:(?:also|then|twice|soon|later|had|has|who)\s|\p{Ll}{2,12}ly\s)?(?:scored|headed|volleyed|curled|nodded|tapped|drilled|lobbed|chipped|saved|parried|dived|dribbled|passed|crossed|converted|kicked|tackled|bowled|batted|caught|pitched|homered|singled|struck out|birdied|putted|aced|served|serves|dunked|rebounded|netted|equalised|equalized|skated|sprinted|pedalled|retired|sings|sang|raps|rapped|danced|dances|starred|stars|wore|wears|married|died|grew up|graduated|studied|painted|composed|pleaded|testified|shrugged|grinned|sat|stared|limped|hit (?:two|three|four|five|six|\d+|a) |denied|denies|pleaded guilty|won the (?:set|point|toss|second|first|third)|was (?:also )?(?:born|booked|bowled|caught|dropped|trapped|sent off|dismissed|substituted|arrested|jailed|sentenced|convicted|injured|raised))(?!\p{L})/u;
/** "bowled by Berg", "a cross from Berg": whom or by whom people alone play. */
const DONE =
  /(?:\b(?:bowled|dismissed|caught|trapped|replaced|substituted|charged|arrested|accused|acquitted|convicted|interviewed|named|questioned|friends? of|murder of|death of|booked|tackled|fouled|hugged|kissed|thanked|congratulated|booed|jailed|stabbed|sued|marries|widow of|coached|mentored|portrayed|played)(?: by)?|\b(?:cross|pass|header|shot|corner|free-kick|foul|tackle|innings|knock|serve|century) (?:from|by|on|for))\s$/;
/** "Berg, 44,". */
const AGED = /^,\s\d{1,2}[,.](?!\d)/;
/** "Berg’s forehand": what people alone have. */
const OWNS =
  /^['’]s?\s(?:mother|father|wife|husband|son|daughter|brother|sister|parents|children|family|lawyers?|death|career|debut|voice|face|eyes|hands?|head|shoulder|knee|hair|cross|header|shot|free-kick|penalty|century|fifty|innings|serve|forehand|backhand|funeral|childhood|memoir)(?![a-z])/;

/** What a text tells around a name of whoever bears it: nothing of a person, a pronoun that may look back at somebody else, or enough. */
export type Personality = 0 | 1 | 2;

/**
 * What is told of the bearer of a name; of what is taken for no person, only whether it speaks.
 *
 * @param relative whether the name is introduced as that of somebody's relative, where that is known already
 */
export function personalityOf(text: string, span: Span, type: EntityType, relative = type === 'PER' && isRelative(text, span)): Personality {
  const { start, end } = span;
  if (speaks(text, span)) return 2;
  if (type !== 'PER') return 0;
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - NEAR), start);
  const title = /(?<!\p{L})(\p{L}+)\.?\s$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  if (FIRST_NAMES.has(name) || SURNAMES.has(name) || TITLES.has(title) || HONORIFICS.has(title)) return 2;
  if (
    DEEDS.test(text.slice(end, end + NEAR)) ||
    DONE.test(before) ||
    AGED.test(text.slice(end, end + NEAR)) ||
    OWNS.test(text.slice(end, end + NEAR)) ||
    PLAYED.test(text.slice(end, end + NEAR)) ||
    INTRODUCED.test(before) ||
    relative
  )
    return 2;
  if (ADDRESSED.test(text.slice(end, end + NEAR)) && before.slice(before.lastIndexOf('\n') + 1).trim() === '') return 2;
  const [, beside = ''] = LISTED_BEFORE.exec(before) ?? LISTED_BEHIND.exec(text.slice(end, end + NEAR)) ?? [];
  if (FIRST_NAMES.has(beside)) return 2;
  return PRONOUN.test(text.slice(end, end + PRONOUN_REACH)) ? 1 : 0;
}

/** Whether the text goes on to what is taken for a place as it does to one: "in Ostby", but not "in Ostby's view". */
export function isPlaced(text: string, { start, end }: Span, type: EntityType): boolean {
  return type === 'LOC' && !/^['’]/.test(text.slice(end, end + 1)) && IN.test(text.slice(Math.max(0, start - LONGEST_IN), start));
}

/** Somebody is spoken to, heard from and looked at. */
const IN = /(?<![A-Za-z])(?:[Ii]n|[Nn]ear|[Aa]cross|[Tt]hroughout|[Oo]utside|[Aa]round|moved to|travelled to|traveled to|flew to|returned to)\s$/;
const LONGEST_IN = ' travelled to '.length;
