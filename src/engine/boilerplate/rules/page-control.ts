/**
 * The reader sees "Skip to main content", "Back to top", "3 min read" or what a player says when it cannot play. These are parts of a page, not of its article.
 */
import { doubted, type Rule } from '../../rule.ts';
import { linesInOtherLanguages } from '../languages/languages.ts';
import { linesLike, wholeLines } from '../phrases.ts';

/** Links that move around a page. */
const MOVE =
  /^(?:skip to (?:main |primary )?(?:content|navigation|footer|search)|(?:back|return|scroll) to (?:the )?top|jump to (?:content|navigation|comments)|toggle (?:navigation|menu|search)|main menu|open menu|close menu|show (?:more|less)|load more|view (?:more|all)|read more|(?:next|previous) (?:article|story|post|page)|print(?: this)? page|older posts?|newer posts?|(?:next|previous) (?:articles|stories|posts)|back to (?:blog|all (?:posts|articles|news)|home ?page|search results)|recent (?:posts|comments|articles)|popular posts|all posts|leave this field (?:empty|blank).{0,30}|view (?:full )?profile|open navigation menu|close (?:this|modal|dialog|search|navigation)|show (?:all|more|less) (?:posts|articles|comments|results)|page load link|(?:go|scroll) to top|breadcrumb(?:s? (?:trail|links|navigation|trail links))?|(?:view|open|enlarge|expand) (?:this |the |full |larger )?image(?: in (?:full ?screen|gallery|lightbox|a new (?:tab|window)))?|(?:view|open) (?:(?:this|the|photo|image|full) )?gallery|view in gallery|scroll down for videos?|press enter or click to view image in full size|(?:toggle|hide|show) caption|(?:next|previous) (?:slide|photo|image)|(?:slide|photo|image) \d{1,3} of \d{1,3}|open in (?:the )?app|tap to (?:read (?:the )?(?:full )?(?:story|article)|listen)|sort(?:ed)?(?: by:?|:) (?:newest|oldest|most (?:recent|liked|relevant)|best|top)(?: first)?|notifications can be managed in browser preferences|stay up to date with notifications from .{2,40}|skip (?:past )?(?:newsletter )?promotion|(?:skip|end of) (?:twitter|x|instagram|facebook|tiktok|youtube) post(?: by .{2,40})?|(?:after|before) newsletter promotion|reuse this content|this (?:article|story|post) is (?:more than|over) \d{1,2} (?:months?|years?) old|this is some text inside of a div block|(?:this site requires javascript to run correctly\. )?please turn on javascript or unblock scripts|blog at wordpress\.com|powered by (?:ghost|wordpress|substack|squarespace|discourse|blogger)(?: ?[|·] ?theme: .{2,40})?|proudly powered by wordpress ?[|·.]? ?theme: .{2,60}|privacy ?[∙·•|] ?terms ?[∙·•|] ?collection notice|loading poll|expand comment search|search comments|report this (?:post|comment)|to view or add a comment, sign in|agree & join linkedin|create your account and connect with a world of communities|see more recommendations|recommended from medium|discussion about this (?:post|podcast|video)|free - in google play|add (?:us )?as (?:a )?preferred source on google(?: news)?|follow (?:us )?on google news)$/;
