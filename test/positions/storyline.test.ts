import assert from 'node:assert/strict';
import type { StorylineBond, StorylineData, StorylineStay } from '../../src/protocol/storyline';
import { storylinesOf, type StorylineColumn } from '../../src/positions/storylineColumns';
import { heightsOf, spacing } from '../../src/positions/storylineHeights';
import { countCrossings, naiveOrder, orderColumns } from '../../src/positions/storylineOrder';
import { layoutOf, rowHeight, sceneOf, stylesOf } from '../../src/positions/storylineScene';
import { seededRandom } from '../timeline/draftTimeline';
import { asked, sample } from './sampleViews';

const day = (n: number): { startEarliest: number; startLatest: number; endEarliest: number; endLatest: number } => ({ startEarliest: n, startLatest: n, endEarliest: n, endLatest: n });
const place = { uri: 'file:///a', line: 0, character: 0, sources: '', when: '' };

/** People who change between a few companies at random days. */
function randomStoryline(seed: number): StorylineData {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const count = 3 + below(12);
  const bonds = Array.from({ length: 2 + below(5) }, (_, index): StorylineBond => {
    return { ...place, ...day(0), kind: random() < 0.5 ? 'faction' : 'alliance', label: `B${index}`, text: `B${index}`, faction: index };
  });
  const stays = Array.from({ length: 2 * count }, (): StorylineStay => {
    const [from, length, vague] = [below(1000), 1 + below(400), below(60)];
    const to = from + vague + length;
    return { person: below(count), bond: below(bonds.length), startEarliest: from, startLatest: from + vague, endEarliest: to, endLatest: to + below(60), knownUntil: to + 60 };
  });
  const people = Array.from({ length: count }, (_, index) => ({ ...place, name: `P${index}`, faction: -1, group: false, born: null, died: null, life: '' }));
  return { uri: 'file:///a', version: 1, title: '', scope: 'document', people, factions: [], bonds, stays, marks: [] };
}

const seeds = Array.from({ length: 60 }, (_, index) => 20261123 + index);

describe('columns of storylines', () => {
  it('hold each person exactly as long as the line lasts, once at a time (seeds from 20261123)', () => {
    for (const seed of seeds) {
      const { lines, columns } = storylinesOf(randomStoryline(seed));
      for (const { person, from, to } of lines) {
        const own = columns.filter(({ together }) => together.some(({ members }) => members.includes(person)));
        assert.equal(own.reduce((sum, column) => sum + column.to - column.from, 0), to - from, `seed ${seed}, person ${person}`);
      }
      for (const { together } of columns) {
        const all = together.flatMap(({ members }) => members);
        assert.equal(new Set(all).size, all.length, `seed ${seed}`);
      }
    }
  });

  it('tell the triumvirate, its break and the opposition', () => {
    const data = sample('power-struggle').storyline();
    const { columns } = storylinesOf(data);
    const withStalin = (date: string): readonly string[] => {
      const at = asked(`- {${date}} @A`).service.timeline({ uri: 'file:///notes.annals' })!.items.startEarliest[0]!;
      const column = columns.find(({ from, to }) => from <= at && at < to)!;
      const stalin = data.people.findIndex(({ name }) => name === 'Joseph Stalin');
      return column.together.find(({ members }) => members.includes(stalin))!.members.map((person) => data.people[person]!.name.split(' ')[1]!).sort();
    };
    assert.deepEqual(withStalin('July 1924'), ['Kamenev', 'Stalin', 'Zinoviev']);
    assert.deepEqual(withStalin('July 1926'), ['Bukharin', 'Rykov', 'Stalin', 'Tomsky']);
    assert.deepEqual(withStalin('July 1928'), ['Stalin']);
  });

  it('end lines at death, and at an expulsion after which nothing is told', () => {
    const data = sample('power-struggle').storyline();
    const ends = new Map(storylinesOf(data).lines.map(({ person, end }) => [data.people[person]!.name, end]));
    assert.equal(ends.get('Vladimir Lenin'), 'death');
    assert.equal(ends.get('Grigory Zinoviev'), 'expulsion');
    assert.equal(ends.get('Leon Trotsky'), 'expulsion');
    assert.equal(ends.get('Alexei Rykov'), 'death');
  });
});

