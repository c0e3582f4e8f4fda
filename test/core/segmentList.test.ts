import assert from 'node:assert/strict';
import { parse } from '../../src/core/parse';
import type { Segment } from '../../src/core/segment';
import { SegmentList } from '../../src/core/segmentList';
import { createRandom } from './random';

/** So many segments, of different lengths. */
function segments(count: number): readonly Segment[] {
  const text = Array.from({ length: count }, (_, index) => `# Section ${index}\n${'word\n'.repeat(24 + (index % 5))}`).join('');
  return parse('a', 0, text).segments.slice(0, count);
}

describe('list of segments', () => {
  const supply = segments(900);

  it('is the same after replacing as a list that is made anew', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const random = createRandom(seed);
      let plain = supply.slice(0, random.below(400) + 1);
      let list = SegmentList.of(plain);
      for (let step = 0; step < 20; step++) {
        const from = random.below(plain.length);
        const to = Math.min(plain.length, from + random.below(step % 5 === 0 ? 200 : 4));
        const first = random.below(supply.length - 1);
        const fresh = supply.slice(first, first + 1 + random.below(step % 7 === 0 ? 300 : 3));
        const next = list.replace(from, to, fresh);
        const after = [...plain.slice(0, from), ...fresh, ...plain.slice(to)];
        assertSame(next, after, `seed ${seed}, step ${step}`);
        assertShared(list, next);
        [plain, list] = [after, next];
      }
    }
  });

  it('shares nothing where nothing is alike', () => {
    const [one, other] = [SegmentList.of(supply.slice(0, 200)), SegmentList.of(supply.slice(300, 420))];
    assert.equal(one.commonHead(other), 0);
    assert.equal(one.commonTail(other, 0), 0);
  });
});

function assertSame(list: SegmentList, plain: readonly Segment[], message: string): void {
  assert.equal(list.count, plain.length, message);
  assert.ok(list.all.every((segment, index) => segment === plain[index]), message);
  let line = 0;
  plain.forEach((segment, index) => {
    assert.equal(list.at(index), segment, message);
    assert.equal(list.startOf(index), line, message);
    assert.equal(list.starts[index], line, message);
    assert.equal(list.withLine(line), index, message);
    line += segment.syntax.lines.count;
    assert.equal(list.withLine(line - 1), index, message);
  });
  assert.equal(list.at(plain.length), undefined, message);
  assert.equal(list.lineCount, line, message);
  assert.equal(list.withLine(line + 5), plain.length - 1, message);
}

/** What is said to be common is; what follows it is not. */
function assertShared(one: SegmentList, other: SegmentList): void {
  const head = one.commonHead(other);
  const tail = one.commonTail(other, head);
  assert.deepEqual(one.slice(0, head), other.slice(0, head));
  assert.notEqual(one.at(head) ?? one, other.at(head) ?? other);
  assert.deepEqual(one.slice(one.count - tail, one.count), other.slice(other.count - tail, other.count));
  if (head + tail < Math.min(one.count, other.count)) assert.notEqual(one.at(one.count - 1 - tail), other.at(other.count - 1 - tail));
}
