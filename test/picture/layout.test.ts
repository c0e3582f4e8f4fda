import { strict as assert } from 'node:assert';
import type { TimelineData } from '../../src/protocol/timeline';
import type { LaneMode } from '../../src/protocol/timelineState';
import { isDrawable, itemsAtLine, readItems, shapeOf } from '../../src/picture/items';
import { lanesOf } from '../../src/picture/lanes';
import { type LaneLayout, type Layout } from '../../src/picture/layout';
import { labelFor } from '../../src/picture/itemLabel';
import { arrangementOf, pictureOf, placeOfItem } from '../../src/picture/picture';
import { bandsOf } from '../../src/picture/periods';
import { clamped, fitted, levelOf, pixelsPerDay, type View, zoomedAbout } from '../../src/picture/scale';
import { type Mark, markAt, type Scene, sceneOf } from '../../src/picture/scene';
import { laneModes } from '../../src/timeline/state';
import { boundsOf, randomTimeline, seededRandom, timelineOf } from '../timeline/draftTimeline';
import { powerStruggle, roman } from '../timeline/samples';

const measure = (text: string): number => text.length * 6.5;
const plot = { left: 120, top: 80, width: 1000, height: 100_000 };

function countIn({ lives, parts }: LaneLayout): number {
  return parts.reduce(
    (sum, { packing }) =>
      sum +
      packing.rows.reduce((inRows, { items }) => inRows + items.length, 0) +
      packing.clusters.reduce((inClusters, { items }) => inClusters + items.length, 0),
    lives.length,
  );
}

function sceneAt(data: TimelineData, mode: LaneMode, view: View): { scene: Scene; layout: Layout } {
  const picture = pictureOf(data);
  const arrangement = arrangementOf(picture, { mode }, measure);
  const layout = arrangement.layoutAt(levelOf(pixelsPerDay(view, plot.width)), false);
  const { items, bands } = picture;
  const labelOf = (_: LaneLayout, item: number): string => arrangement.labelOf(item);
  return { scene: sceneOf({ items, layout, bands, view, plot, scrollTop: 0, colours: arrangement.colouring.ofItems, labelOf, measure }), layout };
}

/** Views from the whole down to some days about a middle that has items. */
function zooms(data: TimelineData): View[] {
  const { extent, items } = pictureOf(data);
  const middle = items.anchor[items.order[Math.floor(items.count / 2)]!]!;
  return [1, 2, 3.3, 8, 40, 300, 4000].map((factor) => clamped(zoomedAbout(fitted(extent!), middle, factor), extent!));
}

describe('shapes of dates', () => {
  const cases: [string, [from: number, coreFrom: number, coreTo: number, to: number], boolean, boolean][] = [
    ['1924-01-21', [0, 0, 1, 1], false, false],
    ['1924-01-21..1924-01-30', [0, 5, 5, 10], false, false],
    ['1924-01-21/1924-01-30', [0, 0, 10, 10], false, false],
    ['1924-01-21..1924-01-23/1924-01-28..1924-01-30', [0, 2, 8, 10], false, false],
    ['1924-01-21/', [0, 0, Infinity, Infinity], false, false],
    ['/1924-01-30', [-Infinity, -Infinity, 10, 10], false, false],
    ['1924-01-21/*', [0, 0, 0, 0], false, true],
    ['*/1924-01-30', [10, 10, 10, 10], true, false],
    ['..1924-01-21', [1, 1, 1, 1], true, false],
    ['1924-01-21..', [0, 0, 0, 0], false, true],
    ['1924-01-21..1924-01-28/1924-01-24..1924-01-30', [0, 5, 5, 10], false, false],
  ];
  const origin = boundsOf('1924-01-21').startEarliest!;
  for (const [when, sides, fadesLeft, fadesRight] of cases) {
    it(`reads ${when}`, () => {
      const shape = shapeOf(boundsOf(when));
      assert.deepEqual([shape.from, shape.coreFrom, shape.coreTo, shape.to].map((day) => day - origin), sides);
      assert.deepEqual([shape.fadesLeft, shape.fadesRight], [fadesLeft, fadesRight]);
    });
  }

  it('has nowhere to draw what has no bound at all', () => {
    for (const when of ['/', '*/*', '/*']) assert.ok(Number.isNaN(shapeOf(boundsOf(when)).from), when);
  });
});

