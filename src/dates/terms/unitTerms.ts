import { dayOf, romanDay } from './dayTerms';
import { Draft, DraftUnit } from './draft';
import type { Portion } from '../historicalDate';
import type { TermReader } from './termReader';
import { Kind, type Token } from '../tokens';
import { BoundWord, Division, firstWeekdayUnit, lastOrdinal, noShift, Noise, PortionWord, Unit, WordClass } from '../words';
import { isReign, regnal } from './reignTerms';
import { century, eraAfter, isBc, leastRomanYear, millennium, ordinalSubYear, romanYear, subYearOf, wholeYear, yearAfter } from './yearTerms';

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
  if (isUnitAlone(r)) return unitAbove(r, draft);
  return r.kind() !== WordClass.portion && r.core(draft);
}

/** Nothing at all, or a unit with nothing behind that would say which one. */
function isUnitAlone(r: TermReader): boolean {
  const behind = r.kind(r.kind() === Kind.end ? 0 : 1);
  return (r.kind() === Kind.end || r.unit() > 0) && (behind === Kind.end || behind === Kind.dash || behind === WordClass.to);
}

/** `the end of the year`, `early`: what stands above tells of which. */
function unitAbove(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.above;
  draft.unitAbove = r.unit();
  if (draft.unitAbove > 0) r.at++;
  return true;
}

export function ordinal(r: TermReader, draft: Draft): boolean {
  const value = r.token().value;
  const next = r.kind(1) === Kind.dash ? 2 : 1;
  const token = r.token(next);
  if (isDivision(token)) return division(r, draft, value, next);
  if (isCounted(r, next, value) || isNthUnit(token)) return nthDay(r, draft, next);
  if (token.kind === WordClass.subYear) return ordinalSubYear(r, draft, value, token.value, next);
  if (token.kind === WordClass.circa && !r.termFollows(next + 1)) return century(r, draft, value, next);
  if (token.kind === WordClass.unit && token.value >= Unit.decade) return countedUnit(r, draft, value, token.value, next);
  if (isReign(r, 1)) return regnal(r, draft);
  r.at++;
  draft.day = value;
  return dayOf(r, draft) || loneOrdinal(draft, value);
}

/** A day, a week, a weekday: what is counted within a month or a year. */
function isNthUnit({ kind, value }: Token): boolean {
  return kind === WordClass.weekday || (kind === WordClass.unit && (value <= Unit.week || value === Unit.fortnight));
}

/** A half, a third, a quarter; in some languages they are called as their ordinals or as the middle are. */
function isDivision({ kind, value }: Token): boolean {
  return kind === WordClass.division || (kind === WordClass.portion && value === PortionWord.mid) || (kind === WordClass.ordinal && (value === 3 || value === 4));
}

/** `the last day of February 1924`, `second week of March`, `first Monday of May`. */
function nthDay(r: TermReader, draft: Draft, next: number): boolean {
  const { value: ordinal } = r.token();
  const counted = isCounted(r, next, ordinal) ? 1 : 0;
  const { kind, value } = r.token(next + counted);
  if (counted > 0) draft.nthCount = r.token(next).value;
  r.at += next + counted + 1;
  r.skipNoise();
  draft.nth = ordinal;
  if (r.kind() === WordClass.bound) return countedFrom(r, draft, kind === WordClass.weekday ? value : -1);
  draft.nthUnit = kind === WordClass.weekday ? firstWeekdayUnit + value : value;
  return r.core(draft) && draft.unit !== DraftUnit.day && draft.unit !== DraftUnit.bare;
}

/** `the first three months of 1917`. */
function isCounted(r: TermReader, offset: number, ordinal: number): boolean {
  const { kind, value } = r.token(offset);
  const isNumber = (kind === Kind.number || kind === WordClass.numberWord) && value > 1 && value < 100;
  return isNumber && (ordinal === 1 || ordinal === lastOrdinal) && r.kind(offset + 1) === WordClass.unit;
}

