import type { TimelineCalendar } from '../protocol/timeline';
import { append } from '../webview/element';
import { type PanelState } from './panelState';
import { createPopover } from './popover';
import { type Sentence, type Words } from './strings';

export interface TimeActions {
  /** The calendar of the second axis, or none. */
  chooseCalendar(calendar: TimelineCalendar | 'none'): void;
}

export interface TimePanel {
  setWords(words: Words): void;
}

const calendarNames: Readonly<Record<TimelineCalendar | 'none', Sentence>> = {
  none: 'None',
  julian: 'Julian (Old Style)',
  'french republican': 'French Republican',
  islamic: 'Islamic (AH)',
  hebrew: 'Hebrew (AM)',
  auc: 'From the founding of Rome (AUC)',
};

/** How time itself is shown: the calendar of the second axis, among those that the notes use. */
export function createTimePanel(parent: HTMLElement, state: PanelState, actions: TimeActions): TimePanel {
  const popover = createPopover(parent, 'time', () => fill(popover.body, state, actions));
  return {
    setWords: (words) => {
      popover.button.textContent = words.say('Time…');
      popover.body.setAttribute('aria-label', words.say('How time is shown'));
    },
  };
}

function fill(body: HTMLElement, state: PanelState, actions: TimeActions): void {
  const { words, picture, arrangement } = state;
  const calendars = picture?.data.calendars ?? [];
  body.textContent = '';
  const label = append(body, 'label', { className: 'popover-row' });
  append(label, 'span', { text: words.say('Second axis') });
  const select = append(label, 'select', { className: 'choice calendar-choice' });
  const choices = ['none', ...calendars] as const;
  for (const calendar of choices) append(select, 'option', { text: words.say(calendarNames[calendar]), attributes: { value: calendar } });
  select.value = arrangement?.calendar ?? 'none';
  select.disabled = calendars.length === 0;
  select.addEventListener('change', () => actions.chooseCalendar(choices.find((calendar) => calendar === select.value) ?? 'none'));
  if (calendars.length === 0) append(body, 'p', { className: 'popover-more', text: words.say('These notes name no calendar but the Gregorian one.') });
}
