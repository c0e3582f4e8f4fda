import type { TimelineItemKind, TimelineItems } from '../protocol/timeline';
import type { PackedItems } from './slice';

/** All kinds of items in the order in which bars are stacked in a lane; `PackedItems.kind` counts in it. */
export const timelineItemKinds: readonly TimelineItemKind[] = ['life', 'office', 'faction', 'alliance', 'stance', 'relation', 'fact', 'event'];

/** Columns of days, where one may be absent. */
export const dayColumns = ['startEarliest', 'startLatest', 'endEarliest', 'endLatest'] as const;
/** Columns of whole numbers. */
export const wholeColumns = ['flags', 'line', 'character', 'endLine', 'section', 'topic', 'office', 'document'] as const;
/** Columns of texts and lists. */
export const valueColumns = ['kind', 'text', 'when', 'sources', 'people', 'against'] as const;

/** Items without their ids, but with the ordinals that these are made of. */
export interface HeldItems extends Omit<TimelineItems, 'id'> {
  readonly ordinal: ArrayLike<number>;
}

/** The longest part of a text that an id holds, in UTF-16 units. */
const textInId = 120;

/** What an item is called across edits, before what is the same is told apart. */
export function idBase(kind: TimelineItemKind, when: string, text: string): string {
  return `${kind}:${when}:${text.slice(0, textInId)}`;
}

function idWith(base: string, ordinal: number): string {
  return ordinal === 1 ? base : `${base}~${ordinal}`;
}

/** Items with their ids, which are made when they are first asked for. */
export function withIds(items: HeldItems): TimelineItems {
  let ids: readonly string[] | undefined;
  return {
    ...items,
    get id() {
      return (ids ??= items.text.map((text, item) => idWith(idBase(items.kind[item]!, items.when[item]!, text), items.ordinal[item]!)));
    },
  };
}

/** Whether all columns have as many cells as there are said to be items. */
export function hasOneLength(items: PackedItems): boolean {
  const columns = [items.kind, items.ordinal, items.weight, items.text.ends, items.when.ends, items.sources.of, items.people.of, items.against.of];
  return [...columns, ...dayColumns.map((name) => items[name]), ...wholeColumns.map((name) => items[name])].every(({ length }) => length === items.count);
}
