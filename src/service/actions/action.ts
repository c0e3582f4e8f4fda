import type { Diagnostic, Location } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import type { Insertion } from '../factInsertion';
import { notesEdit, type NotesEdit } from '../notesEdit';

/** A change that is offered at a place: the mending of a problem, another way to write, or a change of a whole list or note. */
export interface NotesAction {
  readonly title: string;
  readonly kind: ActionKind;
  /** What it changes; nothing where it leads to a place. */
  readonly edit: NotesEdit;
  /** A place that it leads to. */
  readonly place?: Location;
  /** The problems that it mends. */
  readonly diagnostics?: readonly Diagnostic[];
  readonly isPreferred?: boolean;
}

/** Kinds as the Language Server Protocol has them, the last part our own. */
export const actionKinds = [
  'quickfix', 'refactor.rewrite', 'source.sortList.annals', 'source.dateStyle.annals', 'source.addBrackets.annals', 'source.introduce.annals', 'source.outlineToTags.annals', 'source.tagText.annals', 'source.fixAll.annals',
] as const;
export type ActionKind = (typeof actionKinds)[number];

/** How actions are asked for. */
export interface ActionRequest {
  /** Only these kinds and those below them; all where it is absent. */
  readonly only?: readonly string[];
  /** Whether the editor asks by itself, as the cursor moves. */
  readonly isAutomatic?: boolean;
}

/** Whether an action of a kind is asked for. What changes whole lists and notes is worked out only for a user who asks. */
export function isWanted(kind: ActionKind, { only, isAutomatic = false }: ActionRequest): boolean {
  if (isAutomatic && only === undefined && kind.startsWith('source.')) return false;
  return only === undefined || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Changes to one note, under one label. */
export function editOf(document: Document, label: string, changes: readonly Insertion[]): NotesEdit {
  return notesEdit(changes.map((change) => ({ document, ...change, note: { id: 'action', label } })));
}
