import assert from 'node:assert/strict';
import { Document, type Range } from '../../src/core/document';
import { parse, readSenses } from '../../src/core/parse';
import { emptyEntry } from '../../src/core/sense';
import { update } from '../../src/core/update';
import { flat } from './flat';
import { createRandom, type Random } from './random';
import { randomEdit } from './randomEdit';
import { randomNotes } from './randomNotes';

describe('update', () => {
  it('equals a fresh parse after random edits', () => {
    for (let seed = 1; seed <= 300; seed++) checkEdits(seed);
  });

  it('uses again all segments but those around an edit', () => {
    const random = createRandom(7);
    const text = Array.from({ length: 200 }, (_, index) => `# Section ${index}\n\n- {19${10 + (index % 80)}} @Person${index % 9} does a thing\n- another\n  - below it\n\n`).join('');
    let document = parse('file:///a.annals', 0, text);
    const before = new Set(document.segments);
    for (let edit = 1; edit <= 50; edit++) {
      const line = random.below(document.lineCount - 1);
      const at = { line, character: document.lineText(line).length };
      document = update(document, edit, [{ range: { start: at, end: at }, text: ' word' }]);
    }
    assert.deepEqual(flat(document), flat(parse('file:///a.annals', 0, document.text())));
    const kept = update(document, 51, [{ range: { start: { line: 100, character: 0 }, end: { line: 100, character: 0 } }, text: 'x' }]);
    const reused = kept.segments.filter((segment) => document.segments.includes(segment)).length;
    assert.ok(reused >= document.segments.length - 3, `${reused} of ${document.segments.length} segments are used again`);
    assert.ok(before.size > 20);
  });

  const header = '---\ntitle: A\nfacts: [creed]\n---\n';
  const body = '# @Lenin {1923}\n- creed: old\n- {March} ill\n';

  it('reads everything anew where the front matter changes what keys there are', () => {
    const document = parse('a', 0, header + body);
    assert.equal(document.segments.flatMap(({ sense }) => sense.facts).length, 1);
    const changed = update(document, 1, [{ range: range(2, 8, 2, 13), text: 'faith' }]);
    assert.equal(changed.segments.flatMap(({ sense }) => sense.facts).length, 0);
    assert.deepEqual(flat(changed), flat(parse('a', 1, changed.text())));
  });

  it('finds the end of a front matter that was open', () => {
    const document = parse('a', 0, `---\ntitle: A\n${'text\n\n'.repeat(60)}`);
    const closed = update(document, 1, [{ range: range(2, 0, 2, 0), text: '---\n' }]);
    assert.equal(closed.settings.title, 'A');
    assert.deepEqual(flat(closed), flat(parse('a', 1, closed.text())));
  });

  it('counts the years of a ruler whose office an edit tells, and no longer counts them where it is gone', () => {
    const document = parse('a', 0, `# @[Louis XIV]\n- office: mayor {14 May 1643 – 1 September 1715}\n${'\nfiller\n'.repeat(60)}\n- {5 Louis XIV} a treaty\n`);
    const events = (each: Document): readonly string[] => each.segments.flatMap(({ sense }) => sense.events.map(({ when }) => when.text));
    assert.deepEqual(events(document), []);
    const told = update(document, 1, [{ range: range(1, 10, 1, 15), text: 'King' }]);
    assert.deepEqual(events(told), ['5 Louis XIV']);
    assert.deepEqual(flat(told), flat(parse('a', 1, told.text())));
    const gone = update(told, 2, [{ range: range(1, 10, 1, 14), text: 'mayor' }]);
    assert.deepEqual(events(gone), []);
    assert.deepEqual(flat(gone), flat(parse('a', 2, gone.text())));
  });

  it('reads with the years of rulers what reading all anew does', () => {
    const notes = (random: Random): string => ['- @Lenin', '  - office: King {1600 – 1620}', randomNotes(random, 40), '', '# @[Louis XIV] {5 Lenin}', '', '- {March} a treaty', randomNotes(random, 60), '', '- {3 LENIN} ill', '', '- {two days later} well'].join('\n');
    for (let seed = 1; seed <= 60; seed++) {
      const document = parse('a', 0, notes(createRandom(seed)));
      const segments = readSenses(document.segments.map(({ syntax }) => syntax), emptyEntry, document.settings, document.dateReader);
      assert.deepEqual(flat(document), flat(new Document({ ...document, segments })), `seed ${seed}`);
    }
  });

  it('carries a changed heading down to what is read against it', () => {
    const document = parse('a', 0, `# @Lenin {1923}\n${'\nfiller\n'.repeat(60)}\n- {March} ill\n`);
    const changed = update(document, 1, [{ range: range(0, 10, 0, 14), text: '1919' }]);
    const [event] = changed.segments.flatMap(({ sense }) => sense.events);
    assert.equal(event?.when.text, 'March');
    assert.deepEqual(flat(changed), flat(parse('a', 1, changed.text())));
  });
});

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}

function checkEdits(seed: number): void {
  const random = createRandom(seed);
  const header = random.below(3) === 0 ? '---\ntitle: x\nfacts: [creed]\n---\n' : '';
  let text = header + randomNotes(random, random.below(120));
  let document = parse('file:///a.annals', 0, text);
  for (let step = 1; step <= 10; step++) {
    const edit = randomEdit(random, document);
    text = edited(text, edit.range, edit.text);
    document = update(document, step, [edit]);
    assert.equal(document.text(), text, `seed ${seed}, step ${step}`);
    assert.deepEqual(flat(document), flat(parse('file:///a.annals', step, text)), `seed ${seed}, step ${step}`);
  }
}

/** The text after an edit, worked out on the text as a whole. */
function edited(text: string, { start, end }: Range, insert: string): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return text.slice(0, starts[start.line]! + start.character) + insert + text.slice(starts[end.line]! + end.character);
}
