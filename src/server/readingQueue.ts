import type { Connection } from './rpc/connection';
import type { WorkDone } from './workDone';

/** How many files are waited for at once. */
const readers = 8;
/** How often a long reading lets the views show what has been read so far, and is shown itself. */
const tellMs = 500;
/** With fewer files to read than these a reading is over before anybody has looked. */
const fewFiles = 50;
/** How long the user is left alone after having done something, for a keystroke brings more questions. */
const restMs = 40;

/** What the queue does with files; a file that cannot be read is no error. */
export interface QueueWork {
  /** Reads a file, and calls `turn` once it has what takes time to digest. */
  read(uri: string, turn: () => Promise<void>): Promise<void>;
  /** More has been read. */
  told(): void;
  failed(error: unknown): void;
}

/**
 * Files that wait to be read in the background, the first to come first. One is digested at a time, and only when nothing that the user did waits
 * for an answer. The user may stop it, which keeps what has been read, and let it go on later.
 */
export class ReadingQueue {
  private readonly waiting = new Set<string>();
  private done = 0;
  private begunMs = 0;
  private toldMs = 0;
  private runs = false;
  /** What the user did not want to wait for. */
  private aside: readonly string[] = [];
  private lastTurn = Promise.resolve();
  /** Of how much the queue has known when it last rested, and when that was. */
  private heardCount = 0;
  private restedMs = 0;

  constructor(
    private readonly connection: Connection,
    private readonly work: QueueWork,
    private readonly progress: WorkDone | undefined,
  ) {}

  /** Whether there is nothing left to read. */
  get isDone(): boolean {
    return this.waiting.size === 0 && this.aside.length === 0 && !this.runs;
  }

  add(uris: readonly string[]): void {
    for (const uri of uris) this.waiting.add(uri);
    this.run();
  }

  /** These need not be read any more. */
  drop(isGone: (uri: string) => boolean): void {
    for (const uri of this.waiting) if (isGone(uri)) this.waiting.delete(uri);
    this.aside = this.aside.filter((uri) => !isGone(uri));
  }

  /** Puts aside what waits; what is added later is read all the same. */
  stop(): void {
    this.aside = [...this.aside, ...this.waiting];
    this.waiting.clear();
  }

  /** Reads what was put aside. */
  goOn(): void {
    const { aside } = this;
    this.aside = [];
    this.add(aside);
  }

  private run(): void {
    if (this.runs || this.waiting.size === 0) return;
    this.runs = true;
    this.done = 0;
    this.begunMs = this.toldMs = Date.now();
    const all = Promise.all(Array.from({ length: readers }, () => this.readOn()));
    all.catch(this.work.failed).then(() => {
      this.end();
    }).catch(this.work.failed);
  }

  private end(): void {
    this.runs = false;
    this.progress?.end();
    this.work.told();
    // Files may have come while the last ones were read.
    this.run();
  }

  private async readOn(): Promise<void> {
    for (let uri = this.next(); uri !== undefined; uri = this.next()) {
      await this.work.read(uri, this.turn).catch(this.work.failed);
      this.done++;
      this.tell();
    }
  }

  private next(): string | undefined {
    const [uri] = this.waiting;
    if (uri !== undefined) this.waiting.delete(uri);
    return uri;
  }

  /** Comes once those before have had theirs, and the editor has all its answers. */
  private readonly turn = (): Promise<void> => (this.lastTurn = this.lastTurn.then(() => this.pause()));

  private async pause(): Promise<void> {
    await this.connection.quiet();
    // Somebody who asks without end still leaves half of the time to the queue.
    if (this.connection.heardCount === this.heardCount || Date.now() - this.restedMs < restMs) return;
    this.heardCount = this.connection.heardCount;
    await new Promise((resolve) => setTimeout(resolve, restMs));
    this.restedMs = Date.now();
    await this.connection.quiet();
  }

  private tell(): void {
    const nowMs = Date.now();
    if (nowMs - this.toldMs < tellMs) return;
    this.toldMs = nowMs;
    this.work.told();
    if (!this.progress) return;
    if (!this.progress.isWanted && nowMs - this.begunMs >= tellMs && this.waiting.size >= fewFiles) this.progress.begin();
    this.progress.report(this.done, this.done + this.waiting.size);
  }
}
