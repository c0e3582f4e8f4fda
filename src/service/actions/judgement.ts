import type { Location } from 'vscode-languageserver-types';
import type { NotesEdit } from '../notesEdit';

/** A way out of a problem that its writer alone can judge, so that nothing takes it by itself: a change, or a place that has to do with it. */
export type Judgement =
  | { readonly kind: 'change'; readonly title: string; readonly edit: NotesEdit }
  | { readonly kind: 'place'; readonly title: string; readonly place: Location };
