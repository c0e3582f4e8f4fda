import { julian } from '../calendars/julian';
import type { Suggestion } from '../dateReading';
import { farthestYear } from '../days';
import type { CalendarName } from '../historicalDate';
import { compactSuggestion } from '../problems';
import type { Reading } from '../reading';
import type { Draft } from '../terms/draft';
import { Era } from '../words';

/**
 * The year that a draft names, as an astronomical one (1 BC is 0); undefined where there is none so called. `BP` counts from 1950, as radiocarbon
 * dating does.
 */
export function astronomicalYear(reading: Reading, draft: Draft): number | undefined {
  if (!(draft.year <= farthestYear)) return reading.fail('date-too-far', draft, 'That is further than days are counted.');
  if (draft.year === 0 && draft.era !== 0) return reading.fail('date-no-such-day', draft, 'There is no year 0: 1 BC is followed by AD 1.');
  if (draft.era === Era.bc) return 1 - draft.year;
  if (draft.era === Era.bp) return 1950 - draft.year;
  if (draft.yearDigits > 4 && draft.era === 0) return longYear(reading, draft);
  return draft.calendar === 'gregorian' && draft.dualYear >= 0 ? draft.dualYear : draft.year;
}

function longYear(reading: Reading, draft: Draft): undefined {
  return reading.fail('date-unreadable', draft, 'A year of more than four digits is written with a Y, or with BC or AD.', (): Suggestion[] => {
    const long = `${reading.coreOf(draft) === reading.text ? 'Y' : 'AD '}${draft.year}`;
    return [...(draft.yearDigits === 8 ? compactSuggestion(draft.year) : []), { text: long, label: `the year ${draft.year}` }];
  });
}

/** Julian by its mark, by a dual year, or by the front matter's change-over. */
export function calendarFor({ settings }: Reading, draft: Draft, year: number, month: number, day: number): CalendarName {
  if (draft.calendar !== 'gregorian') return draft.calendar;
  if (draft.style !== 0) return draft.style === 1 ? 'julian' : 'gregorian';
  if (draft.dualYear >= 0) return 'julian';
  const until = settings?.julianUntil;
  return until !== undefined && julian.toDay(year, month, day) <= until ? 'julian' : 'gregorian';
}

/** Where the year began on Lady Day, 25 March, the days before it belong to the next year of our reckoning. */
export function ladyDayYear({ settings }: Reading, draft: Draft, year: number): number {
  const beforeLadyDay = draft.month < 3 || (draft.month === 3 && draft.day > 0 && draft.day < 25);
  return settings?.yearFromLadyDay === true && beforeLadyDay && draft.dualYear < 0 ? year + 1 : year;
}

/** A Gregorian stretch begins at the change-over at the earliest. */
export function afterChange({ settings }: Reading, calendar: CalendarName, day: number): number {
  const until = settings?.julianUntil;
  return calendar === 'gregorian' && until !== undefined && day <= until && Number.isFinite(until) ? until + 1 : day;
}
