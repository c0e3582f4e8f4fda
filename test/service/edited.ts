import { type Notes } from '../../src/core/notes';
import { update } from '../../src/core/update';
import type { NotesEdit } from '../../src/service/notesEdit';

/** The texts after changes, by URI; those that nothing changes in are the same. */
export function edited(notes: Notes, { documents }: NotesEdit): ReadonlyMap<string, string> {
  const texts = new Map(notes.documents().map((document) => [document.uri, document.text()]));
  for (const { uri, version, changes } of documents) {
    // From the bottom up, so that no change moves another.
    texts.set(uri, update(notes.get(uri)!, version + 1, [...changes].reverse().map(({ range, newText }) => ({ range, text: newText }))).text());
  }
  return texts;
}
