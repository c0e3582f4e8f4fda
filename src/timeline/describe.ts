import { civil } from '../dates/days';
import { TimelineFlag } from '../protocol/timeline';
import { at } from '../picture/column';
import { type CardFacts, type CardList } from '../webview/hoverCard';
import { countInView, type Picture } from '../picture/picture';
import { type View } from '../picture/scale';
import { countOfItems, type Sentence, type Words } from './strings';
import { historicalYear, yearLabel } from '../picture/ticks';

/** An item as one sentence, for screen readers: date, text, people, what it is, doubts, sources. */
export function sentenceOf(picture: Picture, item: number, words: Words): string {
  const { when, text, people, kind, sources } = factsOf(picture, item, words);
  const end = /[.!?…]$/.test(text) ? '' : '.';
  const parts = [`${when}: ${text}${end}`];
  if (people.length > 0) parts.push(`${people.join(', ')}.`);
  parts.push(`${kind}.`);
  if (sources !== '') parts.push(`${sources}.`);
  return parts.join(' ');
}

export function factsOf({ data, items }: Picture, item: number, words: Words): CardFacts {
  const flags = at(items.flags, item);
  const kind: Sentence = data.items.kind[item] ?? 'event';
  const doubts = [
    ...(flags & TimelineFlag.approximate ? [words.say('approximate')] : []),
    ...(flags & TimelineFlag.uncertain ? [words.say('uncertain')] : []),
  ];
  const sources = data.items.sources[item] ?? '';
  return {
    kind: [words.say(kind), ...doubts].join(', '),
    when: data.items.when[item] ?? '',
    text: data.items.text[item] ?? '',
    people: (data.items.people[item] ?? []).map((person) => data.people[person]?.name ?? '').filter((name) => name !== ''),
    sources: sources === '' ? '' : words.say('Sources: {sources}', { sources }),
  };
}

/** Rows of a card that lists a spot; the page must not grow with the notes. */
const longestList = 60;

export function listOf({ data }: Picture, members: readonly number[], words: Words): CardList {
  const rows = members.slice(0, longestList).map((item) => ({
    item,
    when: data.items.when[item] ?? '',
    text: data.items.text[item] ?? '',
  }));
  const rest = members.length - rows.length;
  return {
    title: countOfItems(words, members.length),
    rows,
    more: rest > 0 ? words.say('and {count} more; zoom in to part them', { count: rest }) : '',
    zoom: words.say('Zoom in on these'),
  };
}

/** From which year to which the view reaches, and how much is in it. */
export function sentenceOfView(picture: Picture, view: View, words: Words): string {
  const year = (day: number): string => yearLabel(historicalYear(civil(Math.floor(day)).year), true, words.eraStyle);
  const items = countOfItems(words, countInView(picture, view));
  return words.say('From {from} to {to}, {items}', { from: year(view.from), to: year(view.to), items });
}
