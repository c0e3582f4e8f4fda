import type { DayRange } from '../dates/historicalDate';
import { momentIn, type AsOf } from './asOf';
import { certaintyAt, cut, ended, throughout, type Certainty, type Extent } from './extent';
import { aliveAt, lifeOf, type Alive, type Life, type LifeBounds } from './life';
import type { Notes, PlacedFact } from './notes';
import { placedFact, type Position } from './position';
import { allPositions, positionsOf } from './positions';
import type { PersonPositions } from './positionReader';
import type { Fact } from './sense';
import { append, none } from './shortList';
import { extentIn } from './succession';

export { lifeOf, type Certainty, type Life };

export interface StandingFact {
  readonly fact: PlacedFact;
  readonly certainty: 'certain' | 'possible' | 'last known';
}

/** How one person stood, as facts by what they tell. */
export interface Standing {
  readonly alive: Alive;
  readonly offices: readonly StandingFact[];
  readonly factions: readonly StandingFact[];
  readonly stances: readonly StandingFact[];
  readonly alliances: readonly StandingFact[];
  readonly relations: readonly StandingFact[];
}

/** A position and how sure it is at a time. */
export interface StandingPosition {
  readonly position: Position;
  readonly certainty: Certainty;
  /** Whether it was surely so on every day of the time. */
  readonly throughout: boolean;
}

/** How one person stood, by positions. */
export interface PersonStanding {
  readonly id: string;
  readonly alive: Alive;
  readonly isGroup: boolean;
  /** In reading order; those that were surely not so, or are told of other times alone, are left out. */
  readonly positions: readonly StandingPosition[];
}

/** How everybody in scope stood at a time, those left out of whom nothing holds then and who were surely not alive. */
export function standing(notes: Notes, at: AsOf, scope?: string): readonly PersonStanding[] {
  const found: PersonStanding[] = [];
  for (const person of allPositions(notes, scope)) {
    const one = personStanding(notes, person, at, scope);
    if (one.alive !== 'no' || one.positions.length > 0) found.push(one);
  }
  return found;
}

/**
 * How a person stood at a time: what surely held, what possibly did, and what was last known. The rules for open ends are those of `readPositions`
 * and `successionOf`, those for vague dates the table of `certaintyAt`.
 */
export function standingAt(notes: Notes, id: string, at: AsOf, scope?: string): PersonStanding {
  return personStanding(notes, positionsOf(notes, id, scope), at, scope);
}

/** Each of the person's positions with its certainty, `no` and `not told` included, in reading order. */
export function certaintiesAt(notes: Notes, id: string, at: AsOf, scope?: string): readonly StandingPosition[] {
  return positionsOf(notes, id, scope).positions.map((position) => {
    const extent = extentOf(notes, position, scope);
    const certainty = certaintyAt(extent, at);
    return { position, certainty, throughout: isThroughout(extent, at, certainty) };
  });
}

function personStanding(notes: Notes, person: PersonPositions, at: AsOf, scope: string | undefined): PersonStanding {
  const alive = aliveAt(person.life, at);
  let positions: readonly StandingPosition[] = none;
  if (isOutside(person.bounds, at)) return { id: person.id, alive, isGroup: person.isGroup, positions };
  for (const position of person.positions) {
    let { extent } = position;
    let certainty = certaintyAt(extent, at);
    // What others do can only make the time shorter, so it need not be looked at for what did not hold anyway.
    if (position.endsBy !== undefined && isStanding(certainty)) {
      extent = extentOf(notes, position, scope);
      certainty = certaintyAt(extent, at);
    }
    if (isStanding(certainty)) positions = append(positions, { position, certainty, throughout: isThroughout(extent, at, certainty) });
  }
  return { id: person.id, alive, isGroup: person.isGroup, positions };
}

/** Whether the person was surely not yet born or no longer alive, by anything that is told. */
function isOutside({ born, died }: LifeBounds, at: DayRange): boolean {
  return (died !== undefined && at.earliest > died.latest) || (born !== undefined && at.latest < born.earliest);
}

function isStanding(certainty: Certainty): boolean {
  return certainty !== 'no' && certainty !== 'not told';
}

function isThroughout(extent: Extent, at: AsOf, certainty: Certainty): boolean {
  return certainty === 'certain' && (at.reading === 'moment' || throughout(extent, at) === 'certain');
}

