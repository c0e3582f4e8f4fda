import { sourcesAt } from '../core/annotation';
import { eventCitations } from '../core/eventText';
import type { Placed } from '../core/notes';
import type { Event, Fact } from '../core/sense';
import { clip } from './richText';

const longestSource = 160;

/** What a fact rests on, in the notes' own words without the `@` of citations. */
export function factSources({ document, segment, item }: Placed<Fact>): readonly string[] {
  return sourcesAt(document, { segment, node: item.node }, item.citations).map(sourceWords);
}

/** What an event rests on. */
export function eventSources({ document, segment, item }: Placed<Event>): readonly string[] {
  return sourcesAt(document, { segment, node: item.node }, eventCitations(document.segments[segment]!, item)).map(sourceWords);
}

function sourceWords(source: string): string {
  return clip(source.replace(/(^|[\s;-])-?@\{?(?=[\p{L}\p{N}_])/gu, '$1').replace(/\.$/, ''), longestSource);
}
