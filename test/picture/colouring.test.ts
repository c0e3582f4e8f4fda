import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { colouringOf, colourings } from '../../src/picture/colouring';
import { readItems } from '../../src/picture/items';
import { lanesOf } from '../../src/picture/lanes';
import { palettes } from '../../src/picture/theme';
import { timelineOfNotes, timelineOfSample } from '../exchange/drawnNotes';
import { laneModes } from '../../src/timeline/state';

describe('what colours stand for', () => {
  const notes = timelineOfNotes('# @Ann\n- faction: Left {1900}\n- {1901} rises\n# @Bob\n- {1902} falls #[Land reform]\n- {1903} meets @Ann\n- {1904} alone\n');
  const colourOf = (by: (typeof colourings)[number], text: string): string | undefined => {
    const { names, ofItems } = colouringOf(notes, by);
    return names[ofItems[notes.items.text.findIndex((each) => each.includes(text))]!];
  };

  it('are factions, people, topics or files', () => {
    assert.deepEqual(['rises', 'falls', 'meets'].map((text) => colourOf('faction', text)), ['Left', undefined, 'Left']);
    assert.deepEqual(['rises', 'falls', 'meets'].map((text) => colourOf('person', text)), ['Ann', 'Bob', 'Bob']);
    assert.deepEqual(['rises', 'falls', 'alone'].map((text) => colourOf('topic', text)), [undefined, 'Land reform', undefined]);
    assert.equal(colourOf('file', 'rises'), notes.documents[0]!.title);
  });

  it('are positions: the same words on the same topic are one', () => {
    const notes = '# #NEP\n- stance: keep it {1924 – 1927}\n  - @Stalin, @Bukharin\n- stance: Keep it {1928}\n  - @Rykov\n- stance: end it {1928 –}\n  - @Stalin\n# #War\n- stance: keep it {1924}\n  - @Rykov\n- {1924} @Stalin speaks\n';
    const data = timelineOfNotes(notes);
    const { names, ofItems } = colouringOf(data, 'stance');
    assert.deepEqual(names, ['NEP: keep it', 'NEP: end it', 'War: keep it']);
    const told = data.items.kind.map((kind, item) => (kind === 'stance' ? data.items.text[item]!.toLowerCase() : undefined));
    ofItems.forEach((colour, item) => assert.equal(names[colour]?.toLowerCase(), told[item]));
  });

  it('are no more than can be told apart: those of whom most is told', () => {
    const people = Array.from({ length: 30 }, (_, n) => `# @[Person ${n}]\n${`- {19${String(n).padStart(2, '0')}} x\n`.repeat(n % 10 === 3 ? 9 : 1)}`);
    const { names, ofItems } = colouringOf(timelineOfNotes(people.join('')), 'person');
    assert.equal(names.length, palettes.light.length);
    for (const name of ['Person 3', 'Person 13', 'Person 23']) assert.ok(names.includes(name), name);
    assert.ok(ofItems.every((colour) => colour < names.length) && ofItems.includes(-1));
  });

  it('are the lane’s own where the lane is what they stand for', () => {
    const data = timelineOfSample('roman-republic');
    const items = readItems(data.items);
    for (const by of colourings) {
      const colouring = colouringOf(data, by);
      for (const mode of laneModes) {
        const { lanes } = lanesOf(data, items, { mode, colouring });
        const isOwn = mode === by || (mode === 'person' && by === 'faction');
        for (const lane of lanes) assert.equal(lane.colour !== undefined, isOwn && lane.key !== 'rest', `${lane.key} by ${by}`);
        const coloured = lanes.filter(({ colour = -1 }) => mode === by && colour >= 0);
        assert.deepEqual(coloured.map(({ colour }) => colouring.names[colour!]), coloured.map(({ title }) => title));
      }
    }
  });

  it('are those that factions have elsewhere in the editor, which can be told apart with any kind of colour blindness', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: { colors: { id: string; defaults: Record<'light' | 'dark', string> }[] } };
    const colours = manifest.contributes.colors.filter(({ id }) => /^annals\.faction\d+$/.test(id));
    for (const ground of ['light', 'dark'] as const) assert.deepEqual(palettes[ground], colours.map(({ defaults }) => defaults[ground]));
  });
});
