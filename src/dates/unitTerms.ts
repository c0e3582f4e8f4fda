import { dayOf, romanDay } from './dayTerms';
import { Draft, DraftUnit } from './draft';
import type { Portion } from './historicalDate';
import type { TermReader } from './termReader';
import { Kind } from './tokens';
import { Division, lastOrdinal, PortionWord, Unit, WordClass } from './words';
import { century, eraAfter, isBc, millennium, ordinalSubYear, regnal, romanYear, subYearOf, wholeYear, yearAfter } from './yearTerms';

/** Seasons, quarters, decades, feasts, and the parts of all of them. */

/** `late`, `early to mid`, `mid-`; then what it is a part of. */
export function portion(r: TermReader, draft: Draft): boolean {
  const first = r.token().value;
  r.at++;
  let last = first;
  const joined = r.kind() === WordClass.to || r.kind() === Kind.dash || r.kind() === Kind.slash;
  const behind = joined && r.kind() === Kind.dash && r.kind(1) === WordClass.to ? 2 : 1;
  const second = joined && r.kind(behind) === Kind.dash ? behind + 1 : behind;
  if (joined && r.kind(second) === WordClass.portion) {
    last = r.token(second).value;
    r.at += second + 1;
  }
  draft.portion ??= portionName(first, last);
  if (draft.portion === undefined) return false;
  while (r.kind() === Kind.dash) r.at++;
  r.skipNoise();
  return portionWhole(r, draft);
}

function portionWhole(r: TermReader, draft: Draft): boolean {
  if (r.kind() === WordClass.unit) return unitOfPrevious(r, draft);
  return r.kind() !== WordClass.portion && r.core(draft);
}

/** `the end of the year`: a unit that the outline or the date before tells. */
function unitOfPrevious(r: TermReader, draft: Draft): boolean {
  if (r.token().value === Unit.century || r.token().value === Unit.decade) return r.core(draft);
  return false;
}

export function ordinal(r: TermReader, draft: Draft): boolean {
  const value = r.token().value;
  const next = r.kind(1) === Kind.dash ? 2 : 1;
  const token = r.token(next);
  if (token.kind === WordClass.division || (token.kind === WordClass.ordinal && token.value === 3)) return division(r, draft, value, next);
  if (token.kind === WordClass.subYear) return ordinalSubYear(r, draft, value, token.value, next);
  if (token.kind === WordClass.circa && !r.termFollows(next + 1)) return century(r, draft, value, next);
  if (token.kind === WordClass.unit && token.value >= Unit.decade) return countedUnit(r, draft, value, token.value, next);
  if (token.kind === WordClass.regnalYear || token.kind === WordClass.ruler) return regnal(r, draft, value);
  r.at++;
  draft.day = value;
  return dayOf(r, draft) || loneOrdinal(draft, value);
}

function countedUnit(r: TermReader, draft: Draft, value: number, unit: number, next: number): boolean {
  if (unit === Unit.decade) return decadeOfCentury(r, draft, value, next);
  return unit === Unit.century ? century(r, draft, value, next) : millennium(r, draft, value, next);
}

function loneOrdinal(draft: Draft, value: number): boolean {
  draft.day = 0;
  draft.unit = DraftUnit.ordinal;
  draft.year = value;
  draft.yearDigits = 2;
  return value !== lastOrdinal;
}

/** `first half of 1923`, `third quarter of the 19th century`, `1st quarter 1985`. */
function division(r: TermReader, draft: Draft, ordinal: number, next: number): boolean {
  const division = r.kind(next) === WordClass.ordinal ? Division.third : r.token(next).value;
  const name = divisionName(division, ordinal);
  if (name === undefined || draft.portion !== undefined) return false;
  r.at += next + 1;
  r.skipNoise();
  draft.portion = name;
  return r.core(draft);
}

/** `third decade of the 5th century BC`: ten years, counted from the century's first. */
function decadeOfCentury(r: TermReader, draft: Draft, ordinal: number, next: number): boolean {
  const count = ordinal === lastOrdinal ? 10 : ordinal;
  r.at += next + 1;
  r.skipNoise();
  if (count < 1 || count > 10 || !r.core(draft) || draft.unit !== DraftUnit.century || draft.portion !== undefined) return false;
  draft.year = isBc(draft.era) ? draft.year * 100 - count * 10 + 1 : (draft.year - 1) * 100 + count * 10 - 9;
  draft.unit = DraftUnit.decade;
  draft.yearDigits = 4;
  return true;
}

/** `Q3 1941`, `Quarter 1 1985`, `H1 1941`. */
export function subYear(r: TermReader, draft: Draft): boolean {
  const firstCode = r.token().value;
  if (r.kind(1) !== Kind.number) return false;
  const ordinal = r.token(1).value;
  r.at += 2;
  return subYearOf(r, draft, firstCode, ordinal);
}

