import { monthName } from '../dates/calendarDay';
import { type Calendar } from '../dates/calendars/calendar';
import { calendarOf } from '../dates/calendars/registry';
import { romanText } from '../dates/romanNumerals';
import type { TimelineCalendar } from '../protocol/timeline';
import { type Measure } from './labels';
import { type View } from './scale';
import { type AxisWords, historicalYear, yearLabel } from './ticks';

/** A tick of the second axis; the more weight, the sooner it keeps its label. */
export interface CalendarTick {
  readonly day: number;
  readonly label: string;
  readonly weight: number;
}

export interface CalendarAxisChoice {
  readonly calendar: TimelineCalendar;
  readonly words: AxisWords;
  readonly measure: Measure;
}

/** Air beside a label, in pixels. */
const air = 16;

/** The ticks of a view in another calendar: at its own days, months or years, the finest that have room. `width` in pixels. */
export function calendarAxisOf(view: View, width: number, choice: CalendarAxisChoice): readonly CalendarTick[] {
  const era = eras[choice.calendar];
  const scale = width / (view.to - view.from);
  const rooms = roomsOf(view, era, choice);
  const inView = ticksAt(scale, rooms, view, era, choice.words).filter(({ day }) => day >= view.from && day <= view.to);
  return withYearFirst(inView, era, choice.words);
}

function ticksAt(scale: number, rooms: Rooms, view: View, era: Era, words: AxisWords): readonly CalendarTick[] {
  if (scale >= rooms.day) return dayTicks(view, era, 1, words);
  // The name of a month must not reach the second tick after it.
  if (5 * scale >= rooms.day && 9 * scale >= rooms.month) return dayTicks(view, era, 5, words);
  // Where hardly a year begins in view, months tell where in the year it is, as far as they have room.
  if (29 * scale >= rooms.month || view.to - view.from < 700) return monthTicks(view, era, words);
  return yearTicks(view, era, yearStep(scale, rooms.year), words);
}

/** How a calendar counts its years, and what they are called. */
interface Era {
  readonly calendar: Calendar;
  /** The month with which its year begins. */
  readonly firstMonth: number;
  /** Added to the calendar's own years. */
  readonly offset: number;
  /** Years before this one have no name. */
  readonly firstYear: number;
  yearName(year: number, words: AxisWords): string;
  monthName(year: number, month: number, words: AxisWords): string;
}

const romanMonth: Era['monthName'] = (_, month, { shortMonths }) => shortMonths[month - 1] ?? '';

const eras: Readonly<Record<TimelineCalendar, Era>> = {
  julian: { calendar: calendarOf('julian'), firstMonth: 1, offset: 0, firstYear: -Infinity, yearName: (year, { eraStyle }) => `${yearLabel(historicalYear(year), false, eraStyle)} OS`, monthName: romanMonth },
  'french republican': era('french republican', 1, (year) => `an ${romanText(year)}`),
  islamic: era('islamic', 1, (year) => `${year} AH`),
  // The number of the Hebrew year changes at 1 Tishri.
  hebrew: era('hebrew', 7, (year) => `${year} AM`),
  // From the founding of Rome, which notes reckon as 753 years before AD 1 of their own calendar.
  auc: { calendar: calendarOf('gregorian'), firstMonth: 1, offset: 753, firstYear: 1, yearName: (year) => `${year} AUC`, monthName: romanMonth },
};

function era(name: 'french republican' | 'islamic' | 'hebrew', firstMonth: number, yearName: (year: number) => string): Era {
  return { calendar: calendarOf(name), firstMonth, offset: 0, firstYear: 1, yearName, monthName: (year, month) => monthName(name, year, month) };
}

function yearOf(day: number, { calendar, offset }: Era): number {
  return calendar.fromDay(Math.floor(day)).year + offset;
}

function firstOf(year: number, { calendar, firstMonth, offset }: Era): number {
  return calendar.toDay(year - offset, firstMonth, 1);
}

/** Width of the widest label of each unit with some air, in pixels. */
interface Rooms {
  readonly day: number;
  readonly month: number;
  readonly year: number;
}

function roomsOf(view: View, era: Era, { words, measure }: CalendarAxisChoice): Rooms {
  const { year } = era.calendar.fromDay(Math.floor(view.to));
  const months = Array.from({ length: era.calendar.monthsInYear(year) }, (_, month) => era.monthName(year, month + 1, words));
  const years = [yearOf(view.from, era), yearOf(view.to, era)].map((each) => era.yearName(Math.max(each, era.firstYear), words));
  return { day: measure('28') + air, month: Math.max(...months.map(measure)) + air, year: Math.max(...years.map(measure)) + air };
}

/** How many years from tick to tick: 1, 2, 5, 10, 20, 50 and so on. */
function yearStep(scale: number, room: number): number {
  let step = 1;
  for (let round = 0; step * 354 * scale < room && round < 40; round++) step *= round % 3 === 1 ? 2.5 : 2;
  return step;
}

function yearTicks(view: View, era: Era, step: number, words: AxisWords): CalendarTick[] {
  const ticks: CalendarTick[] = [];
  const last = yearOf(view.to, era);
  for (let year = Math.floor(Math.max(yearOf(view.from, era), era.firstYear) / step) * step; year <= last; year += step) {
    if (year >= era.firstYear) ticks.push({ day: firstOf(year, era), label: era.yearName(year, words), weight: 0 });
  }
  return ticks;
}

/** The first of each month: a year's first month stands for the year. */
function monthTicks(view: View, era: Era, words: AxisWords): CalendarTick[] {
  const { calendar, firstMonth, offset, firstYear } = era;
  const ticks: CalendarTick[] = [];
  for (let year = Math.max(yearOf(view.from, era), firstYear); year <= yearOf(view.to, era); year++) {
    const own = year - offset;
    for (let month = 1; month <= calendar.monthsInYear(own); month++) {
      const isFirst = month === firstMonth;
      ticks.push({ day: calendar.toDay(own, month, 1), label: isFirst ? era.yearName(year, words) : era.monthName(own, month, words), weight: isFirst ? 2 : 1 });
    }
  }
  return ticks.sort((one, other) => one.day - other.day);
}

function dayTicks(view: View, era: Era, step: number, words: AxisWords): CalendarTick[] {
  const { calendar } = era;
  const ticks: CalendarTick[] = [];
  for (const first of monthTicks({ from: view.from - 31, to: view.to }, era, words)) {
    if (first.day > view.to || first.day < view.from - 31) continue;
    ticks.push(first);
    const { year, month } = calendar.fromDay(first.day);
    const length = calendar.monthLength(year, month);
    for (let date = step === 1 ? 2 : step; date + step / 2 <= length; date += step) ticks.push({ day: first.day + date - 1, label: String(date), weight: 0 });
  }
  return ticks;
}

/** The first label tells the year, whether or not it is the beginning of one. */
function withYearFirst(ticks: readonly CalendarTick[], era: Era, words: AxisWords): readonly CalendarTick[] {
  const [first, ...rest] = ticks;
  const day = first && era.calendar.fromDay(first.day);
  if (!first || !day || first.day === firstOf(yearOf(first.day, era), era)) return ticks;
  const inMonth = `${era.monthName(day.year, day.month, words)} ${era.yearName(day.year + era.offset, words)}`;
  return [{ ...first, label: day.day === 1 ? inMonth : `${day.day} ${inMonth}`, weight: 3 }, ...rest];
}
