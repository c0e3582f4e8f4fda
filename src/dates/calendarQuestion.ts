import { julian } from './calendars/julian';
import type { DateSettings } from './dateReading';
import { civil } from './days';
import type { HistoricalDate } from './historicalDate';
import { lexiconFor } from './lexicon';
import { tokenize } from './tokens';
import { WordClass } from './words';

/**
 * The day that a date would be in the Julian calendar, where its writer does not say which calendar is meant and both were in use: a day from
 * 1582 to 1923, not in ISO's form, which is Gregorian, without a mark and without a setting for the file.
 */
export function julianReading({ kind, calendar, earliest, latest, precision, text }: HistoricalDate, settings: DateSettings): number | undefined {
  if (kind !== 'date' || precision !== 'day' || earliest !== latest || calendar !== 'gregorian' || settings.julianUntil !== undefined) return undefined;
  const { year, month, day } = civil(earliest);
  if (year < 1582 || year > 1923 || /^-?\d{4}-/.test(text) || hasStyleMark(text, settings)) return undefined;
  return julian.toDay(year, month, day);
}

function hasStyleMark(text: string, settings: DateSettings): boolean {
  return tokenize(text, 0, text.length, lexiconFor(settings))?.some(({ kind }) => kind === WordClass.style) ?? false;
}
