/** The rules for boilerplate: what came with the article but is not the story. */
import type { Rule } from '../rule.ts';
import { advertisementMarker } from './rules/advertisement-marker.ts';
import { affiliateNotice } from './rules/affiliate-notice.ts';
import { alsoRead } from './rules/also-read.ts';
import { appPromotion } from './rules/app-promotion.ts';
import { authorNote } from './rules/author-note.ts';
import { buyButton } from './rules/buy-button.ts';
import { commentHeader } from './rules/comment-header.ts';
import { commentPrompt } from './rules/comment-prompt.ts';
import { commentThread } from './rules/comment-thread.ts';
import { cookieNotice } from './rules/cookie-notice.ts';
import { copyrightLine } from './rules/copyright-line.ts';
import { followUs } from './rules/follow-us.ts';
import { formLabel } from './rules/form-label.ts';
import { loneLabel } from './rules/lone-label.ts';
import { mediaPlayer } from './rules/media-player.ts';
import { newsletter } from './rules/newsletter.ts';
import { pageControl } from './rules/page-control.ts';
import { photoCredit } from './rules/photo-credit.ts';
import { residueLines } from './rules/residue-lines.ts';
import { shareBar } from './rules/share-bar.ts';
import { signIn } from './rules/sign-in.ts';
import { siteLink } from './rules/site-link.ts';
import { syndicationNote } from './rules/syndication-note.ts';
import { tableOfContents } from './rules/table-of-contents.ts';
import { tagList } from './rules/tag-list.ts';
import { teaserList } from './rules/teaser-list.ts';
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
  affiliateNotice,
  buyButton,
  tagList,
  formLabel,
  siteLink,
  authorNote,
  commentHeader,
  mediaPlayer,
  syndicationNote,
  tableOfContents,
  residueLines,
  commentThread,
  teaserList,
  loneLabel,
];
