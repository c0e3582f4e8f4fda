/**
 * The value that a date expression is read to: an interval of days at each end, how it was written, and what doubt
 * there is. Immutable plain data; EDTF text and words are computed from it when they are asked for.
 */

/** Day numbers, both included (see `days.ts`); `-Infinity` and `Infinity` where nothing bounds the end. */
export type DayRange = { readonly earliest: number; readonly latest: number };

/**
 * The unit that a date names, finest first. `quarter`, `third` and `half` are those of a year; `range` is a stretch of days
 * that no unit fits (`before 1912`, `1 March – 3 days`, `20X3`).
 */
export type Precision =
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'third'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'range';

export type CalendarName = 'gregorian' | 'julian' | 'french republican' | 'islamic' | 'hebrew';

/** A part of a larger unit: the `late` of `late 1922`. */
export type Portion =
  | 'early'
  | 'mid'
  | 'late'
  | 'early to mid'
  | 'mid to late'
  | 'first half'
  | 'second half'
  | 'first third'
  | 'second third'
  | 'last third'
  | 'first quarter'
  | 'second quarter'
  | 'third quarter'
  | 'last quarter'
  | 'turn';

/** How a date is bounded by the one it names: `before` and `after` exclude it, `by` and `not before` include it. */
export type Bound = 'before' | 'after' | 'by' | 'not before';

/** Bits of `DatePart.doubt`: which of year, month and day are approximate (`~`) or uncertain (`?`). */
export const approximateYear = 1;
export const approximateMonth = 2;
export const approximateDay = 4;
export const approximateAll = 7;
export const uncertainYear = 8;
export const uncertainMonth = 16;
export const uncertainDay = 32;
export const uncertainAll = 56;

/** One end of a date: an interval of days and the way it was named. */
export interface DatePart extends DayRange {
  readonly precision: Precision;
  /** Bits, see `approximateYear` and those below it. */
  readonly doubt: number;
  readonly calendar: CalendarName;
  /** In EDTF, where days and precision alone do not give it: `156X-12-25`, `1950S2`, `1985-04-12T23:20:30`, `2001-21`. */
  readonly edtf: string | undefined;
  readonly portion: Portion | undefined;
  readonly bound: Bound | undefined;
  /** `±` years to either side; 0 where none is set. */
  readonly width: number;
  /** What `portion` is a part of, what `bound` is measured from or what `width` widens; alone: what the date above cut it from. */
  readonly of: DatePart | undefined;
}

/** A member of a set: one part (`from` is `to`), or a range with either end open. */
export type SetMember = { readonly from: DatePart | undefined; readonly to: DatePart | undefined };

export type OpenEnd = undefined | 'open' | 'unknown';

/**
 * - `date`: it happened on some day within the interval; `start` equals `end`.
 * - `span`: it began on some day within `start` and ended on some day within `end`. An open start is `-Infinity` at
 *   both its sides, an open end `Infinity`; an unknown end lies anywhere from the start on.
 * - `oneOf`, `allOf`: a set of dates, `members` lists them; `start` and `end` both cover them all.
 */
export interface HistoricalDate extends DayRange {
  /** As written, without outer blanks. */
  readonly text: string;
  readonly kind: 'date' | 'span' | 'oneOf' | 'allOf';
  readonly start: DatePart;
  readonly end: DatePart;
  readonly openStart: OpenEnd;
  readonly openEnd: OpenEnd;
  /** The coarser of the two ends' precisions. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** The calendar it was written in. */
  readonly calendar: CalendarName;
  readonly members: readonly SetMember[];
  /** What an elliptical or relative date was read against. */
  readonly against: HistoricalDate | undefined;
  /** Steps of the reckoning that the other fields do not tell, as sentences. */
  readonly remarks: readonly string[];
}

const precisionOrder: readonly Precision[] = [
  'day', 'week', 'month', 'quarter', 'season', 'third', 'half', 'year', 'decade', 'century', 'millennium', 'range',
];

