import assert from 'node:assert/strict';
import { chronicleOf, headingAt, placeIn } from '../../src/picture/chronicle';
import { isDrawable, readItems } from '../../src/picture/items';
import { pageWords } from '../../src/picture/pageWords';
import { randomTimeline, seededRandom, timelineOf } from '../timeline/draftTimeline';

const words = pageWords<never>({}, 'BC/AD');

/** Headings and texts in the order in which they are read. */
function read(dates: readonly string[]): readonly string[] {
  const { items: columns } = timelineOf({ title: '', people: {}, items: dates.map((when) => ({ when, text: when })) });
  const items = readItems(columns);
  const chronicle = chronicleOf(items, () => true);
  return [...chronicle.items].flatMap((item, place) => {
    const heading = headingAt(chronicle, items, place, words);
    return [...(heading === '' ? [] : [`# ${heading}`]), columns.text[item]!];
  });
}

function yearsFrom(first: number, count: number, step: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => String(first + n * step).replace(/^(-?)(\d+)$/, (_, sign: string, year: string) => sign + year.padStart(4, '0')));
}

describe('a chronicle', () => {
  it('tells everything in the order of time, under years where several lie in each', () => {
    assert.deepEqual(read(['1925-03', '1924-01-21', '1924', '1925-03-02', '1924-05', '1925']), ['# 1924', '1924', '1924-01-21', '1924-05', '# 1925', '1925', '1925-03', '1925-03-02']);
  });

  it('has no heading over what it tells within one year, nor where nothing is told', () => {
    assert.deepEqual(read(['1924-05', '1924-01']), ['1924-01', '1924-05']);
    assert.deepEqual(read([]), []);
  });

  it('gathers by decade, century or millennium as the span demands', () => {
    const headings = (dates: readonly string[]): readonly string[] => read(dates).filter((line) => line.startsWith('#'));
    assert.deepEqual(headings(yearsFrom(1900, 25, 2)), ['# 1900s', '# 1910s', '# 1920s', '# 1930s', '# 1940s']);
    assert.deepEqual(headings(yearsFrom(-240, 30, 20)), ['# 3rd century BC', '# 2nd century BC', '# 1st century BC', '# 1st century AD', '# 2nd century AD', '# 3rd century AD', '# 4th century AD']);
    assert.deepEqual(headings(yearsFrom(-5800, 20, 400)), ['# 6th millennium BC', '# 5th millennium BC', '# 4th millennium BC', '# 3rd millennium BC', '# 2nd millennium BC', '# 1st millennium BC', '# 1st millennium AD', '# 2nd millennium']);
  });

  const seed = Number(process.env.SEED ?? 20261125);
  it(`loses nothing, goes forward only, and has each heading once (seed ${seed})`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 20; round++) {
      const data = randomTimeline(10 + Math.floor(random() * 600), seed + round);
      const items = readItems(data.items);
      const isShown = (item: number): boolean => (item * 7 + round) % 5 !== 0;
      const chronicle = chronicleOf(items, isShown);
      const wanted = data.items.id.map((_, item) => item).filter((item) => isDrawable(items, item) && isShown(item));
      assert.deepEqual([...chronicle.items].sort((a, b) => a - b), wanted);
      chronicle.items.slice(1).forEach((item, place) => assert.ok(items.anchor[item]! >= items.anchor[chronicle.items[place]!]!));
      const headings = [...chronicle.items].map((_, place) => headingAt(chronicle, items, place, words)).filter((heading) => heading !== '');
      assert.equal(new Set(headings).size, headings.length);
      for (const heading of headings) assert.doesNotMatch(heading, /^(AD )?0s?( |$)|undefined|NaN/);
      for (const item of wanted) assert.equal(chronicle.items[placeIn(chronicle, item)], item);
    }
  });
});
