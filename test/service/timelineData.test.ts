import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { update } from '../../src/core/update';
import { dayNumber } from '../../src/dates/days';
import { TimelineFlag, type TimelineData } from '../../src/protocol/timeline';
import { noteWithCursor, uri } from './noteWithCursor';

const timeline = (note: string): TimelineData => noteWithCursor(note).service.timeline({ uri })!;

/** Items in a line each: kind, date, text, people. */
function lines({ items, people }: TimelineData): readonly string[] {
  return items.id.map((_, at) => `${items.kind[at]!} | ${items.when[at]!} | ${items.text[at]!} | ${items.people[at]!.map((index) => people[index]!.name).join(', ')}`);
}

describe('the data of the timeline', () => {
  it('holds events, facts and lives, each with its people', () => {
    const data = timeline('# @Lenin {1917 – 1924}\n- born: {1870}\n- died: {1924}\n- office: Chairman {1917 –}\n- faction: Left\n- {late 1922} falls ill, and @Trotsky waits [@service2000]\n- note: nothing {1950}\n- alliance: @A, @B against @C {1923}');
    assert.deepEqual(lines(data), [
      'office | 1917– | Chairman | Lenin'.replace('1917–', data.items.when[0]!),
      'faction | 1917–1924 | Left | Lenin',
      'event | late 1922 | falls ill, and Trotsky waits | Lenin, Trotsky',
      'alliance | 1923 | A and B against C | A, B, C',
      'life | 1870 – 1924 | Lenin | Lenin',
    ]);
    assert.equal(data.items.flags[0], TimelineFlag.span | TimelineFlag.openEnd);
    assert.equal(data.items.endLatest[0], null);
    assert.equal(data.items.flags[1], TimelineFlag.span | TimelineFlag.inherited);
    assert.equal(data.items.sources[2], 'service2000, p. 4'.replace(', p. 4', ''));
    assert.deepEqual(data.periods.map(({ title, when, level, line }) => [title, when, level, line]), [['Lenin', '1917–1924', 1, 0]]);
    assert.deepEqual(data.factions, ['Left']);
  });

  it('counts days as Julian Day Numbers, with an unknown end for a life that has none told', () => {
    const { items } = timeline('- @A\n  - born: {44 BC}\n- {21 January 1924} x');
    assert.deepEqual([items.startEarliest[0], items.endLatest[0]], [dayNumber(1924, 1, 21), dayNumber(1924, 1, 21)]);
    assert.deepEqual([items.startEarliest[1], items.startLatest[1], items.endLatest[1]], [dayNumber(-43, 1, 1), dayNumber(-43, 12, 31), null]);
    assert.equal(items.flags[1], TimelineFlag.span | TimelineFlag.unknownEnd);
  });

  it('names the document by its title, heading or file', () => {
    assert.equal(timeline('---\ntitle: T\n---\n# H').title, 'T');
    assert.equal(timeline('# H').title, 'H');
    assert.equal(timeline('').title, 'notes.annals');
  });

  const sample = readFileSync(join(import.meta.dirname, '../../samples/power-struggle.annals'), 'utf8');

  it('has columns of one length, valid indexes and one id for each item', () => {
    const { items, people, sections, topics } = timeline(sample);
    const count = items.id.length;
    for (const [name, column] of Object.entries(items)) assert.equal((column as readonly unknown[]).length, count, name);
    assert.equal(new Set(items.id).size, count);
    assert.ok(items.people.every((indexes) => indexes.every((index) => index >= 0 && index < people.length)));
    assert.ok(Array.from(items.section).every((index) => index >= -1 && index < sections.length) && Array.from(items.topic).every((index) => index >= -1 && index < topics.length));
    assert.ok(Array.from(items.line).every((line, at) => line <= items.endLine[at]!));
  });

  it('keeps every id when something is typed elsewhere', () => {
    const { service, notes } = noteWithCursor(sample);
    const before = service.timeline({ uri })!.items.id;
    const start = { line: 5, character: 0 };
    notes.set(update(notes.get(uri)!, 2, [{ range: { start, end: start }, text: 'Some prose.\n\n' }]));
    assert.deepEqual(service.timeline({ uri })!.items.id, before);
  });

  it('weighs more what has details, people and sources', () => {
    const { items } = timeline('- {1924} bare\n- {1924} @A and @B [@s]\n  - a detail\n  - another');
    assert.ok(items.weight[1]! > items.weight[0]!);
  });
});
