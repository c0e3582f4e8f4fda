/** Questions to the notes, and dossiers. */
import type { ScopeParams } from './asOf';
import type { Place, TextRange } from './place';

/** Asks who and what a question may be about. Params `ScopeParams`, result `QueryWords`. */
export const queryWordsRequest = 'annals/queryWords';

export interface QueryWords {
  readonly people: readonly { readonly name: string; readonly others: readonly string[]; readonly life: string }[];
  /** As they are written first, in the order of the alphabet. */
  readonly offices: readonly string[];
}

/** Asks a question of the notes. Params `QueryParams`, result `QueryResult`. */
export const queryRequest = 'annals/query';

/** Dates are any that notes may hold. */
export type NotesQuery =
  /** Who held an office, or any, as of a date. */
  | { readonly kind: 'holders'; readonly office?: string; readonly at: string }
  /** With whom a person shared an office or a faction in a time. */
  | { readonly kind: 'colleagues'; readonly person: string; readonly at: string }
  /** All that is told of a person between two dates, both included. */
  | { readonly kind: 'between'; readonly person: string; readonly from: string; readonly to: string };

export interface QueryParams extends ScopeParams {
  readonly query: NotesQuery;
}

export interface QueryResult {
  /** The question in words. */
  readonly title: string;
  readonly hits: readonly QueryHit[];
  /** Why there is no answer. */
  readonly problem?: string;
}

/** One answer and its line. */
export interface QueryHit {
  readonly label: string;
  /** Dates and doubts. */
  readonly description: string;
  readonly detail: string;
  readonly place: Place;
}

/** Asks for all that is told of a person, as a document. Params `DossierParams`, result `DossierDocument`. */
export const dossierRequest = 'annals/dossier';
export interface DossierParams extends ScopeParams {
  readonly name: string;
}

/** A person's facts and events in the order of time. */
export interface DossierDocument {
  /** The main name. */
  readonly name: string;
  /** Markdown, in which each entry is one line. */
  readonly text: string;
  /** For each entry its words in the text, which lead to its line in the notes. */
  readonly links: readonly { readonly range: TextRange; readonly place: Place }[];
}
