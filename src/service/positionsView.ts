import type { AsOf } from '../core/asOf';
import type { Document } from '../core/document';
import type { Notes, PlacedFact } from '../core/notes';
import { placedFact, type Position } from '../core/position';
import type { PersonPositions } from '../core/positionReader';
import { positionsOf } from '../core/positions';
import { standingAt, type PersonStanding, type StandingPosition } from '../core/standing';
import type { AsOfDate } from '../protocol/asOf';
import type { PositionCell, PositionChange, PositionEntry, PositionRow, PositionsData, PositionsParams, StandingCertainty } from '../protocol/positions';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { castOf, type Cast } from './cast';
import { changesOf, fullestChange, isShown } from './notesChanges';
import { askedAgain, askedDate, everAsked, readAsked, sinceFor, type AskedDate } from './askedDate';
import { lifeWords, whenWords } from './dateWords';
import { documentTitle } from './documentTitle';
import { allianceWords } from './factWords';
import { factionOf } from './faction';
import { introductionOf } from './introduction';
import { factLocation } from './place';
import { clip } from './richText';
import { factSources } from './sources';

/** No table has more rows. */
const mostPeople = 2000;
const longestText = 300;

/** Who held which office, stood where and thought what as of a date, and what has changed since another one. */
export function positionsData(notes: Notes, document: Document, params: PositionsParams, token?: CancellationToken): PositionsData {
  const scope = params.scope === 'all' ? undefined : document.uri;
  const cast = castOf(notes, scope);
  const people = cast.people.map((id) => positionsOf(notes, id, scope)).filter(({ positions }) => positions.some(isShown)).slice(0, mostPeople);
  const topics = topicsOf(cast, people);
  const changes = changesOf(notes, scope);
  const { at, problem } = dateAskedFor(document, params.at, () => fullestChange(notes, scope));
  const since = sinceFor(document, params.since, at, () => changes);
  const view: View = { notes, scope, cast, topics, at: at.when, since: since?.when, from: document.uri };
  return {
    uri: document.uri,
    version: document.version,
    title: documentTitle(document),
    scope: params.scope,
    at: at.told,
    since: since?.told,
    problem,
    changes,
    topics,
    factions: cast.factions,
    people: people.map((person) => {
      throwIfCancelled(token);
      return rowOf(view, person);
    }),
  };
}

/** What the rows are read with. */
interface View {
  readonly notes: Notes;
  readonly scope: string | undefined;
  readonly cast: Cast;
  readonly topics: readonly string[];
  readonly at: AsOf;
  readonly since: AsOf | undefined;
  /** The document that is asked from. */
  readonly from: string;
}

/** The topics on which anybody took a stance, in order of first appearance. */
function topicsOf(cast: Cast, people: readonly PersonPositions[]): readonly string[] {
  const told = new Set(people.flatMap(({ positions }) => positions.filter(isShown).flatMap(({ topic }) => topic ?? [])));
  return cast.topics.map(({ topic }) => topic).filter((topic) => told.has(topic));
}

/** The date that was asked about; where it cannot be read, or none was, the one on which most is told. */
function dateAskedFor(document: Document, text: string | undefined, fullest: () => AsOfDate | undefined): { readonly at: AskedDate; readonly problem: string | undefined } {
  const reading = text === undefined ? undefined : readAsked(document, text);
  if (reading?.ok) return { at: askedDate(reading.date), problem: undefined };
  return { at: askedAgain(fullest()) ?? everAsked, problem: reading?.problem.message };
}

function rowOf(view: View, person: PersonPositions): PositionRow {
  const { notes, cast, topics } = view;
  const { id, life } = person;
  const now = standingAt(notes, id, view.at, view.scope);
  const before = view.since && standingAt(notes, id, view.since, view.scope);
  const cell = (wanted: (position: Position) => boolean): PositionCell => cellOf(view, id, now, before, wanted);
  const place = introductionOf(notes, id, view.scope ?? view.from);
  return {
    name: id,
    group: person.isGroup,
    faction: leadingFaction(view, now),
    factions: cell(({ kind }) => kind === 'faction'),
    alive: now.alive,
    absence: now.alive === 'no' ? (life.born !== undefined && view.at.latest < life.born.earliest ? 'not yet born' : 'dead') : undefined,
    life: lifeWords(cast.portrait(id).born, cast.portrait(id).died) ?? '',
    offices: cell(({ kind, value }) => kind === 'office' && value !== ''),
    stances: topics.map((topic) => cell((position) => position.kind === 'stance' && position.value !== '' && position.topic === topic)),
    alliances: cell(({ kind }) => kind === 'alliance'),
    uri: place?.uri ?? view.from,
    line: place?.range.start.line ?? 0,
    character: place?.range.start.character ?? 0,
  };
}

const certainties: readonly StandingCertainty[] = ['certain', 'possible', 'last known'];

function leadingFaction({ notes, cast }: View, { positions }: PersonStanding): number {
  const factions = positions.filter(({ position }) => position.kind === 'faction');
  const surest = [...factions].sort((one, other) => rankOf(one) - rankOf(other) || other.position.extent.begin.latest - one.position.extent.begin.latest)[0];
  return surest ? cast.factions.indexOf(factionOf(notes, surest.position)) : -1;
}

function rankOf({ certainty }: StandingPosition): number {
  return certainties.findIndex((each) => each === certainty);
}

function cellOf(view: View, id: string, now: PersonStanding, before: PersonStanding | undefined, wanted: (position: Position) => boolean): PositionCell {
  const entries = now.positions.filter(({ position }) => wanted(position)).map((standing) => entryOf(view, id, standing));
  const ordered = entries.sort((one, other) => certainties.indexOf(one.certainty) - certainties.indexOf(other.certainty));
  const former = (before?.positions ?? []).filter(({ position }) => wanted(position)).map(({ position }) => positionWords(view.notes, id, position, placedFact(view.notes, position.told)));
  const change = before === undefined || now.alive === 'no' ? 'same' : changeBetween(former, entries.map(({ text }) => text));
  return { entries: ordered, change, former: change === 'same' ? [] : [...new Set(former)] };
}

/** More of the same is new; only something else in its place is a change of mind. Less of the same says nothing against the rest. */
function changeBetween(former: readonly string[], present: readonly string[]): PositionChange {
  const lost = former.filter((text) => !present.includes(text));
  const gained = present.filter((text) => !former.includes(text));
  if (gained.length > 0) return lost.length === 0 ? 'new' : 'changed';
  return former.length > 0 && present.length === 0 ? 'ended' : 'same';
}

function entryOf({ notes }: View, id: string, { position, certainty }: StandingPosition): PositionEntry {
  const fact = placedFact(notes, position.told);
  const { uri, range } = factLocation(fact);
  return {
    text: positionWords(notes, id, position, fact),
    when: fact.item.when ? whenWords(fact.item.when) : '',
    certainty: certainty === 'certain' || certainty === 'possible' ? certainty : 'last known',
    sources: factSources(fact).slice(0, 3).join('; '),
    uri,
    line: range.start.line,
    character: range.start.character,
  };
}

function positionWords(notes: Notes, id: string, position: Position, fact: PlacedFact): string {
  if (position.kind === 'alliance') return clip(allianceWords(notes, fact, id), longestText);
  return clip(position.kind === 'faction' ? factionOf(notes, position) : position.value, longestText);
}