/** `the second Sunday after Easter`, `the third day before Michaelmas`. */
function countedFrom(r: TermReader, draft: Draft, weekday: number): boolean {
  const { value } = r.token();
  if (value > BoundWord.after || draft.nth === lastOrdinal) return false;
  const step = value === BoundWord.after ? 1 : -1;
  if (weekday < 0) draft.shiftDays = step * draft.nth;
  else {
    draft.weekday = weekday;
    draft.weekdayStep = step;
  }
  r.at++;
  r.skipNoise();
  return r.core(draft) && (draft.unit === DraftUnit.feast || draft.unit === DraftUnit.day);
}

/** `the eve of Michaelmas`. */
export function shifted(r: TermReader, draft: Draft): boolean {
  draft.shiftDays = r.token().value - noShift;
  r.at++;
  r.skipNoise();
  return r.core(draft) && (draft.unit === DraftUnit.feast || draft.unit === DraftUnit.day);
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
  const name = divisionName(divisionOf(r.token(next)), ordinal);
  if (name === undefined || draft.portion !== undefined) return false;
  r.at += next + 1;
  r.skipNoise();
  draft.portion = name;
  return portionWhole(r, draft);
}

/** `19th century, first half`; `19th century (2nd half)`. */
export function divisionBehind(r: TermReader, draft: Draft, offset: number): boolean {
  const { kind, value } = r.token(offset);
  const word = r.token(offset + 1);
  const ends = r.kind(offset + 2) === Kind.end || r.kind(offset + 2) === Kind.close;
  if (draft.portion !== undefined || !ends || !isDivision(word) || (kind !== WordClass.ordinal && kind !== Kind.ordinalNumber)) return false;
  const name = divisionName(divisionOf(word), value);
  if (name === undefined) return false;
  draft.portion = name;
  r.at += offset + 2;
  return true;
}

/** `2/4`. */
export function fractionName(part: number, whole: number): Portion | undefined {
  return divisionName(whole - 1, part);
}

