import type { DayRange, HistoricalDate } from '../dates/historicalDate';

/**
 * The time that the notes are asked about, both days included.
 * - `moment`: one day, of which only these bounds are known. What is so on it is so on whichever day it was.
 * - `interval`: all days from the first to the last. What is so in it is so on at least one of them.
 */
export interface AsOf extends DayRange {
  readonly reading: 'moment' | 'interval';
}

/**
 * How a date is meant in “as of …”: a named stretch (`1924`, `June 1924`, `1921 – 1924`) is asked about as a whole, and so is a single
 * day; a date in doubt (`c. 1924`, `1924?`, `before 1912`, `1912 or 1915`) is one moment that is not known better.
 */
export function asOf(date: HistoricalDate): AsOf {
  const doubtful = date.approximate || date.uncertain || date.kind === 'oneOf' || date.start.bound !== undefined;
  return doubtful ? momentIn(date) : intervalOf(date);
}

export function momentIn({ earliest, latest }: DayRange): AsOf {
  return { reading: 'moment', earliest, latest };
}

export function intervalOf({ earliest, latest }: DayRange): AsOf {
  return { reading: 'interval', earliest, latest };
}
