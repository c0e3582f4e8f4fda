import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';

/** Changes to any number of notes, which are made together or not at all. */
export interface NotesEdit {
  readonly documents: readonly DocumentEdit[];
}

/** Changes to one version of a note; none touches another. */
export interface DocumentEdit {
  readonly uri: string;
  readonly version: number;
  readonly changes: readonly TextChange[];
}

export interface TextChange {
  readonly range: Range;
  readonly newText: string;
  /** What a preview says of it. */
  readonly note: ChangeNote;
}

/** Changes of one kind, as a preview groups them. */
export interface ChangeNote {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Whether the user is to confirm it before it is made. */
  readonly needsConfirmation?: boolean;
}

/** A change and the document that it is to be made in. */
export interface PlacedChange extends TextChange {
  readonly document: Document;
}

/** Gathers changes by document, each place once, from the top down. */
export function notesEdit(changes: readonly PlacedChange[]): NotesEdit {
  const byDocument = new Map<Document, Map<string, TextChange>>();
  for (const { document, range, newText, note } of changes) {
    const known = byDocument.get(document) ?? new Map<string, TextChange>();
    byDocument.set(document, known.set(`${range.start.line}:${range.start.character}`, { range, newText, note }));
  }
  const documents = [...byDocument].map(([{ uri, version }, places]) => ({ uri, version, changes: [...places.values()].sort(inOrder) }));
  return { documents: documents.sort((one, other) => (one.uri < other.uri ? -1 : 1)) };
}

function inOrder({ range: one }: TextChange, { range: other }: TextChange): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}
