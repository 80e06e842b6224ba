/** Closed lists that tell what kind of name a capitalised run is. Countries and capitals come from `countries-list` (MIT). */
import { countries } from 'countries-list';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Places by their whole name. */
export const PLACES: ReadonlySet<string> = new Set([
  ...Object.values(countries).flatMap(({ name, capital }) => (capital ? [name, capital] : [name])),
  ...'Africa|Asia|Europe|North America|South America|Latin America|Oceania|Antarctica|Middle East|Britain|Great Britain|England|Scotland|Wales|Northern Ireland|Crimea|Gaza|West Bank|Kashmir|Tibet|Hong Kong|Taiwan|Kosovo|Kyiv|Washington|New York|Los Angeles|Chicago|San Francisco|Boston|California|Texas|Florida|Mumbai|Delhi|Karachi|Shanghai|Istanbul|Sydney|Melbourne|Toronto|Montreal|Barcelona|Munich|Hamburg|Milan|Dubai|Lagos|Johannesburg|U.S.|US|USA|UK|U.K.|UAE|America'.split(
    '|',
  ),
]);

/** A name that ends (or, in a longer one, begins) with such a word is an organisation's. */
export const ORGANISATION_WORDS = words(
  'Agency Ministry University College School Institute Party Inc Inc. Corp Corp. Corporation Company Co. Ltd Ltd. Group Holdings Council Commission Committee Association Authority Bank Department Bureau Service Union Federation Foundation Organisation Organization Parliament Congress Senate Assembly Court Police Army Navy Force Forces Guard Office Board Trust Club Courier Times Post Herald Gazette Tribune Journal News Press Media Airlines Airways Hospital Society Alliance Coalition Front Cabinet Administration Nations Institute Laboratory Museum Orchestra Brigade Fund League Chamber Council Tribunal Embassy Network Studio Studios Records Magazine Academy Centre Center Consulate Secretariat Directorate Regiment Battalion Squadron Division Corps FC United Rovers Wanderers Workers Movement Project Programme Program Exchange Securities Capital Partners Industries Motors Energy Petroleum Pharmaceuticals Technologies Systems Software Broadcasting Television Radio TV',
);

/** A name that ends with such a word is a place's. */
export const PLACE_WORDS = words(
  'City County Province State District Island Islands Sea Ocean River Lake Bay Strait Mountain Mountains Valley Desert Street Avenue Road Square Park Peninsula Coast Gulf Airport Harbour Harbor Port Bridge Hill Hills Village Town Region Beach Forest Canal Station Tunnel',
);

/** Titles and roles that stand before a person's name. */
export const TITLES = words(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lady lord dame king queen prince princess pope president premier chancellor minister secretary senator sen sen. rep rep. representative congressman congresswoman governor gov gov. mayor councillor judge justice general gen gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt sgt. major admiral commander leader chief director chairman chairwoman chair spokesman spokeswoman spokesperson ambassador coach manager editor author actor actress singer striker midfielder goalkeeper officer analyst lawyer attorney activist journalist reporter historian economist scientist researcher farmer teacher bishop archbishop cardinal imam rabbi reverend rev rev. detective inspector constable sheriff owner founder head boss candidate deputy executive ceo sheikh sheikha emir amir sultan emperor pm mp mla nurse pastor ayatollah mullah prosecutor lawmaker councilman councilwoman rapper footballer skipper forward defender guitarist composer painter poet novelist',
);

/** Small words inside names: "Ludwig van Beethoven", "Bank of England". */
export const PERSON_JOINTS = words('van von der den de del della di da dos du la le bin ibn al el');
export const NAME_JOINTS = words('of for and the de du');

/** Prepositions after which a single name is most often a place. */
export const PLACE_PREPOSITIONS = words('in at near from to into across around outside inside through throughout toward towards');

/** Capitalised words that are no names. */
export const NO_NAMES = words(
  'I A An The This That These Those He She It We You They His Her Its Our Their My Your Who What When Where Why How Which And But Or Nor So Yet If As At By For From In Into Of On Off To With Without Before After During Since Until While Because Although Though However Meanwhile Also Then There Here Now Not No Yes All Some Many Most More Much Few Both Each Every Another Other One Two Three Four Five Six Seven Eight Nine Ten First Second Last Next Once Only Just Even Still Today Yesterday Tomorrow Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Mr Mrs Ms Dr Mr. Mrs. Ms. Dr. Sir Lady Lord President Premier Chancellor Minister Prime Secretary Senator Governor Mayor Judge Justice General King Queen Prince Princess Pope Sunday New Year Christmas Easter According About Above Against Among Around Behind Below Between Beyond Despite Down Except Inside Like Near Nobody Nothing Out Outside Over People Please Read See Several Share Such Than Thank Thanks Through Under Unlike Up Upon Us Very Via Was Were Is Are Be Been Do Does Did Has Have Had Will Would Can Could Should May Might Must Let Well Oh Hello Dear Instead Perhaps Maybe Earlier Later Soon Asked Photo Image Video Source Sources Officials Police Experts Critics Residents Scientists Researchers',
);

