import { civil } from '../dates/days';
import { at } from '../picture/column';
import { Kind } from '../picture/items';
import { metrics } from '../picture/metrics';
import { type Picture } from '../picture/picture';
import { pixelsPerDay } from '../picture/scale';
import { type Mark } from '../picture/scene';
import { historicalYear, yearLabel } from '../picture/ticks';
import type { RedateParams, RedateSide } from '../protocol/redating';
import { TimelineFlag } from '../protocol/timeline';
import { append } from '../webview/element';
import { type Grab } from '../webview/input';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { type Viewpoint } from './viewpoint';

/** How near to an end the pointer takes that end, in pixels. */
const gripWidth = 7;
/** Shorter marks are moved as a whole. */
const shortestWithEnds = 24;

export interface DraggingSurroundings {
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly state: PanelState;
  /** Whether the notes can change; where they can't, nothing is ever taken hold of. */
  readonly canChange: boolean;
  plot(): { readonly left: number; readonly width: number };
  redate(params: RedateParams): void;
  /** Clears the way for the ghost. */
  hideCard(): void;
}

/**
 * Moves the selected item in time: by its ends or as a whole. Only what is selected can be dragged, so that a hand that pans never changes
 * the notes. While it moves, a ghost shows where to; the notes change when it is let go.
 */
export class Dragging {
  private readonly ghost: HTMLElement;
  private readonly label: HTMLElement;

  constructor(private readonly around: DraggingSurroundings) {
    this.ghost = append(around.pictureView.stage, 'div', { className: 'drag-ghost', attributes: { hidden: '', 'aria-hidden': 'true' } });
    this.label = append(this.ghost, 'span', { className: 'drag-label' });
  }

  /** Which part of the selected item is under the pointer; absent where there is none. */
  sideAt(x: number, y: number): RedateSide | undefined {
    const mark = this.markAt(x, y);
    return mark && sideOf(mark, x);
  }

  grab(x: number, y: number): Grab | undefined {
    const mark = this.markAt(x, y);
    if (!mark) return undefined;
    const side = sideOf(mark, x);
    let moved = 0;
    return {
      move: (dx) => {
        moved += dx;
        this.around.hideCard();
        this.show(mark, side, moved);
      },
      drop: () => {
        this.ghost.hidden = true;
        const days = Math.round(moved / this.scale());
        if (days !== 0) this.redate(mark.item, side, days);
      },
      cancel: () => (this.ghost.hidden = true),
    };
  }

  /** Moves the selected item by one of the units that its date names, earlier or later. */
  nudge(by: 1 | -1): boolean {
    const { picture, selected: item } = this.around.state;
    if (!picture || !this.around.canChange || item < 0 || !isMovable(picture, item)) return false;
    this.redate(item, 'whole', by * unitOf(picture, item));
    return true;
  }

  private redate(item: number, side: RedateSide, days: number): void {
    const { items, documents } = this.around.state.picture?.data ?? {};
    const uri = documents?.[at(items?.document ?? [], item)]?.uri;
    if (!items || uri === undefined) return;
    this.around.redate({ uri, line: at(items.line, item), character: at(items.character, item), side, days });
  }

  private markAt(x: number, y: number): Mark | undefined {
    const mark = this.around.pictureView.markUnder(x, y);
    const { picture, selected } = this.around.state;
    const isOnMark = mark !== undefined && x >= mark.x0 - gripWidth && x <= mark.x1 + gripWidth;
    return picture && this.around.canChange && isOnMark && !mark.members && mark.item === selected && isMovable(picture, mark.item) ? mark : undefined;
  }

  private scale(): number {
    const { view } = this.around.viewpoint;
    return view ? pixelsPerDay(view, this.around.plot().width) : 1;
  }

  private show(mark: Mark, side: RedateSide, moved: number): void {
    const { left, width } = this.around.plot();
    const from = Math.max(left, mark.x0 + (side === 'end' ? 0 : moved));
    const to = Math.min(left + width, mark.x1 + (side === 'start' ? 0 : moved));
    Object.assign(this.ghost.style, { left: `${from}px`, width: `${Math.max(2, to - from)}px`, top: `${mark.y - metrics.barHeight / 2}px`, height: `${metrics.barHeight}px` });
    const edge = side === 'end' ? mark.x1 : mark.x0;
    this.label.textContent = this.dayText(edge + moved + (side === 'end' ? -0.5 : 0.5) * this.scale());
    this.ghost.hidden = false;
  }

  private dayText(x: number): string {
    const day = this.around.viewpoint.dayAt(x);
    if (day === undefined) return '';
    const { year, month, day: date } = civil(Math.floor(day));
    const { words } = this.around.state;
    return `${date} ${words.longMonths[month - 1] ?? ''} ${yearLabel(historicalYear(year), false, words.eraStyle)}`;
  }
}

/** Lives are told by births and deaths, and what comes from above is told there. */
function isMovable({ items }: Picture, item: number): boolean {
  return items.kind[item] !== Kind.life && (at(items.flags, item) & TimelineFlag.inherited) === 0;
}

function sideOf(mark: Mark, x: number): RedateSide {
  const hasEnds = (mark.flags & TimelineFlag.span) !== 0 && mark.x1 - mark.x0 >= shortestWithEnds;
  if (hasEnds && !mark.opensLeft && !mark.fadesLeft && x <= mark.x0 + gripWidth) return 'start';
  if (hasEnds && !mark.opensRight && !mark.fadesRight && x >= mark.x1 - gripWidth) return 'end';
  return 'whole';
}

/** In days: the whole of a vague date, or what its start leaves open. */
function unitOf({ items }: Picture, item: number): number {
  const isSpan = (at(items.flags, item) & TimelineFlag.span) !== 0;
  const to = isSpan ? at(items.coreFrom, item) + 1 : at(items.to, item);
  const length = to - at(items.from, item);
  return Number.isFinite(length) ? Math.max(1, Math.round(length)) : 1;
}
