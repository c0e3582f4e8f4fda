import type { Block } from '../../core/block';
import { FactKeys } from '../../core/factLineKey';
import { isVerbatim, type BlockLines } from './blockLines';

/** A line as it is to be. */
export interface Row {
  readonly indent: number;
  readonly text: string;
  /** The key of a fact line with all before it, the value, and the block that holds the item. */
  readonly fact?: { readonly key: string; readonly value: string; readonly holder: number };
}

/** The lines of an outermost item, each indented by what holds it. Undefined where it holds quotes, tabs before its texts, or items within one line. */
export function itemRows(old: readonly string[], block: BlockLines, keys: ReadonlySet<string>): readonly Row[] | undefined {
  return new ItemReader(old, block, new FactKeys(keys)).read();
}

/** Where the text of an item stood, and where it is to stand. */
interface Columns {
  readonly before: number;
  readonly after: number;
}

const marker = /^(?:[-*+]|\d{1,9}[.)])(?=\s|$)/;

/** Walks the blocks of one outermost item; lives for one reading. */
class ItemReader {
  private readonly rows: (Row | undefined)[];
  private readonly columns = new Map<number, Columns>();

  constructor(
    private readonly old: readonly string[],
    private readonly block: BlockLines,
    private readonly keys: FactKeys,
  ) {
    this.rows = old.map((text) => (text.trim() === '' ? { indent: 0, text: '' } : undefined));
  }

  read(): readonly Row[] | undefined {
    const { blocks, offset } = this.block;
    if (this.old.some((text) => /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?>/.test(text) || /^ *\t\s*\S/.test(text))) return undefined;
    const isRead = blocks.every((block, index) => (block.kind === 'item' ? this.readItem(block, offset + index) : this.readInner(block)));
    const rows = this.rows.filter((row) => row !== undefined);
    return isRead && rows.length === this.old.length ? rows : undefined;
  }

  private readItem(block: Block, index: number): boolean {
    const line = this.localLine(block.line);
    const text = this.old[line]!;
    const sign = marker.exec(text.slice(block.start))?.[0];
    if (sign === undefined || text.slice(0, block.start).trim() !== '') return false;
    const behind = text.slice(block.start + sign.length);
    const rest = behind.trimStart();
    const gap = behind.length - rest.length;
    if (rest !== '' && (gap > 4 || behind.slice(0, gap).includes('\t') || marker.test(rest))) return false;
    const bullet = sign.length === 1 ? '-' : sign;
    const indent = this.columns.get(block.parent)?.after ?? 0;
    this.columns.set(index, { before: block.start + sign.length + (rest === '' ? 1 : gap), after: indent + bullet.length + 1 });
    this.rows[line] = rest === '' ? { indent, text: bullet } : { indent, text: `${bullet} ${rest}`, ...this.factOf(block, bullet) };
    return this.readRuns(block, indent + bullet.length + 1);
  }

  private factOf(block: Block, bullet: string): Pick<Row, 'fact'> {
    const { syntax } = this.block;
    const first = block.runs[0];
    const key = first?.line === block.line ? this.keys.read(syntax, block.firstRun) : undefined;
    if (key === undefined) return {};
    const value = this.old[this.localLine(block.line)]!.slice(first!.start + key.length + 1).trimStart();
    return { fact: { key: `${bullet} ${key}:`, value, holder: block.parent } };
  }

  private readInner(block: Block): boolean {
    const columns = this.columns.get(block.parent);
    if (!columns) return false;
    return isVerbatim(block.kind) ? this.shift(block, columns) : this.readRuns(block, columns.after);
  }

  /** The lines of a text that no marker begins, all in one column; what ends them stays, for two blanks there break a line. */
  private readRuns({ kind, runs, line, endLine }: Block, indent: number): boolean {
    for (const run of runs) this.rows[this.localLine(run.line)] ??= { indent, text: this.old[this.localLine(run.line)]!.trimStart() };
    // The signs of a heading and what underlines it are no part of its text.
    if (kind === 'heading') for (let at = line; at <= endLine; at++) this.rows[this.localLine(at)] ??= { indent, text: this.old[this.localLine(at)]!.trimStart() };
    return true;
  }

  /** Code and comments move as a whole. */
  private shift({ line, endLine, start }: Block, { before, after }: Columns): boolean {
    for (let at = line; at <= endLine; at++) {
      const local = this.localLine(at);
      const text = this.old[local]!;
      if (at === line && text.slice(0, start).trim() !== '') return false;
      const indent = text.length - text.trimStart().length;
      if (text.trim() !== '' && indent < before) return false;
      this.rows[local] = text.trim() === '' ? { indent: 0, text: '' } : { indent: indent - before + after, text: text.trimStart() };
    }
    return true;
  }

  /** A line of the segment, counted from the first line of the item. */
  private localLine(line: number): number {
    return line + this.block.base - this.block.first;
  }
}
