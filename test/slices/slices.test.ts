import assert from 'node:assert/strict';
import type { Document } from '../../src/core/document';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import type { TimelineData } from '../../src/protocol/timeline';
import type { Cut, TimelineSlice } from '../../src/slices/slice';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';
import { cutsBetween, placesAfter, spliced } from '../../src/slices/cuts';
import { heldAfter, type HeldTimeline, timelineOf } from '../../src/slices/held';
import { typed } from '../../src/slices/packing';
import { isSlice } from '../../src/timeline/sliceChecks';
import { createRandom, type Random } from '../core/random';
import { randomLine, randomNotes } from '../core/randomNotes';

const uri = 'file:///a.annals';
const other = 'file:///b.annals';

/** As JSON carries it, with typed columns and absent days told alike. */
function plain(data: TimelineData): unknown {
  const items = Object.entries(data.items).filter(([name]) => name !== 'ordinal');
  const cell = (value: unknown): unknown => (typeof value === 'number' && Number.isNaN(value) ? null : value);
  return { ...data, items: Object.fromEntries(items.map(([name, column]) => [name, Array.from(column as ArrayLike<unknown>, cell)])) };
}

function sent(slice: TimelineSlice): TimelineSlice {
  const read = JSON.parse(JSON.stringify(slice)) as TimelineSlice;
  assert.ok(isSlice(read), 'the page would not take it');
  return read.kind === 'whole' ? { ...read, items: typed(read.items) } : read;
}

function changed(random: Random, document: Document, version: number): Document {
  const line = random.below(document.lineCount);
  const start = { line, character: random.below(document.lineText(line).length + 1) };
  const isLonger = random.below(3) === 0 && line + 1 < document.lineCount;
  const end = isLonger ? { line: line + 1, character: 0 } : start;
  const text = random.pick(['x', 'x', ' @Stalin ', ' {1925} ', '\n', '', `${randomLine(random)}\n`, `- {1924} @Lenin ${randomLine(random)}\n`, '# Round {1926}\n', '- @B\n  - born: {1879}\n  - faction: Right\n']);
  return update(document, version, [{ range: { start, end }, text }]);
}

function serviceOver(...documents: readonly Document[]): { readonly notes: Notes; readonly service: LanguageService } {
  const notes = new Notes();
  for (const document of documents) notes.set(document);
  return { notes, service: createLanguageService({ notes }) };
}

describe('slices of a timeline', () => {
  for (const scope of ['document', 'all'] as const) {
    it(`lead from edit to edit to what all of it is, of ${scope === 'all' ? 'all notes' : 'one document'} (seeds 1 to 40)`, () => {
      let deltas = 0;
      for (let seed = 1; seed <= 40; seed++) deltas += followEdits(createRandom(seed), scope, seed);
      assert.ok(deltas > 400, `${deltas} deltas`);
    });
  }

  it('send no more for a keystroke in long notes than in short ones', () => {
    const bytes = (events: number): number => keystrokeBytes(longNotes(events));
    const [short, long] = [bytes(100), bytes(3000)];
    assert.ok(long < short * 1.5 && long < 3000, `${short} bytes, then ${long}`);
  });

  it('send no more for a new line above all, which moves every line, nor for a person who is new or called otherwise', () => {
    const bytes = (text: string, character?: number): number => keystrokeBytes(longNotes(2000), text, character);
    const [line, person, renamed] = [bytes('\n- '), bytes(' @[Somebody New]'), bytes('x', 12)];
    assert.ok(line < 3000 && person < 4000 && renamed < 4000, `${line}, ${person}, ${renamed}`);
  });

  it('are whole where something else is held, and do not fit what is not theirs', () => {
    const { service } = serviceOver(parse(uri, 1, longNotes(3)));
    const first = service.timelineSlice({ uri })!;
    assert.equal(service.timelineSlice({ uri, held: first.serial + 99 })!.kind, 'whole');
    const { serial } = service.timelineSlice({ uri })!;
    const delta = service.timelineSlice({ uri, held: serial })!;
    assert.equal(delta.kind, 'delta');
    assert.equal(heldAfter(heldAfter(undefined, sent(first)), sent(delta)), undefined);
    assert.equal(heldAfter(undefined, sent(delta)), undefined);
  });

  it('are refused where a field is not what it has to be', () => {
    const { notes, service } = serviceOver(parse(uri, 1, longNotes(3)));
    const whole = sent(service.timelineSlice({ uri })!);
    assert.ok(whole.kind === 'whole');
    notes.set(update(notes.get(uri)!, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '- {1901} new\n' }]));
    const delta = sent(service.timelineSlice({ uri, held: whole.serial })!);
    assert.ok(delta.kind === 'delta' && delta.rows.count > 0);
    const { items } = whole;
    const broken: readonly unknown[] = [
      undefined, { ...whole, kind: 'else' }, { ...whole, items: { ...items, count: items.count + 1 } }, { ...whole, items: { ...items, line: ['x'] } },
      { ...whole, items: { ...items, text: { ...items.text, joined: `${items.text.joined}x` } } }, { ...whole, tables: { ...whole.tables, people: [{ name: 7 }] } }, { ...whole, head: { ...whole.head, calendars: ['x'] } },
      { ...delta, cuts: [{ at: '0', removed: 0, added: 1 }] }, { ...delta, tables: { scripts: { cuts: [], rows: [] } } }, { ...delta, moved: [{}] },
    ];
    for (const slice of broken) assert.equal(isSlice(slice), false, JSON.stringify(slice));
    const held = heldAfter(undefined, whole);
    const beyond = { ...delta, cuts: [{ at: 99, removed: 0, added: 1 }] };
    assert.ok(isSlice(beyond) && heldAfter(held, beyond) === undefined && heldAfter(held, delta) !== undefined);
  });
});

