import { calendarOf } from './calendars/registry';
import { julian } from './calendars/julian';
import type { DateContext, DateProblem, DateProblemCode, DateSettings, Suggestion } from './dateReading';
import { civil, dayNumber, daysInMonth, farthestYear, isoDay, isoYear, twoDigits, weekday } from './days';
import { DraftUnit, type Draft } from './draft';
import { completeFromContext } from './elliptical';
import { feasts, gregorianEaster, julianEaster } from './feasts';
import { civilText, weekdayName } from './format';
import { calendarPart, datePart, type CalendarName, type DatePart, type HistoricalDate } from './historicalDate';
import { rulersFor } from './lexicon';
import { compactSuggestion } from './problems';
import { portionOf } from './portions';
import type { NamedRuler } from './reigns';
import { seasonOfYear } from './seasons';
import type { Token } from './tokens';
import { Era, Unit } from './words';

/** Turns drafts into days, and keeps what the reading is to tell besides: the problem, what was consulted, remarks. */
export class Resolver {
  problem: DateProblem | undefined = undefined;
  contextual = false;
  against: HistoricalDate | undefined = undefined;
  readonly remarks: string[] = [];
  readonly settings: DateSettings | undefined;

  constructor(
    readonly text: string,
    /** The text as given, which places and suggestions are told in. */
    readonly whole: string,
    readonly tokens: readonly Token[],
    readonly context: DateContext | undefined,
  ) {
    this.settings = context?.settings;
  }

  startOf(draft: Draft): number {
    return this.tokens[draft.from]?.start ?? 0;
  }

  endOf(draft: Draft): number {
    return this.tokens[Math.max(draft.from, draft.to - 1)]?.end ?? this.whole.length;
  }

  /** The text of the unit that a draft names, without `c.`, `before` and what else stands around it. */
  coreOf(draft: Draft): string {
    return this.whole.slice(...this.coreRange(draft));
  }

  private coreRange(draft: Draft): [start: number, end: number] {
    if (draft.coreTo <= draft.coreFrom) return [this.startOf(draft), this.endOf(draft)];
    return [this.tokens[draft.coreFrom]?.start ?? 0, this.tokens[draft.coreTo - 1]?.end ?? this.whole.length];
  }

  /** Each suggestion stands for the unit that the draft names; what is offered is the whole text with it. */
  fail(code: DateProblemCode, draft: Draft, message: string, suggestions: readonly Suggestion[] = []): undefined {
    const [start, end] = this.coreRange(draft);
    const [before, after] = [this.whole.slice(0, start), this.whole.slice(end)];
    return this.refuse(code, draft, message, suggestions.map(({ text, label }) => ({ text: before + text + after, label })));
  }

  /** As `fail`, with suggestions for the whole text. */
  refuse(code: DateProblemCode, draft: Draft, message: string, suggestions: readonly Suggestion[], end = this.endOf(draft)): undefined {
    this.problem ??= { code, message, start: this.startOf(draft), end, suggestions };
    return undefined;
  }

  /** The days of a draft; undefined where there is a problem. */
  resolve(draft: Draft): DatePart | undefined {
    const base = this.named(draft);
    if (base === undefined || (draft.weekday >= 0 && !this.checkWeekday(draft, base))) return undefined;
    return this.bounded(draft, this.widened(draft, base));
  }

  private named(draft: Draft): DatePart | undefined {
    if (draft.part !== undefined) return draft.part;
    if (needsContext(draft) && !completeFromContext(this, draft)) return undefined;
    if (draft.part !== undefined) return draft.part;
    const base = this.unit(draft);
    if (base === undefined) return undefined;
    if (draft.portion !== undefined) return portionOf(base, draft.portion);
    return draft.someUnit === 0 ? base : withSomeUnit(base, draft.someUnit);
  }

