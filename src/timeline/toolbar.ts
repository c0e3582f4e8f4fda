import type { LaneMode } from '../protocol/timelineState';
import { append } from '../webview/element';
import { isLaneMode, laneModes } from './state';
import { type Sentence, type Words } from './strings';

export interface ToolbarActions {
  toggleChronicle(): void;
  chooseLanes(mode: LaneMode): void;
  /** Absent where there are no other notes. */
  readonly chooseNotes: (() => void) | undefined;
  zoomIn(): void;
  zoomOut(): void;
  fitAll(): void;
  toggleLegend(): void;
  /** Absent where there are no other views that a date could be shared with. */
  readonly toggleAsOf: (() => void) | undefined;
  readonly toggleTie: (() => void) | undefined;
}

export interface Toolbar {
  readonly element: HTMLElement;
  /** Where what orders the lanes goes, and what finds and filters. */
  readonly lanes: HTMLElement;
  readonly finding: HTMLElement;
  /** Where what shows time goes. */
  readonly time: HTMLElement;
  setTitle(title: string): void;
  setLanes(mode: LaneMode): void;
  setChronicle(shown: boolean): void;
  setLegendShown(shown: boolean): void;
  /** Whether other views show the same span of time. */
  setTied(tied: boolean): void;
  /** Whether the views are turned to a date. */
  setAsOfShown(shown: boolean): void;
  /** Writes every word anew. */
  setWords(words: Words): void;
}

const laneNames: Readonly<Record<LaneMode, Sentence>> = {
  person: 'By person',
  faction: 'By faction',
  office: 'By office',
  topic: 'By topic',
  section: 'By section',
  file: 'By file',
  single: 'One lane',
};

/** The title, the choice of lanes and the buttons above the picture. */
export function createToolbar(parent: HTMLElement, actions: ToolbarActions): Toolbar {
  const element = append(parent, 'header', { className: 'toolbar' });
  const heading = append(element, 'h1', { className: 'title' });
  // Beside the title, where a narrow panel has room for them.
  const whole = append(element, 'div', { className: 'controls' });
  const chronicle = button(whole, 'chronicle-toggle', actions.toggleChronicle);
  const notes = actions.chooseNotes && button(whole, 'choose-notes', actions.chooseNotes);
  const group = append(element, 'div', { className: 'controls', attributes: { role: 'group' } });
  const lanes = createLaneChoice(group, actions);
  const finding = append(group, 'div', { className: 'controls' });
  const time = append(group, 'div', { className: 'controls' });
  const buttons = createButtons(append(group, 'div', { className: 'controls' }), actions);
  return {
    element,
    lanes: lanes.element,
    finding,
    time,
    setTitle: (title) => {
      heading.textContent = title;
      heading.title = title;
    },
    setLanes: (mode) => (lanes.select.value = mode),
    setChronicle: (shown) => chronicle.setAttribute('aria-pressed', String(shown)),
    setAsOfShown: (shown) => buttons.asOf?.setAttribute('aria-pressed', String(shown)),
    setTied: (tied) => buttons.tie?.setAttribute('aria-pressed', String(tied)),
    setLegendShown: (shown) => buttons.legend.setAttribute('aria-expanded', String(shown)),
    setWords: (words) => {
      group.setAttribute('aria-label', words.say('Timeline'));
      chronicle.textContent = words.say('Chronicle');
      chronicle.title = words.say('Reads everything in the order of time, with the dates in the margin');
      if (notes) {
        notes.textContent = words.say('Notes…');
        notes.title = words.say('Shows these notes alone, chosen files, or all notes');
      }
      lanes.setWords(words);
      buttons.setWords(words);
    },
  };
}

function createButtons(group: HTMLElement, actions: ToolbarActions): { legend: HTMLButtonElement; asOf: HTMLButtonElement | undefined; tie: HTMLButtonElement | undefined; setWords(words: Words): void } {
  const zoomOut = button(group, 'zoom-out', actions.zoomOut);
  const zoomIn = button(group, 'zoom-in', actions.zoomIn);
  const fit = button(group, 'fit', actions.fitAll);
  const asOf = actions.toggleAsOf && button(group, 'as-of-toggle', actions.toggleAsOf);
  asOf?.setAttribute('aria-pressed', 'false');
  const tie = actions.toggleTie && button(group, 'span-tie', actions.toggleTie);
  tie?.setAttribute('aria-pressed', 'true');
  const legend = button(group, 'legend-toggle', actions.toggleLegend);
  legend.setAttribute('aria-expanded', 'false');
  legend.setAttribute('aria-controls', 'annals-legend');
  return {
    legend,
    asOf,
    tie,
    setWords: (words) => {
      named(zoomOut, '−', words.say('Zoom out'));
      named(zoomIn, '+', words.say('Zoom in'));
      named(fit, words.say('Fit all'));
      if (asOf) named(asOf, words.say('As of'), words.say('Shows all views as of a date (A)'));
      if (tie) named(tie, '⇄', words.say('Same span of time in timeline and storylines'));
      named(legend, words.say('Legend'));
    },
  };
}

function createLaneChoice(group: HTMLElement, actions: ToolbarActions): { element: HTMLElement; select: HTMLSelectElement; setWords(words: Words): void } {
  const element = append(group, 'div', { className: 'controls' });
  const label = append(element, 'label', { className: 'lanes-label' });
  const caption = append(label, 'span');
  const select = append(label, 'select', { className: 'choice lanes-choice' });
  const options = laneModes.map((mode) => append(select, 'option', { attributes: { value: mode } }));
  select.addEventListener('change', () => {
    if (isLaneMode(select.value)) actions.chooseLanes(select.value);
  });
  return {
    element,
    select,
    setWords: (words) => {
      caption.textContent = words.say('Lanes');
      options.forEach((option, index) => (option.textContent = words.say(laneNames[laneModes[index] ?? 'person'])));
    },
  };
}

function button(parent: HTMLElement, name: string, act: () => void): HTMLButtonElement {
  const made = append(parent, 'button', { className: `button ${name}`, attributes: { type: 'button' } });
  made.addEventListener('click', act);
  return made;
}

function named(target: HTMLButtonElement, text: string, title?: string): void {
  target.textContent = text;
  if (title === undefined) return;
  target.title = title;
  target.setAttribute('aria-label', title);
}