describe('cuts', () => {
  it('lead from any rows to any others, and tell where the kept ones stand (seed 5)', () => {
    const random = createRandom(5);
    for (let run = 0; run < 500; run++) {
      const rows = (): number[] => Array.from({ length: random.below(30) }, () => random.below(12));
      const [before, after] = [rows(), rows()];
      const cuts = cutsBetween(before.length, after.length, (i, j) => before[i] === after[j]);
      assert.deepEqual(spliced(before, cuts, putIn(cuts, after)), after);
      placesAfter(cuts, before.length).forEach((place, i) => {
        const isCut = cuts.some(({ at, removed }) => i >= at && i < at + removed);
        assert.ok(isCut || before[i] === after[place], `row ${i}`);
      });
    }
  });

  it('are few where little has changed', () => {
    const before = Array.from({ length: 100 }, (_, i) => i);
    const after = [...before.slice(0, 10), 'new', ...before.slice(10, 50), 'changed', ...before.slice(51, 80), ...before.slice(82)];
    assert.deepEqual(cutsBetween(before.length, after.length, (i, j) => before[i] === after[j]), [
      { at: 10, removed: 0, added: 1 }, { at: 50, removed: 1, added: 1 }, { at: 80, removed: 2, added: 0 },
    ]);
  });
});

/** The rows of `after` that cuts put in. */
function putIn<Row>(cuts: readonly Cut[], after: readonly Row[]): readonly Row[] {
  let shift = 0;
  return cuts.flatMap(({ at, removed, added }) => {
    const first = at + shift;
    shift += added - removed;
    return after.slice(first, first + added);
  });
}

/** Edits two documents, holds what is sent against all of it; the number of deltas that were sent. */
function followEdits(random: Random, scope: 'document' | 'all', seed: number): number {
  const { notes, service } = serviceOver(parse(uri, 0, randomNotes(random, 60)), parse(other, 0, randomNotes(random, 20)));
  let held: HeldTimeline | undefined;
  let deltas = 0;
  for (let step = 1; step <= 20; step++) {
    const where = random.pick([uri, uri, uri, other]);
    notes.set(changed(random, notes.get(where)!, step));
    const params = { uri, ...(scope === 'all' ? { scope } : {}) };
    const slice = sent(service.timelineSlice({ ...params, ...(held ? { held: held.serial } : {}) })!);
    if (slice.kind === 'delta') deltas++;
    held = heldAfter(held, slice);
    assert.ok(held, `seed ${seed}, step ${step} does not fit`);
    assert.deepEqual(plain(timelineOf(held)), plain(service.timeline(params)!), `seed ${seed}, step ${step}`);
  }
  return deltas;
}

function longNotes(events: number): string {
  const people = Array.from({ length: 40 }, (_, n) => `@[Person ${n}]`);
  return Array.from({ length: events }, (_, n) => `${n % 50 === 0 ? `# Chapter ${n / 50}\n` : ''}- {${1000 + (n % 900)}} ${people[n % 40]} does thing ${n}`).join('\n');
}

/** Bytes of JSON sent for what is typed into the second line. */
function keystrokeBytes(text: string, typedText = 'x', character = 24): number {
  const { notes, service } = serviceOver(parse(uri, 1, text));
  const { serial } = service.timelineSlice({ uri })!;
  const start = { line: 1, character };
  notes.set(update(notes.get(uri)!, 2, [{ range: { start, end: start }, text: typedText }]));
  const slice = service.timelineSlice({ uri, held: serial })!;
  assert.equal(slice.kind, 'delta');
  return Buffer.byteLength(JSON.stringify(slice));
}
