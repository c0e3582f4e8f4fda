import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ageBetween, compareForDisplay, covers, daysBetween, lengthInDays, relation, standsAt } from '../../src/dates/compare';
import { formatDate, formatDay, formatRange, monthName, weekdayName } from '../../src/dates/format';
import { styleOf } from '../../src/dates/dateStyle';
import { dayNumber } from '../../src/dates/days';
import { expressions } from './expressions';
import { read } from './reading';
import { seeded } from './seed';

describe('comparing dates', () => {
  const relations: [string, string, string][] = [
    ['1923', '1924', 'before'], ['1924', '1923', 'after'], ['1924', 'March 1924', 'uncertain'], ['1924', '1924', 'uncertain'],
    ['21 January 1924', '1924-01-21', 'same'], ['before 1912', '1912', 'before'], ['before 1912', '1911', 'uncertain'], ['44 BC', 'AD 14', 'before'],
    ['25 October 1917 OS', '7 November 1917', 'same'], ['1922 –', '1921', 'after'],
  ];
  for (const [a, b, expected] of relations) it(`${a} lies ${expected}: ${b}`, () => assert.equal(relation(read(a), read(b)), expected));

  const standing: [string, string, string][] = [
    ['3 April 1922 –', '1923', 'certain'], ['3 April 1922 –', '1922', 'possible'], ['3 April 1922 –', '1921', 'no'], ['1922–1924', '1923', 'certain'],
    ['1922–1924', '1922', 'possible'], ['– 1924', '1900', 'certain'], ['1924', '21 January 1924', 'possible'], ['21 January 1924', '21 January 1924', 'certain'],
    ['1922/', '1930', 'possible'], ['c. 1922 – 1924', '1925', 'no'],
  ];
  for (const [span, at, expected] of standing) it(`${span} at ${at}: ${expected}`, () => assert.equal(standsAt(read(span), read(at)), expected));

  const ages: [string, string, string][] = [
    ['22 April 1870', '21 January 1924', '53'], ['1878', '21 January 1924', '45–46'], ['18 December 1878', '1925', '46–47'], ['29 February 1904', '28 February 1905', '0'],
    ['1924', '1920', ''], ['before 1900', '1920', ''],
  ];
  for (const [born, at, expected] of ages) {
    it(`born ${born}, at ${at}: ${expected}`, () => {
      const age = ageBetween(read(born), read(at));
      assert.equal(age === undefined ? '' : age.min === age.max ? String(age.min) : `${age.min}–${age.max}`, expected);
    });
  }

  it('counts days', () => {
    assert.deepEqual(daysBetween(read('1 March 1924'), read('3–5 March 1924')), { min: 2, max: 4 });
    assert.deepEqual(lengthInDays(read('28 June – 11 November 1918')), { min: 137, max: 137 });
    assert.equal(lengthInDays(read('1922 –')), undefined);
    assert.ok(covers(read('1924'), dayNumber(1924, 2, 29)));
  });

  it('is a total order', () => {
    const any = fc.constantFrom(...expressions.map((text) => read(text)));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        assert.equal(compareForDisplay(a, b) + compareForDisplay(b, a), 0);
        if (compareForDisplay(a, b) <= 0 && compareForDisplay(b, c) <= 0) assert.ok(compareForDisplay(a, c) <= 0);
        if (relation(a, b) === 'before') assert.ok(compareForDisplay(a, b) < 0);
        if (relation(a, b) === 'before' && relation(b, c) === 'before') assert.equal(relation(a, c), 'before');
      }),
      seeded,
    );
  });
});

describe('formatting dates', () => {
  const printed: [string, string][] = [
    ['1924-01-21', '21 January 1924'], ['-0043-03-15', '15 March 44 BC'], ['0079', 'AD 79'], ['1922-39', 'late 1922'], ['2001-21', 'spring 2001'], ['1941-24', 'winter 1941–42'],
    ['192X', '1920s'], ['[1801..1900]', '1801 – 1900'], ['19th century', '19th century'], ['1984~', 'c. 1984'], ['1984?', '1984?'], ['before 1912', 'before 1912'], ['1922/..', '1922 –'],
    ['../1924', '– 1924'], ['1985/', '1985 – unknown'], ['1923-03-03/1923-03-05', '3–5 March 1923'], ['1918-06-28/1918-11-11', '28 June – 11 November 1918'],
    ['-0049/-0039', '50–40 BC'], ['0100/0150', 'AD 100–150'], ['[1667,1668]', '1667 or 1668'], ['{1667,1668,1670}', '1667, 1668 and 1670'], ['c. 1250 ± 10', 'c. 1250 ± 10'],
    ['second half of the 19th century', 'second half of the 19th century'], ['25 Oct 1917 OS', '25 October 1917 OS'], ['turn of the 20th century', 'turn of the 20th century'],
  ];
  for (const [text, expected] of printed) it(`${text} → ${expected}`, () => assert.equal(formatDate(read(text)), expected));

  it('reads back to the same days', () => {
    for (const text of expressions) {
      const date = read(text);
      const printedText = formatDate(date);
      const back = read(printedText);
      assert.deepEqual([back.earliest, back.latest], [date.earliest, date.latest], `${text} → ${printedText}`);
    }
  });

  const american = { monthFirst: true, commonEra: true, circa: 'ca.' } as const;
  const inStyle: [string, string][] = [
    ['21 January 1924', 'January 21, 1924'], ['3–5 March 1923', 'March 3–5, 1923'], ['28 June–11 November 1918', 'June 28 – November 11, 1918'], ['January 1924', 'January 1924'],
    ['15 March 44 BC', 'March 15, 44 BCE'], ['AD 79', '79 CE'], ['AD 100–150', '100–150 CE'], ['c. 1250', 'ca. 1250'], ['late 2nd century BC', 'late 2nd century BCE'], ['25 Oct 1917 OS', 'October 25, 1917 OS'],
  ];
  for (const [text, expected] of inStyle) it(`${text} → ${expected} in another style`, () => assert.equal(formatDate(read(text), american), expected));

  it('reads back to the same days in every style', () => {
    for (const style of [american, { monthFirst: false, commonEra: true, circa: 'circa' }, { monthFirst: true, commonEra: false, circa: 'about' }] as const) {
      for (const text of expressions) {
        const date = read(text);
        const back = read(formatDate(date, style));
        assert.deepEqual([back.earliest, back.latest, back.approximate], [date.earliest, date.latest, date.approximate], `${text} → ${formatDate(date, style)}`);
      }
    }
  });

  it('finds the style of a file', () => {
    assert.deepEqual(styleOf(['January 21, 1924', 'March 3–5, 1923', '21 January 1924', '44 BCE', 'ca. 1250', '1924']), { monthFirst: true, commonEra: true, circa: 'ca.' });
    assert.deepEqual(styleOf(['21 January 1924', '44 BC', 'AD 79', 'c. 1250']), { monthFirst: false, commonEra: false, circa: 'c.' });
    assert.deepEqual(styleOf([]), { monthFirst: false, commonEra: false, circa: 'c.' });
  });

  it('names days, ranges, weekdays and months', () => {
    const day = dayNumber(1924, 1, 21);
    assert.deepEqual([formatDay(day), weekdayName(day), monthName(12), formatDay(Infinity)], ['21 January 1924', 'Monday', 'December', 'no latest day']);
    assert.equal(formatRange({ earliest: day, latest: day + 30 }), '21 January – 20 February 1924');
    assert.equal(formatRange({ earliest: -Infinity, latest: day }), 'up to 21 January 1924');
  });
});
