/**
 * The reader sees lines that belong to the page and not to its article: menus, lists of other headlines, teasers, forms, footers. No
 * single phrase gives them away; the words of the line, the lines around it and its distance from the article's paragraphs do, weighed by
 * a model that has learnt from pages of many sites.
 */
import { type ArticleLine, tellEach } from '../../fragments/places.ts';
import type { Rule } from '../../rule.ts';
import { isDocumentation } from '../documentation.ts';
import { unpackModel } from '../lines/decode.ts';
import { judgeLines } from '../lines/judging.ts';
import { companyOf, type Judgement, type Judgements, type LineModel } from '../lines/model.ts';
import { type Run, runsOf } from '../lines/runs.ts';
import { MEASURES, PARAGRAPH_LENGTH } from '../lines/surface.ts';
import { packedModel } from '../lines/weights.ts';

const SHORT = 90;

/** The rule with the weights of a model; training measures with weights that have not seen the page. */
export function residueLinesWith(model: LineModel): Rule {
  return {
    id: 'residue-lines',
    kind: 'boilerplate',
    noun: { one: 'leftover line', many: 'leftovers' },
    verb: 'Remove',
    severity: 'information',
    safe: true,
    *checkArticle(article, taken, memory) {
      if (isDocumentation(article)) return;
      // Without a paragraph of its own a text is no article, and nothing tells its lines from residue.
      if (!tellEach(article, isLong).includes(true)) return;
      const judgements = judgeLines(model, article.passages, memory);
      if (!judgements.own.includes(1)) return;
      const company = companyOf(judgements.scores);
      const learnt = model.thresholds[company];
      if (!learnt) return;
      const thresholds = isEnglish(judgements) ? learnt : { ...learnt, hint: learnt.hint - LESS_SURE };
      for (const run of runsOf(article, judgements, thresholds, taken(), company)) {
        const { start, end, lines, safe } = run;
        yield { start, end, message: messageFor(run), repair: lines && { lines }, safe, ...(safe ? {} : { severity: 'hint' as const }) };
      }
    },
    examples,
  };
}

/**
 * How much less a doubt needs where the article is not English, in hundredths of a logit: of words that the model has not learnt only the shape and
 * the place speak, so it is less sure of everything.
 */
const LESS_SURE = 120;
/** Of 100 words of an English article's own paragraphs 29 or more are stop words, in other languages, by chance, up to 13. */
const LEAST_STOP_WORDS = 0.2;

function isEnglish({ lines, own }: Judgements): boolean {
  let words = 0;
  let stopWords = 0;
  for (let at = 0; at < own.length; at++) {
    if (!own[at]) continue;
    const { measures } = (lines[at] as Judgement).line;
    const count = measures[WORDS] as number;
    words += count;
    stopWords += (count * (measures[STOP_WORDS] as number)) / 100;
  }
  return stopWords >= words * LEAST_STOP_WORDS;
}

const WORDS = MEASURES.indexOf('words');
const STOP_WORDS = MEASURES.indexOf('stop words');

function isLong({ passage }: ArticleLine): boolean {
  return passage.text.length >= PARAGRAPH_LENGTH;
}

/** Why a run is residue, in a writer's words. */
function messageFor(run: Run): string {
  const { members, safe } = run;
  const count = members.length;
  const linked = members.filter(({ line }) => line.linked >= 80).length * 2 > count;
  const short = members.every(({ line }) => line.text.length < SHORT);
  const things = linked ? 'link' : short ? 'short line' : 'line';
  const what = count === 1 ? `A ${things}` : `A run of ${count} ${things}s`;
  const cue = members.filter(({ words }) => words > 0).length * 2 > count ? 'worded like the page around an article' : 'unlike the article’s own lines';
  return `${what} ${placeOf(run)}, ${cue}; ${safe ? 'not part of the article.' : 'perhaps not part of the article.'}`;
}

function placeOf({ paragraphsBefore, paragraphsBehind }: Run): string {
  if (paragraphsBehind === 0) return 'after the article’s last paragraph';
  return paragraphsBefore === 0 ? 'before the article’s first paragraph' : 'between the article’s paragraphs';
}

const FIRST =
  'The council of Ostby voted on Monday to close the old bridge to lorries, after divers had found cracks in two of its five piers, and will decide in March whether it can be mended.';
