import { formatDate } from '../../dates/format';
import type { Position } from '../position';
import { factAnchor, type Found } from './finding';
import type { PersonCase } from './personCase';

/**
 * `stance-same-day`: two lines with dates of their own, each naming the very same day, give a person two stances on one topic. What one line above dates
 * (a speech with its points) is one stance in several sentences, and a stance that ends on the day on which the next begins has changed, as stances do.
 */
export function stancesOfSameDay({ id, positions }: PersonCase): readonly Found[] {
  const byDay = new Map<string, Position>();
  return positions.flatMap((position): readonly Found[] => {
    const day = dayOf(position);
    if (day === undefined) return [];
    const key = `${day} ${position.topic!}`;
    const other = byDay.get(key);
    byDay.set(key, other ?? position);
    return other && other.value !== position.value ? [found(id, position, other)] : [];
  });
}

function dayOf({ kind, topic, extent, told }: Position): number | undefined {
  const { when, inherited } = told.fact;
  if (kind !== 'stance' || topic === undefined || !when || inherited || extent.uncertain || when.approximate) return undefined;
  return when.start.earliest === when.start.latest && Number.isFinite(when.start.earliest) ? when.start.earliest : undefined;
}

function found(id: string, position: Position, other: Position): Found {
  const when = formatDate(position.told.fact.when!);
  return {
    code: 'stance-same-day',
    message: `${id} takes two stances on ${position.topic!} on the same day, ${when}.`,
    at: factAnchor(position.told),
    related: [{ message: `The other one: ${other.value}.`, at: factAnchor(other.told) }],
  };
}
