import { isoDay } from '../dates/days';
import { tells } from '../picture/itemLabel';
import { extentOf, isDrawable, readItems } from '../picture/items';
import { type LaneOrder } from '../picture/laneOrder';
import { lanesOf } from '../picture/lanes';
import { extentWords, type PosterWords, restTitle, titleWords } from '../picture/posterWords';
import { type View } from '../picture/scale';
import { type TimelineData, TimelineFlag } from '../protocol/timeline';
import type { LaneMode } from '../protocol/timelineState';
import { escapeMarkdown } from '../service/escapeMarkdown';
import { csvOf } from './csv';
import { printable } from './printable';

/** What is wanted of a timeline in words. */
export interface TimelineText {
  readonly data: TimelineData;
  readonly lanes: LaneMode;
  /** How lanes are ordered; as in the notes unless told. */
  readonly order?: LaneOrder;
  /** The stretch of time that `data` has been cut to; absent for all. */
  readonly view: View | undefined;
  readonly words: PosterWords;
  /** In Markdown: a list of the sources. */
  readonly sources?: string | undefined;
}

/**
 * A chronicle in Markdown: a heading for each lane, and in it a line for each item, in the order of time. An item with three people stands with each of
 * the three, as it does in the picture. The sources stand at the end.
 */
export function timelineToMarkdown({ data, lanes: mode, order, view, words, sources }: TimelineText): string {
  const items = readItems(data.items);
  const places = placesInTime(items.order);
  const { lanes } = lanesOf(data, items, { mode, ...(order ? { order } : {}) });
  const extent = view ?? extentOf(items, data.periods);
  const head = [`# ${markdown(titleWords(data, words))}`, ...(extent ? [`*${markdown(extentWords(extent, items.count, words))}*`] : [])];
  const parts = lanes.map(({ title, items: members }) => {
    const inTime = [...members].sort((one, other) => places[one]! - places[other]!);
    const name = title ?? restTitle(mode, words);
    const lines = inTime.map((item) => markdownLine(data, item, mode)).join('\n');
    return name === undefined ? lines : `## ${markdown(name)}\n\n${lines}`;
  });
  const end = sources === undefined ? [] : [`## ${markdown(words.say('Sources'))}\n\n${sources.trim()}`];
  return `${[...head, ...parts, ...end].join('\n\n')}\n`;
}

/** A table in which every item is one row, in the order of time, with the days that its date lies between. */
export function timelineToCsv({ data, words }: TimelineText): string {
  const items = readItems(data.items);
  const header = columns.map((name) => words.say(name));
  const rows = [...items.order].filter((item) => isDrawable(items, item)).map((item) => csvRow(data, item, words));
  return csvOf([header, ...rows]);
}

/** The heads of the columns in English, which are also the keys of their translations. */
const columns = [
  'Date', 'Begins at the earliest', 'Begins at the latest', 'Ends at the earliest', 'Ends at the latest', 'Doubt', 'Kind', 'Text', 'People', 'Faction', 'Topic', 'Section', 'Sources', 'Line',
] as const;

function csvRow(data: TimelineData, item: number, words: PosterWords): readonly string[] {
  const { items } = data;
  const flags = items.flags[item]!;
  const doubt = [...(flags & TimelineFlag.approximate ? [words.say('approximate')] : []), ...(flags & TimelineFlag.uncertain ? [words.say('uncertain')] : [])];
  const people = (items.people[item] ?? []).map((person) => data.people[person]!);
  const factions = new Set(people.flatMap(({ faction }) => data.factions[faction] ?? []));
  return [
    items.when[item]!,
    ...[items.startEarliest, items.startLatest, items.endEarliest, items.endLatest].map((days) => dayText(days[item])),
    doubt.join(', '),
    words.say(items.kind[item]!),
    items.text[item]!,
    people.map(({ name }) => name).join('; '),
    [...factions].join('; '),
    data.topics[items.topic[item]!] ?? '',
    data.sections[items.section[item]!]?.title ?? '',
    items.sources[item]!,
    String(items.line[item]! + 1),
  ];
}

function dayText(day: number | null | undefined): string {
  return day === null || day === undefined ? '' : isoDay(day);
}

function markdownLine({ items, people }: TimelineData, item: number, mode: LaneMode): string {
  const text = items.text[item] ?? '';
  const names = mode === 'person' ? [] : (items.people[item] ?? []).map((person) => people[person]!.name).filter((name) => !tells(text, name));
  const sources = items.sources[item] ?? '';
  const remarks = [names.join(', '), sources].filter((remark) => remark !== '').map((remark) => ` (${markdown(remark)})`);
  return `- **${markdown(items.when[item] ?? '')}**${text === '' ? '' : ` ${markdown(text)}`}${remarks.join('')}`;
}

function markdown(text: string): string {
  return escapeMarkdown(printable(text)).trim();
}

function placesInTime(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length);
  order.forEach((item, place) => (places[item] = place));
  return places;
}
