/**
 * The reader sees the tail of an image's address, such as "&im=FitAndFill=(700,400))", alone on a line or glued to a sentence. It stays
 * when a pattern that strips images from Markdown or HTML stops at the first bracket inside the address.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';

/** What image services call their parameters. */
const PARAMETER =
  'im|imwidth|imheight|impolicy|w|h|width|height|q|quality|format|fm|fit|crop|auto|resize|resizing_type|dpr|ssl|strip|zoom|s|sz|ixlib|rect|cs|mw|name|downsize|output-quality|optimize|enlarge|usm|disable|blur|compress|quot';
/** A whole line that is a query string; each part is bounded and shares no character with the next. */
const QUERY_LINE = /^[?&](?:amp;)?([A-Za-z][\w.-]{0,40})=\S{1,2000}$/;
const KNOWN_PARAMETER = new RegExp(`^(?:${PARAMETER})$`, 'i');
/** A whole line that ends an image's file name and closes a bracket that it never opened. */
const FILE_LINE = /^[\w%./,=-]{0,200}\.(?:jpe?g|png|webp|gif|avif)(?:\?\S{0,500})?["')\]]{1,4}$/i;
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
  sign: /=|\.(?:jpe?g|png|webp|gif|avif)/i,
  *check(block) {
    for (const passage of block.passages) {
      const whole = wholeLine(block, passage);
      if (whole) yield whole;
      else yield* glued(block, passage);
    }
  },
  examples: {
    flagged: [
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
  if (!parameter && !(FILE_LINE.test(line) && closesTooMuch(line))) return null;
  const certain = !parameter || KNOWN_PARAMETER.test(parameter) || closesTooMuch(line);
  return {
    start: passage.start,
    end: passage.end,
    message: MESSAGE,
    repair: passage.lines ? { lines: passage.lines } : { edits: [{ start: passage.start, end: passage.end, text: '' }] },
    safe: certain,
  };
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
