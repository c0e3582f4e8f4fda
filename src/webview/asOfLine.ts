import { xOfDay, type View } from '../picture/scale';
import { dateAfter, dateOf, type DateUnit, unitFor } from '../picture/shownDate';
import { type AxisWords } from '../picture/ticks';
import type { AsOfDate } from '../protocol/asOf';
import { append } from './element';
import { throttled } from './throttle';

export interface AsOfLineActions {
  /** Another date is chosen, or none. */
  choose(turn: AsOfTurn): void;
  /** Shows a day that is out of view. */
  bring(day: number): void;
  /** Gives the keyboard back to the picture. */
  leave(): void;
}

/** One choice of a date by the line. */
export interface AsOfTurn {
  /** Any date that notes may hold; absent for all times. */
  readonly date?: string;
  /** Whether a new gesture begins, so that changes are counted from what was shown before it. */
  readonly isFirst: boolean;
  /** Counts the choices; what is heard of an earlier one no longer counts. */
  readonly turn: number;
}

/** Where time is laid out, in pixels of the picture, and the height that the line runs through. */
export interface AsOfFrame {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly view: View;
}

/** The words that the line needs beside those of the axis. */
export interface AsOfWords extends AxisWords {
  say(sentence: 'As of' | 'Arrow keys move the date, Delete shows all times.'): string;
}

/** Not so often that those who follow the date never come to draw it; in milliseconds. */
const tellMilliseconds = 120;

/**
 * The date that all views are turned to, as an upright line over the picture, or as a band where it is vague. Its handle is dragged, or moved by arrow
 * keys; out of view it stays at the edge, where a click brings the date into view.
 */
export class AsOfLine {
  readonly handle: HTMLElement;
  date: AsOfDate | undefined;
  /** Whether a hand holds it, so that it is where the hand is, whatever is heard. */
  isHeld = false;
  frame: AsOfFrame | undefined;
  private readonly line: HTMLElement;
  private turn = 0;

  constructor(
    readonly stage: HTMLElement,
    readonly actions: AsOfLineActions,
    public words: AsOfWords,
  ) {
    this.line = append(stage, 'div', { className: 'as-of-line', attributes: { 'aria-hidden': 'true', hidden: '' } });
    this.handle = append(stage, 'div', { className: 'as-of-handle', attributes: { role: 'slider', tabindex: '0', hidden: '' } });
    listenToPointer(this);
    listenToKeys(this);
  }

  /** The unit that the picture can tell apart now. */
  get unit(): DateUnit {
    return unitFor(this.frame ? (this.frame.view.to - this.frame.view.from) / this.frame.width : 1);
  }

  /** Shows the date of all views, or none; `turn` is the last choice of this line that was heard of. */
  hear(date: AsOfDate | undefined, turn: number): void {
    if (turn >= this.turn && !this.isHeld) this.show(date);
  }

  /** Shows a date here alone. */
  show(date: AsOfDate | undefined): void {
    this.date = date;
    this.draw();
  }

  /** Turns all views to a date, or to all times. */
  choose(date: AsOfDate | undefined, isFirst = true): void {
    this.show(date);
    this.turn += 1;
    this.actions.choose({ ...(date && { date: date.text }), isFirst, turn: this.turn });
  }

  /** Sets the line where its date is in what has just been drawn. */
  place(frame: AsOfFrame): void {
    this.frame = frame;
    this.draw();
  }

  setWords(words: AsOfWords): void {
    this.words = words;
    this.draw();
  }

  private draw(): void {
    const { line, handle, date, frame, words } = this;
    line.hidden = handle.hidden = date === undefined || frame === undefined;
    if (date && frame) drawLine({ line, handle }, date, frame, words);
  }
}

interface LineElements {
  readonly line: HTMLElement;
  readonly handle: HTMLElement;
}

