import { type Draft, DraftUnit } from './draft';
import { isReign, regnalYear } from './reignTerms';
import type { TermReader } from './termReader';
import { Kind } from '../tokens';
import { CalendarYear, Era, lastOrdinal, Noise, Unit, WordClass } from '../words';

/** Years, centuries and millennia as terms write them, alone or behind a month. */

export function century(r: TermReader, draft: Draft, number: number, next: number): boolean {
  if (number === lastOrdinal || number > 99) return false;
  r.at += next + 1;
  draft.unit = DraftUnit.century;
  draft.year = number;
  draft.yearDigits = 2;
  eraAfter(r, draft);
  return true;
}

export function millennium(r: TermReader, draft: Draft, number: number, next: number): boolean {
  if (number === lastOrdinal) return false;
  r.at += next + 1;
  draft.unit = DraftUnit.millennium;
  draft.year = number;
  draft.yearDigits = 2;
  eraAfter(r, draft);
  return true;
}

/** The year behind a month, a season or a feast: `1924`, `, 1924`, `of 1924`, `44 BC`, `AD 79`, `1731/2`, `VIII`, `of the same year`. */
export function yearAfter(r: TermReader, draft: Draft): void {
  const start = r.at;
  while (r.kind() === Kind.comma) r.at++;
  r.skipNoise();
  while (r.kind() === WordClass.yearWord || (r.kind() === WordClass.unit && r.token().value === Unit.year)) r.at++;
  const found = yearFromPrevious(r, draft) || yearHere(r, draft);
  if (!found) r.at = start;
}

function yearFromPrevious(r: TermReader, draft: Draft): boolean {
  const step = previousStep(r.kind());
  if (step === undefined || r.kind(1) !== WordClass.unit || r.token(1).value !== Unit.year) return false;
  draft.yearFromPrevious = step;
  r.at += 2;
  return true;
}

function yearHere(r: TermReader, draft: Draft): boolean {
  const kind = r.kind();
  if (kind === Kind.roman && draft.calendar === 'french republican') return romanYear(r, draft);
  if (kind === WordClass.calendarYear && (r.kind(1) === Kind.number || r.kind(1) === Kind.roman)) {
    r.at++;
    return r.kind() === Kind.roman ? romanYear(r, draft) : numberYear(r, draft);
  }
  if (kind === WordClass.era && r.kind(1) === Kind.number) {
    draft.era = r.token().value;
    r.at++;
    return numberYear(r, draft);
  }
  if (kind === Kind.apostrophe && r.kind(1) === Kind.number && r.token(1).digits === 2) {
    r.at++;
    return numberYear(r, draft) && markShort(draft);
  }
  if (kind !== Kind.number) return false;
  return isReign(r, 1) ? regnalYear(r, draft) : numberYear(r, draft);
}

function markShort(draft: Draft): boolean {
  draft.yearDigits = -2;
  return true;
}

export function romanYear(r: TermReader, draft: Draft): boolean {
  draft.year = r.token().value;
  draft.yearDigits = 2;
  r.at++;
  return true;
}

export function numberYear(r: TermReader, draft: Draft): boolean {
  const { kind, value, digits } = r.token();
  draft.year = value;
  draft.yearDigits = kind === Kind.roman ? 4 : digits;
  r.at++;
  dualYear(r, draft);
  eraAfter(r, draft);
  return true;
}

/** `1731/2` behind a day or a month; the winter of `1941–42`. */
function dualYear(r: TermReader, draft: Draft): void {
  const separator = r.kind();
  const next = r.token(1);
  if (next.kind !== Kind.number || next.digits > draft.yearDigits) return;
  const size = 10 ** next.digits;
  if (next.value !== (draft.year + 1) % size) return;
  const isDual = separator === Kind.slash ? draft.unit === DraftUnit.day || draft.unit === DraftUnit.month : separator === Kind.dash && draft.unit === DraftUnit.day && draft.month <= 3;
  if (isDual) draft.dualYear = draft.year + 1;
  else if (!(draft.sub === 24 && (separator === Kind.slash || separator === Kind.dash))) return;
  r.at += 2;
}

export function eraAfter(r: TermReader, draft: Draft): void {
  const start = r.at;
  if (r.kind() === Kind.comma || (r.kind() === WordClass.noise && r.token().value === Noise.yearMark && r.kind(1) === WordClass.era)) r.at++;
  if (r.kind() === WordClass.era) {
    draft.era = r.token().value;
    r.at++;
  } else if (r.kind() === WordClass.calendarYear) calendarAfter(r, draft);
  else r.at = start;
}

function calendarAfter(r: TermReader, draft: Draft): void {
  const which = r.token().value;
  if (which === CalendarYear.rome) draft.year -= 753;
  else draft.calendar = which === CalendarYear.islamic ? 'islamic' : which === CalendarYear.hebrew ? 'hebrew' : 'french republican';
  r.at++;
}

