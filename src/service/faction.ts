import type { Notes } from '../core/notes';
import type { Position } from '../core/position';

/** The faction of a position as it is known; `faction: @Caesarians` names a group of its own. */
export function factionOf(notes: Notes, { value, told: { fact } }: Position): string {
  return fact.key === 'faction' && fact.objects[0] !== undefined ? notes.idOf(fact.objects[0]) : value;
}
