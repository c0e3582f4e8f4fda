import type { Notes } from '../core/notes';
import type { StandingFact } from '../core/standing';
import { factWhen, withDate } from './factWords';
import { listWords } from './words';

const mostNames = 8;

/** With whom somebody stood, and against whom, in the words of alliances, allies and rivals. */
export interface Sides {
  readonly allies: readonly string[];
  readonly opponents: readonly string[];
}

/** The sides of a person, each as `Lev Kamenev and Leon Trotsky (1925–1927)`, the surest first; nobody stands twice on one side. */
export function sidesOf(notes: Notes, id: string, facts: readonly StandingFact[]): Sides {
  const surest = certainties.flatMap((certainty) => facts.filter((standing) => standing.certainty === certainty));
  const side = (namesOf: (standing: StandingFact) => readonly string[]): readonly string[] => {
    const seen = new Set([id]);
    return surest.flatMap((standing) => {
      const fresh = [...new Set(namesOf(standing).map((name) => notes.idOf(name)))].filter((other) => !seen.has(other));
      for (const other of fresh) seen.add(other);
      return fresh.length === 0 ? [] : [sideWords(fresh, standing)];
    });
  };
  return { allies: side((standing) => namesIn(standing)[0]), opponents: side((standing) => namesIn(standing)[1]) };
}

const certainties: readonly StandingFact['certainty'][] = ['certain', 'possible', 'last known'];

/** Those on the person's side, and those on the other. */
function namesIn({ fact: { item, role } }: StandingFact): readonly [readonly string[], readonly string[]] {
  if (item.key === 'alliance') return role === 'against' ? [item.against, item.objects] : [item.objects, item.against];
  const others = role === 'subject' ? item.objects : item.subjects;
  if (item.key === 'rival') return [[], others];
  return item.key === 'ally' ? [others, []] : [[], []];
}

function sideWords(names: readonly string[], { fact, certainty }: StandingFact): string {
  const when = [certainty === 'certain' ? undefined : certainty === 'possible' ? 'possibly' : 'last known', factWhen(fact.item)].filter((words) => words !== undefined).join(', ');
  return withDate(listWords(names, mostNames), when === '' ? undefined : when);
}

/** Whether a relation is told with the sides and not by itself. */
export function isSide({ fact: { item } }: StandingFact): boolean {
  return item.key === 'alliance' || item.key === 'ally' || item.key === 'rival';
}
