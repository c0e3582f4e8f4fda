import { runsOf, type Block, type BlockKind, type Run, type RunTable } from './block';
import { NumberTable } from './numberTable';

export const enum BlockColumn {
  /** Index in `blockKinds`. */
  Kind,
  /** The item that holds it, as an index in the table, or -1. */
  Parent,
  Level,
  /** 1 where it is nested, else 0. */
  Nested,
  Line,
  Start,
  EndLine,
  FirstRun,
  EndRun,
  /** Its first tag, as an index in the table of tags. */
  FirstTag,
  Width,
}

export const enum Kind {
  Heading,
  Item,
  Paragraph,
  Code,
  Comment,
  Html,
  FrontMatter,
}

/** In the order of `Kind`. */
export const blockKinds: readonly BlockKind[] = ['heading', 'item', 'paragraph', 'code', 'comment', 'html', 'frontMatter'];

/** The blocks of all that was read at once; lines count from the start of the segment that a block belongs to. */
export class BlockTable extends NumberTable {
  constructor(
    readonly runs: RunTable,
    expected: number,
  ) {
    super(BlockColumn.Width, expected);
  }

  /** Adds a block that has no text yet, and stands in nothing. */
  open(kind: Kind, level: number, line: number, start: number): number {
    const block = this.add();
    this.set(block, BlockColumn.Kind, kind);
    this.set(block, BlockColumn.Level, level);
    this.set(block, BlockColumn.Line, line);
    this.set(block, BlockColumn.EndLine, line);
    this.set(block, BlockColumn.Start, start);
    this.set(block, BlockColumn.Parent, -1);
    return block;
  }

  /** Puts a block into an item, or with -1 into a block quote. */
  nest(block: number, parent: number): void {
    this.set(block, BlockColumn.Parent, parent);
    this.set(block, BlockColumn.Nested, 1);
  }

  /** A block by itself; `first` is the first one of its segment. */
  block(index: number, first: number): Block {
    return new TableBlock(this, index, first);
  }
}

/** A block as others see it. */
class TableBlock implements Block {
  readonly kind: BlockKind;
  readonly parent: number;
  readonly level: number;
  readonly nested: boolean;
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly firstRun: number;
  readonly endRun: number;

  constructor(
    private readonly table: BlockTable,
    index: number,
    first: number,
  ) {
    const parent = table.get(index, BlockColumn.Parent);
    this.kind = blockKinds[table.get(index, BlockColumn.Kind)]!;
    this.parent = parent < 0 ? -1 : parent - first;
    this.level = table.get(index, BlockColumn.Level);
    this.nested = table.get(index, BlockColumn.Nested) === 1;
    this.line = table.get(index, BlockColumn.Line);
    this.start = table.get(index, BlockColumn.Start);
    this.endLine = table.get(index, BlockColumn.EndLine);
    this.firstRun = table.get(index, BlockColumn.FirstRun);
    this.endRun = table.get(index, BlockColumn.EndRun);
  }

  get runs(): readonly Run[] {
    return runsOf(this.table.runs, this.firstRun, this.endRun);
  }
}
