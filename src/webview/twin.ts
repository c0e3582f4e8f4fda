import { append } from './element';
import { at } from '../picture/column';

/** How many items before and after the active one stand in the page: enough for a screen reader to read around it. */
const reach = 12;

export interface Twin {
  /** The one tab stop of the picture. */
  readonly element: HTMLElement;
  setLabel(label: string): void;
  /** All items in time; texts are asked for only when they come near. */
  setItems(order: ArrayLike<number>, describe: (item: number) => string): void;
  /** Makes an item the active one, or none with −1. */
  setActive(item: number): void;
}

/**
 * The picture as an ordered list of sentences, for those who do not see it. Only some two dozen items stand in the page at any
 * time; each tells its place among all.
 */
export function createTwin(parent: HTMLElement, describedBy: string): Twin {
  const element = append(parent, 'ol', {
    className: 'twin',
    attributes: { role: 'listbox', tabindex: '0', 'aria-describedby': describedBy },
  });
  let order: ArrayLike<number> = [];
  let describe: (item: number) => string = () => '';
  let active = -1;
  const fill = (): void => {
    const place = active < 0 ? -1 : placeOf(order, active);
    const middle = Math.max(0, place);
    const first = Math.max(0, middle - reach);
    const last = Math.min(order.length - 1, middle + reach);
    element.textContent = '';
    for (let near = first; near <= last; near++) appendOption(element, at(order, near), { place: near, total: order.length, active, describe });
    if (place >= 0) element.setAttribute('aria-activedescendant', optionId(active));
    else element.removeAttribute('aria-activedescendant');
  };
  return {
    element,
    setLabel: (label) => element.setAttribute('aria-label', label),
    setItems: (items, descriptions) => {
      order = items;
      describe = descriptions;
      fill();
    },
    setActive: (item) => {
      if (item === active) return;
      active = item;
      fill();
    },
  };
}

function placeOf(order: ArrayLike<number>, item: number): number {
  for (let place = 0; place < order.length; place++) if (order[place] === item) return place;
  return -1;
}

interface OptionContext {
  readonly place: number;
  readonly total: number;
  readonly active: number;
  describe(item: number): string;
}

function appendOption(list: HTMLElement, item: number, { place, total, active, describe }: OptionContext): void {
  append(list, 'li', {
    text: describe(item),
    attributes: {
      role: 'option',
      id: optionId(item),
      'aria-posinset': String(place + 1),
      'aria-setsize': String(total),
      'aria-selected': String(item === active),
    },
  });
}

function optionId(item: number): string {
  return `annals-item-${item}`;
}