function drawLine({ line, handle }: LineElements, { from, to, words: told }: AsOfDate, { left, width, height, view }: AsOfFrame, words: AsOfWords): void {
  const x0 = from === null ? -Infinity : xOfDay(view, width, from);
  const x1 = to === null ? Infinity : xOfDay(view, width, to + 1);
  const side = x1 < 0 ? 'before' : x0 > width ? 'after' : undefined;
  const [start, end] = [Math.max(x0, -2), Math.min(x1, width + 2)];
  line.hidden = side !== undefined;
  line.classList.toggle('is-vague', end - start > 3);
  Object.assign(line.style, { left: `${left + start}px`, width: `${Math.max(2, end - start)}px`, height: `${height}px`, top: '0px' });
  handle.dataset.side = side ?? '';
  handle.textContent = side === 'before' ? `← ${told}` : side === 'after' ? `${told} →` : told;
  handle.title = words.say('Arrow keys move the date, Delete shows all times.');
  const middle = left + (side === 'before' ? 0 : side === 'after' ? width : (Math.max(start, 0) + Math.min(end, width)) / 2);
  const half = handle.offsetWidth / 2;
  handle.style.left = `${Math.round(Math.min(Math.max(middle - half, left), Math.max(left, left + width - 2 * half)))}px`;
  describe(handle, { from, to }, view, words.say('As of'), told);
}

function describe(handle: HTMLElement, { from, to }: Pick<AsOfDate, 'from' | 'to'>, view: View, label: string, told: string): void {
  const now = from ?? to ?? Math.round(view.from);
  handle.setAttribute('aria-label', label);
  handle.setAttribute('aria-valuemin', String(Math.min(now, Math.floor(view.from))));
  handle.setAttribute('aria-valuemax', String(Math.max(now, Math.ceil(view.to))));
  handle.setAttribute('aria-valuenow', String(now));
  handle.setAttribute('aria-valuetext', told);
}

function listenToPointer(asOf: AsOfLine): void {
  const { handle, stage, actions } = asOf;
  let hasMoved = false;
  let isFirst = true;
  const tell = throttled(tellMilliseconds, (date: AsOfDate) => {
    asOf.choose(date, isFirst);
    isFirst = false;
  });
  handle.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    asOf.isHeld = true;
    hasMoved = false;
    isFirst = true;
  });
  handle.addEventListener('pointermove', ({ clientX }) => {
    const { frame } = asOf;
    if (!asOf.isHeld || !frame) return;
    const x = Math.min(Math.max(clientX - stage.getBoundingClientRect().left - frame.left, 0), frame.width);
    const date = dateOf(frame.view.from + (x / frame.width) * (frame.view.to - frame.view.from), asOf.unit, asOf.words);
    if (date.text === asOf.date?.text) return;
    asOf.show(date);
    tell.call(date);
    hasMoved = true;
  });
  const letGo = (): void => {
    if (!asOf.isHeld) return;
    tell.flush();
    asOf.isHeld = false;
    const { from = null, to = null } = asOf.date ?? {};
    const day = from ?? to;
    if (!hasMoved && handle.dataset.side !== '' && day !== null) actions.bring(day);
  };
  handle.addEventListener('pointerup', letGo);
  handle.addEventListener('pointercancel', letGo);
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5 };

function listenToKeys(asOf: AsOfLine): void {
  asOf.handle.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = steps[event.key];
    if (event.key === 'Delete' || event.key === 'Backspace') asOf.choose(undefined);
    else if (event.key === 'Escape') asOf.actions.leave();
    else if (by !== undefined) move(asOf, by, event.repeat);
    else return;
    event.preventDefault();
  });
}

/** Goes on from the date by so many units. */
function move(asOf: AsOfLine, by: number, isRepeated: boolean): void {
  const { date, frame } = asOf;
  const next = date && dateAfter(date, asOf.unit, by, asOf.words);
  if (!next) return;
  asOf.choose(next, !isRepeated);
  if (frame && next.from !== null && (next.from < frame.view.from || next.from > frame.view.to)) asOf.actions.bring(next.from);
}
