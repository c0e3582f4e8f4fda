import type { CivilDay } from '../days';
import type { Calendar } from './calendar';

/** The Julian calendar, astronomical years, proleptic both ways: every fourth year is a leap year. */
export const julian: Calendar = {
  toDay,
  fromDay,
  monthsInYear: () => 12,
  monthLength: (year, month) => (month === 2 ? (isLeap(year) ? 29 : 28) : (lengths[month - 1] ?? 0)),
};

const lengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const dayOfMarch1Year0 = 1_721_118;

function isLeap(year: number): boolean {
  return year % 4 === 0;
}

function toDay(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  return marchYear * 365 + Math.floor(marchYear / 4) + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1 + dayOfMarch1Year0;
}

function fromDay(day: number): CivilDay {
  const fromMarch0 = day - dayOfMarch1Year0;
  const cycle = Math.floor(fromMarch0 / 1461);
  const dayOfCycle = fromMarch0 - cycle * 1461;
  const yearOfCycle = Math.min(3, Math.floor(dayOfCycle / 365));
  const dayOfYear = dayOfCycle - yearOfCycle * 365;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
