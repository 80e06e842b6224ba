/**
 * The reader sees one label of a page alone beside the article's paragraphs: "Share", "Subscribe", "Click here to read more", "Recommended".
 * Labels that stand together are told by one another; one alone may be a subhead, so whether it goes is for the writer to decide.
 */
import type { Article, PlacedPassage } from '../../article.ts';
import { type ArticleLine, lineAt, placesWhere } from '../../fragments/places.ts';
import type { Rule } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';
import { CLOSED, holding, isParagraph, plainWords, wholeLines, wordedAs } from '../phrases.ts';

/** Buttons and labels of forms; whole line. */
const BUTTON =
  /^(?:share|tweet|subscribe|unsubscribe|sign up|follow|following|comments?|newsletters?|e-?mail address|log ?in or sign ?up|donate(?: now| today)?|join now|see all|explore more|discover more|load(?:ing)? comments|thank you for your feedback|(?:something went wrong|there was an error)(?:[.,] (?:please )?try again(?: later)?)?|error: (?:please )?try again(?: later)?|(?:please )?click here(?: (?:(?:to|for) (?:subscribe|sign up|join|register|read|view|see|watch|listen|donate|follow|comment|vote|more|our|the latest|all)\b(?! our (?:full )?review).{0,70})?)?|(?:read|view|see) (?:the |this |our )?(?:full |whole |original )?(?:story|article)(?: here| now)?)$/;
/** What heads the links to other articles and to the parts of this one. */
const HEADING =
  /^(?:recommended|trending|related|most viewed|more like this|see also|also in this section|keep reading|read next|up next|topics|featured|more (?:from|in) [\p{L}\p{N}'&.]{2,20}(?: [\p{L}\p{N}'&.]{2,20}){0,3}|(?:table of )?contents(?: ?\[?(?:hide|show)\]?){0,2}|in this (?:article|story|post)|on this page)$/u;
/** What a site asks for and says of itself. */
const APPEAL =
  /^(?:(?:please )?support (?:us|our (?:work|journalism)|(?:independent|local|quality) (?:journalism|media|news))|become an? (?:member|supporter|subscriber|patron)(?: today| now)?|partner content|ads?|why you can trust us|our standards: .{2,60}|this (?:web)?site uses cookies|we value your privacy|copyright [^.,;:?!]{2,40} (?:19|20)\d{2}|before you go|from the web|popular on .{2,30}|discover more from .{2,60}|(?:your )?password must (?:be|have|contain|include)\b.{0,60}|(?:please )?check your (?:inbox|e-?mail) (?:to|for) (?:confirm|(?:a|the) confirmation|complete)\b.{0,60}|report abuse|embedded content|(?:leave|share|submit) (?:your )?feedback|read more about .{2,30}|reprints|(?:start|begin) your (?:day|week|morning) with\b.{2,80}[.!] (?:sign up|subscribe)\b.{0,60}|tap here\b.{0,60}|(?:do you )?(?:have|got) a (?:tip|story)(?: (?:for us|about .{2,40}))?\?(?: (?:e-?mail|contact|send|tell|get in touch)\b.{0,80})?|send us (?:a|your) (?:tips?|story|stories|news)\b.{0,60}|if you have a (?:story|tip|news tip)\b.{0,20}(?:e-?mail|contact|get in touch|send)\b.{0,80})$/;
