import { drawSample, type LegendSample, legendSamples, sampleWidth } from '../picture/legendSamples';
import { metrics } from '../picture/metrics';
import { colourings } from '../picture/colouring';
import { type Theme } from '../picture/theme';
import type { ColourBy } from '../protocol/timelineState';
import { append } from '../webview/element';
import { type PanelState } from './panelState';
import { isColourBy } from './state';
import { type Sentence } from './strings';

export interface Legend {
  /** Opens or closes it; gives back whether it is open now. */
  toggle(): boolean;
  /** Draws and writes everything anew, where it is open. */
  again(): void;
}

/** The legend draws its samples with the same functions as the picture, and lets the user choose what colours stand for. */
export function createLegend(parent: HTMLElement, state: PanelState, chooseColour: (colour: ColourBy) => void): Legend {
  const element = append(parent, 'section', { className: 'legend', attributes: { id: 'annals-legend', hidden: '' } });
  const colours = createColourChoice(element, chooseColour);
  const names = append(element, 'ul', { className: 'legend-colours' });
  const title = append(element, 'h2');
  const samples = append(element, 'ul', { className: 'legend-rows' });
  const again = (): void => {
    if (element.hidden) return;
    element.setAttribute('aria-label', state.words.say('Legend'));
    colours.fill(state);
    fillColours(names, state);
    title.textContent = state.words.say('How dates are drawn');
    samples.textContent = '';
    for (const sample of legendSamples) appendSample(samples, sample, state.theme, state.words.say(sample.sentence));
  };
  return {
    toggle: () => {
      element.hidden = !element.hidden;
      again();
      return !element.hidden;
    },
    again,
  };
}

const colourNames: Readonly<Record<ColourBy, Sentence>> = { faction: 'Of factions', person: 'Of people', topic: 'Of topics', stance: 'Of positions', file: 'Of files' };

function createColourChoice(element: HTMLElement, choose: (colour: ColourBy) => void): { fill(state: PanelState): void } {
  const label = append(element, 'label', { className: 'legend-choice' });
  const caption = append(label, 'span');
  const select = append(label, 'select', { className: 'choice colour-choice' });
  const options = colourings.map((by) => append(select, 'option', { attributes: { value: by } }));
  select.addEventListener('change', () => {
    if (isColourBy(select.value)) choose(select.value);
  });
  return {
    fill: ({ words, choice }) => {
      caption.textContent = words.say('Colours');
      options.forEach((option, index) => (option.textContent = words.say(colourNames[colourings[index] ?? 'faction'])));
      select.value = choice.colour;
    },
  };
}

/** More names than these would hide what they explain. */
const mostNames = 12;

function fillColours(list: HTMLElement, { arrangement, theme, words }: PanelState): void {
  list.textContent = '';
  if (!arrangement) return;
  const { names, ofItems } = arrangement.colouring;
  names.slice(0, mostNames).forEach((name, colour) => appendColour(list, theme.paint(colour).line, name));
  if (names.length > 0 && ofItems.includes(-1)) appendColour(list, theme.paint(-1).line, words.say('Grey: all others'));
}

function appendColour(list: HTMLElement, colour: string, name: string): void {
  const row = append(list, 'li');
  append(row, 'span', { className: 'swatch', attributes: { 'aria-hidden': 'true' } }).style.backgroundColor = colour;
  append(row, 'span', { text: name, attributes: { dir: 'auto' } });
}

function appendSample(list: HTMLElement, sample: LegendSample, theme: Theme, sentence: string): void {
  const row = append(list, 'li');
  const canvas = append(row, 'canvas', { attributes: { 'aria-hidden': 'true' } });
  append(row, 'span', { text: sentence });
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  canvas.width = sampleWidth * ratio;
  canvas.height = metrics.rowHeight * ratio;
  canvas.style.width = `${sampleWidth}px`;
  canvas.style.height = `${metrics.rowHeight}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  drawSample({ context, theme }, sample);
}
