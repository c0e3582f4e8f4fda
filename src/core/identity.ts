import { nameEndings, withoutCapitals } from './name';
import { append, none } from './shortList';

/** Whom a name stands for: one person, by the name that the person is known under first of all, or several it might be. */
export type Identity = { readonly kind: 'one'; readonly id: string } | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] };

/**
 * Which names are the same person. A name is the person whose `aka` it is, else the only person whose full name ends in it,
 * else, written in capitals alone, whoever the name in mixed case is, where that is written anywhere; else a person of its own.
 */
export class Identities {
  private readonly uses = new Map<string, number>();
  /** Full names by each of their endings; other names (`aka`) count as full names too. */
  private readonly byEnding = new Map<string, readonly string[]>();
  private readonly owners = new Map<string, Map<string, number>>();
  private readonly resolved = new Map<string, Identity>();
  private namesById: Map<string, readonly string[]> | undefined;
  private changes = 0;

  /** Grows whenever a name may stand for another person than before. */
  get revision(): number {
    return this.changes;
  }

  /** Counts a name in or (with -1) out. */
  count(name: string, change: 1 | -1): void {
    const before = this.uses.get(name) ?? 0;
    const after = before + change;
    if (after > 0) this.uses.set(name, after);
    else this.uses.delete(name);
    if (before > 0 && after > 0) return;
    const endings = nameEndings(name);
    for (const ending of endings) this.setEnding(ending, name, change);
    this.forget(endings.length > 0 ? undefined : name);
    if (this.resolved.size > 0) this.resolved.delete(name.toUpperCase());
  }

  private setEnding(ending: string, name: string, change: 1 | -1): void {
    const names = this.byEnding.get(ending) ?? none;
    const after = change === 1 ? append(names, name) : names.filter((each) => each !== name);
    if (after.length > 0) this.byEnding.set(ending, after);
    else this.byEnding.delete(ending);
  }

  /** Counts in or out that `owner` is also known as `alias`. */
  countAlias(alias: string, owner: string, change: 1 | -1): void {
    const isNews = tally(this.owners, alias, owner, change);
    this.count(alias, change);
    if (isNews) this.forget(undefined);
  }

  /** Names that are used as tags, as subjects or as other names. */
  names(): Iterable<string> {
    return this.uses.keys();
  }

  /** Whether a name is used as a tag, as a subject or as another name. */
  has(name: string): boolean {
    return this.uses.has(name);
  }

  /** Whether somebody is told to be also known by that name. */
  isAlias(name: string): boolean {
    return this.owners.has(name);
  }

  /** Who would be who if every name were written as `rename` says. */
  renamed(rename: (name: string) => string): Identities {
    const after = new Identities();
    for (const name of this.uses.keys()) after.count(rename(name), 1);
    for (const [alias, owners] of this.owners) {
      const name = rename(alias);
      for (const owner of [...owners.keys()].map(rename)) if (owner !== name) after.countAlias(name, owner, 1);
    }
    return after;
  }

  resolve(name: string): Identity {
    const known = this.resolved.get(name);
    if (known) return known;
    const roots = [...this.roots(name, [])].sort();
    const identity: Identity = roots.length === 1 ? { kind: 'one', id: roots[0]! } : { kind: 'ambiguous', candidates: roots };
    this.resolved.set(name, identity);
    return identity;
  }

  /** The person that a name stands for; an ambiguous name stands for a person of its own, lest facts be told of the wrong one. */
  idOf(name: string): string {
    const identity = this.resolve(name);
    return identity.kind === 'one' ? identity.id : name;
  }

  /** All names of a person, the one it is known under first of all in front. */
  namesOf(id: string): readonly string[] {
    this.namesById ??= this.collectNames();
    return this.namesById.get(id) ?? [id];
  }

  private collectNames(): Map<string, readonly string[]> {
    const names = new Map<string, string[]>();
    for (const name of this.uses.keys()) {
      const id = this.idOf(name);
      const list = names.get(id) ?? [id];
      if (name !== id) list.push(name);
      names.set(id, list);
    }
    return names;
  }

  /** Forgets what a name, or (without one) any name, was resolved to. */
  private forget(name: string | undefined): void {
    if (name === undefined) this.resolved.clear();
    else this.resolved.delete(name);
    this.namesById = undefined;
    this.changes++;
  }

  /** The persons that a name may stand for; `path` holds the names on the way here. */
  private roots(name: string, path: readonly string[]): ReadonlySet<string> {
    const at = path.indexOf(name);
    // Names that are each other's `aka` are one person, known under the first of them in the alphabet.
    if (at >= 0) return new Set([[...path.slice(at)].sort()[0]!]);
    const others = this.owners.get(name)?.keys() ?? this.byEnding.get(name);
    if (!others) {
      const mixed = withoutCapitals(name);
      return mixed !== undefined && this.isWritten(mixed) ? this.roots(mixed, path) : new Set([name]);
    }
    const roots = new Set<string>();
    for (const other of others) for (const root of this.roots(other, [...path, name])) roots.add(root);
    return roots;
  }

  /** Whether a name is used, or is the last words of one that is. */
  private isWritten(name: string): boolean {
    return this.uses.has(name) || this.byEnding.has(name);
  }
}

/** Counts a member in or out, and says whether it has come or gone by that. */
function tally(table: Map<string, Map<string, number>>, key: string, member: string, change: 1 | -1): boolean {
  const members = table.get(key) ?? new Map<string, number>();
  const before = members.get(member) ?? 0;
  const count = before + change;
  if (count > 0) members.set(member, count);
  else members.delete(member);
  if (members.size > 0) table.set(key, members);
  else table.delete(key);
  return before === 0 || count === 0;
}
