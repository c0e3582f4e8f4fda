import type { Certainty } from '../extent';
import type { Position } from '../position';

/** An answer of a query: a position of a person, and how sure it is at the time that was asked for. */
export interface PositionHit {
  readonly id: string;
  readonly position: Position;
  readonly certainty: Certainty;
}
