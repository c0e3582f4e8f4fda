/** What all views of notes are turned to: one document or all of them, and a date. */

/** Tells what the user wants the views to show, so that hovers tell of the same. Until it comes, hovers tell of all notes. */
export const scopeNotification = 'annals/scope';
export interface ScopeChoiceParams {
  readonly scope: NotesScope;
}

/** One document, or all notes that are known. */
export type NotesScope = 'document' | 'all';

/** What all views of notes are asked to show together. */
export interface NotesQuestion {
  readonly scope: NotesScope;
  /** Any date that notes may hold. */
  readonly at?: string;
  /** What the change marks compare with; absent for the change before. Left out where it is not earlier. */
  readonly since?: string;
}

/** Asks for the dates at which something changes, in the order of time. Params `ScopeParams`, result `AsOfDate[]`. */
export const changeDatesRequest = 'annals/changeDates';
export interface ScopeParams {
  readonly uri: string;
  readonly scope: NotesScope;
}

/** Asks how notes read a date, or of which date the line at a position tells. Params `DateParams`, result `DateAnswer`. */
export const dateRequest = 'annals/date';
export type DateParams = { readonly uri: string } & ({ readonly text: string } | { readonly position: { readonly line: number; readonly character: number } });

export interface DateAnswer {
  /** Absent where the text is no date, or the line tells of none. */
  readonly date?: AsOfDate;
  /** Why the text is no date. */
  readonly problem?: string;
}

/** A date that was asked about. */
export interface AsOfDate {
  /** Reads as the same date when it is asked about again. */
  readonly text: string;
  /** In words, e.g. `June 1924`. */
  readonly words: string;
  /** First and last day as Julian Day Numbers; `null` where nothing bounds the end. */
  readonly from: number | null;
  readonly to: number | null;
}
