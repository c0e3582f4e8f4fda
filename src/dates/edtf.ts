import { dayNumber, daysInMonth, farthestYear, isLeapYear, isoYear } from './days';
import {
  approximateYear, datePart, dateSet, singleDate, span,
  type DatePart, type HistoricalDate, type SetMember,
} from './historicalDate';
import { seasonOfYear } from './seasons';

/**
 * A reader of EDTF, ISO 8601-2:2019 in the profile of the Library of Congress, levels 0 to 2, in one pass over the characters.
 * Besides: blanks about `/` and after `,`, fractions of seconds, ISO week dates. It answers `undefined` for what is not
 * EDTF at all, and sets `fault` where the text is EDTF but names no day there is.
 */
export class EdtfReader {
  at: number;
  fault: EdtfFault | undefined = undefined;
  /** See `readDigitsOrX`. */
  high = 0;

  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {
    this.at = start;
  }

  /** NaN or a blank behind the end: neither is part of a date. */
  code(): number {
    return this.text.charCodeAt(this.at);
  }

  codeAt(offset: number): number {
    return this.text.charCodeAt(this.at + offset);
  }

  skipBlanks(): void {
    while (this.at < this.end && this.text.charCodeAt(this.at) === 0x20) this.at++;
  }

  done(): boolean {
    return this.at >= this.end;
  }
}

export type EdtfFault = { readonly code: 'no-such-day' | 'backwards' | 'too-far'; readonly start: number; readonly end: number };

const digit0 = 0x30;
const digit9 = 0x39;
const letterX = 0x58;
const letterS = 0x53;
const letterT = 0x54;
const letterW = 0x57;
const letterY = 0x59;
const minus = 0x2d;
const slash = 0x2f;
const dot = 0x2e;
const comma = 0x2c;

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

/** Reads the whole text as one EDTF expression. */
export function readEdtf(reader: EdtfReader): HistoricalDate | undefined {
  const first = reader.code();
  if (first === 0x5b) return readSet(reader, 'oneOf', 0x5d);
  if (first === 0x7b) return readSet(reader, 'allOf', 0x7d);
  const text = reader.text;
  const from = first === slash || first === dot ? readOpen(reader) : readEdtfDate(reader);
  if (from === undefined) return undefined;
  if (reader.done()) return typeof from === 'string' ? undefined : singleDate(text.slice(reader.start, reader.end), from);
  return readSpanEnd(reader, from);
}

function readSpanEnd(reader: EdtfReader, from: DatePart | 'open' | 'unknown'): HistoricalDate | undefined {
  reader.skipBlanks();
  if (reader.code() !== slash) return undefined;
  reader.at++;
  reader.skipBlanks();
  const to = reader.done() || reader.code() === dot ? readOpen(reader) : readEdtfDate(reader);
  if (to === undefined || !reader.done() || hasTime(from) || hasTime(to)) return undefined;
  if (typeof from !== 'string' && typeof to !== 'string' && from.earliest > to.latest) {
    reader.fault = { code: 'backwards', start: reader.start, end: reader.end };
    return undefined;
  }
  return span(reader.text.slice(reader.start, reader.end), from, to);
}

function hasTime(part: DatePart | 'open' | 'unknown'): boolean {
  return typeof part !== 'string' && part.edtf !== undefined && part.edtf.includes('T');
}

/** `..` is open; nothing at all is unknown. */
function readOpen(reader: EdtfReader): 'open' | 'unknown' | undefined {
  if (reader.code() !== dot) return 'unknown';
  if (reader.codeAt(1) !== dot) return undefined;
  reader.at += 2;
  return 'open';
}

function readSet(reader: EdtfReader, kind: 'oneOf' | 'allOf', close: number): HistoricalDate | undefined {
  if (reader.text.charCodeAt(reader.end - 1) !== close) return undefined;
  reader.at++;
  const members: SetMember[] = [];
  for (;;) {
    reader.skipBlanks();
    const member = readMember(reader);
    if (member === undefined) return undefined;
    members.push(member);
    reader.skipBlanks();
    const next = reader.code();
    reader.at++;
    if (next === close) break;
    if (next !== comma) return undefined;
  }
  return reader.done() ? dateSet(reader.text.slice(reader.start, reader.end), kind, members) : undefined;
}

