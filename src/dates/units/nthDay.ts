import { formatRange } from '../format';
import { calendarPart, changedPart, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { firstWeekdayUnit, lastOrdinal, Unit } from '../words';
import { CalendarUnits } from './calendarUnits';
import { weekdayAsCalled } from './weekdays';

/**
 * `the last day of February`, `the second week of March`, `the first Monday of May`: counted within the whole, weeks by sevens from its first day on; `the
 * week of 21 January` is the one from Monday to Sunday that holds it.
 */
export function nthDayOf(reading: Reading, draft: Draft, whole: DatePart): DatePart | undefined {
  if (!Number.isFinite(whole.earliest) || !Number.isFinite(whole.latest)) return undefined;
  const [earliest, latest] = daysOfNth(draft, whole);
  if (latest > whole.latest && draft.nth > 0) return reading.fail('date-no-such-day', draft, 'There are not that many in it.');
  const part = changedPart(whole, { earliest, latest, precision: earliest === latest ? 'day' : draft.nthCount > 1 || draft.nthUnit > Unit.week ? 'range' : 'week', edtf: undefined });
  if (part.precision === 'week') reading.remark(`${draft.nth === 0 ? 'the week, from Monday to Sunday' : 'weeks are counted by sevens from the first day on'}: ${formatRange(part)}`);
  return part;
}

function daysOfNth({ nth, nthUnit, nthCount }: Draft, { earliest, latest, calendar }: DatePart): readonly [number, number] {
  const last = nth === lastOrdinal;
  if (nthCount > 1 || nthUnit === Unit.fortnight) return daysOfSeveral(last, nthCount, nthUnit, { earliest, latest, calendar });
  if (nthUnit === Unit.day) return last ? [latest, latest] : [earliest + nth - 1, earliest + nth - 1];
  if (nthUnit === Unit.week) return daysOfWeek(nth, earliest, latest, calendar);
  const first = weekdayOnOrAfter(last ? latest - 6 : earliest, nthUnit - firstWeekdayUnit, calendar) + (last ? 0 : (nth - 1) * 7);
  return [first, first];
}

/** `the first three months of 1917`, `the last fortnight of May`. */
function daysOfSeveral(last: boolean, count: number, named: number, { earliest, latest, calendar }: Pick<DatePart, 'earliest' | 'latest' | 'calendar'>): readonly [number, number] {
  const [unit, each] = named === Unit.fortnight ? [Unit.week, 2] : [named, 1];
  const units = new CalendarUnits(calendar);
  return last ? [units.shift(latest + 1, -count * each, unit), latest] : [earliest, units.shift(earliest, count * each, unit) - 1];
}

/** `the week beginning 5 May`, `the week ending 8 May`, `the fortnight from 3 May`. */
export function stretchOf({ stretchDays: days }: Draft, { earliest, latest, doubt, calendar }: DatePart): DatePart {
  const [from, to] = days > 0 ? [earliest, earliest + days - 1] : [latest + days + 1, latest];
  return calendarPart(calendar, { earliest: from, latest: to }, Math.abs(days) === 7 ? 'week' : 'range', doubt);
}

/** `Monday in Easter week`; longer seasons have more than one. */
export function weekdayWithin({ weekday }: Draft, season: DatePart): DatePart {
  const day = weekdayOnOrAfter(season.earliest, weekday, season.calendar);
  return season.latest - season.earliest > 6 ? season : changedPart(season, { earliest: day, latest: day, precision: 'day' });
}

function daysOfWeek(nth: number, earliest: number, latest: number, calendar: DatePart['calendar']): readonly [number, number] {
  if (nth === lastOrdinal) return [latest - 6, latest];
  if (nth === 0) {
    const monday = earliest - weekdayAsCalled(earliest, calendar);
    return [monday, monday + 6];
  }
  const first = earliest + (nth - 1) * 7;
  return [first, first <= latest ? Math.min(first + 6, latest) : first + 6];
}

/** `the Monday after Easter`, `the Friday before Michaelmas`, as charters date: the next such day, not the feast itself. */
export function weekdayBeside(draft: Draft, base: DatePart): DatePart {
  const more = Math.max(0, draft.nth - 1) * 7;
  const start = draft.weekdayStep > 0 ? base.latest + 1 + more : base.earliest - 7 - more;
  const day = weekdayOnOrAfter(start, draft.weekday, base.calendar);
  return changedPart(base, { earliest: day, latest: day, precision: 'day', edtf: undefined });
}

function weekdayOnOrAfter(day: number, wanted: number, calendar: DatePart['calendar']): number {
  return day + ((wanted - weekdayAsCalled(day, calendar) + 7) % 7);
}
