import { eventText } from '../core/eventText';
import type { Segment } from '../core/segment';
import type { Placed } from '../core/notes';
import type { Event } from '../core/sense';

const texts = new WeakMap<Event, string>();

/** The sentence of an event in plain words, without the date that it begins with. */
export function eventWords({ document, segment, item }: Placed<Event>): string {
  return wordsOfEvent(document.segments[segment]!, item);
}

export function wordsOfEvent(segment: Segment, event: Event): string {
  const known = texts.get(event) ?? eventText(segment, event);
  texts.set(event, known);
  return known;
}
