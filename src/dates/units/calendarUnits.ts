import type { Calendar } from '../calendars/calendar';
import { calendarOf } from '../calendars/registry';
import { weekday } from '../days';
import type { CalendarName, DayRange, Precision } from '../historicalDate';
import { Unit } from '../words';

/** By `Unit`. */
export const unitPrecisions: readonly Precision[] = ['day', 'day', 'week', 'month', 'year', 'decade', 'century', 'millennium'];

/** The units (`Unit`) of a calendar with our months: which one holds a day, and what lies some of them on. Other calendars are counted by the Gregorian one. */
export class CalendarUnits {
  readonly calendar: CalendarName;
  private readonly days: Calendar;

  constructor(calendar: CalendarName) {
    this.calendar = calendar === 'julian' ? 'julian' : 'gregorian';
    this.days = calendarOf(this.calendar);
  }

  yearOf(day: number): number {
    return this.days.fromDay(day).year;
  }

  month(year: number, month: number): DayRange {
    const earliest = this.days.toDay(year, month, 1);
    return { earliest, latest: earliest + this.days.monthLength(year, month) - 1 };
  }

  /** The day some units on; a month that has no such day gives its last. */
  shift(day: number, count: number, unit: number): number {
    if (unit <= Unit.week) return day + count * (unit === Unit.week ? 7 : 1);
    const months = unit === Unit.month ? count : count * 12 * yearsIn(unit);
    const date = this.days.fromDay(day);
    const index = date.year * 12 + date.month - 1 + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    return this.days.toDay(year, month, Math.min(date.day, this.days.monthLength(year, month)));
  }

  /** The first day of the unit that holds a day. */
  first(day: number, unit: number): number {
    if (unit <= Unit.day) return day;
    if (unit === Unit.week) return day - weekday(day);
    const { year, month } = this.days.fromDay(day);
    return unit === Unit.month ? this.month(year, month).earliest : this.days.toDay(firstYearOf(year, unit), 1, 1);
  }

  /** The last day of the unit that holds a day. */
  last(day: number, unit: number): number {
    if (unit <= Unit.day) return day;
    if (unit === Unit.week) return day - weekday(day) + 6;
    const { year, month } = this.days.fromDay(day);
    return unit === Unit.month ? this.month(year, month).latest : this.days.toDay(firstYearOf(year, unit) + yearsIn(unit) - 1, 12, 31);
  }
}

function yearsIn(unit: number): number {
  return unit === Unit.year ? 1 : unit === Unit.decade ? 10 : unit === Unit.century ? 100 : 1000;
}

/** Decades begin in the year 0 of ten, centuries and millennia in the year 1. */
function firstYearOf(year: number, unit: number): number {
  const size = yearsIn(unit);
  const first = unit >= Unit.century ? 1 : 0;
  return Math.floor((year - first) / size) * size + first;
}
