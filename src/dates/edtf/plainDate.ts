import { dayNumber, daysInMonth } from '../days';
import { datePart, singleDate, type HistoricalDate } from '../historicalDate';
import { digit0, minus } from './reader';

/**
 * The plainest dates, `1924`, `1924-01` and `1924-01-21` with nothing else, without a reader: most dates are written so. Undefined
 * for all else, valid or not.
 */
export function readPlainEdtf(text: string, start: number, end: number): HistoricalDate | undefined {
  const length = end - start;
  if (length !== 4 && length !== 7 && length !== 10) return undefined;
  const year = digitsAt(text, start, start + 4);
  if (year < 0) return undefined;
  if (length === 4) return singleDate(text.slice(start, end), datePart(dayNumber(year, 1, 1), dayNumber(year, 12, 31), 'year', 0));
  const month = digitsAt(text, start + 5, start + 7);
  if (text.charCodeAt(start + 4) !== minus || month < 1 || month > 12) return undefined;
  if (length === 7) {
    const first = dayNumber(year, month, 1);
    return singleDate(text.slice(start, end), datePart(first, first + daysInMonth(year, month) - 1, 'month', 0));
  }
  const day = digitsAt(text, start + 8, end);
  if (text.charCodeAt(start + 7) !== minus || day < 1 || day > daysInMonth(year, month)) return undefined;
  const number = dayNumber(year, month, day);
  return singleDate(text.slice(start, end), datePart(number, number, 'day', 0));
}

/** The number between two offsets; -1 where there is anything but digits. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - digit0;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}
