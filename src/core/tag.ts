/**
 * The four tags of the language, as they stand in the text.
 */
export type TagKind = 'date' | 'person' | 'topic' | 'citation';

/** A tag on one line. Lines count from the start of the segment, characters in UTF-16 units. */
export interface Tag {
  readonly kind: TagKind;
  readonly line: number;
  /** The whole tag: `@[Leon Trotsky]`, `{late 1922}`, `[@service2000, p. 4]`. A possessive `'s` is not part of it. */
  readonly start: number;
  readonly end: number;
  /** What stands inside: `Leon Trotsky`, `late 1922`, `@service2000, p. 4`. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** Names: the key under which they are compared (see `nameKey`); dates and citations: the inner text. */
  readonly value: string;
}

/** A stretch of code or comment inside a paragraph, where nothing is a tag. */
export interface Verbatim {
  readonly kind: 'code' | 'comment';
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}
