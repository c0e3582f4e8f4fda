/** What the editor and the positions’ page say to each other. */
import type { NotesQuestion } from './asOf';
import type { TimelineStrings } from './pageWords';
import type { PositionsData } from './positions';
import type { ShowSpan, SpanMoved, TimeSpan } from './span';
import type { StorylineData } from './storyline';

export type ToPositions =
  | { readonly type: 'strings'; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' }
  | { readonly type: 'positions'; readonly data: PositionsData }
  | { readonly type: 'storyline'; readonly data: StorylineData }
  | { readonly type: 'copied'; readonly format: CopyFormat }
  | ShowSpan
  /** Nothing to show, and why. */
  | { readonly type: 'empty'; readonly message: string };

export type CopyFormat = 'markdown' | 'csv';

export type FromPositions =
  /** The webview's script runs; what it was shown last. */
  | ({ readonly type: 'ready' } & NotesQuestion)
  /** Ask anew, for another date or scope. */
  | ({ readonly type: 'ask' } & NotesQuestion)
  | { readonly type: 'copy'; readonly format: CopyFormat; readonly text: string }
  | SpanMoved
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly character: number; readonly focus: boolean };

export type PositionsTab = 'table' | 'storyline';

/** What the webview keeps with `setState`; read back with every field checked. */
export interface PositionsState extends NotesQuestion {
  readonly uri: string;
  readonly tab: PositionsTab;
  /** `faction`, `person`, `alliances` or a topic with `topic:` before it. */
  readonly sort: string;
  readonly descending: boolean;
  readonly hidesAbsent: boolean;
  readonly scrollTop: number;
  readonly scrollLeft: number;
  /** The cell with the keyboard focus, as `person|column`. */
  readonly selected?: string;
  /** Visible days of the storylines; absent for the whole. */
  readonly view?: TimeSpan;
}
