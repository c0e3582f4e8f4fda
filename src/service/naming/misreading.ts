import type { Identity } from '../../core/identity';
import type { Notes } from '../../core/notes';
import { refused, type Refusal } from '../refusal';
import { listWords } from '../words';

/**
 * Why names may not become others: some name that is written in the notes would then stand for another than before, for somebody else too, or for one of
 * those it may mean now. Nothing where everybody stays who they are, under whatever name. Linear in the number of names.
 */
export function misreading(notes: Notes, rename: (name: string) => string): Refusal | undefined {
  const after = notes.identitiesAfter(rename);
  const people = new Correspondence();
  for (const name of new Set([...notes.names(), ...notes.factions()])) {
    const [old, next] = [notes.resolve(name), after.resolve(rename(name))];
    if (old.kind === 'one' && next.kind === 'one') {
      const conflict = people.add(old.id, next.id);
      if (conflict !== undefined) return refused(conflict);
    } else if (old.kind === 'one') {
      return refused(`After this, “${rename(name)}” could be ${listWords(idsOf(next), 4, 'or')}.`);
    } else if (!isAsOpen(old, next, rename)) {
      return refused(`“${name}” may be ${listWords(idsOf(old), 4, 'or')}. Write out which one is meant, then rename.`);
    }
  }
  return undefined;
}

/** Who becomes whom: nobody two, and no two one. */
class Correspondence {
  private readonly there = new Map<string, string>();
  private readonly back = new Map<string, string>();

  /** Adds that one becomes another; a sentence where that cannot be. */
  add(id: string, next: string): string | undefined {
    const [before, other] = [this.back.get(next) ?? id, this.there.get(id) ?? next];
    if (before !== id) return `After this, ${before} and ${id} would be one person.`;
    if (other !== next) return `After this, ${id} would be two: ${other} and ${next}.`;
    this.there.set(id, next);
    this.back.set(next, id);
    return undefined;
  }
}

/** Whether an ambiguous name may still mean the same, each under the new name. */
function isAsOpen(old: Identity, next: Identity, rename: (name: string) => string): boolean {
  const ids = new Set(idsOf(next));
  return next.kind === 'ambiguous' && idsOf(old).length === ids.size && idsOf(old).every((id) => ids.has(rename(id)));
}

function idsOf(identity: Identity): readonly string[] {
  return identity.kind === 'one' ? [identity.id] : identity.candidates;
}
