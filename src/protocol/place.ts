/** Places in notes. Lines and characters count from 0, in UTF-16 units, as in LSP. */

/** A range inside one document. */
export interface TextRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A range and the document that it lies in. */
export interface Place {
  readonly uri: string;
  readonly range: TextRange;
}

export interface AtPosition {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}
