/**
 * Whether a phrase can stand for somebody who speaks: a person, people, a body of people, or something written. Asked only where no verb of
 * speech tells; there the subject of a clause is as often a thing that is spoken of ("The seat is “a joke”").
 */

import type { Token } from './clauses.ts';
import { isSpeechNoun } from './cues.ts';
import { isPossessive, isPreposition, isPronoun } from './grammar.ts';
import type { Phrase } from './phrases.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PEOPLE = set(
  'people person man men woman women child kid boy girl guy someone somebody everyone everybody anyone anybody nobody one two three four five six some others other another many most few several both all none friend husband wife son daughter father mother mom dad sister brother uncle aunt cousin nephew niece twin parent spouse bride widow couple partner neighbour neighbor colleague boss chief head coach judge king queen prince princess duke duchess pope bishop priest nun monk rabbi imam aide ally official secretary deputy mayor captain pilot cop nurse chef star host hostess hero guide witness victim survivor suspect youth teen adult native local expert critic mogul tycoon nominee employee trainee attendee refugee retiree appointee evacuee detainee source spokesperson chairperson salesperson layperson intern veteran civilian rookie guest tourist bystander patient student client applicant tenant occupant assistant accountant consultant attendant defendant attorney counsel graduate candidate delegate advocate associate magistrate laureate elite superdelegate chair whistleblower boyfriend girlfriend pal mate peer fellow foe rival fan dean rep mp politician academic sceptic skeptic mechanic medic cynic clerk cook thief crook monarch patriarch scout herald half',
);

const BODIES = set(
  'government administration ministry department agency bureau authority council parliament congress senate cabinet committee commission court jury tribunal board panel party coalition opposition campaign team squad side club union league federation association society foundation institute university college school church company firm bank business brand chain startup corporation group band duo trio quartet choir orchestra crew cast troupe staff crowd mob audience public press media newspaper paper magazine journal tabloid outlet website site blog network station channel broadcaster publication newsroom police army navy military force forces family household community charity nonprofit ngo organisation organization office embassy consulate palace crown kremlin regime mission delegation movement majority minority faction caucus think-tank watchdog regulator city town village county state country nation region hospital airline utility retailer platform service services',
);

const WRITINGS = set(
  'report study survey poll article story essay editorial op-ed book novel memoir chapter passage letter email e-mail message memo note text tweet post caption comment review column ad advert advertisement commercial poster banner sign placard sticker slogan hashtag headline title subtitle blurb website page pamphlet leaflet flyer brochure booklet manual handbook guide document documents dossier file files filing lawsuit suit complaint indictment affidavit petition motion ruling verdict judgment judgement opinion order decree law bill act statute constitution charter treaty accord agreement contract deal clause resolution declaration manifesto statement release announcement bulletin notice warning transcript script song lyric lyrics anthem hymn poem verse prayer psalm bible gospel scripture quran koran torah inscription plaque epitaph graffiti diary journal ledger log record records cable wire dispatch footnote preamble introduction foreword summary abstract conclusion label recipe menu joke proverb saying adage phrase line motto voice voicemail recording video audio clip tape trailer film movie documentary episode podcast broadcast interview speech address sermon lecture monologue ballot questionnaire form letterhead telegram fax newsletter blogpost thread piece one-pager guidance guidelines rules',
);

/** "-er", "-or", "-ist" … and their plurals: whoever does something. */
const DOING = /(?:[a-z]{2}(?:er|or|eur)|[iy]st|ian|ean|ese|crat|ant|ent|logue|path|man|men|woman|women|folk|people|person|body)s?$/;
/** What has such an ending and does nothing. */
const THINGS = set(
  'number matter water paper power cover corner border center centre weather winter summer september october november december career danger dinner chapter chamber counter cluster disaster factor sector error mirror terror horror motor color colour flavor flavour humor humour labor labour behavior behaviour favor favour floor door manner ladder layer liver laughter liter litre meter metre offer other over river rubber shelter shoulder silver slaughter soccer tower transfer trailer trigger tumor tumour vapor vapour vector whisper wonder computer printer engine device gender pepper butter sugar timber lumber fiber fibre tender temper theater theatre trader event moment movement element argument investment treatment apartment cement comment content continent convent current development employment environment equipment establishment experiment extent hydrant improvement incident increment instrument intent judgement management monument ornament patent payment percent plant point present punishment rent restaurant scent segment sentiment settlement supplement tent torrent tournament variant warrant want amount account amendment appointment assessment achievement attachment component consent adjustment excitement disappointment commitment engagement enjoyment requirement replacement retirement advancement involvement encouragement arrangement measurement entertainment chant grant slant list twist mist waist cyst',
);

/** Whether a clause's subject can be who speaks. A head in capitals can: who bears the name is told later. */
export function maySpeak(sentence: readonly Token[], { start, end }: Phrase): boolean {
  const first = sentence[start];
  if (!first || /^(?:it|you|there|this|that|these|those|what|which)$/.test(first.lower)) return false;
  if (isPronoun(first)) return true;
  let last = start;
  while (last + 1 < end && !isPreposition(sentence[last + 1]) && sentence[last + 1]?.spoken) last++;
  if (isPossessive(sentence[last]) && last > start) last--;
  const head = sentence[last] as Token;
  if (head.capital && (last > 0 || end === start + 1)) return true;
  return isSomebody(head.lower);
}

/** Whether a noun, in small letters, stands for somebody who speaks or for something written. */
export function isSomebody(noun: string): boolean {
  const one = noun.replace(/ies$/, 'y').replace(/(?<=[sxz]|[cs]h)es$|s$/, '');
  const known = (words: ReadonlySet<string>) => words.has(noun) || words.has(one);
  if (/^(?:\d.*|he|she|they|we|i|who)$/.test(noun) || known(PEOPLE) || known(BODIES) || known(WRITINGS) || isSpeechNoun(noun)) return true;
  return DOING.test(noun) && !known(THINGS);
}
