import { civil, dayNumber } from '../../dates/days';
import type { DatePart, DayRange, HistoricalDate } from '../../dates/historicalDate';
import type { RedateSide } from '../../protocol/redating';

/** How far each end of a date is to move. */
export interface WantedDate {
  readonly start: WantedPart;
  readonly end: WantedPart;
}

export interface WantedPart {
  /** In whole units of the part, told in days; 0 where it stays. */
  readonly days: number;
  /** The day on which the part, or what bounds it, begins then. */
  readonly first: number;
}

const yearDays = 365.2425;

/** Where the ends are to be after a move by so many days; undefined where an end that should move is open or not known. */
export function movedDays(date: HistoricalDate, side: RedateSide, days: number): WantedDate | undefined {
  const start = side === 'end' ? stays(date.start) : moved(date.start, days);
  const isOne = date.kind === 'date';
  const end = isOne ? start : side === 'start' ? stays(date.end) : moved(date.end, days);
  const canMove = (part: WantedPart, open: unknown): boolean => part.days === 0 || open === undefined;
  const isOpen = side === 'whole' && (date.openStart !== undefined || date.openEnd !== undefined);
  if (isOpen) return movedClosedEnd(date, days);
  return canMove(start, date.openStart) && canMove(end, date.openEnd) ? { start, end } : undefined;
}

/** Whether a date is what was wanted of another: of the same kind and vagueness, with its ends moved and in order. */
export function isWanted(date: HistoricalDate, before: HistoricalDate, wanted: WantedDate): boolean {
  return (
    date.kind === before.kind && date.approximate === before.approximate && date.uncertain === before.uncertain &&
    date.openStart === before.openStart && date.openEnd === before.openEnd && date.start.earliest <= date.end.latest &&
    isPart(date.start, before.start, wanted.start) && isPart(date.end, before.end, wanted.end)
  );
}

/** What a part is reckoned from: of `before 1912` the year, of `late 1922` too. */
export function namedPart(part: DatePart): DatePart {
  return part.of ?? part;
}

function isPart(part: DatePart, before: DatePart, { first, days }: WantedPart): boolean {
  if (part.precision !== before.precision || part.portion !== before.portion || part.bound !== before.bound) return false;
  if (days === 0) return part.earliest === before.earliest && part.latest === before.latest;
  return namedPart(part).earliest === first;
}

function movedClosedEnd(date: HistoricalDate, days: number): WantedDate {
  const isStart = date.openStart === undefined;
  return { start: isStart ? moved(date.start, days) : stays(date.start), end: isStart ? stays(date.end) : moved(date.end, days) };
}

function stays(part: DayRange): WantedPart {
  return { days: 0, first: part.earliest };
}

/** Moves by the units that the part names, to the nearest. */
function moved(part: DatePart, days: number): WantedPart {
  const named = namedPart(part);
  const first = firstDayAfter(named, days);
  return Number.isFinite(first) ? { days: first - named.earliest, first } : stays(part);
}

function firstDayAfter({ precision, earliest, latest }: DatePart, days: number): number {
  const length = latest - earliest + 1;
  if (precision === 'day') return earliest + Math.round(days);
  if (length >= 28 && length <= 31 && precision === 'month') return monthAt(earliest + 15 + Math.round(days));
  if (length <= 31) return earliest + length * Math.round(days / length);
  const years = Math.max(1, Math.round(length / yearDays));
  const { year, month, day } = civil(earliest);
  return dayNumber(year + years * Math.round(days / (years * yearDays)), month, day);
}

function monthAt(day: number): number {
  const { year, month } = civil(day);
  return dayNumber(year, month, 1);
}
