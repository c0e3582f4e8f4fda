import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalEdtf } from '../../src/dates/canonical';
import { explainDate, inOtherCalendars } from '../../src/dates/explain';
import { formatDate } from '../../src/dates/format';
import { readDate } from '../../src/dates/readDate';
import { expressions } from './expressions';
import { read } from './reading';
import { seeded } from './seed';

const digits = fc.integer({ min: 0, max: 9999 }).map((year) => String(year).padStart(4, '0'));
const two = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const mark = fc.constantFrom('', '', '', '?', '~', '%');
const masked = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.nat(15)).map(([value, mask]) => [...value].map((digit, index) => ((mask >> index) & 1 && index > 0 ? 'X' : digit)).join(''));
const year = fc.oneof(digits, masked(digits), digits.map((value) => (value === '0000' ? value : `-${value}`)));
const edtfDate = fc.oneof(
  fc.tuple(year, mark).map((parts) => parts.join('')),
  fc.tuple(mark, digits, fc.constant('-'), mark, two(1, 12)).map((parts) => parts.join('')),
  fc.tuple(mark, digits, fc.constant('-'), mark, two(1, 12), fc.constant('-'), mark, two(1, 28)).map((parts) => parts.join('')),
  fc.tuple(digits, mark, fc.constant('-'), two(1, 12), mark, fc.constant('-'), two(1, 28), mark).map((parts) => parts.join('')),
  fc.tuple(masked(digits), fc.constantFrom('XX', '0X', '1X', '12'), fc.constantFrom('XX', '1X', '2X', '05')).map((parts) => parts.join('-')),
  fc.tuple(digits, two(21, 41), mark).map(([y, code, q]) => `${y}-${code}${q}`),
  fc.tuple(fc.integer({ min: 10_000, max: 1_000_000_000 }), fc.constantFrom('', '-')).map(([y, sign]) => `Y${sign}${y}`),
  fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 9 })).map(([m, e]) => `Y${m}E${e}`),
  fc.tuple(digits, fc.integer({ min: 1, max: 4 })).map(([y, s]) => `${y}S${s}`),
);
const edtf = fc.oneof(
  { weight: 4, arbitrary: edtfDate },
  fc.tuple(fc.oneof(edtfDate, fc.constantFrom('', '..')), fc.oneof(edtfDate, fc.constantFrom('', '..'))).map((ends) => ends.join('/')),
  fc.tuple(fc.array(edtfDate, { minLength: 1, maxLength: 4 }), fc.constantFrom('[]', '{}')).map(([list, b]) => `${b[0] ?? ''}${list.join(',')}${b[1] ?? ''}`),
);

