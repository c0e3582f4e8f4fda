import type { AsOf } from '../core/asOf';
import type { Notes } from '../core/notes';
import { nameKey } from '../core/name';
import type { Position } from '../core/position';
import type { PersonPositions } from '../core/positionReader';
import { allPositions } from '../core/positions';
import { officeKey } from '../core/post';
import { standingAt, type PersonStanding } from '../core/standing';
import { factionOf } from './faction';

/** How a person stands at a date and stood at the one before. */
export interface DatedStanding {
  readonly now: PersonStanding;
  readonly before: PersonStanding | undefined;
}

export interface OfficeGroup {
  /** As it is written first. */
  readonly office: string;
  readonly people: readonly string[];
}

/** The date that is asked about, and the one that it is compared with. */
export interface GroupDates {
  readonly at: AsOf;
  readonly since: AsOf | undefined;
}

/** What one person adds to the groups. */
interface Share {
  readonly isShown: boolean;
  readonly factions: readonly string[];
  readonly former: readonly string[];
  readonly topics: readonly string[];
  readonly offices: readonly string[];
  readonly standing: DatedStanding | undefined;
}

/**
 * Who belongs where in all notes together, at all times or as of a date: people and groups in the order of the alphabet, for files have none. It follows the
 * notes from version to version and looks only at people of whom something new is said, and at those whose standing hangs on theirs.
 */
export class AllGroups {
  readonly people = new SortedNames();
  readonly unbound = new SortedNames();
  readonly standings = new Map<string, DatedStanding>();
  private readonly factionMembers = new Map<string, SortedNames>();
  private readonly topicPeople = new Map<string, SortedNames>();
  private readonly holders = new Map<string, { office: string; readonly people: SortedNames }>();
  /** How many were in a faction at the date before. */
  private readonly former = new Map<string, number>();
  /** Whoever held an office at any time, by the office's key: whose terms end by one another. */
  private readonly everHeld = new Map<string, Set<string>>();
  private readonly shares = new Map<string, Share>();
  private known = new Map<string, PersonPositions>();
  private list: readonly PersonPositions[] = [];

  constructor(
    private readonly notes: Notes,
    private readonly dates: GroupDates | undefined,
  ) {}

  /** Members by faction, in the order of the alphabet. */
  get factions(): ReadonlyMap<string, readonly string[]> {
    return inOrder(this.factionMembers, ({ names }) => names);
  }

  get topics(): ReadonlyMap<string, readonly string[]> {
    return inOrder(this.topicPeople, ({ names }) => names);
  }

  get offices(): ReadonlyMap<string, OfficeGroup> {
    return inOrder(this.holders, ({ office, people }) => ({ office, people: people.names }));
  }

  get isDated(): boolean {
    return this.dates !== undefined;
  }

  get formerFactions(): ReadonlySet<string> | undefined {
    return this.dates?.since ? new Set(this.former.keys()) : undefined;
  }

  /** Goes over to the present version of the notes. */
  follow(): void {
    const next = allPositions(this.notes);
    if (next === this.list) return;
    const { known } = this;
    const changed = changedBetween(this.list, next, known);
    const affected = new Set(changed.map(({ id }) => id));
    for (const { before, after } of changed) {
      if (before) this.spread(before, affected, -1);
      if (after) this.spread(after, affected, 1);
    }
    for (const { id, after } of changed) {
      if (after) known.set(id, after);
      else known.delete(id);
    }
    this.list = next;
    for (const id of affected) this.renew(id, known.get(id));
  }

  /** Whom a person's positions bear upon: other holders of an office, and those whom a relation binds. Without dates nobody's. */
  private spread({ id, positions }: PersonPositions, affected: Set<string>, count: 1 | -1): void {
    if (!this.dates) return;
    for (const { kind, value, allies, opponents } of positions) {
      if (kind === 'office') this.spreadOffice(officeKey(value), id, affected, count);
      for (const name of allies) affected.add(this.notes.idOf(name));
      for (const name of opponents) affected.add(this.notes.idOf(name));
    }
  }

  private spreadOffice(key: string, id: string, affected: Set<string>, count: 1 | -1): void {
    const held = this.everHeld.get(key) ?? new Set<string>();
    this.everHeld.set(key, held);
    for (const other of held) affected.add(other);
    if (count > 0) held.add(id);
    else held.delete(id);
  }

  private renew(id: string, person: PersonPositions | undefined): void {
    const before = this.shares.get(id);
    if (before) this.enter(id, before, false);
    this.shares.delete(id);
    if (!person) return;
    const share = this.shareOf(person);
    this.shares.set(id, share);
    this.enter(id, share, true);
  }

