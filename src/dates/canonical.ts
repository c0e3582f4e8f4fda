import { civil, daysInMonth, isoYear, twoDigits } from './days';
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
  const step = stepOf(part.earliest, part.latest);
  return stepEdtf(day, step, part.doubt);
}

function rangeEdtf(part: DatePart): string {
  const { earliest, latest, doubt } = part;
  const step = stepOf(earliest, latest);
  const from = earliest === -Infinity ? '' : stepEdtf(earliest, step, doubt);
  const to = latest === Infinity ? '' : stepEdtf(latest, step, doubt);
  return from === to ? from : `${from}..${to}`;
}

/** How coarse both sides can be written without moving them: 1 years, 2 months, 3 days. */
function stepOf(earliest: number, latest: number): 1 | 2 | 3 {
  const from = Number.isFinite(earliest) ? civil(earliest) : undefined;
  const to = Number.isFinite(latest) ? civil(latest) : undefined;
  if (from !== undefined && from.day !== 1) return 3;
  if (to !== undefined && to.day !== daysInMonth(to.year, to.month)) return 3;
  return (from !== undefined && from.month !== 1) || (to !== undefined && to.month !== 12) ? 2 : 1;
}

function stepEdtf(day: number, step: 1 | 2 | 3, doubt: number): string {
  const date = civil(day);
  if (step === 1 || Math.abs(date.year) > 9999) return qualified([yearEdtf(date.year)], doubt);
  const parts = [isoYear(date.year), twoDigits(date.month)];
  if (step === 3) parts.push(twoDigits(date.day));
  return qualified(parts, doubt);
}

/** One EDTF date without a range, where there is one. */
function unitEdtf(part: DatePart): string | undefined {
  if (part.edtf !== undefined) return storedEdtf(part.edtf, part.doubt);
  if (!Number.isFinite(part.earliest) || !Number.isFinite(part.latest)) return undefined;
  if (part.precision === 'day' && part.earliest === part.latest) return stepEdtf(part.earliest, 3, part.doubt);
  const step = stepOf(part.earliest, part.latest);
  if (step === 3) return undefined;
  const from = civil(part.earliest);
  const to = civil(part.latest);
  if (from.year === to.year && from.month === to.month) return stepEdtf(part.earliest, 2, part.doubt);
  if (step === 2) return undefined;
  if (from.year === to.year) return stepEdtf(part.earliest, 1, part.doubt);
  const masked = maskedYears(from.year, to.year);
  return masked === undefined ? undefined : qualified([masked], part.doubt);
}

/** `192X`, `19XX`, `1XXX` where the years are exactly those. */
function maskedYears(from: number, to: number): string | undefined {
  if (from * to < 0 || (from < 0 && to === 0) || Math.abs(from) > 9999 || Math.abs(to) > 9999) return undefined;
  const low = Math.min(Math.abs(from), Math.abs(to));
  const high = Math.max(Math.abs(from), Math.abs(to));
  for (const [places, size] of [[1, 10], [2, 100], [3, 1000]] as const) {
    if (low % size !== 0 || high !== low + size - 1) continue;
    return `${from < 0 ? '-' : ''}${String(low).padStart(4, '0').slice(0, 4 - places)}${'X'.repeat(places)}`;
  }
  return undefined;
}

function storedEdtf(body: string, doubt: number): string {
  if (doubt === 0) return body;
  const negative = body.startsWith('-');
  const pieces = (negative ? body.slice(1) : body).split('-');
  if (body.startsWith('Y') || body.includes('T') || body.includes('S')) return body + mark(doubt, 0);
  return qualified(negative ? [`-${pieces[0] ?? ''}`, ...pieces.slice(1)] : pieces, doubt);
}

function yearEdtf(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : isoYear(year);
}

/** Marks what is in doubt: after the whole where all of it is alike, else before each part. */
function qualified(parts: readonly string[], doubt: number): string {
  if (doubt === 0) return parts.join('-');
  const every = parts.map((_, index) => mark(doubt, index));
  const first = every[0] ?? '';
  if (every.every((each) => each === first)) return parts.join('-') + first;
  return parts.map((part, index) => (part.startsWith('-') ? part + first : (every[index] ?? '') + part)).join('-');
}

/** `~`, `?`, `%` or nothing for the year (0), the month (1) or the day (2). */
function mark(doubt: number, index: number): string {
  const approximate = (doubt & approximateAll & (approximateYear << index)) !== 0;
  const uncertain = (doubt & uncertainAll & (uncertainYear << index)) !== 0;
  return approximate ? (uncertain ? '%' : '~') : uncertain ? '?' : '';
}