function divisionOf({ kind, value }: Token): number {
  if (kind === WordClass.portion) return Division.half;
  return kind !== WordClass.ordinal ? value : value === 3 ? Division.third : Division.quarter;
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

/** `MD`, `MM` and `MIX` are more often something else; `anno MD` reads them. */
const fewestLettersOfYear = 4;

export function roman(r: TermReader, draft: Draft): boolean {
  const value = r.token().value;
  const next = r.kind(1) === Kind.dash ? 2 : 1;
  const token = r.token(next);
  if (token.kind === WordClass.unit && token.value === Unit.century) return century(r, draft, value, next);
  if (token.kind === WordClass.unit && token.value === Unit.millennium) return millennium(r, draft, value, next);
  if (token.kind === WordClass.romanDay) return romanDay(r, draft);
  if (token.kind === WordClass.division || token.kind === WordClass.subYear) return ordinal(r, draft);
  if (value >= leastRomanYear && r.token().end - r.token().start >= fewestLettersOfYear) return wholeYear(r, draft);
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
  if (unit === Unit.century && (next.kind === Kind.roman || next.kind === WordClass.ordinal)) {
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
  skipYears(r);
  if (digits === 2 && ofCentury(r, draft, value)) return true;
  eraAfter(r, draft);
  return true;
}

/** `1920er Jahre`, `1920er-Jahre`, `1920-е годы`. */
function skipYears(r: TermReader): void {
  const at = r.kind() === Kind.dash && r.token().glued ? 1 : 0;
  if (r.kind(at) === WordClass.unit && r.token(at).value === Unit.year) r.at += at + 1;
  else if (r.kind() === WordClass.noise && r.token().value === Noise.yearMark) r.at++;
}

/** `années 1920`, `años 20`: the number behind names a decade. */
export function decadeAfter(r: TermReader, draft: Draft): boolean {
  const { kind, value, digits } = r.token(1);
  if (kind !== Kind.number || value % 10 !== 0 || digits < 2 || digits > 4) return false;
  r.at += 2;
  draft.unit = DraftUnit.decade;
  draft.year = value;
  draft.yearDigits = digits;
  if (digits === 2) ofCentury(r, draft, value);
  return true;
}

/** `il Settecento`: the years that begin so. */
export function hundreds(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.decade;
  draft.year = r.token().value * 100;
  draft.yearDigits = 4;
  draft.wholeHundred = true;
  r.at++;
  return true;
}

/** `eighties`, `the eighties of the 18th century`. */
export function decadeWord(r: TermReader, draft: Draft): boolean {
  const tens = r.token().value * 10;
  r.at++;
  draft.unit = DraftUnit.decade;
  draft.year = tens;
  draft.yearDigits = -2;
  skipYears(r);
  ofCentury(r, draft, tens);
  return true;
}

/** The century that two digits of a decade are counted in. */
function ofCentury(r: TermReader, draft: Draft, tens: number): boolean {
  const start = r.at;
  r.skipNoise();
  const century = new Draft(r.at);
  const isNamed = (isOrdinal(r) || r.kind() === WordClass.unit || r.kind() === WordClass.hundreds) && r.core(century);
  if (isNamed && (century.unit === DraftUnit.century || century.wholeHundred)) {
    draft.year = (century.wholeHundred ? century.year : (century.year - 1) * 100) + tens;
    draft.yearDigits = 4;
    draft.era = century.era;
    return true;
  }
  r.at = start;
  return false;
}

function isOrdinal(r: TermReader): boolean {
  const kind = r.kind();
  return kind === WordClass.ordinal || kind === Kind.ordinalNumber || kind === Kind.roman || kind === Kind.number;
}

/** `turn of the 20th century`, `turn of the 19th and 20th centuries`. */
export function turn(r: TermReader, draft: Draft): boolean {
  r.at++;
  r.skipNoise();
  if (isOrdinal(r) && (r.kind(1) === WordClass.and || r.kind(1) === Kind.dash)) r.at += 2;
  r.skipNoise();
  if (!isOrdinal(r) || !r.core(draft) || draft.unit !== DraftUnit.century) return false;
  draft.unit = DraftUnit.turn;
  return true;
}

export function feast(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.feast;
  draft.sub = r.token().value;
  r.at++;
  r.take(Kind.apostrophe);
  if (r.kind() === WordClass.shift) {
    draft.shiftDays += r.token().value - noShift;
    r.at++;
  }
  if (!dayOfFeast(r, draft)) yearAfter(r, draft);
  return true;
}

/** `Easter Monday, 24 April 1916`, `Easter Monday (24 April) 1916`: the day, which is checked to be the feast's. */
function dayOfFeast(r: TermReader, draft: Draft): boolean {
  const [start, feast, inBrackets] = [r.at, draft.sub, r.kind() === Kind.open];
  if ((!inBrackets && r.kind() !== Kind.comma) || draft.weekdayStep !== 0) return false;
  r.at++;
  draft.sub = 0;
  const isDay = r.core(draft) && draft.unit === DraftUnit.day && draft.sub === 0 && (!inBrackets || r.take(Kind.close));
  if (isDay) {
    draft.feast = feast + 1;
    if (!draft.hasYear()) yearAfter(r, draft);
    return true;
  }
  r.at = start;
  Object.assign(draft, { unit: DraftUnit.feast, sub: feast, year: -1, yearDigits: 0, era: 0, month: 0, day: 0 });
  return false;
}

/** `early` and the like; undefined for what no word says. */
export function portionOfWord(word: number): Portion | undefined {
  return singlePortions[word - 1];
}

function portionName(first: number, last: number): Portion | undefined {
  if (first === last) return portionOfWord(first);
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

