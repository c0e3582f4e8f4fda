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

/** A day as it is called in a calendar: `18 Brumaire VIII`, `10 Muharram 61 AH`, `15 Nisan 5784 AM`, `25 October 1917 OS`. */
export function formatCalendarDay(day: number, calendar: CalendarName): string {
  const { year, month, day: dayOfMonth } = calendarOf(calendar).fromDay(day);
  switch (calendar) {
    case 'julian': return `${civilText(year, month, dayOfMonth)} OS`;
    case 'islamic': return `${dayOfMonth} ${islamicMonths[month - 1] ?? ''} ${year} AH`;
    case 'hebrew': return `${dayOfMonth} ${month === 12 && isHebrewLeapYear(year) ? 'Adar I' : (hebrewMonths[month - 1] ?? '')} ${year} AM`;
    case 'french republican': return `${dayOfMonth} ${frenchMonths[month - 1] ?? ''} ${romanText(year)}`;
    default: return civilText(year, month, dayOfMonth);
  }
}
