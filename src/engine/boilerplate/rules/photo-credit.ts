/**
 * The reader sees "Photo: …", "(Image credit: …)" or "Ane Lund/Getty Images" without a photo. The photo was left behind when the text was
 * copied; the credit came along. Whether it is one of the article's own words only the writer knows.
 */
import type { Article } from '../../article.ts';
import { type ArticleLine, placesWhere } from '../../fragments/places.ts';
import { primedAtFirst } from '../../primed.ts';
import type { Rule } from '../../rule.ts';
import { OTHER_LANGUAGES } from '../languages/languages.ts';
import { isQuoted, plainWords } from '../phrases.ts';

/** A label and what separates it from a name; what is behind it is looked at apart. */
const LABEL =
  /^\(?(?:photo(?:graph)?s?|images?|pictures?|pic|illustration|file photo|(?:featured|header|cover) (?:image|photo)|photo credit|image credit|picture credit|image source|photo source)(?: ?[:|/] ?|(?<=source), | by | via | courtesy of | courtesy: )(?=\S)/;
/** "Credit: Ane Lund": of what, only its place told. */
const CREDIT = /^credit: /;
const CREDITED = /^[^\p{L}]{0,12}(?:[Cc]redit|CREDIT): ?\p{Lu}/u;
const LABELS = primedAtFirst([LABEL, CREDIT, ...OTHER_LANGUAGES.map(({ credit }) => credit)]);
const AGENCY =
  '(?:getty(?: images)?|gettyimages|shutterstock|i ?stock(?: ?photo)?|alamy(?: stock photo)?|adobe ?stock|unsplash|pexels|pixabay|depositphotos|dreamstime|wireimage|wikimedia commons|ap (?:photo|images))';
/** Who took a photo and the agency that sells it, in either order. Agencies that write as well sign articles in this way, so only those for pictures count. */
const AGENCY_BEHIND = new RegExp(`^\\(?(?:© ?|source: ?)?(.{2,60}?)(?: ?[/|•·] ?| via )${AGENCY}(?:(?: via |/)${AGENCY})?\\)?$`);
const AGENCY_AHEAD = new RegExp(`^\\(?(?:© ?|source: ?)?${AGENCY} ?[/|•·] ?(.{2,40}?)\\)?$`);
/** "Credit: Getty Images": a label of whatever kind, and an agency that sells nothing but pictures. */
const OWED = new RegExp(`^\\(?(?:credits?|copyright|source|courtesy(?: of)?): ?${AGENCY}\\)?$`);
/** "Photo by Ane Lund on Unsplash". */
const ON_AGENCY = new RegExp(` (?:on|from|for|via) ${AGENCY}\\)?$`);
/** Of "Image: Courtesy of Ane Lund", what stands before the name. */
const COURTESY = /^(?:courtesy of |by )/;
/** A label whose name has gone. */
const BARE = /^(?:(?:photo(?:graph)?|image|picture|pic|illustration) ?(?:by|credit|source|courtesy(?: of)?)?|credit)$/;
/** What every pattern with an agency holds. */
const HOLDS_AGENCY = new RegExp(AGENCY);
const IS_AGENCY = new RegExp(`^${AGENCY}$`);
const MOST_WORDS = 8;
const MOST_WORDS_OF_A_NAME = 4;
const LONGEST = 160;
/** A sentence has a word of these, in whichever language it says "photo"; a credit has none. */
const VERB = /\b(?:is|are|was|were|has|have|had|shows?|will|can|said|says|did|do|does|the|a|of|in|at|on|by|ist|sind|hat|est|sont|les|une|una|fue|dans|sur)\b/;
/** Behind a name stands the paper that it belongs to: "Ane Lund/The Courier". */
const PAPER = / ?[/|] ?the /;
/** A label opens with a capital letter, a key of a configuration does not. */
const CAPITAL = /^[^\p{L}\p{N}]{0,12}[\p{Lu}\p{N}]/u;
/** What a caption ends with whose photo is gone: "… Credit: Ane Lund", "… (Photo by Ane Lund)", "… hide caption". */
const TAIL =
  /(?<=[.!?…"”’)]) ?\(?(?:(?:[Pp]hoto|[Ii]mage|[Pp]icture) )?[Cc]redit: ?(\p{Lu}[^.:()*_"“”]{1,50})\)?$|(?<=\S) \((?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Cc]redit)(?::| by) (\p{Lu}[^.:()*_"“”]{1,50})\)$|(?<=\S) \| (?:[Pp]hoto|[Ii]mage)s? by (\p{Lu}[^.:()*_"“”]{1,40})$/u;
const TOGGLE = / (?:hide|toggle) caption$/;
/** How a sentence ends before the name of whoever took the photo. */
const ENDS = ['.', '!', '?', '…', '"', '”', '’', ')'];
const LONGEST_TAIL = 90;
const LONGEST_CAPTION = 400;
/** How a tail ends or what it holds, which is cheaper to ask. */
const TAILED = ['redit:', 'hoto', 'mage', 'icture'];