/** Where a page stands on its site, from its start page down; where to click, in an article about a program. */
const TRAIL = /^home(?:(?: ?[>»›] ?[^>»›]{1,80}){1,6}|(?: \/ [^/]{1,40}){2,6})$/;
/** What a recipe asks for as well. */
const CRUMBS = /^breadcrumbs$/;
/** What stands above a recipe and below it. */
const RECIPE =
  /^(?:(?:jump to|go to|print|pin|rate)(?: the| this)? recipe|save(?: this)? recipe|jump to video)(?:(?: ?[|·•/-] ?| )(?:jump to video|(?:print|pin|rate|save)(?: (?:the |this )?recipe)?)){0,4}$|^(?:did you|have you|if you) (?:make|made|try|tried) (?:this|it)(?: recipe)?[?!,:]? (?:(?:be sure to|don't forget to|please) )?(?:tag|mention) @\w.{0,120}$/;
/** How long an article takes. */
const COUNTER =
  /^(?:est(?:imated|\.)? )?(?:reading|read) time:? \d{1,3} ?min(?:ute)?s?$|^\d{1,3}[ -]min(?:ute)?s?[ -]read(?:ing time)?$|^word count:? \d{1,2}[,.]?\d{1,3}$|^(?:views|post views):? \d{1,3}(?:[.,]\d{1,3}){0,2}k?$|^\d{1,3}(?:[.,]\d{1,3})?k? (?:shares?|views?|likes?|retweets?|followers)$/;
/** What sites ask of those who have read to the end, and how a government's sites open. */
const SITE =
  /^(?:how useful was this (?:post|article|page)\??|click on a star to rate it!?|average rating \d(?:\.\d{1,2})? ?\/ ?5\. vote count:? \d{1,6}|no votes so far\b.{0,60}|(?:was|did you find) (?:this|the)(?: (?:article|page|post|answer|content|information|story))? (?:helpful|useful)\??(?: yes ?[/|·]? ?no)?|an official website of the united states government|official websites use \.gov(?: ?\.? ?a \.gov website belongs to an official government organization in the united states)?|secure \.gov websites use https|rate this (?:article|page|post)|report (?:an error|a typo|a correction)(?: (?:in|on) this (?:article|page|story))?|(?:suggest|submit|request) (?:a|an) (?:correction|edit)|(?:give|send) us (?:your )?feedback|(?:spotted|noticed|found|see) (?:a|an) (?:mistake|error|typo)(?: (?:in|on) this (?:article|page|story|post))?\?(?: let us know\b.{0,40})?|here's how you know|if you (?:are having|have|experience) (?:difficulty|trouble|problems) accessing (?:any )?(?:content on )?this (?:web)?site,? please (?:visit|contact|e-?mail|see|call)\b.{0,80}|this content (?:is imported from .{2,30}\. you may be able to find\b|can also be viewed on (?:the site|its)\b).{0,160})$/;
/** What players and scripts say when they cannot run. */
const PLAYER =
  /^(?:your browser does not support\b.{0,80}|(?:please )?enable javascript\b.{0,100}|javascript is (?:disabled|required)\b.{0,80}|(?:play|pause|watch) (?:video|audio|the video)|unmute|video player is loading|loading\.{0,3}|this video (?:is not available|cannot be played)\b.{0,60}|(?:click|tap) (?:here )?to (?:play|unmute|enlarge|expand)(?: ?(?:click|tap) to (?:play|unmute))?|(?:we apologi[sz]e, but )?(?:this|the) video (?:has )?failed to load|(?:tap|click) here to see other videos from our team)$/;

const LINES = wholeLines(MOVE, RECIPE, COUNTER, SITE, PLAYER, ...linesInOtherLanguages('page-control'));
const TRAILS = wholeLines(TRAIL, CRUMBS);
const MESSAGE = 'Part of the page around the article; it is not part of the article.';

export const pageControl: Rule = {
  id: 'page-control',
  kind: 'boilerplate',
  noun: { one: 'page control', many: 'page controls' },
  verb: 'Remove',
  severity: 'information',
  safe: true,
  worded: true,
  *check(block) {
    yield* linesLike(block.passages, LINES, MESSAGE);
    for (const match of linesLike(block.passages, TRAILS, MESSAGE)) yield doubted(match);
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦Blog at WordPress.com.⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Powered by Ghost⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Discussion about this post⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦To view or add a comment, sign in⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦If you are having difficulty accessing any content on this website, please visit our Accessibility page.⟧\n',
        after: 'The council met on Monday.\n',
      },
      {
        text: 'The council met on Monday.\n\n⟦This content is imported from Instagram. You may be able to find it in another format at their web site.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: '⟦Skip to main content⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: '⟦3 min read⟧\n\nThe council met on Monday.', after: 'The council met on Monday.' },
      { text: 'The council met on Monday.\n\n⟦Back to top⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦Your browser does not support the video tag.⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: '⟦[Toggle navigation](#)⟧\n\nThe council met on Monday.', after: 'The council met on Monday.', format: 'markdown' },
      {
        text: 'The council met on Monday.\n\n⟦Was this article helpful?⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: '⟦An official website of the United States government\nHere’s how you know⟧\nThe council met on Monday.',
        after: 'The council met on Monday.',
      },
      { text: 'The council met on Monday.\n\n⟦Page load link⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Play video⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'Der Rat tagte am Montag.\n\n⟦Nach oben⟧\n\nIm Mai beginnt die Arbeit.', after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.' },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Aller au contenu principal⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      { text: 'El concejo se reunió el lunes.\n\n⟦Ver más⟧\n\nLa obra empieza en mayo.', after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.' },
      { text: '⟦Home > News > Harbour⟧\nThe council met on Monday.', after: 'The council met on Monday.' },
      {
        text: '⟦[Jump to recipe](#recipe) · [Print](#print)⟧\n\nThe cake is better the next day.',
        after: 'The cake is better the next day.',
        format: 'markdown',
      },
      {
        text: 'The cake is better the next day.\n\n⟦Did you make this recipe? Tag @ostbykitchen on Instagram.⟧\n',
        after: 'The cake is better the next day.\n',
      },
      { text: 'The council met on Monday.\n\n⟦Was this article helpful? Yes / No⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦View image in fullscreen⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦View image in gallery⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Press enter or click to view image in full size⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Toggle caption⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦This article is more than 5 years old⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Skip past newsletter promotion⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
    ],
    silent: [
      { text: 'To view or add a picture, ring the bell.', because: 'it is a sentence of the story' },
      { text: 'Blog posts at night, sleep by day: so he lives.', because: 'it is a sentence of the story' },
      { text: 'Loading polls onto the cart took all morning.', because: 'it is a sentence of the story' },
      { text: 'She asked how to report this post as rotten.', because: 'it is a sentence of the story' },
      { text: 'Free in Ostby since 1945, the press has three titles.', because: 'it is a sentence of the story' },
      { text: 'Search comments are none of ours, said the police.', because: 'it is a sentence of the story' },
      { text: 'Powered by ghosts, the mill turns at night.', because: 'it is a sentence of the story' },
      { text: 'A discussion about this post of the harbour master lasted until ten.', because: 'it is a sentence of the story' },
      { text: 'If you have trouble with this site, build on another, the engineer told them.', because: 'it is a sentence of the story' },
      { text: 'This content was imported from Karsk in barrels, and it stank.', because: 'it is a sentence of the story' },
      { text: 'Show caption and picture to the jury, the judge ordered.', because: 'it is a sentence of the story' },
      { text: 'Sort by the oldest first, she told the children.', because: 'it is a sentence of the story' },
      { text: 'This article is more than five years old, and nobody has read it.', because: 'it is a sentence of the story' },
      { text: 'Report a mistake and you are the one who is blamed.', because: 'it is a sentence of the story' },
      { text: 'Next slide, please, the director called.', because: 'it is a sentence of the story' },
      { text: 'Print the recipe before the oven is hot, Marit Solheim says.', because: 'it is a sentence of the story' },
      { text: 'Did you make this? she asked, and pointed at the boat.', because: 'it is a sentence of the story' },
      { text: 'Jump to recipe number four if you hate onions, Marit Solheim writes.', because: 'it is a sentence of the story' },
      { text: 'Was this article helpful? Yes, and no, the readers wrote.', because: 'it is a sentence of the story' },
      { text: 'Home is where the harbour is.', because: 'it is a sentence of the story' },
      { text: 'Lire la suite au tribunal prit une heure.', because: 'it is a sentence of the story' },
      { text: 'Ver más allá del puerto es difícil.', because: 'it is a sentence of the story' },
      { text: 'Weiterlesen wollte sie nicht.', because: 'it is a sentence of the story' },
      { text: 'It is a 3 min read from the pier to the church, he joked.', because: 'it is a sentence of the story' },
      { text: 'Back to top form, Lund won by a minute.', because: 'it is a sentence of the story' },
      { text: '“Skip to main content,” the voice said.', because: 'it is a quotation' },
      { text: '`Back to top`', because: 'it is code', format: 'markdown' },
      { text: 'How useful was this post? Not very, the guards of the last post in the pass told Lund.', because: 'it is a sentence of the story' },
      { text: 'Breadcrumbs, butter, two eggs', because: 'it is a line of a recipe' },
      { text: 'Play begins at noon.', because: 'it is a sentence of the story' },
      { text: '5 minutes', because: 'it is a duration in a recipe or a programme' },
      { text: 'Loading the ferry took an hour.', because: 'it is a sentence of the story' },
    ],
  },
};
