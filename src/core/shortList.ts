/** The empty list that all short lists begin as. */
export const none: readonly never[] = Object.freeze([]);

/**
 * Adds to a short list that began as `none`. Most lists of a note hold nothing or one thing: growing an empty array reserves room
 * for sixteen, which would be most of the memory that a document takes.
 */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}