/** Peoples and languages: capitalised, but neither person nor place, and never part of a person's name. */
export const DEMONYMS = words(
  'American British English Scottish Welsh Irish French German Italian Spanish Portuguese Dutch Belgian Swiss Austrian Danish Swedish Norwegian Finnish Icelandic Polish Czech Slovak Hungarian Romanian Bulgarian Greek Turkish Serbian Croatian Bosnian Albanian Ukrainian Russian Belarusian Georgian Armenian Azerbaijani Kazakh Uzbek Chinese Japanese Korean Vietnamese Thai Indonesian Malaysian Filipino Indian Pakistani Bangladeshi Nepali Afghan Iranian Iraqi Syrian Lebanese Jordanian Israeli Palestinian Egyptian Libyan Tunisian Algerian Moroccan Sudanese Ethiopian Somali Kenyan Ugandan Tanzanian Nigerian Ghanaian Congolese Rwandan Zimbabwean African European Asian Arab Arabic Latin Mexican Cuban Colombian Venezuelan Brazilian Argentine Argentinian Chilean Peruvian Bolivian Ecuadorian Paraguayan Uruguayan Nicaraguan Salvadoran Guatemalan Honduran Panamanian Dominican Haitian Jamaican Canadian Australian Aboriginal Inuit Maori Kuwaiti Saudi Qatari Emirati Omani Bahraini Yemeni Kurdish Kurd Kurds Namibian Zambian Malawian Angolan Mozambican Cameroonian Ivorian Senegalese Malian Gambian Liberian Mauritian Malagasy Eritrean Burundian Gabonese Lankan Burmese Cambodian Laotian Mongolian Taiwanese Singaporean Tibetan Uighur Uyghur Kyrgyz Tajik Turkmen Estonian Latvian Lithuanian Moldovan Macedonian Montenegrin Slovenian Maltese Cypriot Chechen Tatar Rohingya Pashtun Punjabi Bengali Tamil Zulu Yoruba Igbo Hausa Christian Christians Muslim Muslims Jewish Jews Hindu Hindus Buddhist Catholic Catholics Protestant Islamic Sunni Shia Democrat Democrats Democratic Republican Republicans Conservative Conservatives Labour Western Eastern Northern Southern Soviet Americans Russians Ukrainians Germans Italians Koreans Israelis Palestinians Indians Iranians Canadians Australians Europeans Africans Asians Nazi',
);

/** What somebody of a people is called. */
export const COUNTRYMEN = words(
  'Spaniard Swede Dane Finn Pole Turk Briton Scot Serb Croat Slovene Englishman Englishwoman Irishman Irishwoman Scotsman Scotswoman Welshman Welshwoman Frenchman Frenchwoman Dutchman Dutchwoman Icelander',
);

/** Forms of address that are no part of a name. */
export const HONORIFICS = words(
  'mr mrs ms miss dr prof professor sir dame lord lady president gen col capt lt sgt rev sheikh comte count countess marquis marquess baron baroness earl viscount seigneur consort cardinal archbishop bishop senator sen rep gov',
);

/** What may stand behind a person's name without being part of it. */
export const HONOURS = words('cbe obe mbe kbe dbe mc kc qc mp mep phd md ma ba esq');

