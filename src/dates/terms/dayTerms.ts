import { type Draft, DraftUnit } from './draft';
import type { CalendarName } from '../historicalDate';
import type { TermReader } from './termReader';
import { Kind, type Token } from '../tokens';
import { pairOfDays } from './dayPairs';
import { BoundWord, Unit, WordClass } from '../words';
import { isReign, regnal } from './reignTerms';
import { isHour, mayBeHour, timeFirst } from './timeOfDay';
import { century, millennium, numberYear, ordinalSubYear, plainNumber, subYearCode, yearAfter } from './yearTerms';

/** Days and months: in words, as numbers, in the manner of Rome. */

export function number(r: TermReader, draft: Draft): boolean {
  if (isHour(r)) return timeFirst(r, draft);
  if (numberAndSign(r, draft)) return true;
  const dot = r.kind(1) === Kind.dot ? 1 : 0;
  if (r.kind(1 + dot) === WordClass.unit) return numberUnit(r, draft);
  return numberAndWord(r, draft, dot) || plainNumber(r, draft);
}

/** `19c.`, `10:30`, `192-`, `21.1.1924`. */
function numberAndSign(r: TermReader, draft: Draft): boolean {
  const { value, digits } = r.token();
  const next = r.token(1);
  if (next.kind === WordClass.circa && (next.glued || (digits <= 2 && r.kind(2) === Kind.end))) return century(r, draft, value, 1);
  if (mayBeHour(next.kind) && timeFirst(r, draft)) return true;
  if (next.kind === Kind.dash && next.value > 0 && digits + next.value === 4 && maskedYear(r, draft)) return true;
  return isSeparator(next) && numeric(r, draft);
}

function numberAndWord(r: TermReader, draft: Draft, dot: number): boolean {
  const { value, digits } = r.token();
  const next = r.token(1);
  if (digits === 1 && next.kind === WordClass.subYear) return ordinalSubYear(r, draft, value, next.value, 1);
  if (digits <= 2) return smallNumber(r, draft, dot);
  return digits <= 4 && (yearFirst(r, draft) || yearBeforeSubYear(r, draft));
}

/** `192-`, `19--`, as catalogues write a decade and a hundred years. */
function maskedYear(r: TermReader, draft: Draft): boolean {
  const { value } = r.token();
  const behind = r.kind(2);
  const hyphens = r.token(1).value;
  const year = value * 10 ** hyphens;
  const ends = behind === Kind.end || behind === Kind.question || behind === Kind.close;
  if (!r.token(1).glued || !ends || year < 1000 || year > lastMaskedYear || hyphens > 2) return false;
  draft.unit = DraftUnit.decade;
  draft.year = year;
  draft.yearDigits = 4;
  draft.wholeHundred = hyphens === 2;
  r.at += 2;
  return true;
}

/** `623-` goes on from 623. */
const lastMaskedYear = 2090;

/** `1917 March 5`, `1917, March`. */
function yearFirst(r: TermReader, draft: Draft): boolean {
  const monthAt = r.kind(1) === Kind.comma ? 2 : 1;
  const dayAt = monthAt + 1;
  const hasDay = (r.kind(dayAt) === Kind.number || r.kind(dayAt) === Kind.ordinalNumber) && r.token(dayAt).digits <= 2;
  if (r.kind(monthAt) !== WordClass.month || r.kind(hasDay ? dayAt + 1 : dayAt) === Kind.number || (monthAt === 2 && !hasDay)) return false;
  draft.year = r.token().value;
  draft.yearDigits = r.token().digits;
  draft.month = r.token(monthAt).value;
  draft.unit = hasDay ? DraftUnit.day : DraftUnit.month;
  if (hasDay) draft.day = r.token(dayAt).value;
  r.at += hasDay ? dayAt + 1 : dayAt;
  return true;
}

/** `1848 Q1`, `1848-Q1`, `1848 summer`. */
function yearBeforeSubYear(r: TermReader, draft: Draft): boolean {
  const at = (r.kind(1) === Kind.dash || r.kind(1) === Kind.slash) && r.token(2).glued ? 2 : 1;
  const { kind, value } = r.token(at);
  if (at === 2 && kind !== WordClass.subYear) return false;
  const length = at + (kind === WordClass.season ? 1 : 2);
  const code = kind === WordClass.season ? value : kind === WordClass.subYear && r.kind(at + 1) === Kind.number ? subYearCode(value, r.token(at + 1).value) : undefined;
  if (code === undefined || r.kind(length) === Kind.number) return false;
  draft.unit = DraftUnit.season;
  draft.sub = code;
  draft.year = r.token().value;
  draft.yearDigits = r.token().digits;
  r.at += length;
  return true;
}

