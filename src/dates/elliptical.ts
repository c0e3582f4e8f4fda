import type { DateContext, DateProblem, DateProblemCode, Suggestion } from './dateReading';
import { calendarOf } from './calendars/registry';
import { civil, dayNumber, weekday } from './days';
import { Draft, DraftUnit, noYearStep } from './draft';
import { yearText } from './format';
import type { DatePart, HistoricalDate } from './historicalDate';
import { portionOf } from './portions';

/** What completing needs of the reading that it is part of. */
export interface ReadingInContext {
  readonly context: DateContext | undefined;
  contextual: boolean;
  against: HistoricalDate | undefined;
  problem: DateProblem | undefined;
  /** The days of a draft that lacks nothing. */
  unit(draft: Draft): DatePart | undefined;
  coreOf(draft: Draft): string;
  fail(code: DateProblemCode, draft: Draft, message: string, suggestions?: readonly Suggestion[]): undefined;
}

/** More years than this leave it open which one is meant. */
const mostCandidateYears = 60;

/**
 * Completes what a draft leaves out from the context: the year of `March`, the month of `the 21st`, the century of `'24`. The reading stays within
 * the outline's date: of the candidates in it the only one is taken (one that begins in it before one that only ends there), else the first that does not lie before the date before. What reaches
 * over the outline's date is cut to it. Sets the draft's `part`; false where there is a problem.
 */
export function completeFromContext(resolver: ReadingInContext, draft: Draft): boolean {
  if (draft.yearFromPrevious !== noYearStep) return yearFromPrevious(resolver, draft);
  resolver.contextual = true;
  const within = resolver.context?.within;
  if (within === undefined) return incomplete(resolver, draft);
  const candidates = candidatesWithin(resolver, draft, within);
  if (resolver.problem !== undefined) return false;
  if (candidates.length === 0) return outside(resolver, draft, within);
  const inside = candidates.filter((part) => part.earliest >= within.earliest && part.latest <= within.latest);
  const beginning = candidates.filter((part) => part.earliest >= within.earliest);
  const chosen = choose(inside.length > 0 ? inside : beginning.length > 0 ? beginning : candidates, resolver.context?.previous, within);
  if (chosen === undefined) return ambiguous(resolver, draft, candidates);
  resolver.against = within;
  draft.part = cutTo(chosen, within);
  return true;
}

/** `March of the same year`. */
function yearFromPrevious(resolver: ReadingInContext, draft: Draft): boolean {
  resolver.contextual = true;
  const previous = resolver.context?.previous;
  if (previous === undefined || !Number.isFinite(previous.earliest)) {
    resolver.fail('date-no-previous', draft, 'No date stands before this one that it could be read against.');
    return false;
  }
  draft.year = civil(previous.earliest).year + draft.yearFromPrevious;
  draft.yearDigits = 4;
  draft.yearFromPrevious = noYearStep;
  resolver.against = previous;
  return true;
}

function candidatesWithin(resolver: ReadingInContext, draft: Draft, within: HistoricalDate): readonly DatePart[] {
  const years = candidateYears(draft, within);
  const found: DatePart[] = [];
  let missing = false;
  for (const year of years) {
    for (const month of draft.unit === DraftUnit.ordinal ? allMonths : [draft.month]) {
      if (draft.unit === DraftUnit.ordinal && isFarFrom(within, draft, year, month)) continue;
      const part = candidate(resolver, draft, year, month);
      if (part === undefined) missing = true;
      else if (part.latest >= within.earliest && part.earliest <= within.latest && weekdayFits(draft, part)) found.push(part);
    }
  }
  if (found.length === 0 && missing && draft.unit === DraftUnit.day && years.length > 0) resolver.unit(Object.assign(copyOf(draft), { year: years[0], yearDigits: 4 }));
  return found;
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
  return draft.weekday < 0 || part.precision !== 'day' || weekday(part.earliest) === draft.weekday;
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

function candidate(resolver: ReadingInContext, draft: Draft, year: number, month: number): DatePart | undefined {
  const copy = copyOf(draft);
  if (draft.unit === DraftUnit.ordinal) {
    copy.unit = DraftUnit.day;
    copy.day = draft.year;
    copy.month = month;
  }
  copy.year = year;
  copy.yearDigits = 4;
  const part = resolver.unit(copy);
  if (part === undefined) resolver.problem = undefined;
  return part === undefined || draft.portion === undefined ? part : portionOf(part, draft.portion);
}

/** Made by the constructor, so that copies are as small and quick as the draft itself. */
function copyOf(draft: Draft): Draft {
  return Object.assign(new Draft(draft.from, draft.to), draft);
}

function choose(parts: readonly DatePart[], previous: HistoricalDate | undefined, within: HistoricalDate): DatePart | undefined {
  if (parts.length === 1 && Number.isFinite(within.earliest) && Number.isFinite(within.latest)) return parts[0];
  if (previous === undefined || !Number.isFinite(previous.earliest)) return undefined;
  if (previous.latest < within.earliest || previous.earliest > within.latest) return undefined;
  return parts.find((part) => part.latest >= previous.earliest);
}

function cutTo(part: DatePart, within: HistoricalDate): DatePart {
  if (part.earliest >= within.earliest && part.latest <= within.latest) return part;
  return { ...part, earliest: Math.max(part.earliest, within.earliest), latest: Math.min(part.latest, within.latest), edtf: undefined, of: part };
}

function incomplete(resolver: ReadingInContext, draft: Draft): boolean {
  const text = resolver.coreOf(draft);
  const previous = resolver.context?.previous;
  const year = previous !== undefined && Number.isFinite(previous.earliest) ? yearText(civil(previous.earliest).year) : undefined;
  const century = draft.yearDigits === -2 || draft.unit === DraftUnit.decade;
  const suggestions = century || year === undefined || draft.unit === DraftUnit.ordinal ? centuries(draft) : [{ text: `${text} ${year}`, label: 'in the year of the date before' }];
  const what = century ? 'the century' : draft.unit === DraftUnit.ordinal ? 'the month' : 'the year';
  resolver.fail('date-incomplete', draft, `Nothing above says ${what}.`, suggestions);
  return false;
}

function centuries(draft: Draft): { text: string; label: string }[] {
  if (draft.unit === DraftUnit.decade) return [`${1900 + draft.year}s`, `${1800 + draft.year}s`].map((text) => ({ text, label: `the ${text}` }));
  if (draft.yearDigits !== -2) return [];
  return [1900 + draft.year, 1800 + draft.year].map((year) => ({ text: String(year), label: `the year ${year}` }));
}

function outside(resolver: ReadingInContext, draft: Draft, within: HistoricalDate): boolean {
  resolver.fail('date-outside-context', draft, `This does not fall within “${within.text}”, the date above it.`);
  return false;
}

function ambiguous(resolver: ReadingInContext, draft: Draft, parts: readonly DatePart[]): boolean {
  const text = resolver.coreOf(draft);
  const years = [...new Set(parts.filter((part) => Number.isFinite(part.earliest)).map((part) => yearText(civil(part.earliest).year)))].slice(0, 3);
  const suggestions = draft.hasYear() ? [] : years.map((year) => ({ text: `${text} ${year}`, label: `in ${year}` }));
  resolver.fail('date-ambiguous', draft, 'The date above leaves it open which one is meant.', suggestions);
  return false;
}
