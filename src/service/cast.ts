import type { Document } from '../core/document';
import type { Segment } from '../core/segment';
import type { Notes, Placed } from '../core/notes';
import type { Fact } from '../core/sense';
import type { HistoricalDate } from '../dates/historicalDate';
import { allCast } from './allCast';
import type { Cast, Membership } from './portrait';

export type { Cast };

const casts = new WeakMap<Notes, { readonly version: number; readonly byScope: Map<string | undefined, Cast> }>();

/** The cast of one document in reading order, or of all notes in the order of the alphabet; kept until the notes change. */
export function castOf(notes: Notes, scope?: string): Cast {
  const before = casts.get(notes);
  const current = before?.version === notes.version ? before : { version: notes.version, byScope: new Map<string | undefined, Cast>() };
  casts.set(notes, current);
  const known = current.byScope.get(scope) ?? (scope === undefined ? allCast(notes) : new CastReader(notes).read(scope));
  current.byScope.set(scope, known);
  return known;
}

/** The cast of all notes in reading order, file after file; it is read anew each time. */
export function castInReadingOrder(notes: Notes): Cast {
  return new CastReader(notes).read(undefined);
}

/** A portrait while it is being drawn. */
interface Draft {
  id: string;
  born: HistoricalDate | undefined;
  died: HistoricalDate | undefined;
  isGroup: boolean;
  memberships: Membership[];
  offices: Placed<Fact>[];
  isTold: boolean;
}

/** Walks once over all that is in scope, and keeps the order of first appearance; lives for one reading. */
class CastReader {
  private readonly people = new Map<string, Draft>();
  private readonly factions = new Set<string>();
  private readonly topics = new Map<string, { people: Set<string>; hasEvents: boolean }>();

  constructor(private readonly notes: Notes) {}

  read(scope: string | undefined): Cast {
    for (const document of this.notes.documents(scope)) {
      document.segments.forEach((segment, index) => {
        this.readSegment(document, segment, index);
      });
    }
    const { people } = this;
    return {
      people: [...people.keys()],
      factions: [...this.factions],
      topics: [...this.topics].map(([topic, told]) => ({ topic, people: [...told.people], hasEvents: told.hasEvents })),
      portrait: (id) => people.get(id) ?? blank(id),
    };
  }

  private readSegment(document: Document, segment: Segment, index: number): void {
    for (const { kind, value } of segment.syntax.tags) {
      if (kind === 'person') this.person(value);
      else if (kind === 'topic') this.topic(value);
    }
    for (const { people, topics } of segment.sense.events) {
      for (const name of people) this.person(name).isTold = true;
      for (const topic of topics) this.topic(topic).hasEvents = true;
    }
    const base = document.segmentStarts[index]!;
    for (const item of segment.sense.facts) this.readFact({ document, segment: index, base, item });
  }

  private readFact(fact: Placed<Fact>): void {
    const { key, subjects, objects, against, topic, value } = fact.item;
    for (const name of [...objects, ...against]) this.person(name).isTold = true;
    for (const name of subjects) this.readOf(this.person(name), fact);
    if (key === 'member') for (const name of objects) for (const group of subjects) this.join(this.person(name), this.notes.idOf(group), fact);
    if (key !== 'stance' || topic === undefined || value === '') return;
    for (const name of subjects) this.topic(topic).people.add(this.notes.idOf(name));
  }

  private readOf(person: Draft, fact: Placed<Fact>): void {
    const { key, value, when, objects } = fact.item;
    person.isTold = true;
    if (key === 'born') person.born ??= when;
    else if (key === 'died') person.died ??= when;
    else if (key === 'kind') person.isGroup = value.toLowerCase() !== 'person';
    else if (key === 'office') person.offices.push(fact);
    else if (key === 'faction') this.join(person, objects[0] === undefined ? value : this.notes.idOf(objects[0]), fact);
  }

  private join(person: Draft, faction: string, fact: Placed<Fact>): void {
    if (faction === '') return;
    this.factions.add(faction);
    person.memberships.push({ faction, fact });
  }

  private person(name: string): Draft {
    const id = this.notes.idOf(name);
    const known = this.people.get(id) ?? blank(id);
    this.people.set(id, known);
    return known;
  }

  private topic(topic: string): { people: Set<string>; hasEvents: boolean } {
    const known = this.topics.get(topic) ?? { people: new Set<string>(), hasEvents: false };
    this.topics.set(topic, known);
    return known;
  }
}

function blank(id: string): Draft {
  return { id, born: undefined, died: undefined, isGroup: false, memberships: [], offices: [], isTold: false };
}

/** Names besides the main one that it does not end in: `Koba`, but not the `Stalin` of `Joseph Stalin`. */
export function otherNames(notes: Notes, id: string): readonly string[] {
  const names = notes.namesOf(id);
  return names.filter((name) => !names.some((longer) => longer.endsWith(` ${name}`)) && name !== id);
}
