import { foldName } from '../core/name';
import type { Notes } from '../core/notes';
import type { ContendersView } from '../protocol';
import { castOf, type Cast } from './cast';

/** What the tree is drawn from. */
export interface ContendersModel {
  readonly notes: Notes;
  readonly cast: Cast;
  readonly uri: string;
  /** Ids of the people that the filter lets through; `undefined` for all. */
  readonly wanted: ReadonlySet<string> | undefined;
}

export function contendersModel(notes: Notes, { uri, filter }: ContendersView): ContendersModel {
  const cast = castOf(notes, uri);
  const folded = foldName(filter?.trim() ?? '');
  const matches = (id: string): boolean => notes.namesOf(id).some((name) => foldName(name).includes(folded));
  return { notes, cast, uri, wanted: folded === '' ? undefined : new Set(cast.people.filter(matches)) };
}

export function isWanted({ wanted }: ContendersModel, id: string): boolean {
  return wanted === undefined || wanted.has(id);
}

/** Members of a faction in order of first appearance; for no name those who belong to none, and are none themselves. */
export function membersOf(model: ContendersModel, faction: string): readonly string[] {
  const { cast } = model;
  const names = new Set(cast.factions);
  return cast.people.filter((id) => {
    if (!isWanted(model, id)) return false;
    const { memberships } = cast.portrait(id);
    return faction === '' ? memberships.length === 0 && !names.has(id) : memberships.some((membership) => membership.faction === faction);
  });
}
