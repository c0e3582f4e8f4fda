import { civil, dayNumber, daysInMonth, isoYear, twoDigits } from '../days';
import { boundPart, changedPart, singleDate, type Bound, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import { DraftUnit, type Draft } from '../terms/draft';
import { Unit } from '../words';
import { partAbove } from './partAbove';
import { ambiguousDay, dayUnit } from './dayUnit';
import { completeFromContext, completeWithin } from './elliptical';
import { feastUnit } from './feastUnit';
import { checkFeast } from './feastCheck';
import { nthDayOf, stretchOf, weekdayBeside, weekdayWithin } from './nthDay';
import { portionOf } from './portions';
import { reignUnit } from './reignUnit';
import { checkWeekday } from './weekdayCheck';
import { centuryUnit, decadeUnit, millenniumUnit, monthUnit, seasonUnit, turnUnit, yearUnit } from './yearUnits';
import { astronomicalYear } from './writtenYear';

/** The days of a draft, with all that stands before and behind the unit that it names; undefined where there is a problem, which the reading then knows. */
export function resolve(reading: Reading, draft: Draft): DatePart | undefined {
  const base = completed(reading, draft);
  if (base === undefined || (draft.feast > 0 && !checkFeast(reading, draft, base))) return undefined;
  if (draft.weekday >= 0 && draft.weekdayStep === 0 && !checkWeekday(reading, draft, base)) return undefined;
  return bounded(draft, widened(reading, draft, base));
}

/** Told in full, or by the year of a reign, or by what stands above or before. */
function completed(reading: Reading, draft: Draft): DatePart | undefined {
  if (draft.part !== undefined) return draft.part;
  const ofReading = (each: Draft): DatePart | undefined => shaped(reading, each);
  if (draft.ruler > 0 && draft.unit !== DraftUnit.fixed) {
    const year = reignUnit(reading, draft);
    return year !== undefined && completeWithin(reading, draft, singleDate(reading.text, year), ofReading) ? draft.part : undefined;
  }
  if (draft.unit === DraftUnit.above) return partAbove(reading, draft);
  if (needsContext(draft) && !completeFromContext(reading, draft, ofReading)) return undefined;
  return draft.part ?? shaped(reading, draft);
}

function needsContext(draft: Draft): boolean {
  if (draft.yearDigits === -2 || draft.unit === DraftUnit.ordinal) return true;
  if (draft.unit === DraftUnit.decade && draft.yearDigits === 2 && draft.era === 0) return true;
  const partial = draft.unit === DraftUnit.day || draft.unit === DraftUnit.month || draft.unit === DraftUnit.season || draft.unit === DraftUnit.feast;
  return partial && !draft.hasYear();
}

/** The part of the named unit that is meant: its third, its last day, the day after it. */
function shaped(reading: Reading, draft: Draft): DatePart | undefined {
  const whole = unitOf(reading, draft);
  if (whole === undefined) return undefined;
  if (draft.nthUnit !== 0) return nthDayOf(reading, draft, whole);
  if (draft.weekdayStep !== 0) return weekdayBeside(draft, whole);
  if (draft.stretchDays !== 0) return stretchOf(draft, whole);
  if (draft.weekday >= 0 && whole.precision === 'season') return weekdayWithin(draft, whole);
  if (draft.shiftDays !== 0 && draft.feast === 0) return changedPart(whole, { earliest: whole.earliest + draft.shiftDays, latest: whole.latest + draft.shiftDays });
  if (draft.portion !== undefined) return portionOf(whole, draft.portion);
  return draft.someUnit === 0 ? whole : withSomeUnit(whole, draft.someUnit);
}

/** The whole unit that is named. */
function unitOf(reading: Reading, draft: Draft): DatePart | undefined {
  if (draft.sub === -1) return ambiguousDay(reading, draft);
  switch (draft.unit) {
    case DraftUnit.day: return dayUnit(reading, draft);
    case DraftUnit.month: return monthUnit(reading, draft);
    case DraftUnit.season: return seasonUnit(reading, draft);
    case DraftUnit.year: return yearUnit(reading, draft);
    case DraftUnit.decade: return decadeUnit(reading, draft);
    case DraftUnit.century: return centuryUnit(reading, draft);
    case DraftUnit.millennium: return millenniumUnit(reading, draft);
    case DraftUnit.turn: return turnUnit(reading, draft);
    case DraftUnit.feast: return feastUnit(reading, draft);
    case DraftUnit.fixed: return reignUnit(reading, draft);
    default: return bareNumber(reading, draft);
  }
}

function bareNumber(reading: Reading, draft: Draft): undefined {
  const { year, yearDigits } = draft;
  if (yearDigits > 4) {
    astronomicalYear(reading, draft);
    return undefined;
  }
  const isBare = draft.unit === DraftUnit.bare && draft.day === 0;
  return reading.fail('date-incomplete', draft, draft.day > 0 ? 'The month is missing.' : 'A number alone does not say whether it is a day or a year.', () =>
    isBare ? [{ text: `AD ${year}`, label: `the year ${year}` }, { text: String(1900 + year), label: `the year ${1900 + year}` }] : [],
  );
}

/** `some day in March 1924` → `1924-03-XX`. */
function withSomeUnit(part: DatePart, unit: number): DatePart {
  const { year, month } = civil(part.earliest);
  if (part.calendar !== 'gregorian' || Math.abs(year) > 9999 || unit > Unit.month) return part;
  if (part.precision === 'year') return changedPart(part, { edtf: `${isoYear(year)}${unit === Unit.day ? '-XX-XX' : '-XX'}` });
  return part.precision === 'month' && unit === Unit.day ? changedPart(part, { edtf: `${isoYear(year)}-${twoDigits(month)}-XX` }) : part;
}

/** `± 10`, or the width that the front matter gives to circa. */
function widened(reading: Reading, draft: Draft, part: DatePart): DatePart {
  const byYear = part.precision === 'year' || part.precision === 'decade' || part.precision === 'century';
  const years = draft.width >= 0 ? draft.width : (draft.doubt & 7) !== 0 && byYear ? (reading.settings?.circaYears ?? 0) : 0;
  if (years === 0) return part;
  reading.remark(draft.width >= 0 ? `± ${years} → ${years} years to either side` : `circa → ${years} years to either side, as the front matter sets`);
  return changedPart(part, { earliest: addYears(part.earliest, -years), latest: addYears(part.latest, years), edtf: undefined, width: years, of: part });
}

function addYears(day: number, years: number): number {
  const { year, month, day: dayOfMonth } = civil(day);
  return dayNumber(year + years, month, Math.min(dayOfMonth, daysInMonth(year + years, month)));
}

function bounded(draft: Draft, part: DatePart): DatePart {
  const bound = bounds[draft.bound];
  return bound === undefined ? part : boundPart(part, bound);
}

/** By `BoundWord`. */
const bounds: readonly (Bound | undefined)[] = [undefined, 'before', 'after', 'by', 'not before'];
