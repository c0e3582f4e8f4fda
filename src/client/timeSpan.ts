import { EventEmitter, type Event, type Memento } from 'vscode';
import type { TimeSpan } from '../protocol/span';

const memoryKey = 'annals.sameSpan';

/** Someone has moved to another span of time, or tied the views or untied them. */
export interface SpanChange {
  /** Who did, and needs not be told. */
  readonly by: object;
  /** Of which notes the span is shown; absent where it is not the span that has changed. */
  readonly notes?: string;
}

/**
 * The span of time that timelines and storylines of the same notes show together. Whether they do is kept for the workspace; the span itself lasts as
 * long as the window, since every view keeps its own.
 */
export class SharedSpan {
  private readonly changed = new EventEmitter<SpanChange>();
  private readonly spans = new Map<string, TimeSpan>();

  readonly onDidChange: Event<SpanChange> = this.changed.event;

  constructor(private readonly memory: Memento) {}

  get isTied(): boolean {
    return this.memory.get(memoryKey) !== false;
  }

  /** The span last moved to in these notes. */
  of(notes: string): TimeSpan | undefined {
    return this.spans.get(notes);
  }

  move(span: TimeSpan, notes: string, by: object): void {
    this.spans.set(notes, span);
    if (this.isTied) this.changed.fire({ by, notes });
  }

  async tie(isTied: boolean, by: object): Promise<void> {
    await this.memory.update(memoryKey, isTied);
    this.changed.fire({ by });
  }

  dispose(): void {
    this.changed.dispose();
  }
}