/** When a position was so, by all that is told: an open office ends with its successor, a relation without an end or a date is bound to both lives. */
export function extentOf(notes: Notes, position: Position, scope?: string): Extent {
  if (position.endsBy === undefined) return position.extent;
  const extents = settledIn(notes, scope);
  const known = extents.get(position);
  if (known) return known;
  const extent = position.endsBy === 'successor' ? extentIn(notes, position, scope) : whileOthersLive(notes, position, scope);
  extents.set(position, extent);
  return extent;
}

const settled = new WeakMap<Notes, { readonly version: number; readonly scopes: Map<string | undefined, Map<Position, Extent>> }>();

/** The extents that are known for this version of the notes. */
function settledIn(notes: Notes, scope: string | undefined): Map<Position, Extent> {
  let known = settled.get(notes);
  if (known?.version !== notes.version) settled.set(notes, (known = { version: notes.version, scopes: new Map() }));
  let extents = known.scopes.get(scope);
  if (!extents) known.scopes.set(scope, (extents = new Map()));
  return extents;
}

function whileOthersLive(notes: Notes, { extent, allies, opponents, relation }: Position, scope: string | undefined): Extent {
  const lives = [...allies, ...opponents].map((name) => positionsOf(notes, notes.idOf(name), scope).bounds);
  if (lives.length === 0) return extent;
  const births = extent.basis === 'undated' ? lives.map(({ born }) => born) : unknown;
  const deaths = relation === 'parent' || relation === 'child' ? unknown : lives.map(({ died }) => died);
  const first = births.includes(undefined) ? undefined : hull(births, Math.min);
  const last = deaths.includes(undefined) ? undefined : hull(deaths, Math.max);
  return extent.basis === 'attested' && last ? ended(extent, last) : cut(extent, first, last);
}

const unknown: readonly undefined[] = [undefined];

/** The first birth or the last death of several. */
function hull(ranges: readonly (DayRange | undefined)[], pick: (...days: readonly number[]) => number): DayRange {
  return { earliest: pick(...ranges.map((range) => range!.earliest)), latest: pick(...ranges.map((range) => range!.latest)) };
}

/**
 * How a person stood at a time, as facts; without a time, all that is told of the person at any time. The time is one moment that may be
 * vague, but a single date that names a time within it counts as said of it.
 */
export function standingOf(notes: Notes, id: string, at: DayRange | undefined, scope?: string): Standing {
  const { life, positions } = positionsOf(notes, id, scope);
  const alive = at === undefined ? 'not told' : aliveAt(life, at);
  const told: readonly ToldPosition[] = at === undefined ? positions.map((position) => ({ position, certainty: 'certain' })) : toldAt(notes, positions, at, alive, scope);
  const of = (wanted: Position['kind']): readonly StandingFact[] =>
    told.filter(({ position }) => position.kind === wanted).map(({ position, certainty }) => ({ fact: placedFact(notes, position.told), certainty }));
  return { alive, offices: of('office'), factions: of('faction'), stances: of('stance'), alliances: of('alliance'), relations: of('relation') };
}

/** How sure it is that what one fact says of a person was so at a time, read as `standingOf` reads it; nothing where it was not, or where nothing is told. */
export function certaintyOfFact(notes: Notes, id: string, fact: Fact, at: DayRange, scope?: string): StandingFact['certainty'] | undefined {
  const { life, positions } = positionsOf(notes, id, scope);
  const told = positions.filter((position) => position.told.fact === fact);
  return toldAt(notes, told, at, aliveAt(life, at), scope)[0]?.certainty;
}

interface ToldPosition {
  readonly position: Position;
  readonly certainty: StandingFact['certainty'];
}

function toldAt(notes: Notes, positions: readonly Position[], at: DayRange, alive: Alive, scope: string | undefined): readonly ToldPosition[] {
  if (alive === 'no') return [];
  return positions.flatMap((position): readonly ToldPosition[] => {
    const extent = extentOf(notes, position, scope);
    const certainty = isSaidWithin(extent, at) ? 'certain' : certaintyAt(extent, momentIn(at));
    return certainty === 'no' || certainty === 'not told' ? [] : [{ position, certainty }];
  });
}

/** Whether a single date without doubt names nothing but days of a time. */
function isSaidWithin({ basis, begin, end, uncertain }: Extent, at: DayRange): boolean {
  return basis === 'attested' && !uncertain && begin.earliest === begin.latest && at.earliest <= begin.earliest && end.latest <= at.latest;
}
