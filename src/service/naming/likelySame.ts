import { isOneSlipAway } from '../../core/factKey';
import { foldName } from '../../core/name';
import type { Notes } from '../../core/notes';

/** People whom a person may be by another name, the likeliest first: a slip of the pen, the same last name, a shared word, initials. */
export function likelySame(notes: Notes, id: string): readonly string[] {
  const own = [id, ...notes.namesOf(id)].map(foldName);
  const likeness = (other: string): number => Math.max(...[other, ...notes.namesOf(other)].flatMap((name) => own.map((each) => likenessOf(each, foldName(name)))));
  const ranked = notes.people().flatMap((other) => {
    const rank = other === id ? 0 : likeness(other);
    return rank > 0 ? [{ other, rank }] : [];
  });
  return ranked.sort((one, two) => two.rank - one.rank || (one.other < two.other ? -1 : 1)).map(({ other }) => other);
}

/** 4 for a slip of the pen, 3 for one name with initials, 2 for the same last name, 1 for any long word that both hold; else 0. */
function likenessOf(one: string, other: string): number {
  if (one.length >= 4 && isOneSlipAway(one, other)) return 4;
  const [words, others] = [one.split(' '), other.split(' ')];
  if (words.at(-1) !== others.at(-1)) return words.some((word) => word.length > 3 && others.includes(word)) ? 1 : 0;
  return areInitials(words, others) || areInitials(others, words) ? 3 : 2;
}

/** `j. stalin` beside `joseph stalin`. */
function areInitials(short: readonly string[], long: readonly string[]): boolean {
  return short.length > 1 && short.length <= long.length && short.slice(0, -1).every((word, index) => /^\p{L}\.?$/u.test(word) && long[index]!.startsWith(word[0]!));
}
