import { formatDate } from '../../dates/format';
import type { HistoricalDate } from '../../dates/historicalDate';
import type { Document } from '../document';
import { blurred } from '../extent';
import { holderOf, nodeAt, type NodePlace } from '../outline';
import type { Event } from '../sense';
import { eventAnchor, type Anchor, type Found } from './finding';

/**
 * `event-outside-period`: a line that begins with a date which lies with all its days outside the period of the heading above. Only where that heading is the nearest
 * node with a date, and both dates are without doubt; a date in the middle of a sentence looks back or ahead, as sentences do.
 */
export function eventsOutsidePeriod(document: Document): readonly Found[] {
  return document.segments.flatMap(({ sense }, segment) =>
    sense.events.flatMap((event): readonly Found[] => {
      const { above, leading } = sense.nodes[event.node]!;
      if (leading.date !== event.tag || !above.when || !isOutside(event.when, above.when)) return [];
      const period = periodAbove(document, { segment, node: event.node });
      return period ? [found(document, segment, event, period)] : [];
    }),
  );
}

function isOutside(event: HistoricalDate, period: HistoricalDate): boolean {
  if (event.uncertain || period.uncertain || period.approximate) return false;
  const days = blurred(event);
  return days.latest < period.earliest || days.earliest > period.latest;
}

/** The nearest node above that has a date, where that is a heading. */
function periodAbove(document: Document, place: NodePlace): NodePlace | undefined {
  let at = holderOf(document, place);
  while (at && !nodeAt(document, at).when) at = holderOf(document, at);
  return at && nodeAt(document, at).kind === 'heading' ? at : undefined;
}

function found(document: Document, segment: number, event: Event, period: NodePlace): Found {
  const { when } = nodeAt(document, period);
  return {
    code: 'event-outside-period',
    message: `${capital(formatDate(event.when))} lies outside the time of the heading above, ${formatDate(when!)}.`,
    at: eventAnchor({ document, segment, base: 0, item: event }),
    related: [{ message: `The heading: ${formatDate(when!)}.`, at: headingAnchor(document, period) }],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first line of a heading. */
function headingAnchor(document: Document, { segment, node }: NodePlace): Anchor {
  const placed = document.segments[segment]!;
  const { line } = placed.syntax.blocks[placed.sense.nodes[node]!.block]!;
  return { uri: document.uri, segment: placed, line, start: 0, endLine: line, end: placed.syntax.lines.texts[line]!.length };
}
