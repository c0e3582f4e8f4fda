import type { DateReading, DateSettings } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';

/** Reads the date tags of documents with the same settings. */
export interface DateReader {
  readonly settings: DateSettings;
  read(text: string, within: HistoricalDate | undefined, previous: HistoricalDate | undefined): DateReading;
}

const cacheSize = 20_000;

/**
 * A reader that remembers what it read, for notes say `{1924}` a thousand times. Only readings that did not
 * look at their context are kept.
 */
export function createDateReader(settings: DateSettings): DateReader {
  const known = new Map<string, DateReading>();
  return {
    settings,
    read(text, within, previous) {
      const before = known.get(text);
      if (before) return before;
      const reading = readDate(text, { within, previous, settings });
      if (!reading.contextual) {
        if (known.size >= cacheSize) known.clear();
        known.set(text, reading);
      }
      return reading;
    },
  };
}
