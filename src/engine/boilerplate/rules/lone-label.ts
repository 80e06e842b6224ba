/**
 * The reader sees one label of a page alone beside the article's paragraphs: "Share", "Subscribe", "Click here to read more", "Recommended".
 * Labels that stand together are told by one another; one alone may be a subhead, so whether it goes is for the writer to decide.
 */
import type { Article, PlacedPassage } from '../../article.ts';
import { type ArticleLine, lineAt, placesWhere } from '../../fragments/places.ts';
import type { Rule } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { CLOSED, isParagraph, isQuoted, isWorded, plainWords, wholeLines } from '../phrases.ts';

/** Buttons and labels of forms; whole line. */
const BUTTON =
  /^(?:share|tweet|subscribe|unsubscribe|sign up|follow|following|comments?|newsletters?|e-?mail address|log ?in or sign ?up|donate(?: now| today)?|join now|see all|explore more|discover more|load(?:ing)? comments|thank you for your feedback|something went wrong(?:[.,] (?:please )?try again(?: later)?)?|(?:please )?click here(?: (?:(?:to|for) (?:subscribe|sign up|join|register|read|view|see|watch|listen|donate|follow|comment|vote|more|our|the latest|all)\b(?! our (?:full )?review).{0,70})?)?|(?:read|view|see) (?:the |this |our )?(?:full |whole |original )?(?:story|article)(?: here| now)?)$/;
/** What heads the links to other articles and to the parts of this one. */
const HEADING =
  /^(?:recommended|trending|related|most viewed|more like this|see also|also in this section|keep reading|read next|up next|topics|featured|more (?:from|in) [\p{L}\p{N}'&.]{2,20}(?: [\p{L}\p{N}'&.]{2,20}){0,3}|(?:table of )?contents(?: ?\[?(?:hide|show)\]?){0,2}|in this (?:article|story|post)|on this page)$/u;
/** What a site asks for and says of itself. */
const APPEAL =
  /^(?:(?:please )?support (?:us|our (?:work|journalism)|(?:independent|local|quality) (?:journalism|media|news))|become an? (?:member|supporter|subscriber|patron)(?: today| now)?|partner content|sponsor message|ads?|why you can trust us|our standards: .{2,60}|this (?:web)?site uses cookies|we value your privacy|copyright [^.,;:?!]{2,40} (?:19|20)\d{2}|before you go|from the web|popular on .{2,30}|discover more from .{2,60}|(?:your )?password must (?:be|have|contain|include)\b.{0,60}|(?:please )?check your (?:inbox|e-?mail) (?:to|for) (?:confirm|(?:a|the) confirmation|complete)\b.{0,60}|report abuse|embedded content|(?:leave|share|submit) (?:your )?feedback|read more about .{2,30}|reprints|(?:start|begin) your (?:day|week|morning) with\b.{2,80}[.!] (?:sign up|subscribe)\b.{0,60}|tap here\b.{0,60}|(?:do you )?(?:have|got) a (?:tip|story)(?: (?:for us|about .{2,40}))?\?(?: (?:e-?mail|contact|send|tell|get in touch)\b.{0,80})?|send us (?:a|your) (?:tips?|story|stories|news)\b.{0,60}|if you have a (?:story|tip|news tip)\b.{0,20}(?:e-?mail|contact|get in touch|send)\b.{0,80})$/;
/** What stands about a post that was embedded. */
const EMBEDDED =
  /^(?:view (?:this )?(?:post|photo|video|tweet|reel|profile|more)?(?: )?on (?:instagram|twitter|x|facebook|tiktok|threads|youtube)|watch on youtube|a post shared by .{2,60}|pic\.(?:twitter|x)\.com\/\w{5,15}|(?:getty images|shutterstock|istock|alamy stock photo))$/;
/** How long ago something appeared. */
const AGO = /^(?:(?:updated|published|posted):? )?(?:\d{1,2}|an?) (?:minute|min|hour|hr|day|week|month)s? ago$/;
const LABELS = wholeLines(BUTTON, HEADING, APPEAL, EMBEDDED, AGO);
const LONGEST = 110;
const SHORT = 60;
const REACH = [-2, -1, 1, 2];

const FIRST = 'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its piers.';
const SECOND = 'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report had been lost in the flood.';

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
    ],
    silent: [
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

function isLabel({ passage: { text }, block }: ArticleLine): boolean {
  if (text.length > LONGEST || block.kind === 'heading' || isQuoted(text)) return false;
  const words = plainWords(text);
  return isWorded(words) && LABELS.some((label) => label.test(words));
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
