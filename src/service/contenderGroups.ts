import type { AsOf } from '../core/asOf';
import type { Notes } from '../core/notes';
import { nameKey } from '../core/name';
import type { Position } from '../core/position';
import { positionsOf } from '../core/positions';
import { officeKey } from '../core/post';
import { standingAt, type PersonStanding, type StandingPosition } from '../core/standing';
import type { AskedDate } from './askedDate';
import { allGroupsOf, type AllGroups, type DatedStanding, type OfficeGroup } from './allGroups';
import { castOf } from './cast';
import { factionOf } from './faction';

/** Who belongs where, at all times or as of a date: of one document in order of first appearance, of all notes in that of the alphabet. */
export interface ContenderGroups {
  /** Those who are shown at all. */
  readonly people: readonly string[];
  /** Members by faction. */
  readonly factions: ReadonlyMap<string, readonly string[]>;
  /** Those who belong to no faction and are none themselves. */
  readonly unbound: readonly string[];
  /** Holders by office, under the office's key, with its name as it is written first. */
  readonly offices: ReadonlyMap<string, OfficeGroup>;
  /** Those who hold a stance, by topic. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  /** Factions that had members at the date before; absent where there is none. */
  readonly formerFactions: ReadonlySet<string> | undefined;
  /** How each person stands at the date and stood at the one before; absent where all times are shown. */
  readonly standings: ReadonlyMap<string, DatedStanding> | undefined;
}

/** Everybody at all times. */
export function groupsEver(notes: Notes, scope: string | undefined): ContenderGroups {
  if (scope === undefined) return groupsOfAll(allGroupsOf(notes, 'ever', undefined));
  return remembered(notes, `${scope} ever`, () => {
    const { people } = castOf(notes, scope);
    return new Gatherer(notes, scope).gather(people, (id) => positionsOf(notes, id, scope).positions);
  });
}

/** Everybody who may have been alive at a date, and those who were there at the date before and are no more. */
export function groupsAt(notes: Notes, scope: string | undefined, at: AskedDate, since: AskedDate | undefined): ContenderGroups {
  const key = `${at.told.text} ${since?.told.text ?? ''} ${at.when.reading}`;
  if (scope === undefined) return groupsOfAll(allGroupsOf(notes, key, { at: at.when, since: since?.when }));
  return remembered(notes, `${scope} ${key}`, () => {
    const standings = new Map<string, DatedStanding>();
    const seen = castOf(notes, scope).people.filter((id) => {
      const standing = datedStanding(notes, id, scope, at.when, since?.when);
      standings.set(id, standing);
      return isThere(standing.now) || (standing.before !== undefined && standing.before.positions.length > 0);
    });
    return new Gatherer(notes, scope).gather(seen, (id) => standings.get(id)!.now.positions.map(({ position }) => position), standings);
  });
}

function datedStanding(notes: Notes, id: string, scope: string | undefined, at: AsOf, since: AsOf | undefined): DatedStanding {
  return { now: standingAt(notes, id, at, scope), before: since && standingAt(notes, id, since, scope) };
}

function isThere({ alive, positions }: PersonStanding): boolean {
  return alive !== 'no' || positions.length > 0;
}

/** All notes together; a person who is a faction belongs to none all the same. */
function groupsOfAll(all: AllGroups): ContenderGroups {
  const { people, factions, unbound, formerFactions, offices, topics, standings, isDated } = all;
  return { people: people.names, factions, unbound: unbound.names.filter((id) => !factions.has(id)), formerFactions, offices, topics, standings: isDated ? standings : undefined };
}

/** Puts people into groups; lives for one call. */
class Gatherer {
  private readonly factions = new Map<string, Set<string>>();
  private readonly offices = new Map<string, { readonly office: string; readonly people: Set<string> }>();
  private readonly topics = new Map<string, Set<string>>();

  constructor(
    private readonly notes: Notes,
    private readonly scope: string | undefined,
  ) {}

