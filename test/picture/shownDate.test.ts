import { strict as assert } from 'node:assert';
import { readDate } from '../../src/dates/readDate';
import { dayNumber } from '../../src/dates/days';
import { dateAfter, dateOf, type DateUnit, dateText, unitFor } from '../../src/picture/shownDate';
import { wordsOf } from '../../src/timeline/strings';
import { seededRandom } from '../timeline/draftTimeline';

const words = wordsOf({}, 'BC/AD');
const units: readonly DateUnit[] = ['day', 'month', 'year'];

describe('a date at a place of the picture', () => {
  const table: readonly [day: number, unit: DateUnit, text: string, told: string][] = [
    [dayNumber(1924, 6, 12) + 0.7, 'day', '1924-06-12', '12 June 1924'],
    [dayNumber(1924, 6, 12), 'month', '1924-06', 'June 1924'],
    [dayNumber(1924, 6, 12), 'year', '1924', '1924'],
    [dayNumber(-43, 3, 15), 'day', '-0043-03-15', '15 March 44 BC'],
    [dayNumber(-43, 3, 15), 'month', '-0043-03', 'March 44 BC'],
    [dayNumber(0, 3, 15), 'year', '0000', '1 BC'],
    [dayNumber(-10_500, 3, 15), 'month', 'Y-10500', 'March 10,501 BC'],
  ];
  for (const [day, unit, text, told] of table) {
    it(`is ${told} at a ${unit}`, () => {
      const date = dateOf(day, unit, words);
      assert.deepEqual([date.text, date.words], [text, told]);
      assert.equal(dateText(day, unit), text);
    });
  }

  it('is as exact as pixels can tell', () => {
    assert.deepEqual([0.5, 5, 100].map(unitFor), ['day', 'month', 'year']);
  });

  it('is read by the notes as the days that it is shown over', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 300; round++) {
      const day = Math.floor(dayNumber(-9000, 1, 1) + random() * 6_000_000);
      const date = dateOf(day, units[round % 3]!, words);
      const reading = readDate(date.text);
      assert.ok(reading.ok, date.text);
      assert.deepEqual([reading.date.earliest, reading.date.latest], [date.from, date.to], date.text);
    }
  });

  it('goes on to the next unit and back, from the end and the beginning of what was shown', () => {
    const june = dateOf(dayNumber(1924, 6, 12), 'month', words);
    const texts = (by: number, unit: DateUnit): string | undefined => dateAfter(june, unit, by, words)?.text;
    assert.deepEqual([texts(1, 'month'), texts(-1, 'month'), texts(5, 'month'), texts(-6, 'month')], ['1924-07', '1924-05', '1924-11', '1923-12']);
    assert.deepEqual([texts(1, 'day'), texts(-1, 'day'), texts(1, 'year'), texts(-1, 'year')], ['1924-07-01', '1924-05-31', '1924', '1924']);
    assert.equal(dateAfter({ text: '', words: '', from: null, to: null }, 'day', 1, words), undefined);
    assert.equal(dateAfter({ text: '../1911', words: 'until 1911', from: null, to: dayNumber(1911, 12, 31) }, 'year', -1, words)?.text, '1911');
  });
});