function readMember(reader: EdtfReader): SetMember | undefined {
  const begin = reader.at;
  if (reader.code() === dot) {
    if (readOpen(reader) === undefined) return undefined;
    const to = readEdtfDate(reader);
    return to === undefined || hasTime(to) ? undefined : { from: undefined, to };
  }
  const from = readEdtfDate(reader);
  if (from === undefined) return undefined;
  if (reader.code() !== dot) return { from, to: from };
  if (readOpen(reader) === undefined) return undefined;
  const next = reader.code();
  if (next === comma || next === 0x20 || next === 0x5d || next === 0x7d) return { from, to: undefined };
  const to = readEdtfDate(reader);
  if (to === undefined) return undefined;
  if (from.earliest > to.latest) {
    reader.fault = { code: 'backwards', start: begin, end: reader.at };
    return undefined;
  }
  return { from, to };
}

/**
 * One date as its characters tell it. `high` is the number with 9 for each X, `low` with 0; -1 where the month or the day is not told.
 */
class EdtfDate {
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

  firstYear(): number {
    return this.negative ? -this.yearHigh : this.yearLow;
  }

  lastYear(): number {
    return this.negative ? -Math.max(this.yearLow, 1) : this.yearHigh;
  }

  isMasked(): boolean {
    return this.yearLow !== this.yearHigh || this.monthLow !== this.monthHigh || this.dayLow !== this.dayHigh;
  }
}

/** Reads one date and leaves the reader behind it. */
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
  if (reader.code() === letterT) return date.doubt === 0 && !date.isMasked() && skipTime(reader) ? timedPart(reader, date) : undefined;
  const after = readDoubt(reader, 1);
  date.doubt |= after | (after << 1) | (after << 2);
  return dayPart(reader, date);
}

function timedPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const part = dayPart(reader, date);
  return part === undefined ? undefined : { ...part, edtf: reader.text.slice(date.begin, reader.at) };
}

function isDigitOrX(code: number): boolean {
  return (code >= digit0 && code <= digit9) || code === letterX;
}

/** `?`, `~` or `%` as doubt bits of the year, times `shift` for the month (2) or the day (4). */
function readDoubt(reader: EdtfReader, shift: number): number {
  const mark = reader.text.charCodeAt(reader.at);
  if (mark !== 0x3f && mark !== 0x7e && mark !== 0x25) return 0;
  reader.at++;
  return (mark === 0x7e ? approximateYear : mark === 0x3f ? 8 : 9) * shift;
}

/** The number with 0 for each X, and in `reader.high` the one with 9; -1 where other characters stand. */
function readDigitsOrX(reader: EdtfReader, width: number): number {
  const { text, at } = reader;
  let low = 0;
  let high = 0;
  for (let i = at; i < at + width; i++) {
    const code = text.charCodeAt(i);
    const isX = code === letterX;
    if (!isX && !(code >= digit0 && code <= digit9)) return -1;
    low = low * 10 + (isX ? 0 : code - digit0);
    high = high * 10 + (isX ? 9 : code - digit0);
  }
  reader.at = at + width;
  reader.high = high;
  return low;
}

function wholeYear(date: EdtfDate): DatePart {
  const size = date.yearHigh - date.yearLow + 1;
  if (size === 1) return datePart(dayNumber(date.year(), 1, 1), dayNumber(date.year(), 12, 31), 'year', date.doubt);
  const precision = size === 10 ? 'decade' : size === 100 ? 'century' : size === 1000 ? 'millennium' : 'range';
  return datePart(dayNumber(date.firstYear(), 1, 1), dayNumber(date.lastYear(), 12, 31), precision, date.doubt, yearText(date));
}

function yearText(date: EdtfDate): string {
  return (date.negative ? '-' : '') + maskedText(date.yearLow, date.yearHigh, 4);
}

/** The digits again: X where low and high differ. */
function maskedText(low: number, high: number, width: number): string {
  const lowText = String(low).padStart(width, '0');
  const highText = String(high).padStart(width, '0');
  let text = '';
  for (let i = 0; i < width; i++) text += lowText[i] === highText[i] ? (lowText[i] ?? '') : 'X';
  return text;
}

function monthPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const month = date.monthLow;
  if (month >= 21 && month <= 41 && month === date.monthHigh) return seasonPart(date, month);
  if (date.isMasked()) return maskedPart(reader, date);
  if (month < 1 || month > 12) return noSuchDay(reader, date.begin);
  const first = dayNumber(date.year(), month, 1);
  return datePart(first, first + daysInMonth(date.year(), month) - 1, 'month', date.doubt);
}

function dayPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  if (date.isMasked()) return maskedPart(reader, date);
  const { monthLow: month, dayLow: day } = date;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(date.year(), month);
  if (!exists) return noSuchDay(reader, date.begin);
  const number = dayNumber(date.year(), month, day);
  return datePart(number, number, 'day', date.doubt);
}

function noSuchDay(reader: EdtfReader, begin: number): undefined {
  reader.fault = { code: 'no-such-day', start: begin, end: reader.at };
  return undefined;
}

function seasonPart(date: EdtfDate, code: number): DatePart {
  const first = seasonOfYear(date.firstYear(), code);
  const last = date.yearLow === date.yearHigh ? first : seasonOfYear(date.lastYear(), code);
  return datePart(first.earliest, last.latest, first.precision, date.doubt, `${yearText(date)}-${code}`);
}

/** Dates with X: from the first to the last day that fits the digits. */
function maskedPart(reader: EdtfReader, date: EdtfDate): DatePart | undefined {
  const earliest = firstFit(date, false);
  const latest = firstFit(date, true);
  if (earliest === undefined || latest === undefined) return noSuchDay(reader, date.begin);
  const day = date.dayLow < 0 ? '' : `-${maskedText(date.dayLow, date.dayHigh, 2)}`;
  const body = `${yearText(date)}-${maskedText(date.monthLow, date.monthHigh, 2)}${day}`;
  return datePart(earliest, latest, maskedPrecision(date), date.doubt, body);
}

function maskedPrecision(date: EdtfDate): DatePart['precision'] {
  if (date.yearLow !== date.yearHigh) return 'range';
  const months = date.monthHigh - date.monthLow;
  if (months > 0) return months === 99 && (date.dayLow < 0 || date.dayHigh - date.dayLow === 99) ? 'year' : 'range';
  return date.dayHigh - date.dayLow === 99 ? 'month' : 'range';
}

/**
 * The first (or last) day that fits. A common year and a leap year differ in one day only, so two years decide, except where only
 * 29 February fits: then the years that the digits allow are walked to the first leap year among them (at most 10,000).
 */
function firstFit(date: EdtfDate, last: boolean): number | undefined {
  const { negative, yearLow, yearHigh } = date;
  const fromHigh = last !== negative;
  const begin = fromHigh ? yearHigh : Math.max(yearLow, negative ? 1 : 0);
  const fit = fitInYear(date, negative ? -begin : begin, last);
  if (fit !== undefined || fitInYear(date, 4, last) === undefined) return fit;
  const step = fromHigh ? -1 : 1;
  for (let value = begin; value >= yearLow && value <= yearHigh; value += step) {
    if (isLeapYear(value) && fits(yearLow, yearHigh, value)) return fitInYear(date, negative ? -value : value, last);
  }
  return undefined;
}

function fitInYear(date: EdtfDate, year: number, last: boolean): number | undefined {
  for (let i = 1; i <= 12; i++) {
    const month = last ? 13 - i : i;
    if (!fits(date.monthLow, date.monthHigh, month)) continue;
    const day = fitInMonth(date, daysInMonth(year, month), last);
    if (day > 0) return dayNumber(year, month, day);
  }
  return undefined;
}

