import { endBy, ended, type Extent } from './extent';
import type { Notes } from './notes';
import { officesOf } from './office';
import type { Position } from './position';
import type { PersonPositions } from './positionReader';
import { positionsOf } from './positions';
import { officePost } from './post';

/** One time for which somebody held an office. */
export interface Term {
  readonly holder: string;
  readonly position: Position;
  /** When it was held, with the end that the rules give. */
  readonly extent: Extent;
}

/** All that is told of an office. */
export interface Succession {
  /** As it is written first. */
  readonly office: string;
  /** How many hold it at a time; `Infinity` where that is not known, see `officeOf`. */
  readonly seats: number;
  /** By their beginnings, those without a date first. */
  readonly terms: readonly Term[];
}

/**
 * The holders of an office over time. Where it is single, one without an end of its own ends on the day before the next holder begins; where it
 * has several seats, when as many others have begun as there are seats.
 */
export function successionOf(notes: Notes, office: string, scope?: string): Succession {
  return entryOf(notes, office, scope).succession;
}

/** When a position was held: an office without an end of its own until others have taken its place. */
export function extentIn(notes: Notes, position: Position, scope?: string): Extent {
  if (position.endsBy !== 'successor') return position.extent;
  return entryOf(notes, position.value, scope).extents.get(position) ?? position.extent;
}

/** Who held the office before and after a term: the nearest others whose terms surely begin earlier and later. */
export function neighboursInOffice({ terms, seats }: Succession, { holder, extent, position }: Term): { readonly before: Term | undefined; readonly after: Term | undefined } {
  if (extent.basis === 'undated' || (seats === Infinity && terms.some((other) => other.holder !== holder && overlap(other.extent, extent)))) return { before: undefined, after: undefined };
  const others = terms.filter((other) => other.holder !== holder && other.position !== position && other.extent.basis !== 'undated');
  const earlier = others.filter((other) => other.extent.begin.latest < extent.begin.earliest);
  const after = others.find((other) => other.extent.begin.earliest > extent.begin.latest);
  return { before: earlier[earlier.length - 1], after };
}

/** Whether two surely were so on the same day, and on more than the one on which the one may follow the other. */
export function overlap(one: Extent, other: Extent): boolean {
  const from = Math.max(one.begin.latest, other.begin.latest);
  const to = Math.min(one.end.earliest, other.end.earliest);
  return to > from && !one.uncertain && !other.uncertain;
}

interface Entry {
  readonly succession: Succession;
  readonly extents: ReadonlyMap<Position, Extent>;
  readonly holders: ReadonlyMap<string, PersonPositions>;
  readonly revision: number;
  readonly offices: object;
  identities: number;
  /** Changes of names up to which the holders are known to be as they were. */
  changes: number;
  /** Version of the notes for which this was last found to hold. */
  checked: number;
}

const caches = new WeakMap<Notes, Map<string | undefined, Map<string, Entry>>>();

function entryOf(notes: Notes, office: string, scope: string | undefined): Entry {
  const cache = cacheOf(notes, scope);
  // Most offices are asked for as they are written, so the key is only made for those that are not known.
  const known = cache.get(office);
  if (known && isCurrent(notes, office, known, scope)) return known;
  const fresh = readEntry(notes, office, scope);
  cache.set(office, fresh);
  return fresh;
}

function cacheOf(notes: Notes, scope: string | undefined): Map<string, Entry> {
  let scopes = caches.get(notes);
  if (!scopes) caches.set(notes, (scopes = new Map()));
  let cache = scopes.get(scope);
  if (!cache) scopes.set(scope, (cache = new Map()));
  return cache;
}

function isCurrent(notes: Notes, office: string, entry: Entry, scope: string | undefined): boolean {
  if (entry.checked === notes.version) return true;
  if (entry.revision !== notes.postRevision(officePost(office)) || entry.offices !== officesOf(notes)) return false;
  for (const id of doubtful(notes, entry)) {
    const before = entry.holders.get(id);
    if (before && positionsOf(notes, id, scope) !== before) return false;
  }
  entry.identities = notes.identityRevision;
  entry.changes = notes.nameChanges;
  entry.checked = notes.version;
  return true;
}

/** Those whose positions may be others than they were: of whom something was said, or everybody where that would be more to look at. */
function doubtful(notes: Notes, { holders, changes, identities }: Entry): Iterable<string> {
  const areFew = identities === notes.identityRevision && notes.nameChanges - changes < holders.size;
  const touched = areFew ? notes.touchedSince(changes) : undefined;
  return touched ? [...touched].map((name) => notes.idOf(name)) : holders.keys();
}

function readEntry(notes: Notes, office: string, scope: string | undefined): Entry {
  const post = officePost(office);
  const { seats } = officesOf(notes).of(office);
  const holders = new Map(notes.holdersOf(post, scope).map((id) => [id, positionsOf(notes, id, scope)]));
  const held = [...holders.values()].flatMap((person) => termsOf(person).get(post) ?? []);
  held.sort((one, other) => one.extent.begin.earliest - other.extent.begin.earliest || one.extent.end.latest - other.extent.end.latest || 0);
  const terms = held.map((term) => (term.position.endsBy === 'successor' ? { ...term, extent: succeeded(term, held, seats) } : term));
  const succession = { office: held[0]?.position.value ?? office, seats, terms };
  const extents = new Map(terms.map(({ position, extent }) => [position, extent]));
  return { succession, extents, holders, revision: notes.postRevision(post), offices: officesOf(notes), identities: notes.identityRevision, changes: notes.nameChanges, checked: notes.version };
}

const termsOfPeople = new WeakMap<PersonPositions, ReadonlyMap<string, readonly Term[]>>();

/** A person's terms by the office, their ends as they are without regard to others. */
function termsOf(person: PersonPositions): ReadonlyMap<string, readonly Term[]> {
  const known = termsOfPeople.get(person) ?? readTerms(person);
  termsOfPeople.set(person, known);
  return known;
}

function readTerms({ id, positions }: PersonPositions): ReadonlyMap<string, readonly Term[]> {
  const terms = new Map<string, Term[]>();
  for (const position of positions) {
    if (position.kind !== 'office') continue;
    const post = officePost(position.value);
    terms.set(post, [...(terms.get(post) ?? []), { holder: id, position, extent: position.extent }]);
  }
  return terms;
}

function succeeded(term: Term, terms: readonly Term[], seats: number): Extent {
  const others = new Map<string, Extent[]>();
  for (const { holder, extent } of terms) {
    if (holder === term.holder || extent.basis === 'undated') continue;
    others.set(holder, [...(others.get(holder) ?? []), extent]);
  }
  // Each other holder takes one seat; the office is lost when the last one is taken.
  const ends = [...others.values()].map((extents) => endBy(term.extent, extents)).sort((one, other) => one.latest - other.latest || one.earliest - other.earliest);
  if (ends.length < seats) return term.extent;
  const earliest = ends.map((end) => end.earliest).sort((one, other) => (one < other ? -1 : 1));
  return ended(term.extent, { earliest: earliest[seats - 1]!, latest: ends[seats - 1]!.latest });
}