/** What a site asks those for who have no subscription, and what its subscription gives. */
const GIVING =
  /^(?:(?:please )?support (?:us|our (?:work|journalism)|(?:independent|local|quality) (?:journalism|media|news))[.!:,–—-]{1,2} ?(?:give|donate|subscribe|become|join|make|contribute|from)\b.{0,60}|your (?:support|donation|gift|contribution) (?:makes|helps|keeps|funds|powers) (?:our|us|this|it|independent)\b.{0,60}|help us (?:to )?keep (?:our|this|the) .{2,40} free\b.{0,30}|if you (?:value|like|enjoy|appreciate|believe in) (?:our|this) (?:reporting|journalism|work|site|kind of)\b.{0,80}|you have (?:\d{1,2}|one|two|three|no) (?:free )?(?:articles?|stories) (?:remaining|left)\b.{0,20}|cancel any ?time|get unlimited (?:digital )?access\b.{0,60}|subscribe for [$£€] ?\d.{0,40}|never miss a story ?[.!:–—-]{0,2} ?(?:sign up|subscribe|get)\b.{0,70}|want more .{2,30} news\? (?:sign up|subscribe)\b.{0,40}|get (?:breaking )?news alerts|get our (?:(?:free|daily|weekly|morning|evening) ){1,3}e-?mails?|don't miss out on the headlines from .{2,30}\. followed\b.{0,60}|stay on top of (?:the )?(?:latest )?[^.]{2,24} news|stay up to date with our .{2,30}newsletters?|for all the latest .{2,30} news, (?:download|follow|subscribe|join|sign)\b.{0,60}|dieser artikel ist teil von .{1,20}|start your (?:free )?subscription\b.{0,50}|unlock this (?:article|story)|chip in [$£€]\d.{0,20}|want more stories like this\b.{0,60}|stay (?:ahead|on top) (?:with|of) (?:our|the latest)\b.{2,30}|this (?:article|story) (?:is part of|was featured in) .{2,60}[.!] (?:sign up|subscribe)\b.{0,30}|sign up (?:for .{2,30} alerts|here to get\b.{0,50}|with e-?mail)|catch up on (?:all (?:of )?)?today's top stories\b.{0,60}|(?:new customer|no account)\? create\b.{0,30}|unlimited access to all (?:articles|stories)|(?:read this (?:article|story)|register) for free\b.{0,40}|we've sent you a confirmation e-?mail)$/;
/** Whoever pays for a site, as it says; begins with any name. */
const SUPPORTED = holding(/readers like you$/, /^.{2,40} is (?:funded|supported) by (?:its |our )?readers like you$/);
/** What machines have made for the reader, and says so. */
const MACHINE =
  /^(?:ai(?:[ -]generated)? summary|(?:(?:this |the )?(?:summary|article|audio|transcript|text|key takeaways)(?: was| is| were| are)? )?(?:generated|created|produced|narrated|read) (?:by|with|using) (?:ai|artificial intelligence|an? (?:automated|ai|synthetic)(?:[ -]generated)? voice)\b.{0,80}|summari[sz]e (?:this (?:article|story) )?with ai|(?:audio: )?ai-generated voice\b.{0,60}|how we use ai|diesen artikel vorlesen(?: lassen)?|was this summary (?:helpful|useful)|(?:summari[sz]e|ask ai about) this (?:article|story)|(?:show )?quick read|powered by ai|produced by .{2,60} using ai narration|listen to more stories on\b.{2,30}|(?:also )?(?:available|listen(?: to (?:this|the podcast))?) on (?:spotify|apple podcasts)|subscribe wherever you get your podcasts|duration:? \d{1,2}:\d{2})$/;
/** Controls of the page and of what is embedded in it. */
const CONTROL =
  /^(?:open (?:the )?app|(?:text|font) size(?:: ?a ?-? ?a ?\+?)?|dark mode|[«‹<]{0,2} ?(?:previous|prev) ?[|·•/]? ?next ?[»›>]{0,2}|(?:previous|next) (?:article|story|post): .{2,80}|show key events only|(?:newest|oldest|latest) first|live feed|(?:please )?turn on javascript\b.{0,60}|licens(?:e|ing) (?:rights|this (?:article|story|content))|(?:republish|save) this (?:article|story)|follow @\w{2,20}(?: on (?:x|twitter|instagram|threads|tiktok))?|make us (?:a )?preferred(?: source)? on google|prefer us on google|google preferred source|follow us on: google news|add .{2,30} as (?:a |your )?preferred source on google|(?:log ?in|sign ?in|sign ?up|continue) with (?:google|facebook|apple)|view \d{1,3} (?:images|photos)|\(?opens in (?:a )?new (?:tab|window)\)?|externen inhalt anzeigen|mit dem (?:abspielen|anzeigen) (?:des|dieses) (?:videos|inhalts)\b.{0,70}|t&cs apply\b.{0,40}|(?:representational|representative) (?:image|photo|picture)(?:\.? ?\((?:photo|image|picture|pic|credit|source):? .{2,40})?|file (?:photo|image|picture)|image caption, .{2,140}|terms apply|speed:? \d(?:\.\d{1,2})?x|listen to (?:the|our) podcast|buy a copy of this photo|paid for by .{2,30}|advertiser content|order reprints\b.{0,40}|share full (?:article|story)|e-?mail (?:this )?to a friend|(?:add|choose|set|prefer|make) (?:us )?(?:as )?(?:a |your )?preferred source(?: on google)?|gallery: \d{1,3} (?:images|photos)|see more photos|also in the news|more for you|top comments|join the debate|manage alerts|your cookie settings are preventing\b.{0,60}|if you(?:'d| would) like to view this content\b.{0,60}|an error (?:has )?occurred[.,] (?:please )?try again(?: later)?|read this (?:story|article) in \p{L}{4,12})$/u;
/** What a desk adds for its readers. */
const DESK =
  /^(?:\(with (?:agency )?inputs?(?: from .{2,40})?\)|(?:edited|curated|compiled) by ?:.{0,40}|(?:spotted|noticed|found) an? (?:mistake|error|typo)\b.{0,30}\? .{4,80}|if you (?:believe|think|feel) (?:that )?(?:we have|we've|there is|there has been) .{0,20}\b(?:mistake|error)\b.{0,60}|haben sie (?:einen )?fehler (?:entdeckt|gefunden)\?.{0,60}|(?:are|were|have) you (?:been )?affected by\b.{2,50}\? (?:get in touch|e-?mail|contact|tell|share|write)\b.{0,60}|do you know more(?: about .{2,30})?\? (?:contact|e-?mail|write|get in touch|tell)\b.{0,70}|catch all the .{2,90} on .{2,140}|disclaimer: this (?:story|article|post|content) (?:is|was|has been|has not been) (?:auto|edited|generated|published|sourced|provided|taken)\b.{0,80}|submit a letter to the editor|share your (?:story|thoughts|views) with us|have you been affected by (?:the issues|any of)\b.{0,60}|do you live in .{2,20}\? (?:tell|e-?mail|contact)\b.{0,30}|vote in our poll|we want to hear from you|have your say in the comments?(?: below)?|to contact the (?:newsdesk|newsroom)\b.{0,60}|contact (?:reporter|journalist) .{2,40} at .{2,60}|for more (?:stories|news) like this\b.{0,40}|for more on this story, (?:follow|read|see|visit) (?:our|the)\b.{0,40}|the associated press contributed to this (?:report|story|article)|additional reporting by [^.]{2,60}|contact the (?:author|reporter|newsdesk)|we use affiliate links|prices?(?: and availability)? (?:are )?(?:subject to change|correct at time of publication|when reviewed)\b.{0,30}|comments have been closed\b.{0,30}|(?:the )?(?:views|opinions) expressed (?:(?:here|in this (?:article|column|piece|post)) )?are (?:those of the author|the author's (?:own|alone))\b.{0,60})$/;
/** What the boxes, forms and buttons about an article say. */
const BOX =
  /^(?:enter (?:your )?e-?mail(?: address)?|step \d of \d|indicates a required field|forget password|no (?:offers found|posts)|get certified|get (?:a |your )?(?:free )?(?:quote|demo|estimate)(?:[: ]{1,2}\(?\d[\d ()./-]{6,16})?|book a (?:free )?demo(?: with .{2,20})?|(?:read|write a?) reviews?|powered by|in partnership with|view pdf(?: html.{0,20})?|buy tickets(?: here| now)?|hot sale|trending (?:pages|stories|topics)|become an? .{2,20} sponsor|make a gift|view (?:author page|all authors)|tagged in|table of contents?|follow us at|be the first to know|keep reading for (?:as low as )?[$£€] ?\d.{0,20}|stay tuned|fact-checked|peer-reviewed publication|proofread|next read this|related article|jump to|start collaborating|comments navigation|(?:older|newer) comments|prefer to watch|last posted .{4,20}|source: (?:www\.)?[a-z0-9-]{2,40}\.(?:com|org|net|co|co\.uk|gov|edu|io))$/;
/** Sentences of theirs, which a site has below or between its articles. */
const NOTICE =
  /^(?:listen to .{2,40} on (?:spotify|apple podcasts)\b.{0,60}|(?:the )?(?:opinions|views) expressed (?:in (?:reader )?comments|herein|on this (?:website|site)) are\b.{0,120}|tune in to our .{2,40}(?:podcast|series|show)\b.{0,40}|you have been redirected to\b.{0,60}|to learn more about .{2,80}, (?:fill out|complete|submit) (?:the|this|our) form\b.{0,80}|fill (?:out |in )?(?:this|the) form (?:below )?to\b.{0,60}|by (?:choosing|clicking|selecting) .{2,20}\baccept(?: all)?.{0,3} you (?:consent|agree) to\b.{0,100}|(?:please )?gamble responsibly\b.{0,100}|we have (?:turned off|closed) comments\b.{0,80}|comments (?:are|have been) (?:turned off|disabled)\b.{0,60}|are you interested in (?:reading )?more (?:articles|stories) like this\? .{0,80}|cross-?posted from\b.{2,60}|read it (?:at|in|on) [^.!?]{2,40}|for more,? read [^.!?]{10,90}|see more from [^.!?]{2,30} here|(?:learn|see|read) more (?:about|on) [^.!?]{4,60} (?:from|via|at) [^.!?]{2,30}|next: [^.:]{40,120}|want .{4,80} (?:right )?(?:in|to|delivered to) your inbox\b.{0,90}|can't keep up\? get\b.{2,80}|let us help[!.] call\b.{4,120}|now accepting (?:applications|entries|submissions|nominations)\b.{2,90}|sign up (?:today|now) and\b.{2,60}|learn more at [a-z0-9.-]{4,40}(?: or call\b.{4,30})?|have questions\? (?:chat|call|contact|e-?mail|ask)\b.{0,40}|click here to (?:read|see|view|get) our\b.{2,110})$/;
/** What stands about a post that was embedded. */
const EMBEDDED =
  /^(?:view (?:this )?(?:post|photo|video|tweet|reel|profile|more)?(?: )?on (?:instagram|twitter|x|facebook|tiktok|threads|youtube)|see this (?:instagram|facebook|tiktok) (?:post|photo|video) by @?[\w.]{2,30}|watch on youtube|a post shared by .{2,60}|pic\.(?:twitter|x)\.com\/\w{5,15}|(?:getty images|shutterstock|istock|alamy stock photo))$/;
/** What sites have added of late: channels, their apps, summaries by machines, memberships, and what they ask before they show a post. */
const SERVICE =
  /^(?:(?:please )?(?:join|follow|subscribe to) (?:the )?[^.!?:;]{2,40} (?:whatsapp|telegram|youtube|viber|signal) channel(?: (?:for|to|now|today)\b.{0,60})?|(?:read|open|continue|view|watch) (?:this (?:story|article)|more)? ?(?:in|on|with) (?:our|the) app|get breaking news (?:alerts )?(?:on|to|in) your (?:phone|inbox|lock screen)|(?:the |this )?summary is ai-generated\b.{0,40}|this audio is auto-generated\b.{0,80}|audio: listen to (?:this|the) (?:article|story)|listen to this (?:article|story)(?: instead|: .{4,20})?|unlock (?:this|the full|more) (?:article|story|articles|stories) (?:for|from|with) .{2,30}|(?:share|kindly share|please share|gift|give|bookmark) this (?:article|story|post|news)|bookmark|comments are (?:pre-|post-)?moderated\b.{0,80}|please (?:read|see) our (?:comment(?:ing|s)?|community|house) (?:policy|rules|guidelines)\b.{0,60}|comments (?:on|for|to) this (?:story|article|post) (?:are|have been|will be) (?:now )?(?:closed|moderated|disabled|turned off)\b.{0,40}|send us your (?:comments|views|thoughts|photos|videos|questions)|(?:we )?need your help[.!] (?:donate|give|subscribe)\b.{0,40}|become an? (?:member|supporter|subscriber|patron) (?:for|from) .{0,10}[$£€₹₦] ?\d.{0,30}|chip in to (?:support|help|keep|fund)\b.{2,50}|with (?:agency )?inputs? from .{2,40}|disclaimer: (?:the )?(?:views|opinions) expressed\b.{4,120}|get the latest news (?:from|on|about|in) .{2,40}|do you have an? (?:story|tip)(?: for us)?\? (?:call|whatsapp|text)\b.{4,60}|join our (?:growing )?community(?: of (?:readers|members|subscribers)\b.{0,30})?|related internet links|topics in this (?:article|story)|in this (?:article|story):?|(?:recommended|up next|next up|in pics|in pictures) ?[|»›] ?.{12,140}|(?:see |spotted |notice )?something (?:wrong|not right)\? (?:report|tell|let|e-?mail|contact)\b.{2,40}|thanks for your feedback|this content is not available in your (?:location|country|region)|(?:this article contains|we need your consent to load|allow) content (?:provided|from|by)\b.{2,90}|we ask for your permission before anything is loaded\b.{0,60}|to view this content,? (?:choose|click|select|tap|please)\b.{2,60}|allow .{1,20} content\??|scroll down for more|(?:contact|e-?mail) (?:us|the newsroom|our newsdesk) (?:at|on) \S{1,30}@\S{4,40}|send (?:news )?tips to \S{1,30}@\S{4,40}|take our (?:quiz|survey|poll)|play our (?:crossword|quiz|puzzles|games)|special offer: .{2,50}|subscribe (?:now|today) and (?:save|get)\b.{2,40}|(?:sign up|subscribe) (?:for|to) our (?:[a-z]{1,12} ){0,2}(?:briefing|newsletters?|digest|bulletin|alerts)|get our newsletters?: .{4,80}|(?:we've|we have) sent (?:you )?a confirmation e-?mail|buy (?:a|this) photo)$/u;
/** How long ago something appeared. */
const AGO = /^(?:(?:(?:last )?updated|published|posted):? )?(?:\d{1,2}|an?) (?:minute|min|hour|hr|day|week|month)s? ago$/;
/** What looks like a quotation in French. */
const TURNS = /^[«‹] ?(?:previous|prev)\b/i;
const LABELS = wholeLines(
  BUTTON,
  HEADING,
  APPEAL,
  GIVING,
  MACHINE,
  CONTROL,
  DESK,
  BOX,
  NOTICE,
  SUPPORTED,
  EMBEDDED,
  SERVICE,
  AGO,
  ...OTHER_LANGUAGES.map(({ alone }) => alone),
);
const LONGEST = 240;
const SHORT = 60;
const REACH = [-2, -1, 1, 2];

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

const IN_GERMAN =
  'Der Rat von Ostby hat am Montag beschlossen, die alte Brücke für Lastwagen zu sperren, nachdem Taucher in zwei der fünf Pfeiler Risse gefunden hatten.';
const IN_FRENCH =
  'Le conseil d’Ostby a décidé lundi de fermer le vieux pont aux camions, après que des plongeurs ont trouvé des fissures dans deux des cinq piles.';
const IN_SPANISH =
  'El pleno de Ostby decidió el lunes cerrar el viejo puente a los camiones, después de que unos buzos encontraran grietas en dos de los cinco pilares.';

export const loneLabel: Rule = {
  id: 'lone-label',
  kind: 'boilerplate',
  noun: { one: 'lone label', many: 'lone labels' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *checkArticle(article) {
    const places = placesWhere(article, isLabel);
    if (!places.length || isDocumentation(article)) return;
    for (const order of places) {
      const { block, passage } = article.passages[order] as PlacedPassage;
      if (!REACH.some((distance) => standsParagraph(article, order + distance)) || isEntry(article, order)) continue;
      yield {
        start: block.start + passage.start,
        end: block.start + passage.end,
        message: 'Worded like a label of the page around the article; perhaps not part of it.',
        repair: passage.lines && { lines: { start: block.start + passage.lines.start, end: block.start + passage.lines.end } },
      };
    }
  },
  examples: {
    flagged: [
      { text: `${FIRST}\n\n⟦Share⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n⟦SUBSCRIBE⟧\n${SECOND}`, after: `${FIRST}\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Click here to read more about the harbour⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦[Read the full story](/bridge)⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}`, format: 'markdown' },
      { text: `${FIRST}\n\n⟦More from Politics⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦Support our journalism⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n⟦A post shared by Ane Lund (@anelund)⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦View this post on Instagram⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `⟦Updated 3 hours ago⟧\n\n${FIRST}\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Got a story? Email the newsroom⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Support independent journalism. Give from £2 a month.⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦You have 2 free articles remaining this month.⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `⟦This summary was generated by AI and reviewed by our editors.⟧\n\n${FIRST}\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Previous article: Harbour ferry returns after nine years⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦Previous | Next⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n⟦Follow @ostbycourier on X⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `⟦The views expressed in this article are those of the author.⟧\n\n${FIRST}\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦Spotted an error? Email corrections@example.org⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n⟦Source: ostby-harbour.org⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦Cross-posted from the Karsk Gazette.⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦« Previous | Next »⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n⟦Join the Ostby Courier’s WhatsApp channel⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `⟦Summary is AI-generated, newsroom-reviewed⟧\n\n${FIRST}\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n${SECOND}\n\n⟦Comments are moderated. Please keep them civil.⟧\n`, after: `${FIRST}\n\n${SECOND}\n` },
      { text: `${FIRST}\n\n⟦Become a supporter from £3 a month⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Allow Instagram content?⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${IN_GERMAN}\n\n⟦Dieser Text wurde mit Unterstützung von KI erstellt⟧\n`, after: `${IN_GERMAN}\n` },
      { text: `${IN_FRENCH}\n\n⟦Rejoignez notre chaîne WhatsApp⟧\n`, after: `${IN_FRENCH}\n` },
      { text: `${IN_SPANISH}\n\n⟦Únete a nuestro canal de WhatsApp⟧\n`, after: `${IN_SPANISH}\n` },
      { text: `${FIRST}\n\n⟦Terms apply.⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Representative image. (Photo: Courier)⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦To contact the newsdesk, email news@courier.example⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
    ],
    silent: [
      { text: `${FIRST}\n\nThe channel froze, and nobody came to join our party.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nOpinion | The bridge is not the problem\n\n${SECOND}`, because: 'it may be the article’s own title' },
      { text: `${FIRST}\n\nBecome a member for life, the sailing club told him.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nSend us your bread, they wrote.\n\n${SECOND}`, because: 'nothing is asked of readers' },
      { text: `${IN_FRENCH}\n\nLe commerce\n\n${IN_FRENCH}`, because: 'it is a subheading' },
      { text: `${IN_SPANISH}\n\nNormas para el puente\n\n${IN_SPANISH}`, because: 'it is a subheading' },
      { text: `${FIRST}\n\nDisclaimer: The prices below are those of March.\n\n${SECOND}`, because: 'it is about what the article says' },
      { text: `${FIRST}\n\nKey takeaways\n\n${SECOND}`, because: 'what an article says in short belongs to it' },
      { text: `${FIRST}\n\nThe views expressed in the hall were loud.\n\n${SECOND}`, because: 'it tells of an evening' },
      { text: `${FIRST}\n\nSource: the harbour office, 1911\n\n${SECOND}`, because: 'an article names its sources' },
      { text: `${FIRST}\n\nJump to it, the harbour master told them.\n\n${SECOND}`, because: 'somebody says it' },
      { text: `${FIRST}\n\nTerms apply to friends as to enemies.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nThe representative image of a saint has a key in its hand.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nListen to our podcasters quarrel, she said.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\n« Next, please », said the doctor.\n\n${SECOND}`, because: 'it is a quotation' },
      { text: `${FIRST}\n\nYour support makes a chair of a plank, the joiner told them.\n\n${SECOND}`, because: 'somebody is addressed who is no reader' },
      { text: `${FIRST}\n\nThe previous article: it spoke of the harbour alone.\n\n${SECOND}`, because: 'the article speaks of one before it' },
      { text: `${FIRST}\n\nThe oldest first, then the children went aboard.\n\n${SECOND}`, because: 'it says in which order' },
      { text: `${FIRST}\n\nYou have two stories to tell, said the judge.\n\n${SECOND}`, because: 'no number of articles is left' },
      { text: `${FIRST}\n\nThis summary was generated in haste.\n\n${SECOND}`, because: 'people may write in haste' },
      { text: `${FIRST}\n\nHave you been affected by the flood? So has everybody in Ostby.\n\n${SECOND}`, because: 'the question asks for no letter' },
      { text: `${FIRST}\n\nUpdated 5 March 2026, 9:10\n\n${SECOND}`, because: 'when an article was written belongs to it' },
      { text: `${FIRST}\n\nEdited by hand and bound in calf, it fetched 900 crowns.\n\n${SECOND}`, because: 'it tells how a book was made' },
      { text: `${FIRST}\n\nFollow @ signs in the margin, the clerk advised.\n\n${SECOND}`, because: 'nobody has that name' },
      { text: 'Share', because: 'no article stands beside it' },
      { text: 'Follow\nFollow the river down\nto where the boats lie still', because: 'it is a poem' },
      { text: `## Comments\n\n${FIRST}`, because: 'it is marked as a heading of the article', format: 'markdown' },
      { text: `${FIRST}\n\nThe newsletter\n\n${SECOND}`, because: 'it is a subheading' },
      { text: `${FIRST}\n\n“Subscribe!”\n\n${SECOND}`, because: 'it is a quotation' },
      { text: `Interest\n${FIRST}\nShare\n${SECOND}\nYield\n${FIRST}`, because: 'it is a word that a glossary explains' },
      { text: `${FIRST} Share\n\n${SECOND}`, because: 'it stands inside a paragraph' },
      { text: `${FIRST}\n\nTwitter\n\n${SECOND}`, because: 'a network may head a part of the article' },
      { text: `${FIRST}\n\n    Share\n\n${SECOND}`, because: 'it is code', format: 'markdown' },
      { text: `${FIRST}\n\nTwo days ago, nobody would have said so.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nMayor: See all of it? Then subscribe to the whole plan.\n\n${SECOND}`, because: 'it is dialogue' },
    ],
  },
};

function isLabel({ passage, block }: ArticleLine): boolean {
  const { text } = passage;
  if (text.length > LONGEST || block.kind === 'heading') return false;
  const words = TURNS.test(text) ? plainWords(text) : wordedAs(passage, block.passages);
  return words !== null && LABELS.some((label) => label.test(words));
}

/** Whether a paragraph of the article stands there; without one nothing tells an article from its page. */
function standsParagraph(article: Article, order: number): boolean {
  return isParagraph(article.passages[order]?.passage ?? null);
}

/** Whether every other line heads a paragraph, as the words do that a glossary explains. */
function isEntry(article: Article, order: number): boolean {
  return [-1, 1].some((way) => CLOSED.test(textAt(article, order + way)) && isShort(article, order + 2 * way) && !isLabelAt(article, order + 2 * way));
}

function isShort(article: Article, order: number): boolean {
  const text = textAt(article, order);
  return text !== '' && text.length < SHORT && !CLOSED.test(text);
}

function textAt(article: Article, order: number): string {
  return article.passages[order]?.passage.text ?? '';
}

function isLabelAt(article: Article, order: number): boolean {
  return isLabel(lineAt(article, order));
}
