import { eventCitations } from '../core/eventText';
import type { Notes } from '../core/notes';
import type { DossierEntry } from '../core/queries/dossier';
import { entryKey, entryWords } from '../service/dossierWords';
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