  /** The whole unit that is named, without portion, width or bound. */
  unit(draft: Draft): DatePart | undefined {
    if (draft.sub === -1) return this.ambiguous(draft);
    switch (draft.unit) {
      case DraftUnit.day: return this.day(draft);
      case DraftUnit.month: return this.month(draft);
      case DraftUnit.season: return this.season(draft);
      case DraftUnit.year: return this.year(draft);
      case DraftUnit.decade: return this.decade(draft);
      case DraftUnit.century: return this.years(draft, hundredYears(draft, 100), 'century');
      case DraftUnit.millennium: return this.years(draft, hundredYears(draft, 1000), 'millennium');
      case DraftUnit.turn: return this.turn(draft);
      case DraftUnit.feast: return this.feast(draft);
      case DraftUnit.fixed: return this.regnal(draft);
      default: return this.bare(draft);
    }
  }

  /** The year as an astronomical one; undefined where there is none so called. */
  astronomicalYear(draft: Draft): number | undefined {
    if (!(draft.year <= farthestYear)) return this.fail('date-too-far', draft, 'That is further than days are counted.');
    if (draft.year === 0 && draft.era !== 0) return this.fail('date-no-such-day', draft, 'There is no year 0: 1 BC is followed by AD 1.');
    if (draft.era === Era.bc) return 1 - draft.year;
    if (draft.era === Era.bp) return 1950 - draft.year;
    if (draft.yearDigits > 4 && draft.era === 0) {
      const long = `${this.coreOf(draft) === this.text ? 'Y' : 'AD '}${draft.year}`;
      const suggestions = [...(draft.yearDigits === 8 ? compactSuggestion(draft.year) : []), { text: long, label: `the year ${draft.year}` }];
      return this.fail('date-unreadable', draft, 'A year of more than four digits is written with a Y, or with BC or AD.', suggestions);
    }
    return draft.calendar === 'gregorian' && draft.dualYear >= 0 ? draft.dualYear : draft.year;
  }

  private day(draft: Draft): DatePart | undefined {
    const year = this.astronomicalYear(draft);
    if (year === undefined) return undefined;
    if (draft.pairDay > 0) return this.pair(draft, year);
    if (draft.dualYear >= 0 && (draft.month > 3 || (draft.month === 3 && draft.day > 24))) return this.needlessDual(draft);
    const calendar = this.calendarFor(draft, year, draft.month, draft.day);
    const shifted = calendar === 'julian' ? this.ladyDayYear(draft, year) : year;
    const { monthLength, toDay, monthsInYear } = calendarOf(calendar);
    const exists = draft.month <= monthsInYear(shifted) && draft.day >= 1 && draft.day <= monthLength(shifted, draft.month);
    if (!exists && !this.isRomanBefore(draft)) return this.noSuchDay(draft, calendar, shifted);
    const day = toDay(shifted, draft.month, draft.day);
    if (calendar === 'gregorian' && this.isLeftOut(draft, day)) return this.leftOut(draft);
    return calendarPart(calendar, { earliest: day, latest: day }, 'day', draft.doubt);
  }

  /** `III Kalendas` counts back over the month's start. */
  private isRomanBefore(draft: Draft): boolean {
    return draft.day < 1 && draft.day > -20 && draft.calendar === 'gregorian' && draft.to - draft.from >= 3;
  }

  /** Days that a change of calendar left out, by the front matter. */
  private isLeftOut(draft: Draft, day: number): boolean {
    const until = this.settings?.julianUntil;
    return until !== undefined && draft.style === 0 && Number.isFinite(until) && day <= until;
  }

  private leftOut(draft: Draft): undefined {
    const text = this.coreOf(draft);
    return this.fail('date-no-such-day', draft, 'The change of calendar that the front matter sets left this day out.', [
      { text: `${text} OS`, label: 'Old Style' }, { text: `${text} NS`, label: 'New Style' },
    ]);
  }

  private needlessDual(draft: Draft): undefined {
    const plain = `${draft.day} ${civilText(draft.year, draft.month, 0)}`;
    return this.fail('date-ambiguous', draft, 'Two years are only given for days from 1 January to 24 March, when the old year still ran.', [{ text: plain, label: plain }]);
  }

