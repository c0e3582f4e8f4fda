import type { Ailing, Fix } from './fix';
import { sortedList } from './sortList';

/** Fixes for lists that are not in the order of time. */
export const listFixes = { 'items-out-of-order': sorting } as const;

function sorting({ document, problem: { range } }: Ailing): readonly Fix[] {
  const change = sortedList(document, range.start.line);
  return change ? [{ title: 'Sort this list by date', changes: [change] }] : [];
}
