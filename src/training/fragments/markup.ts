/** Tools that leave markup behind: sanitizers, converters, content systems, wikis, template engines. */
import { type Damage, inserted, insertedLine, isProse, pick, plainWords, type Tool } from './damage.ts';

/** A run of words of the paragraph in tags of any kind. */
function wrapped(paragraph: string, random: () => number, opening: string, closing: string): Damage | null {
  const words = plainWords(paragraph, 3);
  const word = pick(words, random);
  if (!isProse(paragraph) || !word) return null;
  const damaged = paragraph.slice(0, word.start) + opening + paragraph.slice(word.start, word.end) + closing + paragraph.slice(word.end);
  const end = word.end + opening.length;
  const spans = [
    { start: word.start, end: word.start + opening.length },
    { start: end, end: end + closing.length },
  ].filter((span) => span.end > span.start);
  return { original: paragraph, damaged, spans, restorable: true };
}

function tag(random: () => number): readonly [opening: string, closing: string] {
  return pick(
    [
      ['<span style="font-weight: 400;">', '</span>'],
      ['<font face="Arial" size="2">', '</font>'],
      ['<a href="https://www.ostby.example/report" target="_blank" rel="noopener">', '</a>'],
      ['<strong class="lead">', '</strong>'],
      ['<span data-contrast="auto" lang="EN-GB">', '</span>'],
    ] as const,
    random,
  );
}

const html: Tool = {
  family: 'HTML tags and comments',
  damage(paragraph, format, random) {
    const kind = random();
    if (kind < 0.15 && format === 'plaintext') return isProse(paragraph) ? inserted(paragraph, paragraph.length, '<!-- /wp:paragraph -->') : null;
    if (kind < 0.3 && format === 'plaintext') {
      if (!isProse(paragraph)) return null;
      const opening = pick(['<p>', '<p class="lead">', '<li>'], random);
      const closing = opening.startsWith('<p') ? '</p>' : '</li>';
      const spans = [
        { start: 0, end: opening.length },
        { start: opening.length + paragraph.length, end: opening.length + paragraph.length + closing.length },
      ];
      return { original: paragraph, damaged: opening + paragraph + closing, spans, restorable: true };
    }
    if (kind < 0.4) return isProse(paragraph) ? inserted(paragraph, paragraph.length, '<o:p></o:p>') : null;
    const [opening, closing] =
      format === 'markdown'
        ? pick(
            [
              ['<span style="color: red">', '</span>'],
              ['<font size="2">', '</font>'],
            ] as const,
            random,
          )
        : tag(random);
    return wrapped(paragraph, random, opening, closing);
  },
};

const sanitizer: Tool = {
  family: 'half tags and attributes',
  damage(paragraph, format, random) {
    const [opening, closing] = tag(random);
    // It drops the angle bracket that opens a tag, and keeps the rest.
    if (random() < 0.75) return wrapped(paragraph, random, opening.replace('<', ''), closing.replace('<', ''));
    return isProse(paragraph) ? insertedLine(paragraph, opening.replace(/^<\w+ |>$/g, ''), format) : null;
  },
};

const NAMES = ['lead', 'wp-caption', 'td-post-content', 'entry-meta', 'promo', 'author-box'];

const code: Tool = {
  family: 'style, script and JSON residue',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    const name = pick(NAMES, random);
    const lines = pick(
      [
        [`.${name} { max-width: 100%; margin: 0 auto; }`],
        [`.${name} {`, 'color: #333;', 'margin: 0 auto;', '}'],
        [`@media (max-width: 600px) { .${name} { display: none; } }`],
        [JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: name, datePublished: '2023-05-01' })],
        ['{', '"@context": "https://schema.org",', `"@type": "NewsArticle",`, `"headline": "${name}"`, '}'],
        [JSON.stringify({ id: Math.floor(random() * 9999), slug: name, visible: true })],
        ['window.dataLayer = window.dataLayer || [];', 'function gtag(){dataLayer.push(arguments);}', "gtag('js', new Date());"],
        [`googletag.cmd.push(function() { googletag.display('${name}'); });`],
        [`(function(d, s, id) { var js = d.createElement(s); js.id = id; })(document, 'script', '${name}');`],
        [`!function(f,b,e,v,n,t,s){if(f.fbq)return;}(window, document,'script');`],
      ],
      random,
    );
    return insertedLine(paragraph, lines.join('\n'), format);
  },
};

