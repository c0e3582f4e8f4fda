import { julian } from '../calendars/julian';
import { calendarOf } from '../calendars/registry';
import { civil } from '../days';
import { formatDay } from '../format';
import { datePart, type CalendarName, type DatePart } from '../historicalDate';
import { rulersFor } from '../lexicon';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import type { NamedRuler } from './reigns';

/** A year of a reign, counted from the accession, or the whole reign where the draft's year is 0. */
export function reignUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const ruler = rulersFor(reading.settings)[draft.ruler - 1];
  if (ruler === undefined) return reading.fail('date-unknown-ruler', draft, 'No such ruler is known.');
  const { calendar, accession, end } = daysOfReign(reading, ruler);
  if (draft.year === 0) return datePart(accession, end, 'range', draft.doubt);
  const from = anniversary(calendar, accession, draft.year - 1);
  const next = anniversary(calendar, accession, draft.year) - 1;
  if (from > end) {
    const until = end === Infinity ? 'today' : formatDay(end);
    return reading.fail('date-outside-reign', draft, `${ruler.name} did not reign that long: from ${formatDay(accession)} to ${until}.`);
  }
  reading.remark(`year ${draft.year} of ${ruler.name} → counted from the accession on ${formatDay(accession)}`);
  return datePart(from, Math.min(next, end), 'year', draft.doubt);
}

/** Rulers built in have their days as they were named then; in a file that counts in the Julian calendar these are Julian days. */
function daysOfReign({ settings }: Reading, ruler: NamedRuler): { readonly calendar: CalendarName; readonly accession: number; readonly end: number } {
  const until = settings?.julianUntil ?? -Infinity;
  const counted = (day: number): number => (ruler.asNamed ? asJulian(day, until) : day);
  const accession = counted(ruler.accession);
  return { calendar: accession <= until ? 'julian' : 'gregorian', accession, end: ruler.end === undefined ? Infinity : counted(ruler.end) };
}

function asJulian(day: number, until: number): number {
  const { year, month, day: dayOfMonth } = civil(day);
  const old = julian.toDay(year, month, dayOfMonth);
  return old <= until ? old : day;
}

/** The same day of the year some years on; 29 February falls back to the 28th. */
function anniversary(name: CalendarName, day: number, years: number): number {
  const calendar = calendarOf(name);
  const { year, month, day: dayOfMonth } = calendar.fromDay(day);
  return calendar.toDay(year + years, month, Math.min(dayOfMonth, calendar.monthLength(year + years, month)));
}