/** `Quarter 1 1985`. */
export function bareDivision(r: TermReader, draft: Draft): boolean {
  if (r.token().value !== Division.quarter || r.kind(1) !== Kind.number || r.token(1).digits !== 1) return false;
  const ordinal = r.token(1).value;
  r.at += 2;
  return subYearOf(r, draft, 33, ordinal);
}

export function roman(r: TermReader, draft: Draft): boolean {
  const value = r.token().value;
  const next = r.kind(1) === Kind.dash ? 2 : 1;
  const token = r.token(next);
  if (token.kind === WordClass.unit && token.value === Unit.century) return century(r, draft, value, next);
  if (token.kind === WordClass.unit && token.value === Unit.millennium) return millennium(r, draft, value, next);
  if (token.kind === WordClass.romanDay) return romanDay(r, draft);
  r.at++;
  draft.unit = DraftUnit.ordinal;
  draft.year = value;
  draft.yearDigits = 2;
  return true;
}

export function season(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.season;
  draft.sub = r.token().value;
  r.at++;
  if (r.kind() === Kind.open && r.kind(1) === WordClass.hemisphere && r.kind(2) === Kind.close) {
    draft.sub += r.token(1).value;
    r.at += 3;
  }
  yearAfter(r, draft);
  return true;
}

/** `year 1800`, `Year VIII`, `century XIX`. */
export function unitFirst(r: TermReader, draft: Draft): boolean {
  const unit = r.token().value;
  const next = r.token(1);
  if (unit === Unit.century && next.kind === Kind.roman) {
    r.at++;
    return century(r, draft, next.value, 0);
  }
  if (unit !== Unit.year) return false;
  r.at++;
  if (next.kind === Kind.number) return wholeYear(r, draft);
  if (next.kind !== Kind.roman) return false;
  draft.unit = DraftUnit.year;
  draft.calendar = 'french republican';
  return romanYear(r, draft);
}

export function decadeNumber(r: TermReader, draft: Draft): boolean {
  const { value, digits } = r.token();
  r.at++;
  draft.unit = DraftUnit.decade;
  draft.year = value;
  draft.yearDigits = digits;
  draft.wholeHundred = digits >= 3 && value % 100 === 0;
  if (r.kind() === WordClass.unit && r.token().value === Unit.year) r.at++;
  eraAfter(r, draft);
  return true;
}

/** `eighties`, `the eighties of the 18th century`. */
export function decadeWord(r: TermReader, draft: Draft): boolean {
  const tens = r.token().value * 10;
  r.at++;
  draft.unit = DraftUnit.decade;
  draft.year = tens;
  draft.yearDigits = -2;
  const start = r.at;
  if (r.kind() === WordClass.unit && r.token().value === Unit.year) r.at++;
  r.skipNoise();
  const century = new Draft(r.at);
  if (isOrdinal(r) && r.core(century) && century.unit === DraftUnit.century) {
    draft.year = (century.year - 1) * 100 + tens;
    draft.yearDigits = 4;
    draft.era = century.era;
  } else r.at = start;
  return true;
}

function isOrdinal(r: TermReader): boolean {
  const kind = r.kind();
  return kind === WordClass.ordinal || kind === Kind.ordinalNumber || kind === Kind.roman || kind === Kind.number;
}

/** `turn of the 20th century`. */
export function turn(r: TermReader, draft: Draft): boolean {
  r.at++;
  r.skipNoise();
  if (!isOrdinal(r) || !r.core(draft) || draft.unit !== DraftUnit.century) return false;
  draft.unit = DraftUnit.turn;
  return true;
}

export function feast(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.feast;
  draft.sub = r.token().value;
  r.at++;
  yearAfter(r, draft);
  return true;
}

function portionName(first: number, last: number): Portion | undefined {
  if (first === last) return singlePortions[first - 1];
  if (first === PortionWord.early && last === PortionWord.mid) return 'early to mid';
  return first === PortionWord.mid && last === PortionWord.late ? 'mid to late' : undefined;
}

const singlePortions: readonly Portion[] = ['early', 'mid', 'late', 'first half', 'second half'];

const divisions: readonly (readonly Portion[])[] = [
  [],
  ['first half', 'second half'],
  ['first third', 'second third', 'last third'],
  ['first quarter', 'second quarter', 'third quarter', 'last quarter'],
];

function divisionName(division: number, ordinal: number): Portion | undefined {
  const names = divisions[division] ?? [];
  return ordinal === lastOrdinal ? names[names.length - 1] : names[ordinal - 1];
}

