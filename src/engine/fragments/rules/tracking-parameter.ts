/**
 * The reader sees nothing, but the address behind a link carries parameters such as "utm_source" that tell where a reader came from.
 * Newsletters and social networks add them to every link.
 */
import type { Rule } from '../../rule.ts';

/** Parameters whose only use is to follow readers. */
const TRACKING =
  /^(?:utm_\w{1,40}|utm-\w{1,40}|hsa_\w{1,20}|at_(?:medium|campaign|custom\d|link_\w{1,20})|fbclid|gclid|gbraid|wbraid|srsltid|_gl|_ga|gclsrc|igsh|mibextid|cmpid|ncid|s_cid|ito|xtor|smid|ftag|guccounter|guce_referrer(?:_sig)?|__twitter_impression|ns_(?:mchannel|source|campaign|linkname|fee)|mc_tc|ml_subscriber(?:_hash)?|ref_src|ref_url|spm|trk|trkInfo|zanpid|s_kwcid|ef_id|epik|rdt_cid|scid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi|mkt_tok|oly_enc_id|vero_id|wickedid|twclid|ttclid|li_fat_id)(?:=|$)/;
/** A bare address in plain text, bounded. */
const ADDRESS = /https?:\/\/[^\s<>"'()[\]]{1,2000}/g;

export const trackingParameter: Rule = {
  id: 'tracking-parameter',
  kind: 'fragment',
  noun: { one: 'tracking parameter', many: 'tracking parameters' },
  verb: 'Remove',
  severity: 'hint',
  safe: true,
  sign: /https?:/,
  *check(block) {
    const addresses = block.format === 'plaintext' ? [{ start: 0, end: block.source.length }] : block.inlines.filter((inline) => inline.kind === 'target');
    for (const place of addresses) {
      for (const found of block.source.slice(place.start, place.end).matchAll(ADDRESS)) {
        const start = place.start + found.index;
        // A bare address is part of what is read, so it changes only when asked.
        const visible = block.source[place.start] !== ']';
        for (const span of parameters(found[0])) {
          const edit = { start: start + span.start, end: start + span.end, text: '' };
          yield {
            start: edit.start,
            end: edit.end,
            message: 'Tells the site where a reader came from; the address works without it.',
            repair: { edits: [edit] },
            safe: !visible,
          };
        }
      }
    }
  },
  examples: {
    flagged: [
      { text: '[The report](https://ostby.example/r⟦?utm_source=mail&utm_medium=mail⟧)', after: '[The report](https://ostby.example/r)', format: 'markdown' },
      { text: '[The report](https://ostby.example/r?id=4⟦&fbclid=abc123⟧)', after: '[The report](https://ostby.example/r?id=4)', format: 'markdown' },
      { text: '[The report](https://ostby.example/r?⟦utm_source=mail&⟧id=4)', after: '[The report](https://ostby.example/r?id=4)', format: 'markdown' },
      {
        text: '[The report](https://ostby.example/r⟦?gclid=x⟧#page2 "Title")',
        after: '[The report](https://ostby.example/r#page2 "Title")',
        format: 'markdown',
      },
      { text: 'See https://ostby.example/r⟦?utm_source=mail⟧ for more.', after: 'See https://ostby.example/r for more.' },
      {
        text: '![Harbour](https://ostby.example/h.jpg) and [more](https://ostby.example/⟦?mc_cid=1&mc_eid=2⟧)',
        after: '![Harbour](https://ostby.example/h.jpg) and [more](https://ostby.example/)',
        format: 'markdown',
      },
    ],
    silent: [
      { text: 'See https://ostby.example/r?id=4&page=2 for more.', because: 'its parameters choose what is shown' },
      { text: 'The parameter utm_source names the sender.', because: 'it is a sentence about tracking' },
      { text: '`https://ostby.example/?utm_source=a`', because: 'it is code', format: 'markdown' },
      { text: '[x]: https://ostby.example/?utm_source=a', because: 'it is a reference definition', format: 'markdown' },
      { text: 'See https://ostby.example/utm_source=a/ for more.', because: 'it is part of the path' },
      { text: '[The report](https://ostby.example/r?futm_source=1)', because: 'it is another parameter' },
    ],
  },
};

/** The tracking parameters of an address, each run with the separator that must go with it. */
function* parameters(address: string): Generator<{ start: number; end: number }> {
  const question = address.indexOf('?');
  if (question < 0) return;
  const hash = address.indexOf('#', question);
  const end = hash < 0 ? address.length : hash;
  const parts: { start: number; end: number; tracking: boolean }[] = [];
  for (let at = question + 1; at <= end; ) {
    const next = address.indexOf('&', at);
    const stop = next < 0 || next > end ? end : next;
    parts.push({ start: at, end: stop, tracking: TRACKING.test(address.slice(at, stop)) });
    at = stop + 1;
  }
  for (let first = 0; first < parts.length; first++) {
    if (!parts[first]?.tracking) continue;
    let last = first;
    while (parts[last + 1]?.tracking) last++;
    const from = parts[first]?.start ?? 0;
    const to = parts[last]?.end ?? 0;
    // With something kept before them, they go with the separator in front; else with the one behind, or with the question mark.
    yield first > 0 || last === parts.length - 1 ? { start: from - 1, end: to } : { start: from, end: to + 1 };
    first = last;
  }
}
