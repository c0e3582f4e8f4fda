import type { Notes, Placed } from '../core/notes';
import type { Event } from '../core/sense';
import type { DayRange } from '../dates/historicalDate';
import { throwIfCancelled, type CancellationToken } from './cancellation';

/** The last event that surely lies before a time and the first that surely lies after it; the nearest in the notes where several do. */
export function neighbours(events: readonly Placed<Event>[], at: DayRange): { readonly before: Placed<Event> | undefined; readonly after: Placed<Event> | undefined } {
  let before: Placed<Event> | undefined;
  let after: Placed<Event> | undefined;
  for (const event of events) {
    const { when } = event.item;
    if (when.latest < at.earliest && (!before || when.latest > before.item.when.latest)) before = event;
    if (when.earliest > at.latest && (!after || when.earliest < after.item.when.earliest)) after = event;
  }
  return { before, after };
}

interface EventsRequest {
  readonly most: number;
  /** Which ones are left out. */
  readonly isOwn: (event: Event) => boolean;
  readonly scope: string | undefined;
  readonly token: CancellationToken | undefined;
}

/** Events in scope that may have happened within a time, those that name it most closely first, as many as are asked for, and how many there are. */
export function eventsWithin(
  notes: Notes,
  at: DayRange,
  { most, isOwn, scope, token }: EventsRequest,
): { readonly events: readonly Placed<Event>[]; readonly count: number } {
  const found: Placed<Event>[] = [];
  for (const document of notes.documents(scope)) {
    throwIfCancelled(token);
    document.segments.forEach(({ sense }, segment) => {
      for (const item of sense.events) {
        if (item.when.latest < at.earliest || item.when.earliest > at.latest || isOwn(item)) continue;
        found.push({ document, segment, base: document.segmentStarts[segment]!, item });
      }
    });
  }
  const nearest = found.sort((one, other) => misfit(one.item.when, at) - misfit(other.item.when, at) || one.item.when.earliest - other.item.when.earliest);
  return { events: nearest.slice(0, most), count: found.length };
}

/** How many days a date reaches beyond a time, to either side. */
function misfit(when: DayRange, at: DayRange): number {
  return excess(at.earliest, when.earliest) + excess(when.latest, at.latest);
}

function excess(one: number, other: number): number {
  return one > other ? one - other : 0;
}
