import type { Suggestion } from '../dateReading';
import { calendarOf } from '../calendars/registry';
import { civil, dayNumber, twoDigits } from '../days';
import { DraftUnit, noYearStep, type Draft } from '../terms/draft';
import { yearText } from '../format';
import { changedPart, type DatePart, type HistoricalDate } from '../historicalDate';
import type { Reading } from '../reading';
import { weekdayAsCalled } from './weekdays';

/** The days of a draft that lacks nothing. */
type Resolve = (draft: Draft) => DatePart | undefined;

/** More years than this leave it open which one is meant. */
const mostCandidateYears = 60;

/**
 * Completes what a draft leaves out from the context: the year of `March`, the month of `the 21st`, the century of `'24`. The reading stays within
 * the outline's date: of the candidates in it the only one is taken (one that begins in it before one that only ends there), else the first that does not lie before the date before. What reaches
 * over the outline's date is cut to it. Sets the draft's `part`; false where there is a problem.
 */
export function completeFromContext(reading: Reading, draft: Draft, resolve: Resolve): boolean {
  if (draft.yearFromPrevious !== noYearStep) return yearFromPrevious(reading, draft);
  reading.contextual = true;
  const within = reading.context?.within;
  if (within === undefined) return incomplete(reading, draft);
  if (!completeWithin(reading, draft, within, resolve)) return false;
  reading.against = within;
  return true;
}

/** As `completeFromContext`, within a date that is given: an outline's, or a year of a reign. */
export function completeWithin(reading: Reading, draft: Draft, within: HistoricalDate, resolve: Resolve): boolean {
  const candidates = candidatesWithin(reading, draft, within, resolve);
  if (reading.problem !== undefined) return false;
  if (candidates.length === 0) return outside(reading, draft, within);
  const inside = candidates.filter((part) => part.earliest >= within.earliest && part.latest <= within.latest);
  const beginning = candidates.filter((part) => part.earliest >= within.earliest);
  const chosen = choose(inside.length > 0 ? inside : beginning.length > 0 ? beginning : candidates, reading.context?.previous, within);
  if (chosen === undefined) return ambiguous(reading, draft, candidates);
  draft.part = cutTo(chosen, within);
  return true;
}

/** `March of the same year`. */
function yearFromPrevious(reading: Reading, draft: Draft): boolean {
  reading.contextual = true;
  const previous = reading.context?.previous;
  if (previous === undefined || !Number.isFinite(previous.earliest)) {
    reading.fail('date-no-previous', draft, 'No date stands before this one that it could be read against.');
    return false;
  }
  draft.year = civil(previous.earliest).year + draft.yearFromPrevious;
  draft.yearDigits = 4;
  draft.yearFromPrevious = noYearStep;
  reading.against = previous;
  return true;
}

function candidatesWithin(reading: Reading, draft: Draft, within: HistoricalDate, resolve: Resolve): readonly DatePart[] {
  const years = candidateYears(draft, within);
  const found: DatePart[] = [];
  let missing = false;
  for (const year of years) {
    for (const month of draft.unit === DraftUnit.ordinal ? allMonths : [draft.month]) {
      if (draft.unit === DraftUnit.ordinal && isFarFrom(within, draft, year, month)) continue;
      const part = resolve(completedDraft(draft, year, month));
      if (part === undefined) {
        missing = true;
        reading.problem = undefined;
      } else if (part.latest >= within.earliest && part.earliest <= within.latest && weekdayFits(draft, part)) found.push(part);
    }
  }
  if (found.length === 0 && missing && draft.unit === DraftUnit.day && years.length > 0) resolve(completedDraft(draft, years[0] ?? 0, draft.month));
  return found;
}

function completedDraft(draft: Draft, year: number, month: number): Draft {
  const told = { year, yearDigits: 4, ruler: 0 };
  return draft.copy(draft.unit === DraftUnit.ordinal ? { ...told, unit: DraftUnit.day, day: draft.year, month } : told);
}

/** Whether a month surely lies outside, be it of our calendar or, by the notes' settings, of the Julian one. */
function isFarFrom(within: HistoricalDate, { calendar }: Draft, year: number, month: number): boolean {
  if (calendar !== 'gregorian' || Math.abs(year) > 10_000) return false;
  const middle = dayNumber(year, month, 15);
  return middle + farDays < within.earliest || middle - farDays > within.latest;
}

/** More than half a month and what the Julian calendar is off by in those years. */
const farDays = 90;

function weekdayFits(draft: Draft, part: DatePart): boolean {
  return draft.weekday < 0 || draft.weekdayStep !== 0 || part.precision !== 'day' || weekdayAsCalled(part.earliest, part.calendar) === draft.weekday;
}