  gather(people: readonly string[], positionsOf: (id: string) => readonly Position[], standings?: ReadonlyMap<string, DatedStanding>): ContenderGroups {
    const cast = castOf(this.notes, this.scope);
    for (const faction of cast.factions) this.factions.set(faction, new Set());
    for (const { topic } of cast.topics) this.topics.set(topic, new Set());
    const unbound = people.filter((id) => {
      const positions = positionsOf(id);
      for (const position of positions) this.enter(id, position);
      return !positions.some(({ kind }) => kind === 'faction') && !this.factions.has(id);
    });
    const factions = new Map([...this.factions].filter(([, members]) => members.size > 0).map(([name, members]) => [name, [...members]]));
    const offices = new Map([...this.offices].map(([key, { office, people: holders }]) => [key, { office, people: [...holders] }]));
    const formerFactions = standings && this.former(standings);
    return { people, factions, unbound, formerFactions, offices, topics: new Map([...this.topics].map(([topic, ids]) => [topic, [...ids]])), standings };
  }

  private former(standings: ReadonlyMap<string, DatedStanding>): ReadonlySet<string> | undefined {
    const all = [...standings.values()].flatMap(({ before }) => before ?? []);
    if (all.length === 0) return undefined;
    return new Set(all.flatMap(({ positions }) => positions.flatMap(({ position }) => (position.kind === 'faction' ? [factionOf(this.notes, position)] : []))));
  }

  private enter(id: string, position: Position): void {
    const { kind, value, topic } = position;
    if (kind === 'faction') this.put(this.factions, factionOf(this.notes, position), id);
    else if (kind === 'stance' && topic !== undefined && value !== '') this.put(this.topics, topic, id);
    else if (kind === 'office' && value !== '') this.enterOffice(value, id);
  }

  private enterOffice(office: string, id: string): void {
    const key = officeKey(office);
    const known = this.offices.get(key) ?? { office: nameKey(office), people: new Set<string>() };
    known.people.add(id);
    this.offices.set(key, known);
  }

  private put(table: Map<string, Set<string>>, key: string, id: string): void {
    const known = table.get(key);
    if (known) known.add(id);
    else table.set(key, new Set([id]));
  }
}

const memories = new WeakMap<Notes, { readonly version: number; readonly groups: Map<string, ContenderGroups> }>();
/** A tree asks for its groups again and again, for the row of each person that is open. */
const mostRemembered = 8;

function remembered(notes: Notes, key: string, gather: () => ContenderGroups): ContenderGroups {
  let memory = memories.get(notes);
  if (memory?.version !== notes.version) memories.set(notes, (memory = { version: notes.version, groups: new Map() }));
  const known = memory.groups.get(key) ?? gather();
  if (memory.groups.size >= mostRemembered) memory.groups.clear();
  memory.groups.set(key, known);
  return known;
}

/** Whether something is so now that was not before, or no longer. */
export type Change = 'new' | 'changed' | 'ended';

/** What has become since the date before of what a row of a person speaks of: of all positions, or of those of one group. */
export function personChange({ now, before }: DatedStanding, isMeant: (position: Position) => boolean = () => true): Change | undefined {
  if (!before) return undefined;
  if (isGone(now) && !isGone(before)) return 'ended';
  const of = ({ positions }: PersonStanding): readonly StandingPosition[] => positions.filter(({ position }) => isMeant(position));
  const [present, former] = [of(now), of(before)];
  if (isSame(present, former)) return undefined;
  if (former.length === 0) return 'new';
  return present.length === 0 ? 'ended' : 'changed';
}

/** Surely not alive. */
export function isGone({ alive }: PersonStanding): boolean {
  return alive === 'no';
}

function isSame(one: readonly StandingPosition[], other: readonly StandingPosition[]): boolean {
  const before = new Set(other.map(({ position }) => position));
  return one.length === other.length && one.every(({ position }) => before.has(position));
}
