import { julian } from '../calendars/julian';
import { civil, dayNumber } from '../days';
import { civilText } from '../format';
import { calendarPart, type DatePart } from '../historicalDate';
import type { Reading } from '../reading';
import { DraftUnit, type Draft } from '../terms/draft';
import { dayUnit } from './dayUnit';
import { adventSunday, feasts, gregorianEaster, julianAdventSunday, julianEaster, type FixedFeast, type MovableFeast } from './feasts';
import { lastJulianYear } from './weekdays';
import { astronomicalYear, calendarFor } from './writtenYear';

/** A feast or a season of the church, see `feasts.ts`. */
export function feastUnit(reading: Reading, draft: Draft): DatePart | undefined {
  const year = astronomicalYear(reading, draft);
  const feast = feasts[draft.sub];
  if (year === undefined || feast === undefined) return undefined;
  if (year < 1 && !('month' in feast)) return reading.fail('date-no-such-day', draft, 'Easter was not kept before Christ.');
  if ('month' in feast) return fixedDays(reading, draft, feast);
  const calendar = calendarFor(reading, draft, year, 4, 1);
  const [first, last] = movableDays(reading, feast, year, calendar === 'julian');
  return calendarPart(calendar, { earliest: first, latest: last }, first === last ? 'day' : 'season', draft.doubt);
}

function fixedDays(reading: Reading, draft: Draft, { month, day, until }: FixedFeast): DatePart | undefined {
  const first = dayUnit(reading, draft.copy({ unit: DraftUnit.day, month, day, sub: 0 }));
  if (first === undefined || until === undefined) return first;
  const last = dayUnit(reading, draft.copy({ unit: DraftUnit.day, month: until[0], day: until[1], sub: 0 }));
  return last && calendarPart(first.calendar, { earliest: first.earliest, latest: last.latest }, 'season', draft.doubt);
}

function movableDays(reading: Reading, feast: MovableFeast, year: number, isJulian: boolean): readonly [number, number] {
  const byJulianRule = isJulian || year <= lastJulianYear;
  const called = byJulianRule && !isJulian ? asCalledThen : (day: number): number => day;
  if ('toChristmasEve' in feast) {
    const sunday = byJulianRule ? julianAdventSunday(year) : adventSunday(year);
    const christmasEve = byJulianRule ? julian.toDay(year, 12, 24) : dayNumber(year, 12, 24);
    return [called(sunday), called(feast.toChristmasEve ? christmasEve : sunday)];
  }
  const easter = byJulianRule ? julianEaster(year) : gregorianEaster(year);
  if (called === asCalledThen) {
    const { month, day } = civil(called(easter));
    reading.remark(`Easter ${year} by the Julian rule: ${civilText(NaN, month, day)}, as it was called then`);
  }
  return [called(easter + feast.fromEaster), called(easter + (feast.toEaster ?? feast.fromEaster))];
}

/** Up to 1582 a day is named as it was then, as `16 April 1066` would be. */
function asCalledThen(julianDay: number): number {
  const { year, month, day } = julian.fromDay(julianDay);
  return dayNumber(year, month, day);
}
