import { type Lane } from '../picture/lane';
import type { LaneSort } from '../protocol/timelineState';
import { append } from '../webview/element';
import { createPopover } from './popover';
import { laneSorts } from './state';
import { type Sentence, type Words } from './strings';

export interface LaneActions {
  /** The lanes as they are now, from the top. */
  lanes(): readonly Lane[];
  sort(): LaneSort;
  isFolded(key: string): boolean;
  titleOf(lane: Lane): string;
  chooseSort(sort: LaneSort): void;
  fold(keys: readonly string[], folded: boolean): void;
  /** Up by −1 or down by 1. */
  move(key: string, by: 1 | -1): void;
  /** Brings the lane into sight. */
  show(key: string): void;
}

export interface LanesPanel {
  setWords(words: Words): void;
}

const sortNames: Readonly<Record<LaneSort, Sentence>> = { notes: 'As in the notes', name: 'By name', date: 'By first date', hand: 'By hand' };

/** The page must not grow with the notes. */
const longestList = 60;

/** Orders, folds and finds lanes; what the pointer does on their names, keys can do here. */
export function createLanesPanel(parent: HTMLElement, actions: LaneActions): LanesPanel {
  let words: Words | undefined;
  const refill = (): void => {
    if (words) fill(popover.body, actions, words, refill);
  };
  const popover = createPopover(parent, 'lanes', refill);
  return {
    setWords: (translated) => {
      words = translated;
      popover.button.textContent = words.say('Order…');
      popover.body.setAttribute('aria-label', words.say('Order and fold lanes'));
      if (popover.isOpen()) refill();
    },
  };
}

function fill(body: HTMLElement, actions: LaneActions, words: Words, refill: () => void): void {
  const focused = body.ownerDocument.activeElement?.getAttribute('data-key');
  body.textContent = '';
  appendSort(body, actions, words, refill);
  appendFoldAll(body, actions, words, refill);
  const lanes = actions.lanes();
  const list = append(body, 'ul', { className: 'lane-list' });
  for (const lane of lanes.slice(0, longestList)) appendLane(list, lane, actions, words, refill);
  if (lanes.length > longestList) append(body, 'p', { className: 'popover-more', text: words.say('and {count} more', { count: lanes.length - longestList }) });
  if (focused) [...body.querySelectorAll<HTMLElement>('[data-key]')].find((each) => each.getAttribute('data-key') === focused)?.focus();
}

function appendSort(body: HTMLElement, actions: LaneActions, words: Words, refill: () => void): void {
  const label = append(body, 'label', { className: 'popover-row' });
  append(label, 'span', { text: words.say('Sort') });
  const select = append(label, 'select', { className: 'choice lane-sort' });
  for (const sort of laneSorts) append(select, 'option', { text: words.say(sortNames[sort]), attributes: { value: sort } });
  select.value = actions.sort();
  select.addEventListener('change', () => {
    actions.chooseSort(laneSorts.find((sort) => sort === select.value) ?? 'notes');
    refill();
  });
}

function appendFoldAll(body: HTMLElement, actions: LaneActions, words: Words, refill: () => void): void {
  const row = append(body, 'div', { className: 'popover-row' });
  for (const folded of [true, false]) {
    const button = append(row, 'button', { className: 'button', text: words.say(folded ? 'Fold all' : 'Unfold all'), attributes: { type: 'button' } });
    button.addEventListener('click', () => {
      actions.fold(actions.lanes().map(({ key }) => key), folded);
      refill();
    });
  }
}

function appendLane(list: HTMLElement, lane: Lane, actions: LaneActions, words: Words, refill: () => void): void {
  const { key } = lane;
  const title = actions.titleOf(lane);
  const row = append(list, 'li', { className: 'lane-row' });
  const isFolded = actions.isFolded(key);
  const button = (name: string, text: string, label: string, act: () => void): HTMLButtonElement => {
    const made = append(row, 'button', { className: 'button', text, attributes: { type: 'button', 'aria-label': label, title: label, 'data-key': `${name} ${key}` } });
    made.addEventListener('click', () => {
      act();
      refill();
    });
    return made;
  };
  const fold = button('fold', isFolded ? '▸' : '▾', words.say(isFolded ? 'Unfold {lane}' : 'Fold {lane}', { lane: title }), () => actions.fold([key], !isFolded));
  fold.setAttribute('aria-expanded', String(!isFolded));
  const name = append(row, 'button', { className: 'button lane-name', text: title, attributes: { type: 'button', dir: 'auto', 'data-key': `name ${key}` } });
  name.addEventListener('click', () => actions.show(key));
  button('up', '↑', words.say('Move {lane} up', { lane: title }), () => actions.move(key, -1));
  button('down', '↓', words.say('Move {lane} down', { lane: title }), () => actions.move(key, 1));
}
