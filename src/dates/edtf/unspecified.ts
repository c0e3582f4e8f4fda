import { dayNumber, daysInMonth, isLeapYear } from '../days';
import { datePart, type DatePart } from '../historicalDate';
import type { EdtfReader } from './reader';

/**
 * The digits of a date with unspecified ones among them, as two numbers each: `low` has 0 for each X, `high` 9; -1 where the month or the day
 * is not told.
 */
export interface WrittenDigits {
  readonly begin: number;
  readonly negative: boolean;
  readonly yearLow: number;
  readonly yearHigh: number;
  readonly monthLow: number;
  readonly monthHigh: number;
  readonly dayLow: number;
  readonly dayHigh: number;
  readonly doubt: number;
}

/** Dates with X (ISO 8601-2:2019, 4.6): from the first to the last day that fits the digits. */
export function unspecifiedPart(reader: EdtfReader, date: WrittenDigits): DatePart | undefined {
  const earliest = firstFit(date, false);
  const latest = firstFit(date, true);
  if (earliest === undefined || latest === undefined) return reader.noSuchDay(date.begin);
  const day = date.dayLow < 0 ? '' : `-${maskedText(date.dayLow, date.dayHigh, 2)}`;
  const body = `${maskedYearText(date)}-${maskedText(date.monthLow, date.monthHigh, 2)}${day}`;
  return datePart(earliest, latest, precisionOf(date), date.doubt, body);
}

export function maskedYearText({ negative, yearLow, yearHigh }: WrittenDigits): string {
  return (negative ? '-' : '') + maskedText(yearLow, yearHigh, 4);
}

/** The digits again: X where low and high differ. */
function maskedText(low: number, high: number, width: number): string {
  let text = '';
  for (let i = 0, l = low, h = high; i < width; i++) {
    text = (l % 10 === h % 10 ? String(l % 10) : 'X') + text;
    l = Math.floor(l / 10);
    h = Math.floor(h / 10);
  }
  return text;
}

function precisionOf(date: WrittenDigits): DatePart['precision'] {
  if (date.yearLow !== date.yearHigh) return 'range';
  const months = date.monthHigh - date.monthLow;
  if (months > 0) return months === 99 && (date.dayLow < 0 || date.dayHigh - date.dayLow === 99) ? 'year' : 'range';
  return date.dayHigh - date.dayLow === 99 ? 'month' : 'range';
}

/**
 * The first (or last) day that fits. A common year and a leap year differ in one day only, so two years decide, except where only
 * 29 February fits: then the years that the digits allow are walked to the first leap year among them.
 */
function firstFit(date: WrittenDigits, last: boolean): number | undefined {
  const { negative, yearLow, yearHigh } = date;
  const fromHigh = last !== negative;
  const begin = fromHigh ? yearHigh : Math.max(yearLow, negative ? 1 : 0);
  const fit = fitInYear(date, negative ? -begin : begin, last);
  if (fit !== undefined || fitInYear(date, 4, last) === undefined) return fit;
  const step = fromHigh ? -1 : 1;
  const hasLeapYear = yearHigh % 2 === 0 || yearLow % 10 !== yearHigh % 10;
  for (let value = begin; hasLeapYear && value >= yearLow && value <= yearHigh; value += step) {
    if (isLeapYear(value) && fits(yearLow, yearHigh, value)) return fitInYear(date, negative ? -value : value, last);
  }
  return undefined;
}

function fitInYear(date: WrittenDigits, year: number, last: boolean): number | undefined {
  for (let i = 1; i <= 12; i++) {
    const month = last ? 13 - i : i;
    if (!fits(date.monthLow, date.monthHigh, month)) continue;
    const day = fitInMonth(date, daysInMonth(year, month), last);
    if (day > 0) return dayNumber(year, month, day);
  }
  return undefined;
}

function fitInMonth(date: WrittenDigits, length: number, last: boolean): number {
  if (date.dayLow < 0) return last ? length : 1;
  for (let i = 1; i <= length; i++) {
    const day = last ? length + 1 - i : i;
    if (fits(date.dayLow, date.dayHigh, day)) return day;
  }
  return 0;
}

/** Whether a number has the digits told: where low and high agree it must agree too. */
function fits(low: number, high: number, candidate: number): boolean {
  let [l, h, c] = [low, high, candidate];
  while (h > 0 || c > 0) {
    if (l % 10 === h % 10 && l % 10 !== c % 10) return false;
    l = Math.floor(l / 10);
    h = Math.floor(h / 10);
    c = Math.floor(c / 10);
  }
  return true;
}
