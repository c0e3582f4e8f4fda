import { canonicalEdtf } from '../../src/dates/canonical';
import type { DateContext } from '../../src/dates/dateReading';
import { isoDay } from '../../src/dates/days';
import type { HistoricalDate } from '../../src/dates/historicalDate';
import { readDate } from '../../src/dates/readDate';

/** The date that a text reads as; throws with the problem where it is none. */
export function read(text: string, context?: DateContext): HistoricalDate {
  const reading = readDate(text, context);
  if (!reading.ok) throw new Error(`${text}: ${reading.problem.code} ${reading.problem.message}`);
  return reading.date;
}

/** `1922-09-01..1922-12-31 1922-39`, or the problem's code. */
export function told(text: string, context?: DateContext): string {
  const reading = readDate(text, context);
  if (!reading.ok) return reading.problem.code;
  const { earliest, latest } = reading.date;
  return `${side(earliest)}..${side(latest)} ${canonicalEdtf(reading.date)}`;
}

function side(day: number): string {
  return Number.isFinite(day) ? isoDay(day) : '';
}
