import { strict as assert } from 'node:assert';
import { linksOf } from '../../src/picture/links';
import { arrangementOf, pictureOf } from '../../src/picture/picture';
import { fitted, levelOf, pixelsPerDay } from '../../src/picture/scale';
import { sceneOf } from '../../src/picture/scene';
import { type Draft, timelineOf } from '../timeline/draftTimeline';

const measure = (text: string): number => text.length * 6.5;
const plot = { left: 120, top: 80, width: 1000, height: 2000 };

const triumvirate: Draft = {
  title: 'Three against one',
  people: { Zinoviev: 'Left', Trotsky: 'Left', Kamenev: 'Left', Stalin: 'Centre', Bukharin: 'Right' },
  items: [
    { kind: 'alliance', when: '1924/1925', text: 'against Trotsky', people: ['Zinoviev', 'Kamenev', 'Stalin', 'Trotsky'], against: ['Trotsky'] },
    { kind: 'event', when: '1924-06', text: 'A congress', people: ['Bukharin', 'Stalin'] },
  ],
};

describe('links of alliances', () => {
  const data = timelineOf(triumvirate);
  const picture = pictureOf(data);
  const { layoutAt, labelOf, lanes, colouring } = arrangementOf(picture, { mode: 'person' }, measure);
  const view = fitted(picture.extent!);
  const { items, bands } = picture;
  const layout = layoutAt(levelOf(pixelsPerDay(view, plot.width)), false);
  const scene = sceneOf({ items, layout, bands, view, plot, scrollTop: 0, colours: colouring.ofItems, labelOf: (_, item) => labelOf(item), measure });
  const nameAt = (y: number): string | undefined => scene.lanes.find(({ top, bottom }) => y >= top && y < bottom)?.layout.lane.title;

  it('run from ally to ally, and from each opponent to the nearest ally', () => {
    const links = linksOf(scene, (item) => data.items.against[item] ?? []);
    assert.deepEqual(lanes.lanes.map(({ title }) => title), ['Zinoviev', 'Trotsky', 'Kamenev', 'Stalin', 'Bukharin']);
    assert.deepEqual(
      links.map(({ fromY, toY, isAgainst }) => [nameAt(fromY), nameAt(toY), isAgainst]),
      [['Zinoviev', 'Kamenev', false], ['Kamenev', 'Stalin', false], ['Zinoviev', 'Trotsky', true]],
    );
    assert.ok(links.every(({ x }) => x >= plot.left && x <= plot.left + plot.width));
  });

  it('are of alliances alone, and of none where it has but one lane in view', () => {
    assert.deepEqual(linksOf({ ...scene, marks: scene.marks.filter(({ lane }) => lane === 0) }, () => []), []);
  });
});
