import type { Document } from '../core/document';
import type { Extent } from '../core/extent';
import type { Notes, Placed } from '../core/notes';
import { placedFact, type Position } from '../core/position';
import { positionsOf } from '../core/positions';
import { extentOf } from '../core/standing';
import type { Fact } from '../core/sense';
import type { DayRange } from '../dates/historicalDate';
import type { StorylineBond, StorylineData, StorylineMark, StorylineParams, StorylinePerson, StorylineStatement, StorylineStay, StorylineTime } from '../protocol/storyline';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { castOf, type Cast } from './cast';
import { lifeWords, whenWords } from './dateWords';
import { documentTitle } from './documentTitle';
import { expulsionsIn } from './expulsions';
import { personWords } from './factWords';
import { introductionOf } from './introduction';
import { factLocation } from './place';
import { factionOf } from './faction';
import { clip } from './richText';
import { factSources } from './sources';
import { boundsOf } from './timelineBounds';

/** No picture has more lines. */
const mostPeople = 500;
const longestText = 200;

/** Everybody who was ever in a faction, an alliance or an office, with whom and for how long. */
export function storylineData(notes: Notes, document: Document, params: StorylineParams, token?: CancellationToken): StorylineData {
  const scope = params.scope === 'all' ? undefined : document.uri;
  const cast = castOf(notes, scope);
  const people = cast.people.filter((id) => positionsOf(notes, id, scope).positions.some(isDrawn)).slice(0, mostPeople);
  const reader = new StorylineReader(notes, scope, cast);
  people.forEach((id, person) => {
    throwIfCancelled(token);
    reader.read(id, person);
  });
  const { bonds, stays, marks } = reader;
  const head = { uri: document.uri, version: document.version, title: documentTitle(document), scope: params.scope };
  const persons = people.map((id) => personOf(notes, id, { scope, cast, from: document.uri }));
  return { ...head, people: persons, factions: cast.factions, bonds, stays, marks: [...marks, ...expulsionsIn(notes, scope, people)] };
}

function isDrawn({ kind, told: { role } }: Position): boolean {
  return kind === 'faction' || kind === 'office' || (kind === 'alliance' && role !== 'against');
}

function personOf(notes: Notes, id: string, { scope, cast, from }: { readonly scope: string | undefined; readonly cast: Cast; readonly from: string }): StorylinePerson {
  const { bounds, life, isGroup } = positionsOf(notes, id, scope);
  const { memberships } = cast.portrait(id);
  const place = introductionOf(notes, id, scope ?? from);
  return {
    name: id,
    faction: memberships[0] ? cast.factions.indexOf(memberships[0].faction) : -1,
    group: isGroup,
    born: daysOf(bounds.born),
    died: daysOf(bounds.died),
    life: lifeWords(life.born, life.died) ?? '',
    uri: place?.uri ?? from,
    line: place?.range.start.line ?? 0,
    character: place?.range.start.character ?? 0,
  };
}

function daysOf(range: DayRange | undefined): readonly [number, number] | null {
  return range && Number.isFinite(range.earliest) && Number.isFinite(range.latest) ? [Math.round(range.earliest), Math.round(range.latest)] : null;
}

/** Gathers bonds, stays and offices person by person; lives for one call of `storylineData`. */
class StorylineReader {
  readonly bonds: StorylineBond[] = [];
  readonly stays: StorylineStay[] = [];
  readonly marks: StorylineMark[] = [];
  /** A line that gives several dates is a fact for each of them. */
  private readonly byFact = new Map<Fact, Map<string, number>>();

  constructor(
    private readonly notes: Notes,
    private readonly scope: string | undefined,
    private readonly cast: Cast,
  ) {}

  read(id: string, person: number): void {
    for (const position of positionsOf(this.notes, id, this.scope).positions) {
      if (!isDrawn(position)) continue;
      const extent = extentOf(this.notes, position, this.scope);
      if (position.kind === 'office') this.addOffice(person, position, extent);
      else this.stays.push({ person, bond: this.bondOf(position), ...timeOf(extent), knownUntil: knownUntil(extent) });
    }
  }

  private addOffice(person: number, position: Position, extent: Extent): void {
    this.marks.push({ kind: 'office', person, ...statementOf(this.notes, position, position.value), ...timeOf(extent) });
  }

  private bondOf(position: Position): number {
    const { notes, byFact } = this;
    const name = position.kind === 'faction' ? factionOf(notes, position) : '';
    const known = byFact.get(position.told.fact) ?? new Map<string, number>();
    byFact.set(position.told.fact, known);
    const index = known.get(name) ?? this.addBond(position, name);
    known.set(name, index);
    return index;
  }

  private addBond(position: Position, faction: string): number {
    const isFaction = position.kind === 'faction';
    const text = isFaction ? faction : sidesOf(this.notes, position.told.fact);
    const statement = statementOf(this.notes, position, text);
    const label = isFaction ? faction : againstWords(this.notes, position.told.fact);
    return this.bonds.push({ kind: isFaction ? 'faction' : 'alliance', label: clip(label, longestText), faction: isFaction ? this.cast.factions.indexOf(faction) : -1, ...statement }) - 1;
  }
}

/** `Zinoviev, Kamenev and Stalin against Trotsky`. */
function sidesOf(notes: Notes, { objects, against }: Fact): string {
  const own = personWords(notes, objects);
  return against.length === 0 ? own : `${own} against ${personWords(notes, against)}`;
}

/** `against Leon Trotsky`; those who stand together where nobody is named. */
function againstWords(notes: Notes, fact: Fact): string {
  return fact.against.length === 0 ? sidesOf(notes, fact) : `against ${personWords(notes, fact.against)}`;
}

function statementOf(notes: Notes, { told }: Position, text: string): StorylineStatement {
  const fact: Placed<Fact> = placedFact(notes, told);
  const { uri, range } = factLocation(fact);
  const { when } = fact.item;
  return {
    text: clip(text, longestText),
    when: when ? whenWords(when) : '',
    sources: factSources(fact).slice(0, 3).join('; '),
    uri,
    line: range.start.line,
    character: range.start.character,
    ...(when ? boundsOf(when) : { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null }),
  };
}

function timeOf({ begin, end }: Extent): StorylineTime {
  return { startEarliest: day(begin.earliest), startLatest: day(begin.latest), endEarliest: day(end.earliest), endLatest: day(end.latest) };
}

function knownUntil({ basis, end, lapse }: Extent): number | null {
  return basis === 'attested' ? day(lapse.latest) : day(end.latest);
}

function day(number: number): number | null {
  return Number.isFinite(number) ? Math.round(number) : null;
}
