/** One cell of a numeric column; NaN outside it, so that a slip shows and cannot be mistaken for a value. */
export function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? NaN;
}

/** The first index whose value is above `limit` in an ascending column, or the column's length. */
export function firstAbove(column: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
