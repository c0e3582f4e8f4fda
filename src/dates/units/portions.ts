import { civil, dayNumber, daysInMonth, isoYear } from '../days';
import { portionPart, type DatePart, type Portion, type Precision } from '../historicalDate';

/** Where a portion lies in its whole, in hundredths of thirds, halves or quarters: first step, steps taken, steps in all. */
const slices: Readonly<Record<Portion, readonly [from: number, to: number, of: number]>> = {
  early: [0, 1, 3],
  mid: [1, 2, 3],
  late: [2, 3, 3],
  'early to mid': [0, 2, 3],
  'mid to late': [1, 3, 3],
  'first third': [0, 1, 3],
  'second third': [1, 2, 3],
  'last third': [2, 3, 3],
  'first half': [0, 1, 2],
  'second half': [1, 2, 2],
  'first quarter': [0, 1, 4],
  'second quarter': [1, 2, 4],
  'third quarter': [2, 3, 4],
  'last quarter': [3, 4, 4],
  turn: [0, 1, 1],
};

/**
 * A part of a unit. A year falls apart into months (thirds Jan–Apr, May–Aug, Sep–Dec), a month into days (1–10, 11–20, 21–end; halves 1–15,
 * 16–end), a decade into years 0–3, 4–6, 7–9, a century into 01–33, 34–66, 67–00, a season into its months; all else by days.
 */
export function portionOf(whole: DatePart, portion: Portion): DatePart {
  const [from, to, of] = slices[portion];
  const [earliest, latest] = sliceDays(whole, from, to, of);
  return portionPart(whole, portion, { earliest, latest }, portionPrecision(whole, to - from, of), portionEdtf(whole, from, to, of));
}

/** A part of a year is a quarter, a third or a half of it. Of other units it keeps the unit's name: `late March 1924` is told by the month. */
function portionPrecision({ precision }: DatePart, taken: number, of: number): Precision {
  if (precision !== 'year' || taken !== 1) return precision;
  return of === 4 ? 'quarter' : of === 3 ? 'third' : of === 2 ? 'half' : precision;
}

function sliceDays(whole: DatePart, from: number, to: number, of: number): readonly [number, number] {
  const first = civil(whole.earliest);
  const last = civil(whole.latest);
  const wholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  if (!wholeMonths || months % of !== 0 || months < of) {
    if (wholeMonths && first.month === 1 && last.month === 12) return sliceYears(first.year, last.year, from, to, of);
    return sliceMonth(whole, from, to, of);
  }
  if (first.month === 1 && months > 12) return sliceYears(first.year, last.year, from, to, of);
  const start = addMonths(first.year, first.month, (months / of) * from);
  const end = addMonths(first.year, first.month, (months / of) * to);
  return [dayNumber(start.year, start.month, 1), dayNumber(end.year, end.month, 1) - 1];
}

function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + count;
  return { year: Math.floor(index / 12), month: index - Math.floor(index / 12) * 12 + 1 };
}

/** Years of a decade, a century, a millennium. Ten years fall into 4, 3 and 3; a hundred into 33, 33 and 34. */
function sliceYears(first: number, last: number, from: number, to: number, of: number): readonly [number, number] {
  const count = last - first + 1;
  const cut = (step: number): number => (count === 10 ? Math.ceil((count * step) / of) : Math.floor((count * step) / of));
  return [dayNumber(first + cut(from), 1, 1), dayNumber(first + cut(to), 1, 1) - 1];
}

function sliceMonth(whole: DatePart, from: number, to: number, of: number): readonly [number, number] {
  const length = whole.latest - whole.earliest + 1;
  const step = length >= 28 && length <= 31 ? (of === 3 ? 10 : of === 2 ? 15 : 7.5) : length / of;
  const start = whole.earliest + Math.floor(step * from);
  return [start, to === of ? whole.latest : Math.max(start, whole.earliest + Math.floor(step * to) - 1)];
}

/** EDTF has codes for the quarters, thirds and halves of a year. */
function portionEdtf(whole: DatePart, from: number, to: number, of: number): string | undefined {
  if (whole.precision !== 'year' || to - from !== 1) return undefined;
  const { year, month, day } = civil(whole.earliest);
  const last = civil(whole.latest);
  if (month !== 1 || day !== 1 || last.month !== 12 || last.day !== 31 || Math.abs(year) > 9999) return undefined;
  const code = of === 4 ? 33 : of === 3 ? 37 : of === 2 ? 40 : 0;
  return code === 0 ? undefined : `${isoYear(year)}-${code + from}`;
}
