import { at } from '../picture/column';
import { type FindBar } from './findBar';
import { type PanelState } from './panelState';
import { foundBy } from './shown';
import { type Viewpoint } from './viewpoint';

export interface FindingSurroundings {
  readonly bar: FindBar;
  readonly state: PanelState;
  readonly viewpoint: Viewpoint;
  /** Selects an item that was found and brings it into view. */
  show(item: number): void;
  redraw(): void;
}

/** What a question has found, and which of it is looked at. */
export class Finding {
  found: ReadonlySet<number> = new Set();
  private inTime: readonly number[] = [];
  private question = '';

  constructor(private readonly around: FindingSurroundings) {}

  /** Shows the first that is found in view or after it. */
  find(question: string): void {
    this.question = question;
    this.again();
    const { state, viewpoint } = this.around;
    const anchors = state.arrangement?.picture.items.anchor ?? [];
    const from = viewpoint.view?.from ?? -Infinity;
    const next = this.inTime.find((item) => at(anchors, item) >= from) ?? this.inTime[0];
    if (next !== undefined) this.around.show(next);
    this.count();
    this.around.redraw();
  }

  /** Asks the same of what is shown now. */
  again(): void {
    const { arrangement, choice } = this.around.state;
    this.inTime = arrangement ? foundBy(arrangement, choice.filter, this.question) : [];
    this.found = new Set(this.inTime);
    this.count();
  }

  step(by: 1 | -1): void {
    const { inTime } = this;
    const place = inTime.indexOf(this.around.state.selected);
    const next = inTime[place < 0 ? 0 : (place + by + inTime.length) % inTime.length];
    if (next !== undefined) this.around.show(next);
    this.count();
  }

  private count(): void {
    this.around.bar.setCount(this.inTime.length, this.inTime.indexOf(this.around.state.selected) + 1);
  }
}