/** `AD 79`, `Anno Domini 33`, `AD MCCXV`. */
export function eraFirst(r: TermReader, draft: Draft): boolean {
  if (r.kind(1) !== Kind.number && !(r.kind(1) === Kind.roman && r.token(1).value >= leastRomanYear)) return false;
  draft.era = r.token().value;
  r.at++;
  return wholeYear(r, draft);
}

export function calendarYearFirst(r: TermReader, draft: Draft): boolean {
  const which = r.token().value;
  const next = r.kind(1);
  if (which === CalendarYear.french && next === Kind.number && r.token(1).digits >= 3) return yearWord(r, draft);
  if (next !== Kind.number && !(next === Kind.roman && which === CalendarYear.french)) return false;
  calendarAfter(r, draft);
  draft.unit = DraftUnit.year;
  draft.year = r.token().value - (which === CalendarYear.rome ? 753 : 0);
  draft.yearDigits = Math.max(1, r.token().digits);
  r.at++;
  return true;
}

/** `the year 79`: a number that needs no more to be a year. */
export function yearWord(r: TermReader, draft: Draft): boolean {
  r.at++;
  if (r.kind() === WordClass.era) return eraFirst(r, draft);
  if (r.kind() === Kind.roman && r.token().value >= leastRomanYear) return wholeYear(r, draft);
  return r.kind() === Kind.number && wholeYear(r, draft);
}

/** From here on a Roman numeral alone is a year, as on title pages: `MDCCLXXVI`. */
export const leastRomanYear = 1000;

export function wholeYear(r: TermReader, draft: Draft): boolean {
  draft.unit = DraftUnit.year;
  return numberYear(r, draft);
}

export function plainNumber(r: TermReader, draft: Draft): boolean {
  const { value, digits } = r.token();
  const inYear = r.at > draft.from && r.kind(-1) === WordClass.inward;
  draft.year = value;
  draft.yearDigits = digits;
  r.at++;
  draft.unit = DraftUnit.bare;
  if (digits <= 2 && yearFollows(r)) return dayAndYear(r, draft, value);
  eraAfter(r, draft);
  const named = draft.era !== 0 || draft.calendar !== 'gregorian' || draft.year !== value;
  if (named || digits === 3 || digits === 4 || (digits < 3 && (inYear || isIsh(r)))) draft.unit = DraftUnit.year;
  return true;
}

function isIsh(r: TermReader): boolean {
  return r.kind() === WordClass.ish || (r.kind() === Kind.dash && r.kind(1) === WordClass.ish);
}

function yearFollows(r: TermReader): boolean {
  const next = r.kind() === Kind.comma ? 1 : 0;
  return r.kind(next) === Kind.number && r.token(next).digits >= 3;
}

/** `5, 1923` of `March 3–5, 1923`: the month stands on the other side. */
function dayAndYear(r: TermReader, draft: Draft, day: number): boolean {
  r.take(Kind.comma);
  draft.day = day;
  return numberYear(r, draft);
}

/** `'24`: the century is told by the outline. */
export function shortYear(r: TermReader, draft: Draft): boolean {
  const next = r.token(1);
  if (!next.glued || next.digits !== 2 || (next.kind !== Kind.number && next.kind !== Kind.decadeNumber)) return false;
  r.at += 2;
  draft.unit = next.kind === Kind.number ? DraftUnit.year : DraftUnit.decade;
  draft.year = next.value;
  draft.yearDigits = -2;
  return true;
}

/** `1st Q 1985`, `1Q 1985`: the quarter, third or half whose first EDTF code is given. */
export function ordinalSubYear(r: TermReader, draft: Draft, ordinal: number, firstCode: number, next: number): boolean {
  r.at += next + 1;
  return subYearOf(r, draft, firstCode, ordinal);
}

/** The EDTF code of a quarter (from 33), a third (from 37) or a half (from 40) of a year. */
export function subYearCode(firstCode: number, ordinal: number): number | undefined {
  const count = firstCode === 33 ? 4 : firstCode === 37 ? 3 : 2;
  return ordinal < 1 || ordinal > count ? undefined : firstCode + ordinal - 1;
}

export function subYearOf(r: TermReader, draft: Draft, firstCode: number, ordinal: number): boolean {
  const code = subYearCode(firstCode, ordinal);
  if (code === undefined) return false;
  draft.unit = DraftUnit.season;
  draft.sub = code;
  while (r.kind() === Kind.comma || r.kind() === Kind.slash || r.kind() === Kind.dash) r.at++;
  yearAfter(r, draft);
  return true;
}

/** How the year is told from the date before: the same, the next, the one before. */
export function previousStep(kind: number): number | undefined {
  return kind === WordClass.same ? 0 : kind === WordClass.next ? 1 : kind === WordClass.previous ? -1 : undefined;
}

/** Whether an era counts years backwards. */
export function isBc(era: number): boolean {
  return era === Era.bc;
}
