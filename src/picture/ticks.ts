import { civil, dayNumber, weekday } from '../dates/days';
import { seasonOfYear } from '../dates/units/seasons';
import { type View } from './scale';

export type EraStyle = 'BC/AD' | 'BCE/CE';

/** Words of the axis, translated; see `strings.ts`. */
export interface AxisWords {
  readonly eraStyle: EraStyle;
  /** Twelve short names, January first. */
  readonly shortMonths: readonly string[];
  readonly longMonths: readonly string[];
  /** Spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  /** Seven short names, Monday first. */
  readonly shortWeekdays: readonly string[];
  century(n: number): string;
  millennium(n: number): string;
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** A named stretch above the ticks, e.g. a decade over its years; the end is not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

export interface Axis {
  readonly step: TickStep;
  /** Strictly ascending. */
  readonly ticks: readonly Tick[];
  /** Days of small ticks without labels, ascending. */
  readonly minor: readonly number[];
  readonly stretches: readonly Stretch[];
}

/** A step between ticks: so many of a unit. */
export interface TickStep {
  readonly unit: 'year' | 'season' | 'month' | 'day';
  readonly count: number;
}

export type StretchUnit = 'millennium' | 'century' | 'decade' | 'year' | 'month';

interface Level {
  readonly step: TickStep;
  /** Approximate length in days. */
  readonly days: number;
  /** Steps of the small ticks, or none. */
  readonly minor: TickStep | undefined;
  readonly stretch: StretchUnit | undefined;
}

const yearDays = 365.2425;

/** From days to millennia and beyond, ascending. */
const levels: readonly Level[] = [
  level('day', 1, undefined, 'month'),
  level('day', 2, { unit: 'day', count: 1 }, 'month'),
  level('day', 5, { unit: 'day', count: 1 }, 'month'),
  level('day', 10, { unit: 'day', count: 1 }, 'month'),
  level('month', 1, { unit: 'day', count: 5 }, 'year'),
  level('season', 1, { unit: 'month', count: 1 }, 'year'),
  level('year', 1, { unit: 'month', count: 1 }, 'decade'),
  level('year', 2, { unit: 'year', count: 1 }, 'decade'),
  level('year', 5, { unit: 'year', count: 1 }, 'century'),
  level('year', 10, { unit: 'year', count: 1 }, 'century'),
  level('year', 20, { unit: 'year', count: 10 }, 'century'),
  level('year', 50, { unit: 'year', count: 10 }, 'century'),
  level('year', 100, { unit: 'year', count: 10 }, 'millennium'),
  level('year', 200, { unit: 'year', count: 100 }, 'millennium'),
  level('year', 500, { unit: 'year', count: 100 }, 'millennium'),
  level('year', 1000, { unit: 'year', count: 100 }, undefined),
];

function level(unit: TickStep['unit'], count: number, minor: TickStep | undefined, stretch: StretchUnit | undefined): Level {
  const step = { unit, count };
  return { step, days: lengthOf(step), minor, stretch };
}

/** Room that a label of each unit takes with some air, in pixels, where there is no better measure. */
export interface TickRoom {
  readonly day: number;
  readonly month: number;
  readonly season: number;
  readonly year: number;
}

/** The ticks of a view: the finest units whose labels have room. `width` in pixels. */
export function axisOf(view: View, width: number, room: TickRoom, words: AxisWords): Axis {
  const scale = width / (view.to - view.from);
  const { step, minor, stretch } = levelFor(scale, room);
  const showsBothEras = civil(Math.floor(view.from)).year < 1;
  const dayPixels = step.unit === 'day' ? scale : 0;
  return {
    step,
    ticks: daysOfTicks(view, step).map((day) => ({ day, label: tickLabel(day, step, dayPixels, showsBothEras, words) })),
    minor: minor && lengthOf(minor) * scale >= 5 ? daysOfTicks(view, minor) : [],
    stretches: stretch ? stretchesOf(view, stretch, words) : [],
  };
}

function levelFor(scale: number, room: TickRoom): Level {
  const found = levels.find(({ step, days }) => days * scale >= room[step.unit] * (step.unit === 'day' && step.count > 1 ? 1.15 : 1));
  if (found) return found;
  let count = 1000;
  for (let round = 0; count * yearDays * scale < room.year * 1.4 && round < 40; round++) count *= round % 3 === 1 ? 2.5 : 2;
  return level('year', count, { unit: 'year', count: count / (String(count).startsWith('5') ? 5 : 2) }, undefined);
}

function lengthOf({ unit, count }: TickStep): number {
  return count * { day: 1, month: yearDays / 12, season: yearDays / 4, year: yearDays }[unit];
}

/** The days on which the ticks of a step lie within a view, strictly ascending. */
export function daysOfTicks(view: View, step: TickStep): number[] {
  const days = { day: dayTicks, month: monthTicks, season: seasonTicks, year: yearTicks }[step.unit](view, step.count);
  return days.filter((day) => day >= view.from && day <= view.to);
}

/** Years as historians count them: multiples of the step, and AD 1 in place of the year 0 that there never was. */
function yearTicks(view: View, count: number): number[] {
  const first = Math.floor(historicalYear(civil(Math.floor(view.from)).year) / count) - 1;
  const last = Math.ceil(historicalYear(civil(Math.ceil(view.to)).year) / count) + 1;
  const days: number[] = [];
  for (let k = first; k <= last; k++) {
    if (k === 0 && count === 1) continue;
    days.push(dayNumber(astronomicalYear(k === 0 ? 1 : k * count), 1, 1));
  }
  return days;
}

/** The seasons as dates are read by them: of the weather, so that winter begins in the last month of its year. */
function seasonTicks(view: View): number[] {
  const first = civil(Math.floor(view.from)).year;
  const last = civil(Math.ceil(view.to)).year;
  const days: number[] = [];
  for (let year = first; year <= last; year++) {
    for (const season of [21, 22, 23, 24]) days.push(seasonOfYear(year, season).earliest);
  }
  return days;
}

function monthTicks(view: View, count: number): number[] {
  const first = civil(Math.floor(view.from)).year;
  const last = civil(Math.ceil(view.to)).year;
  const days: number[] = [];
  for (let year = first; year <= last; year++) {
    for (let month = 1; month <= 12; month += count) days.push(dayNumber(year, month, 1));
  }
  return days;
}

/** Days within months: the first, then every second, or multiples of five and ten that leave room before the next first. */
function dayTicks(view: View, count: number): number[] {
  const days: number[] = [];
  const last = Math.ceil(view.to);
  for (let start = firstOfMonth(Math.floor(view.from)); start <= last; start = nextMonth(start)) {
    const length = nextMonth(start) - start;
    for (let date = 1; date + count / 2 <= length + 1; date = nextDate(date, count)) days.push(start + date - 1);
  }
  return days;
}

function nextDate(date: number, count: number): number {
  return count < 5 ? date + count : (Math.floor(date / count) + 1) * count;
}

function firstOfMonth(day: number): number {
  const { year, month } = civil(day);
  return dayNumber(year, month, 1);
}

function nextMonth(first: number): number {
  const { year, month } = civil(first);
  return month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
}

/** 1 BC is −1 here and AD 1 is 1; 0 is never given. */
export function historicalYear(astronomical: number): number {
  return astronomical > 0 ? astronomical : astronomical - 1;
}

function astronomicalYear(historical: number): number {
  return historical > 0 ? historical : historical + 1;
}

/** From this width of a day on, the weekday is told. */
const weekdayPixels = 64;

function tickLabel(day: number, step: TickStep, dayPixels: number, bothEras: boolean, words: AxisWords): string {
  const { year, month, day: date } = civil(day);
  if (step.unit === 'year') return yearLabel(historicalYear(year), bothEras, words.eraStyle);
  if (step.unit === 'season') return words.seasons[Math.floor(month / 3) - 1] ?? '';
  if (step.unit === 'month') return words.shortMonths[month - 1] ?? '';
  return dayPixels >= weekdayPixels ? `${words.shortWeekdays[weekday(day)] ?? ''} ${date}` : String(date);
}

/** `44 BC`, `AD 14`, `1924`: the era is told before AD 1000 where both eras are in view, and always before AD 100. */
export function yearLabel(historical: number, bothEras: boolean, eraStyle: EraStyle): string {
  const number = historical <= -10_000 || historical >= 10_000 ? grouped(Math.abs(historical)) : String(Math.abs(historical));
  if (historical < 0) return `${number} ${eraStyle === 'BC/AD' ? 'BC' : 'BCE'}`;
  if (historical >= (bothEras ? 1000 : 100)) return number;
  return eraStyle === 'BC/AD' ? `AD ${number}` : `${number} CE`;
}

function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function stretchesOf(view: View, unit: StretchUnit, words: AxisWords): Stretch[] {
  const stretches: Stretch[] = [];
  const last = Math.ceil(view.to);
  let from = stretchStart(Math.floor(view.from), unit);
  while (from < last) {
    const to = stretchEnd(from, unit);
    stretches.push({ from, to, label: stretchLabel(from, unit, words) });
    from = to;
  }
  return stretches;
}

/** The first year, counted as historians do, of the decade, century or millennium that holds a year. */
function firstYearOf(year: number, unit: 'millennium' | 'century' | 'decade'): number {
  if (unit === 'decade') {
    return year > 0 ? Math.max(1, Math.floor(year / 10) * 10) : -(Math.floor(-year / 10) * 10 + 9);
  }
  const length = unit === 'century' ? 100 : 1000;
  return year > 0 ? Math.floor((year - 1) / length) * length + 1 : Math.floor(year / length) * length;
}

/** The first day of the stretch that holds a day. */
export function stretchStart(day: number, unit: StretchUnit): number {
  const { year, month } = civil(day);
  if (unit === 'month') return dayNumber(year, month, 1);
  if (unit === 'year') return dayNumber(year, 1, 1);
  return dayNumber(astronomicalYear(firstYearOf(historicalYear(year), unit)), 1, 1);
}

function stretchEnd(from: number, unit: StretchUnit): number {
  const year = civil(from).year;
  switch (unit) {
    case 'month':
      return nextMonth(from);
    case 'year':
      return dayNumber(year + 1, 1, 1);
    default:
      return dayNumber(astronomicalYear(yearAfter(historicalYear(year), unit)), 1, 1);
  }
}

/** The first year after the decade, century or millennium that begins with `first`. */
function yearAfter(first: number, unit: 'millennium' | 'century' | 'decade'): number {
  if (unit === 'decade') return decadeAfter(first);
  const next = first + (unit === 'century' ? 100 : 1000);
  return next === 0 ? 1 : next;
}

function decadeAfter(first: number): number {
  if (first === -9) return 1;
  return first === 1 ? 10 : first + 10;
}

/** What the stretch that begins on a day is called. */
export function stretchLabel(from: number, unit: StretchUnit, words: AxisWords): string {
  const { year: astronomical, month } = civil(from);
  const year = historicalYear(astronomical);
  const shown = yearLabel(year, false, words.eraStyle);
  switch (unit) {
    case 'month':
      return `${words.longMonths[month - 1] ?? ''} ${shown}`;
    case 'year':
      return shown;
    case 'decade':
      return decadeLabel(year, words.eraStyle);
    case 'century':
      return withEra(words.century(year > 0 ? Math.ceil(year / 100) : Math.ceil(-year / 100)), year, words.eraStyle);
    case 'millennium':
      return withEra(words.millennium(year > 0 ? Math.ceil(year / 1000) : Math.ceil(-year / 1000)), year, words.eraStyle);
  }
}

/** `1920s`, `40s BC`; the nine years next to the turn of the eras are named as years. */
function decadeLabel(first: number, eraStyle: EraStyle): string {
  const [before, after] = eraStyle === 'BC/AD' ? ['BC', 'AD'] : ['BCE', 'CE'];
  if (first === -9) return `9–1 ${before}`;
  if (first === 1) return eraStyle === 'BC/AD' ? `AD 1–9` : `1–9 ${after}`;
  if (first < 0) return `${Math.floor(-first / 10) * 10}s ${before}`;
  if (first >= 100) return `${first}s`;
  return eraStyle === 'BC/AD' ? `AD ${first}s` : `${first}s ${after}`;
}

function withEra(text: string, year: number, eraStyle: EraStyle): string {
  const [before, after] = eraStyle === 'BC/AD' ? ['BC', 'AD'] : ['BCE', 'CE'];
  if (year < 0) return `${text} ${before}`;
  return year <= 900 ? `${text} ${after}` : text;
}
