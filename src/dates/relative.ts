import { calendarOf } from './calendars/registry';
import { civil, dayNumber, daysInMonth, weekday } from './days';
import { datePart, singleDate, comparePrecision, type DatePart, type HistoricalDate, type Portion, type Precision } from './historicalDate';
import { portionOf } from './portions';
import type { Resolver } from './resolver';
import type { TermReader } from './termReader';
import { readTerm } from './terms';
import { Kind, type Token } from './tokens';
import { BoundWord, Unit, WordClass } from './words';
import { previousStep } from './yearTerms';

/** Whether the tokens tell of another date: a sign in front, or a word such as `later`, `next`, `same`. */
export function isRelative(tokens: readonly Token[]): boolean {
  if (tokens[0]?.kind === Kind.plus) return true;
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens[i]?.kind ?? 0;
    if (kind >= WordClass.later && kind <= WordClass.previous) return true;
    if (kind === WordClass.unit && tokens[i + 1]?.kind === WordClass.bound) return true;
  }
  return false;
}

/**
 * Reads a date told from another one: `two days later`, `+3 months`, `the same year`, `the next day`, `late that year`, `the day after
 * 5 March 1917`. Days and weeks are counted; a later month or year is that month or year as a whole, unless a sign
 * asks for the same day of it. Undefined where the tokens are no such date.
 */
export function readRelative(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  reader.skipNoise();
  const portion = readPortion(reader);
  reader.skipNoise();
  const step = previousStep(reader.kind());
  const part = step !== undefined ? readStep(reader, resolver, step) : readCount(reader, resolver);
  if (part === undefined || reader.kind() !== Kind.end) return undefined;
  return singleDate(resolver.text, portion === undefined ? part : portionOf(part, portion));
}

function readPortion(reader: TermReader): Portion | undefined {
  const { kind, value } = reader.token();
  if (kind === WordClass.later) {
    reader.at++;
    return undefined;
  }
  if (kind !== WordClass.portion) return undefined;
  reader.at++;
  return value === 1 ? 'early' : value === 2 ? 'mid' : 'late';
}

/** `the same year`, `the next day`, `the following March`. */
function readStep(reader: TermReader, resolver: Resolver, step: number): DatePart | undefined {
  reader.at++;
  const { kind, value } = reader.token();
  reader.at++;
  if (kind === WordClass.month && reader.kind() === Kind.end) return nextMonth(resolver, value, step);
  if (kind !== WordClass.unit) return undefined;
  const base = previousDate(resolver);
  return base === undefined ? undefined : unitAt(base, value, step);
}

function nextMonth(resolver: Resolver, month: number, step: number): DatePart | undefined {
  const base = previousDate(resolver);
  if (base === undefined) return undefined;
  const { year, month: at } = civil(step < 0 ? base.earliest : base.latest);
  const shift = step > 0 ? (month > at ? 0 : 1) : step < 0 ? (month < at ? 0 : -1) : 0;
  const first = dayNumber(year + shift, month, 1);
  return datePart(first, first + daysInMonth(year + shift, month) - 1, 'month', base.start.doubt);
}

function readCount(reader: TermReader, resolver: Resolver): DatePart | undefined {
  const signed = reader.kind() === Kind.plus || reader.kind() === Kind.dash;
  const backwards = reader.kind() === Kind.dash;
  if (signed) reader.at++;
  const count = readNumber(reader);
  const { kind, value: unit } = reader.token();
  if (kind !== WordClass.unit || (count === undefined && signed)) return undefined;
  reader.at++;
  const direction = signed ? (backwards ? -1 : 1) : readDirection(reader);
  if (direction === 0) return undefined;
  const base = reader.kind() === Kind.end ? previousDate(resolver) : namedBase(reader, resolver);
  return base === undefined ? undefined : shifted(base, (count ?? 1) * direction, unit, signed);
}

function readNumber(reader: TermReader): number | undefined {
  const { kind, value } = reader.token();
  if (kind !== Kind.number && kind !== WordClass.numberWord) return undefined;
  reader.at++;
  return value;
}

