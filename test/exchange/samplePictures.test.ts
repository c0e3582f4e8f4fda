import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { posterToSvg } from '../../src/exchange/svg';
import type { TimelineData } from '../../src/protocol/timeline';
import { editedText, noteTags, tagEdits } from '../../src/tagging/noteTags';
import { laneModes } from '../../src/timeline/state';
import { poster, timelineOfNotes, timelineOfSample } from './drawnNotes';

/** `UPDATE_SNAPSHOTS=1 npx mocha test/exchange/samplePictures.test.ts` writes the pictures anew: look at them before you keep them. */
const update = process.env['UPDATE_SNAPSHOTS'] === '1';

const folder = join(__dirname, 'pictures/samples');

const samples: readonly (readonly [name: string, data: () => TimelineData])[] = [
  ['power-struggle', () => timelineOfSample('power-struggle')],
  ['roman-republic', () => timelineOfSample('roman-republic')],
  ['plain-notes', () => timelineOfNotes(taggedSample('plain-notes'), 'plain-notes.annals')],
];

describe('pictures of the samples', () => {
  for (const [name, data] of samples) {
    for (const lanes of laneModes) {
      it(`are as they were: ${name} by ${lanes}`, () => {
        const path = join(folder, `${name}-${lanes}.svg`);
        const svg = rounded(posterToSvg(poster(data(), { lanes, source: `${name}.annals` })));
        if (update) writeFileSync(path, svg);
        assert.ok(svg === readFileSync(path, 'utf8'), `${name}-${lanes}.svg has changed`);
      });
    }
  }

  it('are all of some sample and some lanes', () => {
    const wanted = samples.flatMap(([name]) => laneModes.map((lanes) => `${name}-${lanes}.svg`));
    assert.deepEqual(readdirSync(folder).sort(), wanted.sort());
  });
});

if (update) mkdirSync(folder, { recursive: true });

/** Plain notes are dated by the tags that Annals finds for them. */
function taggedSample(name: string): string {
  const document = parse(`${name}.annals`, 1, readFileSync(join(__dirname, `../../samples/${name}.annals`), 'utf8'));
  const notes = new Notes();
  notes.set(document);
  const { findings, language } = noteTags(document, notes);
  return editedText(document, tagEdits(findings, language));
}

/** Lengths from one pixel on as whole pixels: what is seen stays, and a change of less is none. */
function rounded(svg: string): string {
  const number = (text: string): string => (Math.abs(Number(text)) < 1 ? text : String(Math.round(Number(text))));
  return svg.replace(/ (?:x|y|x1|x2|y1|y2|r|cx|cy|d|width|height|transform)="[^"]*"/g, (attribute) => attribute.replace(/-?\d+\.\d+/g, number));
}
