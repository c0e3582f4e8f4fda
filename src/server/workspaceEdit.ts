import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { NotesEdit, TextChange } from '../service/notesEdit';
import type { ClientSupport } from './clientSupport';

/** Changes to notes in the fullest form that the client takes: with versions, and with what each is about. */
export function workspaceEdit({ documents }: NotesEdit, { documentChanges, changeAnnotations }: Pick<ClientSupport, 'documentChanges' | 'changeAnnotations'>): WorkspaceEdit {
  if (!documentChanges) return { changes: Object.fromEntries(documents.map(({ uri, changes }) => [uri, changes.map(plainEdit)])) };
  const toEdit = changeAnnotations ? annotatedEdit : plainEdit;
  const edits = documents.map(({ uri, version, changes }) => ({ textDocument: { uri, version: version === unopened ? null : version }, edits: changes.map(toEdit) }));
  return { documentChanges: edits, ...(changeAnnotations ? { changeAnnotations: annotations(documents.flatMap(({ changes }) => changes)) } : {}) };
}

/** The version of notes that no editor has open. */
const unopened = 0;

function plainEdit({ range, newText }: TextChange): TextEdit {
  return { range, newText };
}

function annotatedEdit(change: TextChange): AnnotatedTextEdit {
  return { ...plainEdit(change), annotationId: change.note.id };
}

function annotations(changes: readonly TextChange[]): Record<string, ChangeAnnotation> {
  return Object.fromEntries(changes.map(({ note: { id, ...annotation } }) => [id, annotation]));
}