function readDirection(reader: TermReader): number {
  const { kind, value } = reader.token();
  reader.at++;
  if (kind === WordClass.later) return 1;
  if (kind === WordClass.earlier) return -1;
  if (kind !== WordClass.bound) return 0;
  return value === BoundWord.after ? 1 : value === BoundWord.before ? -1 : 0;
}

/** `two days after 5 March 1917`, `the day before Easter 1916`. */
function namedBase(reader: TermReader, resolver: Resolver): HistoricalDate | undefined {
  const draft = readTerm(reader);
  const part = draft === undefined ? undefined : resolver.resolve(draft);
  return part === undefined ? undefined : singleDate(resolver.text, part);
}

function previousDate(resolver: Resolver): HistoricalDate | undefined {
  resolver.contextual = true;
  const previous = resolver.context?.previous;
  if (previous === undefined || !(Number.isFinite(previous.earliest) || Number.isFinite(previous.latest))) {
    resolver.problem ??= {
      code: 'date-no-previous',
      message: 'No date stands before this one that it could be counted from.',
      start: resolver.tokens[0]?.start ?? 0,
      end: resolver.whole.length,
      suggestions: [],
    };
    return undefined;
  }
  resolver.against = previous;
  return previous;
}

const unitPrecisions: readonly Precision[] = ['day', 'day', 'week', 'month', 'year', 'decade', 'century', 'millennium'];

/** A date some units on: from the end of the base onwards, from its start backwards. */
function shifted(base: HistoricalDate, count: number, unit: number, exact: boolean): DatePart | undefined {
  const side = count > 0 ? base.end : base.start;
  if (!Number.isFinite(side.earliest) || !Number.isFinite(side.latest) || count > 1_000_000) return undefined;
  const earliest = shiftDay(side.earliest, count, unit);
  const latest = shiftDay(side.latest, count, unit);
  const wanted = unitPrecisions[unit] ?? 'day';
  if (exact || unit <= Unit.week || comparePrecision(wanted, side.precision) < 0) return datePart(earliest, latest, exact || unit <= Unit.week ? side.precision : wanted, side.doubt);
  return datePart(firstOf(earliest, unit), lastOf(latest, unit), wanted, side.doubt);
}

function shiftDay(day: number, count: number, unit: number): number {
  if (unit <= Unit.week) return day + count * (unit === Unit.week ? 7 : 1);
  const months = unit === Unit.month ? count : count * 12 * yearsIn(unit);
  const date = civil(day);
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)));
}

function yearsIn(unit: number): number {
  return unit === Unit.year ? 1 : unit === Unit.decade ? 10 : unit === Unit.century ? 100 : 1000;
}

/** The unit that the base lies in, or the one before or after it. */
function unitAt(base: HistoricalDate, unit: number, step: number): DatePart | undefined {
  const known = Number.isFinite(base.earliest) && Number.isFinite(base.latest);
  if (!known) return undefined;
  const near = step < 0 ? base.start : base.end;
  const from = shiftDay(step === 0 ? base.earliest : near.earliest, step, unit);
  const to = shiftDay(step === 0 ? base.latest : near.latest, step, unit);
  return datePart(firstOf(from, unit), lastOf(to, unit), unitPrecisions[unit] ?? 'day', near.doubt);
}

function firstOf(day: number, unit: number): number {
  if (unit <= Unit.day) return day;
  if (unit === Unit.week) return day - weekday(day);
  const { year, month } = civil(day);
  if (unit === Unit.month) return dayNumber(year, month, 1);
  return dayNumber(firstYearOf(year, unit), 1, 1);
}

function lastOf(day: number, unit: number): number {
  if (unit <= Unit.day) return day;
  if (unit === Unit.week) return day - weekday(day) + 6;
  const { year, month } = civil(day);
  if (unit === Unit.month) return dayNumber(year, month, calendarOf('gregorian').monthLength(year, month));
  return dayNumber(firstYearOf(year, unit) + yearsIn(unit) - 1, 12, 31);
}

/** Decades begin in the year 0 of ten, centuries and millennia in the year 1. */
function firstYearOf(year: number, unit: number): number {
  const size = yearsIn(unit);
  const first = unit >= Unit.century ? 1 : 0;
  return Math.floor((year - first) / size) * size + first;
}
