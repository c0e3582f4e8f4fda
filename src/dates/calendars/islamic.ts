import type { CivilDay } from '../days';
import type { Calendar } from './calendar';

/**
 * The tabular Islamic calendar, civil epoch (1 Muharram 1 is 16 July 622 Julian), leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
 * of each thirty. The calendar by sight of the moon differs from it by a day or two either way.
 */
export const islamic: Calendar = {
  toDay,
  fromDay,
  monthsInYear: () => 12,
  monthLength: (year, month) => (month % 2 === 1 || (month === 12 && isLeap(year)) ? 30 : 29),
};

const dayBeforeEpoch = 1_948_439;
const daysIn30Years = 10_631;

function isLeap(year: number): boolean {
  return (((11 * year + 14) % 30) + 30) % 30 < 11;
}

function toDay(year: number, month: number, day: number): number {
  return dayBeforeEpoch + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + Math.ceil(29.5 * (month - 1)) + day;
}

function fromDay(day: number): CivilDay {
  let year = Math.floor(((day - dayBeforeEpoch - 1) * 30) / daysIn30Years) + 1;
  if (toDay(year + 1, 1, 1) <= day) year++;
  if (toDay(year, 1, 1) > day) year--;
  const dayOfYear = day - toDay(year, 1, 1);
  const month = Math.min(12, Math.floor((dayOfYear * 2) / 59) + 1);
  return { year, month, day: day - toDay(year, month, 1) + 1 };
}
