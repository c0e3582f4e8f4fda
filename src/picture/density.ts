import { type Items } from './items';
import { type View } from './scale';

/**
 * How much there is in each of so many equal parts of a stretch of time: one for every item that is shown and begins there. The counts add up to
 * the number of those items that begin within it.
 */
export function densityOf({ anchor }: Items, { from, to }: View, parts: number, isShown: (item: number) => boolean): Float64Array {
  const counts = new Float64Array(parts);
  const scale = parts / (to - from);
  for (let item = 0; item < anchor.length; item++) {
    const part = Math.floor((anchor[item]! - from) * scale);
    if (part >= 0 && part < parts && isShown(item)) counts[part]! += 1;
  }
  return counts;
}
