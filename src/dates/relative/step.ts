import { isoYear } from '../days';
import { calendarPart, datePart, type DatePart, type HistoricalDate } from '../historicalDate';
import type { Reading } from '../reading';
import type { TermReader } from '../terms/termReader';
import { previousStep } from '../terms/yearTerms';
import { Kind } from '../tokens';
import { CalendarUnits, unitPrecisions } from '../units/calendarUnits';
import { seasonOfYear } from '../units/seasons';
import { weekdayAsCalled } from '../units/weekdays';
import { Unit, WordClass } from '../words';

/** `the same year`, `the next day`, `the following March`, `that summer`, `l'année suivante`; undefined, and the reader where it was, for all else. */
export function readStep(reader: TermReader, reading: Reading): DatePart | undefined {
  const start = reader.at;
  const named = readNamedStep(reader);
  if (named === undefined || reader.kind() !== Kind.end) {
    reader.at = start;
    return undefined;
  }
  const base = reading.previousDate();
  if (base === undefined || !Number.isFinite(base.earliest) || !Number.isFinite(base.latest)) return undefined;
  return stepFrom(base, named);
}

/** A unit (`Unit`), or the name of a month, season or weekday; and -1, 0 or 1 for the one before, the same, the next. */
type NamedStep = { readonly kind: number; readonly value: number; readonly step: number };

function readNamedStep(reader: TermReader): NamedStep | undefined {
  const ahead = previousStep(reader.kind());
  if (ahead === undefined) return readUnitBefore(reader);
  if (reader.token().value === 1) {
    reader.at++;
    return { kind: WordClass.unit, value: Unit.day, step: ahead };
  }
  reader.at++;
  const { kind, value } = reader.token();
  const unit = reader.unit();
  reader.at++;
  if (unit > 0) return { kind: WordClass.unit, value: unit, step: ahead };
  return kind === WordClass.month || kind === WordClass.season || kind === WordClass.weekday ? { kind, value, step: ahead } : undefined;
}

/** `le jour suivant`. */
function readUnitBefore(reader: TermReader): NamedStep | undefined {
  const value = reader.unit();
  if (value === 0) return undefined;
  reader.at++;
  const step = previousStep(reader.kind());
  reader.at++;
  return step === undefined ? undefined : { kind: WordClass.unit, value, step };
}

function stepFrom(base: HistoricalDate, { kind, value, step }: NamedStep): DatePart {
  switch (kind) {
    case WordClass.weekday: return weekdayFrom(base, value, step);
    case WordClass.month: return nearestOf(base, step, (units, year) => monthOf(base, units, year, value));
    case WordClass.season: return nearestOf(base, step, (_, year) => seasonOf(base, year, value));
    default: return unitFrom(base, value, step);
  }
}

/** The unit that the base lies in, or the one before or after it. */
function unitFrom(base: HistoricalDate, unit: number, step: number): DatePart {
  const units = new CalendarUnits(base.calendar);
  const near = step < 0 ? base.start : base.end;
  const from = units.shift(step === 0 ? base.earliest : near.earliest, step, unit);
  const to = units.shift(step === 0 ? base.latest : near.latest, step, unit);
  return calendarPart(units.calendar, { earliest: units.first(from, unit), latest: units.last(to, unit) }, unitPrecisions[unit] ?? 'day', near.doubt);
}

/** The first of that name that begins behind the base, the last that ends before it, or the one of the same year. */
function nearestOf(base: HistoricalDate, step: number, inYear: (units: CalendarUnits, year: number) => DatePart): DatePart {
  const units = new CalendarUnits(base.calendar);
  const year = units.yearOf(step < 0 ? base.earliest : base.latest);
  const here = inYear(units, year);
  if (step > 0) return here.earliest > base.latest ? here : inYear(units, year + 1);
  if (step < 0) return here.latest < base.earliest ? here : inYear(units, year - 1);
  return here;
}

function monthOf(base: HistoricalDate, units: CalendarUnits, year: number, month: number): DatePart {
  return calendarPart(units.calendar, units.month(year, month), 'month', base.start.doubt);
}

function seasonOf(base: HistoricalDate, year: number, code: number): DatePart {
  const { earliest, latest, precision } = seasonOfYear(year, code);
  return datePart(earliest, latest, precision, base.start.doubt, Math.abs(year) <= 9999 ? `${isoYear(year)}-${code}` : undefined);
}

/** The next such weekday, the one before, or the one of the same week, from Monday to Sunday. */
function weekdayFrom(base: HistoricalDate, wanted: number, step: number): DatePart {
  const start = step > 0 ? base.latest + 1 : step < 0 ? base.earliest - 7 : base.earliest - weekdayAsCalled(base.earliest, base.calendar);
  const day = start + ((wanted - weekdayAsCalled(start, base.calendar) + 7) % 7);
  return calendarPart(base.calendar, { earliest: day, latest: day }, 'day', base.start.doubt);
}
