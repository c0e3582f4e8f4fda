import { calendarPart, singleDate, type HistoricalDate } from './historicalDate';
import type { Reading } from './reading';
import { DraftUnit, type Draft } from './terms/draft';
import { completePair, elideSlashedBc } from './terms/pairing';
import { resolve } from './units/resolver';
import { sameDay } from './units/stylePair';

/**
 * Two days with a slash that are one day, or one night; undefined for all else with a slash, which is a span, unless the reading has a problem
 * then.
 */
export function readSlashed(reading: Reading, from: Draft, to: Draft): HistoricalDate | undefined {
  elideSlashedBc(from, to);
  if ((from.unit === DraftUnit.bare || from.unit === DraftUnit.ordinal) && to.unit === DraftUnit.day) return slashedDays(reading, from, to);
  const isFull = from.unit === DraftUnit.day && to.unit === DraftUnit.day && from.hasYear() && to.hasYear() && from.calendar === 'gregorian' && to.calendar === 'gregorian';
  const day = isFull && from.era === 0 && to.era === 0 ? sameDay(from, to) : undefined;
  return day === undefined ? undefined : singleDate(reading.text, calendarPart('julian', { earliest: day, latest: day }, 'day', from.doubt | to.doubt));
}

/** `25/7 November`: a day in both calendars; `4/5 March`: the night between them. */
function slashedDays(reading: Reading, from: Draft, to: Draft): HistoricalDate | undefined {
  const { year: first } = from;
  const { day: second, month } = to;
  if (!completePair(from, to)) return undefined;
  if (second === first + 1) return night(reading, from, to);
  const oldMonth = first > second ? ((month + 10) % 12) + 1 : month;
  const pair = resolve(reading, to.copy({ day: first, month: oldMonth, pairDay: second, pairMonth: month, pairYear: oldMonth > month ? to.year : -1, year: oldMonth > month ? to.year - 1 : to.year }));
  if (pair !== undefined) return singleDate(reading.text, pair);
  if (reading.problem?.code !== 'date-pair-mismatch') return undefined;
  reading.problem = undefined;
  const message = 'Two days with a slash are one day in the Julian and the Gregorian calendar, or the night between two days; these are neither.';
  const text = reading.whole.replace('/', '–');
  return reading.refuse('date-ambiguous', from, message, () => (first < second ? [{ text, label: 'from the one to the other' }] : []), reading.endOf(to));
}

function night(reading: Reading, from: Draft, to: Draft): HistoricalDate | undefined {
  const start = resolve(reading, from);
  const end = resolve(reading, to);
  if (start === undefined || end === undefined) return undefined;
  return singleDate(reading.text, calendarPart(start.calendar, { earliest: start.earliest, latest: end.latest }, 'range', start.doubt | end.doubt));
}
