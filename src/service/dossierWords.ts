import { isRelationKey } from '../core/factKey';
import type { Notes } from '../core/notes';
import type { DossierEntry } from '../core/queries/dossier';
import { eventWords } from './eventWords';
import { factWords, personWords } from './factWords';

/** What an entry tells, in a few words, without its key; of another's fact that only names the person, whose it is. */
export function entryWords(notes: Notes, id: string, entry: DossierEntry): string {
  if (entry.kind === 'event') return eventWords(entry.event);
  const { item, role } = entry.fact;
  const words = factWords(notes, entry.fact, id);
  const own = words.startsWith(`${item.key}: `) ? words.slice(item.key.length + 2) : words;
  const others = role === 'object' && item.key !== 'alliance' && item.key !== 'member' && !isRelationKey(item.key);
  return others ? `${personWords(notes, item.subjects)}: ${own}` : own;
}

/** `event`, or the key of the fact; who is told as a member of a group is told of a faction. */
export function entryKey(entry: DossierEntry): string {
  if (entry.kind === 'event') return 'event';
  const { item, role } = entry.fact;
  return item.key === 'member' && role === 'object' ? 'faction' : item.key;
}
