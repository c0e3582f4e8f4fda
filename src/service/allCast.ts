import type { Notes } from '../core/notes';
import { placedFact } from '../core/position';
import { positionsOf } from '../core/positions';
import { allGroupsOf } from './allGroups';
import { factionOf } from './faction';
import type { Cast, Portrait, TopicCast } from './portrait';

/**
 * The cast of all notes together, in the order of the alphabet. It is read from what is known of each person already, so that a keystroke in one file does not let
 * all be read again.
 */
export function allCast(notes: Notes): Cast {
  const groups = allGroupsOf(notes, 'ever', undefined);
  let topics: readonly TopicCast[] | undefined;
  return {
    people: groups.people.names,
    factions: [...groups.factions.keys()],
    get topics() {
      return (topics ??= topicsOf(notes, groups.topics));
    },
    portrait: (id) => portraitOf(notes, id),
  };
}

function topicsOf(notes: Notes, people: ReadonlyMap<string, readonly string[]>): readonly TopicCast[] {
  const happened = new Set(notes.events().flatMap(({ item }) => item.topics));
  return [...notes.topics()].sort().map((topic) => ({ topic, people: people.get(topic) ?? [], hasEvents: happened.has(topic) }));
}

function portraitOf(notes: Notes, id: string): Portrait {
  const { life, isGroup, positions } = positionsOf(notes, id);
  const facts = (kind: 'faction' | 'office') => positions.filter((position) => position.kind === kind).map((position) => ({ position, fact: placedFact(notes, position.told) }));
  return {
    id,
    born: life.born,
    died: life.died,
    isGroup,
    get memberships() {
      return facts('faction').map(({ position, fact }) => ({ faction: factionOf(notes, position), fact }));
    },
    get offices() {
      return facts('office').map(({ fact }) => fact);
    },
    get isTold() {
      return positions.length > 0 || notes.factsOf(id).length > 0 || notes.eventsOf(id).length > 0;
    },
  };
}
