import assert from 'node:assert/strict';
import fc from 'fast-check';
import { certaintyAt, endBy, ended, extentOf, sometime, throughout, type Certainty, type Extent, type Truth } from '../../src/core/extent';
import type { AsOf } from '../../src/core/asOf';
import type { DayRange } from '../../src/dates/historicalDate';
import { seeded } from '../dates/seed';
import { dateOf, time } from './ask';

describe('certainty under vague dates', () => {
  const check = (written: string, expected: Readonly<Record<string, Certainty>>): void => {
    for (const [at, certainty] of Object.entries(expected)) assert.equal(certaintyAt(extentOf(dateOf(written)), time(at)), certainty, `${written} at ${at}`);
  };

  it('of a span with vague ends', () =>
    check('1912 – 1917', { '1911': 'no', '1912': 'certain', 'some day of 1912': 'possible', 'June 1912': 'possible', '1914': 'certain', 'some day of 1914': 'certain', '31 December 1917': 'possible', '1918': 'no' }));
  it('of a span between days', () =>
    check('3 April 1922 – 16 October 1952', { '2 April 1922': 'no', '3 April 1922': 'certain', '1922': 'certain', 'some day of 1922': 'possible', '16 October 1952': 'certain', '17 October 1952': 'no' }));
  it('of a span with an open end, an unknown end, an open beginning', () => {
    check('1922 –', { '1921': 'no', 'some day of 1922': 'possible', '1990': 'certain' });
    check('1922 – unknown', { '1921': 'no', '1922': 'certain', '1930': 'possible' });
    check('– 1924', { '1500': 'certain', 'some day of 1924': 'possible', '1925': 'no' });
  });
  it('of a single date: said of all its days, and of before and after nothing', () =>
    check('June 1924', { 'May 1924': 'not told', '12 June 1924': 'certain', '1924': 'certain', 'some day of 1924': 'possible', 'July 1924': 'last known' }));
  it('of a date in doubt: on one of its days, or near it', () => {
    check('c. June 1924', { '1 June 1924': 'possible', '1924': 'certain', '1926': 'last known', '1922': 'not told' });
    check('1924?', { '1924': 'possible', '1900 – 1950': 'possible' });
    check('before 1912', { '1911': 'possible', '1500': 'possible', '1912': 'last known' });
    check('after 1917', { '1917': 'not told', '1930': 'possible' });
  });
  it('of an uncertain span is never sure', () => check('1923? – 1925', { '1924': 'possible', '1924 – 1924': 'possible', '1900': 'no', '1930': 'no' }));
  it('of an approximate end reaches to both sides of it', () => check('c. 1912 – 1925', { '1905': 'no', '1909': 'possible', '1914': 'possible', '1920': 'certain' }));

  it('is what all ways to make the dates sharp say, on every small case', () => {
    const ranges = rangesBelow(5);
    let cases = 0;
    for (const begin of ranges) {
      for (const end of ranges) {
        if (end.latest < begin.earliest) continue;
        for (const at of ranges) {
          const told = extent(begin, end);
          assert.equal(sometime(told, at), byWorlds(told, (from, to) => from <= at.latest && to >= at.earliest), JSON.stringify({ begin, end, at }));
          assert.equal(throughout(told, at), byWorlds(told, (from, to) => from <= at.earliest && to >= at.latest), JSON.stringify({ begin, end, at }));
          cases++;
        }
      }
    }
    assert.ok(cases > 1000);
  });
});

