/**
 * Blocks of a note: headings, list items, paragraphs, code, comments and other HTML, as CommonMark has them.
 * Block quotes are transparent: what stands in them is read as if it stood outside.
 */

/** A stretch of text inside one line, without markers and indent. `line` counts from the start of the segment. */
export interface Run {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of all that was read at once, three numbers each: line, start, end. Nearly every line has one, so that they would be most of what
 * a document takes, were they objects.
 */
export type RunTable = Int32Array;

export type BlockKind = 'heading' | 'item' | 'paragraph' | 'code' | 'comment' | 'html' | 'frontMatter';

export interface Block {
  readonly kind: BlockKind;
  /** Index of the list item that holds this block, or -1. Items own their first paragraph: it is no block of its own. */
  readonly parent: number;
  /** 1 to 6 for headings, else 0. */
  readonly level: number;
  /** Whether it stands inside a list item or a block quote. */
  readonly nested: boolean;
  /** First line, and character where the marker or the text begins. */
  readonly line: number;
  readonly start: number;
  /** Last line that holds something of it, nested blocks included. */
  readonly endLine: number;
  /** Where its runs begin in the table, and where they end. */
  readonly firstRun: number;
  readonly endRun: number;
  /** Text of headings, paragraphs and of an item's first paragraph; empty for code and HTML. Made anew each time it is asked for. */
  readonly runs: readonly Run[];
}

/** The runs of a table from one index up to another. */
export function runsOf(table: RunTable, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = from; at < to; at += 3) runs.push({ line: table[at]!, start: table[at + 1]!, end: table[at + 2]! });
  return runs;
}
