import { at } from '../picture/column';
import { type Arrangement } from '../picture/picture';
import { type TimelineFilter } from '../protocol';
import { type FindBar } from './findBar';
import { foundBy } from './shown';

export interface FindingSurroundings {
  readonly bar: FindBar;
  arrangement(): Arrangement | undefined;
  filter(): TimelineFilter;
  /** First day in view. */
  from(): number;
  selected(): number;
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
    const anchors = this.around.arrangement()?.picture.items.anchor ?? [];
    const next = this.inTime.find((item) => at(anchors, item) >= this.around.from()) ?? this.inTime[0];
    if (next !== undefined) this.around.show(next);
    this.count();
    this.around.redraw();
  }

  /** Asks the same of what is shown now. */
  again(): void {
    const arrangement = this.around.arrangement();
    this.inTime = arrangement ? foundBy(arrangement, this.around.filter(), this.question) : [];
    this.found = new Set(this.inTime);
    this.count();
  }

  step(by: 1 | -1): void {
    const { inTime } = this;
    const place = inTime.indexOf(this.around.selected());
    const next = inTime[place < 0 ? 0 : (place + by + inTime.length) % inTime.length];
    if (next !== undefined) this.around.show(next);
    this.count();
  }

  private count(): void {
    this.around.bar.setCount(this.inTime.length, this.inTime.indexOf(this.around.selected()) + 1);
  }
}