describe('order of storylines', () => {
  it('loses nobody, keeps companies together, and crosses no more than the naive order (seeds from 20261123)', () => {
    let [naive, found] = [0, 0];
    for (const seed of seeds) {
      const { columns } = storylinesOf(randomStoryline(seed));
      const orders = orderColumns(columns);
      columns.forEach((column, index) => checkColumn(column, orders[index]!, seed));
      assert.ok(countCrossings(orders) <= countCrossings(naiveOrder(columns)), `seed ${seed}`);
      assert.deepEqual(orderColumns(columns), orders, `seed ${seed}: not the same again`);
      naive += countCrossings(naiveOrder(columns));
      found += countCrossings(orders);
    }
    assert.ok(found < naive * 0.7, `${found} crossings of ${naive}`);
  });

  function checkColumn({ together }: StorylineColumn, order: readonly number[], seed: number): void {
    assert.deepEqual([...order].sort((a, b) => a - b), together.flatMap(({ members }) => members).sort((a, b) => a - b), `seed ${seed}`);
    for (const { members } of together) {
      const places = members.map((person) => order.indexOf(person));
      assert.equal(Math.max(...places) - Math.min(...places), members.length - 1, `seed ${seed}`);
    }
  }
});

describe('heights of storylines', () => {
  it('keep the order and the distances, and companies close (seeds from 20261123)', () => {
    for (const seed of seeds) {
      const { columns } = storylinesOf(randomStoryline(seed));
      const orders = orderColumns(columns);
      const heights = heightsOf(columns, orders);
      columns.forEach(({ together }, index) => {
        const companyOf = (person: number): number => together.findIndex(({ members }) => members.includes(person));
        orders[index]!.slice(1).forEach((person, place) => {
          const above = orders[index]![place]!;
          const distance = heights[index]!.get(person)! - heights[index]!.get(above)!;
          if (companyOf(person) === companyOf(above)) assert.ok(Math.abs(distance - spacing.together) < 1e-9, `seed ${seed}: ${distance}`);
          else assert.ok(distance >= spacing.apart - 1e-9, `seed ${seed}: ${distance}`);
        });
      });
    }
  });

  it('leave a line straight that nothing moves', () => {
    const data = sample('power-struggle').storyline();
    const layout = layoutOf(data)!;
    const moves = layout.lines.map(({ person }) => {
      const heights = layout.heights.flatMap((column) => column.get(person) ?? []);
      return heights.slice(1).filter((height, index) => Math.abs(height - heights[index]!) > 1e-9).length;
    });
    assert.ok(moves.filter((count) => count === 0).length >= 2, moves.join(', '));
    assert.ok(Math.max(...moves) <= 8, moves.join(', '));
  });
});

describe('picture of storylines', () => {
  it('covers each line without a gap, soft where dates are vague', () => {
    const layout = layoutOf(sample('power-struggle').storyline())!;
    for (const line of layout.lines) {
      const styles = stylesOf(layout, line);
      assert.equal(styles[0]!.from, line.from);
      assert.equal(styles[styles.length - 1]!.to, line.to);
      styles.slice(1).forEach(({ from }, index) => assert.equal(from, styles[index]!.to));
    }
    const stalin = layout.lines.find(({ person }) => layout.data.people[person]!.name === 'Joseph Stalin')!;
    assert.ok(stylesOf(layout, stalin).some(({ style }) => style === 'soft'));
  });

  it('stays on its heights and inside its frame', () => {
    const layout = layoutOf(sample('roman-republic').storyline())!;
    const row = rowHeight(layout, 700);
    const { lines, bands } = sceneOf(layout, { view: layout.extent, width: 1000, row });
    assert.ok(lines.length > 10 && bands.length > 5);
    for (const { pieces } of lines) {
      for (const [x, y] of pieces.flatMap(({ points }) => points)) {
        assert.ok(x >= -41 && x <= 1041 && y >= 0 && y <= 46 + layout.depth * row + 1, `${x}, ${y}`);
      }
    }
  });

  it('is fast enough for hundreds of people', () => {
    const notes = asked(Array.from({ length: 300 }, (_, n) => `- @[Person N${n}]\n  - faction: F${n % 12} {${1800 + (n % 50)} – ${1860 + (n % 40)}}\n  - faction: F${(n * 7) % 12} {${1905 + (n % 9)} – 1940}`).join('\n'));
    const start = performance.now();
    assert.ok(layoutOf(notes.storyline()));
    const milliseconds = performance.now() - start;
    assert.ok(milliseconds < 8000, `${Math.round(milliseconds)} ms`);
    console.log(`      300 people in ${Math.round(milliseconds)} ms`);
  });

  it('draws nothing of nobody', () => {
    assert.equal(layoutOf(asked('Nothing here.').storyline()), undefined);
  });
});
