import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Notes } from '../core/notes';
import { isWanted, type ActionKind, type ActionRequest, type NotesAction } from './actions/action';
import { addBracketsActions } from './actions/addBrackets';
import { dateRewritingActions, dateStyleActions } from './actions/dateActions';
import { introduceActions } from './actions/introducePerson';
import { outlineToTagsActions } from './actions/outlineToTags';
import { fixAllActions, problemActions } from './actions/problemFixes';
import { sortListActions } from './actions/sortList';

type Offer = (notes: Notes, document: Document, range: Range) => readonly NotesAction[];

const offers: readonly (readonly [ActionKind, Offer])[] = [
  ['quickfix', problemActions],
  ['refactor.rewrite', (_, document, range) => dateRewritingActions(document, range)],
  ['source.sortList.annals', (_, document, range) => sortListActions(document, range)],
  ['source.dateStyle.annals', (_, document) => dateStyleActions(document)],
  ['source.addBrackets.annals', addBracketsActions],
  ['source.introduce.annals', introduceActions],
  ['source.outlineToTags.annals', (_, document, range) => outlineToTagsActions(document, range)],
  ['source.fixAll.annals', fixAllActions],
];

/** What may be changed at a range: the mending of problems, other ways to write its date, and changes of its list and of the note. */
export function codeActionsAt(notes: Notes, document: Document, range: Range, request: ActionRequest = {}): readonly NotesAction[] {
  return offers.flatMap(([kind, offer]) => (isWanted(kind, request) ? offer(notes, document, range) : []));
}
