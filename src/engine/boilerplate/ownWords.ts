/**
 * Words of the article's own in a line that fits a wording of a page. "Get the best … delivered to your inbox" takes anything in its middle, and so
 * takes "the best of the orchard, before the frost" as well. A page fills such room with small words, with what it has to offer, and with names; a
 * line that says something else there is for a person to judge.
 */
import type { Sign } from '../rule.ts';
import { isInAnotherLanguage } from './languages/languages.ts';

/** Says what a page is made of and what it gives, where its words are open: mostly those that such lines of pages share. */
const PAGE_WORDS: ReadonlySet<string> = new Set(
  `about above across after again all along also and any are around away back because been before being below best better both but can could did does
  down during each either else even ever every everything few first for from get gets getting give gives goes going got had has have here how into
  its it's just keep keeps last less let like made make makes many may might more most much must need needs never new next not nothing now off one
  once only other others our ourselves out over part per put right same see should since some something soon still such take takes than that that's
  the their theirs them then there these they thing things this those through time times today together too top two under until upon use used using
  very via want wants was way ways well were what what's whatever when where whether which while who whole whom whose why will wish with within
  without won't work works would yes yet you you'd you'll you're you've your yours yourself we're we've we'll don't can't it'll i'd i'm i'll
  absolutely accept access according account accounts add additional address addresses ads advert advertisements advertisers advertising advice
  affiliate agree agreeing agreement alert alerts all-in-one allow amazing amazon analyse analysis analyze analyzed android announcements
  anonymously anytime app apply apps archive area article articles audio author authors automatically available award-winning based basic beat
  beauty become becoming benefits blog blogs books bounce breaking brief briefing briefings browse browser browsing business businesses button
  campaigns carefully category certain chance chances change check choose click clicking close club collect collection collections com comment
  commenting comments commission commissions community companies company complete conditions confirm connect consent contact content contents continue
  continuing conversation cookie cookies cooking course courses coverage crafting create creating culture curated current custom customer customers
  customise customised customize customized daily data date day days deal deals dedicated deep deliver delivered delivering delivers delivery
  desktop details device devices digest digital direct directly disable discount discounts discover discussion display disqus dives download drops
  earn earns easy editor editor's editors election electronic email emails enable enhance enhanced enjoy ensure ensures enter entertainment episode
  episodes essential essentials etc event events exciting exclusive exclusives experience experiences expert experts explore facebook fashion
  favorite favorites favourite favourites feature featured features feedback feedbacks feel fields finance find fitness follow following food form
  forms forum free fresh friend friends full fully fun function functionalities functionality functions further games gardening general giveaway giveaways
  google great guide guides hand-picked handpicked happening happy headlines health help helpful helping helps highlights home hot how-to how-to's
  how-tos ideas immediately important improve improved inbox inboxes include included includes including indexes industry info information insider
  insights inspiration inspired instagram instant instantly interact interest interested interesting interests interviews invitations ios ipad
  iphone issue issues item items javascript join journey key know knowledge later latest launches learn learning leave left letter letters level
  life lifestyle link linkedin links list listen live local log logged login long look looking looks loop love mail mailing mailings manage marked
  market marketing matter matters media meet member members membership message messages metrics minute minutes miss missing mobile money month
  monthly morning movies music name national need-to-know network networks newest news newsletter newsletters notice notification notifications
  notified number occasional offer offered offering offers official online opinion opinions opportunities opt opt-in opt-out opting option options
  order orders org page pages parenting participate partner partners partnerships password people perfect perform performance permission person
  personal personalise personalised personalize personalized perspectives phone photo photos pick picks pinterest place platform platforms play
  please podcast podcasts policies policy politics popular possible post posted posts powered practices preferences premium press preview price
  prices privacy prizes process processed processing product products profile programs projects promise promotion promotional promotions properly
  protected provide provided provider providers provides publication publish published purchase purchases question questions quick rate read reader
  readers reading real-time reasons recap receive receives receiving recently recipe recipes recommendations recommended reddit register registered
  registering registration regular regularly related releases relevant remember remembering reminders repeat reply report reporting reports request
  requests required research resources response results review reviews rights round-up roundup rss sale sales save savings schedule science scoop
  search section security select selected selection send sending sent series serve service services set settings share shared sharing shop shopping
  sign signing signup simple simply site sites small smart social software source sources spam special specials sponsored sponsors sport sports
  staff start started statement stay step steps stop storage store stores stories story straight strategies streaming style styling submit
  submitting subscribe subscriber subscribers subscribing subscription subscriptions success support supported supporters sure tag tailored targeted
  team tech technologies technology telegram tell terms text thank thanks third third-party thoughts thousands threads tickets tiktok tips tool
  tools topic topics touch track tracking traffic training travel treats trending trends tricks try tune tutorials twitter type unchanged understand
  unlimited unsubscribe unsubscribing up-to-date upcoming updated updates upgrade user users valid value verify versions video videos view viewing
  viewpoints views visit visiting visitor visitors visits vote wait watch weather webinars website websites week weekday weekend weekly wellness
  whatsapp window wishlist world worth write writer writers writing year years youtube
  monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
);

/** What white space and punctuation part. */
const TOKEN = /[^\s/,;:!?()|&+"“”]+/gu;
/** An address or a figure is no word. */
const NO_WORD = /[\d@]|\.\p{L}/u;
const LETTERS = /\p{L}[\p{L}'-]*/u;
/** Shorter words say nothing by themselves; in UTF-16 units. */
const SHORTEST = 3;
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
/** Stands where a word stood, as long as that; it begins no word of a wording. */
const ANY_WORD = 'qx'.repeat(40);

/** Room for words in the source of a pattern, which may be left empty, or not. */
const ROOM_OR_NONE = /\.\{0,\d{1,4}\}/g;
const ROOM = /\.\{\d{1,4},\d{1,4}\}/g;
/** What no character fits. */
const NOTHING = '[^\\s\\S]';
const closed = new Map<RegExp, RegExp>();

/**
 * Whether a line that fits a wording says something of its own where the wording takes any words; in another language, whether it says anything
 * there.
 *
 * @param line the line as the wording reads it, in small letters
 * @param written the same as it is written, as long: what has a capital letter may be a name, and tells nothing
 */
export function hasOwnWords(wording: Sign, line: string, written: string): boolean {
  if (isInAnotherLanguage(wording)) return !withoutRoom(wording).test(line);
  for (const { word, index } of wordsIn(line)) {
    if (PAGE_WORDS.has(word) || CAPITAL.test(written.slice(index, index + 2))) continue;
    // Any word may stand there if the line still fits with another in its place.
    if (wording.test(line.slice(0, index) + ANY_WORD.slice(0, word.length) + line.slice(index + word.length))) return true;
  }
  return false;
}

/** Whether a line has a word in small letters that pages do not share. */
export function saysOwn(text: string): boolean {
  for (const { word } of wordsIn(text)) if (SMALL.test(word) && !PAGE_WORDS.has(word)) return true;
  return false;
}

function* wordsIn(line: string): Generator<{ readonly word: string; readonly index: number }> {
  for (const { 0: token, index } of line.matchAll(TOKEN)) {
    const letters = NO_WORD.test(token) ? null : LETTERS.exec(token);
    if (letters && letters[0].length >= SHORTEST) yield { word: letters[0], index: index + letters.index };
  }
}

/** "Wir verwenden Cookies" alone of what may go on as "Wir verwenden Cookies für den Teig", a sentence that anybody may write. */
function withoutRoom(wording: RegExp): RegExp {
  let narrow = closed.get(wording);
  if (!narrow) {
    narrow = new RegExp(wording.source.replace(ROOM_OR_NONE, '').replace(ROOM, NOTHING), wording.flags);
    closed.set(wording, narrow);
  }
  return narrow;
}
