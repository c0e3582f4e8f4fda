import type { Block, RunTable } from './block';
import { BlockScanner } from './blockScanner';
import { isBlank, isBlankUnit } from './character';
import { InlineScanner } from './inlineScanner';
import type { Lines } from './line';
import type { LocalProblem } from './problem';
import type { Tag, Verbatim } from './tag';

/**
 * The syntax of one segment: a stretch of lines that is read alike whatever stands before it.
 * A segment begins where no block of the lines above can reach: at a heading, at an outermost list item, or at text after a blank line.
 */
export interface Syntax {
  readonly lines: Lines;
  readonly blocks: readonly Block[];
  /** Where the text of the blocks stands, see `Block`. */
  readonly runs: RunTable;
  readonly tags: readonly Tag[];
  /** The tags of block `i` are those from `tagStarts[i]` up to but not including `tagStarts[i + 1]`. */
  readonly tagStarts: readonly number[];
  readonly verbatim: readonly Verbatim[];
  readonly problems: readonly LocalProblem[];
}

/** A segment is closed at the first possible place after this many lines. */
const segmentLines = 24;

/**
 * Reads lines into segments. `startsDocument` says that the first line is the document's first, where a byte-order mark may stand.
 * The last segment may be open at its end: `closed` tells whether the lines that follow may begin a segment of their own.
 */
export function readSegments(lines: Lines, startsDocument: boolean): { readonly segments: readonly Syntax[]; readonly closed: boolean } {
  const { count } = lines;
  const blockScanner = new BlockScanner(lines.source, count);
  const inlineScanner = new InlineScanner(lines, blockScanner.runs);
  const segments: Syntax[] = [];
  const close = (from: number, to: number): void => {
    const segment = lines.slice(from, to);
    const blocks = blockScanner.take();
    const { tags, tagStarts, verbatim, problems } = inlineScanner.read(segment, blocks);
    segments.push({ lines: segment, blocks, runs: blockScanner.runs, tags, tagStarts, verbatim, problems });
  };
  let from = 0;
  for (let index = 0; index < count; index++) {
    const full = index - from >= segmentLines;
    if (full && !blockScanner.isOpenEnded && mayBegin(lines.text(index), isBlank(lines.text(index - 1)))) {
      close(from, index);
      from = index;
    }
    blockScanner.read(lines.startOf(index), lines.endOf(index), startsDocument && index === 0 ? byteOrderMark(lines.source) : 0);
  }
  const closed = !blockScanner.isOpenEnded;
  if (count > 0) close(from, count);
  return { segments, closed };
}

/** Length of a byte-order mark at the start of a text. */
export function byteOrderMark(text: string): 0 | 1 {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Whether a segment may begin at this line, where no fence or HTML block is open. */
export function mayBegin(text: string, afterBlank: boolean): boolean {
  const first = text.charCodeAt(0);
  if (afterBlank) return text.length > 0 && !isBlankUnit(first);
  if (first === 35) return /^#{1,6}[ \t]+[^ \t]/.test(text);
  const bullet = first === 45 || first === 42 || first === 43;
  return bullet && /^.[ \t]+[^ \t\-*+]/.test(text);
}
