import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notes } from '../../src/core/notes';
import type { Document } from '../../src/core/document';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';

const sample = readFileSync(join(__dirname, '..', '..', 'samples', 'power-struggle.annals'), 'utf8').replace(/^---\n[^]*?\n---\n/, '');

/** The sample so many times, each time with other people. */
function repeated(times: number): string {
  return Array.from({ length: times }, (_, round) => sample.replace(/@(\w+)/g, `@$1-${round}`).replace(/@\[([^\]@]+)\]/g, `@[$1-${round}]`)).join('\n');
}

/** Notes in which one letter is typed and deleted again, over and over, in the middle. */
class Typist {
  private readonly notes = new Notes();
  private document: Document;
  private readonly place: { readonly line: number; readonly character: number };
  private typed = false;

  constructor(text: string) {
    this.document = parse('notes.annals', 1, text);
    this.notes.set(this.document);
    const lines = text.split('\n');
    const line = lines.findIndex((each, index) => index >= lines.length / 2 && /^- \{.*[a-z]$/.test(each));
    this.place = { line, character: lines[line]!.length };
  }

  /** Milliseconds of one keystroke, the model brought up to date included. */
  stroke(): number {
    const { line, character } = this.place;
    const end = { line, character: this.typed ? character + 1 : character };
    const begin = performance.now();
    this.document = update(this.document, this.document.version + 1, [{ range: { start: this.place, end }, text: this.typed ? '' : 'x' }]);
    this.notes.set(this.document);
    const ms = performance.now() - begin;
    this.typed = !this.typed;
    return ms;
  }
}

/** The median is spoilt by whatever else the machine does; the quickest tenth is not. */
function quick(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 10)]!;
}

/** Holds if any of a few measurements does: a busy machine can only make them worse. */
function measured(ratio: () => number, most: number): void {
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 4; attempt++) {
    ratios.push(ratio());
    if (ratios[attempt]! < most) return;
  }
  assert.fail(`${ratios.map((each) => each.toFixed(2)).join(', ')}; at most ${most} is allowed`);
}

describe('growth', function () {
  this.timeout(120_000);
  const small = repeated(5);
  const large = repeated(20);

  it('of a keystroke: four times the notes cost less than twice as much', () => {
    const [one, four] = [new Typist(small), new Typist(large)];
    measured(() => {
      const times: [number[], number[]] = [[], []];
      for (let stroke = 0; stroke < 300; stroke++) {
        times[0].push(one.stroke());
        times[1].push(four.stroke());
      }
      return quick(times[1]) / quick(times[0]);
    }, 2);
  });

  it('of a keystroke: it costs less than a fiftieth of a full parse', () => {
    const typist = new Typist(large);
    measured(() => {
      const strokes = Array.from({ length: 200 }, () => typist.stroke());
      const parses = Array.from({ length: 3 }, () => parseMs(large));
      return quick(strokes) / Math.min(...parses);
    }, 1 / 50);
  });

  it('of a parse: four times the notes cost less than six times as much', () => {
    // What is read of less than some 400 kB fits into V8's nursery, and costs nothing of the collection that all else pays for.
    const larger = repeated(80);
    measured(() => {
      const times: [number[], number[]] = [[], []];
      for (let round = 0; round < 5; round++) {
        times[0].push(parseMs(large));
        times[1].push(parseMs(larger));
      }
      return Math.min(...times[1]) / Math.min(...times[0]);
    }, 6);
  });

  function parseMs(text: string): number {
    const begin = performance.now();
    new Notes().set(parse('notes.annals', 1, text));
    return performance.now() - begin;
  }
});
