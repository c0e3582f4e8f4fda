import { dayNumber, weekday } from '../days';
import { datePart, type DatePart } from '../historicalDate';
import { digit0, isDigitOrX, minus, readDigitsOrX, type EdtfReader } from './reader';

/** ISO week dates: `2016-W21`, `2016-W21-3`, `2016W213` (ISO 8601-1:2019, 5.2.3). The week with the year's first Thursday is week 1. */
export function readWeek(reader: EdtfReader, year: number): DatePart | undefined {
  const begin = reader.at;
  const extended = reader.code() === minus;
  reader.at += extended ? 2 : 1;
  const week = readDigitsOrX(reader, 2);
  if (week < 0 || week !== reader.high) return undefined;
  const monday = mondayOfWeek1(year) + (week - 1) * 7;
  if (week < 1 || monday >= mondayOfWeek1(year + 1)) return reader.noSuchDay(begin);
  const dayFollows = extended ? reader.code() === minus : isDigitOrX(reader.code());
  if (!dayFollows) return datePart(monday, monday + 6, 'week', 0);
  if (extended) reader.at++;
  const day = reader.code() - digit0;
  reader.at++;
  if (day < 1 || day > 7) return reader.noSuchDay(begin);
  return datePart(monday + day - 1, monday + day - 1, 'day', 0);
}

function mondayOfWeek1(year: number): number {
  const january4 = dayNumber(year, 1, 4);
  return january4 - weekday(january4);
}