const allMonths: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The years that the draft may be in, in its calendar; of a short year those that end so. */
function candidateYears(draft: Draft, within: HistoricalDate): readonly number[] {
  const { fromDay } = calendarOf(draft.calendar);
  const known = Number.isFinite(within.earliest) ? within.earliest : within.latest;
  if (!Number.isFinite(known) || Math.abs(known) > 40_000_000) return [];
  const first = Number.isFinite(within.earliest) ? fromDay(within.earliest).year - 1 : fromDay(within.latest).year - mostCandidateYears;
  const last = Number.isFinite(within.latest) ? fromDay(within.latest).year + 1 : first + mostCandidateYears;
  const step = draft.yearDigits === -2 || draft.unit === DraftUnit.decade ? 100 : 1;
  const ending = step === 100 ? draft.year : 0;
  const years: number[] = [];
  for (let year = Math.floor((first - ending) / step) * step + ending; year <= last && years.length < mostCandidateYears + 3; year += step) {
    if (year >= first || (draft.unit === DraftUnit.decade && year >= first - 9)) years.push(year);
  }
  return years;
}

function choose(parts: readonly DatePart[], previous: HistoricalDate | undefined, within: HistoricalDate): DatePart | undefined {
  if (parts.length === 1 && Number.isFinite(within.earliest) && Number.isFinite(within.latest)) return parts[0];
  if (previous === undefined || !Number.isFinite(previous.earliest)) return undefined;
  if (previous.latest < within.earliest || previous.earliest > within.latest) return undefined;
  return parts.find((part) => part.latest >= previous.earliest);
}

function cutTo(part: DatePart, within: HistoricalDate): DatePart {
  if (part.earliest >= within.earliest && part.latest <= within.latest) return part;
  return changedPart(part, { earliest: Math.max(part.earliest, within.earliest), latest: Math.min(part.latest, within.latest), edtf: undefined, of: part });
}

function incomplete(reading: Reading, draft: Draft): boolean {
  const { unit } = draft;
  const message = lacksCentury(draft) ? 'Nothing above says the century.' : unit === DraftUnit.ordinal ? 'Nothing above says the month.' : 'Nothing above says the year.';
  reading.fail('date-incomplete', draft, message, () => whatIsLacking(reading, draft, unit));
  return false;
}

function lacksCentury({ yearDigits, unit }: Draft): boolean {
  return yearDigits === -2 || unit === DraftUnit.decade;
}

function whatIsLacking(reading: Reading, draft: Draft, unit: number): readonly Suggestion[] {
  if (isAnyYear(reading, draft)) return anyYear(draft);
  const text = reading.coreOf(draft);
  const previous = reading.context?.previous;
  if (lacksCentury(draft) || unit === DraftUnit.ordinal || previous === undefined || !Number.isFinite(previous.earliest)) return centuries(draft, text);
  return [{ text: `${text} ${yearText(civil(previous.earliest).year)}`, label: 'in the year of the date before' }];
}

/** The whole text is a day or a month of our calendar: EDTF can leave its year unspecified. */
function isAnyYear(reading: Reading, draft: Draft): boolean {
  const isPlain = (draft.unit === DraftUnit.day || draft.unit === DraftUnit.month) && draft.calendar === 'gregorian' && draft.pairDay === 0 && draft.portion === undefined;
  return isPlain && draft.nthUnit === 0 && draft.weekdayStep === 0 && reading.context?.previous === undefined && reading.coreOf(draft) === reading.text;
}

function anyYear({ month, day }: Draft): { text: string; label: string }[] {
  return [{ text: `XXXX-${twoDigits(month)}${day > 0 ? `-${twoDigits(day)}` : ''}`, label: 'in a year that is not known' }];
}

/** The decade with its century, in the form in which it is written: `20er Jahre` → `1920er Jahre`; words become digits. */
function decadeIn(written: string, year: number): string {
  return /\d\d/.test(written) ? written.replace(/^['’]?(.*?)\d\d/, `$1${year}`) : `${year}s`;
}

function centuries(draft: Draft, written: string): { text: string; label: string }[] {
  if (draft.unit === DraftUnit.decade) return [1900 + draft.year, 1800 + draft.year].map((year) => ({ text: decadeIn(written, year), label: `the ${year}s` }));
  if (draft.yearDigits !== -2) return [];
  return [1900 + draft.year, 1800 + draft.year].map((year) => ({ text: String(year), label: `the year ${year}` }));
}

function outside(reading: Reading, draft: Draft, within: HistoricalDate): boolean {
  reading.fail('date-outside-context', draft, `This does not fall within “${within.text}”, the date above it.`);
  return false;
}

function ambiguous(reading: Reading, draft: Draft, parts: readonly DatePart[]): boolean {
  const text = reading.coreOf(draft);
  const years = [...new Set(parts.filter((part) => Number.isFinite(part.earliest)).map((part) => yearText(civil(part.earliest).year)))].slice(0, 3);
  const suggestions = draft.hasYear() ? [] : years.map((year) => ({ text: `${text} ${year}`, label: `in ${year}` }));
  reading.fail('date-ambiguous', draft, 'The date above leaves it open which one is meant.', () => suggestions);
  return false;
}