  /** Julian by its mark, by a dual year, or by the front matter's change-over. */
  calendarFor(draft: Draft, year: number, month: number, day: number): CalendarName {
    if (draft.calendar !== 'gregorian') return draft.calendar;
    if (draft.style !== 0) return draft.style === 1 ? 'julian' : 'gregorian';
    if (draft.dualYear >= 0) return 'julian';
    const until = this.settings?.julianUntil;
    return until !== undefined && julian.toDay(year, month, day) <= until ? 'julian' : 'gregorian';
  }

  private ladyDayYear(draft: Draft, year: number): number {
    const beforeLadyDay = draft.month < 3 || (draft.month === 3 && draft.day > 0 && draft.day < 25);
    return this.settings?.yearFromLadyDay === true && beforeLadyDay && draft.dualYear < 0 ? year + 1 : year;
  }

  private noSuchDay(draft: Draft, calendar: CalendarName, year: number): undefined {
    if (calendar !== 'gregorian' && calendar !== 'julian') {
      return this.fail('date-no-such-day', draft, `The ${calendarTitle(calendar)} calendar has no such day.`);
    }
    if (draft.month < 1 || draft.month > 12) return this.fail('date-no-such-day', draft, 'There are twelve months.');
    const length = calendarOf(calendar).monthLength(year, draft.month);
    const last = civilText(year, draft.month, length);
    const next = draft.month === 12 ? civilText(year + 1, 1, 1) : civilText(year, draft.month + 1, 1);
    const suggestions = [{ text: last, label: last }, { text: next, label: next }];
    const old = `${this.coreOf(draft)} OS`;
    if (calendar === 'gregorian' && draft.day <= julian.monthLength(year, draft.month)) suggestions.unshift({ text: old, label: 'Old Style: the Julian calendar had this day' });
    return this.fail('date-no-such-day', draft, `There is no such day: ${civilText(year, draft.month, 0)} has ${length} days.`, suggestions);
  }

  /** `25 October (7 November) 1917`: one day, told in both calendars. */
  private pair(draft: Draft, year: number): DatePart | undefined {
    if (draft.day > 31 || draft.pairDay > 31) return this.fail('date-no-such-day', draft, 'There is no such day.');
    const pairYears = [year, year + 1, year - 1];
    for (const other of pairYears) {
      const day = dayNumber(other, draft.pairMonth, draft.pairDay);
      if (julian.toDay(year, draft.month, draft.day) === day) return calendarPart('julian', { earliest: day, latest: day }, 'day', draft.doubt);
    }
    for (const other of pairYears) {
      const day = dayNumber(year, draft.month, draft.day);
      if (julian.toDay(other, draft.pairMonth, draft.pairDay) === day) return calendarPart('julian', { earliest: day, latest: day }, 'day', draft.doubt);
    }
    const truth = civil(julian.toDay(year, draft.month, draft.day));
    const right = `${civilText(NaN, draft.month, draft.day)} (${civilText(NaN, truth.month, truth.day)}) ${draft.year}`;
    return this.fail('date-pair-mismatch', draft, `The two are not the same day: ${civilText(NaN, draft.month, draft.day)} Old Style is ${civilText(NaN, truth.month, truth.day)} New Style in ${draft.year}.`, [{ text: right, label: right }]);
  }

  private ambiguous(draft: Draft): undefined {
    const first = civilText(draft.year, draft.month, draft.day);
    const second = civilText(draft.year, draft.day, draft.month);
    const [start, end] = this.coreRange(draft);
    const written = (text: string, dayFirst: boolean): string =>
      writeOut(this.whole.slice(0, start), dayFirst) + text + writeOut(this.whole.slice(end), dayFirst);
    return this.refuse('date-ambiguous', draft, `This could be ${first} or ${second}.`, [
      { text: written(first, true), label: 'day first' }, { text: written(second, false), label: 'month first' },
    ]);
  }

