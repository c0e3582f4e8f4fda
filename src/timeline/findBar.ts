import { append } from '../webview/element';
import { type Words } from './strings';

export interface FindActions {
  /** The question has changed; empty for none. */
  find(question: string): void;
  /** To the next or the previous that was found. */
  step(by: 1 | -1): void;
  /** Back to the picture. */
  leave(): void;
}

export interface FindBar {
  focus(): void;
  setQuestion(question: string): void;
  /** Says how many were found and which of them is chosen, from 1; 0 for none. */
  setCount(found: number, chosen: number): void;
  setWords(words: Words): void;
}

/** A field that marks what it finds; Enter and Shift+Enter go from one to the next. */
export function createFindBar(parent: HTMLElement, actions: FindActions): FindBar {
  const group = append(parent, 'div', { className: 'find', attributes: { role: 'search' } });
  const field = append(group, 'input', { className: 'field find-field', attributes: { type: 'search', spellcheck: 'false' } });
  const count = append(group, 'span', { className: 'find-count', attributes: { role: 'status' } });
  let words: Words | undefined;
  field.addEventListener('input', () => actions.find(field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') actions.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') actions.leave();
    else return;
    event.preventDefault();
  });
  return {
    focus: () => field.select(),
    setQuestion: (question) => (field.value = question),
    setCount: (found, chosen) => {
      const isEmpty = field.value.trim() === '';
      count.textContent = isEmpty || !words ? '' : found === 0 ? words.say('Nothing found') : words.say('{place} of {count}', { place: chosen, count: found });
    },
    setWords: (translated) => {
      words = translated;
      field.placeholder = words.say('Find');
      field.setAttribute('aria-label', words.say('Find in the timeline'));
      field.title = words.say('Enter: next, Shift+Enter: previous');
    },
  };
}
