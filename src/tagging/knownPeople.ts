import { nameEndings, nameKey } from '../core/name';
import type { Notes } from '../core/notes';

/** People whom the notes of a workspace speak of, by all their names. */
export interface KnownPeople {
  /** Full name of the person that a name stands for; undefined where nobody or more than one is called so. */
  personOf(name: string): string | undefined;
}

export const nobodyKnown: KnownPeople = { personOf: () => undefined };

/** The people of notes, by full names, other names and last names. */
export function knownPeopleOf(notes: Notes): KnownPeople {
  const names = new Set<string>();
  for (const id of notes.people()) {
    for (const name of notes.namesOf(id)) {
      names.add(name);
      for (const ending of nameEndings(name)) names.add(ending);
    }
  }
  if (names.size === 0) return nobodyKnown;
  return {
    personOf(name) {
      const key = nameKey(name);
      if (!names.has(key)) return undefined;
      const identity = notes.resolve(key);
      return identity.kind === 'one' ? identity.id : undefined;
    },
  };
}
