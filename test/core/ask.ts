import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asOf, momentIn, type AsOf } from '../../src/core/asOf';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import type { Position } from '../../src/core/position';
import { standingAt, type StandingPosition } from '../../src/core/standing';
import { readDate } from '../../src/dates/readDate';
import type { HistoricalDate } from '../../src/dates/historicalDate';

export function dateOf(text: string): HistoricalDate {
  const reading = readDate(text, {});
  assert.ok(reading.ok, text);
  return reading.date;
}

/** `1924` asks about the whole year, `some day of 1924` about one unknown day of it. */
export function time(text: string): AsOf {
  const moment = 'some day of ';
  return text.startsWith(moment) ? momentIn(dateOf(text.slice(moment.length))) : asOf(dateOf(text));
}

export function sample(name: string): Notes {
  const notes = new Notes();
  notes.set(parse(`file:///${name}`, 0, readFileSync(join(__dirname, '..', '..', 'samples', name), 'utf8')));
  return notes;
}

/** Positions of one kind, one line each: `value`, or `value (possible)` where it is not certain; stances as `topic: value`. */
export function stood(notes: Notes, id: string, at: string, kind: Position['kind'], only: (position: Position) => boolean = () => true): readonly string[] {
  const { positions } = standingAt(notes, notes.idOf(id), time(at));
  return positions.filter(({ position }) => position.kind === kind && only(position)).map(words);
}

function words({ position, certainty }: StandingPosition): string {
  const { topic, value } = position;
  return `${topic === undefined ? '' : `${topic}: `}${value}${certainty === 'certain' ? '' : ` (${certainty})`}`;
}
