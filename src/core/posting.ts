import type { Segment } from './segment';
import type { RegisterEntry } from './register';
import { append, none } from './shortList';

const mostOfFew = 12;

/** The segments of one document that speak of a name. */
export class Posting<D> {
  /** Nearly every name stands in a few segments only: they are a list, and a set once they are many. */
  private few: readonly Segment[] = none;
  private many: Set<Segment> | undefined = undefined;
  /** The segment that was entered last: it names most of its people again and again. */
  private latest: Segment | undefined = undefined;

  constructor(readonly entry: RegisterEntry<D>) {}

  get segments(): Iterable<Segment> {
    return this.many ?? this.few;
  }

  get isEmpty(): boolean {
    return this.many ? this.many.size === 0 : this.few.length === 0;
  }

  /** Whether the segment was not there yet. */
  add(segment: Segment): boolean {
    if (this.latest === segment) return false;
    this.latest = segment;
    if (!this.many && this.few.includes(segment)) return false;
    if (!this.many && this.few.length === mostOfFew) {
      this.many = new Set(this.few);
      this.few = none;
    }
    if (this.many) this.many.add(segment);
    else this.few = append(this.few, segment);
    return true;
  }

  /** Whether the segment was there. */
  delete(segment: Segment): boolean {
    if (this.latest === segment) this.latest = undefined;
    if (this.many) return this.many.delete(segment);
    const { few } = this;
    this.few = few.filter((each) => each !== segment);
    return this.few.length < few.length;
  }
}
