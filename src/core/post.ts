import { Memory } from './memory';
import { nameKey } from './name';
import type { Fact } from './sense';

/** The form under which offices are compared: without case, and without `the` in front. */
export function officeKey(written: string): string {
  const key = nameKey(written).toLowerCase();
  return key.slice(key.startsWith('the ') ? 4 : 0, key.endsWith('.') ? -1 : undefined);
}

/**
 * What a fact line puts persons into: `office general secretary of the party`, `faction Left`; of `member:` lines, the groups that they
 * stand under.
 */
export function postsOf({ key, value, subjects }: Fact): readonly string[] {
  if (key === 'office') return value === '' ? nothing : [officePost(value)];
  if (key === 'faction') return value === '' ? nothing : [factionPostOf(value)];
  return key === 'member' ? subjects.map(factionPost) : nothing;
}

/** Name keys of those whom a fact line puts into its posts. */
export function holdersIn({ key, subjects, objects }: Fact): readonly string[] {
  return key === 'member' ? objects : subjects;
}

const nothing: readonly string[] = [];

const offices = new Memory<string>();
const factions = new Memory<string>();

/** The same few posts are told of again and again, in these notes and others. */
export function officePost(written: string): string {
  return offices.get(written) ?? offices.keep(written, `office ${officeKey(written)}`);
}

function factionPostOf(written: string): string {
  return factions.get(written) ?? factions.keep(written, factionPost(nameKey(written)));
}

/** `group` is a name key. */
export function factionPost(group: string): string {
  return `faction ${group}`;
}
