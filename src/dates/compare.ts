import { civil } from './days';
import { comparePrecision, type DayRange, type HistoricalDate } from './historicalDate';

/**
 * How two dates stand in time. `before` and `after` only where no day of the one can lie otherwise, `same` only where both are the same
 * single day or the same span between single days, `uncertain` for all else (what is vague may lie either way).
 */
export function relation(a: HistoricalDate, b: HistoricalDate): 'before' | 'after' | 'same' | 'uncertain' {
  if (a.latest < b.earliest) return 'before';
  if (a.earliest > b.latest) return 'after';
  if (isExact(a) && isExact(b) && a.earliest === b.earliest && a.latest === b.latest) return 'same';
  return 'uncertain';
}

function isExact({ start, end }: HistoricalDate): boolean {
  return start.earliest === start.latest && end.earliest === end.latest;
}

/** A total order for lists: by first day, then the longer one first, then the coarser one, then the text. */
export function compareForDisplay(a: HistoricalDate, b: HistoricalDate): number {
  return (
    order(a.earliest, b.earliest) ||
    order(b.latest, a.latest) ||
    comparePrecision(b.precision, a.precision) ||
    order(a.text, b.text)
  );
}

function order<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether the date can lie on that day, or, for a span, go on that day. */
export function covers(date: HistoricalDate, day: number): boolean {
  return date.earliest <= day && day <= date.latest;
}

/**
 * Whether what a span says was so throughout `at`: `certain` from the last day it may have begun on to the first day it may have
 * ended on, `possible` between the outer days, else `no`. A single date says so of its own day alone.
 */
export function standsAt(span: HistoricalDate, at: DayRange): 'certain' | 'possible' | 'no' {
  if (at.latest < span.earliest || at.earliest > span.latest) return 'no';
  if (span.kind !== 'span') return isExact(span) && at.earliest === at.latest ? 'certain' : 'possible';
  return span.start.latest <= at.earliest && at.latest <= span.end.earliest ? 'certain' : 'possible';
}

/** A count that is only known to lie in a range, both ends included. */
export type CountRange = { readonly min: number; readonly max: number };

/**
 * Full years lived at a date, by birthdays. A birth on 29 February has its birthday on 1 March in common years. Undefined where either end is
 * open or the date lies before the birth.
 */
export function ageBetween(born: DayRange, at: DayRange): CountRange | undefined {
  if (![born.earliest, born.latest, at.earliest, at.latest].every(Number.isFinite)) return undefined;
  if (at.latest < born.earliest) return undefined;
  return { min: Math.max(0, fullYears(born.latest, at.earliest)), max: fullYears(born.earliest, at.latest) };
}

function fullYears(from: number, to: number): number {
  const start = civil(from);
  const end = civil(to);
  const birthdayPassed = end.month > start.month || (end.month === start.month && end.day >= start.day);
  return end.year - start.year - (birthdayPassed ? 0 : 1);
}

/** Days from the one to the other, at least and at most; negative where the second lies before. Undefined where open. */
export function daysBetween(from: DayRange, to: DayRange): CountRange | undefined {
  if (![from.earliest, from.latest, to.earliest, to.latest].every(Number.isFinite)) return undefined;
  return { min: to.earliest - from.latest, max: to.latest - from.earliest };
}

/** How many days a span lasted, first and last included, at least and at most; one day at least. */
export function lengthInDays(date: HistoricalDate): CountRange | undefined {
  if (date.kind !== 'span') return { min: 1, max: 1 };
  const between = daysBetween(date.start, date.end);
  return between === undefined ? undefined : { min: Math.max(1, between.min + 1), max: between.max + 1 };
}
