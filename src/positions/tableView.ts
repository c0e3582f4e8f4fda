import { append } from '../webview/element';
import { createHoverCard } from '../webview/hoverCard';
import { nextKey, spotFor } from './grid';
import { type Spot, type SpotGrid, type TableContent, writeTable } from './table';

export interface TableActions {
  reveal(place: { readonly uri: string; readonly line: number; readonly character: number }, focus: boolean): void;
  /** Scrolled, or another cell has the focus. */
  moved(): void;
}

const hoverMilliseconds = 220;

/** The table with its keyboard, its cards and its scrolling. */
export class TableView {
  readonly element: HTMLElement;
  readonly scroller: HTMLElement;
  /** Key of the one cell that Tab leads to. */
  selected: string | undefined;
  private readonly table: HTMLTableElement;
  private readonly card;
  private readonly page: Window;
  private grid: SpotGrid = [];
  private spots = new Map<Element, Spot>();
  private timer = 0;

  constructor(
    parent: HTMLElement,
    private readonly actions: TableActions,
  ) {
    this.page = parent.ownerDocument.defaultView ?? window;
    this.element = append(parent, 'div', { className: 'table-stage' });
    this.scroller = append(this.element, 'div', { className: 'table-scroller' });
    this.table = append(this.scroller, 'table', { className: 'positions' });
    this.card = createHoverCard(this.element);
    this.listen();
  }

  /** Writes the table anew; focus, selection and scrolling stay where they are. */
  show(content: TableContent): void {
    const { scroller, table } = this;
    const hadFocus = table.contains(table.ownerDocument.activeElement);
    const { scrollTop, scrollLeft } = scroller;
    this.card.hide();
    this.grid = writeTable(table, content);
    this.spots = new Map(this.grid.flat(2).map((spot) => [spot.element, spot]));
    const spot = spotFor(this.grid, this.selected) ?? this.grid[1]?.[0]?.[0] ?? this.grid[0]?.[0]?.[0];
    this.selected = spot?.key;
    if (spot) spot.element.tabIndex = 0;
    if (hadFocus) spot?.element.focus({ preventScroll: true });
    scroller.scrollTop = scrollTop;
    scroller.scrollLeft = scrollLeft;
  }

  /** People, not counting the header. */
  get rowCount(): number {
    return this.grid.length - 1;
  }

  private listen(): void {
    const { scroller, table } = this;
    scroller.addEventListener('scroll', () => {
      this.card.hide();
      this.actions.moved();
    });
    table.addEventListener('keydown', (event) => this.key(event));
    table.addEventListener('focusin', ({ target }) => {
      const spot = this.spotAt(target);
      if (spot) this.choose(spot);
      if (spot?.element.matches(':focus-visible')) this.showCard(spot, 0);
    });
    table.addEventListener('focusout', () => this.hideCard());
    table.addEventListener('pointerover', ({ target }) => {
      const spot = this.spotAt(target);
      if (spot?.facts) this.showCard(spot, hoverMilliseconds);
      else this.hideCard();
    });
    table.addEventListener('pointerleave', () => this.hideCard());
    table.addEventListener('click', ({ target, detail }) => {
      const spot = this.spotAt(target);
      // Keys that press a button arrive here too, with no click counted; they have been answered already.
      if (spot?.place && detail > 0) this.actions.reveal(spot.place, detail > 1);
    });
    this.card.element.addEventListener('pointerenter', () => this.page.clearTimeout(this.timer));
    this.card.element.addEventListener('pointerleave', () => this.hideCard());
  }

  private spotAt(target: EventTarget | null): Spot | undefined {
    let at = target instanceof Element ? target : null;
    while (at && at !== this.table) {
      const spot = this.spots.get(at);
      if (spot) return spot;
      at = at.parentElement;
    }
    return undefined;
  }

  private choose(spot: Spot): void {
    const before = spotFor(this.grid, this.selected);
    if (before) before.element.tabIndex = -1;
    spot.element.tabIndex = 0;
    this.selected = spot.key;
    this.actions.moved();
  }

  private key(event: KeyboardEvent): void {
    const spot = this.spotAt(event.target);
    if (!spot || event.altKey) return;
    if (event.key === 'Escape') return this.hideCard();
    if ((event.key === 'Enter' || event.key === ' ') && spot.place) {
      event.preventDefault();
      this.actions.reveal(spot.place, event.key === 'Enter');
      return;
    }
    const next = spotFor(this.grid, nextKey(this.grid, spot.key, event));
    if (!next) return;
    event.preventDefault();
    next.element.focus();
    next.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private showCard(spot: Spot, wait: number): void {
    this.page.clearTimeout(this.timer);
    const { facts } = spot;
    if (!facts) return this.hideCard();
    this.timer = this.page.setTimeout(() => {
      const stage = this.element.getBoundingClientRect();
      const box = spot.element.getBoundingClientRect();
      this.card.showFacts(facts, { left: box.left - stage.left, right: box.right - stage.left, top: box.top - stage.top, bottom: box.bottom - stage.top });
    }, wait);
  }

  private hideCard(): void {
    this.page.clearTimeout(this.timer);
    this.timer = this.page.setTimeout(() => this.card.hide(), 120);
  }
}
