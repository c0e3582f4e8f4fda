import type { Entry, Sense } from './sense';
import type { Syntax } from './syntax';

/** A stretch of lines with all that it says; versions of a document share it while neither it nor its context changes. */
export interface Segment {
  readonly syntax: Syntax;
  readonly entry: Entry;
  readonly sense: Sense;
}
