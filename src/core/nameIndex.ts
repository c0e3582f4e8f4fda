import type { Segment } from './segment';
import { Posting } from './posting';
import type { Register } from './register';

/** Which segments of a document speak of which names; the register of all documents is told of each. */
export class NameIndex<D> {
  private readonly postings = new Map<string, Posting<D>>();

  /** `changed` is told of each name that the document begins to speak of (1), or no longer does (-1). */
  constructor(
    private readonly document: D,
    private readonly register: Register<D>,
    private readonly changed?: (name: string, change: 1 | -1) => void,
  ) {}

  names(): Iterable<string> {
    return this.postings.keys();
  }

  segments(name: string): Iterable<Segment> | undefined {
    return this.postings.get(name)?.segments;
  }

  /** Enters that a segment speaks of a name; once is as good as many times. */
  enter(name: string, segment: Segment): void {
    const posting = this.postings.get(name) ?? this.open(name);
    if (posting.add(segment)) this.register.touch(posting.entry);
  }

  private open(name: string): Posting<D> {
    const posting = new Posting(this.register.enter(name, this.document));
    this.postings.set(name, posting);
    this.changed?.(name, 1);
    return posting;
  }

  /** Takes out that a segment speaks of a name, if it did. */
  leave(name: string, segment: Segment): void {
    const posting = this.postings.get(name);
    if (!posting?.delete(segment)) return;
    this.register.touch(posting.entry);
    if (!posting.isEmpty) return;
    this.postings.delete(name);
    this.register.leave(posting.entry, this.document);
    this.changed?.(name, -1);
  }
}