  private shareOf(person: PersonPositions): Share {
    const { dates, notes } = this;
    if (!dates) return { ...this.groupsOf(person.positions), isShown: true, former: [], standing: undefined };
    const now = standingAt(notes, person.id, dates.at);
    const before = dates.since && standingAt(notes, person.id, dates.since);
    const isShown = now.alive !== 'no' || now.positions.length > 0 || (before !== undefined && before.positions.length > 0);
    const former = before ? this.groupsOf(before.positions.map(({ position }) => position)).factions : [];
    return { ...this.groupsOf(now.positions.map(({ position }) => position)), isShown, former, standing: { now, before } };
  }

  private groupsOf(positions: readonly Position[]): Pick<Share, 'factions' | 'topics' | 'offices'> {
    const factions = new Set<string>();
    const topics = new Set<string>();
    const offices = new Map<string, string>();
    for (const position of positions) {
      const { kind, value, topic } = position;
      if (kind === 'faction') factions.add(factionOf(this.notes, position));
      else if (kind === 'stance' && topic !== undefined && value !== '') topics.add(topic);
      else if (kind === 'office' && value !== '' && !offices.has(officeKey(value))) offices.set(officeKey(value), nameKey(value));
    }
    return { factions: [...factions], topics: [...topics], offices: [...offices.values()] };
  }

  private enter(id: string, { isShown, factions, former, topics, offices, standing }: Share, isIn: boolean): void {
    if (isShown) this.people.put(id, isIn);
    if (isShown && factions.length === 0) this.unbound.put(id, isIn);
    if (standing && isIn) this.standings.set(id, standing);
    else this.standings.delete(id);
    for (const faction of factions) put(this.factionMembers, faction, id, isIn);
    for (const topic of topics) put(this.topicPeople, topic, id, isIn);
    for (const office of offices) this.enterOffice(office, id, isIn);
    for (const faction of former) this.count(faction, isIn ? 1 : -1);
  }

  private enterOffice(office: string, id: string, isIn: boolean): void {
    const key = officeKey(office);
    const group = this.holders.get(key) ?? { office, people: new SortedNames() };
    group.people.put(id, isIn);
    if (group.people.names.length === 0) this.holders.delete(key);
    else this.holders.set(key, group);
  }

  private count(faction: string, by: number): void {
    const count = (this.former.get(faction) ?? 0) + by;
    if (count === 0) this.former.delete(faction);
    else this.former.set(faction, count);
  }
}

/** Names in the order of the alphabet, as code units have it. */
export class SortedNames {
  readonly names: string[] = [];

  /** Enters a name, or takes it out. */
  put(name: string, isIn: boolean): void {
    const at = this.placeOf(name);
    const isThere = this.names[at] === name;
    if (isIn && !isThere) this.names.splice(at, 0, name);
    else if (!isIn && isThere) this.names.splice(at, 1);
  }

  private placeOf(name: string): number {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[middle]! < name) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function put(table: Map<string, SortedNames>, key: string, id: string, isIn: boolean): void {
  const group = table.get(key) ?? new SortedNames();
  group.put(id, isIn);
  if (group.names.length === 0) table.delete(key);
  else table.set(key, group);
}

function inOrder<Group, Shown>(table: ReadonlyMap<string, Group>, shown: (group: Group) => Shown): ReadonlyMap<string, Shown> {
  return new Map([...table.keys()].sort().map((key) => [key, shown(table.get(key)!)]));
}

interface PersonChange {
  readonly id: string;
  readonly before: PersonPositions | undefined;
  readonly after: PersonPositions | undefined;
}

/** Who has come, gone or is told of otherwise. Where nobody has come or gone, the two lists stand side by side. */
function changedBetween(before: readonly PersonPositions[], after: readonly PersonPositions[], known: ReadonlyMap<string, PersonPositions>): readonly PersonChange[] {
  const changed: PersonChange[] = [];
  let isSameCast = before.length === after.length;
  for (let index = 0; index < after.length; index++) {
    const [one, other] = [before[index], after[index]!];
    if (one === other) continue;
    if (one?.id !== other.id) isSameCast = false;
    const former = known.get(other.id);
    if (former !== other) changed.push({ id: other.id, before: former, after: other });
  }
  if (isSameCast) return changed;
  const present = new Set(after.map(({ id }) => id));
  for (const [id, person] of known) if (!present.has(id)) changed.push({ id, before: person, after: undefined });
  return changed;
}

const memories = new WeakMap<Notes, Map<string, AllGroups>>();
/** While a slider is moved, each date would leave its groups behind. */
const mostRemembered = 4;

/** The groups of all notes, kept from version to version under a key that says which dates they are of. */
export function allGroupsOf(notes: Notes, key: string, dates: GroupDates | undefined): AllGroups {
  const memory = memories.get(notes) ?? new Map<string, AllGroups>();
  memories.set(notes, memory);
  const groups = memory.get(key) ?? new AllGroups(notes, dates);
  memory.delete(key);
  memory.set(key, groups);
  const [oldest] = memory.keys();
  if (memory.size > mostRemembered && oldest !== undefined) memory.delete(oldest);
  groups.follow();
  return groups;
}
