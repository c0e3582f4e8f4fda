import type { CivilDay } from '../days';
import type { Calendar } from './calendar';

/**
 * The French Republican calendar: 1 Vendémiaire I is 22 September 1792. Twelve months of thirty days and, as month 13, five or six
 * complementary days. The years III, VII and XI had six, as decreed; XV and then every fourth year by Romme's rule of 1795
 * (none in centuries but every fourth) carry it on for later uses (the Commune's LXXIX).
 */
export const frenchRepublican: Calendar = {
  toDay: (year, month, day) => newYear(year) + (month - 1) * 30 + day - 1,
  fromDay,
  monthsInYear: () => 13,
  monthLength: (year, month) => (month < 13 ? 30 : isLeap(year) ? 6 : 5),
};

const firstDay = 2_375_840;

function isLeap(year: number): boolean {
  if (year <= 16) return (((year % 4) + 4) % 4) === 3;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Leap years before a year, counted from year 1 on. */
function leapsBefore(year: number): number {
  if (year <= 17) return Math.floor(year / 4);
  const before = year - 1;
  return Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

function newYear(year: number): number {
  return firstDay + (year - 1) * 365 + leapsBefore(year);
}

function fromDay(day: number): CivilDay {
  let year = Math.floor((day - firstDay) / 365.2425) + 1;
  while (newYear(year) > day) year--;
  while (newYear(year + 1) <= day) year++;
  const dayOfYear = day - newYear(year);
  return { year, month: Math.floor(dayOfYear / 30) + 1, day: (dayOfYear % 30) + 1 };
}
