/** The rules for fragments: text that is broken. */
import type { Rule } from '../rule.ts';
import { halfLink } from './rules/half-link.ts';
import { htmlEntity } from './rules/html-entity.ts';
import { imageAddressTail } from './rules/image-address-tail.ts';
import { invisibleCharacter } from './rules/invisible-character.ts';
import { leftOverHtml } from './rules/left-over-html.ts';
import { loneBracket } from './rules/lone-bracket.ts';
import { mojibake } from './rules/mojibake.ts';
import { shortcode } from './rules/shortcode.ts';
import { trackingParameter } from './rules/tracking-parameter.ts';
import { truncationMark } from './rules/truncation-mark.ts';

export const fragmentRules: readonly Rule[] = [
  imageAddressTail,
  loneBracket,
  halfLink,
  leftOverHtml,
  mojibake,
  htmlEntity,
  shortcode,
  truncationMark,
  trackingParameter,
  invisibleCharacter,
];
