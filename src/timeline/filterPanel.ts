import { sourcesIn } from '../picture/filter';
import type { TimelineData } from '../protocol/timeline';
import type { TimelineFilter } from '../protocol/timelineState';
import { append } from '../webview/element';
import { createPopover } from './popover';
import { type Sentence, type Words } from './strings';

export interface FilterPanel {
  setFilter(filter: TimelineFilter): void;
  setWords(words: Words): void;
}

interface FilterField {
  readonly name: 'person' | 'faction' | 'topic' | 'source' | 'certainty';
  readonly sentence: Sentence;
  choices(data: TimelineData, words: Words): readonly (readonly [value: string, label: string])[];
}

const same = (names: readonly string[]): readonly (readonly [string, string])[] => names.map((name) => [name, name]);

const fields: readonly FilterField[] = [
  { name: 'person', sentence: 'Person', choices: ({ people }) => same(people.map(({ name }) => name)) },
  { name: 'faction', sentence: 'Faction', choices: ({ factions }) => same(factions) },
  { name: 'topic', sentence: 'Topic', choices: ({ topics }) => same(topics) },
  { name: 'source', sentence: 'Source', choices: (data) => same(sourcesIn(data)) },
  { name: 'certainty', sentence: 'Certainty', choices: (_, words) => [['certain', words.say('Certain')], ['doubtful', words.say('Approximate or uncertain')]] },
];

/** No list of choices is longer; what is beyond is found by text. */
const longestList = 500;

/** Choices that leave in the picture only what has all of them. */
export function createFilterPanel(parent: HTMLElement, dataOf: () => TimelineData | undefined, changed: (filter: TimelineFilter) => void): FilterPanel {
  let filter: TimelineFilter = {};
  let words: Words | undefined;
  const take = (next: TimelineFilter): void => {
    filter = next;
    nameButton();
    changed(filter);
  };
  const popover = createPopover(parent, 'filter', () => {
    const data = dataOf();
    if (data && words) fill(popover.body, { data, words, filter, take });
  });
  const nameButton = (): void => {
    const count = Object.keys(filter).length;
    popover.button.textContent = count === 0 ? (words?.say('Filter') ?? '') : `${words?.say('Filter') ?? ''} (${count})`;
    popover.button.classList.toggle('is-active', count > 0);
  };
  return {
    setFilter: (next) => {
      filter = next;
      nameButton();
    },
    setWords: (translated) => {
      words = translated;
      popover.body.setAttribute('aria-label', words.say('Filter'));
      nameButton();
    },
  };
}

interface Filling {
  readonly data: TimelineData;
  readonly words: Words;
  readonly filter: TimelineFilter;
  take(filter: TimelineFilter): void;
}

function fill(body: HTMLElement, filling: Filling): void {
  const { words, take } = filling;
  let { filter } = filling;
  body.textContent = '';
  const choose = (name: keyof TimelineFilter, value: string): void => {
    filter = withoutEmpty({ ...filter, [name]: value });
    take(filter);
  };
  const controls = fields.map((field) => appendField(body, field, filling, choose));
  const text = appendText(body, filling, choose);
  const clear = append(body, 'button', { className: 'button popover-action', text: words.say('Show all'), attributes: { type: 'button' } });
  clear.addEventListener('click', () => {
    filter = {};
    for (const control of [...controls, text]) control.value = '';
    take(filter);
  });
}

function appendField(body: HTMLElement, field: FilterField, { data, words, filter }: Filling, choose: (name: keyof TimelineFilter, value: string) => void): HTMLSelectElement {
  const label = append(body, 'label', { className: 'popover-row' });
  append(label, 'span', { text: words.say(field.sentence) });
  const select = append(label, 'select', { className: 'choice' });
  append(select, 'option', { text: words.say('Any'), attributes: { value: '' } });
  for (const [value, text] of field.choices(data, words).slice(0, longestList)) append(select, 'option', { text, attributes: { value } });
  select.value = filter[field.name] ?? '';
  select.addEventListener('change', () => choose(field.name, select.value));
  return select;
}

function appendText(body: HTMLElement, { words, filter }: Filling, choose: (name: keyof TimelineFilter, value: string) => void): HTMLInputElement {
  const label = append(body, 'label', { className: 'popover-row' });
  append(label, 'span', { text: words.say('Text') });
  const field = append(label, 'input', { className: 'field', attributes: { type: 'text', spellcheck: 'false' } });
  field.value = filter.text ?? '';
  field.addEventListener('input', () => choose('text', field.value));
  return field;
}

function withoutEmpty(filter: TimelineFilter): TimelineFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
}
