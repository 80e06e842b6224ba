/**
 * The reader sees a content system's shortcode, such as "[caption id=…]" or "[/vc_column]", or a forum's "[b]bold[/b]". Exports keep it when the plugin that would
 * turn it into a picture or a layout is no longer there.
 */
import type { Block, Passage } from '../../article.ts';
import type { Match, Rule } from '../../rule.ts';
import { cutOut, touchesInline } from '../places.ts';

/** Names that only a shortcode has. */
const LAYOUT =
  'caption|toc|mc4wp_form|wpforms|ninja_form|gravityform|contact-form|instagram-feed|metaslider|rev_slider|elementor-template|recent_posts|related_posts|wp_caption|spacer|clear|divider|ad_unit|sc_embed|newsletter_form|vc_\\w{1,40}|et_pb_\\w{1,40}|fusion_\\w{1,40}|su_\\w{1,40}|wp_ad_camp_?\\d{0,4}|adrotate|ad_\\d{1,2}|contact-form-7|dropcap|pullquote|one_half(?:_last)?|one_third(?:_last)?';
/** Names that are words as well: a shortcode only with an attribute or a closing tag. */
const MEDIA = 'gallery|embed|audio|video|playlist|button|quote|youtube|tweet';
/** One tag: bounded, and its attributes hold no bracket. */
const TAG = new RegExp(
  `\\[(?:/(?:${LAYOUT}|${MEDIA})|(?:${LAYOUT})(?:\\s[^\\[\\]]{0,500})?|(?:${MEDIA})\\s[^\\[\\]=]{0,60}=[^\\[\\]]{1,400})/?\\]|\\[[a-z][a-z0-9]{1,20}(?:[_-][a-z0-9]{1,20}){1,5}(?:\\s[a-z][\\w-]{0,30}=(?:"[^"\\[\\]]{0,300}"|'[^'\\[\\]]{0,300}')){1,10}\\s?/?\\]`,
  'g',
);
/** A whole pair of a forum's marks, on one line; what it holds is bounded and has no bracket. */
const FORUM = /\[(b|i|u|s|url|quote|color|size|center|embed|font|list|spoiler)(?:=[^[\]\n]{1,200})?\]([^[\]\n]{1,1000})\[\/\1\]/gi;
const FORUM_IMAGE = /\[img\][^\s[\]]{1,500}\[\/img\]/gi;
/** Joomla's and other systems' plugins in braces. */
const BRACES =
  /\{(?:loadposition|loadmodule|mosimage|youtube|snippet|gallery|modal|jcomments (?:on|off)|rokbox|article)(?: [^{}\n]{1,100})?\}(?:[^{}\n]{0,100}\{\/(?:youtube|gallery|modal|rokbox|article)\})?/g;
const MESSAGE = 'A shortcode that nothing reads any more. The words inside it stay.';

export const shortcode: Rule = {
  id: 'shortcode',
  kind: 'fragment',
  noun: { one: 'shortcode', many: 'shortcodes' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /[[{]/,
  *check(block) {
    for (const span of block.prose) {
      for (const found of block.source.slice(span.start, span.end).matchAll(TAG)) {
        const start = span.start + found.index;
        const end = start + found[0].length;
        if (/[(:]/.test(block.source.charAt(end))) continue;
        yield { start, end, message: MESSAGE, repair: { edits: [cutOut(block.source, { start, end })] } };
      }
    }
    for (const passage of block.passages) yield* ofForums(block, passage);
  },
  examples: {
    flagged: [
      { text: 'The council met on Monday.\n\n⟦[ad_1]⟧\n\nWork begins in May.', after: 'The council met on Monday.\n\nWork begins in May.' },
      { text: '⟦[caption id="attachment_12" width="300"]⟧The old harbour⟦[/caption]⟧', after: 'The old harbour' },
      { text: 'The harbour is open.\n\n⟦[gallery ids="1,2,3"]⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      { text: '⟦[vc_row][vc_column width="1/2"]⟧The harbour is open.⟦[/vc_column][/vc_row]⟧', after: 'The harbour is open.' },
      { text: '⟦[dropcap]⟧T⟦[/dropcap]⟧he harbour is open.', after: 'The harbour is open.' },
      { text: 'The harbour is open.\n⟦[contact-form-7 id="5" title="Write"]⟧\n', after: 'The harbour is open.\n' },
      { text: 'The harbour is open. ⟦[adrotate group="2"]⟧ The ferry rests.', after: 'The harbour is open. The ferry rests.' },
      { text: 'The ⟦[b]⟧old⟦[/b]⟧ harbour is open.', after: 'The old harbour is open.' },
      { text: 'The council read ⟦[url=https://ostby.example]⟧the report⟦[/url]⟧.', after: 'The council read the report.' },
      { text: 'The harbour is open.\n⟦{loadposition banner}⟧\nThe ferry rests.', after: 'The harbour is open.\nThe ferry rests.' },
    ],
    silent: [
      { text: 'The year was [AD 79].', because: 'it is a year' },
      { text: '[video] The mayor enters the hall.', because: 'it is a stage direction' },
      { text: 'She said “[the gallery] was shut”.', because: 'it is an editor’s addition' },
      { text: '[caption](https://ostby.example)', because: 'it is a link' },
      { text: '`[caption id="a"]`', because: 'it is code', format: 'markdown' },
      { text: '{{< figure src="harbour.jpg" >}}', because: 'it is a site’s own live shortcode' },
      { text: 'The array [x_1 y_2] holds them.', because: 'it is a formula' },
      { text: 'The [old_harbour] is open.', because: 'it has no attribute' },
      { text: 'The set {harbour} is small.', because: 'it is a word in braces' },
      { text: 'Points [b] and [i] hold; see [/etc].', because: 'they are letters in brackets' },
      { text: 'The [sic] in the letter was hers.', because: 'it is an editor’s mark' },
    ],
  },
};

function* ofForums(block: Block, passage: Passage): Generator<Match> {
  const line = block.source.slice(passage.start, passage.end);
  const place = (start: number, length: number) => ({ start: passage.start + start, end: passage.start + start + length });
  for (const found of line.matchAll(FORUM)) {
    const [all, name = '', words = ''] = found;
    if (touchesInline(block, place(found.index, all.length), ['code', 'image'])) continue;
    const close = name.length + 3;
    const opening = place(found.index, all.length - words.length - close);
    const closing = place(found.index + all.length - close, close);
    const address = /^(?:url|embed)$/i.test(name) && opening.end - opening.start === name.length + 2;
    for (const span of address ? [] : [opening, closing]) yield { ...span, message: MESSAGE, repair: { edits: [{ ...span, text: '' }] } };
  }
  for (const pattern of [FORUM_IMAGE, BRACES]) {
    for (const found of line.matchAll(pattern)) {
      const span = place(found.index, found[0].length);
      const whole = span.start === passage.start && span.end === passage.end && passage.lines;
      if (!touchesInline(block, span, ['code']))
        yield { ...span, message: MESSAGE, repair: whole ? { lines: whole } : { edits: [cutOut(block.source, span)] } };
    }
  }
}
