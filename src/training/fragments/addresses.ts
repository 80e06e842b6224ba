/** Tools that damage links, pictures and addresses: patterns that stop too early, lines that are cut, trackers, late loading. */
import { type Damage, inserted, insertedLine, isProse, pick, plainWords, type Tool } from './damage.ts';

const DIRECTORIES = ['media', 'wp-content/uploads/2023/05', 'images', 'photos/original', 'resizer/v2'];
const NAMES = ['harbour', 'ferry-at-dawn', 'img_2041', 'mayor_berg', 'hero'];

/** Addresses of pictures as image services write them. */
function imageAddress(random: () => number): string {
  const file = `https://img.ostby.example/${pick(DIRECTORIES, random)}/${pick(NAMES, random)}.${pick(['jpg', 'png', 'webp'], random)}`;
  const width = pick([300, 640, 700, 1024, 1200], random);
  const height = Math.round(width * 0.6);
  return (
    file +
    pick(
      [
        `?im=FitAndFill=(${width},${height})`,
        `?w=${width}&q=75`,
        `?width=${width}&height=${height}&fit=crop`,
        `?imwidth=${width}&format=webp&quality=medium`,
        `?resize=${width}%2C${height}&ssl=1`,
        `?auto=compress&dpr=2&w=${width}`,
        `?quality=80&im=Resize,width=(${width})`,
        `?rect=(0,0,${width},${height})&w=${width}`,
      ],
      random,
    )
  );
}

/** Patterns that take pictures out of a text and stop at the first sign they know. */
const IMAGE_PATTERNS = [/!\[[^\]]*\]\([^?]*/, /!\[[^\]]*\]\([^?]*\?[^&)]*(?=&)/, /!\[[^\]]*\]\(\S*?\.(?:jpg|png|webp)/];

const imageTail: Tool = {
  family: 'image address tail',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    const left = `![${pick(NAMES, random)}](${imageAddress(random)})`.replace(pick(IMAGE_PATTERNS, random), '');
    if (!/^[?&]/.test(left)) return null;
    return random() < 0.6 ? insertedLine(paragraph, left, format) : inserted(paragraph, paragraph.length, left);
  },
};

const bracket: Tool = {
  family: 'lone bracket',
  damage(paragraph, format, random) {
    if (!isProse(paragraph) || /[()[\]]/.test(paragraph)) return null;
    // The pattern takes the address up to its own first closing bracket.
    const left = `![${pick(NAMES, random)}](https://img.ostby.example/crop(${pick([3, 4, 16], random)}x9))`.replace(/!\[[^\]]*\]\([^)]*\)/, '');
    return random() < 0.7 ? insertedLine(paragraph, pick([left, ')', '](', '**', ']'], random), format) : inserted(paragraph, paragraph.length, left);
  },
};

const halfLink: Tool = {
  family: 'half link or image',
  damage(paragraph, _format, random) {
    if (!isProse(paragraph) || /[()[\]]/.test(paragraph)) return null;
    const words = plainWords(paragraph, 4);
    const word = pick(words, random);
    if (!word) return null;
    const linked = paragraph.slice(word.start, word.end);
    const address = `https://www.ostby.example/${pick(NAMES, random)}`;
    const kind = random();
    if (kind < 0.35) return around(paragraph, word, '', `](${address})`);
    if (kind < 0.55) {
      const alt = `The ${linked} by night`;
      return {
        original: `${paragraph} ${alt}`,
        damaged: `${paragraph} ![${alt}]`,
        spans: [{ start: paragraph.length + 1, end: paragraph.length + alt.length + 4 }],
        restorable: true,
      };
    }
    // A feed cuts the paragraph inside the link's address.
    const cut = pick(['(', `(${address}`, '(https:/'], random);
    const original = paragraph.slice(0, word.end);
    return {
      original,
      damaged: `${paragraph.slice(0, word.start)}[${linked}]${cut}`,
      spans: [{ start: word.start, end: word.end + 2 + cut.length }],
      restorable: true,
    };
  },
};

function around(paragraph: string, word: { start: number; end: number }, before: string, behind: string): Damage {
  const damaged = paragraph.slice(0, word.start) + before + paragraph.slice(word.start, word.end) + behind + paragraph.slice(word.end);
  const end = word.end + before.length;
  const spans = [
    { start: word.start, end: word.start + before.length },
    { start: end, end: end + behind.length },
  ].filter((span) => span.end > span.start);
  return { original: paragraph, damaged, spans, restorable: true };
}

const tracking: Tool = {
  family: 'tracking parameters',
  damage(paragraph, format, random) {
    const word = pick(plainWords(paragraph, 4), random);
    if (!isProse(paragraph) || !word) return null;
    const plain = `https://www.ostby.example/${pick(NAMES, random)}${random() < 0.3 ? '?id=12' : ''}`;
    const parameters = pick(
      [
        'utm_source=mail&utm_medium=email&utm_campaign=may',
        'fbclid=IwAR0abc',
        'gclid=Cj0K&gclsrc=aw',
        'mc_cid=1a2b&mc_eid=9f',
        'igshid=abc=',
        'at_medium=rss&at_campaign=news',
        'srsltid=AfmBO',
        '_hsenc=p2AN&_hsmi=12',
      ],
      random,
    );
    const joint = plain.includes('?') ? '&' : '?';
    const make = (address: string) =>
      format === 'markdown'
        ? `${paragraph.slice(0, word.start)}[${paragraph.slice(word.start, word.end)}](${address})${paragraph.slice(word.end)}`
        : `${paragraph} See ${address} for more.`;
    const damaged = make(plain + joint + parameters);
    const start = damaged.indexOf(joint + parameters);
    return { original: make(plain), damaged, spans: [{ start, end: start + 1 + parameters.length }], restorable: true };
  },
};

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const dataAddress: Tool = {
  family: 'data address',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    const body = Array.from({ length: 60 + Math.floor(random() * 200) }, () => BASE64[Math.floor(random() * 64)]).join('');
    const address = `data:${pick(['image/gif', 'image/png', 'image/svg+xml', 'font/woff2', 'image/jpeg'], random)};base64,${body}==`;
    const kind = random();
    if (kind < 0.5) return insertedLine(paragraph, address, format);
    return kind < 0.7 && format === 'markdown' ? insertedLine(paragraph, `![](${address})`, format) : inserted(paragraph, paragraph.length, ` ${address}`);
  },
};

export const addressTools: readonly Tool[] = [imageTail, bracket, halfLink, tracking, dataAddress];
