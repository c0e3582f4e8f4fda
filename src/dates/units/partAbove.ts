import { calendarPart, type DatePart, type HistoricalDate } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { CalendarUnits, unitPrecisions } from './calendarUnits';
import { portionOf } from './portions';

/**
 * `early`, `the end of the year`: a part of what stands above, or of the one year (month, decade, century) that holds it or, where that is more than one, the
 * date before. The reading stays within the outline's date.
 */
export function partAbove(reading: Reading, draft: Draft): DatePart | undefined {
  reading.contextual = true;
  const within = reading.context?.within;
  const whole = wholeAbove(draft.unitAbove, within) ?? wholeAbove(draft.unitAbove, reading.context?.previous);
  if (whole === undefined || draft.portion === undefined) return reading.fail('date-incomplete', draft, 'Nothing above says of what.');
  reading.against = whole.date;
  const part = portionOf(whole.part, draft.portion);
  if (within === undefined || (part.earliest >= within.earliest && part.latest <= within.latest)) return part;
  return reading.fail('date-outside-context', draft, `This does not fall within “${within.text}”, the date above it.`);
}

function wholeAbove(unit: number, date: HistoricalDate | undefined): { readonly date: HistoricalDate; readonly part: DatePart } | undefined {
  if (date === undefined || !Number.isFinite(date.earliest) || !Number.isFinite(date.latest)) return undefined;
  if (unit === 0) return date.kind === 'date' ? { date, part: date.start } : undefined;
  const units = new CalendarUnits(date.calendar);
  const latest = units.last(date.earliest, unit);
  const part = calendarPart(units.calendar, { earliest: units.first(date.earliest, unit), latest }, unitPrecisions[unit] ?? 'range', 0);
  return date.latest > latest ? undefined : { date, part };
}
