import { dayNumber, daysInMonth } from '../days';
import { changedPart, datePart, type DatePart } from '../historicalDate';
import { seasonOfYear } from '../units/seasons';
import { readLongYear, readSignificant } from './longYear';
import { isDigitOrX, letterS, letterT, letterW, letterY, minus, readDigitsOrX, readDoubt, type EdtfReader } from './reader';
import { skipTime } from './timeOfDay';
import { maskedYearText, unspecifiedPart, type WrittenDigits } from './unspecified';
import { readWeek } from './week';

/** Reads one date, of the levels 0 to 2, and leaves the reader behind it. */
export function readEdtfDate(reader: EdtfReader): DatePart | undefined {
  const date = new EdtfDate(reader.at);
  date.doubt = readDoubt(reader, 1);
  if (reader.code() === letterY) return date.doubt === 0 ? readLongYear(reader) : undefined;
  if (reader.code() === minus) {
    date.negative = true;
    reader.at++;
  }
  date.yearLow = readDigitsOrX(reader, 4);
  date.yearHigh = reader.high;
  if (date.yearLow < 0 || isDigitOrX(reader.code()) || (date.negative && date.yearHigh === 0)) return undefined;
  return readAfterYear(reader, date);
}

/** One date as its characters tell it, see `WrittenDigits`. */
class EdtfDate implements WrittenDigits {
  negative = false;
  yearLow = 0;
  yearHigh = 0;
  monthLow = -1;
  monthHigh = -1;
  dayLow = -1;
  dayHigh = -1;
  doubt = 0;

  constructor(readonly begin: number) {}

  /** The year where it has no X. */
  year(): number {
    return this.negative ? -this.yearLow : this.yearLow;
  }

  isUnspecified(): boolean {
    return this.yearLow !== this.yearHigh || this.monthLow !== this.monthHigh || this.dayLow !== this.dayHigh;
  }
}

function readAfterYear(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const code = reader.code();
  if (code === letterS) return date.doubt === 0 ? readSignificant(reader, date.year(), date.begin) : undefined;
  if (code === letterW || (code === minus && reader.codeAt(1) === letterW)) return readWeek(reader, date.year());
  date.doubt |= readDoubt(reader, 1);
  return reader.code() === minus ? readMonth(reader, date) : wholeYear(date);
}

function readMonth(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  reader.at++;
  date.doubt |= readDoubt(reader, 2);
  date.monthLow = readDigitsOrX(reader, 2);
  date.monthHigh = reader.high;
  if (date.monthLow < 0 || isDigitOrX(reader.code())) return undefined;
  const after = readDoubt(reader, 1);
  date.doubt |= after | (after << 1);
  return reader.code() === minus ? readDay(reader, date) : monthPart(reader, date);
}

function readDay(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  reader.at++;
  date.doubt |= readDoubt(reader, 4);
  date.dayLow = readDigitsOrX(reader, 2);
  date.dayHigh = reader.high;
  if (date.dayLow < 0 || isDigitOrX(reader.code())) return undefined;
  if (reader.code() === letterT) return date.doubt === 0 && !date.isUnspecified() && skipTime(reader) ? timedPart(reader, date) : undefined;
  const after = readDoubt(reader, 1);
  date.doubt |= after | (after << 1) | (after << 2);
  return dayPart(reader, date);
}

/** The time of day stays in the EDTF; days know nothing of it. */
function timedPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const part = dayPart(reader, date);
  return part === undefined ? undefined : changedPart(part, { edtf: reader.text.slice(date.begin, reader.at) });
}

function wholeYear(date: EdtfDate): DatePart {
  const size = date.yearHigh - date.yearLow + 1;
  if (size === 1) return datePart(dayNumber(date.year(), 1, 1), dayNumber(date.year(), 12, 31), 'year', date.doubt);
  const precision = size === 10 ? 'decade' : size === 100 ? 'century' : size === 1000 ? 'millennium' : 'range';
  const [first, last] = yearsOf(date);
  return datePart(dayNumber(first, 1, 1), dayNumber(last, 12, 31), precision, date.doubt, maskedYearText(date));
}

/** The first and the last year that the digits allow; year 0 is not negative. */
function yearsOf({ negative, yearLow, yearHigh }: EdtfDate): readonly [number, number] {
  return negative ? [-yearHigh, -Math.max(yearLow, 1)] : [yearLow, yearHigh];
}

function monthPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const month = date.monthLow;
  if (month >= 21 && month <= 41 && month === date.monthHigh) return subYearPart(date, month);
  if (date.isUnspecified()) return unspecifiedPart(reader, date);
  if (month < 1 || month > 12) return reader.noSuchDay(date.begin);
  const first = dayNumber(date.year(), month, 1);
  return datePart(first, first + daysInMonth(date.year(), month) - 1, 'month', date.doubt);
}

function dayPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  if (date.isUnspecified()) return unspecifiedPart(reader, date);
  const { monthLow: month, dayLow: day } = date;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(date.year(), month);
  if (!exists) return reader.noSuchDay(date.begin);
  const number = dayNumber(date.year(), month, day);
  return datePart(number, number, 'day', date.doubt);
}

/** A season, a quarter, a third or a half of a year. */
function subYearPart(date: EdtfDate, code: number): DatePart {
  const [firstYear, lastYear] = yearsOf(date);
  const first = seasonOfYear(firstYear, code);
  const last = firstYear === lastYear ? first : seasonOfYear(lastYear, code);
  return datePart(first.earliest, last.latest, first.precision, date.doubt, `${maskedYearText(date)}-${code}`);
}
