/** Cues: the verbs with which somebody says or writes something, in every form. */

const VERBS =
  'accuse acknowledge add admit admonish advise advocate affirm agree allege announce answer argue ask assert assure attest aver bark beg blog boast brag caution challenge charge chide chuckle cite claim clarify comment complain concede conclude concur confess confide confirm contend counter cry declare decry defend define demand denounce deny describe detail dismiss disclose dub echo elaborate emphasise emphasize encourage estimate exclaim explain express fume gasp groan growl grumble gush hail hint hiss imply inform insinuate insist interject interrupt joke lament label laugh lecture maintain marvel mention moan mock murmur muse mutter narrate note object observe opine plead pledge praise pray predict proclaim promise propose protest question quip quote react reason recall recite recommend recount reflect reiterate relate remark remember remind repeat reply report respond retort reveal roar say scoff scream shout shriek sigh snap sneer sob speculate state stress suggest summarise summarize surmise swear talk teach tell testify thank theorise theorize think threaten thunder tout tweet urge utter voice vow wail warn whisper wonder write yell call slam blast brand characterise characterize criticise criticize refer lash continue sing chant point interject observe put find read reckon spell opine vent rail rant riff muse cast portray paint deride ridicule mock hail herald liken gloat beam inquire enquire ejaculate rejoin falter entreat expostulate vociferate intone recommence drone rumble croon scold tease coax console comfort greet hazard suppose pant sputter splutter lisp pout yawn chime fear project retaliate press post pipe weigh taunt sneer jeer hoot warble plead trumpet decry seethe counsel exhort implore beseech volunteer venture deem label tar bemoan decry joke emphasize underscore posit retweet email text caption headline advertise boom bellow holler cheer croak mumble stammer stutter drawl murmur purr whine grin interpose rejoin soothe persist resume pursue rasp rule rate judge determine identify attack assail order grouse blame reference invoke coin mouth trash savage intimate disparage belittle berate rebuke laud tease decree stipulate rant crow bluster demur sniff spit squeal thunder trill venture yelp confirm'.split(
    ' ',
  );

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['say', 'says', 'said', 'saying'],
  tell: ['tell', 'tells', 'told', 'telling'],
  write: ['write', 'writes', 'wrote', 'written', 'writing'],
  think: ['think', 'thinks', 'thought', 'thinking'],
  teach: ['teach', 'teaches', 'taught', 'teaching'],
  put: ['put', 'puts', 'putting'],
  read: ['read', 'reads', 'reading'],
  sing: ['sing', 'sings', 'sang', 'sung', 'singing'],
  find: ['found', 'finds', 'finding'],
  cast: ['cast', 'casts', 'casting'],
  spit: ['spit', 'spits', 'spat', 'spitting'],
  swear: ['swear', 'swears', 'swore', 'sworn', 'swearing'],
};

const NOUNS_TOO = new Set(
  'remark remarks note notes mention mentions reply replies quip quips boast boasts reason reasons protest lecture lectures joke jokes hint hints whisper whispers scream screams shout shouts murmur murmurs sigh sighs vow vows retort retorts groan groans growl growls cries object rant rants fear fears project projects press presses post posts pipe pipes challenge challenges protest protests talk talks cheer cheers email emails headlines text texts weigh weighs trumpet counsel address put puts reading text texts paint mock cast casts read reads found finds point points state caption headline find claim claims demand demands report reports press point points post posts address quote quotes state states order orders charge charges comment comments call calls voice label estimate pledge promise smile laugh cry brand detail details object answer question questions rule rules rate rates judge judges attack attacks order orders blame reference references trash savage coin coins mouth crow thank signal blast praise thanks'.split(
    ' ',
  ),
);

const CUES: ReadonlySet<string> = new Set(VERBS.flatMap(formsOf));

function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const doubled = /^(?:beg|brag|quip|snap|slam|sob|dub|chat|admit|concur|refer|grin|tar)$/.test(verb) ? stem + stem.slice(-1) : stem;
  return [verb, /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${doubled}ed`, `${doubled}ing`];
}

/** Whether a word is a form of a reporting verb. */
export function isCue(word: string): boolean {
  return CUES.has(word.toLowerCase());
}

/** Whether a reporting verb's form reads as a noun as easily, so that it needs a subject right before it. */
export function isNounToo(word: string): boolean {
  return NOUNS_TOO.has(word.toLowerCase());
}

/** Verbs that stand for speech only right beside a quote: `"…," she went on`. */
const TURNS = new Set(
  'went goes shot shoots started starts began begins cut cuts broke breaks chipped jumped fired fires came turned threw burst piped put spoke'.split(' '),
);

/** Whether a verb beside a quote says that somebody took the word. */
export function takesTurn(word: string): boolean {
  return isCue(word) || TURNS.has(word.toLowerCase());
}

const PASTS = new Set('said told wrote written thought taught swore sworn put read sang sung found cast spat'.split(' '));

const SPEECH_NOUNS = new Set(
  'chant chants cries shouts chanting refrain claim claims statement statements remark remarks accusation accusations assertion assertions comment comments call calls promise promises pledge pledges vow vows warning warnings argument arguments suggestion insistence declaration question response description criticism complaint complaints contention allegation allegations belief words tweet tweets letter email message speech testimony slogan motto demand demands word headline headlines post posts dictum aside admission memo quip lament mantra catchphrase plea answer reply rebuttal conclusion opinion view observation prediction explanation'.split(
    ' ',
  ),
);

/** Whether a noun stands for something said: "her claim", "the mayor's warning". */
export function isSpeechNoun(word: string): boolean {
  return SPEECH_NOUNS.has(word.toLowerCase());
}

/** Whether a form is a verb's bare one, which a single name cannot be the subject of: "Berg claim". */
export function isBare(word: string): boolean {
  const lower = word.toLowerCase();
  return /ss$/.test(lower) || (!/(?:s|ed|ing)$/.test(lower) && !PASTS.has(lower));
}
