/** All that a timeline draws. */
import type { NotesScope } from './asOf';

/** Asks for all that the timeline of one document draws. Params `TimelineParams`, result `TimelineData`. */
export const timelineRequest = 'annals/timeline';
export interface TimelineParams {
  readonly uri: string;
  /** All notes that are known in one timeline; absent for those of `uri` alone. */
  readonly scope?: NotesScope;
  /** These documents in one timeline, where `scope` is absent. */
  readonly documents?: readonly string[];
}

/** What an item is: events are drawn as points or soft spans, the others as bars in their person's lane. */
export type TimelineItemKind = 'event' | 'office' | 'faction' | 'stance' | 'alliance' | 'relation' | 'fact' | 'life';

/** Bits of `TimelineItems.flags`. */
export const TimelineFlag = {
  approximate: 1,
  uncertain: 2,
  openStart: 4,
  openEnd: 8,
  unknownStart: 16,
  unknownEnd: 32,
  /** Written as a span (from–to), not as one vague date. */
  span: 64,
  /** The date comes from an outline node above, not from the line itself. */
  inherited: 128,
} as const;

/**
 * Items in columns, all of the same length, in reading order.
 * Days are Julian Day Numbers; `null` stands for an open or unknown end. An item begins on some day in
 * [startEarliest, startLatest] and ends on some day in [endEarliest, endLatest]; for a single date both ranges are the same
 * and mean “on some day in between”.
 */
export interface TimelineItems {
  /** Stable across edits elsewhere in the document. */
  readonly id: readonly string[];
  readonly kind: readonly TimelineItemKind[];
  readonly startEarliest: ArrayLike<number | null>;
  readonly startLatest: ArrayLike<number | null>;
  readonly endEarliest: ArrayLike<number | null>;
  readonly endLatest: ArrayLike<number | null>;
  readonly flags: ArrayLike<number>;
  readonly text: readonly string[];
  /** The date in words, e.g. `late 1922`, `before 44 BC`. */
  readonly when: readonly string[];
  readonly line: ArrayLike<number>;
  readonly character: ArrayLike<number>;
  /** Last line of the item with its details. */
  readonly endLine: ArrayLike<number>;
  /** Indexes into `TimelineData.people`. */
  readonly people: readonly (readonly number[])[];
  /** Index into `TimelineData.sections`; -1 where there is none. */
  readonly section: ArrayLike<number>;
  /** Index into `TimelineData.topics`; -1 where there is none. */
  readonly topic: ArrayLike<number>;
  /** Index into `TimelineData.offices` of the office that is held; -1 where the item is no office. */
  readonly office: ArrayLike<number>;
  /** Index into `TimelineData.documents`. */
  readonly document: ArrayLike<number>;
  /** Of `people`, those whom an alliance is against. */
  readonly against: readonly (readonly number[])[];
  /** Short words on the sources, empty where there is none. */
  readonly sources: readonly string[];
  /** Importance for the choice of labels, at least 0; grows with details below, people and sources. */
  readonly weight: ArrayLike<number>;
}

/** A calendar, or an era, in which years and months are told on a second axis; `auc`: years from the founding of Rome. */
export type TimelineCalendar = 'julian' | 'french republican' | 'islamic' | 'hebrew' | 'auc';

export interface TimelinePerson {
  readonly name: string;
  /** Index into `TimelineData.factions` of the faction first belonged to; -1 where there is none. */
  readonly faction: number;
  readonly group: boolean;
}

export interface TimelinePeriod {
  readonly title: string;
  readonly when: string;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly flags: number;
  /** Index into `TimelineData.documents`. */
  readonly document: number;
  readonly line: number;
  /** Heading level, 1 to 6; deeper periods are drawn inside wider ones. */
  readonly level: number;
}

export interface TimelineSection {
  readonly title: string;
  readonly level: number;
  /** Index into `TimelineData.documents`. */
  readonly document: number;
  readonly line: number;
}

export interface TimelineData {
  /** The document that the timeline belongs to. */
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly items: TimelineItems;
  readonly people: readonly TimelinePerson[];
  readonly factions: readonly string[];
  readonly topics: readonly string[];
  readonly offices: readonly string[];
  readonly documents: readonly { readonly uri: string; readonly title: string }[];
  readonly sections: readonly TimelineSection[];
  readonly periods: readonly TimelinePeriod[];
  /** Those that the notes are dated in, beside the Gregorian one. */
  readonly calendars: readonly TimelineCalendar[];
  /** The one that the front matter says the notes are written in. */
  readonly calendar?: TimelineCalendar;
}
