import type { CivilDay } from '../days';
import type { Calendar } from './calendar';

/**
 * The Hebrew calendar by the fixed rules of Hillel II (molad and the four postponements). Months are numbered from Nisan (1) to Adar (12,
 * Adar I in a leap year) and Adar II (13); the year's number changes at 1 Tishri (month 7).
 */
export const hebrew: Calendar = { toDay, fromDay, monthsInYear, monthLength };

const dayBeforeEpoch = 347_998;
const partsInDay = 25_920;
const monthsIn19Years = 235;

export function isHebrewLeapYear(year: number): boolean {
  return (((7 * year + 1) % 19) + 19) % 19 < 7;
}

function monthsInYear(year: number): number {
  return isHebrewLeapYear(year) ? 13 : 12;
}

/** Days from the epoch to 1 Tishri, before the postponement that looks at the neighbouring years. */
function elapsedDays(year: number): number {
  const months = Math.floor((monthsIn19Years * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = months * 29 + Math.floor(parts / partsInDay);
  return (((3 * (day + 1)) % 7) + 7) % 7 < 3 ? day + 1 : day;
}

/** Keeps a year from having 356 or 382 days. */
function yearDelay(year: number): number {
  const last = elapsedDays(year - 1);
  const present = elapsedDays(year);
  const next = elapsedDays(year + 1);
  return next - present === 356 ? 2 : present - last === 382 ? 1 : 0;
}

function newYear(year: number): number {
  return dayBeforeEpoch + elapsedDays(year) + yearDelay(year);
}

function monthLength(year: number, month: number): number {
  if (month === 8) return yearLength(year) % 10 === 5 ? 30 : 29;
  if (month === 9) return yearLength(year) % 10 === 3 ? 29 : 30;
  if (month === 12) return isHebrewLeapYear(year) ? 30 : 29;
  return month === 2 || month === 4 || month === 6 || month === 10 || month === 13 ? 29 : 30;
}

function yearLength(year: number): number {
  return newYear(year + 1) - newYear(year);
}

/** Months in the order of the year: Tishri to Adar, then Nisan to Elul. */
function toDay(year: number, month: number, day: number): number {
  let number = newYear(year) + day - 1;
  const last = monthsInYear(year);
  for (let m = 7; m <= (month < 7 ? last : month - 1); m++) number += monthLength(year, m);
  if (month < 7) for (let m = 1; m < month; m++) number += monthLength(year, m);
  return number;
}

function fromDay(day: number): CivilDay {
  let year = Math.floor((day - dayBeforeEpoch) / 365.246_822_2) + 1;
  while (newYear(year) > day) year--;
  while (newYear(year + 1) <= day) year++;
  let month = day < toDay(year, 1, 1) ? 7 : 1;
  while (day > toDay(year, month, monthLength(year, month))) month++;
  return { year, month, day: day - toDay(year, month, 1) + 1 };
}