describe('lanes', () => {
  const data = timelineOf(powerStruggle);
  const items = readItems(data.items);
  const titles = (mode: LaneMode): (string | undefined)[] => lanesOf(data, items, { mode }).lanes.map(({ title }) => title);

  it('are the people, factions, sections, or one', () => {
    assert.deepEqual(titles('person').slice(0, 3), ['Vladimir Lenin', 'Leon Trotsky', 'Joseph Stalin']);
    assert.deepEqual(titles('faction'), ['Left', 'Centre', 'Right', undefined]);
    assert.deepEqual(titles('section'), ['Lenin: the last years', 'The contenders', 'The rounds', 'What became of them', undefined]);
    assert.deepEqual(titles('single'), [undefined]);
  });

  it('hold an item with two people twice, and one without people in the last lane', () => {
    const { lanes } = lanesOf(data, items, { mode: 'person' });
    const holding = (text: string): (string | undefined)[] =>
      lanes.filter((lane) => lane.items.includes(data.items.text.indexOf(text))).map(({ title }) => title);
    assert.deepEqual(holding('Shot after the first Moscow trial'), ['Grigory Zinoviev', 'Lev Kamenev']);
    assert.deepEqual(holding('The October Revolution'), [undefined]);
  });

  for (const mode of laneModes) {
    it(`lose no item by ${mode}`, () => {
      const held = new Set(lanesOf(data, items, { mode }).lanes.flatMap((lane) => [...lane.items]));
      assert.equal(held.size, items.count);
    });
  }

  it('tell whose office it is where the lane does not', () => {
    const office = data.items.text.indexOf('Editor of Pravda');
    assert.equal(labelFor(data, office, 'person'), 'Editor of Pravda');
    assert.equal(labelFor(data, office, 'single'), 'Nikolai Bukharin: Editor of Pravda');
    assert.equal(labelFor(data, office, 'office'), 'Nikolai Bukharin');
  });

  it('tell whom an event is about where its sentence names nobody', () => {
    const names = ['Ann Lee', 'Bob Roy', 'Cy Dow', 'Di Fox'];
    const labels = (text: string, people: readonly string[]): string =>
      labelFor(timelineOf({ title: '', people: Object.fromEntries(names.map((name) => [name, undefined])), items: [{ when: '1900', text, people }] }), 0, 'single');
    assert.equal(labels('moves to Norway', ['Ann Lee']), 'Ann Lee: moves to Norway');
    assert.equal(labels('meets Roy', ['Ann Lee', 'Bob Roy']), 'meets Roy');
    assert.equal(labels('all move', names), 'Ann Lee, Bob Roy +2: all move');
  });
});

