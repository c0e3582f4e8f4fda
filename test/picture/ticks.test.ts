import { strict as assert } from 'node:assert';
import { civil, dayNumber } from '../../src/dates/days';
import { readDate } from '../../src/dates/readDate';
import { type View } from '../../src/picture/scale';
import { wordsOf } from '../../src/timeline/strings';
import { axisOf, daysOfTicks, type TickStep, yearLabel } from '../../src/picture/ticks';
import { seededRandom } from '../timeline/draftTimeline';

const words = wordsOf({}, 'BC/AD');
const room = { day: 28, month: 42, season: 60, year: 60 };

function years(from: number, to: number): View {
  return { from: dayNumber(from, 1, 1), to: dayNumber(to, 1, 1) };
}

function labels(view: View, width: number): string[] {
  return axisOf(view, width, room, words).ticks.map(({ label }) => label);
}

describe('timeline axis', () => {
  const steps: [string, View, number, TickStep][] = [
    ['a week', { from: 2423800, to: 2423807 }, 1000, { unit: 'day', count: 1 }],
    ['ten weeks', { from: 2423800, to: 2423870 }, 1000, { unit: 'day', count: 5 }],
    ['a year', years(1924, 1925), 1000, { unit: 'month', count: 1 }],
    ['four years', years(1921, 1925), 1000, { unit: 'season', count: 1 }],
    ['twelve years', years(1917, 1929), 1000, { unit: 'year', count: 1 }],
    ['a century', years(1801, 1901), 1000, { unit: 'year', count: 10 }],
    ['a millennium', years(-499, 501), 1000, { unit: 'year', count: 100 }],
    ['twelve millennia', years(-9999, 2000), 1000, { unit: 'year', count: 1000 }],
  ];
  for (const [name, view, width, step] of steps) {
    it(`shows ${name} in steps of ${step.count} ${step.unit}`, () => {
      assert.deepEqual(axisOf(view, width, room, words).step, step);
    });
  }

  it('goes from 1 BC to AD 1', () => {
    assert.deepEqual(labels(years(-3, 5), 700), ['4 BC', '3 BC', '2 BC', '1 BC', 'AD 1', 'AD 2', 'AD 3', 'AD 4', 'AD 5']);
    assert.deepEqual(labels(years(-250, 350), 700), ['200 BC', '100 BC', 'AD 1', 'AD 100', 'AD 200', 'AD 300']);
  });

  it('names decades, centuries and months above the ticks', () => {
    const stretches = (view: View): string[] => axisOf(view, 1000, room, words).stretches.map(({ label }) => label);
    assert.deepEqual(stretches(years(1918, 1931)), ['1910s', '1920s', '1930s']);
    assert.deepEqual(stretches(years(-14, 12)), ['10s BC', '9–1 BC', 'AD 1–9', 'AD 10s'].slice(0, 4));
    assert.deepEqual(stretches(years(1780, 1910)), ['18th century', '19th century', '20th century']);
    assert.deepEqual(stretches(years(-150, 120)), ['2nd century BC', '1st century BC', '1st century AD', '2nd century AD']);
    assert.deepEqual(stretches({ from: dayNumber(1924, 1, 20), to: dayNumber(1924, 2, 5) }), ['January 1924', 'February 1924']);
  });

  it('names eras as asked', () => {
    assert.equal(yearLabel(-44, true, 'BC/AD'), '44 BC');
    assert.equal(yearLabel(-44, true, 'BCE/CE'), '44 BCE');
    assert.equal(yearLabel(14, true, 'BC/AD'), 'AD 14');
    assert.equal(yearLabel(14, true, 'BCE/CE'), '14 CE');
    assert.equal(yearLabel(1924, true, 'BC/AD'), '1924');
    assert.equal(yearLabel(-170_000_000, false, 'BC/AD'), '170,000,000 BC');
  });

  it('begins each stretch where the one before it ends', () => {
    for (const view of [years(-25, 33), years(-320, 420), years(1899, 1925), years(-3200, 2100)]) {
      const { stretches } = axisOf(view, 900, room, words);
      stretches.slice(1).forEach(({ from }, index) => assert.equal(from, stretches[index]!.to));
    }
  });

  const seed = Number(process.env.SEED ?? 20261123);
  it(`ascends strictly, within the view, and never to a year 0 (seed ${seed})`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 400; round++) {
      const length = Math.exp(random() * Math.log(20_000 * 365)) + 2;
      const from = dayNumber(Math.round(-10_000 + random() * 12_500), 1, 1) + random();
      const view = { from, to: from + length };
      const axis = axisOf(view, 300 + random() * 1600, room, words);
      const days = axis.ticks.map(({ day }) => day);
      days.forEach((day, index) => {
        assert.ok(day >= view.from && day <= view.to, `tick outside of ${JSON.stringify(view)}`);
        assert.ok(index === 0 || day > days[index - 1]!, `ticks do not ascend in ${JSON.stringify(view)}`);
      });
      for (const { label } of [...axis.ticks, ...axis.stretches]) assert.doesNotMatch(label, /^(AD )?0( |$)|undefined|NaN/);
      assert.ok(days.length < 120, `${days.length} ticks`);
    }
  });

  it('calls the seasons as dates read them: winter begins in December', () => {
    const names = labels(years(1921, 1923), 700);
    assert.deepEqual(names, ['Spring', 'Summer', 'Autumn', 'Winter', 'Spring', 'Summer', 'Autumn', 'Winter']);
    const days = daysOfTicks(years(1921, 1922), { unit: 'season', count: 1 });
    assert.deepEqual(days.map((day) => civil(day).month), [3, 6, 9, 12]);
    const reading = readDate('winter 1921');
    assert.ok(reading.ok && reading.date.earliest === days[3], 'the axis and the dates disagree on winter');
  });

  it('has every step from millennia to days on the way in from 10,000 BC', () => {
    const seen: string[] = [];
    const middle = dayNumber(1924, 6, 12);
    for (let length = 12_000 * 365; length > 5; length /= 1.15) {
      const { step } = axisOf({ from: middle - length * 0.85, to: middle + length * 0.15 }, 1000, room, words);
      const name = `${step.count} ${step.unit}`;
      if (seen.at(-1) !== name) seen.push(name);
    }
    assert.deepEqual(seen, ['1000 year', '500 year', '200 year', '100 year', '50 year', '20 year', '10 year', '5 year', '2 year', '1 year', '1 season', '1 month', '10 day', '5 day', '2 day', '1 day']);
  });

  it('puts year ticks on the first of January', () => {
    for (const day of daysOfTicks(years(-52, 61), { unit: 'year', count: 5 })) {
      const { month, day: date } = civil(day);
      assert.deepEqual([month, date], [1, 1]);
    }
  });

  it('stays exact in deep time', () => {
    const axis = axisOf(years(-170_000_000, 2000), 1000, room, words);
    assert.ok(axis.ticks.length > 2 && axis.ticks.length < 30, `${axis.ticks.length} ticks`);
  });
});
