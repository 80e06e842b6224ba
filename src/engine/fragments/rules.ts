/** The rules for fragments: text that is broken. */
import type { Rule } from '../rule.ts';
import { citationMark } from './rules/citation-mark.ts';
import { codeResidue } from './rules/code-residue.ts';
import { dataAddress } from './rules/data-address.ts';
import { emptyMarkup } from './rules/empty-markup.ts';
import { escapedCharacter } from './rules/escaped-character.ts';
import { halfEmphasis } from './rules/half-emphasis.ts';
import { halfLink } from './rules/half-link.ts';
import { htmlEntity } from './rules/html-entity.ts';
import { imageAddressTail } from './rules/image-address-tail.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { leftOverHtml } from './rules/left-over-html.ts';
import { ligature } from './rules/ligature.ts';
import { lineBreakHyphen } from './rules/line-break-hyphen.ts';
import { loneBracket } from './rules/lone-bracket.ts';
import { lostCharacter } from './rules/lost-character.ts';
import { mojibake } from './rules/mojibake.ts';
import { orphanAttribute } from './rules/orphan-attribute.ts';
import { pageFurniture } from './rules/page-furniture.ts';

import { repeatedLine } from './rules/repeated-line.ts';
import { shortcode } from './rules/shortcode.ts';
import { templatePlaceholder } from './rules/template-placeholder.ts';
import { trackingParameter } from './rules/tracking-parameter.ts';
import { transcriptMark } from './rules/transcript-mark.ts';
import { truncationMark } from './rules/truncation-mark.ts';
import { unpairedQuotationMark } from './rules/unpaired-quotation-mark.ts';
import { wikiMarkup } from './rules/wiki-markup.ts';

export const fragmentRules: readonly Rule[] = [
  imageAddressTail,
  dataAddress,
  codeResidue,
  loneBracket,
  halfLink,
  orphanAttribute,
  leftOverHtml,
  mojibake,
  lostCharacter,
  htmlEntity,
  escapedCharacter,
  shortcode,
  wikiMarkup,
  templatePlaceholder,
  citationMark,
  transcriptMark,
  pageFurniture,
  truncationMark,
  trackingParameter,
  emptyMarkup,
  halfEmphasis,
  lineBreakHyphen,
  ligature,
  invisibleCharacter,
  repeatedLine,
  unpairedQuotationMark,
];
