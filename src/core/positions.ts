import type { Notes } from './notes';
import { officesOf } from './office';
import { bearsOnPositions, readPositions, type PersonPositions } from './positionReader';
import type { Fact } from './sense';

/**
 * A person's positions, in reading order. Read anew only where something is said of the person that was not said before, or where a name
 * has come to stand for somebody else: asking again costs a comparison of revisions. `scope` as in `Notes`.
 */
export function positionsOf(notes: Notes, id: string, scope?: string): PersonPositions {
  return positionsIn(cacheOf(notes, scope), notes, id, scope);
}

function positionsIn(cache: Cache, notes: Notes, id: string, scope: string | undefined): PersonPositions {
  const known = cache.people.get(id);
  // Where everybody has been looked at for this version of the notes, nobody needs to be looked at again.
  if (known && cache.everybody?.checked === notes.version) return known.person;
  if (known && (known.checked === notes.version || isCurrent(notes, known))) {
    known.checked = notes.version;
    return known.person;
  }
  const fresh = entryOf(notes, id, scope, known);
  cache.people.set(id, fresh);
  return fresh.person;
}

/** Every person in scope with their positions, in no particular order. Only those are looked at of whom something new is said. */
export function allPositions(notes: Notes, scope?: string): readonly PersonPositions[] {
  const cache = cacheOf(notes, scope);
  const { everybody } = cache;
  if (everybody?.checked === notes.version) return everybody.people;
  // The people of one document are few, and may change though nobody comes or goes in all notes together.
  const touched = scope === undefined && everybody && isSameCast(notes, everybody) ? notes.touchedSince(everybody.changes) : undefined;
  const ids = everybody && touched ? everybody.ids : notes.people(scope);
  const people = everybody && touched ? patched(cache, notes, everybody, touched, scope) : ids.map((id) => positionsIn(cache, notes, id, scope));
  if (cache.people.size > people.length) forgetOthers(cache, new Set(ids));
  cache.everybody = { ids, people, checked: notes.version, changes: notes.nameChanges, cast: notes.peopleRevision, offices: officesOf(notes) };
  return people;
}

function isSameCast(notes: Notes, { cast, offices }: Everybody): boolean {
  return cast === notes.peopleRevision && offices === officesOf(notes);
}

/** The same people, those of whom something new is said read anew. */
function patched(cache: Cache, notes: Notes, { ids, people }: Everybody, names: ReadonlySet<string>, scope: string | undefined): readonly PersonPositions[] {
  const touched = new Set([...names].map((name) => notes.idOf(name)));
  if (touched.size === 0) return people;
  return people.map((person, index) => (touched.has(ids[index]!) ? positionsIn(cache, notes, ids[index]!, scope) : person));
}

interface Entry {
  readonly person: PersonPositions;
  /** From what the positions were read. */
  readonly facts: readonly Fact[];
  readonly names: readonly string[];
  revisions: readonly number[];
  /** Whom the names in alliances and relations stood for. */
  readonly others: ReadonlyMap<string, string>;
  readonly offices: object;
  identities: number;
  /** Version of the notes for which this was last found to hold. */
  checked: number;
}

interface Cache {
  readonly people: Map<string, Entry>;
  everybody: Everybody | undefined;
}

/** All people in scope, as they were for one version of the notes. */
interface Everybody {
  readonly ids: readonly string[];
  readonly people: readonly PersonPositions[];
  readonly checked: number;
  readonly changes: number;
  readonly cast: string;
  readonly offices: object;
}

const caches = new WeakMap<Notes, Map<string | undefined, Cache>>();

function cacheOf(notes: Notes, scope: string | undefined): Cache {
  let scopes = caches.get(notes);
  if (!scopes) caches.set(notes, (scopes = new Map()));
  let cache = scopes.get(scope);
  if (!cache) scopes.set(scope, (cache = { people: new Map(), everybody: undefined }));
  return cache;
}

function forgetOthers({ people }: Cache, ids: ReadonlySet<string>): void {
  for (const id of people.keys()) if (!ids.has(id)) people.delete(id);
}

/** The entry for what is said now: the one before with the same positions, where what they were read from is still there as it was. */
function entryOf(notes: Notes, id: string, scope: string | undefined, before: Entry | undefined): Entry {
  const told = notes.factsOf(id, scope).filter(bearsOnPositions);
  const facts = told.map(({ item }) => item);
  const names = notes.namesOf(id);
  const revisions = names.map((name) => notes.revisionOf(name));
  if (before && standsAlike(notes, before) && sameList(before.facts, facts)) return Object.assign(before, { revisions, checked: notes.version });
  const person = readPositions(notes, id, told);
  const others = new Map<string, string>();
  for (const { allies, opponents, kind, value } of person.positions) {
    for (const name of allies) others.set(name, notes.idOf(name));
    for (const name of opponents) others.set(name, notes.idOf(name));
    if (kind === 'faction') others.set(value, notes.idOf(value));
  }
  return { person, facts, names, revisions, others, offices: officesOf(notes), identities: notes.identityRevision, checked: notes.version };
}

function isCurrent(notes: Notes, entry: Entry): boolean {
  const { names, revisions } = entry;
  for (let index = 0; index < names.length; index++) if (notes.revisionOf(names[index]!) !== revisions[index]) return false;
  return standsAlike(notes, entry);
}

/** Whether offices are what they were, and all names stand for whom they stood. */
function standsAlike(notes: Notes, entry: Entry): boolean {
  if (entry.offices !== officesOf(notes)) return false;
  if (entry.identities === notes.identityRevision) return true;
  if (!sameList(entry.names, notes.namesOf(entry.person.id))) return false;
  for (const [name, id] of entry.others) if (notes.idOf(name) !== id) return false;
  entry.identities = notes.identityRevision;
  return true;
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, index) => item === other[index]));
}
