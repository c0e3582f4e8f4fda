/** The empty list that all short lists begin as. It is not frozen, for V8 goes through frozen lists by a slower way than through others. */
export const none: readonly never[] = [];

/** Lists up to this length are copied to grow by one. */
const shortest = 4;

/**
 * Adds to a short list that began as `none`, and gives the list with it. Most lists of a note hold nothing or one thing: growing an array in
 * place, or spreading it into another, reserves room for sixteen more, which would be most of the memory that a document takes.
 */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  if (list.length < shortest) return list.concat([item]);
  (list as T[]).push(item);
  return list;
}
