import { calendarOf } from '../calendars/registry';
import { calendarTitle } from '../calendarTitle';
import { isoYear } from '../days';
import { calendarPart, changedPart, datePart, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { Era } from '../words';
import { needlessDual } from './dayUnit';
import { seasonOfYear } from './seasons';
import { afterChange, astronomicalYear, calendarFor, ladyDayYear } from './writtenYear';

/** Months, seasons, years and all that is longer, as the calendar of the draft has them. */

export function monthUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const written = astronomicalYear(reading, draft);
  if (written === undefined) return undefined;
  if (draft.dualYear >= 0 && draft.month > 3) return needlessDual(reading, draft);
  const calendar = calendarFor(reading, draft, written, draft.month, 1);
  const year = calendar === 'julian' ? ladyDayYear(reading, draft, written) : written;
  const { monthLength, toDay, monthsInYear } = calendarOf(calendar);
  if (draft.month > monthsInYear(year)) return reading.fail('date-no-such-day', draft, `That year has no such month in the ${calendarTitle(calendar)} calendar.`);
  const last = monthLength(year, draft.month);
  const endCalendar = calendarFor(reading, draft, written, draft.month, last);
  const earliest = afterChange(reading, calendar, toDay(year, draft.month, 1));
  return calendarPart(calendar, { earliest, latest: calendarOf(endCalendar).toDay(year, draft.month, last) }, 'month', draft.doubt);
}

export function seasonUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const year = astronomicalYear(reading, draft);
  if (year === undefined) return undefined;
  const { earliest, latest, precision } = seasonOfYear(year, draft.sub);
  return datePart(earliest, latest, precision, draft.doubt, Math.abs(year) <= 9999 ? `${isoYear(year)}-${draft.sub}` : undefined);
}

export function yearUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const year = astronomicalYear(reading, draft);
  return year === undefined ? undefined : years(reading, draft, [year, year], 'year');
}

/** Years 0 to 9 of ten; before Christ the same digits, `480s BC` from 489 to 480. `1800s` is a hundred years. */
export function decadeUnit(reading: Reading, draft: Draft): DatePart | undefined {
  if (draft.yearDigits > 5) return reading.fail('date-too-far', draft, 'No decade has a year of that many digits.');
  const size = draft.wholeHundred ? 100 : 10;
  const [from, to] = draft.era === Era.bc ? [1 - (draft.year + size - 1), 1 - draft.year] : [draft.year, draft.year + size - 1];
  return years(reading, draft, [from, to], draft.wholeHundred ? 'century' : 'decade');
}

/** The n-th century, from its year 1 on: the 19th is 1801 to 1900. */
export function centuryUnit(reading: Reading, draft: Draft): DatePart {
  return years(reading, draft, yearsOfNth(draft, 100), 'century');
}

export function millenniumUnit(reading: Reading, draft: Draft): DatePart {
  return years(reading, draft, yearsOfNth(draft, 1000), 'millennium');
}

/** Five years to either side of the first day of the century. */
export function turnUnit(reading: Reading, draft: Draft): DatePart {
  const [first] = yearsOfNth(draft, 100);
  reading.remark('the turn of a century → five years to either side of its first day');
  return changedPart(years(reading, draft, [first - 5, first + 4], 'decade'), { portion: 'turn' });
}

/** First and last year of the n-th century or millennium. */
function yearsOfNth({ year, era }: Draft, size: number): readonly [number, number] {
  return era === Era.bc ? [1 - year * size, -(year - 1) * size] : [(year - 1) * size + 1, year * size];
}

function years(reading: Reading, draft: Draft, [from, to]: readonly [number, number], precision: DatePart['precision']): DatePart {
  const calendar = calendarFor(reading, draft, from, 1, 1);
  const { toDay, monthLength, monthsInYear } = calendarOf(calendar);
  if (calendar === 'hebrew') return calendarPart(calendar, { earliest: toDay(from, 7, 1), latest: toDay(to, 6, 29) }, precision, draft.doubt);
  if (calendar === 'julian' && reading.settings?.yearFromLadyDay === true) {
    return calendarPart(calendar, { earliest: toDay(from, 3, 25), latest: toDay(to + 1, 3, 24) }, precision, draft.doubt);
  }
  const endCalendar = calendar === 'julian' || calendar === 'gregorian' ? calendarFor(reading, draft, to, 12, 31) : calendar;
  const lastMonth = monthsInYear(to);
  const lastDay = endCalendar === calendar ? monthLength(to, lastMonth) : 31;
  const earliest = afterChange(reading, calendar, toDay(from, 1, 1));
  return calendarPart(calendar, { earliest, latest: calendarOf(endCalendar).toDay(to, lastMonth, lastDay) }, precision, draft.doubt);
}
