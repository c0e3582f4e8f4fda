import { julian } from '../calendars/julian';
import { calendarOf } from '../calendars/registry';
import { calendarTitle } from '../calendarTitle';
import type { Suggestion } from '../dateReading';
import { daysInMonth } from '../days';
import { civilText } from '../format';
import { calendarPart, type CalendarName, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { stylePair } from './stylePair';
import { astronomicalYear, calendarFor, ladyDayYear } from './writtenYear';

/** The day that a draft names, in its calendar; undefined, and a problem, where there is no such day. */
export function dayUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const year = astronomicalYear(reading, draft);
  if (year === undefined) return undefined;
  if (draft.pairDay > 0) return stylePair(reading, draft, year);
  if (draft.dualYear >= 0 && (draft.month > 3 || (draft.month === 3 && draft.day > 24))) return needlessDual(reading, draft);
  const calendar = calendarFor(reading, draft, year, draft.month, draft.day);
  const shifted = calendar === 'julian' ? ladyDayYear(reading, draft, year) : year;
  const { monthLength, toDay, monthsInYear } = calendarOf(calendar);
  const exists = draft.month <= monthsInYear(shifted) && draft.day >= 1 && draft.day <= monthLength(shifted, draft.month);
  if (!exists && !isRomanBefore(draft)) return noSuchDay(reading, draft, calendar, shifted);
  const day = toDay(shifted, draft.month, draft.day);
  if (calendar === 'gregorian' && isLeftOut(reading, draft, day)) return leftOut(reading, draft);
  return calendarPart(calendar, { earliest: day, latest: day }, 'day', draft.doubt);
}

/** `III Kalendas` counts back over the month's start. */
function isRomanBefore(draft: Draft): boolean {
  return draft.day < 1 && draft.day > -20 && draft.calendar === 'gregorian' && draft.to - draft.from >= 3;
}

/** Days that a change of calendar left out, by the front matter. */
function isLeftOut({ settings }: Reading, draft: Draft, day: number): boolean {
  const until = settings?.julianUntil;
  return until !== undefined && draft.style === 0 && Number.isFinite(until) && day <= until;
}

function leftOut(reading: Reading, draft: Draft): undefined {
  return reading.fail('date-no-such-day', draft, 'The change of calendar that the front matter sets left this day out.', () => {
    const text = reading.coreOf(draft);
    return [{ text: `${text} OS`, label: 'Old Style' }, { text: `${text} NS`, label: 'New Style' }];
  });
}

/** Two years are only given while the old year, which ended on 24 March, still ran. */
export function needlessDual(reading: Reading, draft: Draft): undefined {
  const plain = civilText(draft.year, draft.month, draft.day);
  return reading.fail('date-ambiguous', draft, 'Two years are only given for days from 1 January to 24 March, when the old year still ran.', () => [{ text: plain, label: plain }]);
}

function noSuchDay(reading: Reading, draft: Draft, calendar: CalendarName, year: number): undefined {
  if (calendar !== 'gregorian' && calendar !== 'julian') return reading.fail('date-no-such-day', draft, `The ${calendarTitle(calendar)} calendar has no such day.`);
  if (draft.month < 1 || draft.month > 12) return reading.fail('date-no-such-day', draft, 'There are twelve months.');
  const length = calendarOf(calendar).monthLength(year, draft.month);
  return reading.fail('date-no-such-day', draft, () => `There is no such day: ${civilText(year, draft.month, 0)} has ${length} days.`, () => {
    const hadIt = calendar === 'gregorian' && draft.day <= julian.monthLength(year, draft.month);
    const old: readonly Suggestion[] = hadIt ? [{ text: `${reading.coreOf(draft)} OS`, label: 'Old Style: the Julian calendar had this day' }] : [];
    return [...old, ...[lastOfMonth(draft, year, length), firstOfNext(draft, year)].map((text) => ({ text, label: text }))];
  });
}

function lastOfMonth({ month }: Draft, year: number, length: number): string {
  return civilText(year, month, length);
}

function firstOfNext({ month }: Draft, year: number): string {
  return month === 12 ? civilText(year + 1, 1, 1) : civilText(year, month + 1, 1);
}

/** `3/4/1923`: who writes the day first and who writes the month first mean two days. */
export function ambiguousDay(reading: Reading, draft: Draft): undefined {
  const { year, month, day } = draft;
  const texts = (): readonly [string, string] => [civilText(year, month, day), civilText(year, day, month)];
  return reading.refuse('date-ambiguous', draft, () => `This could be ${texts().join(' or ')}.`, () => {
    const [first, second] = texts();
    const [start, end] = reading.coreRange(draft);
    const written = (text: string, dayFirst: boolean): string => writeOut(reading.whole.slice(0, start), dayFirst) + text + writeOut(reading.whole.slice(end), dayFirst);
    return [{ text: written(first, true), label: 'day first' }, { text: written(second, false), label: 'month first' }];
  });
}

/** Writes other numeric dates in the same order: who means the day first in one of them means it in all. */
function writeOut(text: string, dayFirst: boolean): string {
  return text.replace(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/g, (all: string, one: string, two: string, year: string) => {
    const [day, month] = dayFirst ? [Number(one), Number(two)] : [Number(two), Number(one)];
    return day >= 1 && day <= daysInMonth(Number(year), month) ? civilText(Number(year), month, day) : all;
  });
}
