import { strict as assert } from 'node:assert';
import { densityOf } from '../../src/picture/density';
import { extentOf, isDrawable, readItems } from '../../src/picture/items';
import { fitted } from '../../src/picture/scale';
import { randomTimeline, seededRandom } from '../timeline/draftTimeline';

describe('the density of the overview', () => {
  for (const seed of [1, 2, 3]) {
    it(`adds up to all items, however many parts it has (seed ${seed})`, () => {
      const data = randomTimeline(800, seed);
      const items = readItems(data.items);
      const whole = fitted(extentOf(items, [])!);
      const drawable = Array.from({ length: items.count }, (_, item) => item).filter((item) => isDrawable(items, item));
      const random = seededRandom(seed);
      for (let round = 0; round < 20; round++) {
        const parts = 1 + Math.floor(random() * 900);
        const counts = densityOf(items, whole, parts, () => true);
        assert.equal(counts.reduce((sum, count) => sum + count, 0), drawable.length);
        const even = densityOf(items, whole, parts, (item) => item % 2 === 0);
        assert.equal(even.reduce((sum, count) => sum + count, 0), drawable.filter((item) => item % 2 === 0).length);
      }
    });
  }
});
