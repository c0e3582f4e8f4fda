import { julian } from '../calendars/julian';
import { civil, dayNumber } from '../days';
import { civilText } from '../format';
import { calendarPart, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { Style } from '../words';

/**
 * `25 October (7 November) 1917`: one day, told in both calendars. The Julian one may stand first or second; the year may be that of either, for
 * a pair can lie on both sides of a New Year.
 */
export function stylePair(reading: Reading, draft: Draft, year: number): DatePart | undefined {
  if (draft.day > 31 || draft.pairDay > 31) return reading.fail('date-no-such-day', draft, 'There is no such day.');
  const otherYears = draft.pairYear >= 0 ? [draft.pairYear] : [year, year + 1, year - 1];
  const newFirst = draft.style === Style.new || draft.pairStyle === Style.old;
  const oldFirst = draft.style === Style.old || draft.pairStyle === Style.new;
  for (const otherYear of otherYears) {
    const first = { year, month: draft.month, day: draft.day };
    const second = { year: otherYear, month: draft.pairMonth, day: draft.pairDay };
    const day = newFirst ? sameDay(second, first) : oldFirst ? sameDay(first, second) : (sameDay(first, second) ?? sameDay(second, first));
    if (day !== undefined) return calendarPart('julian', { earliest: day, latest: day }, 'day', draft.doubt);
  }
  return newFirst ? mismatch(reading, draft, 'The two are not the same day.') : mismatch(reading, draft, mismatchText(draft, year), rightPair(draft, year));
}

type NamedDay = { readonly year: number; readonly month: number; readonly day: number };

/** The day number where an Old Style and a New Style day are one. */
export function sameDay(old: NamedDay, modern: NamedDay): number | undefined {
  const day = dayNumber(modern.year, modern.month, modern.day);
  return julian.toDay(old.year, old.month, old.day) === day ? day : undefined;
}

function mismatch(reading: Reading, draft: Draft, message: string, right?: string): undefined {
  return reading.fail('date-pair-mismatch', draft, message, () => (right === undefined ? [] : [{ text: right, label: right }]));
}

function mismatchText(draft: Draft, year: number): string {
  const truth = civil(julian.toDay(year, draft.month, draft.day));
  return `The two are not the same day: ${civilText(NaN, draft.month, draft.day)} Old Style is ${civilText(NaN, truth.month, truth.day)} New Style in ${draft.year}.`;
}

function rightPair(draft: Draft, year: number): string {
  const truth = civil(julian.toDay(year, draft.month, draft.day));
  return `${civilText(NaN, draft.month, draft.day)} (${civilText(NaN, truth.month, truth.day)}) ${draft.year}`;
}
