import type { AsOfDate } from '../protocol/asOf';
import type { PositionsData } from '../protocol/positions';
import { append } from '../webview/element';
import { chooseLabels } from '../picture/labels';
import { xOfDay } from '../picture/scale';
import { dateText, unitFor } from '../picture/shownDate';
import { axisOf } from '../picture/ticks';
import { sliderExtent, stepFrom, stepOf } from './steps';
import { type Words } from './strings';

export interface SliderActions {
  /** `isFirst` where a new gesture begins, so that changes are counted from what was shown before it. */
  choose(date: string, isFirst: boolean): void;
}

export interface Slider {
  readonly element: HTMLElement;
  show(data: PositionsData, words: Words): void;
}

/** A pointer this near to a change, in pixels, means the change. */
const snapPixels = 5;

/** The years with a tick at each change; arrow keys go from change to change. */
export function createSlider(parent: HTMLElement, actions: SliderActions): Slider {
  const element = append(parent, 'div', { className: 'slider', attributes: { role: 'slider', tabindex: '0' } });
  const track = append(element, 'div', { className: 'slider-track', attributes: { 'aria-hidden': 'true' } });
  let data: PositionsData | undefined;
  let words: Words | undefined;
  const draw = (): void => {
    if (data && words) drawTrack(track, data, words);
  };
  new ResizeObserver(draw).observe(track);
  element.addEventListener('keydown', (event) => {
    const target = data && targetOfKey(event, data);
    if (target === undefined) return;
    event.preventDefault();
    actions.choose(target.text, true);
  });
  listenToPointer(element, track, () => data, actions);
  return {
    element,
    show: (shown, said) => {
      data = shown;
      words = said;
      describe(element, shown, said);
      draw();
    },
  };
}

function targetOfKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { changes, at }: PositionsData): AsOfDate | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Home') return changes[0];
  if (key === 'End') return changes[changes.length - 1];
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[key];
  return by === undefined ? undefined : stepFrom(changes, at, by);
}

function describe(element: HTMLElement, { changes, at }: PositionsData, words: Words): void {
  const step = stepOf(changes, at);
  const place = step < 0 ? words.say('Between changes') : words.say('Change {number} of {count}', { number: step + 1, count: changes.length });
  const before = changes.filter(({ from }) => from! < (at.from ?? -Infinity)).length;
  element.setAttribute('aria-label', words.say('Date of the positions'));
  element.setAttribute('aria-valuemin', '0');
  element.setAttribute('aria-valuemax', String(Math.max(changes.length - 1, 0)));
  element.setAttribute('aria-valuenow', String(step < 0 ? Math.max(0, before - 1) : step));
  element.setAttribute('aria-valuetext', `${at.words}. ${place}`);
}

function drawTrack(track: HTMLElement, { changes, at }: PositionsData, words: Words): void {
  const width = track.clientWidth;
  track.textContent = '';
  if (width === 0) return;
  const view = sliderExtent(changes, at);
  const xOf = (day: number): number => Math.round(xOfDay(view, width, day));
  append(track, 'div', { className: 'slider-rail' });
  for (const x of new Set(changes.map(({ from }) => xOf(from!)))) append(track, 'span', { className: 'slider-tick' }).style.left = `${x}px`;
  const { ticks } = axisOf(view, width, { day: 70, month: 70, season: 74, year: 54 }, words);
  const wishes = ticks.map(({ day, label }) => ({ x: xOf(day), width: label.length * 7, weight: 0 }));
  const chosen = chooseLabels(wishes, 8);
  ticks.forEach(({ label }, index) => {
    const x = wishes[index]!.x;
    if (chosen[index] && x + wishes[index]!.width < width) append(track, 'span', { className: 'slider-label', text: label }).style.left = `${x}px`;
  });
  const [from, to] = [xOf(at.from ?? view.from), xOf((at.to ?? view.to) + 1)];
  const thumb = append(track, 'div', { className: 'slider-thumb' });
  thumb.style.left = `${from}px`;
  thumb.style.width = `${Math.max(to - from, 0)}px`;
}

function listenToPointer(element: HTMLElement, track: HTMLElement, dataOf: () => PositionsData | undefined, { choose }: SliderActions): void {
  let last: string | undefined;
  const follow = (event: PointerEvent, isFirst: boolean): void => {
    const data = dataOf();
    if (!data || data.changes.length === 0) return;
    const box = track.getBoundingClientRect();
    const date = dateUnder(data, event.clientX - box.left, box.width);
    if (date === last) return;
    last = date;
    choose(date, isFirst);
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    last = undefined;
    follow(event, true);
  });
  element.addEventListener('pointermove', (event) => {
    if (element.hasPointerCapture(event.pointerId)) follow(event, false);
  });
}

function dateUnder({ changes, at }: PositionsData, x: number, width: number): string {
  const view = sliderExtent(changes, at);
  const daysPerPixel = (view.to - view.from) / Math.max(width, 1);
  const day = Math.min(Math.max(view.from + x * daysPerPixel, view.from), view.to);
  const distance = (change: AsOfDate): number => Math.abs(change.from! - day);
  const nearest = changes.reduce((best, change) => (distance(change) < distance(best) ? change : best), changes[0]!);
  return distance(nearest) <= snapPixels * daysPerPixel ? nearest.text : dateText(day, unitFor(daysPerPixel));
}
