import type { TimelineData, TimelineParams } from '../protocol/timeline';

/** Asks for a timeline to be held and kept up to date. Params `TimelineSliceParams`, result `TimelineSlice`. */
export const timelineSliceRequest = 'annals/timelineSlice';

export interface TimelineSliceParams extends TimelineParams {
  /** The `serial` of what is held already; absent where nothing is. */
  readonly held?: number;
}

/** What is to be held from now on: all of it, or what differs from what is held. */
export type TimelineSlice = TimelineWhole | TimelineDelta;

export interface TimelineWhole {
  readonly kind: 'whole';
  readonly serial: number;
  readonly head: TimelineHead;
  readonly tables: TimelineTables;
  readonly items: PackedItems;
}

/** All that is said of a timeline as a whole; it is little, and sent each time. */
export type TimelineHead = Omit<TimelineData, 'items' | TimelineTable>;

export type TimelineTables = Pick<TimelineData, TimelineTable>;

/**
 * The way from one picture to the next, to be gone in this order: lines move, tables change and with them all indexes into them, then rows of
 * items are cut out and put in.
 */
export interface TimelineDelta {
  readonly kind: 'delta';
  readonly head: TimelineHead;
  /** The `serial` of what has to be held. */
  readonly from: number;
  readonly serial: number;
  readonly moved: readonly MovedLines[];
  readonly tables: TableSplices;
  readonly cuts: readonly Cut[];
  /** The rows that the cuts put in, in their order. */
  readonly rows: PackedItems;
}

/** Lines from one on stand so many lines further down, or with a negative number up. */
export interface MovedLines {
  /** Index into the documents before. */
  readonly document: number;
  readonly from: number;
  readonly by: number;
}

/** Takes out rows and puts others in their place, of which the first stand for those taken out. `at` counts in the rows before; ascending. */
export interface Cut {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

export interface TableSplice<Row> {
  readonly cuts: readonly Cut[];
  readonly rows: readonly Row[];
}

/** What has changed in which tables; those that have not are absent. */
export type TableSplices = { readonly [Name in TimelineTable]?: TableSplice<TimelineData[Name][number]> };

export type TimelineTable = 'documents' | 'factions' | 'people' | 'topics' | 'offices' | 'sections' | 'periods';

/** `TimelineItems` as they travel. Columns of numbers are arrays in JSON; between pages they may be typed ones, with NaN for `null`. */
export interface PackedItems {
  readonly count: number;
  /** Index into `timelineItemKinds`. */
  readonly kind: ArrayLike<number>;
  /** 1 for an item whose id is as its kind, date and text make it; 2 for the second one of the same, and so on. */
  readonly ordinal: ArrayLike<number>;
  readonly startEarliest: ArrayLike<number | null>;
  readonly startLatest: ArrayLike<number | null>;
  readonly endEarliest: ArrayLike<number | null>;
  readonly endLatest: ArrayLike<number | null>;
  readonly flags: ArrayLike<number>;
  readonly line: ArrayLike<number>;
  readonly character: ArrayLike<number>;
  readonly endLine: ArrayLike<number>;
  readonly section: ArrayLike<number>;
  readonly topic: ArrayLike<number>;
  readonly office: ArrayLike<number>;
  readonly document: ArrayLike<number>;
  readonly weight: ArrayLike<number>;
  readonly text: PackedTexts;
  readonly when: PackedTexts;
  readonly sources: Repeated<string>;
  readonly people: Repeated<readonly number[]>;
  readonly against: Repeated<readonly number[]>;
}

/** Many texts in one: each reaches from where the one before ends to its own end, in UTF-16 units. */
export interface PackedTexts {
  readonly joined: string;
  readonly ends: ArrayLike<number>;
}

/** What comes again and again, once, and which of it stands in each row. */
export interface Repeated<Value> {
  readonly values: readonly Value[];
  readonly of: ArrayLike<number>;
}
