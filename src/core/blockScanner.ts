import type { Block, BlockKind, Run } from './block';
import { isBlankUnit } from './character';
import { atxHeading, fenceOpening, htmlOpening, htmlOpens, isFenceClosing, isThematicBreak, listMarker, setextLevel } from './blockSyntax';
import { append, none } from './shortList';

/** A block while it is being read. */
interface OpenBlock extends Block {
  kind: BlockKind;
  level: number;
  endLine: number;
  runs: readonly Run[];
}

interface ItemContainer {
  readonly kind: 'item';
  readonly block: number;
  /** Columns that content must be indented by, counted from the container around it. */
  readonly indent: number;
  /** An item that began with a blank line and has no content yet. */
  hollow: boolean;
  readonly line: number;
}

type Container = ItemContainer | { readonly kind: 'quote' };

type Leaf =
  | { readonly kind: 'none' }
  | { readonly kind: 'paragraph'; readonly block: number }
  | { readonly kind: 'indented'; readonly block: number }
  | { readonly kind: 'fence'; readonly block: number; readonly mark: number; readonly length: number }
  | { readonly kind: 'html'; readonly block: number; readonly closing: RegExp | undefined };

const noLeaf: Leaf = { kind: 'none' };
const tabWidth = 4;
const codeIndent = 4;

/**
 * Reads lines one by one into blocks, after the block structure part of the CommonMark specification (0.31, appendix “A parsing strategy”).
 * The state is what a line needs to know of the lines before it; between segments it is empty.
 */
export class BlockScanner {
  private blocks: OpenBlock[] = [];
  private containers: Container[] = [];
  private leaf: Leaf = noLeaf;
  private line = 0;
  private text = '';
  private position = 0;
  private column = 0;
  /** Columns left of a tab that is only partly used up by a container's indent. */
  private tabRest = 0;
  private next = 0;
  private indent = 0;
  private blank = false;

  /** Whether the lines that follow are read the same whatever came before, but for the line itself. */
  get isOpenEnded(): boolean {
    return this.leaf.kind === 'fence' || this.leaf.kind === 'html';
  }

  /** The blocks read since the last call; the scanner begins anew. */
  take(): readonly Block[] {
    const { blocks } = this;
    this.blocks = [];
    this.containers = [];
    this.leaf = noLeaf;
    this.line = 0;
    return blocks;
  }

  /** Reads the next line; `from` skips a byte-order mark. */
  read(text: string, from = 0): void {
    this.text = text;
    this.position = from;
    this.column = 0;
    this.tabRest = 0;
    const matched = this.matchContainers();
    if (!(matched === this.containers.length && this.continueLeaf())) this.openBlocks(matched);
    this.line++;
  }

