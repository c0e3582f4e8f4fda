import type { CalendarName } from './historicalDate';

/** `French Republican`. */
export function calendarTitle(calendar: CalendarName): string {
  return calendar === 'french republican' ? 'French Republican' : calendar.charAt(0).toUpperCase() + calendar.slice(1);
}
