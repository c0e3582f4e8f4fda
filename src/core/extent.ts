import type { DatePart, DayRange, HistoricalDate, Precision } from '../dates/historicalDate';
import type { AsOf } from './asOf';

/**
 * Between which days something that was so began, and between which it ended; every choice of a first day in `begin` and a last day in `end`
 * that is not before it is a way in which things may have been.
 *
 * - `told`: a span (`{1922 – 1924}`). It was so from its first day to its last, and at no other time.
 * - `attested`: a single date (`{June 1924}`). It was so on all days of a date that names them (the first day of `begin` is the last, and so is
 *   that of `end`), or on one unknown day of a date in doubt. Of before nothing is told; after it, it is what was last known, until `lapse`.
 * - `undated`: no date. It was so all the time that the person lived, for all that is told.
 */
export interface Extent {
  readonly basis: 'told' | 'attested' | 'undated';
  readonly begin: DayRange;
  readonly end: DayRange;
  /** Between which days what was last known is known no longer. */
  readonly lapse: DayRange;
  /** The date is uncertain (`1924?`): nothing is ever sure of it. */
  readonly uncertain: boolean;
}

/** What is said with a date, before anything is known of the person's life and of what came next. */
export function extentOf(when: HistoricalDate | undefined): Extent {
  if (!when) return { basis: 'undated', begin: always, end: never, lapse: never, uncertain: false };
  const { uncertain } = when;
  if (when.kind === 'span') return { basis: 'told', begin: blurredPart(when.start), end: blurredPart(when.end), lapse: never, uncertain };
  const whole = blurred(when);
  if (!isNamed(when)) return { basis: 'attested', begin: whole, end: whole, lapse: never, uncertain };
  return { basis: 'attested', begin: dayRange(whole.earliest), end: dayRange(whole.latest), lapse: never, uncertain };
}

/** Before all days, and after all days. */
const always: DayRange = { earliest: -Infinity, latest: -Infinity };
export const never: DayRange = { earliest: Infinity, latest: Infinity };

function dayRange(day: number): DayRange {
  return { earliest: day, latest: day };
}

/** A date that names its days without doubt and with both ends. */
function isNamed({ kind, approximate, uncertain, earliest, latest, start }: HistoricalDate): boolean {
  return kind === 'date' && !approximate && !uncertain && start.bound === undefined && start.precision !== 'range' && Number.isFinite(earliest) && Number.isFinite(latest);
}

/** Whether something has no end of its own: an open or unknown one, or a single date, after which nothing more is said. */
export function isOpenEnded({ basis, end, lapse }: Extent): boolean {
  return basis === 'attested' ? lapse.latest === Infinity : end.latest === Infinity;
}

/** The days of a date, to both sides wider where it is approximate or uncertain: `c. 1250` may well be 1248, but hardly 1200. */
export function blurred(date: HistoricalDate): DayRange {
  if (!date.approximate && !date.uncertain) return date;
  return { earliest: blurredPart(date.start).earliest, latest: blurredPart(date.end).latest };
}

