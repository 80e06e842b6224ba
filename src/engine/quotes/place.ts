/** What an attribution is, and where it is looked for: a quote as one token of its sentence. */

import type { Span } from '../analysis.ts';
import type { Token } from './clauses.ts';

export interface Attribution {
  readonly subject: Span | null;
  readonly cue: Span | null;
  /** In other languages than English, whose names nothing else knows: what the subject is. */
  readonly called?: 'name' | 'noun' | 'pronoun' | 'label';
}

/** A quote in its sentence: `at` is its token. */
export interface Place {
  readonly sentence: readonly Token[];
  readonly at: number;
  /** The last unit inside the marks. */
  readonly stop: string;
}
