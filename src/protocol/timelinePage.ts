/** What the editor and the timeline’s page say to each other. */
import type { AsOfDate } from './asOf';
import type { TimelineStrings } from './pageWords';
import type { RedateParams } from './redating';
import type { ShowSpan, SpanMoved } from './span';
import type { TimelineData } from './timeline';
import type { LaneMode, TimelineForm, TimelineState } from './timelineState';

export type ToTimeline =
  | { readonly type: 'strings'; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  | { readonly type: 'data'; readonly data: TimelineData }
  /** What is to be held; a `TimelineSlice` of `src/slices/slice.ts` that is still to be checked. */
  | { readonly type: 'slice'; readonly slice: unknown }
  /** The cursor of the text editor stands on this line of this document. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number }
  | { readonly type: 'lanes'; readonly mode: LaneMode }
  | { readonly type: 'form'; readonly form: TimelineForm }
  /** Draw the whole, or what is shown, as a PNG file; the answer bears the same number. */
  | { readonly type: 'drawPng'; readonly request: number; readonly isWhole: boolean; readonly source: string; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  /** The date that all views are turned to, absent for all times; `turn` is the last choice that this page was heard to make. */
  | { readonly type: 'asOf'; readonly date?: AsOfDate; readonly turn: number }
  | ShowSpan
  /** What this document's timeline was kept as, when it was last closed; a `TimelineState` that is still to be checked. */
  | { readonly type: 'restore'; readonly state: unknown }
  /** Nothing to draw, and why. */
  | { readonly type: 'empty'; readonly message: string };

/** A picture as a PNG file, or why there is none. The only value between the sides that is not JSON. */
export type PngAnswer =
  | { readonly kind: 'drawn'; readonly bytes: ArrayBuffer }
  /** In pixels, as it would have been. */
  | { readonly kind: 'too large'; readonly width: number; readonly height: number }
  /** Nothing that is wanted is dated. */
  | { readonly kind: 'empty' };

export type FromTimeline =
  /** The webview's script runs and may be spoken to. */
  | { readonly type: 'ready' }
  /** Show this place in the text editor; `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly character: number; readonly focus: boolean }
  /** An item was dragged by so many days: change its date in the notes. */
  | ({ readonly type: 'redate' } & RedateParams)
  /** Turn all views to a date, or to all times; `isFirst` where a new gesture begins. `turn` counts the choices of this page. */
  | { readonly type: 'asOf'; readonly date?: string; readonly isFirst: boolean; readonly turn: number }
  | { readonly type: 'png'; readonly request: number; readonly answer: PngAnswer }
  /** Ask the user whose dates the timeline is to show. */
  | { readonly type: 'chooseNotes' }
  | SpanMoved
  /** Keep this for the next time that a timeline of the document is opened. */
  | { readonly type: 'keep'; readonly state: TimelineState };
