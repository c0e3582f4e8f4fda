import { formatDate } from '../../dates/format';
import { tellsOf } from '../life';
import type { PlacedFact } from '../notes';
import { placedFactAnchor, type Found } from './finding';

/** Fact lines that tell the birth or the death of a person, in reading order. */
export function lifeFacts(facts: readonly PlacedFact[], key: 'born' | 'died'): readonly PlacedFact[] {
  return facts.filter((fact) => tellsOf(key, fact));
}

/** `Born 22 April 1870.`, with the place of the line, for each line that tells of it. */
export function relatedLife(facts: readonly PlacedFact[], key: 'born' | 'died'): Found['related'] {
  const word = key === 'born' ? 'Born' : 'Died';
  return lifeFacts(facts, key).map((fact) => ({ message: `${word} ${formatDate(fact.item.when!)}.`, at: placedFactAnchor(fact) }));
}
