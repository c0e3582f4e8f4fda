import type { CivilDay } from '../days';

/** A calendar as arithmetic: years, months from 1 on, days from 1 on, to and from day numbers. */
export interface Calendar {
  readonly toDay: (year: number, month: number, day: number) => number;
  readonly fromDay: (day: number) => CivilDay;
  readonly monthsInYear: (year: number) => number;
  readonly monthLength: (year: number, month: number) => number;
}