function fitInMonth(date: EdtfDate, length: number, last: boolean): number {
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

/** `Y170000002`, `Y-17E7`, `Y171010000S3`. */
function readLongYear(reader: EdtfReader): DatePart | undefined {
  const begin = reader.at;
  reader.at++;
  const negative = reader.code() === minus;
  if (negative) reader.at++;
  const digitsStart = reader.at;
  const mantissa = readDigits(reader);
  const digits = reader.at - digitsStart;
  const hasExponent = reader.code() === 0x45;
  if (hasExponent) reader.at++;
  const exponent = hasExponent ? readDigits(reader) : 0;
  if (digits === 0 || exponent === undefined || mantissa === undefined) return undefined;
  const leadingZero = reader.text.charCodeAt(digitsStart) === digit0;
  if (leadingZero || (!hasExponent && reader.code() !== letterS && digits < 5)) return undefined;
  const year = (negative ? -1 : 1) * mantissa * 10 ** exponent;
  if (reader.code() === letterS) return readSignificant(reader, year, begin);
  const edtf = Math.abs(year) <= 9999 ? isoYear(year) : reader.text.slice(begin, reader.at);
  return yearsPart(reader, begin, [year, year], edtf);
}

function readDigits(reader: EdtfReader): number | undefined {
  const from = reader.at;
  let value = 0;
  for (let code = reader.code(); code >= digit0 && code <= digit9; code = reader.code()) {
    value = value * 10 + code - digit0;
    reader.at++;
  }
  return reader.at === from ? undefined : value;
}

function yearsPart(reader: EdtfReader, begin: number, [low, high]: readonly [number, number], edtf: string): DatePart | undefined {
  const doubt = readDoubt(reader, 1);
  if (!(Math.abs(low) <= farthestYear && Math.abs(high) <= farthestYear)) {
    reader.fault = { code: 'too-far', start: begin, end: reader.at };
    return undefined;
  }
  return datePart(dayNumber(low, 1, 1), dayNumber(high, 12, 31), low === high ? 'year' : 'range', doubt, edtf);
}

/** `1950S2`: some year that begins with those two digits, estimated to be 1950. */
function readSignificant(reader: EdtfReader, year: number, begin: number): DatePart | undefined {
  reader.at++;
  const count = readDigits(reader);
  if (count === undefined || count === 0) return undefined;
  const size = 10 ** Math.max(0, String(Math.abs(year)).length - count);
  const base = Math.floor(Math.abs(year) / size) * size;
  const years = year < 0 ? ([-(base + size - 1), -base] as const) : ([base, base + size - 1] as const);
  return yearsPart(reader, begin, years, reader.text.slice(begin, reader.at));
}

/** ISO week dates: `2016-W21`, `2016-W21-3`, `2016W213`. The week with the year's first Thursday is week 1. */
function readWeek(reader: EdtfReader, year: number): DatePart | undefined {
  const begin = reader.at;
  const extended = reader.code() === minus;
  reader.at += extended ? 2 : 1;
  const week = readDigitsOrX(reader, 2);
  if (week < 0 || week !== reader.high) return undefined;
  const monday = mondayOfWeek1(year) + (week - 1) * 7;
  if (week < 1 || monday >= mondayOfWeek1(year + 1)) return noSuchDay(reader, begin);
  const dayFollows = extended ? reader.code() === minus : isDigitOrX(reader.code());
  if (!dayFollows) return datePart(monday, monday + 6, 'week', 0);
  if (extended) reader.at++;
  const day = reader.code() - digit0;
  reader.at++;
  if (day < 1 || day > 7) return noSuchDay(reader, begin);
  return datePart(monday + day - 1, monday + day - 1, 'day', 0);
}

function mondayOfWeek1(year: number): number {
  const january4 = dayNumber(year, 1, 4);
  return january4 - (((january4 % 7) + 7) % 7);
}

/** `T23:20:30`, with a fraction, `Z` or an offset of hours or hours and minutes. */
function skipTime(reader: EdtfReader): boolean {
  reader.at++;
  const hour = readTwo(reader, 24);
  if (hour === undefined || !skipColon(reader)) return false;
  const minute = readTwo(reader, 59);
  if (minute === undefined || !skipColon(reader)) return false;
  const second = readTwo(reader, 59);
  if (second === undefined || (hour === 24 && minute + second > 0)) return false;
  if (reader.code() === dot) {
    reader.at++;
    const fraction = readDigits(reader);
    if (fraction === undefined || (hour === 24 && fraction > 0)) return false;
  }
  return skipZone(reader);
}

function skipZone(reader: EdtfReader): boolean {
  const sign = reader.code();
  if (sign === 0x5a) {
    reader.at++;
    return true;
  }
  if (sign !== 0x2b && sign !== minus) return true;
  reader.at++;
  if (readTwo(reader, 23) === undefined) return false;
  return reader.code() !== 0x3a || (skipColon(reader) && readTwo(reader, 59) !== undefined);
}

function readTwo(reader: EdtfReader, most: number): number | undefined {
  const tens = reader.codeAt(0) - digit0;
  const ones = reader.codeAt(1) - digit0;
  if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9) || tens * 10 + ones > most) return undefined;
  reader.at += 2;
  return tens * 10 + ones;
}

function skipColon(reader: EdtfReader): boolean {
  if (reader.code() !== 0x3a) return false;
  reader.at++;
  return true;
}

