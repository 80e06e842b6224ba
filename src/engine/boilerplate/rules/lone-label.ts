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
/** What sites whose readers give for them ask, and what their plans cost. */
const PLAN =
  /^(?:(?:your (?:gift|donation|contribution)|all (?:gifts|donations|contributions)) (?:is being |are |will be )?(?:matched|doubled|tripled)\b.{0,60}|make a tax-deductible (?:donation|gift|contribution)\b.{0,50}|can you (?:spare|chip in|give) [$£€] ?\d.{0,40}|we(?:'re| are) a (?:nonprofit|non-profit|reader-funded) (?:newsroom|publication|news organi[sz]ation)\b.{0,80}|your monthly (?:gift|donation|support) (?:keeps|makes|helps|funds|powers)\b.{0,60}|donate [$£€] ?\d{1,4}|republish our (?:articles|stories)\b.{0,90}|members can read (?:this|all|every)\b.{0,50}|unlock exclusive (?:content|articles|stories|benefits)|(?:see|compare|view) (?:our |all )?(?:plans|subscription (?:options|plans|offers))|billed (?:annually|monthly|every \w{4,8})\b.{0,40}|save \d{1,2}% on (?:an?|your|our)\b.{0,30}\bsubscription\b.{0,30}|limited[ -]time offer|this (?:article|story) is free to read\b.{0,40}|prices? (?:are |were )?accurate at (?:the )?time of (?:publication|publishing|writing)|join us (?:at|for) .{3,70}[.!] (?:register|sign up|rsvp|get your tickets?|book your (?:seat|place|ticket))\b.{0,40}|(?:save|reserve) your (?:spot|seat)\b.{0,30}|early[ -]bird tickets\b.{0,40}|get your tickets? (?:now|today|here)|rsvp (?:now|today|here)|use (?:promo |discount )?code [a-z]{2,12}\d{0,4} (?:for|to get|to save|at checkout)\b.{0,40}|don't miss your chance to (?:join|attend|win|save)\b.{0,60})$/;
/** What letters, apps, polls and networks have around their texts. */
const AROUND =
  /^(?:(?:today's|this week's) (?:newsletter|edition|issue|episode) is (?:brought to you|sponsored|presented|supported) by .{2,60}|a (?:message|word) from (?:our|today's) (?:sponsors?|partners?)|(?:did you like|enjoying|how did you like) (?:this|today's) (?:newsletter|issue|edition)\b.{0,70}|for (?:a|the) (?:better|best|full) experience,? (?:please )?(?:use|open|download|get|try)\b.{0,40}|continue in (?:your |the )?(?:browser|app)|.{2,30} is better (?:in|on) the app|get the full experience in (?:the|our) app|scan (?:the|this) qr code to (?:download|get|open|join)\b.{0,40}|read this story in the app|total votes: \d{1,6}|view (?:poll )?results|this poll (?:has ended|is (?:now )?closed)\b.{0,30}|your vote has been recorded|over \d{1,3}(?:,\d{3}|k)? subscribers|\d{1,3}(?:\.\d)?k? followers [·•] \d{1,4} following|no responses yet|[ru]\/[a-z]\w{2,20}|\d{1,2}(?:h|d|w|mo|yr) ?[·•](?: ?edited(?: ?[·•])?)?|\d{1,3}(?:,\d{3})? reactions|\d{1,3} comments? \d{1,3} reposts?|\d{1,2} ?(?:h|m|d|w) ago|\d{1,2} min(?:ute)? read ?[·•|] ?[a-z]{3,9} \d{1,2}(?:, \d{4})?|(?:show |see )?new updates(?: available)?|jump to (?:the )?latest|updates from \d{1,2} reporters|choose .{2,30} on google|see more of our (?:coverage|stories|reporting) in your search results|listen [·•] \d{1,2}(?::\d{2})? ?min|this voice is (?:auto|ai|computer)-generated\b.{0,70}|(?:the )?video is playing in picture-in-picture|prefer to listen\?.{0,30}|listen with ai|summary (?:is )?(?:ai|machine)[ -]generated\b.{0,40}|(?:this|the) ai[ -]generated (?:summary|content|text) (?:may|can|might) contain\b.{0,40}|ask (?:ai|(?:a question|me anything) about this (?:article|story))|powered by (?:perplexity|openai|chatgpt|gemini)|generate key takeaways|this (?:episode|podcast|newsletter|video) is (?:brought to you|sponsored|presented|supported) by .{2,60}|(?:listen and )?subscribe(?: to (?:the|this) podcast)?(?: on|:) apple\b.{0,90}|rate and review us on .{2,40}|refer a friend|\d{1,5} likes ?[∙·•] ?\d{1,4} restacks|view on watch|new to reddit|explore topics|[\p{L}\d_]{2,40}(?: #[\p{L}\d_]{2,40}){2,20}|(?:don't forget to )?(?:like,? (?:comment )?(?:and|&) subscribe|like, comment,? and subscribe|subscribe to our channel: \S{6,80}|subscribe for more: \S{6,80})|(?:hit|ring|click) the (?:notification )?bell\b.{0,60}|\d{1,3}(?:\.\d)?[km]? views ?[·•]? ?\d{1,2} (?:hours?|days?|weeks?|months?|years?) ago|(?:show|read|view) (?:the )?transcript|business (?:inquiries|enquiries): \S{2,30}@\S{4,40}|support (?:the channel|us|me) on patreon\b.{0,80}|share episode|(?:see|show|load|view) (?:all|more) updates|auto-?updates on|share your views in the comments|send us your views on\b.{2,50}|media caption, .{4,140}|audio available|get latest news live on\b.{4,140}|will you support our\b.{2,40}\bjournalism|support us from as little as [$£€]\d\b.{0,60}|remind me in [a-z]{3,9}|offer ends .{2,20}|today's best .{2,40} deals|price comparison from over\b.{4,50}|we check over \d{1,3} million products\b.{0,60}|show more deals|have your say in our comments(?: section)?|can you get \d{1,2} out of \d{1,2}\b.{0,40}|make .{2,40} (?:your|a) preferred source on google|.{4,40}\badd .{2,30} to your google preferred sources|cision|view all posts by .{2,40}|see all from .{2,40}|is this summary (?:helpful|useful|accurate))$/u;
/** What newspapers, learned journals, encyclopedias and cooks add. */
const TAIL =
  /^(?:have you got a (?:story|tip)\b.{0,60}|(?:do you )?have a (?:news )?(?:tip|story to share)\? .{4,60}|for more (?:news|stories) from .{2,30}, click here|to sign up (?:to|for) our newsletters?,? click here|subscribe here for the latest\b.{2,50}|you can also follow us on\b.{2,50}|(?:our )?(?:privacy notice|comment guidelines)|get the latest .{2,40} (?:breaking )?news on whatsapp|our community members are treated to special offers\b.{4,140}|(?:reach|contact) (?:reporter )?[\p{L}.' -]{4,40} (?:by e-?mail )?at \S{2,30}@\S{4,40}(?: or on .{2,40})?|\p{L}.{4,100} reach (?:him|her|them|me) at \S{2,30}@\S{4,40}|to report a (?:correction|typo|correction or typo)\b.{4,80}|click here to report a typo\b.{0,40}|want more news\? .{4,50}|success! thank you for signing up\b.{0,40}|log in using your account|get all the latest news updates here\b.{0,70}|track latest news live on\b.{4,120}|disclaimer: comments reflect\b.{4,60}|unlock a world of benefits\b.{0,120}|first published: [a-z]{3,9} \d{1,2}, \d{4},? .{0,20}|(?:downloaded|printed) from \S{3,30}\.\S{2,12}(?: on .{6,30})?|this content downloaded from\b.{4,80}|all use subject to https?:\S{4,80}|(?:print|save as|download) pdf|cite this (?:article|page)|(?:export|download) citation|from wikipedia, the free encyclopedia|jump to navigation ?jump to search|this article needs additional citations\b.{0,60}|please help improve this article\b.{0,90}|learn how and when to remove this (?:template )?message|retrieved from .{1,3}https?:\S{8,120}|hidden categories: .{4,140}|this page was last edited on\b.{6,60}|text is available under the creative commons\b.{4,160}|what links here|normal 0 (?:\d{1,2} )?(?:false ){2,3}.{0,40}|edit links|\d(?:\.\d{1,2})? from \d{1,6} (?:votes|reviews|ratings)|(?:did you make|tried) this recipe\? .{4,80}|leave a rating(?: and (?:review|comment))?(?: below)?|never miss a recipe|sign up and get my free\b.{2,40}|nutrition information is automatically calculated\b.{0,80}|keep screen awake|prevent your screen from going dark|1x 2x 3x|you might also like these recipes|keep it clean\. please avoid obscene\b.{0,80}|don't threaten\. threats of harming\b.{0,60}|be truthful\. don't knowingly lie\b.{0,50}|be proactive\. use the\b.{4,90}|share with us\. we'd love to hear eyewitness\b.{4,60}|(?:may be an image of|image may contain:?) .{3,120}|no (?:photo|alternative text) description available(?: for this image)?|(?:img|dsc|dscn|pxl|p)_?\d{4,8}(?:_\d{4,9})?\.(?:jpe?g|png|heic)|screenshot \d{4}-\d{2}-\d{2} at .{4,20}|(?:view|read) comments \(\d{1,5}\))$/u;
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
  PLAN,
  AROUND,
  TAIL,
  AGO,
  ...OTHER_LANGUAGES.map(({ alone }) => alone),
);
const LONGEST = 240;
const SHORT = 60;
const REACH = [-2, -1, 1, 2];
const LONGEST_ROW = 6;

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
      if (!REACH.some((distance) => standsParagraph(article, order + distance)) && !standsInRow(article, order)) continue;
      if (isEntry(article, order)) continue;
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
      { text: `${FIRST}\n\n⟦Your gift will be doubled until midnight⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Get the full experience in the app⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦This voice is auto-generated. Please let us know if you have feedback.⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Have a news tip? Email us at tips@courier.example⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦This page was last edited on 9 January 2026, at 10:41.⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Did you make this recipe? Leave a rating below!⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦May be an image of a bridge and text⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Choose the Ostby Courier on Google⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
      { text: `${FIRST}\n\n⟦Als bevorzugte Quelle auf Google hinzufügen⟧\n\n${SECOND}`, after: `${FIRST}\n\n${SECOND}` },
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
      { text: `${FIRST}\n\nYour gift will be on the table at six, the card said.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nThe voice is generated by a pipe of tin.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nHave a tip ready when the waiter comes.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nThe page was last turned on 9 January.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nMade this, mended that: so his days went.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nIt may be an image of a king.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\nChoose the blue door, the porter said.\n\n${SECOND}`, because: 'it is a sentence of the story' },
      { text: `${FIRST}\n\n114 votes\n\n${SECOND}`, because: 'it is a result' },
      { text: `${FIRST}\n\nRSVP\n\n${SECOND}`, because: 'it may be a subheading' },
      { text: `${FIRST}\n\nReach for the rope at your left, the pilot told them.\n\n${SECOND}`, because: 'it is a sentence of the story' },
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

/** Whether labels lead from here to one with a paragraph beside it. */
function standsInRow(article: Article, order: number): boolean {
  return [-1, 1].some((way) => {
    for (let at = order + way; Math.abs(at - order) <= LONGEST_ROW && isLabelAt(article, at); at += way)
      if (REACH.some((distance) => standsParagraph(article, at + distance))) return true;
    return false;
  });
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
  return order >= 0 && order < article.passages.length && isLabel(lineAt(article, order));
}
