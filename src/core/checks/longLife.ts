import { ageBetween } from '../../dates/compare';
import type { DayRange } from '../../dates/historicalDate';
import { longestLifeYears } from '../life';
import { actsOf } from './acts';
import { placedFactAnchor, type Found } from './finding';
import { lifeFacts, relatedLife } from './lifeFacts';
import type { PersonCase } from './personCase';

/** `age-beyond-110`: a death, or where none is told an act, at which the person would surely be older than 110 years. Reported once. */
export function longLife(person: PersonCase): readonly Found[] {
  const { bounds, facts, isGroup, id } = person;
  if (!bounds.born || isGroup) return [];
  const related = relatedLife(facts, 'born');
  if (bounds.died) {
    const age = leastAge(bounds.born, bounds.died);
    const [death] = lifeFacts(facts, 'died');
    return death && age > longestLifeYears ? [{ code, message: `${id} would have died at the age of ${age} or more.`, at: placedFactAnchor(death), related }] : [];
  }
  const late = actsOf(person).find(({ extent }) => !extent.uncertain && leastAge(bounds.born!, extent.begin) > longestLifeYears);
  return late ? [{ code, message: `${id} would have been more than ${longestLifeYears} years old then.`, at: late.at, related }] : [];
}

const code = 'age-beyond-110';

function leastAge(born: DayRange, at: DayRange): number {
  return ageBetween({ earliest: born.latest, latest: born.latest }, { earliest: at.earliest, latest: at.earliest })?.min ?? 0;
}
