import { julian } from '../calendars/julian';
import { civil, dayNumber, weekday } from '../days';
import type { CalendarName } from '../historicalDate';

/** The last year in which no one counted by the Gregorian calendar all year long. */
export const lastJulianYear = 1582;

const firstGregorianDay = dayNumber(1582, 10, 15);

/**
 * The weekday that a day of that name had, 0 for Monday. A day before 15 October 1582 that is told without a mark stands under the name that it had
 * then, in the Julian calendar, and so does its weekday: 14 October 1066 was a Saturday.
 */
export function weekdayAsCalled(day: number, calendar: CalendarName): number {
  if (calendar !== 'gregorian' || day >= firstGregorianDay) return weekday(day);
  const { year, month, day: dayOfMonth } = civil(day);
  return weekday(julian.toDay(year, month, dayOfMonth));
}
