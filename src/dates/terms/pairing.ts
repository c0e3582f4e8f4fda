import { DraftUnit, type Draft } from './draft';
import { Era } from '../words';
import { isBc } from './yearTerms';

/**
 * Completes two terms of a span from each other, as `3–5 March 1923`, `1368–81`, `28 June–11 November 1918`, `50–40 BC` and `17th–19th
 * centuries` leave out what the other side tells. False where they do not fit together.
 */
export function completePair(from: Draft, to: Draft): boolean {
  if (isNumber(from) && !nameNumber(from, to, true)) return false;
  if (isNumber(to) && !nameNumber(to, from, false)) return false;
  if (to.unit === DraftUnit.decade && Math.abs(to.yearDigits) === 2 && from.hasYear()) {
    to.yearDigits = 2;
    elide(to, from);
  }
  shareEra(from, to);
  shareCalendar(from, to);
  shareYear(from, to);
  return true;
}

function isNumber(draft: Draft): boolean {
  return draft.unit === DraftUnit.bare || draft.unit === DraftUnit.ordinal;
}

/** Gives a bare number the unit of the other side. Two of them stay what they are: the resolver asks for more. */
function nameNumber(draft: Draft, other: Draft, isFirst: boolean): boolean {
  switch (other.unit) {
    case DraftUnit.day: return nameDay(draft, other, isFirst);
    case DraftUnit.month: return false;
    case DraftUnit.century: case DraftUnit.millennium: return nameAs(draft, other.unit);
    case DraftUnit.year: return isFirst ? nameFirstYear(draft, other) : nameLastYear(draft, other);
    case DraftUnit.decade: return isFirst && nameAs(draft, DraftUnit.year);
    case DraftUnit.bare: case DraftUnit.ordinal: return true;
    case DraftUnit.fixed: return isFirst && nameRegnalYear(draft, other);
    default: return !isFirst && other.hasYear() && nameLastYear(draft, other);
  }
}

function nameAs(draft: Draft, unit: number): boolean {
  draft.unit = unit;
  return true;
}

/** `1 & 2 Victoria`, as acts of a session that lay in two years of a reign are cited. */
function nameRegnalYear(draft: Draft, other: Draft): boolean {
  draft.ruler = other.ruler;
  draft.yearDigits = 2;
  return draft.year > 0 && nameAs(draft, DraftUnit.fixed);
}

function nameDay(draft: Draft, other: Draft, isFirst: boolean): boolean {
  if (other.month === 0 || other.unit !== DraftUnit.day || (draft.day === 0 && draft.yearDigits > 2)) return false;
  draft.unit = DraftUnit.day;
  draft.month = other.month;
  draft.calendar = other.calendar;
  if (draft.style === 0) draft.style = other.style;
  if (draft.day > 0) return true;
  draft.day = draft.year;
  draft.year = isFirst ? -1 : other.year;
  draft.yearDigits = isFirst ? 0 : other.yearDigits;
  draft.era = other.era;
  return true;
}

/** `50–40 BC`; a number without era beside a plain year is one only where it has three digits, and then it is read so already. */
function nameFirstYear(draft: Draft, other: Draft): boolean {
  return draft.unit === DraftUnit.bare && other.era !== 0 && nameAs(draft, DraftUnit.year);
}

/** `1368–81`, `2001–2`: the digits left out are those of the first year; `44 BC – 14` and `AD 14–37` have theirs in full. */
function nameLastYear(draft: Draft, other: Draft): boolean {
  if (draft.unit !== DraftUnit.bare || draft.yearDigits > 4) return false;
  draft.unit = DraftUnit.year;
  elide(draft, other);
  return true;
}

function elide(draft: Draft, other: Draft): void {
  if (draft.era !== 0 || isBc(other.era) || draft.yearDigits >= other.yearDigits || draft.year >= other.year) return;
  const size = 10 ** draft.yearDigits;
  draft.year = Math.floor(other.year / size) * size + draft.year;
  draft.yearDigits = other.yearDigits;
}

/** `480/79 BC` is the year from the one to the other: the digits left out are those of the first. */
export function elideSlashedBc(from: Draft, to: Draft): void {
  if (from.unit !== DraftUnit.year || to.unit !== DraftUnit.year || !isBc(to.era) || to.yearDigits >= from.yearDigits) return;
  const size = 10 ** to.yearDigits;
  if (to.year === (from.year - 1) % size) to.year = from.year - 1;
}

function shareEra(from: Draft, to: Draft): void {
  const yearLike = (draft: Draft): boolean => draft.hasYear() && draft.unit !== DraftUnit.fixed;
  if (!yearLike(from) || !yearLike(to)) {
    if (from.unit !== DraftUnit.fixed && !from.hasYear()) from.era = to.era;
    return;
  }
  if (from.era === 0 && to.era !== 0) from.era = to.era;
  else if (to.era === 0 && from.era === Era.bc && to.year <= from.year && to.unit === from.unit) to.era = Era.bc;
}

function shareCalendar(from: Draft, to: Draft): void {
  if (from.style === 0) from.style = to.style;
  if (from.calendar === 'gregorian' && to.calendar !== 'gregorian' && from.unit === DraftUnit.year && from.era === 0) from.calendar = to.calendar;
}

const named = [DraftUnit.day, DraftUnit.month, DraftUnit.season, DraftUnit.feast] as readonly number[];

/** The year stands on one side only: `28 June–11 November 1918`, `December–January 1924`, `March 1921 – May`. */
function shareYear(from: Draft, to: Draft): void {
  if (named.includes(from.unit) && !from.hasYear() && to.hasYear() && to.unit !== DraftUnit.fixed) {
    takeYear(from, to, isAfter(from, to) ? -1 : 0);
  } else if (named.includes(to.unit) && !to.hasYear() && from.hasYear() && from.unit !== DraftUnit.fixed) {
    takeYear(to, from, isAfter(from, to) ? 1 : 0);
  }
}

function takeYear(draft: Draft, other: Draft, step: number): void {
  draft.era = other.era;
  draft.year = other.year + (isBc(other.era) ? -step : step);
  draft.yearDigits = other.yearDigits;
  draft.dualYear = other.dualYear < 0 ? -1 : other.dualYear + step;
}

function isAfter(from: Draft, to: Draft): boolean {
  const order = (draft: Draft): number => (draft.month > 0 ? draft.month * 32 + draft.day : draft.unit === DraftUnit.season ? (draft.sub % 4) * 96 + 32 : 0);
  if (from.unit !== to.unit && (from.month === 0 || to.month === 0)) return false;
  return order(to) > 0 && (from.month !== to.month || from.unit === to.unit) && order(from) > order(to);
}
