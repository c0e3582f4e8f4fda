import { strict as assert } from 'node:assert';
import { pack, type PackLimits, type PackQueue, type Packing, slotIn } from '../../src/picture/packing';
import { seededRandom } from '../timeline/draftTimeline';

const limits: PackLimits = { maxRows: 4, itemGap: 9, shortLabel: 100, clusterWidth: 30, inTime: false };

function queueOf(entries: readonly (readonly [start: number, end: number, label: number])[]): PackQueue {
  const anchors = entries.map(([start, end]) => (Number.isFinite(start) ? start : end));
  return {
    items: entries.map((_, index) => index),
    starts: entries.map(([start]) => start),
    ends: entries.map(([, end]) => end),
    anchors,
    byTime: Int32Array.from(entries, (_, index) => index).sort((a, b) => anchors[a]! - anchors[b]!),
    labelRoom: (i) => entries[i]![2],
  };
}

function allItems({ rows, clusters }: Packing): number[] {
  return [...rows.flatMap(({ items }) => items), ...clusters.flatMap(({ items }) => items)].sort((a, b) => a - b);
}

function assertNoOverlap({ rows }: Packing): void {
  for (const { starts, ends } of rows) {
    starts.forEach((start, index) => assert.ok(index === 0 || start >= ends[index - 1]!, `${start} lies before ${ends[index - 1]}`));
  }
}

describe('packing of rows', () => {
  it('puts items side by side where they fit and below each other where they do not', () => {
    const packing = pack(queueOf([[0, 10, 50], [100, 110, 50], [20, 30, 50]]), limits);
    assert.deepEqual(packing.rows.map(({ items }) => items), [[0, 1], [2]]);
  });

  it('keeps a short label, then none, before it counts', () => {
    const narrow = { ...limits, maxRows: 1 };
    const packing = pack(queueOf([[0, 10, 50], [300, 310, 50], [100, 110, 400], [250, 260, 200], [255, 265, 0]]), narrow);
    assert.deepEqual(packing.rows[0]!.items, [0, 2, 3, 1]);
    assert.deepEqual(packing.rows[0]!.labels, [50, 100, 0, 50]);
    assert.deepEqual(packing.rows[0]!.mute, [0, 0, 1, 0]);
    assert.deepEqual(packing.clusters.map(({ items }) => items), [[4]]);
  });

  it('lets open ends keep their row', () => {
    const packing = pack(queueOf([[50, Infinity, 0], [-Infinity, 20, 0], [70, 80, 0], [10, 30, 0]]), limits);
    assert.deepEqual(packing.rows.map(({ items }) => items), [[1, 0], [3, 2]]);
  });

  it('fills rows in time once it is settled who has a place', () => {
    const queue = queueOf([[40, 50, 0], [20, 30, 0], [0, 10, 0], [5, 15, 0]]);
    assert.deepEqual(pack(queue, { ...limits, inTime: true }).rows.map(({ items }) => items), [[2, 1, 0], [3]]);
  });

  it('finds slots', () => {
    const row = { starts: [10, 50], ends: [20, 60] };
    const check = (start: number, end: number, expected: number): void => assert.equal(slotIn(row, start, end), expected);
    check(0, 10, 0);
    check(20, 50, 1);
    check(60, 99, 2);
    check(15, 18, -1);
    check(25, 55, -1);
  });

  const seed = Number(process.env.SEED ?? 4711);
  it(`never overlaps, never loses an item, keeps its rows (seed ${seed})`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 60; round++) {
      const entries = Array.from({ length: 1 + Math.floor(random() * 300) }, (): [number, number, number] => {
        const start = random() < 0.02 ? -Infinity : random() * 3000;
        const end = random() < 0.02 ? Infinity : Math.max(start, 0) + random() * (random() < 0.2 ? 600 : 12);
        return [start, Math.max(end, start), random() < 0.2 ? 0 : 20 + random() * 230];
      });
      for (const inTime of [false, true]) {
        const packing = pack(queueOf(entries), { ...limits, maxRows: 1 + Math.floor(random() * 8), inTime });
        assertNoOverlap(packing);
        assert.deepEqual(allItems(packing), entries.map((_, index) => index));
      }
    }
  });

  it(`needs no more rows in time than in the order of importance (seed ${seed})`, () => {
    const random = seededRandom(seed + 1);
    for (let round = 0; round < 60; round++) {
      const entries = Array.from({ length: 80 }, (): [number, number, number] => {
        const start = random() * 2000;
        return [start, start + 10, 40 + random() * 200];
      });
      const settled = pack(queueOf(entries), { ...limits, maxRows: 12 });
      const tidy = pack(queueOf(entries), { ...limits, maxRows: 12, inTime: true });
      assert.ok(tidy.rows.length <= settled.rows.length);
    }
  });
});
