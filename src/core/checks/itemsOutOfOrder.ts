import { formatDate } from '../../dates/format';
import type { Document } from '../document';
import { blurred } from '../extent';
import { holderOf } from '../outline';
import type { Event } from '../sense';
import { eventAnchor, type Found } from './finding';

/**
 * `items-out-of-order`: one item of a list that surely happened before an item above it (or after one below), in a list of at least four
 * dated items that is in order once it is taken out. A list that is not told in order of time at all is let be; vague dates are out of order only where
 * all their days are.
 */
export function itemsOutOfOrder(document: Document): readonly Found[] {
  return [...datedLists(document).values()].flatMap((items) => {
    const stray = items.length >= fewestItems ? strayIn(items) : undefined;
    return stray ? [found(document, stray.item, stray.other)] : [];
  });
}

const fewestItems = 4;

interface DatedItem {
  readonly segment: number;
  readonly event: Event;
  /** First and last day on which it may have begun. */
  readonly earliest: number;
  readonly latest: number;
}

/** Items that begin with a date, by the node that holds them. */
function datedLists(document: Document): ReadonlyMap<string, readonly DatedItem[]> {
  const lists = new Map<string, DatedItem[]>();
  document.segments.forEach(({ sense }, segment) => {
    for (const event of sense.events) {
      const { kind, leading } = sense.nodes[event.node]!;
      if (kind !== 'item' || leading.date !== event.tag || event.when.uncertain) continue;
      const holder = holderOf(document, { segment, node: event.node });
      const key = holder ? `${holder.segment}:${holder.node}` : '';
      const whole = blurred(event.when);
      const latest = event.when.kind === 'span' ? event.when.start.latest : whole.latest;
      const list = lists.get(key) ?? [];
      if (list.length === 0) lists.set(key, list);
      list.push({ segment, event, earliest: whole.earliest, latest });
    }
  });
  return lists;
}

interface Stray {
  readonly item: DatedItem;
  /** The item that it stands on the wrong side of. */
  readonly other: DatedItem;
}

/** The one item whose leaving puts the list in order. Of two neighbours that stand the wrong way round, the lower. */
function strayIn(items: readonly DatedItem[]): Stray | undefined {
  const first = inversion(items);
  if (!first) return undefined;
  const [upper, lower] = first;
  for (const at of [lower, upper]) {
    if (!inversion(items.filter((_, index) => index !== at))) return { item: items[at]!, other: items[at === lower ? upper : lower]! };
  }
  return undefined;
}

/** The first item that surely lies before one above it, and the one above that begins latest. */
function inversion(items: readonly DatedItem[]): readonly [upper: number, lower: number] | undefined {
  let latest = 0;
  for (let index = 1; index < items.length; index++) {
    if (items[index]!.latest < items[latest]!.earliest) return [latest, index];
    if (items[index]!.earliest > items[latest]!.earliest) latest = index;
  }
  return undefined;
}

function found(document: Document, item: DatedItem, other: DatedItem): Found {
  const words = item.latest < other.earliest ? 'before' : 'after';
  return {
    code: 'items-out-of-order',
    message: `This happened ${words} ${formatDate(other.event.when)}, ${words === 'before' ? 'which stands above it' : 'which stands below it'}; the rest of the list is in order of time.`,
    at: eventAnchor({ document, segment: item.segment, base: 0, item: item.event }),
    related: [{ message: `${formatDate(other.event.when)}.`, at: eventAnchor({ document, segment: other.segment, base: 0, item: other.event }) }],
  };
}
