import type { HistoricalDate } from '../dates/historicalDate';
import type { AsOf } from './asOf';
import { certaintyAt, extentOf } from './extent';
import type { Notes, PlacedFact } from './notes';

/** One of a person's names, and when it was used; without a date, at any time. */
export interface DatedName {
  readonly name: string;
  readonly when: HistoricalDate | undefined;
  readonly fact: PlacedFact;
}

/** The other names of a person that `aka` lines tell, in reading order. */
export function namesOverTime(notes: Notes, id: string, scope?: string): readonly DatedName[] {
  return notes.factsOf(id, scope).flatMap((fact) => {
    if (fact.item.key !== 'aka' || fact.role !== 'subject') return [];
    return fact.item.aliases.map(({ name, when }) => ({ name, when, fact }));
  });
}

/** Names that the person surely or possibly went by at a time, because a date says so. */
export function namesAt(notes: Notes, id: string, at: AsOf, scope?: string): readonly string[] {
  return namesOverTime(notes, id, scope)
    .filter(({ when }) => when && ['certain', 'possible'].includes(certaintyAt(extentOf(when), at)))
    .map(({ name }) => name);
}