const shortcodes: Tool = {
  family: 'shortcodes',
  damage(paragraph, format, random) {
    const kind = random();
    if (kind < 0.4) {
      const [opening, closing] = pick(
        [
          ['[b]', '[/b]'],
          ['[url=https://www.ostby.example]', '[/url]'],
          ['[dropcap]', '[/dropcap]'],
          ['[su_highlight background="#ffff99"]', '[/su_highlight]'],
          ['[vc_column_text css=".vc_custom_1"]', '[/vc_column_text]'],
        ] as const,
        random,
      );
      return wrapped(paragraph, random, opening, closing);
    }
    if (!isProse(paragraph)) return null;
    const line = pick(
      [
        '[gallery ids="1,2,3"]',
        '[contact-form-7 id="5" title="Write"]',
        '[adrotate group="2"]',
        '[embed_video id="12" size="large"]',
        '{loadposition banner}',
        '[/et_pb_section]',
        '[mc4wp_form id="31"]',
        '[img]https://www.ostby.example/a.jpg[/img]',
      ],
      random,
    );
    return insertedLine(paragraph, line, format);
  },
};

const wiki: Tool = {
  family: 'wiki markup',
  damage(paragraph, _format, random) {
    if (/\[/.test(paragraph)) return null;
    const kind = random();
    if (kind < 0.25) return wrapped(paragraph, random, '[[', ']]');
    if (kind < 0.5) return wrapped(paragraph, random, '[[Harbour of Ostby|', ']]');
    if (kind < 0.7) return wrapped(paragraph, random, "'''", "'''");
    return isProse(paragraph)
      ? inserted(
          paragraph,
          paragraph.length,
          pick(
            ['{{citation needed|date=May 2023}}', '{{cite web|url=ostby|title=Harbour}}', '<ref name="berg">Berg, page 4</ref>', '{{sfn|Berg|2012|p=4}}'],
            random,
          ),
        )
      : null;
  },
};

const placeholders: Tool = {
  family: 'template placeholders',
  damage(paragraph, _format, random) {
    const word = pick(plainWords(paragraph, 3).slice(1), random);
    if (!isProse(paragraph) || !word) return null;
    return inserted(
      paragraph,
      word.start,
      `${pick(['*|FNAME|*', '%%First Name%%', '[object Object]', '{{ author.name }}', '{% include share.html %}', '\u0024{user.name}', '<%= date %>', '[[nid:12]]'], random)} `,
    );
  },
};

const citations: Tool = {
  family: 'citation and edit marks',
  damage(paragraph, _format, random) {
    if (!isProse(paragraph) || /[[\]]/.test(paragraph)) return null;
    return inserted(paragraph, paragraph.length, pick(['[12]', '[3][4]', '[citation needed]', '[edit]', '[a]', '[note 2]', '[7]:45–46'], random));
  },
};

const emphasis: Tool = {
  family: 'half and empty emphasis',
  damage(paragraph, _format, random) {
    if (/[*_`]/.test(paragraph) || !isProse(paragraph)) return null;
    const word = pick(plainWords(paragraph, 3).slice(1, -1), random);
    if (!word) return null;
    const kind = random();
    if (kind < 0.4) return inserted(paragraph, word.start, pick(['** ** ', '__ __ '], random));
    return kind < 0.7 ? inserted(paragraph, word.start, '**') : inserted(paragraph, word.end, '**');
  },
};

const empty: Tool = {
  family: 'empty links, items, headings, rows',
  damage(paragraph, format, random) {
    if (!isProse(paragraph)) return null;
    if (format === 'plaintext') return insertedLine(paragraph, pick(['•', '·', '▪'], random), format);
    const kind = random();
    if (kind < 0.3) return paragraph.endsWith('!') ? null : inserted(paragraph, paragraph.length, `[](https://www.ostby.example/share)`);
    if (kind < 0.5) {
      const table = '| Ferry | Time |\n| --- | --- |\n| Ane | 9.00 |';
      const damaged = `${paragraph}\n\n${table}\n|  |  |`;
      return { original: `${paragraph}\n\n${table}`, damaged, spans: [{ start: damaged.length - 7, end: damaged.length }], restorable: true };
    }
    return insertedLine(paragraph, pick(['-', '*', '##', '###'], random), format);
  },
};

export const markupTools: readonly Tool[] = [html, sanitizer, code, shortcodes, wiki, placeholders, citations, emphasis, empty];
