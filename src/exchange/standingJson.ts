import { asOf } from '../core/asOf';
import { namesAt } from '../core/namesOverTime';
import type { Notes } from '../core/notes';
import { placedFact, type Position } from '../core/position';
import { standing, type PersonStanding, type StandingPosition } from '../core/standing';
import { positionsOf } from '../core/positions';
import { ageBetween, type CountRange } from '../dates/compare';
import type { HistoricalDate } from '../dates/historicalDate';
import { castInReadingOrder } from '../service/cast';
import { whenJson } from './jsonDate';
import type { StatementJson, WhenJson } from './jsonShape';
import { fullNames } from './personFacts';
import { placeJson, statementJson, type FileName } from './statement';

/** How everybody stood at a date. Lines count from 1; what is not told is `null` or an empty list. */
export interface StandingJson {
  readonly date: WhenJson;
  /** In the order in which the notes first name them. */
  readonly people: readonly PersonStandingJson[];
}

export interface PersonStandingJson {
  readonly name: string;
  /** Other names that a date says were used then. */
  readonly knownAs?: readonly string[];
  readonly alive: PersonStanding['alive'];
  /** Full years, at least and at most. */
  readonly age: CountRange | null;
  readonly offices: readonly EntryJson[];
  readonly factions: readonly EntryJson[];
  readonly stances: readonly EntryJson[];
  readonly alliances: readonly EntryJson[];
}

/** One position; `when` is the date that it is told with, which may be longer than the one that was asked for. */
export interface EntryJson extends StatementJson {
  readonly value: string;
  readonly topic?: string | null;
  readonly with?: readonly string[];
  readonly against?: readonly string[];
  readonly certainty: StandingPosition['certainty'];
}

export function standingToJson(notes: Notes, date: HistoricalDate, people: readonly PersonStanding[], fileName?: FileName): StandingJson {
  return { date: whenJson(date), people: people.map((person) => personJson(notes, date, person, fileName)) };
}

/** Those of whom anything is told as of a date, in the order in which the notes first name them. */
export function standingInOrder(notes: Notes, date: HistoricalDate): readonly PersonStanding[] {
  const rank = new Map(castInReadingOrder(notes).people.map((id, index) => [id, index]));
  const told = standing(notes, asOf(date)).filter(({ alive, positions }) => alive !== 'not told' || positions.length > 0);
  return [...told].sort((one, other) => (rank.get(one.id) ?? rank.size) - (rank.get(other.id) ?? rank.size));
}

/** Full years of age; nothing where the dates do not tell or the person surely no longer lived. */
function ageAt(notes: Notes, { id, alive }: PersonStanding, date: HistoricalDate): CountRange | undefined {
  const { born } = positionsOf(notes, id).life;
  return born && alive !== 'no' ? ageBetween(born, date) : undefined;
}

function personJson(notes: Notes, date: HistoricalDate, person: PersonStanding, fileName: FileName): PersonStandingJson {
  const of = (kind: Position['kind']): readonly EntryJson[] =>
    person.positions.filter(({ position }) => position.kind === kind).map((entry) => entryJson(notes, entry, fileName));
  const { id, alive } = person;
  const knownAs = namesAt(notes, id, asOf(date));
  const age = ageAt(notes, person, date) ?? null;
  return { name: id, ...(knownAs.length > 0 && { knownAs }), alive, age, offices: of('office'), factions: of('faction'), stances: of('stance'), alliances: of('alliance') };
}

function entryJson(notes: Notes, { position, certainty }: StandingPosition, fileName: FileName): EntryJson {
  const fact = placedFact(notes, position.told);
  const { item } = fact;
  return {
    value: position.value,
    ...(position.kind === 'stance' && { topic: position.topic ?? null }),
    ...(position.kind === 'alliance' && { with: fullNames(notes, position.allies), against: fullNames(notes, position.opponents) }),
    certainty,
    ...statementJson(fact, item.node, item.when, item.citations),
    ...placeJson(fact, item.line, fileName),
  };
}
