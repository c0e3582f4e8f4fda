import type { RunTable } from './block';
import { BlockColumn, BlockTable, Kind } from './blockTable';
import { isBlankUnit } from './character';
import { atxHeading, fenceOpening, htmlOpening, htmlOpens, isFenceClosing, isThematicBreak, listMarker, setextLevel, trimEnd } from './blockSyntax';

/** A list item or a block quote that is open. */
interface Container {
  item: boolean;
  /** The item's block. */
  block: number;
  /** Columns that an item's content must be indented by, counted from the container around it. */
  indent: number;
  /** An item that began with a blank line and has no content yet. */
  hollow: boolean;
  line: number;
}

const enum Leaf {
  None,
  Paragraph,
  Indented,
  Fence,
  Html,
}

const tabWidth = 4;
const codeIndent = 4;

/**
 * Reads lines one by one into blocks, after the block structure part of the CommonMark specification (0.31, appendix “A parsing strategy”).
 * The state is what a line needs to know of the lines before it; between segments it is empty. It lives in fields and in containers that are
 * used again, for a line that made objects would cost more than its reading.
 */
export class BlockScanner {
  /** The blocks and the runs of all segments. */
  readonly blocks: BlockTable;
  readonly runs: RunTable;
  private runCount = 0;
  private readonly containers: Container[] = [];
  /** How many of the containers are open. */
  private open = 0;
  private leaf = Leaf.None;
  private leafBlock = -1;
  private fence = { mark: 0, length: 0 };
  /** What ends the open HTML block; nothing where a blank line does. */
  private htmlClosing: RegExp | undefined;
  private line = 0;
  /** Where the line begins in the source, and where it ends. */
  private begin = 0;
  private end = 0;
  private position = 0;
  private column = 0;
  /** Columns left of a tab that is only partly used up by a container's indent. */
  private tabRest = 0;
  private next = 0;
  private indent = 0;
  private blank = false;

  /** `lineCount` is the greatest number of lines that will be read. */
  constructor(
    private readonly text: string,
    lineCount: number,
  ) {
    this.runs = new Int32Array(3 * lineCount);
    this.blocks = new BlockTable(this.runs, lineCount);
  }

  /** Whether the lines that follow are read the same whatever came before, but for the line itself. */
  get isOpenEnded(): boolean {
    return this.leaf === Leaf.Fence || this.leaf === Leaf.Html;
  }

  /** Begins a segment. */
  begins(): void {
    this.open = 0;
    this.leaf = Leaf.None;
    this.line = 0;
  }

  /** Reads the next line, which stands in the text from `begin` to `end`; `skip` is the length of a byte-order mark. */
  read(begin: number, end: number, skip = 0): void {
    this.begin = begin;
    this.end = end;
    this.position = begin + skip;
    this.column = 0;
    this.tabRest = 0;
    const matched = this.matchContainers();
    if (!(matched === this.open && this.continueLeaf())) this.openBlocks(matched);
    this.line++;
  }

