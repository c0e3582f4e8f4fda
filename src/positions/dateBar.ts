import type { PositionsData } from '../protocol/positions';
import { append } from '../webview/element';
import { createSlider } from './slider';
import { stepFrom } from './steps';
import { type Words } from './strings';

export interface DateBar {
  show(data: PositionsData, words: Words): void;
}

export interface DateBarActions {
  choose(date: string, isFirst: boolean): void;
}

/** The date of the table: a field for any date, a slider with all changes, and buttons from change to change. */
export function createDateBar(parent: HTMLElement, actions: DateBarActions): DateBar {
  const element = append(parent, 'div', { className: 'date-bar' });
  const form = append(element, 'form', { className: 'date-form' });
  const label = append(form, 'label', { attributes: { for: 'annals-date' } });
  const field = append(form, 'input', {
    className: 'date-field',
    attributes: { id: 'annals-date', type: 'text', autocomplete: 'off', spellcheck: 'false', maxlength: '200', 'aria-describedby': 'annals-date-problem' },
  });
  const back = append(form, 'button', { className: 'button step-back', text: '‹', attributes: { type: 'button' } });
  const on = append(form, 'button', { className: 'button step-on', text: '›', attributes: { type: 'button' } });
  const slider = createSlider(element, actions);
  const problem = append(element, 'p', { className: 'date-problem', attributes: { id: 'annals-date-problem', role: 'alert', hidden: '' } });
  let data: PositionsData | undefined;
  let asked: string | undefined;
  const step = (by: number): void => {
    const target = data && stepFrom(data.changes, data.at, by);
    if (target) actions.choose(target.text, true);
  };
  back.addEventListener('click', () => step(-1));
  on.addEventListener('click', () => step(1));
  // The page may not send forms, so that Enter is read here.
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') field.value = data?.at.words ?? '';
    if (event.key !== 'Enter' || field.value.trim() === '') return;
    event.preventDefault();
    asked = field.value;
    actions.choose(field.value, true);
  });
  return {
    show: (shown, words) => {
      data = shown;
      const isRefused = shown.problem !== undefined && asked !== undefined;
      label.textContent = words.say('As of');
      describeField(field, words, isRefused);
      if (!isRefused) field.value = shown.at.words;
      asked = undefined;
      problem.hidden = !isRefused;
      problem.textContent = isRefused ? (shown.problem ?? '') : '';
      showStep(back, words.say('Previous change'), isBeyond(shown, -1));
      showStep(on, words.say('Next change'), isBeyond(shown, 1));
      slider.element.hidden = shown.changes.length === 0;
      slider.show(shown, words);
    },
  };
}

function describeField(field: HTMLInputElement, words: Words, isRefused: boolean): void {
  field.title = words.say('Any date that notes may hold, such as {example}', { example: 'June 1924' });
  field.setAttribute('aria-invalid', String(isRefused));
}

/** Whether no change is left on that side of the date. */
function isBeyond({ changes, at }: PositionsData, by: 1 | -1): boolean {
  const outermost = by < 0 ? changes[0] : changes[changes.length - 1];
  if (!outermost) return true;
  const isThere = at.from === outermost.from && at.to === outermost.to;
  return isThere || (by < 0 ? (at.from ?? -Infinity) < outermost.from! : (at.from ?? Infinity) > outermost.from!);
}

function showStep(button: HTMLButtonElement, title: string, isDisabled: boolean): void {
  button.title = title;
  button.disabled = isDisabled;
  button.setAttribute('aria-label', title);
}
