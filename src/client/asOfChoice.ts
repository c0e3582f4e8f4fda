import { commands, EventEmitter, type Event, type Memento } from 'vscode';
import type { NotesQuestion, NotesScope } from '../protocol/asOf';

const memoryKey = 'annals.asOf';

/**
 * What all views of notes show together: this document or all notes, and all times, one date, or that of the line under the cursor. It is kept for the
 * workspace. The date before goes along, since views mark what has changed since then.
 */
export class AsOfChoice {
  private readonly changed = new EventEmitter<'date' | 'scope'>();
  private present: Present;

  readonly onDidChange: Event<'date' | 'scope'> = this.changed.event;

  constructor(private readonly memory: Memento) {
    this.present = read(memory.get(memoryKey));
    this.publish();
  }

  get question(): NotesQuestion {
    const { scope, at, since } = this.present;
    return { scope, ...(at === undefined ? {} : { at }), ...(since === undefined ? {} : { since }) };
  }

  /** Whether the date is that of the line that the cursor is in. */
  get followsCursor(): boolean {
    return this.present.followsCursor;
  }

  set scope(scope: NotesScope) {
    if (scope !== this.present.scope) this.keep({ ...this.present, scope }, 'scope');
  }

  /**
   * Shows a date, or all times where there is none; the one shown so far is what it is compared with, unless the gesture that led there goes
   * on and has `isFirst` false.
   */
  turnTo(at: string | undefined, isFirst = true): void {
    const { since } = this.present;
    const dates = this.datesWith(at);
    this.keep({ ...this.present, ...dates, ...(isFirst || at === undefined ? {} : { since }), followsCursor: false }, 'date');
  }

  /** From now on the date is that of the line under the cursor. */
  followCursor(): void {
    this.keep({ ...this.present, followsCursor: true }, 'date');
  }

  /** The cursor has come to a line of this date. */
  cursorAt(at: string): void {
    if (this.present.followsCursor && at !== this.present.at) this.keep({ ...this.present, ...this.datesWith(at) }, 'date');
  }

  /** Takes what a view with a date field of its own was asked; its dates are compared as it says. */
  take({ scope, at, since }: NotesQuestion): void {
    const { present } = this;
    if (scope === present.scope && at === present.at && since === present.since) return;
    const followsCursor = present.followsCursor && at === present.at;
    this.keep({ scope, at, since, followsCursor }, scope === present.scope ? 'date' : 'scope');
  }

  dispose(): void {
    this.changed.dispose();
  }

  private datesWith(at: string | undefined): Pick<Present, 'at' | 'since'> {
    const { present } = this;
    if (at === undefined) return { at, since: undefined };
    return at === present.at ? present : { at, since: present.at };
  }

  private keep(present: Present, what: 'date' | 'scope'): void {
    this.present = present;
    void this.memory.update(memoryKey, present);
    this.publish();
    this.changed.fire(what);
  }

  private publish(): void {
    const { scope, at, followsCursor } = this.present;
    void commands.executeCommand('setContext', 'annals.scope', scope);
    void commands.executeCommand('setContext', 'annals.asOf.dated', at !== undefined || followsCursor);
    void commands.executeCommand('setContext', 'annals.asOf.followsCursor', followsCursor);
  }
}

interface Present {
  readonly scope: NotesScope;
  readonly at: string | undefined;
  readonly since: string | undefined;
  readonly followsCursor: boolean;
}

/** What was kept, as far as it is sound. */
function read(kept: unknown): Present {
  const { scope, at, since, followsCursor } = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<Record<keyof Present, unknown>>;
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return { scope: scope === 'all' ? 'all' : 'document', at: text(at), since: text(since), followsCursor: followsCursor === true };
}
