/**
 * Which documents speak of a name, and when that last changed. A revision is a number that no other change has, so what was
 * reckoned from a name holds as long as the name's revision is the same.
 */
export class Register<D> {
  private readonly entries = new Map<string, { readonly documents: Set<D>; revision: number }>();
  private clock = 0;
  private comings = 0;
  /** The names of the last changes, the latest last. */
  private recent: string[] = [];

  /** A document begins to speak of the name; `touch` is to follow. */
  enter(name: string, document: D): void {
    const entry = this.entries.get(name);
    if (entry) entry.documents.add(document);
    else this.open(name, document);
  }

  /** A document speaks of the name no longer. */
  leave(name: string, document: D): void {
    const documents = this.entries.get(name)?.documents;
    documents?.delete(document);
    if (documents?.size !== 0) return;
    this.entries.delete(name);
    this.comings++;
  }

  private open(name: string, document: D): void {
    this.entries.set(name, { documents: new Set([document]), revision: this.clock });
    this.comings++;
  }

  /** What a document says of the name has changed. */
  touch(name: string): void {
    const entry = this.entries.get(name);
    if (!entry) return;
    entry.revision = ++this.clock;
    if (this.recent.length >= 2 * longestMemory) this.recent = this.recent.slice(longestMemory);
    this.recent.push(name);
  }

  /** How many changes there have been. */
  get changes(): number {
    return this.clock;
  }

  /** The names that were touched since then; nothing where that is too long ago to be remembered. */
  touchedSince(changes: number): ReadonlySet<string> | undefined {
    const count = this.clock - changes;
    return count <= this.recent.length ? new Set(count === 0 ? [] : this.recent.slice(-count)) : undefined;
  }

  /** Grows whenever a name is spoken of for the first time, or no longer. */
  get namesRevision(): number {
    return this.comings;
  }

  /** All names that any document speaks of. */
  names(): Iterable<string> {
    return this.entries.keys();
  }

  documentsWith(name: string): Iterable<D> {
    return this.entries.get(name)?.documents ?? nowhere;
  }

  /** 0 for a name that no document speaks of. */
  revisionOf(name: string): number {
    return this.entries.get(name)?.revision ?? 0;
  }
}

/** How many changes are remembered at least. */
const longestMemory = 2_000;

const nowhere: readonly never[] = [];
