import type { AsOf } from '../asOf';
import { certaintyAt } from '../extent';
import type { Notes } from '../notes';
import { officeKey } from '../post';
import { standing } from '../standing';
import { successionOf } from '../succession';
import type { PositionHit } from './hits';

/** Who held an office at a time, in the order in which they came to it; without an office, all who held any. Those last known are told as such. */
export function holders(notes: Notes, at: AsOf, office?: string, scope?: string): readonly PositionHit[] {
  if (office === undefined) return allHolders(notes, at, scope);
  return successionOf(notes, office, scope).terms.flatMap(({ holder, position, extent }) => {
    const certainty = certaintyAt(extent, at);
    return certainty === 'no' || certainty === 'not told' ? [] : [{ id: holder, position, certainty }];
  });
}

function allHolders(notes: Notes, at: AsOf, scope: string | undefined): readonly PositionHit[] {
  return standing(notes, at, scope).flatMap(({ id, positions }) =>
    positions.filter(({ position }) => position.kind === 'office').map(({ position, certainty }) => ({ id, position, certainty })),
  );
}

/** Every office that is told of in scope, as it is written first, in the order of the alphabet: what a query may be completed with. */
export function offices(notes: Notes, scope?: string): readonly string[] {
  const written = new Map<string, string>();
  for (const { item } of notes.facts(scope)) {
    if (item.key === 'office' && item.value !== '' && !written.has(officeKey(item.value))) written.set(officeKey(item.value), item.value);
  }
  return [...written.values()].sort((one, other) => one.localeCompare(other, 'en'));
}