describe('properties of dates', () => {
  it('reading, printing and reading is the identity', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const first = readDate(text);
        fc.pre(first.ok);
        const printed = canonicalEdtf(first.date);
        const second = readDate(printed);
        assert.ok(second.ok, `${text} → ${printed}`);
        assert.equal(canonicalEdtf(second.date), printed);
        const days = ({ earliest, latest, kind, openStart, openEnd }: typeof first.date): unknown[] => [earliest, latest, kind, openStart, openEnd];
        assert.deepEqual(days(second.date), days(first.date), `${text} → ${printed}`);
      }),
      { ...seeded, numRuns: seeded.numRuns * 6 },
    );
  });

  it('English too: its EDTF means the same days', () => {
    for (const text of expressions) {
      const date = read(text);
      const back = read(canonicalEdtf(date));
      assert.deepEqual([back.earliest, back.latest, back.approximate, back.uncertain], [date.earliest, date.latest, date.approximate, date.uncertain], text);
    }
  });

  it('a date is never the wrong way round', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const reading = readDate(text);
        fc.pre(reading.ok);
        const { start, end, earliest, latest } = reading.date;
        assert.ok(start.earliest <= start.latest && end.earliest <= end.latest && earliest <= latest);
      }),
      seeded,
    );
  });

  const elliptical = ['March', 'the 21st', 'late May', 'summer', '3–5 March', 'Easter', "'24", 'Q3', 'Monday the 5th of March', 'early spring', 'December – January', 'winter', '29 February', '5 March OS'];
  it('an elliptical reading never leaves its context', () => {
    const context = fc.constantFrom(...expressions);
    fc.assert(
      fc.property(fc.constantFrom(...elliptical), context, fc.option(context), (text, above, before) => {
        const within = read(above);
        const reading = readDate(text, { within, ...(before === null ? {} : { previous: read(before) }) });
        if (!reading.ok || !reading.contextual) return;
        assert.ok(reading.date.earliest >= within.earliest && reading.date.latest <= within.latest, `${text} under ${above}`);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });

  const words = fc.constantFrom(
    'late', 'early', 'mid', 'March', 'the', '21st', 'of', '1924', '5', '44', 'BC', 'AD', 'c.', '~', '?', '–', '-', 'to', 'and', 'or', ',', '(', ')', '[', ']', 'century', '19th', '1920s', 'before', 'after',
    'between', 'from', 'until', 'two', 'days', 'later', 'next', 'year', 'same', 'Easter', 'OS', 'VIII', 'Brumaire', 'Nisan', '5784', 'AH', 'Henry VII', 'first', 'half', 'quarter', 'Q3', 'summer', '/', '±', '+', "'", '.', 'X', '..', 'Ides', 'Monday', 'unknown',
  );
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')), fc.array(words, { maxLength: 10 }).map((list) => list.join('')));
  it('no text throws, whatever the context', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('1923', '1922 –', '– 44 BC', 'Y-17E7', '[..1984]', 'late January 1924'), fc.constantFrom(undefined, 'de', 'fr', 'it', 'es', 'ru', 'la'), (text, above, lang) => {
        const date = read(above);
        const reading = readDate(text, { within: date, previous: date, settings: { julianUntil: 2_400_000, circaYears: 5, ...(lang === undefined ? {} : { lang }) } });
        if (reading.ok) {
          assert.ok(reading.date.earliest <= reading.date.latest, text);
          assert.equal(typeof canonicalEdtf(reading.date) + typeof formatDate(reading.date), 'stringstring');
          assert.ok(explainDate(reading.date).length >= 0 && inOtherCalendars(reading.date).length >= 0);
        } else {
          const { start, end, message, suggestions } = reading.problem;
          assert.ok(start >= 0 && start <= end && end <= text.length && message.length > 0 && suggestions.length >= 0, text);
        }
      }),
      { ...seeded, numRuns: seeded.numRuns * 20 },
    );
  });
});

describe('hostile dates', () => {
  const long = 10_000;
  const hostile: [string, string][] = [
    ['digits', '1'.repeat(long)], ['masks', 'X'.repeat(long)], ['brackets', '['.repeat(long)], ['braces', '{'.repeat(long)], ['rounds', '2004-' + '('.repeat(long)],
    ['a long word', 'a'.repeat(long)], ['long capitals', 'M'.repeat(long)], ['dashes', '1924' + '-'.repeat(long)], ['blanks', '1924' + ' '.repeat(long) + '1'],
    ['years', '1924 '.repeat(long / 5)], ['a set', `[${'1924,'.repeat(long / 5)}1924]`], ['a list', '1924, '.repeat(long / 6)], ['months', 'March '.repeat(long / 6)],
    ['doubts', '?'.repeat(long)], ['circas', 'c. '.repeat(long / 3)], ['phrases', 'no later '.repeat(long / 9)], ['slashes', '/'.repeat(long)], ['exponents', `Y1E${'9'.repeat(long)}`],
    ['draft groups', `${'('.repeat(99)}2004${')?'.repeat(99)}`], ['quarters', 'first half of '.repeat(700)], ['accents', 'é'.repeat(long)], ['combining', 'e\u0301'.repeat(long / 2)], ['leap masks', 'XXX1-02-29'],
    ['relatives', 'the day after '.repeat(700)], ['thousands', '1,000'.repeat(2000)],
  ];
  for (const [name, text] of hostile) {
    it(`${name}: no dearer than 400 ordinary dates, about a millisecond`, () => {
      const ordinary = bestMs(() => {
        for (let count = 0; count < 400; count++) readDate('late January 1924');
      });
      const dear = bestMs(() => readDate(text));
      assert.ok(dear < ordinary, `${dear} ms against ${ordinary} ms`);
    });
  }
});

/** The shortest of 25 runs, so that whatever else the machine does counts on neither side. */
function bestMs(action: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < 25; run++) {
    const start = process.hrtime.bigint();
    action();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}
