import type { HistoricalDate } from '../dates/historicalDate';

/**
 * How sure a finding is. `certain`: nothing else is meant; `likely`: the words around it speak for it; `possible`: it may well be something else.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** A stretch of one line; lines count from 0, characters in UTF-16 units. */
export interface Stretch {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A date or a person in plain text, and the tag to write in its place. */
export type Finding = DateFinding | PersonFinding;

interface FindingBase extends Stretch {
  /** As it stands in the note. */
  readonly text: string;
  /** What to write instead: `{late 1922}`, `@Lenin`, `@[Leon Trotsky]`. */
  readonly tag: string;
  readonly certainty: Certainty;
}

export interface DateFinding extends FindingBase {
  readonly kind: 'date';
  readonly when: HistoricalDate;
}

export interface PersonFinding extends FindingBase {
  readonly kind: 'person';
  /** Full name of the person, as far as the notes tell it. */
  readonly person: string;
}

/** By place, those on one line from left to right. */
export function inReadingOrder(one: Stretch, other: Stretch): number {
  return one.line - other.line || one.start - other.start;
}