  private month(draft: Draft): DatePart | undefined {
    const written = this.astronomicalYear(draft);
    if (written === undefined) return undefined;
    if (draft.dualYear >= 0 && draft.month > 3) return this.needlessDual(draft);
    const calendar = this.calendarFor(draft, written, draft.month, 1);
    const year = calendar === 'julian' ? this.ladyDayYear(draft, written) : written;
    const { monthLength, toDay, monthsInYear } = calendarOf(calendar);
    if (draft.month > monthsInYear(year)) return this.fail('date-no-such-day', draft, `That year has no such month in the ${calendarTitle(calendar)} calendar.`);
    const last = monthLength(year, draft.month);
    const endCalendar = this.calendarFor(draft, written, draft.month, last);
    const from = this.afterChange(calendar, toDay(year, draft.month, 1));
    return calendarPart(calendar, { earliest: from, latest: calendarOf(endCalendar).toDay(year, draft.month, last) }, 'month', draft.doubt);
  }

  /** A Gregorian stretch begins at the change-over at the earliest. */
  private afterChange(calendar: CalendarName, day: number): number {
    const until = this.settings?.julianUntil;
    return calendar === 'gregorian' && until !== undefined && day <= until && Number.isFinite(until) ? until + 1 : day;
  }

  private season(draft: Draft): DatePart | undefined {
    const year = this.astronomicalYear(draft);
    if (year === undefined) return undefined;
    const { earliest, latest, precision } = seasonOfYear(year, draft.sub);
    const digits = Math.abs(year) <= 9999;
    const edtf = digits ? `${isoDay(dayNumber(year, 1, 1)).slice(0, -5)}${draft.sub}` : undefined;
    return datePart(earliest, latest, precision, draft.doubt, edtf);
  }

  private year(draft: Draft): DatePart | undefined {
    const year = this.astronomicalYear(draft);
    return year === undefined ? undefined : this.years(draft, [year, year], 'year');
  }

  private years(draft: Draft, [from, to]: readonly [number, number], precision: DatePart['precision']): DatePart {
    const calendar = this.calendarFor(draft, from, 1, 1);
    const { toDay, monthLength, monthsInYear } = calendarOf(calendar);
    if (calendar === 'hebrew') return calendarPart(calendar, { earliest: toDay(from, 7, 1), latest: toDay(to, 6, 29) }, precision, draft.doubt);
    const endCalendar = calendar === 'julian' || calendar === 'gregorian' ? this.calendarFor(draft, to, 12, 31) : calendar;
    const end = calendarOf(endCalendar);
    const lastMonth = monthsInYear(to);
    const lastDay = endCalendar === calendar ? monthLength(to, lastMonth) : 31;
    if (calendar === 'julian' && this.settings?.yearFromLadyDay === true) {
      return calendarPart(calendar, { earliest: toDay(from, 3, 25), latest: toDay(to + 1, 3, 24) }, precision, draft.doubt);
    }
    const earliest = this.afterChange(calendar, toDay(from, 1, 1));
    return calendarPart(calendar, { earliest: earliest, latest: end.toDay(to, lastMonth, lastDay) }, precision, draft.doubt);
  }

  private decade(draft: Draft): DatePart | undefined {
    if (draft.yearDigits > 5) return this.fail('date-too-far', draft, 'No decade has a year of that many digits.');
    const size = draft.wholeHundred ? 100 : 10;
    const [from, to] = draft.era === Era.bc ? [1 - (draft.year + size - 1), 1 - draft.year] : [draft.year, draft.year + size - 1];
    return this.years(draft, [from, to], draft.wholeHundred ? 'century' : 'decade');
  }

  /** Five years to either side of the first day of the century. */
  private turn(draft: Draft): DatePart {
    const [first] = hundredYears(draft, 100);
    this.remarks.push('the turn of a century → five years to either side of its first day');
    return { ...this.years(draft, [first - 5, first + 4], 'decade'), portion: 'turn' };
  }

