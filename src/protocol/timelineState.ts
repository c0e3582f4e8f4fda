/** How a timeline is set. */
import type { TimeSpan } from './span';
import type { TimelineCalendar } from './timeline';

export type LaneMode = 'person' | 'faction' | 'office' | 'topic' | 'section' | 'file' | 'single';

/** What a timeline looks like: a picture in lanes, or a chronicle to read. */
export type TimelineForm = 'picture' | 'chronicle';

/** What colours stand for. */
export type ColourBy = 'faction' | 'person' | 'topic' | 'stance' | 'file';

/** How lanes are ordered: as in the notes, by name, by their first day, or as they were moved by hand. */
export type LaneSort = 'notes' | 'name' | 'date' | 'hand';

/** What an item has to have to be shown; whatever is absent is not asked for. Names rather than indexes, so that it outlives a change. */
export interface TimelineFilter {
  readonly person?: string;
  readonly faction?: string;
  readonly topic?: string;
  /** Short words on a source, as in `TimelineItems.sources`. */
  readonly source?: string;
  /** `certain`: neither approximate nor uncertain; `doubtful`: either. */
  readonly certainty?: 'certain' | 'doubtful';
  /** Words that text, date, people or sources hold, whatever their case and accents. */
  readonly text?: string;
}

/** What the webview keeps with `setState` and the editor side for each document; read back with every field checked. */
export interface TimelineState {
  readonly uri: string;
  readonly lanes: LaneMode;
  /** Absent for a picture. */
  readonly form?: TimelineForm;
  /** Absent for factions. */
  readonly colour?: ColourBy;
  readonly sort?: LaneSort;
  /** Keys of lanes from the top, where they are sorted by hand. */
  readonly byHand?: readonly string[];
  /** Keys of lanes that are folded. */
  readonly folded?: readonly string[];
  readonly filter?: TimelineFilter;
  /** The calendar of the second axis, or `none`; absent for the one that the notes are written in. */
  readonly calendar?: TimelineCalendar | 'none';
  /** Visible days, left and right edge; absent for the whole. */
  readonly view?: TimeSpan;
  readonly selected?: string;
  /** How far the lanes are scrolled down, in pixels. */
  readonly scrollTop?: number;
  /** The item at the top of the chronicle. */
  readonly readingAt?: string;
}
