import { type Memento } from 'vscode';
import type { TimelineState } from '../protocol/timelineState';

const key = 'annals.timelines';
/** Timelines that were looked at last; older ones begin anew. */
const most = 60;

/** What the timeline of each document was last set to, so that it opens as it was left. */
export class TimelineMemory {
  constructor(private readonly memento: Memento) {}

  of(uri: string): TimelineState | undefined {
    return this.all().find((state) => state.uri === uri);
  }

  async keep(state: TimelineState): Promise<void> {
    await this.memento.update(key, [state, ...this.all().filter(({ uri }) => uri !== state.uri)].slice(0, most));
  }

  private all(): readonly TimelineState[] {
    return this.memento.get<readonly TimelineState[]>(key, []);
  }
}
