import type { DayRange, HistoricalDate } from '../dates/historicalDate';
import { blurred } from './extent';
import type { PlacedFact } from './notes';

/** When a person was born and died, as far as the notes tell; where they tell it more than once, as it is told first. */
export interface Life {
  readonly born: HistoricalDate | undefined;
  readonly died: HistoricalDate | undefined;
}

export function lifeOf(facts: readonly PlacedFact[]): Life {
  const first = (key: string): HistoricalDate | undefined => facts.find((fact) => tellsOf(key, fact))?.item.when;
  return { born: first('born'), died: first('died') };
}

/**
 * The days between which a person was surely born and died by anything that is told: where two lines disagree, from the first day of the one
 * to the last of the other, and approximate dates made wider (see `blurred`). Undefined where nothing is told.
 */
export interface LifeBounds {
  readonly born: DayRange | undefined;
  readonly died: DayRange | undefined;
}

export function lifeBounds(facts: readonly PlacedFact[]): LifeBounds {
  return { born: hull(facts.filter((fact) => tellsOf('born', fact))), died: hull(facts.filter((fact) => tellsOf('died', fact))) };
}

/** Whether a fact tells the birth or the death of the person that it was asked for, with a date. */
export function tellsOf(key: string, { item, role }: PlacedFact): boolean {
  return item.key === key && role === 'subject' && item.when !== undefined && !item.inherited;
}

function hull(facts: readonly PlacedFact[]): DayRange | undefined {
  if (facts.length === 0) return undefined;
  const ranges = facts.map(({ item }) => blurred(item.when!));
  return { earliest: Math.min(...ranges.map(({ earliest }) => earliest)), latest: Math.max(...ranges.map(({ latest }) => latest)) };
}

export type Alive = 'yes' | 'no' | 'possibly' | 'not told';

/** No person is taken to be older than this many years: an age beyond it is reported, and what has no end is then no longer sure. */
export const longestLifeYears = 110;

/**
 * Whether a person was alive on an unknown day of a time: `yes` and `no` only where that is so on each of its days.
 */
export function aliveAt({ born, died }: Life, at: DayRange): Alive {
  if ((died && at.earliest > died.latest) || (born && at.latest < born.earliest)) return 'no';
  if (!born && !died) return 'not told';
  const surely = (!born || at.earliest >= born.latest) && (!died || at.latest <= died.earliest);
  return surely && born && died ? 'yes' : 'possibly';
}
