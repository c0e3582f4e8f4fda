import type { NotesScope } from '../protocol/asOf';
import type { CopyFormat, PositionsTab } from '../protocol/positionsPage';
import { append } from '../webview/element';
import { type Words } from './strings';

export interface ToolbarActions {
  chooseTab(tab: PositionsTab): void;
  chooseScope(scope: NotesScope): void;
  hideAbsent(hides: boolean): void;
  copy(format: CopyFormat): void;
  zoom(factor: number): void;
  fitAll(): void;
  toggleTie(): void;
}

export interface Toolbar {
  setTitle(title: string): void;
  show(choice: { readonly tab: PositionsTab; readonly scope: NotesScope; readonly hidesAbsent: boolean }): void;
  /** Whether other views show the same span of time. */
  setTied(tied: boolean): void;
  /** Writes every word anew. */
  setWords(words: Words): void;
}

const tabs: readonly PositionsTab[] = ['table', 'storyline'];
const scopes: readonly NotesScope[] = ['document', 'all'];

/** The title, the two tabs and what can be done in each. */
export function createToolbar(parent: HTMLElement, actions: ToolbarActions): Toolbar {
  const element = append(parent, 'header', { className: 'toolbar' });
  const heading = append(element, 'h1', { className: 'title' });
  const tabList = createTabs(element, actions);
  const group = append(element, 'div', { className: 'controls' });
  const scope = createScope(group, actions);
  const table = append(group, 'div', { className: 'controls' });
  const absent = append(table, 'label', { className: 'absent-label' });
  const box = append(absent, 'input', { attributes: { type: 'checkbox' } });
  const absentText = append(absent, 'span');
  box.addEventListener('change', () => actions.hideAbsent(box.checked));
  const markdown = button(table, 'copy-markdown', () => actions.copy('markdown'));
  const csv = button(table, 'copy-csv', () => actions.copy('csv'));
  const picture = createMoving(group, actions);
  return {
    setTied: (tied) => picture.setTied(tied),
    setTitle: (title) => {
      heading.textContent = title;
      heading.title = title;
    },
    show: ({ tab, scope: chosen, hidesAbsent }) => {
      tabList.show(tab);
      scope.select.value = chosen;
      box.checked = hidesAbsent;
      table.hidden = tab !== 'table';
      picture.element.hidden = tab !== 'storyline';
    },
    setWords: (words) => {
      tabList.setWords(words);
      scope.setWords(words);
      absentText.textContent = words.say('Hide the absent');
      absent.title = words.say('Hides those who are dead or not yet born at the date');
      markdown.textContent = words.say('Copy as Markdown');
      csv.textContent = words.say('Copy as CSV');
      picture.setWords(words);
    },
  };
}

/** What moves the storylines in time. */
function createMoving(parent: HTMLElement, actions: ToolbarActions): { readonly element: HTMLElement; setTied(tied: boolean): void; setWords(words: Words): void } {
  const element = append(parent, 'div', { className: 'controls' });
  const zoomOut = button(element, 'zoom-out', () => actions.zoom(0.5));
  const zoomIn = button(element, 'zoom-in', () => actions.zoom(2));
  const fit = button(element, 'fit', () => actions.fitAll());
  const tie = button(element, 'span-tie', () => actions.toggleTie());
  const setTied = (tied: boolean): void => tie.setAttribute('aria-pressed', String(tied));
  setTied(true);
  return {
    element,
    setTied,
    setWords: (words) => {
      named(zoomOut, '−', words.say('Zoom out'));
      named(zoomIn, '+', words.say('Zoom in'));
      fit.textContent = words.say('Fit all');
      named(tie, '⇄', words.say('Same span of time in timeline and storylines'));
    },
  };
}

/** Ids of the panels that the tabs show, see `positionsPanel.ts`. */
export const panelIds: Readonly<Record<PositionsTab, string>> = { table: 'annals-table-panel', storyline: 'annals-storyline-panel' };

function createTabs(parent: HTMLElement, actions: ToolbarActions): { show(tab: PositionsTab): void; setWords(words: Words): void } {
  const list = append(parent, 'div', { className: 'tabs', attributes: { role: 'tablist' } });
  const buttons = tabs.map((tab) => {
    const made = append(list, 'button', { className: 'tab', attributes: { type: 'button', role: 'tab', id: `annals-tab-${tab}`, 'aria-controls': panelIds[tab] } });
    made.addEventListener('click', () => actions.chooseTab(tab));
    return made;
  });
  list.addEventListener('keydown', ({ key }) => {
    const present = buttons.findIndex((each) => each === list.ownerDocument.activeElement);
    const target = { ArrowRight: present + 1, ArrowLeft: present - 1, Home: 0, End: tabs.length - 1 }[key];
    if (target === undefined) return;
    const index = (target + tabs.length) % tabs.length;
    buttons[index]?.focus();
    actions.chooseTab(tabs[index] ?? 'table');
  });
  return {
    show: (tab) =>
      buttons.forEach((each, index) => {
        each.setAttribute('aria-selected', String(tabs[index] === tab));
        each.tabIndex = tabs[index] === tab ? 0 : -1;
      }),
    setWords: (words) => {
      list.setAttribute('aria-label', words.say('Positions'));
      buttons.forEach((each, index) => (each.textContent = words.say(index === 0 ? 'Positions' : 'Power struggle')));
    },
  };
}

function createScope(parent: HTMLElement, actions: ToolbarActions): { select: HTMLSelectElement; setWords(words: Words): void } {
  const label = append(parent, 'label', { className: 'scope-label' });
  const caption = append(label, 'span', { className: 'visually-hidden' });
  const select = append(label, 'select', { className: 'choice scope' });
  const options = scopes.map((scope) => append(select, 'option', { attributes: { value: scope } }));
  select.addEventListener('change', () => actions.chooseScope(select.value === 'all' ? 'all' : 'document'));
  return {
    select,
    setWords: (words) => {
      caption.textContent = words.say('Scope');
      options.forEach((option, index) => (option.textContent = words.say(index === 0 ? 'This document' : 'All notes')));
    },
  };
}

function button(parent: HTMLElement, name: string, act: () => void): HTMLButtonElement {
  const made = append(parent, 'button', { className: `button ${name}`, attributes: { type: 'button' } });
  made.addEventListener('click', act);
  return made;
}

function named(target: HTMLButtonElement, text: string, title: string): void {
  target.textContent = text;
  target.title = title;
  target.setAttribute('aria-label', title);
}
