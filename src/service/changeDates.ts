import type { Extent } from '../core/extent';
import type { PersonPositions } from '../core/positionReader';
import { canonicalEdtf } from '../dates/canonical';
import { civil, dayNumber, isoDay } from '../dates/days';
import { formatDate } from '../dates/format';
import { singleDate, type DatePart, type DayRange, type HistoricalDate } from '../dates/historicalDate';
import { readDate } from '../dates/readDate';
import type { AsOfDate } from '../protocol/asOf';

/** A position with the time for which it was so. */
export interface TimedPosition {
  readonly when: HistoricalDate | undefined;
  readonly extent: Extent;
}

/**
 * The dates at which something changes, in the order of time, each once: where a position begins, as its date is written (`1924`, `late 1922`),
 * and the time after its end, in units as large as the end's own (the day after 3 May, the year after 1927).
 */
export function changeDates(positions: readonly TimedPosition[], people: readonly Pick<PersonPositions, 'bounds'>[]): readonly AsOfDate[] {
  const found = new Map<string, AsOfDate>();
  const note = (date: AsOfDate | undefined): void => {
    if (date && !found.has(`${date.from} ${date.to}`)) found.set(`${date.from} ${date.to}`, date);
  };
  for (const position of positions) {
    note(beginning(position));
    if (position.extent.basis === 'told') note(after(position.extent.end));
  }
  for (const { bounds } of people) if (bounds.died) note(after(bounds.died));
  return [...found.values()].sort((one, other) => one.from! - other.from! || other.to! - one.to!);
}

function beginning({ when, extent }: TimedPosition): AsOfDate | undefined {
  if (!when || extent.basis === 'undated') return undefined;
  const part = when.kind === 'span' ? when.start : when.kind === 'date' ? when.start : undefined;
  if (part === undefined || !isFiniteRange(part) || part.doubt !== 0) return isFiniteRange(extent.begin) ? dateOfDay(extent.begin.earliest) : undefined;
  return dateOfPart(part);
}

function after({ earliest, latest }: DayRange): AsOfDate | undefined {
  if (!Number.isFinite(latest)) return undefined;
  const day = latest + 1;
  const { year, month, day: date } = civil(day);
  if (date !== 1) return dateOfDay(day);
  if (month === 1 && earliest <= dayNumber(year - 1, 1, 1)) return readBack(isoDay(day).slice(0, -6));
  return earliest <= dayNumber(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, 1) ? readBack(isoDay(day).slice(0, -3)) : dateOfDay(day);
}

function dateOfDay(day: number): AsOfDate | undefined {
  return readBack(isoDay(day));
}

function dateOfPart(part: DatePart): AsOfDate {
  return asOfDate(singleDate('', part));
}

function readBack(edtf: string): AsOfDate | undefined {
  const reading = readDate(edtf);
  return reading.ok ? asOfDate(reading.date) : undefined;
}

function isFiniteRange({ earliest, latest }: DayRange): boolean {
  return Number.isFinite(earliest) && Number.isFinite(latest);
}

/** A date in the form in which it travels. */
export function asOfDate(date: HistoricalDate): AsOfDate {
  const finite = (day: number): number | null => (Number.isFinite(day) ? day : null);
  return { text: canonicalEdtf(date), words: formatDate(date), from: finite(date.earliest), to: finite(date.latest) };
}

/** Index of the date on which most is surely so, the earliest of several; -1 where there is no date. */
export function fullestDate(dates: readonly AsOfDate[], positions: readonly TimedPosition[]): number {
  const steps = new Float64Array(dates.length + 1);
  for (const { extent } of positions) {
    if (extent.basis === 'undated') continue;
    const [from, to] = [extent.begin.earliest, extent.end.latest];
    const first = firstFrom(dates, from);
    steps[first]! += 1;
    const past = firstFrom(dates, to + 1);
    if (past > first) steps[past]! -= 1;
    else steps[first]! -= 1;
  }
  let [best, most, sum] = [-1, -1, 0];
  for (let index = 0; index < dates.length; index++) {
    sum += steps[index]!;
    if (sum > most) [best, most] = [index, sum];
  }
  return best;
}

/** Index of the first date that begins on the day or later. */
function firstFrom(dates: readonly AsOfDate[], day: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.from! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
