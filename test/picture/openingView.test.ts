import { strict as assert } from 'node:assert';
import { openingView } from '../../src/picture/openingView';
import { pictureOf } from '../../src/picture/picture';
import { fitted, type View } from '../../src/picture/scale';
import { type DraftItem, timelineOf } from '../timeline/draftTimeline';

/** The years that are seen at first, and whether they are all. */
function seen(items: readonly DraftItem[]): { readonly years: readonly [number, number]; readonly isWhole: boolean } {
  const { items: columns, extent } = pictureOf(timelineOf({ title: '', people: {}, items: [...items] }));
  assert.ok(extent);
  const view = openingView(columns, extent);
  const year = (day: number): number => Math.round(1924 + (day - 2_423_786) / 365.2425);
  return { years: [year(view.from), year(view.to)], isWhole: isSame(view, fitted(extent)) };
}

function isSame(one: View, other: View): boolean {
  return one.from === other.from && one.to === other.to;
}

const life: DraftItem = { when: '1800-01-01/1999-12-31', text: 'A long life', kind: 'life' };
const yearly = (count: number, from: number): readonly DraftItem[] => Array.from({ length: count }, (_, n) => ({ when: `${from + n}-07-02`, text: `Event ${n}` }));

describe('what a timeline shows at first', () => {
  it('is where nine in ten of the events are, with room to both sides', () => {
    assert.deepEqual(seen([life, ...yearly(20, 1920), { when: '1801-05-05', text: 'Long before' }]), { years: [1917, 1942], isWhole: false });
  });

  it('is all of the time where events are few, or all over it', () => {
    assert.equal(seen([life, ...yearly(11, 1920)]).isWhole, true);
    assert.equal(seen([life, ...yearly(190, 1805)]).isWhole, true);
    assert.equal(seen([life]).isWhole, true);
  });

  it('has a width where everything happens on one day', () => {
    const { years, isWhole } = seen([life, ...Array.from({ length: 20 }, () => ({ when: '1924-01-21', text: 'At once' }))]);
    assert.deepEqual([years, isWhole], [[1924, 1924], false]);
  });
});
