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
  if (key === 'faction') return value === '' ? nothing : [factionPost(nameKey(value))];
  return key === 'member' ? subjects.map(factionPost) : nothing;
}

/** Name keys of those whom a fact line puts into its posts. */
export function holdersIn({ key, subjects, objects }: Fact): readonly string[] {
  return key === 'member' ? objects : subjects;
}

const nothing: readonly string[] = [];

export function officePost(written: string): string {
  return `office ${officeKey(written)}`;
}

/** `group` is a name key. */
export function factionPost(group: string): string {
  return `faction ${group}`;
}