function isSeparator({ kind, glued }: Token): boolean {
  return kind === Kind.slash || kind === Kind.dot || (kind === Kind.dash && glued);
}

/** A day before its month, or a year of a reign. */
function smallNumber(r: TermReader, draft: Draft, dot: number): boolean {
  return isReign(r, 1) ? r.token().value > 0 && regnal(r, draft) : dayBefore(r, draft, dot);
}

/** `18 century`, `19. Jahrhundert`. */
function numberUnit(r: TermReader, draft: Draft): boolean {
  const value = r.token().value;
  const next = r.kind(1) === Kind.dot ? 2 : 1;
  const unit = r.token(next).value;
  if (unit === Unit.century) return century(r, draft, value, next);
  if (unit === Unit.millennium) return millennium(r, draft, value, next);
  return false;
}

function dayBefore(r: TermReader, draft: Draft, dot: number): boolean {
  const start = r.at;
  draft.day = r.token().value;
  r.at += 1 + dot;
  if (dayOf(r, draft)) return true;
  r.at = start;
  draft.day = 0;
  return false;
}

/** Behind a day's number: its month, and the year. */
export function dayOf(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  if (isMonth(r, 1) && (r.kind() === Kind.dash || (r.kind() === Kind.slash && r.kind(2) === Kind.slash))) r.at++;
  r.skipNoise();
  if (!isMonth(r, 0)) {
    r.at = start;
    return romanMonth(r, draft);
  }
  setMonth(r, draft);
  draft.unit = DraftUnit.day;
  dayYear(r, draft);
  return true;
}

/** `21. I. 1924`, `21.i.1924`, `21/I/1924`, `21 I 1924`: the month in Roman numerals, with its year. */
function romanMonth(r: TermReader, draft: Draft): boolean {
  const month = isDateSign(r.kind()) ? 1 : 0;
  const { kind, value } = r.token(month);
  const year = month + (isDateSign(r.kind(month + 1)) ? 2 : 1);
  if (kind !== Kind.roman || value > 12 || r.kind(year) !== Kind.number || r.token(year).digits < 3) return false;
  draft.month = value;
  draft.unit = DraftUnit.day;
  r.at += year;
  return numberYear(r, draft);
}

function isDateSign(kind: number): boolean {
  return kind === Kind.dot || kind === Kind.slash || kind === Kind.dash;
}

/** Behind a day and its month: the other day of a pair, and the year, in either order. */
function dayYear(r: TermReader, draft: Draft): void {
  const isPair = pairOfDays(r, draft);
  skipGluedSign(r);
  yearAfter(r, draft);
  if (!isPair && r.kind() !== Kind.slash) pairOfDays(r, draft);
}

/** The sign of `21-Jan-1924` and `Jan/1924`. */
function skipGluedSign(r: TermReader): void {
  const isSign = (r.kind() === Kind.dash || r.kind() === Kind.slash) && r.token().glued;
  if (isSign && r.kind(1) === Kind.number && r.token(1).glued && r.token(1).digits >= 3) r.at++;
}

function isMonth(r: TermReader, offset: number): boolean {
  const kind = r.kind(offset);
  return kind === WordClass.month || (kind >= WordClass.islamicMonth && kind <= WordClass.frenchMonth);
}

function setMonth(r: TermReader, draft: Draft): void {
  const { kind, value } = r.token();
  draft.month = value;
  draft.calendar = monthCalendar(kind);
  r.at++;
}

export function month(r: TermReader, draft: Draft, calendar: CalendarName): boolean {
  draft.month = r.token().value;
  draft.calendar = calendar;
  r.at++;
  const start = r.at;
  r.skipNoise();
  if (r.kind() === Kind.ordinalNumber || (r.kind() === WordClass.ordinal && r.token().value < 32)) return monthDay(r, draft);
  if (r.kind() === Kind.number && r.token().digits <= 2 && isDayNumber(r, calendar)) return monthDay(r, draft);
  r.at = start;
  draft.unit = DraftUnit.month;
  skipGluedSign(r);
  yearAfter(r, draft);
  return true;
}

/** A number of one or two digits behind a month is the day if it can be one; `January 79` is a year. */
function isDayNumber(r: TermReader, calendar: CalendarName): boolean {
  const { value } = r.token();
  if (isReign(r, 1)) return false;
  if (value < 1 || value > 31 || r.kind(1) === WordClass.era) return calendar === 'gregorian' && yearFollows(r, 1) && r.kind(1) !== WordClass.era;
  return calendar === 'gregorian' || yearFollows(r, 1);
}

function yearFollows(r: TermReader, offset: number): boolean {
  const next = r.kind(offset) === Kind.comma ? offset + 1 : offset;
  return r.kind(next) === Kind.number || r.kind(next) === WordClass.era;
}

