import type { Document, Position } from '../core/document';
import { aliveAt } from '../core/life';
import { whenAt } from '../core/lookup';
import type { Notes } from '../core/notes';
import { positionsOf } from '../core/positions';
import { standingOf } from '../core/standing';
import type { HistoricalDate } from '../dates/historicalDate';
import { ageWords, whenWords } from './dateWords';
import type { NearNames } from './nearNames';
import { clip } from './richText';
import { countOf } from './words';

/** How likely a person is meant at a place, and why. */
export interface Likelihood {
  /** Compared number by number; the smaller, the likelier. */
  readonly order: readonly number[];
  /** `named 2 lines above`, `General Secretary then`, `45 years old then`. */
  readonly reasons: readonly string[];
}

/** Only so many of those who are not named nearby are asked for their offices. */
const mostAsked = 500;
const longestOffice = 60;

/**
 * How likely each person is meant at a place: those named nearby first, and among these those who held an office at its date; last those who
 * were surely not alive then.
 */
export function likelihoods(notes: Notes, document: Document, position: Position, ids: readonly string[], near: NearNames): ReadonlyMap<string, Likelihood> {
  const at = whenAt(document, position);
  return new Map(ids.map((id) => [id, likelihood(notes, id, at, near.get(id), ids.length <= mostAsked)]));
}

function likelihood(notes: Notes, id: string, at: HistoricalDate | undefined, linesAway: number | undefined, asksAll: boolean): Likelihood {
  const { life } = positionsOf(notes, id);
  const isGone = at !== undefined && aliveAt(life, at) === 'no';
  const office = at && !isGone && (asksAll || linesAway !== undefined) ? officeThen(notes, id, at) : undefined;
  const reasons = [nearWords(linesAway), office, at && (isGone ? goneWords(life, at) : ageThen(life, at))];
  return {
    order: [isGone ? 1 : 0, nearness(linesAway), office === undefined ? 1 : 0, Math.abs(linesAway ?? Infinity)],
    reasons: reasons.filter((reason) => reason !== undefined),
  };
}

/** On the same line, on the same page, or somewhere in the note; people far away are all alike. */
function nearness(linesAway: number | undefined): number {
  const distance = Math.abs(linesAway ?? Infinity);
  return [0, 30, 1000].filter((lines) => distance > lines).length;
}

function nearWords(linesAway: number | undefined): string | undefined {
  if (linesAway === undefined) return undefined;
  if (linesAway === 0) return 'named on this line';
  return `named ${countOf(Math.abs(linesAway), 'line')} ${linesAway < 0 ? 'above' : 'below'}`;
}

function officeThen(notes: Notes, id: string, at: HistoricalDate): string | undefined {
  const office = standingOf(notes, id, at).offices.find(({ certainty }) => certainty === 'certain');
  return office && `${clip(office.fact.item.value, longestOffice)} then`;
}

type Life = ReturnType<typeof positionsOf>['life'];

function goneWords({ born, died }: Life, at: HistoricalDate): string | undefined {
  if (died && at.earliest > died.latest) return `dead by then, in ${whenWords(died)}`;
  return born && `not born before ${whenWords(born)}`;
}

function ageThen({ born }: Life, at: HistoricalDate): string | undefined {
  const age = ageWords(born, at);
  return age === undefined ? undefined : `${age} then`;
}
