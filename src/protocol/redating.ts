/** Moving an item of the timeline in time. */
import type { TextRange } from './place';

/** Asks for the text that moves an item in time. Params `RedateParams`, result `RedateResult`; an error says why it cannot be moved. */
export const redateRequest = 'annals/redate';

/** Which end of an item moves; of one date both are one. */
export type RedateSide = 'whole' | 'start' | 'end';

export interface RedateParams {
  readonly uri: string;
  /** Where the item stands, as in `TimelineItems`. */
  readonly line: number;
  readonly character: number;
  readonly side: RedateSide;
  readonly days: number;
}

export interface RedateResult {
  readonly uri: string;
  readonly version: number;
  /** What stands between the braces of the date. */
  readonly range: TextRange;
  readonly text: string;
  /** The new date in words. */
  readonly words: string;
}
