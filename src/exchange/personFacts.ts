import { isAnnotationKey, isRelationKey } from '../core/factKey';
import type { Notes, PlacedFact } from '../core/notes';
import { holderOf, nodeAt } from '../core/outline';
import type { PersonFactJson } from './jsonShape';
import { placeJson, statementJson, type FileName } from './statement';

/**
 * What the notes say of a person, in reading order: what is said of the person outright, and what is said of others that holds of this person
 * as well, turned round to this person's side.
 */
export function personFacts(notes: Notes, id: string, fileName: FileName): readonly PersonFactJson[] {
  return notes.factsOf(id).flatMap((fact) => {
    const told = toldOf(notes, id, fact);
    if (!told) return [];
    const { item } = fact;
    return [{ key: told.key, value: told.value, topic: item.topic ?? null, ...statementJson(fact, item.node, item.when, item.citations), ...placeJson(fact, item.line, fileName), ...told.extra }];
  });
}

interface Told {
  readonly key: string;
  readonly value: string;
  readonly extra: Pick<PersonFactJson, 'role' | 'people' | 'with' | 'against'>;
}

function toldOf(notes: Notes, id: string, fact: PlacedFact): Told | undefined {
  const { key, value } = fact.item;
  if (key === 'alliance') return alliance(notes, id, fact);
  if (fact.role !== 'subject') return turnedRound(notes, fact);
  if (isAnnotationKey(key)) return isOwnRemark(notes, id, fact) ? { key, value, extra: {} } : undefined;
  const people = isRelationKey(key) || key === 'member' ? fullNames(notes, fact.item.objects) : [];
  return { key, value, extra: people.length > 0 ? { people } : {} };
}

/** Who stands with a person in an alliance, and against whom; for those it is directed against, the other way round. */
function alliance(notes: Notes, id: string, { role, item }: PlacedFact): Told {
  const against = fullNames(notes, item.against);
  const sides = fullNames(notes, [...item.objects, ...item.subjects]).filter((name) => !against.includes(name));
  const [own, other] = role === 'against' ? [against, sides] : [sides, against];
  const extra = { with: own.filter((name) => name !== id), against: other };
  return { key: item.key, value: item.value, extra: role === 'against' ? { role, ...extra } : extra };
}

/** The key under which a relation holds from the other side. */
const otherSide: ReadonlyMap<string, string> = new Map([
  ['ally', 'ally'],
  ['rival', 'rival'],
  ['spouse', 'spouse'],
  ['parent', 'child'],
  ['child', 'parent'],
  ['mentor', 'pupil'],
  ['member', 'faction'],
]);

function turnedRound(notes: Notes, { item }: PlacedFact): Told | undefined {
  const key = otherSide.get(item.key);
  if (key === undefined) return undefined;
  const people = fullNames(notes, item.subjects);
  return { key, value: people.join(', '), extra: { role: 'object', people } };
}

/** Whether a remark stands right under the person it would be told of, rather than under something that happened. */
function isOwnRemark(notes: Notes, id: string, { document, segment, item }: PlacedFact): boolean {
  if (item.key !== 'note' && item.key !== 'place') return false;
  const holder = holderOf(document, { segment, node: item.node });
  if (!holder) return false;
  const { leading, when } = nodeAt(document, holder);
  return !when && leading.subjects.some((name) => notes.idOf(name) === id);
}

/** Full names, each once. */
export function fullNames(notes: Notes, names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => notes.idOf(name)))];
}
