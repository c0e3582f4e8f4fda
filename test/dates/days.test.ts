import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { civil, dayNumber, daysInMonth, isLeapYear, isoDay, weekday } from '../../src/dates/days';
import { seeded } from './seed';

describe('day numbers', () => {
  const known: [number, number, number, number][] = [
    [-4713, 11, 24, 0], [2000, 1, 1, 2451545], [1858, 11, 17, 2400001], [-43, 3, 15, 1705428], [1582, 10, 15, 2299161], [1970, 1, 1, 2440588],
  ];
  for (const [year, month, day, number] of known) {
    it(`${year}-${month}-${day} is ${number}`, () => {
      assert.equal(dayNumber(year, month, day), number);
      assert.deepEqual(civil(number), { year, month, day });
    });
  }

  it('agrees with an independent implementation', () => {
    const epoch = dayNumber(1970, 1, 1);
    fc.assert(
      fc.property(fc.integer({ min: -99_000_000, max: 99_000_000 }), (offset) => {
        const { year, month, day, dayOfWeek } = Temporal.PlainDate.from('1970-01-01').add({ days: offset });
        assert.deepEqual(civil(epoch + offset), { year, month, day });
        assert.equal(weekday(epoch + offset), dayOfWeek - 1);
      }),
      seeded,
    );
  });

  it('goes there and back for millions of millions of years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), (year, month, wanted) => {
        const day = Math.min(wanted, daysInMonth(year, month));
        assert.deepEqual(civil(dayNumber(year, month, day)), { year, month, day });
      }),
      seeded,
    );
  });

  it('knows leap years, also before year 0', () => {
    assert.deepEqual([-400, -4, 0, 1900, 2000, 2023, 2024, -100].map(isLeapYear), [true, true, true, false, true, false, true, false]);
  });

  it('writes ISO days', () => {
    assert.equal(isoDay(dayNumber(-43, 3, 15)), '-0043-03-15');
    assert.equal(isoDay(dayNumber(170_000_000, 1, 1)), '170000000-01-01');
    assert.equal(isoDay(dayNumber(0, 12, 31)), '0000-12-31');
  });
});
