import { eventCitations } from '../core/eventText';
import { isRelationKey } from '../core/factKey';
import type { Notes } from '../core/notes';
import type { DossierEntry } from '../core/queries/dossier';
import { factWords, personWords } from '../service/factWords';
import { eventWords } from '../service/eventWords';
import type { StatementJson } from './jsonShape';
import { placeJson, statementJson, type FileName } from './statement';

/** All that is told of a person, in order of time, what has no date first. Lines count from 1. */
export interface DossierJson {
  readonly name: string;
  readonly aka: readonly string[];
  readonly entries: readonly DossierEntryJson[];
}

export interface DossierEntryJson extends StatementJson {
  readonly kind: 'fact' | 'event';
  /** Of a fact; a `member` line that names the person is a `faction`. */
  readonly key?: string;
  readonly text: string;
}

export function dossierToJson(notes: Notes, id: string, entries: readonly DossierEntry[], fileName?: FileName): DossierJson {
  return { name: id, aka: notes.namesOf(id).slice(1), entries: entries.map((entry) => entryJson(notes, id, entry, fileName)) };
}

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

function entryJson(notes: Notes, id: string, entry: DossierEntry, fileName: FileName): DossierEntryJson {
  const text = entryWords(notes, id, entry);
  if (entry.kind === 'fact') {
    const { item } = entry.fact;
    return { kind: 'fact', key: entryKey(entry), text, ...statementJson(entry.fact, item.node, item.when, item.citations), ...placeJson(entry.fact, item.line, fileName) };
  }
  const { document, segment, item } = entry.event;
  const citations = eventCitations(document.segments[segment]!, item);
  return { kind: 'event', text, ...statementJson(entry.event, item.node, item.when, citations), ...placeJson(entry.event, item.tag.line, fileName) };
}