const SECOND =
  'The mayor, Olga Stein, said that nobody could tell how old the cracks were, since the last report was written in 1998 and the one before it was lost in the flood.';
const STORY = `${FIRST}\n\n${SECOND}`;
const IN_GERMAN =
  'Der Rat von Ostby hat am Montag beschlossen, die alte Brücke für Lastwagen zu sperren, nachdem Taucher in zwei der fünf Pfeiler Risse gefunden hatten.\n\nDie Bürgermeisterin sagte, niemand könne sagen, wie alt die Risse seien, denn der letzte Bericht stamme von 1998 und der davor sei verloren gegangen.';
const MENU = ['Home', 'News', 'Sports', 'Business', 'Opinion', 'Obituaries', 'Classifieds', 'Subscribe', 'Login', 'About Us', 'Contact Us', 'Advertise'];
const FOOTER = ['About us', 'Careers', 'Privacy', 'Terms', 'Help', 'Accessibility', 'Sitemap', 'Newsletters', 'Facebook', 'Twitter', 'Instagram', 'YouTube'];
const LINKS = [
  '[Home](/)',
  '[News](/news)',
  '[Sports](/sports)',
  '[Business](/money)',
  '[Opinion](/views)',
  '[Jobs](/jobs)',
  '[Newsletters](/letters)',
  '[Login](/in)',
];

const examples: Rule['examples'] = {
  flagged: [
    { text: `${STORY}\n\n⟦${MENU.join('\n')}⟧\n`, after: `${STORY}\n` },
    { text: `${STORY}\n\n⟦${MENU.join('\n\n')}⟧\n`, after: `${STORY}\n` },
    { text: `⟦${MENU.join('\n')}⟧\n${STORY}\n`, after: `${STORY}\n` },
    { text: `${STORY}\n\n⟦${FOOTER.join('\n\n')}⟧\n`, after: `${STORY}\n` },
    { text: `${STORY}\n\n⟦${FOOTER.join('\n')}⟧\n`, after: `${STORY}\n` },
    { text: `${STORY}\n\n⟦${LINKS.join('\n\n')}⟧\n`, after: `${STORY}\n`, format: 'markdown' },
    { text: `${IN_GERMAN}\n\n⟦Politik\n\nWirtschaft\n\nSport\n\nKultur⟧\n`, after: `${IN_GERMAN}\n` },
    { text: `${STORY}\n\n- ⟦${LINKS.join('\n- ')}⟧\n`, after: `${STORY}\n`, format: 'markdown' },
  ],
  silent: [
    { text: MENU.join('\n'), because: 'there is no article beside it' },
    { text: `${STORY}\n\nBest Film\nThe Salt Road\nNine Quays\nBest Director\nMarit Solheim\nJonas Berg\n`, because: 'it is a list of awards' },
    { text: `${STORY}\n\n2 May: Ostby, Harbour Hall\n4 May: Karsk, Old Mint\n5 May: Veldan, Opera House\n`, because: 'it is a list of concerts' },
    { text: `${STORY}\n\n1. Ostby Harbour 61\n2. Veldan 60\n3. Karsk 52\n4. Torria 49\n`, because: 'it is a table of results' },
    {
      text: `${STORY}\n\nThe Salt Road by Ida Lind\nNine Quays by Olga Stein\nHow We Lost the Bridge by Jonas Berg\nBeet by Marit Solheim\n`,
      because: 'it is a list of books',
    },
    {
      text: `${STORY}\n\n1. https://archive.example/ostby/1911\n2. https://archive.example/karsk/1912\n3. https://archive.example/torria/1913\n`,
      because: 'these are its sources',
    },
    { text: `${IN_GERMAN}\n\n2. Mai: Ostby, Hafenhalle\n4. Mai: Karsk, Alte Münze\n5. Mai: Veldan, Oper\n`, because: 'it is a list of concerts' },
    { text: `${FIRST}\n\nWHO PAYS\n\n${SECOND}`, because: 'it is a subheading' },
    { text: `${FIRST}\n\n"Cold," he said.\n\n"No."\n\n"It is."\n\n${SECOND}`, because: 'it is dialogue' },
    { text: `${STORY}\n\n- [The report](/report)\n- [The map of the piers](/map)\n`, because: 'an article may name its sources', format: 'markdown' },
  ],
};

export const residueLines: Rule = residueLinesWith(unpackModel(packedModel));
