/** The rules for boilerplate: what came with the article but is not the story. */
import type { Rule } from '../rule.ts';
import { advertisementMarker } from './rules/advertisement-marker.ts';
import { alsoRead } from './rules/also-read.ts';
import { appPromotion } from './rules/app-promotion.ts';
import { commentPrompt } from './rules/comment-prompt.ts';
import { cookieNotice } from './rules/cookie-notice.ts';
import { copyrightLine } from './rules/copyright-line.ts';
import { followUs } from './rules/follow-us.ts';
import { newsletter } from './rules/newsletter.ts';
import { pageControl } from './rules/page-control.ts';
import { photoCredit } from './rules/photo-credit.ts';
import { shareBar } from './rules/share-bar.ts';
import { signIn } from './rules/sign-in.ts';
import { widgetHeading } from './rules/widget-heading.ts';

export const boilerplateRules: readonly Rule[] = [
  alsoRead,
  widgetHeading,
  newsletter,
  appPromotion,
  shareBar,
  followUs,
  advertisementMarker,
  cookieNotice,
  copyrightLine,
  signIn,
  commentPrompt,
  pageControl,
  photoCredit,
];