describe('certainty, as dates are narrowed and widened', () => {
  const holds = (name: string, law: (told: Extent, narrower: Extent, at: DayRange, within: DayRange) => void): Mocha.Test =>
    it(name, () => fc.assert(fc.property(nestedExtents, nested, ([told, narrower], [at, within]) => law(told, narrower, at, within)), { ...seeded, numRuns: 3000 }));
  const moment = (days: DayRange): AsOf => ({ reading: 'moment', ...days });
  const interval = (days: DayRange): AsOf => ({ reading: 'interval', ...days });

  holds('a narrower moment keeps what is sure, either way', (told, _, at, within) => keeps(certaintyAt(told, moment(at)), certaintyAt(told, moment(within))));
  holds('a narrower end keeps what is sure, in both readings', (told, narrower, at) => {
    keeps(certaintyAt(told, moment(at)), certaintyAt(narrower, moment(at)));
    keeps(certaintyAt(told, interval(at)), certaintyAt(narrower, interval(at)));
  });
  holds('a wider moment makes nothing sure', (told, _, at, within) => assert.ok(!(certaintyAt(told, moment(within)) === 'possible' && certaintyAt(told, moment(at)) !== 'possible')));
  holds('a wider interval keeps what is sure to have been', (told, _, at, within) => assert.ok(certaintyAt(told, interval(within)) !== 'certain' || certaintyAt(told, interval(at)) === 'certain'));
  holds('a narrower interval keeps what is sure not to have been', (told, _, at, within) => assert.ok(certaintyAt(told, interval(at)) !== 'no' || certaintyAt(told, interval(within)) === 'no'));
  holds('a moment is sure only where an interval is', (told, _, at) => assert.ok(certaintyAt(told, moment(at)) !== 'certain' || certaintyAt(told, interval(at)) === 'certain'));
});

describe('an end that the next one makes, as the dates are narrowed', () => {
  const open = (begin: DayRange): Extent => extent(begin, { earliest: Infinity, latest: Infinity });
  const closed = (begin: DayRange, nexts: readonly DayRange[]): Extent => ended(open(begin), endBy(open(begin), nexts.map(open)));
  const apart = (one: DayRange, others: readonly DayRange[]): boolean => others.every(({ earliest, latest }) => earliest !== one.earliest || latest !== one.latest);

  it('never turns what is sure into its contrary', () =>
    fc.assert(
      fc.property(nested, fc.array(nested, { minLength: 1, maxLength: 3 }), nested, ([begin, narrow], nexts, [at]) => {
        const [wide, sharp] = [nexts.map(([each]) => each), nexts.map(([, each]) => each)];
        // What begins at one and the same date stands side by side; narrowing one of the two says that it does not.
        fc.pre(apart(begin, wide) && apart(narrow, wide) && apart(begin, sharp) && apart(narrow, sharp));
        for (const reading of ['moment', 'interval'] as const) {
          const before = certaintyAt(closed(begin, wide), { reading, ...at });
          keeps(before, certaintyAt(closed(narrow, wide), { reading, ...at }));
          keeps(before, certaintyAt(closed(begin, sharp), { reading, ...at }));
        }
      }),
      { ...seeded, numRuns: 5000 },
    ));
});

function keeps(before: Certainty, after: Certainty): void {
  if (before === 'certain' || before === 'no') assert.equal(after, before);
}

function extent(begin: DayRange, end: DayRange): Extent {
  return { basis: 'told', begin, end, lapse: { earliest: Infinity, latest: Infinity }, uncertain: false };
}

function rangesBelow(limit: number): readonly DayRange[] {
  const ranges: DayRange[] = [];
  for (let earliest = 0; earliest < limit; earliest++) for (let latest = earliest; latest < limit; latest++) ranges.push({ earliest, latest });
  return ranges;
}

/** What holds in all, some or none of the ways to choose a first and a last day. */
function byWorlds({ begin, end }: Extent, holds: (from: number, to: number) => boolean): Truth {
  let all = true;
  let any = false;
  for (let from = begin.earliest; from <= begin.latest; from++) {
    for (let to = Math.max(from, end.earliest); to <= end.latest; to++) {
      if (holds(from, to)) any = true;
      else all = false;
    }
  }
  return any ? (all ? 'certain' : 'possible') : 'no';
}

const days = fc.integer({ min: 0, max: 40 });

/** A range, and one that lies within it. */
const nested: fc.Arbitrary<readonly [DayRange, DayRange]> = fc.tuple(days, days, days, days).map((four) => {
  const [a, b, c, d] = [...four].sort((one, other) => one - other) as [number, number, number, number];
  return [{ earliest: a, latest: d }, { earliest: b, latest: c }] as const;
});

const nestedExtents: fc.Arbitrary<readonly [Extent, Extent]> = fc
  .tuple(nested, nested)
  .filter(([[, begin], [, end]]) => begin.earliest <= end.latest)
  .map(([[begin, narrowBegin], [end, narrowEnd]]) => [extent(begin, end), extent(narrowBegin, narrowEnd)] as const);
