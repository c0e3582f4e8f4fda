import type { Block } from './block';
import { BlockScanner } from './blockScanner';
import { isBlank, isBlankUnit } from './character';
import { scanInline } from './inlineScanner';
import { sliceLines, type Lines } from './line';
import type { LocalProblem } from './problem';
import type { Tag, Verbatim } from './tag';

/**
 * The syntax of one segment: a stretch of lines that is read alike whatever stands before it.
 * A segment begins where no block of the lines above can reach: at a heading, at an outermost list item, or at text after a blank line.
 */
export interface Syntax {
  readonly lines: Lines;
  readonly blocks: readonly Block[];
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
  const scanner = new BlockScanner();
  const segments: Syntax[] = [];
  let from = 0;
  const { texts } = lines;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!;
    const full = index - from >= segmentLines;
    if (full && !scanner.isOpenEnded && mayBegin(text, isBlank(texts[index - 1]!))) {
      segments.push(syntaxOf(sliceLines(lines, from, index), scanner.take()));
      from = index;
    }
    scanner.read(text, startsDocument && index === 0 ? byteOrderMark(text) : 0);
  }
  const closed = !scanner.isOpenEnded;
  if (texts.length > 0) segments.push(syntaxOf(sliceLines(lines, from, texts.length), scanner.take()));
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

/** The syntax of lines whose blocks are known. */
export function syntaxOf(lines: Lines, blocks: readonly Block[]): Syntax {
  const tags: Tag[] = [];
  const verbatim: Verbatim[] = [];
  const problems: LocalProblem[] = [];
  const tagStarts: number[] = [];
  const finds = { tags, verbatim, problems };
  for (const block of blocks) {
    tagStarts.push(tags.length);
    if (block.runs.length > 0) scanInline(lines.texts, block.runs, finds);
  }
  tagStarts.push(tags.length);
  return { lines, blocks, tags, tagStarts, verbatim, problems };
}
