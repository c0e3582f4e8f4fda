import { TimelineFlag } from '../protocol/timeline';
import { type Colouring } from '../picture/colouring';
import { at } from '../picture/column';
import { type Picture } from '../picture/picture';
import { type Theme } from '../picture/theme';
import { append } from '../webview/element';
import { factsOf } from './describe';
import { type Words } from './strings';

/** What one entry of a chronicle is written with. */
export interface EntryLook {
  readonly picture: Picture;
  readonly colouring: Colouring;
  readonly theme: Theme;
  readonly words: Words;
}

/** Writes an entry: its date in the margin, a dot in its colour, its text, and below in small what it is, of whom, from where. */
export function writeEntry(parent: HTMLElement, item: number, look: EntryLook): void {
  const { picture, colouring, theme, words } = look;
  const { when, text, kind, sources } = factsOf(picture, item, words);
  const isEvent = picture.data.items.kind[item] === 'event';
  const entry = append(parent, 'div', { className: 'chronicle-entry' });
  append(entry, 'span', { className: 'chronicle-when', text: when, attributes: { dir: 'auto' } });
  const dot = append(entry, 'span', { className: dotClass(isEvent, at(picture.items.flags, item)), attributes: { 'aria-hidden': 'true' } });
  dot.style.setProperty('--annals-colour', theme.paint(at(colouring.ofItems, item)).line);
  const told = append(entry, 'span', { className: 'chronicle-told' });
  if (text !== '') append(told, 'span', { className: 'chronicle-text', text, attributes: { dir: 'auto' } });
  const remarks = append(told, 'span', { className: 'chronicle-remarks' });
  if (!isEvent || kind !== words.say('event')) append(remarks, 'span', { className: 'chronicle-kind', text: kind });
  writePeople(remarks, item, look);
  if (sources !== '') append(remarks, 'span', { className: 'chronicle-sources', text: sources, attributes: { dir: 'auto' } });
  if (remarks.childElementCount === 0) remarks.remove();
}

/** More people than these are counted. */
const mostPeople = 8;

function writePeople(remarks: HTMLElement, item: number, { picture: { data }, colouring, theme, words }: EntryLook): void {
  const people = data.items.people[item] ?? [];
  const hasColours = colouring.by === 'faction' || colouring.by === 'person';
  // A life is told by its person's name already.
  if (data.items.kind[item] === 'life') return;
  for (const person of people.slice(0, mostPeople)) {
    const place = append(remarks, 'span', { className: 'chronicle-person' });
    if (hasColours) append(place, 'span', { className: 'swatch', attributes: { 'aria-hidden': 'true' } }).style.backgroundColor = theme.paint(colouring.ofPerson(person)).line;
    append(place, 'span', { text: data.people[person]?.name ?? '', attributes: { dir: 'auto' } });
  }
  const rest = people.length - mostPeople;
  if (rest > 0) append(remarks, 'span', { text: words.say('and {count} more', { count: rest }) });
}

function dotClass(isEvent: boolean, flags: number): string {
  const doubt = flags & TimelineFlag.uncertain ? ' is-uncertain' : flags & TimelineFlag.approximate ? ' is-approximate' : '';
  return `chronicle-dot${isEvent ? '' : ' is-fact'}${doubt}`;
}