function monthDay(r: TermReader, draft: Draft): boolean {
  draft.day = r.token().value;
  draft.unit = DraftUnit.day;
  r.at++;
  dayYear(r, draft);
  return true;
}

/** `Monday, 21 January 1924`: the weekday is checked against the date; `the Monday after Easter` is the next one. */
export function weekday(r: TermReader, draft: Draft): boolean {
  draft.weekday = r.token().value;
  r.at++;
  const step = stepOf(r.token());
  if (step !== 0) {
    draft.weekdayStep = step;
    r.at++;
  }
  while (r.kind() === Kind.comma) r.at++;
  r.skipNoise();
  return r.core(draft);
}

/** `after` and `following`: 1; `before` and `preceding`: -1. */
function stepOf({ kind, value }: Token): number {
  if (kind === WordClass.bound && value <= BoundWord.after) return value === BoundWord.after ? 1 : -1;
  return kind === WordClass.next ? 1 : kind === WordClass.previous ? -1 : 0;
}

/** `Ides of March 44 BC`, `III Kalendas Ianuarias`, `pridie Idus Martias`. */
export function romanDay(r: TermReader, draft: Draft): boolean {
  let before = 0;
  if (r.kind() === Kind.roman || r.kind() === WordClass.numberWord) {
    before = r.token().value - 1;
    r.at++;
  }
  if (r.kind() !== WordClass.romanDay) return false;
  draft.sub = r.token().value;
  r.at++;
  r.skipNoise();
  if (r.kind() !== WordClass.month) return false;
  setMonth(r, draft);
  draft.unit = DraftUnit.day;
  draft.day = romanDayOf(draft.sub, draft.month) - before;
  draft.sub = 0;
  yearAfter(r, draft);
  return true;
}

/** `3/29/1988`, `21.1.1924`, `7/2008`, `1924-01-21`, `1924-01`. */
function numeric(r: TermReader, draft: Draft): boolean {
  const first = r.token();
  const separator = r.kind(1);
  const second = r.token(2);
  if (second.kind !== Kind.number || (separator === Kind.dash && !second.glued)) return false;
  const third = r.kind(3) === separator && r.kind(4) === Kind.number ? r.token(4) : undefined;
  if (separator === Kind.dash) return isoNumeric(r, draft, first, second, third);
  if (third === undefined) return separator === Kind.slash && monthSlashYear(r, draft, first, second);
  if (first.digits > 2 || second.digits > 2 || third.digits < 3) return false;
  setDayMonth(r, draft, first.value, second.value);
  r.at += 4;
  numberYear(r, draft);
  return true;
}

function monthSlashYear(r: TermReader, draft: Draft, first: Token, second: Token): boolean {
  if (first.digits > 2 || second.digits < 3 || first.value < 1 || first.value > 12) return false;
  draft.unit = DraftUnit.month;
  draft.month = first.value;
  r.at += 2;
  return numberYear(r, draft);
}

/** Where both numbers could be the month and the language does not say which one is, `sub` -1 marks that the draft has two readings. */
function setDayMonth(r: TermReader, draft: Draft, first: number, second: number): void {
  const monthFirst = !r.dayFirst && first <= 12 && second > 12;
  draft.unit = DraftUnit.day;
  draft.day = monthFirst ? second : first;
  draft.month = monthFirst ? first : second;
  if (!r.dayFirst && first <= 12 && second <= 12 && first !== second) draft.sub = -1;
}

function isoNumeric(r: TermReader, draft: Draft, year: Token, month: Token, day: Token | undefined): boolean {
  if (year.digits !== 4 || month.digits !== 2 || month.value < 1 || month.value > 12) return false;
  if (day !== undefined && (day.digits !== 2 || !day.glued || !r.token(3).glued)) return false;
  draft.unit = day === undefined ? DraftUnit.month : DraftUnit.day;
  draft.year = year.value;
  draft.yearDigits = 4;
  draft.month = month.value;
  draft.day = day?.value ?? 0;
  r.at += day === undefined ? 3 : 5;
  return true;
}

function monthCalendar(kind: number): CalendarName {
  if (kind === WordClass.islamicMonth) return 'islamic';
  if (kind === WordClass.hebrewMonth) return 'hebrew';
  return kind === WordClass.frenchMonth ? 'french republican' : 'gregorian';
}

/** Nones on the 5th and ides on the 13th, two days later in March, May, July and October. */
function romanDayOf(name: number, month: number): number {
  if (name === 1) return 1;
  const late = month === 3 || month === 5 || month === 7 || month === 10 ? 2 : 0;
  return (name === 2 ? 5 : 13) + late;
}

