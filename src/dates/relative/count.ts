import { calendarPart, comparePrecision, singleDate, type DatePart, type HistoricalDate } from '../historicalDate';
import type { Reading } from '../reading';
import type { TermReader } from '../terms/termReader';
import { readTerm } from '../terms/terms';
import { Kind } from '../tokens';
import { CalendarUnits, unitPrecisions } from '../units/calendarUnits';
import { resolve } from '../units/resolver';
import { BoundWord, Unit, WordClass } from '../words';

/** `two days later`, `+3 months`, `the day before Easter 1916`; `leading` is 1 or -1 where a word before said later or earlier, else 0. */
export function readCount(reader: TermReader, reading: Reading, leading: number): DatePart | undefined {
  const sign = readSign(reader);
  const count = readNumber(reader);
  const named = reader.unit();
  if (named === 0 || (count === undefined && sign !== 0)) return undefined;
  reader.at++;
  const direction = sign !== 0 ? sign : leading !== 0 ? leading : readDirection(reader);
  if (direction === 0) return undefined;
  const base = reader.kind() === Kind.end ? reading.previousDate() : namedBase(reader, reading);
  const [unit, each] = named === Unit.fortnight ? [Unit.week, 2] : [named, 1];
  return base === undefined ? undefined : shifted(base, (count ?? 1) * each * direction, unit, sign !== 0);
}

function readSign(reader: TermReader): number {
  const sign = reader.kind() === Kind.plus ? 1 : reader.kind() === Kind.dash ? -1 : 0;
  if (sign !== 0) reader.at++;
  return sign;
}

function readNumber(reader: TermReader): number | undefined {
  const { kind, value } = reader.token();
  if (kind !== Kind.number && kind !== WordClass.numberWord) return undefined;
  reader.at++;
  return value;
}

/** 1 for `later` and `after`, -1 for `earlier` and `before`; else 0. */
export function readDirection(reader: TermReader): number {
  const { kind, value } = reader.token();
  reader.at++;
  if (kind === WordClass.later) return 1;
  if (kind === WordClass.earlier) return -1;
  if (kind !== WordClass.bound) return 0;
  return value === BoundWord.after ? 1 : value === BoundWord.before ? -1 : 0;
}

/** `two days after 5 March 1917`, `the day before Easter 1916`. */
function namedBase(reader: TermReader, reading: Reading): HistoricalDate | undefined {
  const draft = readTerm(reader);
  const part = draft === undefined ? undefined : resolve(reading, draft);
  return part === undefined ? undefined : singleDate(reading.text, part);
}

/** A date some units on: from the end of the base onwards, from its start backwards. */
function shifted(base: HistoricalDate, count: number, unit: number, exact: boolean): DatePart | undefined {
  const side = count > 0 ? base.end : base.start;
  if (!Number.isFinite(side.earliest) || !Number.isFinite(side.latest) || Math.abs(count) > mostUnits) return undefined;
  const units = new CalendarUnits(side.calendar);
  const earliest = units.shift(side.earliest, count, unit);
  const latest = units.shift(side.latest, count, unit);
  const wanted = unitPrecisions[unit] ?? 'day';
  if (exact || unit <= Unit.week) return calendarPart(units.calendar, { earliest, latest }, side.precision, side.doubt);
  if (comparePrecision(wanted, side.precision) < 0) return calendarPart(units.calendar, { earliest, latest }, wanted, side.doubt);
  return calendarPart(units.calendar, { earliest: units.first(earliest, unit), latest: units.last(latest, unit) }, wanted, side.doubt);
}

const mostUnits = 1_000_000;
