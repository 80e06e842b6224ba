/**
 * The reader sees the tail of an image's address, such as "&im=FitAndFill=(700,400))", alone on a line or glued to a sentence. It stays
 * when a pattern that strips images from Markdown or HTML stops at the first bracket inside the address.
 */
import type { Block, Passage } from '../../article.ts';
import { doubted, type Match, type Rule } from '../../rule.ts';

/** What image services call their parameters. */
const PARAMETER =
  'im|imwidth|imheight|impolicy|w|h|width|height|q|quality|format|fm|fit|crop|auto|resize|resizing_type|dpr|ssl|strip|zoom|s|sz|ixlib|rect|cs|mw|name|downsize|output-quality|optimize|enlarge|usm|disable|blur|compress|quot';
/** A whole line that is a query string; each part is bounded and shares no character with the next. */
const QUERY_LINE = /^[?&](?:amp;)?([A-Za-z][\w.-]{0,40})=\S{1,2000}$/;
const KNOWN_PARAMETER = new RegExp(`^(?:${PARAMETER})$`, 'i');
/** A whole line that ends an image's file name and closes a bracket that it never opened. */
const FILE_LINE = /^[\w%./,=-]{0,200}\.(?:jpe?g|png|webp|gif|avif)(?:\?\S{0,500})?["')\]]{1,4}$/i;
/** What nothing but the file of a picture ends with, cut to a size or made by a program. */
const SUFFIX_LINE =
  /^(?:-\d{2,4}x\d{2,4}\.(?:jpe?g|png|webp|gif|avif)|\.(?:jpe?g|png|webp|gif|avif)\?itok=[\w-]{4,20}|!\/format\/(?:webp|jpe?g|png|auto)(?:\/quality\/\d{1,3})?)$/i;
/** The same as those who write about pictures name it. */
const NAMED_LINE = /^(?:@[23]x\.(?:jpe?g|png|webp|gif|avif)(?: [23]x)?|\/format\/(?:webp|jpe?g|png|auto)(?:\/quality\/\d{1,3})?)$/i;
/** A folder of settings. Formulas look like one, so the settings are asked one by one. */
const SETTINGS_LINE = /^\/?[a-z]{1,4}_[a-z0-9.:]{1,20}(?:,[a-z]{1,4}_[a-z0-9.:]{1,20}){1,10}\/?$/i;
const SETTING =
  /^(?:[wh]_\d{2,4}|c_(?:fill|fit|limit|scale|crop|thumb|pad|lfill|lpad|mfit|mpad)|q_(?:auto(?::[a-z]{2,5})?|\d{2,3})|f_(?:auto|jpe?g|png|webp|avif)|g_(?:auto|faces?|center|north|south|east|west|custom)|ar_\d{1,2}:\d{1,2}|dpr_(?:auto|\d(?:\.\d{1,2})?)|fl_(?:progressive|lossy))$/i;
const LEAST_SETTINGS = 2;
/** Addresses with the widths of what is there. */
const ADDRESSES_LINE = /^(?:\d{2,4}w, ?)?https?:\/\/\S{8,600} (?:\d{2,4}w|[1-4]x)(?:, ?https?:\/\/\S{8,600} (?:\d{2,4}w|[1-4]x)){0,12},?$/i;
const OF_IMAGE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?&#/ ]|$)/i;
const WIDTH = / \d{2,4}w(?:,|$)/gi;
/** How wide a picture is in windows of several widths. */
const WINDOWS_LINE = /^\((?:max|min)-width: ?\d{2,4}px\) (?:\d{2,4}px|\d{1,3}vw)(?:, (?:\((?:max|min)-width: ?\d{2,4}px\) )?(?:\d{2,4}px|\d{1,3}vw)){0,8}$/i;
const PIXELS = /\d{2,4}(?=px)/gi;
/** A query string at the end of a stretch of prose; where it begins is looked up first, so this is anchored. */
const GLUED = new RegExp(`^[?&](?:amp;)?(?:${PARAMETER})=\\S{1,600}$`, 'i');
const TAIL = new RegExp(`[?&](?:amp;)?(?:${PARAMETER})=`, 'i');
const ADDRESS = /:\/\/|^www\.|\//;
const MESSAGE = 'The tail of an image address; the image itself is gone.';

export const imageAddressTail: Rule = {
  id: 'image-address-tail',
  kind: 'fragment',
  noun: { one: 'tail of an image address', many: 'tails of image addresses' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /=|\.(?:jpe?g|png|webp|gif|avif)|[a-z]_[a-z0-9]|\/format\/|\d(?:w|x|px|vw)(?![a-z])/i,
  *check(block) {
    for (const passage of block.passages) {
      const whole = wholeLine(block, passage);
      if (whole) yield whole;
      else yield* glued(block, passage);
    }
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦-1024x683.jpg⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      {
        text: 'The council met on Monday.\n\n⟦/w_1200,h_630,c_fill,g_auto/⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦https://pictures.example/a.jpg?w=300 300w, https://pictures.example/a.jpg?w=768 768w⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      {
        text: 'The council met on Monday.\n\n⟦(max-width: 1024px) 100vw, 1024px⟧\n\nWork begins in May.',
        after: 'The council met on Monday.\n\nWork begins in May.',
      },
      { text: 'The council met on Monday.\n\n⟦.webp?itok=Ab12Cd34⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: 'The harbour is open.\n\n⟦&im=FitAndFill=(700,400))⟧', after: 'The harbour is open.' },
      {
        text: 'The harbour is open.\n⟦&imwidth=800&imheight=600&format=webp&quality=medium)⟧\nThe ferry rests.',
        after: 'The harbour is open.\nThe ferry rests.',
      },
      { text: 'The harbour is open.\n⟦?w=800&q=75)⟧\n', after: 'The harbour is open.\n' },
      { text: 'The harbour is open.⟦&im=FitAndFill=(700,400))⟧', after: 'The harbour is open.' },
      { text: 'The harbour is open.⟦ &w=640&h=480)⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: 'The harbour is open.\n⟦-1024x683.jpg)⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
      { text: '⟦&im=FitAndFill=(700,400))\n&im=FitAndFill=(700,400))⟧\nThe harbour is open.', after: 'The harbour is open.' },
      {
        text: '![The harbour](https://ostby.example/harbour.jpg)⟦&im=FitAndFill=(700,400))⟧\n\nThe ferry rests.',
        after: '![The harbour](https://ostby.example/harbour.jpg)\n\nThe ferry rests.',
        format: 'markdown',
      },
    ],
    silent: [
      { text: 'The gas has two heats.\n\nc_p,c_v\n\nThey differ.', because: 'it is a formula' },
      { text: '- f_n,g_n\n- c_1,c_2,c_3\n- w_1,h_2', because: 'they are formulas' },
      { text: 'Look at the moon.\n\nhttps://lamps.example/moon 60w\n\nIt is bright.', because: 'it tells how strong a lamp is' },
      { text: '- https://walk.example/way 2x\n- https://gym.example/press-ups 3x', because: 'it tells how often to do it' },
      { text: 'w_1 and h_2 are the names of two variables.', because: 'it is a sentence of the story' },
      { text: 'It was shot in 1024x683.', because: 'it tells how large a picture is' },
      { text: '`(max-width: 1024px) 100vw`', because: 'it is code', format: 'markdown' },
      { text: '(max. width 1024 mm)', because: 'it tells how wide a door is' },
      { text: 'The print is 1024x683 and hangs in the hall.', because: 'it tells how large a print is' },
      { text: 'https://pictures.example/a.jpg', because: 'it is a whole address' },
      { text: 'See https://ostby.example/map?w=800&q=75 for the map.', because: 'it is a whole address' },
      { text: '![The harbour](https://ostby.example/harbour.jpg?im=FitAndFill=(700,400))', because: 'it is a whole image', format: 'markdown' },
      { text: '![The harbour](https://ostby.example/harbour.jpg)&nbsp;&copy;=Lund', because: 'no parameter of an image follows', format: 'markdown' },
      { text: '`&im=FitAndFill=(700,400))`', because: 'it is code', format: 'markdown' },
      { text: 'The parameter q=75 sets the quality, the manual says.', because: 'it is a sentence about a parameter' },
      { text: 'Lund & Berg w=1 was the formula on the board.', because: 'the sign stands between names' },
      { text: 'The files are called harbour.jpg and ferry.png.', because: 'they are file names in a sentence' },
      { text: 'Was it worth it?w', because: 'it is a slip of the pen' },
    ],
  },
};

function wholeLine(block: Block, passage: Passage): Match | null {
  const line = block.source.slice(passage.start, passage.end);
  const parameter = QUERY_LINE.exec(line)?.[1];
  const sizes = parameter ? null : sizesIn(line);
  if (!parameter && !sizes && !(FILE_LINE.test(line) && closesTooMuch(line))) return null;
  const match: Match = {
    start: passage.start,
    end: passage.end,
    message: MESSAGE,
    repair: passage.lines ? { lines: passage.lines } : { edits: [{ start: passage.start, end: passage.end, text: '' }] },
    safe: !parameter || KNOWN_PARAMETER.test(parameter) || closesTooMuch(line),
  };
  return sizes === 'doubtful' ? doubted(match) : match;
}

/** Whether a whole line names sizes of a picture as only the services do that cut it, or as those may who write about them; or else null. */
function sizesIn(line: string): 'certain' | 'doubtful' | null {
  if (SUFFIX_LINE.test(line)) return 'certain';
  if (NAMED_LINE.test(line)) return 'doubtful';
  if (SETTINGS_LINE.test(line)) {
    const settings = line.replaceAll('/', '').split(',');
    const known = settings.filter((setting) => SETTING.test(setting)).length;
    return known >= LEAST_SETTINGS ? 'certain' : null;
  }
  if (ADDRESSES_LINE.test(line)) {
    if (OF_IMAGE.test(line)) return 'certain';
    const addresses = line.split('://').length - 1;
    return addresses < 2 ? null : line.match(WIDTH)?.length === addresses ? 'certain' : 'doubtful';
  }
  if (!WINDOWS_LINE.test(line)) return null;
  // A picture that fills the window until that is wider than the picture: what programs write into every page.
  const widths = line.match(PIXELS) ?? [];
  return widths.length > 1 && widths[0] === widths.at(-1) ? 'certain' : 'doubtful';
}

function closesTooMuch(text: string): boolean {
  const count = (mark: string) => text.split(mark).length;
  return count(')') > count('(') || count(']') > count('[') || (count('"') & 1) === 0;
}

/** A tail at the end of a line of prose. Only the last word can hold it, and only if that word is no whole address. */
function* glued(block: Block, passage: Passage): Generator<Match> {
  for (const span of block.prose) {
    if (span.start < passage.start || span.end > passage.end || !endsLine(block.source, span.end)) continue;
    const text = block.source.slice(span.start, span.end);
    const word = text.slice(text.lastIndexOf(' ') + 1);
    const from = word.search(TAIL);
    if (from < 0 || ADDRESS.test(word.slice(0, from))) continue;
    const tail = word.slice(from);
    if (!GLUED.test(tail) || !(closesTooMuch(tail) || tail.split('&').length > 2)) continue;
    let start = span.end - tail.length;
    while (start > span.start && block.source[start - 1] === ' ') start--;
    // A line of nothing else is a whole one, but for an image that stands before it.
    if (start === span.start && !(start > passage.start && block.source[start - 1] === ')')) continue;
    yield { start, end: span.end, message: MESSAGE, repair: { edits: [{ start, end: span.end, text: '' }] } };
  }
}

function endsLine(source: string, at: number): boolean {
  return at === source.length || source[at] === '\n' || source[at] === '\r';
}
