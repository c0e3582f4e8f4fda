import type { HistoricalDate } from '../dates/historicalDate';
import { TimelineFlag, type TimelinePeriod } from '../protocol/timeline';

/** Days between which something began and ended, as Julian Day Numbers. */
export type Bounds = Pick<TimelinePeriod, 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>;

/** The days of both ends; `null` for those that nothing bounds. */
export function boundsOf({ start, end }: HistoricalDate): Bounds {
  return { startEarliest: day(start.earliest), startLatest: day(start.latest), endEarliest: day(end.earliest), endLatest: day(end.latest) };
}

/** A day number as JSON can hold it: `null` where nothing bounds it. */
export function day(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

/** The bits of `TimelineFlag` that a date has. */
export function flagsOf({ kind, approximate, uncertain, openStart, openEnd }: HistoricalDate): number {
  return (
    (kind === 'span' ? TimelineFlag.span : 0) |
    (approximate ? TimelineFlag.approximate : 0) |
    (uncertain ? TimelineFlag.uncertain : 0) |
    (openStart === 'open' ? TimelineFlag.openStart : 0) |
    (openEnd === 'open' ? TimelineFlag.openEnd : 0) |
    (openStart === 'unknown' ? TimelineFlag.unknownStart : 0) |
    (openEnd === 'unknown' ? TimelineFlag.unknownEnd : 0)
  );
}
