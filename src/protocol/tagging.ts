/** From plain notes to tagged ones. */
import type { TextRange } from './place';

/** Asks for the tags that plain notes lack. Params `TaggingParams`, result a workspace edit of the Language Server Protocol, to be confirmed. */
export const taggingRequest = 'annals/tagging';

/** Asks for a text with all its tags. Params `TaggedTextParams`, result the text. */
export const taggedTextRequest = 'annals/taggedText';

export interface TaggingFile {
  readonly uri: string;
  /** The text of a file that the server does not have, as one in plain Markdown. */
  readonly text?: string;
}

export interface TaggingParams {
  readonly files: readonly TaggingFile[];
  /** Where tags are wanted; everywhere unless told. */
  readonly range?: TextRange;
}

export interface TaggedTextParams {
  readonly text: string;
}