/** What parts a name from a label or an agency. */
const SIGN = /[/|•·:©]| source, | (?:by|via|courtesy|von|par|por) /i;
const REACH = 2;

export const photoCredit: Rule = {
  id: 'photo-credit',
  kind: 'boilerplate',
  noun: { one: 'photo credit', many: 'photo credits' },
  verb: 'Remove',
  severity: 'hint',
  safe: false,
  *checkArticle(article) {
    for (const order of placesWhere(article, isCaption)) {
      const { block, passage } = article.passages[order] as Article['passages'][number];
      const source = block.block.source.slice(passage.start, passage.end);
      const tail = tailOf(source);
      if (tail === null || [-1, 0, 1].some((distance) => holdsImage(article, order + distance))) continue;
      const end = block.start + passage.end;
      const start = end - tail.length;
      yield {
        start: start + tail.length - tail.trimStart().length,
        end,
        message: 'Credits a photo that is not here, behind its caption.',
        repair: { edits: [{ start, end, text: '' }] },
      };
    }
    for (const order of placesWhere(article, isCredit)) {
      const { block, passage } = article.passages[order] as Article['passages'][number];
      if (holdsImage(article, order)) continue;
      const near = [-REACH, -1, 1, REACH].some((distance) => holdsImage(article, order + distance));
      yield {
        start: block.start + passage.start,
        end: block.start + passage.end,
        message: near ? 'Credits a photo; perhaps one that is not here.' : 'Credits a photo that is not here.',
        repair: passage.lines && { lines: { start: block.start + passage.lines.start, end: block.start + passage.lines.end } },
      };
    }
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n⟦Photo: Ane Lund/Ostby Courier⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦(Image credit: Ane Lund)⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Photo by Ane Lund⟧\n', after: 'The council met on Monday.\n' },
      {
        text: 'The council met on Monday.\n\n⟦*Picture: Lund & Berg*⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
        format: 'markdown',
      },
      { text: 'The council met on Monday.\n\n⟦Image: Ostby Harbour Authority⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦File photo: Jonas Berg⟧\n', after: 'The council met on Monday.\n' },
      { text: 'The council met on Monday.\n\n⟦Ane Lund/Getty Images⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n⟦Getty Images | Jonas Berg⟧\nWork begins in May.', after: 'The council met on Monday.\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Photo by Ane Lund on Unsplash⟧\n', after: 'The council met on Monday.\n' },
      {
        text: '![The harbour](h.jpg)\n\n⟦Photo: Ane Lund⟧\n\nThe council met on Monday.',
        after: '![The harbour](h.jpg)\n\nThe council met on Monday.',
        format: 'markdown',
      },
      {
        text: 'Der Rat tagte am Montag.\n\n⟦Foto: Ane Lund/Hafenkurier⟧\n\nIm Mai beginnt die Arbeit.',
        after: 'Der Rat tagte am Montag.\n\nIm Mai beginnt die Arbeit.',
      },
      {
        text: 'Le conseil a siégé lundi.\n\n⟦Photo : Ane Lund⟧\n\nLes travaux commencent en mai.',
        after: 'Le conseil a siégé lundi.\n\nLes travaux commencent en mai.',
      },
      {
        text: 'El concejo se reunió el lunes.\n\n⟦Foto: Ane Lund / Puerto⟧\n\nLa obra empieza en mayo.',
        after: 'El concejo se reunió el lunes.\n\nLa obra empieza en mayo.',
      },
      { text: 'The council met on Monday.\n\n⟦(AP Photo/Ane Lund)⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Photograph: Ane Lund/The Courier⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Image source, Getty Images⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Credit: Getty Images⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦Credit: Ane Lund/Ostby Courier⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦Image: Courtesy of Jonas Berg⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦Image by:⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The council met on Monday.\n\n⟦Credit: Ane Lund⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The old bridge at Ostby. ⟦Credit: Ane Lund⟧\n\nThe council met on Monday.',
        after: 'The old bridge at Ostby.\n\nThe council met on Monday.',
      },
      {
        text: 'The old bridge at Ostby ⟦(Photo by Ane Lund/Ostby Courier)⟧\n\nThe council met on Monday.',
        after: 'The old bridge at Ostby\n\nThe council met on Monday.',
      },
      {
        text: 'The old bridge at Ostby. ⟦Ane Lund/Ostby Courier hide caption⟧\n\nThe council met on Monday.',
        after: 'The old bridge at Ostby.\n\nThe council met on Monday.',
      },
    ],
    silent: [
      { text: 'The council met on Monday.\n\nCredit: the word fell four times.\n\nWork begins in May.', because: 'it is a sentence of the story' },
      { text: 'The council met on Monday.\n\nThe photograph by\n\nWork begins in May.', because: 'no colon makes it a label' },
      { text: 'The council met on Monday.\n\nCredit: none, the bank wrote.\n\nWork begins in May.', because: 'money is spoken of' },
      { text: 'The council met on Monday.\n\nImage: a crack in the third pier.\n\nWork begins in May.', because: 'it says what is to be seen' },
      { text: 'She built the bridge alone. The credit: a street in her name.', because: 'it is a sentence of the story' },
      { text: 'They paid for the bridge in three ways. Credit: the baker gave it, and waited.', because: 'it is a sentence of the story' },
      { text: 'He would neither show nor hide the caption', because: 'it is a sentence of the story' },
      { text: 'The museum has 400 prints (photos by nobody in particular).', because: 'it is a sentence of the story' },
      { text: 'Credit: the baker, who never asked for any.', because: 'it is a sentence of the story' },
      { text: 'Foto: Die Brücke von Ostby ist seit Montag gesperrt.', because: 'it is a caption, with a sentence' },
      { text: 'Photo : le pont est fermé depuis lundi', because: 'it is a caption, with a sentence' },
      { text: 'Imagen: el puente se cerró el lunes', because: 'it is a caption, with a sentence' },
      { text: 'Bilder von der Küste hingen an der Wand.', because: 'it is a sentence of the story' },
      { text: 'image: ostby/mailbox', because: 'it is a line of a configuration' },
      { text: 'Unsplash / Pexels', because: 'it names two places to find pictures' },
      { text: 'The harbour of Ostby, 1890 — via Wikimedia Commons', because: 'it is a caption' },
      { text: 'Getty Images', because: 'it may head a part of the article' },
      { text: 'By Ane Lund / AP', because: 'it is a byline' },
      { text: 'The album is on Unsplash', because: 'it is a sentence of the story' },
      { text: 'Photo: the mayor is shown the tunnel by the crew.', because: 'it is a caption, with a sentence' },
      { text: 'Photos by readers are shown in the hall.', because: 'it is a sentence of the story' },
      { text: '“Photo: Ane Lund,” it said below.', because: 'it is a quotation' },
      { text: '`Photo: Ane Lund`', because: 'it is code', format: 'markdown' },
      { text: '![The harbour](h.jpg) Photo: Ane Lund', because: 'its photo is there', format: 'markdown' },
      { text: 'Image and likeness', because: 'it is a subheading' },
    ],
  },
};

