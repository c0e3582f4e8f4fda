import type { AsOf } from '../asOf';
import { sometime, type Extent } from '../extent';
import type { Notes } from '../notes';
import type { Position } from '../position';
import { membersOf } from '../membership';
import { positionsOf } from '../positions';
import { extentOf } from '../standing';
import { successionOf } from '../succession';

/** Somebody who held the same office, or belonged to the same faction, as a person did. */
export interface Colleague {
  readonly id: string;
  /** What the person held. */
  readonly own: Position;
  /** What the colleague held. */
  readonly position: Position;
  /** Whether they surely held it on a common day of the time, or only may have. */
  readonly certainty: 'certain' | 'possible';
}

/** Those with whom a person shared an office or a faction in a time, by what they shared, in reading order. */
export function colleagues(notes: Notes, id: string, at: AsOf, scope?: string): readonly Colleague[] {
  return positionsOf(notes, id, scope).positions.flatMap((own): readonly Colleague[] => {
    if (own.kind !== 'office' && own.kind !== 'faction') return [];
    const mine = extentOf(notes, own, scope);
    return othersIn(notes, own, scope).flatMap(({ holder, position }): readonly Colleague[] => {
      if (holder === id) return [];
      const certainty = together(mine, extentOf(notes, position, scope), at);
      return certainty === undefined ? [] : [{ id: holder, own, position, certainty }];
    });
  });
}

function othersIn(notes: Notes, own: Position, scope: string | undefined): readonly { readonly holder: string; readonly position: Position }[] {
  if (own.kind === 'office') return successionOf(notes, own.value, scope).terms;
  return membersOf(notes, own.value, undefined, scope).map(({ member, position }) => ({ holder: member, position }));
}

/** Whether two were so on a common day of a time. */
function together(one: Extent, other: Extent, at: AsOf): Colleague['certainty'] | undefined {
  if (sometime(one, at) === 'no' || sometime(other, at) === 'no') return undefined;
  if (Math.max(one.begin.earliest, other.begin.earliest) > Math.min(one.end.latest, other.end.latest)) return undefined;
  const from = Math.max(one.begin.latest, other.begin.latest, at.reading === 'moment' ? at.latest : at.earliest);
  const to = Math.min(one.end.earliest, other.end.earliest, at.reading === 'moment' ? at.earliest : at.latest);
  const sure = at.reading === 'moment' ? isSureAt(one, at) && isSureAt(other, at) : from <= to;
  return sure && !one.uncertain && !other.uncertain ? 'certain' : 'possible';
}

function isSureAt({ begin, end }: Extent, at: AsOf): boolean {
  return begin.latest <= at.earliest && at.latest <= end.earliest;
}
