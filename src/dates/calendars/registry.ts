import { civil, dayNumber, daysInMonth } from '../days';
import type { CalendarName } from '../historicalDate';
import type { Calendar } from './calendar';
import { frenchRepublican } from './frenchRepublican';
import { hebrew } from './hebrew';
import { islamic } from './islamic';
import { julian } from './julian';

const gregorian: Calendar = {
  toDay: dayNumber,
  fromDay: civil,
  monthsInYear: () => 12,
  monthLength: daysInMonth,
};

const calendars: Readonly<Record<CalendarName, Calendar>> = {
  gregorian,
  julian,
  'french republican': frenchRepublican,
  islamic,
  hebrew,
};

export function calendarOf(name: CalendarName): Calendar {
  return calendars[name];
}
