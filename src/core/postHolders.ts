import type { Segment } from './segment';
import { holdersIn, postsOf } from './post';

/**
 * Name keys of those whom the fact lines of a segment put into each office, faction and group (see `postsOf`), each once and in reading order. A
 * segment is read once, in however many versions of its document it stands.
 */
export function holdersByPost(segment: Segment): ReadonlyMap<string, ReadonlySet<string>> {
  const known = ofSegments.get(segment) ?? readHolders(segment);
  ofSegments.set(segment, known);
  return known;
}

const ofSegments = new WeakMap<Segment, ReadonlyMap<string, ReadonlySet<string>>>();

function readHolders({ sense }: Segment): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const fact of sense.facts) {
    for (const post of postsOf(fact)) {
      const names = holders.get(post) ?? new Set();
      for (const name of holdersIn(fact)) names.add(name);
      holders.set(post, names);
    }
  }
  return holders;
}