describe('layout and scene', () => {
  const samples: [string, TimelineData][] = [
    ['the power struggle', timelineOf(powerStruggle)],
    ['the Roman Republic', timelineOf(roman)],
    ['3,000 random items', randomTimeline(3000, 7)],
  ];
  for (const [name, data] of samples) {
    for (const mode of laneModes) {
      it(`shows or counts every item of ${name} by ${mode} at every zoom`, () => {
        const picture = pictureOf(data);
        const arrangement = arrangementOf(picture, { mode }, measure);
        for (const view of zooms(data)) {
          const layout = arrangement.layoutAt(levelOf(pixelsPerDay(view, plot.width)), false);
          layout.lanes.forEach((lane) => assert.equal(countIn(lane), lane.lane.items.length));
          const bottom = layout.lanes.reduce((y, { top, height }) => (assert.equal(top, y), top + height), 0);
          assert.equal(layout.height, bottom);
        }
      });

      it(`lets no mark and no label of ${name} by ${mode} overlap another at any zoom`, () => {
        for (const view of zooms(data)) assertNoOverlap(sceneAt(data, mode, view).scene.marks);
      });
    }

    it(`finds in ${name} all that reaches into the view`, () => {
      for (const view of zooms(data)) {
        const { items } = pictureOf(data);
        const { scene } = sceneAt(data, 'single', view);
        const drawn = new Set(scene.marks.flatMap(({ item, members }) => members ?? [item]));
        for (let item = 0; item < items.count; item++) {
          const isInside = isDrawable(items, item) && items.from[item]! < view.to && items.to[item]! > view.from;
          const isWholeView = items.from[item]! > view.from && items.to[item]! < view.to;
          if (isInside && isWholeView) assert.ok(drawn.has(item), `${data.items.text[item]} is missing`);
        }
      }
    });
  }

  it('draws each of the offices that somebody holds at a time, however many people there are', () => {
    const people = Array.from({ length: 30 }, (_, i) => `P${i}`);
    const offices = Array.from({ length: 8 }, (_, i) => ({ kind: 'office' as const, when: `19${10 + i}/1940`, text: `Office ${i}`, people: ['P0'] }));
    const data = timelineOf({ title: '', people: Object.fromEntries(people.map((name) => [name, undefined])), items: [...offices, ...people.map((name) => ({ when: '1920', text: 'comes', people: [name] }))] });
    const { lanes } = sceneAt(data, 'person', fitted(pictureOf(data).extent!)).layout;
    const [packing] = lanes[0]!.parts.map((part) => part.packing);
    assert.equal(packing!.rows.flatMap(({ items }) => items).length, offices.length);
    assert.deepEqual(packing!.clusters, []);
  });

  const seed = Number(process.env.SEED ?? 20261125);
  it(`neither loses an item nor lets labels overlap, whatever the view and the lanes (seed ${seed})`, () => {
    const random = seededRandom(seed);
    for (let round = 0; round < 60; round++) {
      const data = round % 3 === 0 ? randomTimeline(20 + Math.floor(random() * 900), seed + round) : (samples[round % 2]?.[1] ?? assert.fail());
      const mode = laneModes[Math.floor(random() * laneModes.length)]!;
      const { extent, items } = pictureOf(data);
      const whole = fitted(extent!);
      const middle = whole.from + random() * (whole.to - whole.from);
      const view = clamped(zoomedAbout(whole, middle, Math.exp(random() * Math.log(20_000))), extent!);
      const { scene, layout } = sceneAt(data, mode, view);
      assertNoOverlap(scene.marks);
      layout.lanes.forEach((lane, index) => {
        const inside = [...lane.lane.items].filter((item) => items.from[item]! > view.from && items.to[item]! < view.to);
        const drawn = scene.marks.filter((mark) => mark.lane === index).flatMap(({ item, members }) => members ?? [item]);
        assert.equal(new Set(drawn).size, drawn.length, `twice in “${lane.lane.title}” by ${mode}, round ${round}`);
        assert.deepEqual(inside.filter((item) => !drawn.includes(item)), [], `lost from “${lane.lane.title}” by ${mode}, round ${round}`);
      });
    }
  });

  it('keeps rows while the view is panned', () => {
    const data = timelineOf(powerStruggle);
    const [, view] = zooms(data);
    const heights = (by: number): Map<string, number> =>
      new Map(sceneAt(data, 'person', { from: view!.from + by, to: view!.to + by }).scene.marks.map((mark) => [`${mark.lane} ${mark.item}`, mark.y]));
    const before = heights(0);
    for (const [key, y] of heights(400)) {
      if (before.has(key)) assert.equal(y, before.get(key));
    }
  });

  it('finds the mark under a place, and its row', () => {
    const data = timelineOf(roman);
    const { scene, layout } = sceneAt(data, 'person', zooms(data)[0]!);
    const ides = data.items.text.indexOf('Murdered on the Ides of March');
    const mark = scene.marks.find(({ item }) => item === ides)!;
    assert.equal(markAt(scene.marks, mark.x0 + 2, mark.y + 3)?.item, ides);
    assert.equal(markAt(scene.marks, mark.textX + 10, mark.y)?.item, ides);
    assert.equal(markAt(scene.marks, mark.x0 - 60, mark.y)?.item === ides, false);
    assert.equal(placeOfItem(layout, ides, 21)!.y + plot.top, mark.y);
  });

  it('puts wider periods above those within them', () => {
    const bands = bandsOf(timelineOf(powerStruggle).periods);
    const rowOf = (title: string): number | undefined => bands.find((band) => band.title === title)?.row;
    assert.equal(rowOf('Lenin: the last years'), 0);
    assert.ok(rowOf('Round 3: three against one')! > rowOf('The struggle')!);
  });

  it('marks the innermost item of a line', () => {
    const data = timelineOf({
      title: '',
      people: {},
      items: [
        { when: '1924', text: 'outer', line: 1, endLine: 9 },
        { when: '1925', text: 'inner', line: 4, endLine: 5 },
        { when: '1926', text: 'same line', line: 4, endLine: 5 },
      ],
    });
    assert.deepEqual(itemsAtLine(data, 0, 2), [0]);
    assert.deepEqual(itemsAtLine(data, 0, 5), [1, 2]);
    assert.deepEqual(itemsAtLine(data, 0, 10), []);
  });
});

/** Within a row no mark's drawn part or label may touch the next mark's. */
function assertNoOverlap(marks: readonly Mark[]): void {
  const rows = new Map<string, Mark[]>();
  for (const mark of marks) {
    if (mark.form === 'life') continue;
    const key = `${mark.lane} ${mark.y}`;
    rows.set(key, [...(rows.get(key) ?? []), mark]);
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.x0 - b.x0);
    row.slice(1).forEach((mark, index) => {
      const before = row[index]!;
      const end = Math.max(before.x1, before.text === '' ? -Infinity : before.textX + before.textWidth);
      assert.ok(end <= mark.x0 + 0.01, `“${before.text}” (to ${end}) runs into “${mark.text}” (from ${mark.x0})`);
    });
  }
}
