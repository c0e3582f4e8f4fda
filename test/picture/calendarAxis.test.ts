import { strict as assert } from 'node:assert';
import { formatCalendarDay } from '../../src/dates/calendarDay';
import { calendarOf } from '../../src/dates/calendars/registry';
import { dayNumber } from '../../src/dates/days';
import { readDate } from '../../src/dates/readDate';
import { calendarAxisOf } from '../../src/picture/calendarAxis';
import type { TimelineCalendar } from '../../src/protocol/timeline';
import { wordsOf } from '../../src/timeline/strings';
import { seededRandom } from '../timeline/draftTimeline';

const words = wordsOf({}, 'BC/AD');
const measure = (text: string): number => text.length * 7;

function ticks(calendar: TimelineCalendar, from: number, to: number, width = 900): readonly { readonly day: number; readonly label: string }[] {
  return calendarAxisOf({ from, to }, width, { calendar, words, measure });
}

function labels(...question: Parameters<typeof ticks>): string[] {
  return ticks(...question).map(({ label }) => label);
}

/** The first day of what notes call a date. */
function first(text: string): number {
  const reading = readDate(text);
  assert.ok(reading.ok, text);
  return reading.date.earliest;
}

describe('the axis in another calendar', () => {
  it('has the French years at 1 Vendémiaire, and none before the Republic', () => {
    const [from, to] = [dayNumber(1788, 1, 1), dayNumber(1799, 1, 1)];
    assert.deepEqual(labels('french republican', from, to), ['an I', 'an II', 'an III', 'an IV', 'an V', 'an VI', 'an VII']);
    assert.equal(ticks('french republican', from, to)[1]?.day, first('1 Vendémiaire II'));
  });

  it('has the months of the year VIII, and the year at its first', () => {
    const months = labels('french republican', first('1 Vendémiaire VIII') - 8, first('1 Nivôse VIII') + 5, 600);
    assert.deepEqual(months, ['jour complémentaire an VII', 'an VIII', 'Brumaire', 'Frimaire', 'Nivôse']);
  });

  it('tells the year with the first label where no year begins in view', () => {
    const [from, to] = [first('1 Safar 61 AH'), first('1 Rajab 61 AH')];
    assert.deepEqual(labels('islamic', from, to), ['Safar 61 AH', 'Rabi I', 'Rabi II', 'Jumada I', 'Jumada II', 'Rajab']);
  });

  it('has days where they have room', () => {
    const day = first('9 Muharram 61 AH');
    assert.deepEqual(labels('islamic', day, day + 4), ['9 Muharram 61 AH', '10', '11', '12', '13']);
  });

  it('begins the Hebrew year with Tishri', () => {
    const found = ticks('hebrew', dayNumber(2023, 1, 1), dayNumber(2026, 1, 1), 400);
    assert.deepEqual(found.map(({ label }) => label), ['5784 AM', '5785 AM', '5786 AM']);
    assert.equal(found[0]?.day, first('1 Tishri 5784'));
  });

  it('has the Julian new year where Old Style has it', () => {
    const found = ticks('julian', dayNumber(1917, 1, 1), dayNumber(1919, 1, 1), 300);
    assert.deepEqual(found.map(({ label }) => label), ['1917 OS', '1918 OS']);
    assert.equal(found[1]?.day, calendarOf('julian').toDay(1918, 1, 1));
    assert.equal(formatCalendarDay(found[1]?.day ?? 0, 'julian'), '1 January 1918 OS');
  });

  it('counts from the founding of Rome as dates do', () => {
    const found = ticks('auc', dayNumber(-62, 1, 1), dayNumber(-42, 12, 31), 300);
    assert.deepEqual(found.map(({ label }) => label), ['695 AUC', '700 AUC', '705 AUC', '710 AUC']);
    assert.equal(found[1]?.day, first('700 AUC'));
  });

  const seed = Number(process.env.SEED ?? 20261125);
  it(`ascends strictly, within the view, whatever the calendar and the zoom (seed ${seed})`, () => {
    const random = seededRandom(seed);
    const calendars: readonly TimelineCalendar[] = ['julian', 'french republican', 'islamic', 'hebrew', 'auc'];
    for (let round = 0; round < 400; round++) {
      const from = dayNumber(Math.round(-10_000 + random() * 12_500), 1, 1) + random();
      const to = from + Math.exp(random() * Math.log(20_000 * 365)) + 2;
      const found = ticks(calendars[round % 5]!, from, to, 300 + random() * 1600);
      assert.ok(found.length < 150, `${found.length} ticks`);
      found.forEach(({ day, label }, index) => {
        assert.ok(day >= from && day <= to && (index === 0 || day > found[index - 1]!.day), `${label} at ${day}`);
        assert.doesNotMatch(label, /undefined|NaN|^0 /);
      });
    }
  });
});
