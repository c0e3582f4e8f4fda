import type { Segment } from './segment';
import type { Extent } from './extent';
import type { Notes, Placed, PlacedFact } from './notes';
import { annotationsAt, sourcesAt } from './annotation';
import type { Fact } from './sense';

/** How a person is related to those named `with`: `pupil` and `mentor`, `parent` and `child` are each other's other side. */
export type Relation = 'spouse' | 'parent' | 'child' | 'mentor' | 'pupil' | 'ally' | 'rival';

/** Something that a person held, thought or was to others for a time, as one fact line tells it. */
export interface Position {
  readonly kind: 'office' | 'faction' | 'stance' | 'alliance' | 'relation';
  /** The office, the faction, the words of the stance; for alliances and relations the value in plain words. */
  readonly value: string;
  /** For a stance. */
  readonly topic: string | undefined;
  /** `mentor` says that those named are mentors of the person. */
  readonly relation: Relation | undefined;
  /** Name keys of those whom the person is with, oneself left out. */
  readonly allies: readonly string[];
  /** Name keys of those whom the person is against. */
  readonly opponents: readonly string[];
  /** When it was so, as far as the notes on the person tell. */
  readonly extent: Extent;
  /** Whether others may end it sooner: the next holder of an office (`extentIn`), or the death of those it binds the person to. */
  readonly endsBy: 'successor' | 'partner' | undefined;
  readonly told: ToldFact;
}

/** A fact and where it is told, in a form that outlives edits elsewhere in its document. */
export interface ToldFact {
  readonly uri: string;
  readonly segment: Segment;
  readonly fact: Fact;
  readonly role: PlacedFact['role'];
}

export function toldFact({ document, segment, item, role }: PlacedFact): ToldFact {
  return { uri: document.uri, segment: document.segments[segment]!, fact: item, role };
}

/** Where a fact stands in the present version of its document. */
export function placedFact(notes: Notes, { uri, segment, fact, role }: ToldFact): PlacedFact {
  const document = notes.get(uri);
  const place = notes.placeOf(uri, segment);
  if (!document || !place) throw new Error(`A fact of ${uri} was kept longer than its notes.`);
  return { document, segment: place.index, base: place.line, item: fact, role };
}

/** Citations of the fact and the nearest `source` lines, in their own words. */
export function sourcesOf({ document, segment, item }: Placed<Fact>): readonly string[] {
  return sourcesAt(document, { segment, node: item.node }, item.citations);
}

/** Who wrote the section that the fact stands in: the nearest `author` line. */
export function authorOf(fact: Placed<Fact>): string | undefined {
  return nearest(fact, 'author');
}

/** Where it was: the nearest `place` line. */
export function placeNameOf(fact: Placed<Fact>): string | undefined {
  return nearest(fact, 'place');
}

function nearest({ document, segment, item }: Placed<Fact>, key: string): string | undefined {
  return annotationsAt(document, { segment, node: item.node }).find(({ fact }) => fact.key === key)?.fact.value;
}
