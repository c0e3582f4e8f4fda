import { append } from './element';

/** What a card tells about one item; plain text all of it. */
export interface CardFacts {
  readonly kind: string;
  readonly when: string;
  readonly text: string;
  readonly people: readonly string[];
  readonly sources: string;
  /** Sentences below, such as what stood there before. */
  readonly remarks?: readonly string[];
}

/** A card that lists the items of a spot. */
export interface CardList {
  readonly title: string;
  readonly rows: readonly { readonly item: number; readonly when: string; readonly text: string }[];
  /** What is said where there are more rows than a card holds; empty where there are not. */
  readonly more: string;
  readonly zoom: string;
}

export interface Anchor {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface ListActions {
  choose(item: number, focus: boolean): void;
  zoom(): void;
  close(): void;
}

export interface HoverCard {
  readonly element: HTMLElement;
  showFacts(facts: CardFacts, anchor: Anchor): void;
  showList(list: CardList, anchor: Anchor, actions: ListActions): void;
  hide(): void;
  /** Whether it lists items and waits to be closed. */
  isList(): boolean;
}

export function createHoverCard(parent: HTMLElement): HoverCard {
  const element = append(parent, 'div', { className: 'card', attributes: { hidden: '' } });
  const show = (anchor: Anchor, kind: 'facts' | 'list'): void => {
    element.className = `card card-${kind}`;
    element.hidden = false;
    place(element, parent, anchor);
  };
  return {
    element,
    showFacts: (facts, anchor) => {
      clear(element, 'tooltip');
      writeFacts(element, facts);
      show(anchor, 'facts');
    },
    showList: (list, anchor, actions) => {
      clear(element, 'dialog');
      element.setAttribute('aria-label', list.title);
      writeList(element, list, actions);
      show(anchor, 'list');
      element.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    },
    hide: () => {
      element.hidden = true;
    },
    isList: () => !element.hidden && element.getAttribute('role') === 'dialog',
  };
}

function clear(element: HTMLElement, role: 'tooltip' | 'dialog'): void {
  element.textContent = '';
  element.setAttribute('role', role);
  element.removeAttribute('aria-label');
}

function writeFacts(element: HTMLElement, { kind, when, text, people, sources, remarks = [] }: CardFacts): void {
  const head = append(element, 'p', { className: 'card-when' });
  append(head, 'span', { text: when, attributes: { dir: 'auto' } });
  append(head, 'span', { className: 'card-kind', text: kind });
  append(element, 'p', { className: 'card-text', text, attributes: { dir: 'auto' } });
  if (people.length > 0) append(element, 'p', { className: 'card-people', text: people.join(', '), attributes: { dir: 'auto' } });
  for (const remark of remarks) append(element, 'p', { className: 'card-remark', text: remark, attributes: { dir: 'auto' } });
  if (sources !== '') append(element, 'p', { className: 'card-sources', text: sources, attributes: { dir: 'auto' } });
}

function writeList(element: HTMLElement, { title, rows, more, zoom }: CardList, actions: ListActions): void {
  append(element, 'p', { className: 'card-when', text: title });
  const list = append(element, 'ul', { className: 'card-rows' });
  for (const { item, when, text } of rows) {
    const row = append(append(list, 'li'), 'button', { className: 'card-row', attributes: { type: 'button' } });
    append(row, 'span', { className: 'card-row-when', text: when, attributes: { dir: 'auto' } });
    append(row, 'span', { className: 'card-row-text', text, attributes: { dir: 'auto' } });
    row.addEventListener('click', () => actions.choose(item, false));
    row.addEventListener('dblclick', () => actions.choose(item, true));
  }
  if (more !== '') append(element, 'p', { className: 'card-more', text: more });
  const button = append(element, 'button', { className: 'button', text: zoom, attributes: { type: 'button' } });
  button.addEventListener('click', actions.zoom);
  element.onkeydown = (event) => moveInList(event, element, actions);
}

function moveInList(event: KeyboardEvent, element: HTMLElement, actions: ListActions): void {
  event.stopPropagation();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape') actions.close();
  if (step === undefined) return;
  event.preventDefault();
  const buttons = [...element.querySelectorAll<HTMLElement>('button')];
  const present = buttons.findIndex((button) => button === element.ownerDocument.activeElement);
  buttons[(present + step + buttons.length) % buttons.length]?.focus();
}

/** Below the anchor where there is room, else above; never outside the picture. */
function place(element: HTMLElement, parent: HTMLElement, anchor: Anchor): void {
  const { width, height } = element.getBoundingClientRect();
  const left = Math.max(6, Math.min(anchor.left, parent.clientWidth - width - 6));
  const below = anchor.bottom + 6;
  const above = anchor.top - height - 6;
  const top = below + height <= parent.clientHeight - 4 || above < 4 ? below : above;
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(Math.max(4, Math.min(top, parent.clientHeight - height - 4)))}px`;
}
