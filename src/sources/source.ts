/** One entry of a bibliography, as plain text. */
export interface Source {
  readonly key: string;
  readonly kind: SourceKind;
  readonly title?: string;
  /** The journal, or the book that a chapter stands in. */
  readonly container?: string;
  readonly authors: readonly PersonName[];
  readonly editors: readonly PersonName[];
  /** As it is given: `1959`, `c. 1250`, `-44`. */
  readonly year?: string;
  readonly publisher?: string;
  readonly city?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  readonly url?: string;
  /** Where its key stands in the file. */
  readonly place: SourcePlace;
}

export type SourceKind = 'book' | 'article' | 'chapter' | 'other';

/** `family` alone for bodies and for people of one name. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
}

/** Lines and characters count from 0, in UTF-16 units. */
export interface SourcePlace {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Something in the file that cannot be read; all else is read all the same. */
export interface SourceProblem extends SourcePlace {
  readonly message: string;
}

/** What a reader of one format finds. */
export interface SourcesRead {
  readonly sources: readonly Source[];
  readonly problems: readonly SourceProblem[];
}
