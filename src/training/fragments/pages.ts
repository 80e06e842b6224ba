/** Tools that damage the run of the text: feeds that cut, pages that print twice, subtitles, printed pages. */
import { inserted, insertedLine, isProse, pick, type Tool } from './damage.ts';

const truncation: Tool = {
  family: 'truncation marks',
  damage(paragraph, _format, random) {
    if (!isProse(paragraph) || /[[\]()`<>]/.test(paragraph)) return null;
    // A feed cuts between two words; what it took away is no longer there to restore.
    const spaces = [...paragraph.matchAll(/(?<=[a-z]{3}) (?=[a-z])/g)];
    const cut = `${paragraph.slice(0, pick(spaces, random)?.index ?? paragraph.length - 1)}…`;
    return inserted(
      cut,
      cut.length,
      pick([` [+${1 + Math.floor(random() * 9000)} chars]`, ' Read more »', ' (truncated)', ' Continue reading →', ' […]'], random),
    );
  },
};

const repeated: Tool = {
  family: 'repeated paragraphs',
  damage(paragraph, format) {
    return isProse(paragraph) && paragraph.length > 90 ? insertedLine(paragraph, paragraph, format) : null;
  },
};

const unpaired: Tool = {
  family: 'unpaired quotation marks',
  damage(paragraph, _format, random) {
    if (!isProse(paragraph)) return null;
    const opening = [...paragraph.matchAll(/“/g)];
    const closing = [...paragraph.matchAll(/”/g)];
    if (opening.length === 0 || opening.length !== closing.length || /["„«»]/.test(paragraph)) return null;
    const { index } = pick([...opening, ...closing], random);
    const damaged = paragraph.slice(0, index) + paragraph.slice(index + 1);
    // The mark left alone is the nearest one of the other kind, so the whole paragraph counts as the place.
    return { original: paragraph, damaged, spans: [{ start: 0, end: damaged.length }], restorable: false };
  },
};

const two = (value: number) => String(value).padStart(2, '0');

const subtitles: Tool = {
  family: 'transcript times and cue numbers',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    const minute = Math.floor(random() * 50);
    const second = Math.floor(random() * 50);
    const separator = pick([',', '.'], random);
    const time = (offset: number) => `00:${two(minute)}:${two(second + offset)}${separator}${pick(['000', '500'], random)}`;
    const number = separator === ',' ? `${1 + Math.floor(random() * 900)}\n` : '';
    return insertedLine(paragraph, `${number}${time(1)} --> ${time(4)}`, format);
  },
};

const pages: Tool = {
  family: 'page headers, footers, numbers',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    const page = 1 + Math.floor(random() * 300);
    return insertedLine(paragraph, pick([`Page ${page} of ${page + 12}`, `Page ${page}`, `– ${page} –`, `page ${page}/${page + 20}`], random), format);
  },
};

export const pageTools: readonly Tool[] = [truncation, repeated, unpaired, subtitles, pages];
