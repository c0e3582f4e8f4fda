import { formatDate } from '../../dates/format';
import type { DayRange } from '../../dates/historicalDate';
import { blurred } from '../extent';
import type { PlacedFact } from '../notes';
import { placedFactAnchor, type Found } from './finding';
import { lifeFacts } from './lifeFacts';
import type { PersonCase } from './personCase';

/**
 * `birth-conflict` and `death-conflict`: two lines give days on which nobody can be born, or die, both times. Reported at the later line, and in
 * each document that has one. Approximate and uncertain dates are taken widely.
 */
export function lifeConflicts({ id, facts }: PersonCase): readonly Found[] {
  return [...conflicts(id, lifeFacts(facts, 'born'), 'birth-conflict'), ...conflicts(id, lifeFacts(facts, 'died'), 'death-conflict')];
}

function conflicts(id: string, told: readonly PlacedFact[], code: 'birth-conflict' | 'death-conflict'): readonly Found[] {
  const found: Found[] = [];
  told.forEach((fact, index) => {
    const other = told.find((each, at) => areApart(fact, each) && (at < index || each.document !== fact.document));
    if (other) found.push(conflict(id, code, fact, other));
  });
  return found;
}

function areApart(one: PlacedFact, other: PlacedFact): boolean {
  const [a, b] = [blurred(one.item.when!), blurred(other.item.when!)];
  return a.latest < b.earliest || b.latest < a.earliest;
}

function conflict(id: string, code: 'birth-conflict' | 'death-conflict', fact: PlacedFact, other: PlacedFact): Found {
  const verb = code === 'birth-conflict' ? 'was born' : 'died';
  const [here, there] = [fact.item.when!, other.item.when!];
  return {
    code,
    message: `${id} cannot have ${code === 'birth-conflict' ? 'been born' : 'died'} both ${formatDate(here)} and ${formatDate(there)}.${calendarRemark(here, there)}`,
    at: placedFactAnchor(fact),
    related: [{ message: `Here ${id} ${verb} ${formatDate(there)}.`, at: placedFactAnchor(other) }],
  };
}

/** The Julian and the Gregorian calendar are 10 to 13 days apart from 1582 on. */
function calendarRemark(one: DayRange, other: DayRange): string {
  const days = Math.abs(one.earliest - other.earliest);
  const exact = one.earliest === one.latest && other.earliest === other.latest;
  return exact && days >= 10 && days <= 13 ? ` They are ${days} days apart, as a day is in the old and the new calendar; “OS” marks the old one.` : '';
}
