/** What the editor and the page in the side panel say to each other. Everything is plain data, so that it survives the way between them. */
import type { EntityType, QuoteKind } from '../engine/analysis.ts';

/** A place in the article, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface QuoteView extends Place {
  readonly text: string;
  readonly kind: QuoteKind;
  readonly cue: string | null;
  /** Null where no speaker was found. */
  readonly speaker: string | null;
}

export interface MentionView extends Place {
  /** Where in the article it stands, from 0 to 1. */
  readonly at: number;
  readonly line: number;
  readonly before: string;
  readonly text: string;
  readonly behind: string;
}

export interface EntityView {
  readonly name: string;
  readonly mentions: readonly MentionView[];
}

export interface EntityGroupView {
  readonly type: EntityType;
  readonly entities: readonly EntityView[];
}

/** A piece that was removed in this session. */
export interface RemovedView {
  readonly id: number;
  /** What it was, in a writer's words: "read-also line", "3 lines of share buttons". */
  readonly what: string;
  /** Whether it was a single thing, or one of each kind. */
  readonly isOne: boolean;
  readonly text: string;
}

export interface ArticleView {
  readonly file: string;
  readonly boilerplate: number;
  readonly fragments: number;
  readonly queries: number;
  /** Findings that "Clean" removes. */
  readonly cleanable: number;
  readonly words: number;
  /** In the order of the article. */
  readonly quotes: readonly QuoteView[];
  readonly entities: readonly EntityGroupView[];
  readonly removed: readonly RemovedView[];
}

/** To the page: an article, or in words why there is none; and where the cursor stands in it. */
export type ToPage =
  /** `address` tells articles of the same name apart. */
  | { readonly type: 'article'; readonly address: string; readonly article: ArticleView }
  /** `offer` is what its button says that may help, which the editor then does. */
  | { readonly type: 'nothing'; readonly title: string; readonly reason: string; readonly offer: string | null }
  | { readonly type: 'cursor'; readonly offset: number }
  /** The writer wants to filter. */
  | { readonly type: 'filter' };

/** To the editor. `mark` shows places in the article for as long as the mouse or the keyboard rests on them. */
export type ToEditor =
  | { readonly type: 'ready' }
  /** Whether keys go to the page. */
  | { readonly type: 'focus'; readonly focused: boolean }
  /** Whether the keys are typed into the filter. */
  | { readonly type: 'typing'; readonly typing: boolean }
  | ({ readonly type: 'reveal' } & Place)
  /** Shows a place, and the keyboard stays on the page. */
  | ({ readonly type: 'glance' } & Place)
  | { readonly type: 'mark'; readonly places: readonly Place[] }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'restore'; readonly id: number }
  | { readonly type: 'offer' }
  | { readonly type: 'clean' }
  | { readonly type: 'showFindings' }
  | { readonly type: 'copyStory' }
  | { readonly type: 'copyAll' };
