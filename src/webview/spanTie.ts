import { type View } from '../picture/scale';
import type { SpanMoved, TimeSpan } from '../protocol/span';
import { throttled } from './throttle';

export interface SpanTieActions {
  post(message: SpanMoved): void;
  /** Shows a span that another view has moved to. */
  show(span: View): void;
  /** The span that is shown now; absent where nothing is. */
  span(): View | undefined;
  /** The views have been tied or untied. */
  changed(isTied: boolean): void;
}

/** Not more often than a picture can be drawn elsewhere; in milliseconds. */
const tellMilliseconds = 40;

/** Ties the span of time of this page to that of others: what is moved here moves them, and what they move is shown here and not told again. */
export class SpanTie {
  isTied = true;
  private isFollowing = false;
  private heard: View | undefined;
  private readonly tell = throttled(tellMilliseconds, (span: TimeSpan) => this.actions.post({ type: 'span', span }));

  constructor(private readonly actions: SpanTieActions) {}

  /** The page shows another span. Only what was moved here is told. */
  moved({ from, to }: View): void {
    if (this.isFollowing) return;
    this.heard = undefined;
    if (this.isTied) this.tell.call({ from, to });
  }

  /** The page has something to show: the span that was heard of, else its own, which it tells. */
  opened(): void {
    const span = this.actions.span();
    if (this.heard) this.follow(this.heard);
    else if (span) this.moved(span);
  }

  /** Whether the views are tied, and what another of them has moved to. */
  hear(isTied: boolean, span: View | undefined): void {
    this.isTied = isTied;
    this.actions.changed(isTied);
    this.heard = isTied ? span : undefined;
    if (this.heard) this.follow(this.heard);
  }

  /** The user ties the views to this one, or lets each go its own way. */
  toggle(): void {
    this.isTied = !this.isTied;
    this.actions.changed(this.isTied);
    this.actions.post({ type: 'tie', isTied: this.isTied });
    const span = this.actions.span();
    if (span) this.moved(span);
  }

  private follow(span: View): void {
    this.isFollowing = true;
    this.actions.show(span);
    this.isFollowing = false;
  }
}
