/**
 * The reader sees a content system's shortcode, such as "[caption id=…]" or "[/vc_column]". Exports keep it when the plugin that would
 * turn it into a picture or a layout is no longer there.
 */
import type { Rule } from '../../rule.ts';

/** Names that only a shortcode has. */
const LAYOUT =
  'caption|vc_\\w{1,40}|et_pb_\\w{1,40}|fusion_\\w{1,40}|su_\\w{1,40}|wp_ad_camp_?\\d{0,4}|adrotate|contact-form-7|dropcap|pullquote|one_half(?:_last)?|one_third(?:_last)?';
/** Names that are words as well: a shortcode only with an attribute or a closing tag. */
const MEDIA = 'gallery|embed|audio|video|playlist|button|quote|youtube|tweet';
/** One tag: bounded, and its attributes hold no bracket. */
const TAG = new RegExp(`\\[(?:/(?:${LAYOUT}|${MEDIA})|(?:${LAYOUT})(?:\\s[^\\[\\]]{0,500})?|(?:${MEDIA})\\s[^\\[\\]=]{0,60}=[^\\[\\]]{1,400})/?\\]`, 'g');

export const shortcode: Rule = {
  id: 'shortcode',
  kind: 'fragment',
  noun: { one: 'shortcode', many: 'shortcodes' },
  verb: 'Remove',
  severity: 'warning',
  safe: true,
  sign: /\[/,
  *check(block) {
    for (const span of block.prose) {
      for (const found of block.source.slice(span.start, span.end).matchAll(TAG)) {
        const start = span.start + found.index;
        const end = start + found[0].length;
        if (/[(:]/.test(block.source.charAt(end))) continue;
        yield { start, end, message: 'A shortcode that nothing reads any more. The words inside it stay.', repair: { edits: [{ start, end, text: '' }] } };
      }
    }
  },
  examples: {
    flagged: [
      { text: '⟦[caption id="attachment_12" width="300"]⟧The old harbour⟦[/caption]⟧', after: 'The old harbour' },
      { text: 'The harbour is open.\n\n⟦[gallery ids="1,2,3"]⟧\n\nThe ferry rests.', after: 'The harbour is open.\n\nThe ferry rests.' },
      { text: '⟦[vc_row][vc_column width="1/2"]⟧The harbour is open.⟦[/vc_column][/vc_row]⟧', after: 'The harbour is open.' },
      { text: '⟦[dropcap]⟧T⟦[/dropcap]⟧he harbour is open.', after: 'The harbour is open.' },
      { text: 'The harbour is open.\n⟦[contact-form-7 id="5" title="Write"]⟧\n', after: 'The harbour is open.\n' },
      { text: 'The harbour is open. ⟦[adrotate group="2"]⟧ The ferry rests.', after: 'The harbour is open.  The ferry rests.' },
    ],
    silent: [
      { text: '[video] The mayor enters the hall.', because: 'it is a stage direction' },
      { text: 'She said “[the gallery] was shut”.', because: 'it is an editor’s addition' },
      { text: '[caption](https://ostby.example)', because: 'it is a link' },
      { text: '`[caption id="a"]`', because: 'it is code', format: 'markdown' },
      { text: '{{< figure src="harbour.jpg" >}}', because: 'it is a site’s own live shortcode' },
      { text: 'The [sic] in the letter was hers.', because: 'it is an editor’s mark' },
    ],
  },
};
