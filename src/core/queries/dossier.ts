import { compareForDisplay } from '../../dates/compare';
import type { DayRange, HistoricalDate } from '../../dates/historicalDate';
import { isAnnotationKey } from '../factKey';
import type { Notes, Placed, PlacedFact } from '../notes';
import type { Event } from '../sense';

/** One thing that is told of a person; its `when` is that of the fact or the event. */
export type DossierEntry =
  | { readonly kind: 'fact'; readonly when: HistoricalDate | undefined; readonly fact: PlacedFact; readonly line: number }
  | { readonly kind: 'event'; readonly when: HistoricalDate; readonly event: Placed<Event>; readonly line: number };

/**
 * All that is told of a person, facts and events, in order of time; what has no date first, and what has the same date in reading order. Lines count from 0
 * in the document of the entry.
 */
export function dossier(notes: Notes, id: string, scope?: string): readonly DossierEntry[] {
  const facts = notes.factsOf(id, scope).filter(({ item }) => !isAnnotationKey(item.key));
  const entries: DossierEntry[] = [
    ...facts.map((fact) => ({ kind: 'fact' as const, when: fact.item.when, fact, line: fact.base + fact.item.line })),
    ...notes.eventsOf(id, scope).map((event) => ({ kind: 'event' as const, when: event.item.when, event, line: event.base + event.item.tag.line })),
  ];
  return entries.sort(inTime);
}

/** All that is told of a person and may have been so, or may have happened, within a time, in order of time; what has no date is left out. */
export function between(notes: Notes, id: string, at: DayRange, scope?: string): readonly DossierEntry[] {
  return dossier(notes, id, scope).filter(({ when }) => when !== undefined && when.earliest <= at.latest && when.latest >= at.earliest);
}

function inTime(one: DossierEntry, other: DossierEntry): number {
  if (!one.when || !other.when) return one.when ? 1 : other.when ? -1 : 0;
  return one.when.earliest === other.when.earliest && one.when.latest === other.when.latest ? 0 : compareForDisplay(one.when, other.when);
}
