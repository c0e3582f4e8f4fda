import type { TimelineData } from '../protocol/timeline';
import type { LaneMode } from '../protocol/timelineState';

/** What an item is called in a lane mode: the label names what the lane doesn't, and leaves out the faction, office or topic that the lane does. */
export function labelFor(data: TimelineData, item: number, mode: LaneMode): string {
  const text = withoutTopic(data, item, mode);
  const kind = data.items.kind[item];
  if (mode === 'person') return text;
  const names = (data.items.people[item] ?? []).map((person) => data.people[person]?.name ?? '').filter((name) => name !== '');
  if (kind === 'life' || kind === mode) return names.length > 0 ? shortened(names) : text;
  const untold = names.filter((name) => !tells(text, name));
  // An event's sentence names whom it has to; where it names nobody, its subject stands above it in the notes.
  const isTold = untold.length === 0 || (kind === 'event' && untold.length < names.length);
  return isTold ? text : `${shortened(untold)}: ${text}`;
}

/** Whether a text has a person's last name in it already. */
export function tells(text: string, name: string): boolean {
  return text.includes(name.slice(name.lastIndexOf(' ') + 1));
}

/** A stance begins with its topic, which its lane may say already. */
function withoutTopic({ items, topics }: TimelineData, item: number, mode: LaneMode): string {
  const text = (items.text[item] ?? '') || (items.when[item] ?? '');
  const topic = `${topics[items.topic[item] ?? -1] ?? ''}: `;
  return mode === 'topic' && items.kind[item] === 'stance' && text.startsWith(topic) ? text.slice(topic.length) : text;
}

/** More names than these would leave no room for what is told of them. */
const mostNames = 3;

function shortened(names: readonly string[]): string {
  if (names.length <= mostNames) return names.join(', ');
  const told = names.slice(0, mostNames - 1);
  return `${told.join(', ')} +${names.length - told.length}`;
}
