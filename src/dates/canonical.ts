import { civil, dashed, daysInMonth, isoYear, twoDigits, type CivilDay } from './days';
import {
  approximateAll, approximateYear, uncertainAll, uncertainYear,
  type DatePart, type HistoricalDate, type SetMember,
} from './historicalDate';

/**
 * The canonical EDTF (ISO 8601-2:2019 as profiled by the Library of Congress) of a date: level 0 where it can,
 * up to level 2 where it must. Reading it back gives the same interval and doubt. A date that may be any day of a stretch that EDTF
 * has no name for is written as a set, `[1921-03-01..1921-03-10]`; an end of a span that is vague itself is written by its outer day.
 */
export function canonicalEdtf(date: HistoricalDate): string {
  if (date.kind === 'oneOf') return `[${date.members.map(memberEdtf).join(',')}]`;
  if (date.kind === 'allOf') return `{${date.members.map(memberEdtf).join(',')}}`;
  if (date.kind === 'span') {
    const start = date.openStart === undefined ? sideEdtf(date.start, 'start') : openEdtf(date.openStart);
    const end = date.openEnd === undefined ? sideEdtf(date.end, 'end') : openEdtf(date.openEnd);
    return `${start}/${end}`;
  }
  return unitEdtf(date.start) ?? `[${rangeEdtf(date.start)}]`;
}

function openEdtf(how: 'open' | 'unknown'): string {
  return how === 'open' ? '..' : '';
}

function memberEdtf({ from, to }: SetMember): string {
  if (from !== undefined && from === to) return unitEdtf(from) ?? rangeEdtf(from);
  return `${from === undefined ? '' : sideEdtf(from, 'start')}..${to === undefined ? '' : sideEdtf(to, 'end')}`;
}

/** The outer side of an end: its first day or its last one, by the largest unit that begins or ends there. */
function sideEdtf(part: DatePart, side: 'start' | 'end'): string {
  const whole = unitEdtf(part);
  if (whole !== undefined) return whole;
  const day = side === 'start' ? part.earliest : part.latest;
  if (!Number.isFinite(day)) return '';
  return dateEdtf(civil(day), stepOf(civilOrNone(part.earliest), civilOrNone(part.latest)), part.doubt);
}

function rangeEdtf({ earliest, latest, doubt }: DatePart): string {
  const first = civilOrNone(earliest);
  const last = civilOrNone(latest);
  const step = stepOf(first, last);
  const from = first === undefined ? '' : dateEdtf(first, step, doubt);
  const to = last === undefined ? '' : dateEdtf(last, step, doubt);
  return from === to ? from : `${from}..${to}`;
}

function civilOrNone(day: number): CivilDay | undefined {
  return Number.isFinite(day) ? civil(day) : undefined;
}

/** Years, months, days: how coarse both sides of a stretch can be written without moving them. */
type Step = 1 | 2 | 3;

function stepOf(from: CivilDay | undefined, to: CivilDay | undefined): Step {
  if (from !== undefined && from.day !== 1) return 3;
  if (to !== undefined && to.day !== daysInMonth(to.year, to.month)) return 3;
  return (from !== undefined && from.month !== 1) || (to !== undefined && to.month !== 12) ? 2 : 1;
}

function dateEdtf({ year, month, day }: CivilDay, step: Step, doubt: number): string {
  if (step === 1 || Math.abs(year) > 9999) return doubt === 0 ? yearEdtf(year) : qualified(yearEdtf(year), '', '', doubt);
  if (doubt === 0) return isoYear(year) + dashed(month) + (step === 3 ? dashed(day) : '');
  return qualified(isoYear(year), twoDigits(month), step === 3 ? twoDigits(day) : '', doubt);
}

/** One EDTF date without a range, where there is one. */
function unitEdtf(part: DatePart): string | undefined {
  if (part.edtf !== undefined) return storedEdtf(part.edtf, part.doubt);
  if (!Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return undefined;
  const from = civil(part.earliest);
  if (part.earliest === part.latest && part.precision === 'day') return dateEdtf(from, 3, part.doubt);
  const to = civil(part.latest);
  const step = stepOf(from, to);
  if (step === 3) return undefined;
  if (from.year === to.year && (step === 1 || from.month === to.month)) return dateEdtf(from, from.month === to.month ? 2 : 1, part.doubt);
  const masked = step === 1 ? maskedYears(from.year, to.year) : undefined;
  return masked === undefined ? undefined : qualified(masked, '', '', part.doubt);
}

/** `192X`, `19XX`, `1XXX` where the years are exactly those. */
function maskedYears(from: number, to: number): string | undefined {
  if (from * to < 0 || (from < 0 && to === 0) || Math.abs(from) > 9999 || Math.abs(to) > 9999) return undefined;
  const low = Math.min(Math.abs(from), Math.abs(to));
  const size = Math.abs(to - from) + 1;
  if ((size !== 10 && size !== 100 && size !== 1000) || low % size !== 0) return undefined;
  const places = size === 10 ? 1 : size === 100 ? 2 : 3;
  return `${from < 0 ? '-' : ''}${isoYear(low).slice(0, 4 - places)}${'X'.repeat(places)}`;
}

function storedEdtf(body: string, doubt: number): string {
  if (doubt === 0) return body;
  if (body.startsWith('Y') || body.includes('T') || body.includes('S')) return body + mark(doubt, 0);
  const [year = '', month = '', day = ''] = body.slice(1).split('-');
  return qualified(body.charAt(0) + year, month, day, doubt);
}

function yearEdtf(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : isoYear(year);
}

/** Joins what is told of year, month and day, and marks what is in doubt: after the whole where all of it is alike, else before each part. */
function qualified(year: string, month: string, day: string, doubt: number): string {
  if (doubt === 0) return joined(year, month, day);
  const [ofYear, ofMonth, ofDay] = [mark(doubt, 0), mark(doubt, 1), mark(doubt, 2)];
  const alike = (month === '' || ofMonth === ofYear) && (day === '' || ofDay === ofYear);
  if (alike) return joined(year, month, day) + ofYear;
  const markedYear = year.startsWith('-') ? year + ofYear : ofYear + year;
  return joined(markedYear, ofMonth + month, day === '' ? '' : ofDay + day);
}

function joined(year: string, month: string, day: string): string {
  if (month === '') return year;
  return day === '' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

/** `~`, `?`, `%` or nothing for the year (0), the month (1) or the day (2). */
function mark(doubt: number, index: number): string {
  const approximate = (doubt & approximateAll & (approximateYear << index)) !== 0;
  const uncertain = (doubt & uncertainAll & (uncertainYear << index)) !== 0;
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}