  private feast(draft: Draft): DatePart | undefined {
    const year = this.astronomicalYear(draft);
    const feast = feasts[draft.sub];
    if (year === undefined || feast === undefined) return undefined;
    if ('month' in feast) {
      draft.month = feast.month;
      draft.day = feast.day;
      draft.sub = 0;
      draft.unit = DraftUnit.day;
      return this.day(draft);
    }
    if (year < 1) return this.fail('date-no-such-day', draft, 'Easter was not kept before Christ.');
    const day = this.easterOf(draft, year) + feast.fromEaster;
    return calendarPart(this.calendarFor(draft, year, 4, 1), { earliest: day, latest: day }, 'day', draft.doubt);
  }

  /** By the Julian rule up to 1582; there the day is named as it was then, as `16 April 1066` would be. */
  private easterOf(draft: Draft, year: number): number {
    if (this.calendarFor(draft, year, 4, 1) === 'julian') return julianEaster(year);
    if (year > 1582) return gregorianEaster(year);
    const { month, day } = julian.fromDay(julianEaster(year));
    this.remarks.push(`Easter ${year} by the Julian rule: ${civilText(NaN, month, day)}, as it was called then`);
    return dayNumber(year, month, day);
  }

  private regnal(draft: Draft): DatePart | undefined {
    const ruler = rulersFor(this.settings)[draft.sub - 1];
    if (ruler === undefined) return this.fail('date-unknown-ruler', draft, 'No such ruler is known.');
    const { calendar, accession, end } = this.reign(ruler);
    const from = anniversary(calendar, accession, draft.year - 1);
    const next = anniversary(calendar, accession, draft.year) - 1;
    if (draft.year < 1 || from > end) {
      const until = end === Infinity ? 'today' : dayText(end);
      return this.fail('date-outside-reign', draft, `${ruler.name} did not reign that long: from ${dayText(accession)} to ${until}.`);
    }
    this.remarks.push(`year ${draft.year} of ${ruler.name} → counted from the accession on ${dayText(accession)}`);
    return datePart(from, Math.min(next, end), 'year', draft.doubt);
  }

  /** The days of a reign. Those built in are named as they were then; in a file that counts in the Julian calendar they are Julian days. */
  private reign(ruler: NamedRuler): { readonly calendar: CalendarName; readonly accession: number; readonly end: number } {
    const until = this.settings?.julianUntil ?? -Infinity;
    const julianDay = (day: number): number => {
      const { year, month, day: dayOfMonth } = civil(day);
      const old = julian.toDay(year, month, dayOfMonth);
      return old <= until ? old : day;
    };
    const accession = ruler.asNamed ? julianDay(ruler.accession) : ruler.accession;
    const end = ruler.end === undefined ? Infinity : ruler.asNamed ? julianDay(ruler.end) : ruler.end;
    return { calendar: accession <= until ? 'julian' : 'gregorian', accession, end };
  }

  private bare(draft: Draft): undefined {
    const { year, yearDigits } = draft;
    if (yearDigits > 4) {
      this.astronomicalYear(draft);
      return undefined;
    }
    const suggestions = draft.unit === DraftUnit.bare ? [{ text: `AD ${year}`, label: `the year ${year}` }, { text: String(1900 + year), label: `the year ${1900 + year}` }] : [];
    return this.fail('date-incomplete', draft, 'A number alone does not say whether it is a day or a year.', suggestions);
  }

  private checkWeekday(draft: Draft, part: DatePart): boolean {
    if (part.precision !== 'day' || weekday(part.earliest) === draft.weekday) return true;
    const { year, month, day } = civil(part.earliest);
    const plain = civilText(year, month, day);
    const suggestions = [{ text: plain, label: 'without the weekday' }, { text: `${weekdayName(part.earliest)} ${plain}`, label: 'with the right weekday' }];
    if (part.calendar === 'gregorian' && weekday(julian.toDay(year, month, day)) === draft.weekday) {
      suggestions.unshift({ text: `${this.coreOf(draft)} OS`, label: 'Old Style: in the Julian calendar the weekday is right' });
    }
    this.fail('date-weekday', draft, `${plain} was a ${weekdayName(part.earliest)}.`, suggestions);
    return false;
  }