/** Negative where `a` is the finer. */
export function comparePrecision(a: Precision, b: Precision): number {
  return precisionOrder.indexOf(a) - precisionOrder.indexOf(b);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** All parts are of one shape, however they come about: what reads many dates is then compiled for that shape alone. */
class Part implements Mutable<DatePart> {
  edtf: string | undefined = undefined;
  portion: Portion | undefined = undefined;
  bound: Bound | undefined = undefined;
  width = 0;
  of: DatePart | undefined = undefined;

  constructor(
    public calendar: CalendarName,
    public earliest: number,
    public latest: number,
    public precision: Precision,
    public doubt: number,
  ) {}
}

export function datePart(earliest: number, latest: number, precision: Precision, doubt: number, edtf?: string): DatePart {
  const part = new Part('gregorian', earliest, latest, precision, doubt);
  part.edtf = edtf;
  return part;
}

/** A part that was written in another calendar. */
export function calendarPart(calendar: CalendarName, { earliest, latest }: DayRange, precision: Precision, doubt: number): DatePart {
  return new Part(calendar, earliest, latest, precision, doubt);
}

/** A portion of another part: `late` of it. */
export function portionPart(of: DatePart, portion: Portion, { earliest, latest }: DayRange, precision: Precision, edtf: string | undefined): DatePart {
  const part = new Part(of.calendar, earliest, latest, precision, of.doubt);
  part.edtf = edtf;
  part.portion = portion;
  part.of = of;
  return part;
}

/** What another part bounds: all `before` it. */
export function boundPart(of: DatePart, bound: Bound): DatePart {
  const isUpper = bound === 'before' || bound === 'by';
  const earliest = isUpper ? -Infinity : bound === 'after' ? of.latest + 1 : of.earliest;
  const latest = isUpper ? (bound === 'before' ? of.earliest - 1 : of.latest) : Infinity;
  const part = new Part(of.calendar, earliest, latest, of.precision, of.doubt);
  part.bound = bound;
  part.of = of;
  return part;
}

/** A part that differs in some of its fields. */
export function changedPart(part: DatePart, changes: Partial<DatePart>): DatePart {
  return Object.assign(new Part(part.calendar, part.earliest, part.latest, part.precision, part.doubt), part, changes);
}

const noMembers: readonly SetMember[] = [];
const noRemarks: readonly string[] = [];

/** Dates are of one shape too. */
class Whole implements Mutable<HistoricalDate> {
  earliest: number;
  latest: number;
  approximate: boolean;
  uncertain: boolean;
  calendar: CalendarName;
  openStart: OpenEnd = undefined;
  openEnd: OpenEnd = undefined;
  members: readonly SetMember[] = noMembers;
  against: HistoricalDate | undefined = undefined;
  remarks: readonly string[] = noRemarks;

  constructor(
    public text: string,
    public kind: HistoricalDate['kind'],
    public start: DatePart,
    public end: DatePart,
    public precision: Precision,
  ) {
    const doubt = start.doubt | end.doubt;
    this.earliest = start.earliest;
    this.latest = end.latest;
    this.approximate = (doubt & approximateAll) !== 0;
    this.uncertain = (doubt & uncertainAll) !== 0;
    this.calendar = start.calendar;
  }
}

export function singleDate(text: string, part: DatePart): HistoricalDate {
  return new Whole(text, 'date', part, part, part.precision);
}

/** A span; at least one end is a part, an end that is none says how it is missing. */
export function span(text: string, from: DatePart | 'open' | 'unknown', to: DatePart | 'open' | 'unknown'): HistoricalDate {
  const start = typeof from === 'string' ? missingStart(from, to) : from;
  const end = typeof to === 'string' ? missingEnd(to, from) : to;
  const date = new Whole(text, 'span', start, end, spanPrecision(from, to));
  if (typeof from === 'string') {
    date.openStart = from;
    date.calendar = end.calendar;
  }
  if (typeof to === 'string') date.openEnd = to;
  return date;
}

export function dateSet(text: string, kind: 'oneOf' | 'allOf', members: readonly SetMember[]): HistoricalDate {
  let earliest = Infinity;
  let latest = -Infinity;
  let doubt = 0;
  let precision: Precision = 'day';
  for (const { from, to } of members) {
    earliest = Math.min(earliest, from === undefined ? -Infinity : from.earliest);
    latest = Math.max(latest, to === undefined ? Infinity : to.latest);
    doubt |= (from === undefined ? 0 : from.doubt) | (to === undefined ? 0 : to.doubt);
    if (from !== undefined) precision = coarser(precision, from.precision);
    if (to !== undefined) precision = coarser(precision, to.precision);
  }
  const whole = datePart(earliest, latest, precision, doubt);
  const date = new Whole(text, kind, whole, whole, precision);
  date.members = members;
  return date;
}

/** A date that differs in some of its fields: in how it was written, in what is told of its reading. */
export function changedDate(date: HistoricalDate, changes: Partial<HistoricalDate>): HistoricalDate {
  return Object.assign(new Whole(date.text, date.kind, date.start, date.end, date.precision), date, changes);
}

function missingStart(how: 'open' | 'unknown', to: DatePart | 'open' | 'unknown'): DatePart {
  const latest = how === 'open' ? -Infinity : typeof to === 'string' ? Infinity : to.latest;
  return datePart(-Infinity, latest, 'range', 0);
}

function missingEnd(how: 'open' | 'unknown', from: DatePart | 'open' | 'unknown'): DatePart {
  const earliest = how === 'open' ? Infinity : typeof from === 'string' ? -Infinity : from.earliest;
  return datePart(earliest, Infinity, 'range', 0);
}

function spanPrecision(from: DatePart | 'open' | 'unknown', to: DatePart | 'open' | 'unknown'): Precision {
  if (typeof from === 'string') return typeof to === 'string' ? 'range' : to.precision;
  return typeof to === 'string' ? from.precision : coarser(from.precision, to.precision);
}

function coarser(a: Precision, b: Precision): Precision {
  return a === b || comparePrecision(a, b) > 0 ? a : b;
}
