import { at } from '../picture/column';
import { type Chronicle, chronicleOf, headingAt, placeIn } from '../picture/chronicle';
import { type Emphasis } from '../picture/drawMarks';
import { type Arrangement, idOfItem } from '../picture/picture';
import { append } from '../webview/element';
import { VirtualRows } from '../webview/virtualRows';
import { writeEntry } from './chronicleRow';
import { type PanelState } from './panelState';

export interface ChronicleActions {
  /** Selects an item and shows its line; `focus` takes the keyboard to the notes. */
  choose(item: number, focus: boolean): void;
  select(item: number): void;
  reveal(item: number, focus: boolean): void;
  find(): void;
  emphasis(): Emphasis;
  scrolled(): void;
}

/** The timeline as a chronicle to be read: dates in the margin, text beside. */
export class ChronicleView {
  readonly element: HTMLElement;
  /** The one tab stop. */
  readonly list: HTMLElement;
  private readonly rows: VirtualRows;
  private chronicle: Chronicle | undefined;
  private arrangement: Arrangement | undefined;

  constructor(
    parent: HTMLElement,
    private readonly state: PanelState,
    private readonly actions: ChronicleActions,
  ) {
    this.element = append(parent, 'div', { className: 'chronicle', attributes: { tabindex: '-1', hidden: '' } });
    this.list = append(this.element, 'ol', { className: 'chronicle-rows', attributes: { role: 'listbox', tabindex: '0', 'aria-describedby': 'annals-chronicle-help' } });
    this.rows = new VirtualRows(this.element, this.list, (row) => this.createRow(row));
    this.listen();
  }

  setShown(shown: boolean): void {
    this.element.hidden = !shown;
  }

  /** Writes what is in sight anew. */
  draw(): void {
    const { arrangement, picture } = this.state;
    if (!arrangement || !picture || this.element.hidden) return;
    if (arrangement === this.arrangement) this.rows.again();
    else this.take(arrangement);
    this.markActive();
  }

  /** Scrolls no more than it takes to see an item, or until it stands at the top. */
  bring(item: number, where: 'near' | 'top' = 'near'): void {
    const place = this.chronicle ? placeIn(this.chronicle, item) : -1;
    this.rows.bring(place, where);
    this.markActive();
  }

  /** The item at the top edge; -1 where there is none. */
  topItem(): number {
    return this.chronicle ? (this.chronicle.items[this.rows.firstRow()] ?? -1) : -1;
  }

  /** Takes other items, and stays at what is read where it is still there. */
  private take(arrangement: Arrangement): void {
    const before = this.arrangement && idOfItem(this.arrangement.picture, this.topItem());
    const { items, data } = arrangement.picture;
    this.arrangement = arrangement;
    this.chronicle = chronicleOf(items, arrangement.isShown);
    this.rows.reset(this.chronicle.items.length);
    if (before !== undefined) this.bring(data.items.id.indexOf(before), 'top');
  }

  private createRow(row: number): HTMLElement {
    const { state, chronicle, arrangement } = this;
    const item = chronicle?.items[row] ?? -1;
    const element = this.list.ownerDocument.createElement('li');
    if (!state.picture || !chronicle || !arrangement || item < 0) return element;
    element.id = rowId(item);
    element.dataset.item = String(item);
    element.className = classOf(item, this.actions.emphasis());
    for (const [name, value] of Object.entries(this.rowAttributes(row, item))) element.setAttribute(name, value);
    const heading = headingAt(chronicle, state.picture.items, row, state.words);
    if (heading !== '') append(element, 'div', { className: 'chronicle-heading', text: heading });
    writeEntry(element, item, { picture: state.picture, colouring: arrangement.colouring, theme: state.theme, words: state.words });
    return element;
  }

  private rowAttributes(row: number, item: number): Record<string, string> {
    return {
      role: 'option',
      'aria-posinset': String(row + 1),
      'aria-setsize': String(this.rows.count),
      'aria-selected': String(item === this.state.selected),
    };
  }

  /** Tells a screen reader which row the keys are on. */
  private markActive(): void {
    const place = this.chronicle ? placeIn(this.chronicle, this.state.selected) : -1;
    const element = this.rows.elementOf(place);
    if (element) this.list.setAttribute('aria-activedescendant', element.id);
    else this.list.removeAttribute('aria-activedescendant');
  }

  private listen(): void {
    this.element.addEventListener('scroll', () => {
      this.rows.draw();
      this.markActive();
      this.actions.scrolled();
    });
    this.list.addEventListener('click', (event) => this.clicked(event, false));
    this.list.addEventListener('dblclick', (event) => this.clicked(event, true));
    this.list.addEventListener('keydown', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.altKey && this.key(event.key)) event.preventDefault();
    });
    new ResizeObserver(() => this.rows.draw()).observe(this.element);
  }

  private clicked({ target }: Event, focus: boolean): void {
    const isReading = this.list.ownerDocument.getSelection()?.isCollapsed === false && !focus;
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
    if (row && !isReading) this.actions.choose(Number(row.dataset.item), focus);
  }

  /** Gives back whether the key means anything here. */
  private key(key: string): boolean {
    const { selected } = this.state;
    const { chronicle } = this;
    const last = this.rows.count - 1;
    if (!chronicle || last < 0) return false;
    const place = placeIn(chronicle, selected);
    const goTo = (row: number): true => this.step(Math.min(Math.max(row, 0), last));
    switch (key) {
      case 'ArrowDown':
        return goTo(place < 0 ? this.rows.firstRow() : place + 1);
      case 'ArrowUp':
        return goTo(place < 0 ? this.rows.firstRow() : place - 1);
      case 'Home':
        return goTo(0);
      case 'End':
        return goTo(last);
      case 'Enter':
      case ' ':
        if (selected >= 0) this.actions.reveal(selected, key === 'Enter');
        return true;
      case '/':
        this.actions.find();
        return true;
      case 'Escape':
        if (selected >= 0) this.actions.select(-1);
        return selected >= 0;
      default:
        return false;
    }
  }

  private step(row: number): true {
    const item = this.chronicle ? at(this.chronicle.items, row) : -1;
    this.actions.select(item);
    this.bring(item);
    return true;
  }
}

function rowId(item: number): string {
  return `annals-row-${item}`;
}

function classOf(item: number, { selected, atCursor, found }: Emphasis): string {
  const marks = [...(item === selected ? ['is-selected'] : []), ...(atCursor.has(item) ? ['is-at-cursor'] : []), ...(found?.has(item) ? ['is-found'] : [])];
  return ['chronicle-row', ...marks].join(' ');
}