  private measure(): void {
    const { text, end } = this;
    let column = this.column + this.tabRest;
    let at = this.position;
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32) column++;
      else if (unit === 9) column += tabWidth - (column % tabWidth);
      else break;
    }
    this.next = at;
    this.indent = column - this.column;
    this.blank = at >= end;
  }

  /** Moves to the next character that is no space. */
  private skipIndent(): void {
    this.column += this.indent;
    this.position = this.next;
    this.tabRest = 0;
  }

  /** Moves over `columns` columns of white space; a tab may be used up in part. */
  private skipColumns(columns: number): void {
    const fromRest = Math.min(columns, this.tabRest);
    this.tabRest -= fromRest;
    this.column += fromRest;
    let left = columns - fromRest;
    while (left > 0 && this.position < this.end && isBlankUnit(this.text.charCodeAt(this.position))) {
      const width = this.text.charCodeAt(this.position) === 9 ? tabWidth - (this.column % tabWidth) : 1;
      this.position++;
      const used = Math.min(width, left);
      this.column += used;
      this.tabRest = width - used;
      left -= used;
    }
  }

  /** Walks the containers that this line stays in and tells how many they are. */
  private matchContainers(): number {
    this.measure();
    let index = 0;
    for (; index < this.open; index++) {
      const container = this.containers[index]!;
      if (!(container.item ? this.matchItem(container) : this.matchQuote())) break;
      this.measure();
    }
    return index;
  }

  private matchQuote(): boolean {
    if (this.indent >= codeIndent || this.text.charCodeAt(this.next) !== 62) return false;
    this.skipIndent();
    this.skipMark(1);
    if (this.position < this.end && isBlankUnit(this.text.charCodeAt(this.position))) this.skipColumns(1);
    return true;
  }

  private matchItem(item: Container): boolean {
    if (this.blank) return !(item.hollow && this.line > item.line);
    if (this.indent < item.indent) return false;
    this.skipColumns(item.indent);
    return true;
  }

  private skipMark(length: number): void {
    this.position += length;
    this.column += length;
  }

  /** Whether the open leaf takes the line as it stands; only asked where all containers match. */
  private continueLeaf(): boolean {
    switch (this.leaf) {
      case Leaf.Fence:
        return this.continueFence();
      case Leaf.Html:
        return this.continueHtml();
      case Leaf.Indented:
        return this.continueIndented();
      default:
        return false;
    }
  }

  private continueFence(): boolean {
    this.extend();
    if (this.indent < codeIndent && isFenceClosing(this.text, this.next, this.end, this.fence)) this.leaf = Leaf.None;
    return true;
  }

  private continueHtml(): boolean {
    const { htmlClosing } = this;
    if (htmlClosing === undefined && this.blank) {
      this.leaf = Leaf.None;
      return false;
    }
    this.extend();
    if (htmlClosing?.test(this.text.slice(this.begin, this.end))) this.leaf = Leaf.None;
    return true;
  }

  private continueIndented(): boolean {
    if (this.blank) return true;
    if (this.indent < codeIndent) {
      this.leaf = Leaf.None;
      return false;
    }
    this.extend();
    return true;
  }

  /** Marks the open leaf and all items around it as reaching down to this line. */
  private extend(): void {
    if (this.leaf !== Leaf.None) this.blocks.set(this.leafBlock, BlockColumn.EndLine, this.line);
    this.extendItems();
  }

  private extendItems(): void {
    for (let index = 0; index < this.open; index++) {
      const container = this.containers[index]!;
      if (!container.item) continue;
      this.blocks.set(container.block, BlockColumn.EndLine, this.line);
      container.hollow = false;
    }
  }

  /** Opens what begins on this line, within the first `matched` containers. */
  private openBlocks(matched: number): void {
    let lazy = this.leaf === Leaf.Paragraph;
    let depth = matched;
    while (!this.blank && this.openContainer(depth, lazy)) {
      lazy = false;
      depth = this.open;
      this.measure();
    }
    if (this.blank) this.endAtBlank(depth);
    else if (!this.openLeaf(depth, lazy)) this.addText(depth, lazy);
  }

  private endAtBlank(depth: number): void {
    this.closeTo(depth);
    if (this.leaf !== Leaf.Indented) this.leaf = Leaf.None;
  }

  /** Closes containers beyond `depth`; an open leaf ends with the container that holds it. */
  private closeTo(depth: number): void {
    if (this.open === depth) return;
    this.open = depth;
    this.leaf = Leaf.None;
  }

  /** Closes containers beyond `depth`, and the open leaf in any case. */
  private closeLeaf(depth: number): void {
    this.open = depth;
    this.leaf = Leaf.None;
  }

  private openContainer(depth: number, lazy: boolean): boolean {
    if (this.indent >= codeIndent) return false;
    if (this.text.charCodeAt(this.next) === 62) return this.openQuote(depth);
    return this.openItem(depth, lazy);
  }

  private openQuote(depth: number): boolean {
    this.closeLeaf(depth);
    this.matchQuote();
    this.extendItems();
    this.enter(false, -1, 0, false);
    return true;
  }

  private openItem(depth: number, lazy: boolean): boolean {
    const { text, next, end } = this;
    const interrupts = lazy && depth === this.open;
    const marker = listMarker(text, next, end, interrupts);
    if (marker === 0 || isThematicBreak(text, next, end)) return false;
    if (interrupts && this.leaf === Leaf.Paragraph && setextLevel(text, next, end) > 0) return false;
    this.closeLeaf(depth);
    const markerIndent = this.indent;
    this.skipIndent();
    this.skipMark(marker);
    const block = this.addBlock(Kind.Item, next, 0);
    this.extendItems();
    this.enterItem(block, markerIndent + marker);
    return true;
  }

  /** The item's content begins one to four columns after its marker; five or more are one and indented code. */
  private enterItem(block: number, markerEnd: number): void {
    this.measure();
    const hollow = this.blank;
    const gap = hollow || this.indent > codeIndent ? 1 : this.indent;
    this.skipColumns(gap);
    this.enter(true, block, markerEnd + gap, hollow);
  }

  private enter(item: boolean, block: number, indent: number, hollow: boolean): void {
    const container = this.containers[this.open];
    if (container === undefined) this.containers.push({ item, block, indent, hollow, line: this.line });
    else {
      container.item = item;
      container.block = block;
      container.indent = indent;
      container.hollow = hollow;
      container.line = this.line;
    }
    this.open++;
  }

  /** Opens a leaf other than a paragraph where the line begins one. */
  private openLeaf(depth: number, lazy: boolean): boolean {
    if (this.indent >= codeIndent) return this.openIndented(depth, lazy);
    switch (this.text.charCodeAt(this.next)) {
      case 35:
        return this.openHeading(depth);
      case 96:
      case 126:
        return this.openFence(depth);
      case 60:
        return this.openHtml(depth, lazy);
      case 45:
      case 61:
        return this.underline(depth) || this.breakLine(depth);
      case 42:
      case 95:
        return this.breakLine(depth);
      default:
        return false;
    }
  }

  private openIndented(depth: number, lazy: boolean): boolean {
    if (lazy) return false;
    this.closeTo(depth);
    this.leafBlock = this.addBlock(Kind.Code, this.next, 0);
    this.leaf = Leaf.Indented;
    this.extendItems();
    return true;
  }

  private openHeading(depth: number): boolean {
    const heading = atxHeading(this.text, this.next, this.end);
    if (!heading) return false;
    this.closeLeaf(depth);
    const block = this.addBlock(Kind.Heading, this.next, heading.level);
    if (heading.end > heading.start) this.addRun(block, heading.start, heading.end);
    this.extendItems();
    return true;
  }

  private openFence(depth: number): boolean {
    const length = fenceOpening(this.text, this.next, this.end);
    if (length === 0) return false;
    this.closeTo(depth);
    this.fence = { mark: this.text.charCodeAt(this.next), length };
    this.leafBlock = this.addBlock(Kind.Code, this.next, 0);
    this.leaf = Leaf.Fence;
    this.extendItems();
    return true;
  }

  private openHtml(depth: number, lazy: boolean): boolean {
    const opening = htmlOpening(this.text, this.next, this.end, lazy);
    if (!opening) return false;
    this.closeTo(depth);
    this.leafBlock = this.addBlock(opening.comment ? Kind.Comment : Kind.Html, this.next, 0);
    const closed = opening.closing !== undefined && !htmlOpens(this.text, this.next, this.end, opening.closing);
    this.leaf = closed ? Leaf.None : Leaf.Html;
    this.htmlClosing = opening.closing;
    this.extendItems();
    return true;
  }

  /** `===` or `---` under a paragraph turns it into a heading. */
  private underline(depth: number): boolean {
    const level = setextLevel(this.text, this.next, this.end);
    if (this.leaf !== Leaf.Paragraph || depth !== this.open || level === 0) return false;
    if (this.blocks.get(this.leafBlock, BlockColumn.Kind) === Kind.Item) this.headingInItem(this.leafBlock, level);
    else this.turnIntoHeading(this.leafBlock, level);
    this.leaf = Leaf.None;
    this.extendItems();
    return true;
  }

  private turnIntoHeading(paragraph: number, level: number): void {
    this.blocks.set(paragraph, BlockColumn.Kind, Kind.Heading);
    this.blocks.set(paragraph, BlockColumn.Level, level);
    this.blocks.set(paragraph, BlockColumn.EndLine, this.line);
  }

  /** The text of the item becomes that of a heading in it. */
  private headingInItem(item: number, level: number): void {
    const { blocks, runs } = this;
    const firstRun = blocks.get(item, BlockColumn.FirstRun);
    const heading = blocks.open(Kind.Heading, level, runs[firstRun]!, runs[firstRun + 1]!);
    blocks.nest(heading, item);
    blocks.set(heading, BlockColumn.EndLine, this.line);
    blocks.set(heading, BlockColumn.FirstRun, firstRun);
    blocks.set(heading, BlockColumn.EndRun, blocks.get(item, BlockColumn.EndRun));
    blocks.set(item, BlockColumn.EndRun, firstRun);
  }

  private breakLine(depth: number): boolean {
    if (!isThematicBreak(this.text, this.next, this.end)) return false;
    this.closeLeaf(depth);
    this.extendItems();
    return true;
  }

  /** Adds the rest of the line to a paragraph: the open one, lazily too, else a new one. */
  private addText(depth: number, lazy: boolean): void {
    if (!(lazy && this.leaf === Leaf.Paragraph)) {
      this.closeTo(depth);
      this.leafBlock = this.paragraphBlock();
      this.leaf = Leaf.Paragraph;
    }
    this.addRun(this.leafBlock, this.next, trimEnd(this.text, this.next, this.end));
    this.extend();
  }

  /** A new paragraph, or the item itself where it is the first thing in it. */
  private paragraphBlock(): number {
    const last = this.blocks.count - 1;
    const container = this.open > 0 ? this.containers[this.open - 1]! : undefined;
    const owns = container?.item === true && container.block === last && !this.hasText(last);
    return owns ? last : this.addBlock(Kind.Paragraph, this.next, 0);
  }

  private hasText(block: number): boolean {
    return this.blocks.get(block, BlockColumn.EndRun) > this.blocks.get(block, BlockColumn.FirstRun);
  }

  /** Adds text to a block; the runs of a block stand together, for no other has any while it is open. */
  private addRun(block: number, start: number, end: number): void {
    const { runs, begin, runCount } = this;
    if (!this.hasText(block)) this.blocks.set(block, BlockColumn.FirstRun, runCount);
    runs[runCount] = this.line;
    runs[runCount + 1] = start - begin;
    runs[runCount + 2] = end - begin;
    this.runCount = runCount + 3;
    this.blocks.set(block, BlockColumn.EndRun, this.runCount);
  }

  private addBlock(kind: Kind, start: number, level: number): number {
    const block = this.blocks.open(kind, level, this.line, start - this.begin);
    if (this.open > 0) this.blocks.nest(block, this.enclosingItem());
    return block;
  }

  private enclosingItem(): number {
    for (let index = this.open - 1; index >= 0; index--) if (this.containers[index]!.item) return this.containers[index]!.block;
    return -1;
  }
}