function isCredit({ passage: { text } }: ArticleLine): boolean {
  if (text.length > LONGEST || !SIGN.test(text) || isQuoted(text) || !CAPITAL.test(text)) return false;
  const words = plainWords(text);
  const sold = HOLDS_AGENCY.test(words);
  if ((sold && OWED.test(words)) || (BARE.test(words) && text.trimEnd().endsWith(':'))) return true;
  const label = LABELS(words).find((one) => one.test(words) && (one !== CREDIT || CREDITED.test(text)));
  if (label) return isName(words.replace(label, '').replace(COURTESY, '').replace(ON_AGENCY, ''));
  if (!sold) return false;
  const name = AGENCY_BEHIND.exec(words)?.[1] ?? AGENCY_AHEAD.exec(words)?.[1];
  // "Ostby harbour, 1890 — via Wikimedia Commons" says what the photo shows: those are words of the article.
  return name !== undefined && !IS_AGENCY.test(name) && !/[,;:—–\d]/.test(name) && isName(name, MOST_WORDS_OF_A_NAME);
}

/** Whether a line may be a caption with its credit. */
function isCaption({ passage: { text } }: ArticleLine): boolean {
  if (text.length > LONGEST_CAPTION || !(text.endsWith(' caption') || text.endsWith(')') || text.includes('redit:') || text.includes(' | '))) return false;
  const end = text.slice(-LONGEST_TAIL);
  return TAILED.some((part) => end.includes(part)) || end.endsWith(' caption') ? tailOf(text) !== null : false;
}

/** The credit that a caption ends with, and the space before it. */
function tailOf(text: string): string | null {
  const end = text.slice(-LONGEST_TAIL);
  const toggle = TOGGLE.exec(end);
  if (toggle) {
    const before = end.slice(0, toggle.index);
    const name = before.slice(Math.max(...ENDS.map((sign) => before.lastIndexOf(sign))) + 1);
    const isCredit = name.length < before.length && isName(name.trim().toLowerCase(), MOST_WORDS_OF_A_NAME) && /^(?: \p{Lu}\S*)+$/u.test(name);
    return isCredit ? name + toggle[0] : toggle[0];
  }
  const tail = TAIL.exec(end);
  const name = tail?.[1] ?? tail?.[2] ?? tail?.[3];
  return tail && name && isName(name.toLowerCase()) ? tail[0] : null;
}

function isName(text: string, most = MOST_WORDS): boolean {
  return !VERB.test(text.replace(PAPER, '/')) && text.split(' ').length <= most;
}

/** Whether a passage holds a picture. */
function holdsImage(article: Article, order: number): boolean {
  const placed = article.passages[order];
  if (!placed) return false;
  const { start, end } = placed.passage;
  return placed.block.block.inlines.some((inline) => inline.kind === 'image' && inline.start < end && start < inline.end);
}
