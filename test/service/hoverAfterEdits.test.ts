import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Position } from '../../src/core/document';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';
import { createRandom, type Random } from '../core/random';
import { randomLine } from '../core/randomNotes';

const uri = 'file:///notes.annals';
const sample = readFileSync(join(import.meta.dirname, '../../samples/power-struggle.annals'), 'utf8').replace(/^---\n[^]*?\n---\n/, '');

describe('hovers after edits', function () {
  this.timeout(120_000);

  it('tell what they tell of a fresh reading', () => {
    for (let seed = 1; seed <= 12; seed++) checkEdits(seed);
  });

  it('cost less than six times as much right after a keystroke as at rest', () => {
    const typed = Array.from({ length: 20 }, (_, round) => withPeopleOf(sample, round)).join('\n');
    const notes = new Notes();
    notes.set(parse(uri, 0, typed));
    const service = createLanguageService({ notes });
    const places = placesOfTags(notes.get(uri)!).filter((_, index) => index % 31 === 0);
    assert.ok(places.length > 200, `only ${places.length} places`);
    const line = typed.split('\n').findIndex((each, index) => index > 5000 && /^- \{.*[a-z]$/.test(each));
    const ratios: number[] = [];
    for (let attempt = 0; attempt < 4 && !ratios.some((ratio) => ratio < 6); attempt++) {
      const atRest = quickestMs(places, service, () => undefined);
      ratios.push(quickestMs(places, service, () => { press(notes, line); }) / atRest);
    }
    assert.ok(ratios.some((ratio) => ratio < 6), ratios.map((ratio) => ratio.toFixed(1)).join(', '));
  });
});

/** Pieces of the sample and lines of all kinds, taken out and put in somewhere, one after another. */
function checkEdits(seed: number): void {
  const random = createRandom(seed);
  const lines = sample.split('\n');
  const piece = (longest: number): string => lines.slice(random.below(lines.length - longest)).slice(0, 1 + random.below(longest)).join('\n');
  let document = parse(uri, 0, `${piece(120)}\n# @[Joseph Stalin]\n${piece(120)}`);
  const [notes, other] = [new Notes(), parse('file:///other.annals', 0, piece(80))];
  notes.set(other);
  notes.set(document);
  const service = createLanguageService({ notes });
  for (let step = 1; step <= 12; step++) {
    const line = random.below(document.lineCount);
    const text = random.pick([piece(6), randomLine(random), '- source: a book', '# @Lenin {1920}', '  - aka: Koba', '- office: General Secretary {1922 –}\n  - @Bukharin']);
    document = update(document, step, [{ range: { start: { line, character: 0 }, end: { line: line + random.below(3), character: 0 } }, text: `${text}\n` }]);
    notes.set(document);
    const fresh = new Notes();
    for (const each of [other, parse(uri, step, document.text())]) fresh.set(each);
    assert.deepEqual(someHovers(service, document, createRandom(step)), someHovers(createLanguageService({ notes: fresh }), document, createRandom(step)), `seed ${seed}, step ${step}`);
  }
}

function someHovers(service: LanguageService, document: Document, random: Random): readonly unknown[] {
  const places = placesOfTags(document);
  return Array.from({ length: 15 }, () => random.pick(places)).map((position) => [position, service.hover(uri, position)?.contents]);
}

function placesOfTags({ segments, segmentStarts }: Document): readonly Position[] {
  return segments.flatMap(({ syntax }, index) => syntax.tags.map(({ line, start }) => ({ line: segmentStarts[index]! + line, character: start + 1 })));
}

function withPeopleOf(text: string, round: number): string {
  return text.replace(/@(\w+)/g, `@$1-${round}`).replace(/@\[([^\]@]+)\]/g, `@[$1-${round}]`);
}

/** Types a letter at the end of a line, or takes it back. */
function press(notes: Notes, line: number): void {
  const document = notes.get(uri)!;
  const { length } = document.lineText(line);
  const isTyped = document.version % 2 === 1;
  notes.set(update(document, document.version + 1, [{ range: { start: { line, character: isTyped ? length - 1 : length }, end: { line, character: length } }, text: isTyped ? '' : 'x' }]));
}

/** Milliseconds of one hover at each place, each as quick as it ever was: whatever else the machine does can only make it slower. */
function quickestMs(places: readonly Position[], service: LanguageService, before: () => void): number {
  const quickest = places.map(() => Infinity);
  for (let round = 0; round < 4; round++) {
    places.forEach((place, index) => {
      before();
      const begin = performance.now();
      service.hover(uri, place);
      quickest[index] = Math.min(quickest[index]!, performance.now() - begin);
    });
  }
  return quickest.reduce((sum, ms) => sum + ms, 0);
}
