/** What each language says of boilerplate, and what all of them have in common. */

/** What boilerplate says in a language. Patterns read `plainWords`, but for `cue`, and are bounded like those of the rules themselves. */
export interface Wording {
  /** By the rule that looks for them: whole lines, anchored at both ends. */
  readonly lines: Readonly<Record<WordedRule, RegExp>>;
  /** Whole lines that label a form; alone, they may head something as well. */
  readonly labels: RegExp;
  /** Whole lines that are buttons to share; alone, they may head something as well. */
  readonly buttons: RegExp;
  /** Whole lines that a page has beside an article's paragraphs and that may head a part of one as well. */
  readonly alone: RegExp;
  /** The beginning of a line that points to another article, up to its title. */
  readonly cue: RegExp;
  /** What stands before a name that a photo is credited to. */
  readonly credit: RegExp;
  /** What stands before the keywords of an article. */
  readonly keywords: RegExp;
}

/** A rule that knows whole lines in other languages. */
export type WordedRule =
  | 'widget-heading'
  | 'newsletter'
  | 'app-promotion'
  | 'share-bar'
  | 'follow-us'
  | 'advertisement-marker'
  | 'cookie-notice'
  | 'sign-in'
  | 'comment-prompt'
  | 'copyright-line'
  | 'syndication-note'
  | 'affiliate-notice'
  | 'buy-button'
  | 'author-note'
  | 'media-player'
  | 'site-link'
  | 'page-control';

/** Names of networks to share on, as part of a pattern. */
export const NETWORK = '(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|e-?mail|messenger|bluesky|mastodon|instagram|threads|xing|flipboard)';