/** One end of a date, made wider where it is in doubt: a year by five years, anything else by its own length. */
function blurredPart(part: DatePart): DayRange {
  if (part.doubt === 0 || !Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return part;
  const days = blurDays[part.precision] ?? part.latest - part.earliest + 1;
  return { earliest: part.earliest - days, latest: part.latest + days };
}

const blurDays: Partial<Readonly<Record<Precision, number>>> = { day: 15, third: 366, half: 366, season: 366, quarter: 366, year: 5 * 365.25 };

/** The extent cut off before and after: it began no sooner than on one of the days of `from`, and ended no later than on one of `until`. */
export function cut(extent: Extent, from: DayRange | undefined, until: DayRange | undefined): Extent {
  return {
    ...extent,
    begin: from ? later(extent.begin, from) : extent.begin,
    end: until ? earlier(extent.end, until) : extent.end,
    lapse: until ? earlier(extent.lapse, until) : extent.lapse,
  };
}

/** The extent without an end of its own, ended: what was told until then, what was attested is last known until then. */
export function ended(extent: Extent, at: DayRange): Extent {
  if (extent.basis === 'attested') return { ...extent, lapse: earlier(extent.lapse, at) };
  return { ...extent, end: earlier(extent.end, at) };
}

function earlier(one: DayRange, other: DayRange): DayRange {
  return { earliest: Math.min(one.earliest, other.earliest), latest: Math.min(one.latest, other.latest) };
}

function later(one: DayRange, other: DayRange): DayRange {
  return { earliest: Math.max(one.earliest, other.earliest), latest: Math.max(one.latest, other.latest) };
}

/**
 * The days between which an open extent ends because of what came next: the day before the first of `nexts` that begins surely later. One that
 * may or may not begin later can end it too, and so makes the end vague. What begins at the very same date stands beside it.
 */
export function endBy(extent: Extent, nexts: readonly Extent[]): DayRange {
  let earliest = Infinity;
  let latest = Infinity;
  for (const next of nexts) {
    const begin = extent.basis === 'attested' ? afterAttested(extent, next) : next.begin;
    if (!begin || sameRange(begin, extent.begin)) continue;
    if (begin.latest <= extent.begin.earliest) continue;
    earliest = Math.min(earliest, Math.max(begin.earliest - 1, extent.begin.earliest));
    if (begin.earliest > extent.begin.latest) latest = Math.min(latest, begin.latest - 1);
  }
  return { earliest, latest };
}

/** What goes on after an attested date counts from the day after it on. */
function afterAttested({ end }: Extent, next: Extent): DayRange | undefined {
  if (next.end.earliest <= end.latest && next.begin.latest <= end.latest) return undefined;
  return later(next.begin, dayRange(end.latest + 1));
}

function sameRange(one: DayRange, other: DayRange): boolean {
  return one.earliest === other.earliest && one.latest === other.latest;
}

/** Whether something was so in every way that things may have been, in some, or in none. */
export type Truth = 'certain' | 'possible' | 'no';

/** Whether it was so on at least one day of a time. */
export function sometime({ begin, end, uncertain }: Extent, at: DayRange): Truth {
  if (begin.earliest > at.latest || end.latest < at.earliest || end.latest < begin.earliest) return 'no';
  const surely = Math.min(begin.latest, end.latest) <= at.latest && Math.max(end.earliest, begin.earliest) >= at.earliest;
  return surely && !uncertain ? 'certain' : 'possible';
}

/** Whether it was so on each day of a time. */
export function throughout({ begin, end, uncertain }: Extent, at: DayRange): Truth {
  if (begin.earliest > at.earliest || end.latest < at.latest || end.latest < begin.earliest) return 'no';
  const surely = Math.min(begin.latest, end.latest) <= at.earliest && Math.max(end.earliest, begin.earliest) >= at.latest;
  return surely && !uncertain ? 'certain' : 'possible';
}

/**
 * What the notes answer when they are asked how things stood at a time.
 * - `certain`: it was so, whatever the vague dates turn out to be;
 * - `possible`: the dates are too vague to tell;
 * - `last known`: so at an earlier time, and nothing is said since;
 * - `not told`: told only of a later time, or something else has most likely taken its place;
 * - `no`: it was not so, whatever the vague dates turn out to be.
 */
export type Certainty = 'certain' | 'possible' | 'last known' | 'not told' | 'no';

/**
 * The rule table. For a told span that began in B and ended in E, asked of the days A:
 *
 * | | moment in A | interval A |
 * |---|---|---|
 * | `certain` | B ends before A begins, E begins after A ends | B ends before A ends, E begins after A begins |
 * | `no` | B begins after A, or E ends before A | the same |
 * | `possible` | all else | all else |
 *
 * A moment that is narrowed never loses a `certain` or a `no`; an interval that is widened never loses a `certain`; a vague end that is
 * narrowed never loses either, in both readings. (The supervaluation of vague predicates: true where true in all ways to make them sharp.)
 */
export function certaintyAt(extent: Extent, at: AsOf): Certainty {
  const some = sometime(extent, at);
  if (some === 'no') return extent.basis === 'attested' ? besideAttested(extent, at) : 'no';
  if (at.reading === 'interval') return some;
  return throughout(extent, at) === 'certain' ? 'certain' : 'possible';
}

function besideAttested({ begin, lapse }: Extent, at: AsOf): Certainty {
  if (at.latest < begin.earliest) return 'not told';
  if (at.earliest <= lapse.earliest) return 'last known';
  return at.earliest > lapse.latest ? 'no' : 'not told';
}
