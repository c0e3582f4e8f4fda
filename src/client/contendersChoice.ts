import { commands, type Disposable, EventEmitter, type Event, type Memento, workspace } from 'vscode';
import type { ContenderGrouping } from '../protocol/contenders';

/** All ways to cut the tree, in the order in which they are offered. */
export const groupings: readonly ContenderGrouping[] = ['faction', 'person', 'topic', 'office'];

/**
 * What the user chose for the sidebar. The settings say how a workspace begins; a click in the title bar holds for
 * this workspace from then on, until that setting is changed.
 */
export class ContendersChoice {
  private readonly changed = new EventEmitter<'groupBy' | 'followCursor'>();
  private readonly listener: Disposable;

  readonly onDidChange: Event<'groupBy' | 'followCursor'> = this.changed.event;

  constructor(private readonly memory: Memento) {
    this.listener = workspace.onDidChangeConfiguration((event) => {
      for (const name of ['groupBy', 'followCursor'] as const) {
        if (event.affectsConfiguration(`annals.contenders.${name}`)) this.remember(name, undefined);
      }
    });
    this.publish();
  }

  get groupBy(): ContenderGrouping {
    const chosen = this.memory.get(memoryKey('groupBy')) ?? setting('groupBy');
    return groupings.find((grouping) => grouping === chosen) ?? 'faction';
  }

  set groupBy(grouping: ContenderGrouping) {
    this.remember('groupBy', grouping);
  }

  get followCursor(): boolean {
    return (this.memory.get(memoryKey('followCursor')) ?? setting('followCursor')) === true;
  }

  set followCursor(follow: boolean) {
    this.remember('followCursor', follow);
  }

  dispose(): void {
    this.listener.dispose();
    this.changed.dispose();
  }

  private remember(name: 'groupBy' | 'followCursor', value: unknown): void {
    void this.memory.update(memoryKey(name), value);
    this.publish();
    this.changed.fire(name);
  }

  private publish(): void {
    void commands.executeCommand('setContext', 'annals.contenders.groupBy', this.groupBy);
    void commands.executeCommand('setContext', 'annals.contenders.following', this.followCursor);
  }
}

function memoryKey(name: string): string {
  return `annals.contenders.${name}`;
}

function setting(name: string): unknown {
  return workspace.getConfiguration('annals.contenders').get(name);
}