/** Short forms of first names that do not begin like the name, and those that news uses most; the name that each stands for. */
export const NICKNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bob: 'robert',
    rob: 'robert',
    bill: 'william',
    will: 'william',
    dick: 'richard',
    rick: 'richard',
    ted: 'edward',
    ed: 'edward',
    jim: 'james',
    jack: 'john',
    joe: 'joseph',
    mike: 'michael',
    mick: 'michael',
    tom: 'thomas',
    tony: 'anthony',
    dave: 'david',
    dan: 'daniel',
    ben: 'benjamin',
    sam: 'samuel',
    alex: 'alexander',
    nick: 'nicholas',
    chris: 'christopher',
    matt: 'matthew',
    steve: 'stephen',
    charlie: 'charles',
    chuck: 'charles',
    hank: 'henry',
    harry: 'henry',
    larry: 'lawrence',
    andy: 'andrew',
    greg: 'gregory',
    jeff: 'jeffrey',
    ken: 'kenneth',
    ron: 'ronald',
    don: 'donald',
    tim: 'timothy',
    pat: 'patrick',
    peggy: 'margaret',
    maggie: 'margaret',
    liz: 'elizabeth',
    beth: 'elizabeth',
    betty: 'elizabeth',
    kate: 'katherine',
    kathy: 'katherine',
    sue: 'susan',
    debbie: 'deborah',
    jenny: 'jennifer',
    becky: 'rebecca',
    nancy: 'ann',
    sasha: 'alexander',
    volodya: 'vladimir',
    pepe: 'jose',
    paco: 'francisco',
  }),
);

/** What a company's name may end with and still be the same company. */
export const COMPANY_FORMS = words(
  'inc corp co ltd llc llp plc gmbh mbh ag kg sa sas sarl spa srl nv bv ab asa oy oyj aps pty bhd pjsc jsc limited corporation incorporated aktiebolag aktiengesellschaft',
);

/** Short names of states and unions that are not the initials of a name in the article. Keys and values as merging spells them. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'united states',
    usa: 'united states',
    'united states of america': 'united states',
    america: 'united states',
    prc: 'china',
    'russian federation': 'russia',
    'great britain': 'united kingdom',
    britain: 'united kingdom',
    dprk: 'north korea',
    "democratic people's republic of korea": 'north korea',
    'republic of korea': 'south korea',
    'mass.': 'massachusetts',
    'calif.': 'california',
    'fla.': 'florida',
    'pa.': 'pennsylvania',
    'mich.': 'michigan',
    'ill.': 'illinois',
    'conn.': 'connecticut',
    'n.y.': 'new york',
    'tex.': 'texas',
    'ariz.': 'arizona',
    'ala.': 'alabama',
    'ark.': 'arkansas',
    'colo.': 'colorado',
    'del.': 'delaware',
    'ga.': 'georgia',
    'ind.': 'indiana',
    'kan.': 'kansas',
    'ky.': 'kentucky',
    'la.': 'louisiana',
    'md.': 'maryland',
    'minn.': 'minnesota',
    'mo.': 'missouri',
    'mont.': 'montana',
    'neb.': 'nebraska',
    'nev.': 'nevada',
    'n.c.': 'north carolina',
    'n.d.': 'north dakota',
    'n.h.': 'new hampshire',
    'n.j.': 'new jersey',
    'n.m.': 'new mexico',
    'okla.': 'oklahoma',
    'ore.': 'oregon',
    'r.i.': 'rhode island',
    's.c.': 'south carolina',
    's.d.': 'south dakota',
    'tenn.': 'tennessee',
    'va.': 'virginia',
    'vt.': 'vermont',
    'wash.': 'washington',
    'miss.': 'mississippi',
    'wis.': 'wisconsin',
    'w.va.': 'west virginia',
    'wyo.': 'wyoming',
    nyc: 'new york',
    'd.c.': 'washington',
    uk: 'united kingdom',
    uae: 'united arab emirates',
    un: 'united nations',
    'new york city': 'new york',
    "people's republic of china": 'china',
    'washington, d.c.': 'washington',
    'washington d.c.': 'washington',
    eu: 'european union',
    drc: 'democratic republic of the congo',
    'dr congo': 'democratic republic of the congo',
    'german democratic republic': 'east germany',
    gdr: 'east germany',
    ussr: 'soviet union',
    'union of soviet socialist republics': 'soviet union',
    bosnia: 'bosnia and herzegovina',
    rok: 'south korea',
    ksa: 'saudi arabia',
    nz: 'new zealand',
    'eastern roman empire': 'byzantine empire',
    siam: 'thailand',
    persia: 'iran',
    burma: 'myanmar',
    ceylon: 'sri lanka',
    swaziland: 'eswatini',
    'ivory coast': "cote d'ivoire",
    'cape verde': 'cabo verde',
    'timor leste': 'east timor',
    'czech republic': 'czechia',
    turkiye: 'turkey',
    kiev: 'kyiv',
    bombay: 'mumbai',
    calcutta: 'kolkata',
    madras: 'chennai',
    peking: 'beijing',
    rangoon: 'yangon',
  }),
);