  /** `± 10`, or the width that the front matter gives to circa. */
  private widened(draft: Draft, part: DatePart): DatePart {
    const byYear = part.precision === 'year' || part.precision === 'decade' || part.precision === 'century';
    const years = draft.width >= 0 ? draft.width : (draft.doubt & 7) !== 0 && byYear ? (this.settings?.circaYears ?? 0) : 0;
    if (years === 0) return part;
    this.remarks.push(draft.width >= 0 ? `± ${years} → ${years} years to either side` : `circa → ${years} years to either side, as the front matter sets`);
    return { ...part, earliest: addYears(part.earliest, -years), latest: addYears(part.latest, years), edtf: undefined, width: years, of: part };
  }

  private bounded(draft: Draft, part: DatePart): DatePart {
    if (draft.bound === 0) return part;
    const before = draft.bound === 1 || draft.bound === 3;
    const earliest = before ? -Infinity : draft.bound === 2 ? part.latest + 1 : part.earliest;
    const latest = before ? (draft.bound === 1 ? part.earliest - 1 : part.latest) : Infinity;
    const bound = draft.bound === 1 ? 'before' : draft.bound === 2 ? 'after' : draft.bound === 3 ? 'by' : 'not before';
    return { earliest, latest, precision: part.precision, doubt: part.doubt, calendar: part.calendar, edtf: undefined, portion: undefined, bound, width: 0, of: part };
  }
}

/** Writes other numeric dates in the same order: who means the day first in one of them means it in all. */
function writeOut(text: string, dayFirst: boolean): string {
  return text.replace(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g, (all: string, one: string, two: string, year: string) => {
    const [day, month] = dayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
    return day >= 1 && day <= daysInMonth(Number(year), month) ? civilText(Number(year), month, day) : all;
  });
}

/** `some day in March 1924` → `1924-03-XX`. */
function withSomeUnit(part: DatePart, unit: number): DatePart {
  const { year, month } = civil(part.earliest);
  if (part.calendar !== 'gregorian' || Math.abs(year) > 9999 || unit > Unit.month) return part;
  if (part.precision === 'year') return { ...part, edtf: `${isoYear(year)}${unit === Unit.day ? '-XX-XX' : '-XX'}` };
  return part.precision === 'month' && unit === Unit.day ? { ...part, edtf: `${isoYear(year)}-${twoDigits(month)}-XX` } : part;
}

function needsContext(draft: Draft): boolean {
  if (draft.yearDigits === -2 || draft.unit === DraftUnit.ordinal) return true;
  if (draft.unit === DraftUnit.decade && draft.yearDigits === 2 && draft.era === 0) return true;
  const partial = draft.unit === DraftUnit.day || draft.unit === DraftUnit.month || draft.unit === DraftUnit.season || draft.unit === DraftUnit.feast;
  return partial && !draft.hasYear();
}

/** First and last year of the n-th century or millennium. */
function hundredYears(draft: Draft, size: number): readonly [number, number] {
  const n = draft.year;
  return draft.era === Era.bc ? [1 - n * size, -(n - 1) * size] : [(n - 1) * size + 1, n * size];
}

/** The same day of the year some years on; 29 February falls back to the 28th. */
function anniversary(name: CalendarName, day: number, years: number): number {
  const calendar = calendarOf(name);
  const { year, month, day: dayOfMonth } = calendar.fromDay(day);
  return calendar.toDay(year + years, month, Math.min(dayOfMonth, calendar.monthLength(year + years, month)));
}

function addYears(day: number, years: number): number {
  const { year, month, day: dayOfMonth } = civil(day);
  return dayNumber(year + years, month, Math.min(dayOfMonth, daysInMonth(year + years, month)));
}

function dayText(day: number): string {
  const { year, month, day: dayOfMonth } = civil(day);
  return civilText(year, month, dayOfMonth);
}

function calendarTitle(calendar: CalendarName): string {
  return calendar === 'french republican' ? 'French Republican' : calendar.charAt(0).toUpperCase() + calendar.slice(1);
}
