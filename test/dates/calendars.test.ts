import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { calendarOf } from '../../src/dates/calendars/registry';
import { dayNumber, isoDay } from '../../src/dates/days';
import { gregorianEaster, julianEaster } from '../../src/dates/units/feasts';
import type { CalendarName } from '../../src/dates/historicalDate';
import { seeded } from './seed';

const names: CalendarName[] = ['gregorian', 'julian', 'french republican', 'islamic', 'hebrew'];

describe('calendars', () => {
  for (const name of names) {
    it(`${name}: every date goes to a day and back, 20,000 years either way`, () => {
      const calendar = calendarOf(name);
      fc.assert(
        fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.nat(12), fc.nat(29), (year, monthSeed, daySeed) => {
          const month = (monthSeed % calendar.monthsInYear(year)) + 1;
          const day = (daySeed % calendar.monthLength(year, month)) + 1;
          assert.deepEqual(calendar.fromDay(calendar.toDay(year, month, day)), { year, month, day });
        }),
        seeded,
      );
    });

    it(`${name}: every day goes to a date and back, and no day is skipped`, () => {
      const calendar = calendarOf(name);
      fc.assert(
        fc.property(fc.integer({ min: -5_000_000, max: 9_000_000 }), (day) => {
          const { year, month, day: dayOfMonth } = calendar.fromDay(day);
          assert.equal(calendar.toDay(year, month, dayOfMonth), day);
          assert.ok(dayOfMonth >= 1 && dayOfMonth <= calendar.monthLength(year, month));
        }),
        seeded,
      );
    });
  }

  const oracles: [CalendarName, string][] = [['islamic', 'islamic-civil'], ['hebrew', 'hebrew']];
  for (const [name, theirs] of oracles) {
    it(`${name} agrees with another implementation`, () => {
      fc.assert(
        fc.property(fc.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(2400, 1, 1) }), (number) => {
          const { year, month, day } = calendarOf(name).fromDay(number);
          const plain = Temporal.PlainDate.from(isoDay(number)).withCalendar(theirs);
          assert.deepEqual([year, day], [plain.year, plain.day]);
          if (name === 'islamic') assert.equal(month, plain.month);
          else assert.equal(monthFromTishri(month, calendarOf(name).monthsInYear(year)), plain.month);
        }),
        { ...seeded, numRuns: 300 },
      );
    });
  }

  /** Ours counts from Nisan, as the Bible does; the other one from Tishri. */
  function monthFromTishri(month: number, months: number): number {
    return month >= 7 ? month - 6 : month + months - 6;
  }

  const published: [CalendarName, number, number, number, string][] = [
    ['julian', 1917, 10, 25, '1917-11-07'], ['julian', 1582, 10, 5, '1582-10-15'], ['julian', 1752, 9, 3, '1752-09-14'], ['julian', -43, 3, 15, '-0043-03-13'],
    ['french republican', 8, 2, 18, '1799-11-09'], ['french republican', 2, 11, 9, '1794-07-27'], ['french republican', 1, 1, 1, '1792-09-22'],
    ['french republican', 3, 13, 6, '1795-09-22'], ['french republican', 14, 4, 10, '1805-12-31'], ['french republican', 79, 8, 16, '1871-05-06'],
    ['islamic', 1, 1, 1, '0622-07-19'], ['islamic', 61, 1, 10, '0680-10-13'], ['islamic', 1400, 1, 1, '1979-11-21'],
    ['hebrew', 5784, 1, 15, '2024-04-23'], ['hebrew', 5785, 7, 1, '2024-10-03'], ['hebrew', 5708, 2, 5, '1948-05-14'],
  ];
  for (const [name, year, month, day, iso] of published) {
    it(`${name} ${year}-${month}-${day} is ${iso}`, () => assert.equal(isoDay(calendarOf(name).toDay(year, month, day)), iso));
  }
});

describe('Easter', () => {
  const gregorian: [number, string][] = [
    [1583, '1583-04-10'], [1598, '1598-03-22'], [1818, '1818-03-22'], [1865, '1865-04-16'], [1886, '1886-04-25'], [1916, '1916-04-23'], [1943, '1943-04-25'],
    [1954, '1954-04-18'], [1981, '1981-04-19'], [2000, '2000-04-23'], [2008, '2008-03-23'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2038, '2038-04-25'],
  ];
  for (const [year, iso] of gregorian) it(`${year}: ${iso}`, () => assert.equal(isoDay(gregorianEaster(year)), iso));

  const julian: [number, number, number][] = [[1066, 4, 16], [1381, 4, 14], [1536, 4, 16], [1016, 4, 1], [1215, 4, 19], [1918, 4, 22]];
  for (const [year, month, day] of julian) {
    it(`${year}: ${day}/${month} Julian`, () => assert.deepEqual(calendarOf('julian').fromDay(julianEaster(year)), { year, month, day }));
  }

  it('is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1; year <= 4000; year++) {
      for (const day of [gregorianEaster(year), julianEaster(year)]) assert.equal((day + 1) % 7, 0);
      const sinceMarch22 = gregorianEaster(year) - dayNumber(year, 3, 22);
      assert.ok(sinceMarch22 >= 0 && sinceMarch22 <= 34);
    }
  });
});
