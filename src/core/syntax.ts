import type { Block, RunTable } from './block';
import { BlockColumn, type BlockTable } from './blockTable';
import { BlockScanner } from './blockScanner';
import { isBlank, isBlankUnit } from './character';
import { InlineScanner } from './inlineScanner';
import type { Lines } from './line';
import type { LocalProblem } from './problem';
import type { Tag, Verbatim } from './tag';
import type { TagColumn, TagTable } from './tagTable';

/** Where the blocks and tags of a segment stand in the tables, ends not included. */
interface SyntaxRows {
  readonly blocks: BlockTable;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly tags: TagTable;
  readonly firstTag: number;
  readonly endTag: number;
}

/**
 * The syntax of one segment: a stretch of lines that is read alike whatever stands before it.
 * A segment begins where no block of the lines above can reach: at a heading, at an outermost list item, or at text after a blank line.
 *
 * Blocks and tags are rows of tables that all segments read at once have in common. What goes over all of a document looks at the rows; who asks
 * for `blocks` and `tags` gets them as objects, which are made once. Indexes count from the first of the segment everywhere but in the tables.
 */
export class Syntax {
  private knownBlocks: readonly Block[] | undefined = undefined;
  private knownTags: readonly Tag[] | undefined = undefined;
  private knownTagStarts: readonly number[] | undefined = undefined;

  constructor(
    readonly lines: Lines,
    private readonly rows: SyntaxRows,
    readonly verbatim: readonly Verbatim[],
    readonly problems: readonly LocalProblem[],
  ) {}

  get blockCount(): number {
    return this.rows.endBlock - this.rows.firstBlock;
  }

  get tagCount(): number {
    return this.rows.endTag - this.rows.firstTag;
  }

  /** What the table tells of a block, but for its parent and its first tag, which count in the tables. */
  ofBlock(block: number, column: BlockColumn): number {
    return this.rows.blocks.get(this.rows.firstBlock + block, column);
  }

  /** The item that holds a block, or -1. */
  parentOf(block: number): number {
    const parent = this.ofBlock(block, BlockColumn.Parent);
    return parent < 0 ? -1 : parent - this.rows.firstBlock;
  }

  ofTag(tag: number, column: TagColumn): number {
    return this.rows.tags.get(this.rows.firstTag + tag, column);
  }

  valueOfTag(tag: number): string {
    return this.rows.tags.value(this.rows.firstTag + tag);
  }

  /** A tag by itself, another object each time. */
  readTag(tag: number): Tag {
    return this.rows.tags.tag(this.rows.firstTag + tag);
  }

  /** The first tag of a block; of the one after the last, how many tags there are. */
  firstTagOf(block: number): number {
    return block < this.blockCount ? this.ofBlock(block, BlockColumn.FirstTag) - this.rows.firstTag : this.tagCount;
  }

  /** Where the text of the blocks stands, see `Block`. */
  get runs(): RunTable {
    return this.rows.blocks.runs;
  }

  get blocks(): readonly Block[] {
    const { blocks, firstBlock } = this.rows;
    return (this.knownBlocks ??= Array.from({ length: this.blockCount }, (_, index) => blocks.block(firstBlock + index, firstBlock)));
  }

  get tags(): readonly Tag[] {
    return (this.knownTags ??= Array.from({ length: this.tagCount }, (_, tag) => this.readTag(tag)));
  }

  /** The tags of block `i` are those from `tagStarts[i]` up to but not including `tagStarts[i + 1]`. */
  get tagStarts(): readonly number[] {
    return (this.knownTagStarts ??= Array.from({ length: this.blockCount + 1 }, (_, block) => this.firstTagOf(block)));
  }
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
  const { blocks } = blockScanner;
  const inlineScanner = new InlineScanner(lines, blocks);
  const { tags } = inlineScanner;
  const segments: Syntax[] = [];
  let firstBlock = 0;
  const close = (from: number, to: number): void => {
    const segment = lines.slice(from, to);
    const firstTag = tags.count;
    const { verbatim, problems } = inlineScanner.read(segment, firstBlock, blocks.count);
    segments.push(new Syntax(segment, { blocks, firstBlock, endBlock: blocks.count, tags, firstTag, endTag: tags.count }, verbatim, problems));
    firstBlock = blocks.count;
    blockScanner.begins();
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
