/** The span of time that timelines and storylines share. */

/** A stretch of time in days, its two edges. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Editor → timelines and storylines: whether they show the same span of time, and the one that another of them has moved to. */
export interface ShowSpan {
  readonly type: 'span';
  readonly isTied: boolean;
  readonly span?: TimeSpan;
}

/** Timelines and storylines → editor: this one has been moved to a span of time; or all of them were tied, or untied. */
export type SpanMoved = { readonly type: 'span'; readonly span: TimeSpan } | { readonly type: 'tie'; readonly isTied: boolean };
