import { none } from './shortList';

/**
 * A list that is filled and taken again and again, each time cut to its length. A list of its own for every segment would grow in steps,
 * and leave more room unused and thrown away than its things take.
 */
export class Gathering<T> {
  /** Beyond `length` there may be things that were taken before. */
  private readonly items: T[] = [];
  length = 0;

  push(item: T): void {
    this.items[this.length++] = item;
  }

  at(index: number): T {
    return this.items[index]!;
  }

  /** All that was pushed since the last call. */
  take(): readonly T[] {
    if (this.length === 0) return none;
    const taken = this.items.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}
