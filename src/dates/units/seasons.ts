import { dayNumber, daysInMonth } from '../days';
import type { DayRange, Precision } from '../historicalDate';

/** First month and length in months of the sub-years 21–41 (ISO 8601-2:2019, 4.8.1); southern seasons are half a year off. */
const subYears: ReadonlyMap<number, readonly [firstMonth: number, months: number, precision: Precision]> = new Map([
  [21, [3, 3, 'season']], [22, [6, 3, 'season']], [23, [9, 3, 'season']], [24, [12, 3, 'season']],
  [25, [3, 3, 'season']], [26, [6, 3, 'season']], [27, [9, 3, 'season']], [28, [12, 3, 'season']],
  [29, [9, 3, 'season']], [30, [12, 3, 'season']], [31, [3, 3, 'season']], [32, [6, 3, 'season']],
  [33, [1, 3, 'quarter']], [34, [4, 3, 'quarter']], [35, [7, 3, 'quarter']], [36, [10, 3, 'quarter']],
  [37, [1, 4, 'third']], [38, [5, 4, 'third']], [39, [9, 4, 'third']],
  [40, [1, 6, 'half']], [41, [7, 6, 'half']],
]);

/** The days of a sub-year by its EDTF code, 21–41. Seasons are those of the weather (spring is March to May); winter runs into the next year. */
export function seasonOfYear(year: number, code: number): DayRange & { readonly precision: Precision } {
  const [firstMonth, months, precision] = subYears.get(code) ?? [1, 12, 'year' as const];
  const lastMonth = firstMonth + months - 1;
  const endYear = lastMonth > 12 ? year + 1 : year;
  const endMonth = lastMonth > 12 ? lastMonth - 12 : lastMonth;
  return {
    earliest: dayNumber(year, firstMonth, 1),
    latest: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)),
    precision,
  };
}
