import type { AsOf } from './asOf';
import { certaintyAt, type Certainty } from './extent';
import type { Notes } from './notes';
import type { Position } from './position';
import { positionsOf } from './positions';
import { factionPost } from './post';

/** One time for which somebody belonged to a faction or a group. */
export interface Membership {
  readonly member: string;
  readonly position: Position;
  /** At the time that was asked for; `certain` where none was. */
  readonly certainty: Certainty;
}

/**
 * Who belonged to a faction, told by `faction:` lines or by `member:` lines under it, by any of its names: at a time those who surely,
 * possibly or as last known belonged to it, without one all whoever did.
 */
export function membersOf(notes: Notes, faction: string, at?: AsOf, scope?: string): readonly Membership[] {
  const group = notes.idOf(faction);
  return membersIn(notes, group, scope).flatMap((member) =>
    positionsOf(notes, member, scope).positions.flatMap((position) => {
      if (position.kind !== 'faction' || notes.idOf(position.value) !== group) return [];
      const certainty = at ? certaintyAt(position.extent, at) : 'certain';
      return certainty === 'no' || certainty === 'not told' ? [] : [{ member, position, certainty }];
    }),
  );
}

function membersIn(notes: Notes, group: string, scope: string | undefined): readonly string[] {
  const names = new Set([group, ...notes.namesOf(group)]);
  return [...new Set([...names].flatMap((name) => notes.holdersOf(factionPost(name), scope)))];
}
