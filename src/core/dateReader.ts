import type { DateReading, DateSettings } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import { Memory } from './memory';

/** Reads the date tags of documents with the same settings. */
export interface DateReader {
  readonly settings: DateSettings;
  read(text: string, within: HistoricalDate | undefined, previous: HistoricalDate | undefined): DateReading;
}

/**
 * A reader that remembers what it read, for notes say `{1924}` a thousand times. Only readings that did not
 * look at their context are kept.
 */
export function createDateReader(settings: DateSettings): DateReader {
  const memory = new Memory<DateReading>();
  return {
    settings,
    read(text, within, previous) {
      const before = memory.get(text);
      if (before) return before;
      const reading = readDate(text, { within, previous, settings });
      return reading.contextual ? reading : memory.keep(text, reading);
    },
  };
}
