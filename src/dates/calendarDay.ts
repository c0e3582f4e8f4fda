import { calendarOf } from './calendars/registry';
import { isHebrewLeapYear } from './calendars/hebrew';
import { civilText } from './format';
import type { CalendarName } from './historicalDate';
import { romanText } from './romanNumerals';

const frenchMonths: readonly string[] = [
  'Vendémiaire', 'Brumaire', 'Frimaire', 'Nivôse', 'Pluviôse', 'Ventôse', 'Germinal', 'Floréal', 'Prairial', 'Messidor', 'Thermidor', 'Fructidor',
  'jour complémentaire',
];
const islamicMonths: readonly string[] = [
  'Muharram', 'Safar', 'Rabi I', 'Rabi II', 'Jumada I', 'Jumada II', 'Rajab', 'Shaban', 'Ramadan', 'Shawwal', 'Dhu al-Qada', 'Dhu al-Hijja',
];
const hebrewMonths: readonly string[] = [
  'Nisan', 'Iyar', 'Sivan', 'Tammuz', 'Av', 'Elul', 'Tishri', 'Marheshvan', 'Kislev', 'Tevet', 'Shevat', 'Adar', 'Adar II',
];

/** A month as it is called in a calendar that has months of its own: `Brumaire`, `Muharram`, `Adar I`. */
export function monthName(calendar: 'french republican' | 'islamic' | 'hebrew', year: number, month: number): string {
  if (calendar === 'hebrew' && month === 12 && isHebrewLeapYear(year)) return 'Adar I';
  return { 'french republican': frenchMonths, islamic: islamicMonths, hebrew: hebrewMonths }[calendar][month - 1] ?? '';
}

/** A day as it is called in a calendar: `18 Brumaire VIII`, `10 Muharram 61 AH`, `15 Nisan 5784 AM`, `25 October 1917 OS`. */
export function formatCalendarDay(day: number, calendar: CalendarName): string {
  const { year, month, day: dayOfMonth } = calendarOf(calendar).fromDay(day);
  switch (calendar) {
    case 'julian': return `${civilText(year, month, dayOfMonth)} OS`;
    case 'islamic': return `${dayOfMonth} ${monthName(calendar, year, month)} ${year} AH`;
    case 'hebrew': return `${dayOfMonth} ${monthName(calendar, year, month)} ${year} AM`;
    case 'french republican': return `${dayOfMonth} ${monthName(calendar, year, month)} ${romanText(year)}`;
    default: return civilText(year, month, dayOfMonth);
  }
}
