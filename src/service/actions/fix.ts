import type { Document } from '../../core/document';
import type { Notes } from '../../core/notes';
import type { PlacedProblem } from '../placedProblem';
import type { Insertion } from '../factInsertion';

/** One way to mend a problem. */
export interface Fix {
  readonly title: string;
  readonly changes: readonly Insertion[];
}

/** What is looked at to mend a problem. */
export interface Ailing {
  readonly notes: Notes;
  readonly document: Document;
  readonly problem: PlacedProblem;
}