  private measure(): void {
    const { text } = this;
    let column = this.column + this.tabRest;
    let at = this.position;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 32) column++;
      else if (unit === 9) column += tabWidth - (column % tabWidth);
      else break;
    }
    this.next = at;
    this.indent = column - this.column;
    this.blank = at >= text.length;
  }

  /** Moves to the next character that is no space. */
  private skipIndent(): void {
    this.column += this.indent;
    this.position = this.next;
    this.tabRest = 0;
  }

  /** Moves over `columns` columns of white space; a tab may be used up in part. */
  private skipColumns(columns: number): void {
    let left = columns;
    const fromRest = Math.min(left, this.tabRest);
    this.tabRest -= fromRest;
    this.column += fromRest;
    left -= fromRest;
    while (left > 0 && this.position < this.text.length && isBlankUnit(this.text.charCodeAt(this.position))) {
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
    let index = 0;
    for (; index < this.containers.length; index++) {
      this.measure();
      const container = this.containers[index]!;
      if (!(container.kind === 'quote' ? this.matchQuote() : this.matchItem(container))) break;
    }
    this.measure();
    return index;
  }

  private matchQuote(): boolean {
    if (this.indent >= codeIndent || this.text.charCodeAt(this.next) !== 62) return false;
    this.skipIndent();
    this.skipMark(1);
    if (this.position < this.text.length && isBlankUnit(this.text.charCodeAt(this.position))) this.skipColumns(1);
    return true;
  }

  private matchItem(item: ItemContainer): boolean {
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
    const { leaf } = this;
    if (leaf.kind === 'fence') return this.continueFence(leaf.mark, leaf.length);
    if (leaf.kind === 'html') return this.continueHtml(leaf.closing);
    if (leaf.kind === 'indented') return this.continueIndented();
    return false;
  }

  private continueFence(mark: number, length: number): boolean {
    this.extend();
    if (this.indent < codeIndent && isFenceClosing(this.text, this.next, mark, length)) this.leaf = noLeaf;
    return true;
  }

  private continueHtml(closing: RegExp | undefined): boolean {
    if (closing === undefined && this.blank) {
      this.leaf = noLeaf;
      return false;
    }
    this.extend();
    if (closing?.test(this.text)) this.leaf = noLeaf;
    return true;
  }

  private continueIndented(): boolean {
    if (this.blank) return true;
    if (this.indent < codeIndent) {
      this.leaf = noLeaf;
      return false;
    }
    this.extend();
    return true;
  }

  /** Marks the open leaf and all items around it as reaching down to this line. */
  private extend(): void {
    if (this.leaf.kind !== 'none') this.blocks[this.leaf.block]!.endLine = this.line;
    this.extendItems();
  }

  private extendItems(): void {
    for (const container of this.containers) {
      if (container.kind !== 'item') continue;
      this.blocks[container.block]!.endLine = this.line;
      container.hollow = false;
    }
  }

  /** Opens what begins on this line, within the first `matched` containers. */
  private openBlocks(matched: number): void {
    let lazy = this.leaf.kind === 'paragraph';
    let depth = matched;
    for (;;) {
      if (this.blank) return this.endAtBlank(depth);
      const opened = this.openContainer(depth, lazy);
      if (opened) {
        lazy = false;
        depth = this.containers.length;
        this.measure();
        continue;
      }
      if (this.openLeaf(depth, lazy)) return;
      return this.addText(depth, lazy);
    }
  }

  private endAtBlank(depth: number): void {
    this.closeTo(depth);
    if (this.leaf.kind !== 'indented') this.leaf = noLeaf;
  }

  /** Closes containers beyond `depth`; an open leaf ends with the container that holds it. */
  private closeTo(depth: number): void {
    if (this.containers.length === depth) return;
    this.containers.length = depth;
    this.leaf = noLeaf;
  }

  private openContainer(depth: number, lazy: boolean): boolean {
    if (this.indent >= codeIndent) return false;
    if (this.text.charCodeAt(this.next) === 62) return this.openQuote(depth);
    return this.openItem(depth, lazy);
  }

  private openQuote(depth: number): boolean {
    this.closeTo(depth);
    this.leaf = noLeaf;
    this.matchQuote();
    this.extendItems();
    this.containers.push({ kind: 'quote' });
    return true;
  }

  private openItem(depth: number, lazy: boolean): boolean {
    const interrupts = lazy && depth === this.containers.length;
    const marker = listMarker(this.text, this.next, interrupts);
    if (marker === 0 || isThematicBreak(this.text, this.next)) return false;
    if (interrupts && this.leaf.kind === 'paragraph' && setextLevel(this.text, this.next) > 0) return false;
    this.closeTo(depth);
    this.leaf = noLeaf;
    const markerIndent = this.indent;
    const start = this.next;
    this.skipIndent();
    this.skipMark(marker);
    const block = this.addBlock('item', start, 0);
    this.extendItems();
    this.containers.push(this.itemContainer(block, markerIndent, marker));
    return true;
  }

  /** The item's content begins one to four columns after its marker; five or more are one and indented code. */
  private itemContainer(block: number, markerIndent: number, marker: number): ItemContainer {
    this.measure();
    const hollow = this.blank;
    const gap = hollow || this.indent > codeIndent ? 1 : this.indent;
    this.skipColumns(gap);
    return { kind: 'item', block, indent: markerIndent + marker + gap, hollow, line: this.line };
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
    const block = this.addBlock('code', this.next, 0);
    this.leaf = { kind: 'indented', block };
    this.extendItems();
    return true;
  }

  private openHeading(depth: number): boolean {
    const heading = atxHeading(this.text, this.next);
    if (!heading) return false;
    this.closeTo(depth);
    this.leaf = noLeaf;
    const block = this.addBlock('heading', this.next, heading.level);
    if (heading.end > heading.start) this.addRun(block, heading.start, heading.end);
    this.extendItems();
    return true;
  }

  private openFence(depth: number): boolean {
    const length = fenceOpening(this.text, this.next);
    if (length === 0) return false;
    this.closeTo(depth);
    const mark = this.text.charCodeAt(this.next);
    this.leaf = { kind: 'fence', block: this.addBlock('code', this.next, 0), mark, length };
    this.extendItems();
    return true;
  }

  private openHtml(depth: number, lazy: boolean): boolean {
    const opening = htmlOpening(this.text, this.next, lazy);
    if (!opening) return false;
    this.closeTo(depth);
    const block = this.addBlock(opening.comment ? 'comment' : 'html', this.next, 0);
    const closed = opening.closing !== undefined && !htmlOpens(this.text, this.next, opening.closing);
    this.leaf = closed ? noLeaf : { kind: 'html', block, closing: opening.closing };
    this.extendItems();
    return true;
  }

  /** `===` or `---` under a paragraph turns it into a heading. */
  private underline(depth: number): boolean {
    const { leaf } = this;
    const level = setextLevel(this.text, this.next);
    if (leaf.kind !== 'paragraph' || depth !== this.containers.length || level === 0) return false;
    const paragraph = this.blocks[leaf.block]!;
    if (paragraph.kind === 'item') this.headingInItem(leaf.block, level);
    else {
      paragraph.kind = 'heading';
      paragraph.level = level;
      paragraph.endLine = this.line;
    }
    this.leaf = noLeaf;
    this.extendItems();
    return true;
  }

  private headingInItem(item: number, level: number): void {
    const owner = this.blocks[item]!;
    const first = owner.runs[0]!;
    const runs = owner.runs;
    owner.runs = none;
    this.blocks.push({ kind: 'heading', parent: item, level, nested: true, line: first.line, start: first.start, endLine: this.line, runs });
  }

  private breakLine(depth: number): boolean {
    if (!isThematicBreak(this.text, this.next)) return false;
    this.closeTo(depth);
    this.leaf = noLeaf;
    this.extendItems();
    return true;
  }

  /** Adds the rest of the line to a paragraph: the open one, lazily too, else a new one. */
  private addText(depth: number, lazy: boolean): void {
    const continues = lazy && this.leaf.kind === 'paragraph';
    if (!continues) {
      this.closeTo(depth);
      this.leaf = { kind: 'paragraph', block: this.paragraphBlock() };
    }
    const { leaf } = this;
    if (leaf.kind !== 'paragraph') return;
    this.addRun(leaf.block, this.next, this.textEnd());
    this.extend();
  }

  /** A new paragraph, or the item itself where it is the first thing in it. */
  private paragraphBlock(): number {
    const last = this.blocks.length - 1;
    const container = this.containers[this.containers.length - 1];
    const owns = container?.kind === 'item' && container.block === last && this.blocks[last]!.runs.length === 0;
    return owns ? last : this.addBlock('paragraph', this.next, 0);
  }

  private addRun(block: number, start: number, end: number): void {
    const owner = this.blocks[block]!;
    owner.runs = append(owner.runs, { line: this.line, start, end });
  }

  private textEnd(): number {
    let end = this.text.length;
    while (end > this.next && isBlankUnit(this.text.charCodeAt(end - 1))) end--;
    return end;
  }

  private addBlock(kind: BlockKind, start: number, level: number): number {
    const nested = this.containers.length > 0;
    this.blocks.push({ kind, parent: this.enclosingItem(), level, nested, line: this.line, start, endLine: this.line, runs: none });
    return this.blocks.length - 1;
  }

  private enclosingItem(): number {
    for (let index = this.containers.length - 1; index >= 0; index--) {
      const container = this.containers[index]!;
      if (container.kind === 'item') return container.block;
    }
    return -1;
  }
}
