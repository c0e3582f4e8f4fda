import type { Document } from '../document';
import type { Notes } from '../notes';
import { positionsOf } from '../positions';
import type { PersonPositions } from '../positionReader';
import { officeKey } from '../post';
import { successionOf, type Succession } from '../succession';
import { eventsOutsidePeriod } from './eventOutsidePeriod';
import { checkSeverities, type Anchor, type Finding, type FindingPlace, type Found } from './finding';
import { itemsOutOfOrder } from './itemsOutOfOrder';
import { lifeConflicts } from './lifeConflict';
import { longLife } from './longLife';
import { nearMissNames } from './nearMissName';
import { officeHeldTwice } from './officeHeldTwice';
import { actsOutsideLife } from './outsideLife';
import { parentYounger } from './parentYounger';
import type { PersonCase } from './personCase';
import { stancesOfSameDay } from './stanceSameDay';
import { successionGaps } from './successionGap';

const personChecks: readonly ((person: PersonCase) => readonly Found[])[] = [lifeConflicts, actsOutsideLife, longLife, parentYounger, stancesOfSameDay];
const officeChecks: readonly ((succession: Succession) => readonly Found[])[] = [officeHeldTwice, successionGaps];

/**
 * What in a document cannot be, or hardly means what it says, in the light of all notes: the findings at its own lines, from the top down. Nothing is
 * ever changed, and two notes that disagree are both reported. Work is in proportion to the document and its people; what is known of a person or an office
 * is looked at again only where something new is told of them. Empty for a document that is not among the notes.
 */
export function checkDocument(notes: Notes, uri: string): readonly Finding[] {
  const document = notes.get(uri);
  if (!document) return [];
  const found = [
    ...notes.people(uri).flatMap((id) => foundOnPerson(notes, id)),
    ...officesIn(document).flatMap((office) => foundOnOffice(notes, office)),
    ...eventsOutsidePeriod(document),
    ...itemsOutOfOrder(document),
    ...nearMissNames(notes, document),
  ];
  const findings = found.filter(({ at }) => at.uri === uri).map((each) => finding(notes, each));
  return findings.sort((one, other) => one.place.line - other.place.line || one.place.start - other.place.start);
}

interface PersonFindings {
  readonly looked: ReadonlyMap<string, PersonPositions>;
  readonly found: readonly Found[];
}

interface Cache {
  readonly people: Map<string, PersonFindings>;
  readonly offices: WeakMap<Succession, readonly Found[]>;
}

const caches = new WeakMap<Notes, Cache>();

function cacheOf(notes: Notes): Cache {
  const known = caches.get(notes) ?? { people: new Map<string, PersonFindings>(), offices: new WeakMap<Succession, readonly Found[]>() };
  caches.set(notes, known);
  return known;
}

function foundOnPerson(notes: Notes, id: string): readonly Found[] {
  const { people } = cacheOf(notes);
  const known = people.get(id);
  if (known && [...known.looked].every(([name, person]) => positionsOf(notes, notes.idOf(name)) === person)) return known.found;
  const looked = new Map<string, PersonPositions>();
  const look = (name: string): PersonPositions => {
    const person = positionsOf(notes, notes.idOf(name));
    looked.set(name, person);
    return person;
  };
  const person = { ...look(id), notes, facts: notes.factsOf(id), look };
  const found = personChecks.flatMap((check) => check(person));
  people.set(id, { looked, found });
  return found;
}

function foundOnOffice(notes: Notes, office: string): readonly Found[] {
  const { offices } = cacheOf(notes);
  const succession = successionOf(notes, office);
  const known = offices.get(succession) ?? officeChecks.flatMap((check) => check(succession));
  offices.set(succession, known);
  return known;
}

/** The offices that a document speaks of, each in one way that it is written there. */
function officesIn({ segments }: Document): readonly string[] {
  const offices = new Map<string, string>();
  for (const { sense } of segments) for (const { key, value } of sense.facts) if (key === 'office' && value !== '') offices.set(officeKey(value), value);
  return [...offices.values()];
}

function finding(notes: Notes, { code, message, at, related, nearMiss }: Found): Finding {
  const places = related.map((each) => ({ message: each.message, place: placeOf(notes, each.at) }));
  return { code, severity: checkSeverities[code], message, place: placeOf(notes, at), related: places, ...(nearMiss ? { nearMiss } : {}) };
}

function placeOf(notes: Notes, { uri, segment, line, start, endLine, end }: Anchor): FindingPlace {
  const base = notes.placeOf(uri, segment)?.line ?? 0;
  return { uri, line: base + line, start, endLine: base + endLine, end };
}
