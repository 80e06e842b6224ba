/**
 * Whether a can stand for somebody who speaks: a person, people, a body of people, or something written. Asked only where no verb of
 * speech tells; there the subject of a clause is as often a thing that is spoken of ("The seat is “a joke”").
 */

import type { Token } from './clauses.ts';
import { isSpeechNoun } from './cues.ts';
import { isPossessive, isPreposition, isPronoun, isVerb } from './grammar.ts';
import type { Phrase } from './phrases.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PEOPLE = set(
  'witness child kid boy girl guy someone everyone anyone one two three four five six some others other many most few several both all none friend husband wife son mom dad uncle aunt cousin nephew niece twin parent spouse bride widow couple neighbour colleague boss chief head coach judge king queen prince duke pope bishop priest nun monk rabbi imam aide ally official secretary deputy captain pilot cop nurse chef star host hero victim suspect youth teen adult native local expert critic mogul tycoon nominee employee trainee attendee refugee retiree appointee evacuee detainee source intern veteran rookie guest patient student client applicant tenant occupant assistant accountant consultant attendant defendant attorney counsel graduate candidate delegate advocate associate magistrate laureate elite superdelegate chair boyfriend girlfriend pal mate fellow foe rival fan dean rep mp academic sceptic skeptic mechanic medic cynic clerk cook thief crook monarch patriarch scout herald half president agent resident opponent correspondent respondent superintendent adolescent dissident incumbent dependent immigrant migrant emigrant participant contestant merchant servant lieutenant sergeant commandant claimant combatant militant protestant informant descendant inhabitant entrant european catholic children wives thieves heroes troops sheriff envoy diplomat mum mama papa grandson sibling athlete poet villain inmate landlord landlady general colonel admiral marshal spy gang pundit scholar principal ceo cfo coo fiancé fiancée vip lad lass chap bloke folks kin apprentice protégé alumni alumnus psychopath comrade buddy duo chum guru idol icon saint angel devil god ghost witch wizard corporal private cadet knight squire noble tsar sultan emir sheikh shah caliph',
);

const BODIES = set(
  'government administration ministry department agency bureau authority council parliament senate cabinet committee commission court jury tribunal board panel party coalition opposition campaign team squad side club union league federation association society foundation institute university college school church company firm bank brand chain startup corporation group band duo trio quartet choir orchestra crew cast troupe staff crowd mob audience public media magazine journal tabloid outlet website site blog network station channel publication newsroom police army navy military force forces family household community charity nonprofit ngo organisation organization office embassy consulate palace crown kremlin regime mission delegation movement majority minority faction caucus think-tank watchdog city town village county state country nation region hospital airline utility platform service services',
);

const WRITINGS = set(
  'report study survey poll article story essay editorial op-ed book novel memoir chapter passage letter email e-mail message memo note text tweet post caption comment review column ad advert advertisement commercial poster banner sign placard sticker slogan hashtag headline title subtitle blurb page pamphlet leaflet flyer brochure booklet manual handbook guide document documents dossier file files filing lawsuit suit complaint indictment affidavit petition motion ruling verdict judgment judgement opinion order decree law bill act statute constitution charter treaty accord agreement contract deal clause resolution declaration manifesto statement release announcement bulletin notice warning transcript script song lyric lyrics anthem hymn poem verse prayer psalm bible gospel scripture quran koran torah inscription plaque epitaph graffiti diary ledger log record records cable wire dispatch footnote preamble introduction foreword summary abstract conclusion label recipe menu joke proverb saying adage phrase motto voice voicemail recording video audio clip tape trailer film movie documentary episode podcast broadcast interview speech address sermon lecture monologue ballot questionnaire letterhead telegram fax newsletter blogpost thread piece one-pager guidance guidelines rules',
);

/** "-er", "-or", "-ist", "-ess" …: whoever does something. */
const DOING = /(?:[a-z]{2}(?:er|or|eur|ist)|ian|ese|crat|man|men|woman|women|folk|people|person|body|[^n]ess)$/;
/** What has such an ending and does nothing. */
const THINGS = set(
  'number matter water power cover corner border center weather winter summer september october november december career danger dinner chamber counter cluster disaster factor sector error mirror terror horror motor color flavor humor labor behavior favor floor door manner ladder layer liver laughter liter meter offer over river rubber shelter shoulder silver slaughter soccer tower transfer trigger tumor vapor vector whisper wonder computer printer gender pepper butter timber lumber fiber tender temper theater trader twist waist helicopter flower cancer beer fever hammer refrigerator elevator corridor diameter parameter thermometer timer charger router server browser folder pointer scanner sensor reactor generator radiator escalator tractor interior exterior specimen process success access progress stress dress illness weakness happiness sadness darkness fitness wilderness awareness loneliness madness kindness sickness goodness readiness mess',
);

/** Whether a clause's subject can be who speaks. A head in capitals can: who bears the name is told later. */
export function maySpeak(sentence: readonly Token[], { start, end }: Phrase): boolean {
  const first = sentence[start];
  if (start === 0 && tellsReader(sentence, end)) return false;
  if (!first || /^(?:it|you|there|this|that|these|those|what|which)$/.test(first.lower)) return false;
  if (isPronoun(first)) return true;
  let last = start;
  while (last + 1 < end && !isPreposition(sentence[last + 1]) && sentence[last + 1]?.spoken) last++;
  if (isPossessive(sentence[last]) && last > start) last--;
  const head = sentence[last] as Token;
  if (head.capital && (last > 0 || end === start + 1)) return true;
  return !WORDING.test(head.lower) && isSomebody(head.lower);
}

/** What a sentence begins with that tells its reader what to do. */
const TOLD = set(
  'use check look learn make take get try choose pick add find see read keep avoid consider think remember receive visit click open enter select save buy order call contact join sign watch listen follow share leave let give put set turn move remove mix stir cook bake serve cut wash clean cover store apply test run build create develop plan prepare practice practise review compare note notice imagine suppose assume define describe explore enjoy expect ensure include replace search type press hold wait stop bring grab stick swap skip start begin focus go ask say tell write',
);

/** "Use phrases like …", "Check the label to see …": a verb in its first form opens the sentence, before an object, and no other verb follows it there. */
function tellsReader(sentence: readonly Token[], end: number): boolean {
  if (/^(?:don['’]?t|never)$/.test(sentence[0]?.lower ?? '') && TOLD.has(sentence[1]?.lower ?? '')) return true;
  return end > 1 && TOLD.has(sentence[0]?.lower ?? '') && !sentence[1]?.capital && sentence[1]?.spoken === true && !isVerb(sentence, end);
}

/** Words by which wording is called: they stand for what is marked, not for who says it. */
const WORDING = /^(?:words?|phrases?|terms?|labels?|expressions?|hashtags?|titles?|subtitles?|slogans?|mottoe?s?)$/;

/** Whether a noun, in small letters, stands for somebody who speaks or for something written. */
export function isSomebody(noun: string): boolean {
  if (/^(?:\d.*|he|she|they|we|i|who)$/.test(noun)) return true;
  const forms = [noun, noun.replace(/ies$/, 'y'), noun.replace(/es$/, ''), noun.replace(/s$/, '')];
  const known = (words: ReadonlySet<string>) => forms.some((form) => words.has(form));
  if (known(PEOPLE) || known(BODIES) || known(WRITINGS) || isSpeechNoun(noun)) return true;
  return !known(THINGS) && forms.some((form) => DOING.test(form));
}
