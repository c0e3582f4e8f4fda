import { civil, dayNumber, isoDay } from '../dates/days';
import type { AsOfDate } from '../protocol/asOf';
import { type AxisWords, historicalYear, yearLabel } from './ticks';

/** How exact a date is that a place in the picture stands for. */
export type DateUnit = 'day' | 'month' | 'year';

/** The finest unit that a pointer can tell apart. */
export function unitFor(daysPerPixel: number): DateUnit {
  if (daysPerPixel > 20) return 'year';
  return daysPerPixel > 1.5 ? 'month' : 'day';
}

/** The day, month or year that holds a day, as EDTF. */
export function dateText(day: number, unit: DateUnit): string {
  const { year } = civil(Math.floor(day));
  if (Math.abs(year) > 9999) return `Y${year}`;
  const iso = isoDay(Math.floor(day));
  return iso.slice(0, iso.length - { day: 0, month: 3, year: 6 }[unit]);
}

/** The day, month or year that holds a day, in the words of the axis. */
export function dateOf(day: number, unit: DateUnit, words: AxisWords): AsOfDate {
  const { year, month, day: date } = civil(Math.floor(day));
  const inYear = yearLabel(historicalYear(year), false, words.eraStyle);
  const inMonth = `${words.longMonths[month - 1] ?? ''} ${inYear}`;
  const told = { day: `${date} ${inMonth}`, month: inMonth, year: inYear }[unit];
  const [from, to] = boundsOf(day, unit);
  return { text: dateText(day, unit), words: told, from, to };
}

/** So many units after a date, or before it where `by` is below 0; counted from its end or its beginning. */
export function dateAfter({ from, to }: AsOfDate, unit: DateUnit, by: number, words: AxisWords): AsOfDate | undefined {
  const edge = by > 0 ? (to ?? from) : (from ?? to);
  if (edge === null) return undefined;
  let [first, last] = boundsOf(edge + Math.sign(by), unit);
  for (let step = 1; step < Math.abs(by); step++) [first, last] = boundsOf(by > 0 ? last + 1 : first - 1, unit);
  return dateOf(first, unit, words);
}

function boundsOf(day: number, unit: DateUnit): readonly [from: number, to: number] {
  const { year, month } = civil(Math.floor(day));
  if (unit === 'year') return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1) - 1];
  if (unit === 'day') return [Math.floor(day), Math.floor(day)];
  return [dayNumber(year, month, 1), (month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)) - 1];
}
