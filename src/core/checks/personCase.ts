import type { Notes, PlacedFact } from '../notes';
import type { PersonPositions } from '../positionReader';

/** What the checks of one person look at. */
export interface PersonCase extends PersonPositions {
  readonly notes: Notes;
  /** All facts on the person, in reading order. */
  readonly facts: readonly PlacedFact[];
  /** Another person; the checks are made anew when anything is said of those who were looked at. */
  readonly look: (name: string) => PersonPositions;
}
