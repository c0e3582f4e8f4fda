import { append, none } from './shortList';

/** A name, the documents that speak of it, and when what they say of it last changed. */
export interface RegisterEntry<D> {
  readonly name: string;
  /** Each once. Nearly every name has one. */
  documents: readonly D[];
  revision: number;
}

/**
 * Which documents speak of a name, and when that last changed. A revision is a number that no other change has, so what was
 * reckoned from a name holds as long as the name's revision is the same.
 */
export class Register<D> {
  private readonly entries = new Map<string, RegisterEntry<D>>();
  private clock = 0;
  private comings = 0;
  /** The names of the last changes, the latest last. */
  private recent: string[] = [];

  /** A document that did not speak of the name begins to; `touch` is to follow. */
  enter(name: string, document: D): RegisterEntry<D> {
    const entry = this.entries.get(name) ?? this.open(name);
    entry.documents = append(entry.documents, document);
    return entry;
  }

  /** A document speaks of the name no longer. */
  leave(entry: RegisterEntry<D>, document: D): void {
    entry.documents = entry.documents.filter((each) => each !== document);
    if (entry.documents.length > 0) return;
    this.entries.delete(entry.name);
    this.comings++;
  }

  private open(name: string): RegisterEntry<D> {
    const entry = { name, documents: none, revision: this.clock };
    this.entries.set(name, entry);
    this.comings++;
    return entry;
  }

  /** What a document says of the name has changed. */
  touch(entry: RegisterEntry<D>): void {
    entry.revision = ++this.clock;
    if (this.recent.length >= 2 * longestMemory) this.recent = this.recent.slice(longestMemory);
    this.recent.push(entry.name);
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
    return this.entries.get(name)?.documents ?? none;
  }

  /** 0 for a name that no document speaks of. */
  revisionOf(name: string): number {
    return this.entries.get(name)?.revision ?? 0;
  }
}

/** How many changes are remembered at least. */
const longestMemory = 2_000;
