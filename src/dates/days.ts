/**
 * Day numbers: Julian Day Numbers as whole days (1 January 4713 BC, Julian, is day 0), counted on the proleptic
 * Gregorian calendar with astronomical years (year 0 is 1 BC, year -43 is 44 BC). Pure arithmetic on numbers, exact for
 * years up to ten million million either way. Source: the civil calendar rules of 1582, and the usual March-based
 * counting that makes the leap day the last day of a counting year.
 */

export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** The largest year, either way, that days are counted for. */
export const farthestYear = 10_000_000_000_000;

const daysIn400Years = 146_097;
const dayOfMarch1Year0 = 1_721_120;
const monthLengths: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day number of a date; month 1–12. A day beyond the month's end counts on into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const cycle = Math.floor(marchYear / 400);
  const yearOfCycle = marchYear - cycle * 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * daysIn400Years + yearOfCycle * 365 + leapDays + dayOfYear + dayOfMarch1Year0;
}

/** The date of a day number: the inverse of `dayNumber`. */
export function civil(day: number): CivilDay {
  const fromMarch0 = day - dayOfMarch1Year0;
  const cycle = Math.floor(fromMarch0 / daysIn400Years);
  const dayOfCycle = fromMarch0 - cycle * daysIn400Years;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) / 365,
  );
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** 0 is Monday, 6 is Sunday (ISO 8601 order). */
export function weekday(day: number): number {
  return ((day % 7) + 7) % 7;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The length of a month; month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** ISO 8601 with an astronomical year of at least four digits: `1924-01-21`, `-0043-03-15`. */
export function isoDay(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return isoYear(year) + dashed(month) + dashed(dayOfMonth);
}

/** At least four digits, the sign before them: `0079`, `-0043`, `170000000`. */
export function isoYear(year: number): string {
  if (year > 999) return String(year);
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

const twoDigitTexts: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const dashedTexts = twoDigitTexts.map((digits) => `-${digits}`);

/** 0 to 99 as two digits. */
export function twoDigits(value: number): string {
  return twoDigitTexts[value] ?? '';
}

/** `-05`: a month or a day as it stands behind a year. */
export function dashed(value: number): string {
  return dashedTexts[value] ?? '';
}
