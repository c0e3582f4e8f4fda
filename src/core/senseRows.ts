import type { DateReading } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { DateColumn, type DateTable } from './dateTable';
import { NodeColumn, type NodeTable } from './nodeTable';
import { emptyContext, type Context, type Entry } from './sense';
import type { Syntax } from './syntax';

/** The nodes and dates of one segment, as rows of tables that all segments read at once have in common. Indexes count from the first of the segment. */
export class SenseRows {
  /** How many there are, once the segment has been read. */
  nodeCount = 0;
  dateCount = 0;
  private readonly firstNode: number;
  private readonly firstDate: number;

  constructor(
    readonly syntax: Syntax,
    readonly entry: Entry,
    private readonly nodes: NodeTable,
    private readonly dates: DateTable,
  ) {
    this.firstNode = nodes.count;
    this.firstDate = dates.count;
  }

  of(node: number, column: NodeColumn): number {
    return this.nodes.get(this.firstNode + node, column);
  }

  /** Whether one of the traits is so of a node. */
  has(node: number, traits: number): boolean {
    return (this.of(node, NodeColumn.Traits) & traits) !== 0;
  }

  /** What holds in a node and below it. */
  context(node: number): Context {
    return this.nodes.context(this.firstNode + node);
  }

  /** What a node inherits. */
  above(node: number): Context {
    return this.contextBelow(this.of(node, NodeColumn.Parent), this.of(node, NodeColumn.Outer));
  }

  private contextBelow(parent: number, outer: number): Context {
    if (parent >= 0) return this.context(parent);
    return outer > 0 ? this.entry.headings[outer - 1]!.context : emptyContext;
  }

  openNode(block: number, parent: number, outer: number): number {
    this.nodes.open(block, parent, outer, this.dateCount);
    return this.nodeCount++;
  }

  tellNode(node: number, traits: number, context: Context): void {
    this.nodes.tell(this.firstNode + node, traits, context);
  }

  addDate(tag: number, node: number, reading: DateReading): void {
    this.dates.enter(tag, node, reading);
    this.dateCount++;
  }

  firstDateOf(node: number): number {
    return node < this.nodeCount ? this.of(node, NodeColumn.FirstDate) : this.dateCount;
  }

  tagOfDate(date: number): number {
    return this.dates.get(this.firstDate + date, DateColumn.Tag);
  }

  nodeOfDate(date: number): number {
    return this.dates.get(this.firstDate + date, DateColumn.Node);
  }

  reading(date: number): DateReading {
    return this.dates.reading(this.firstDate + date);
  }

  /** What a date was read as; nothing where it could not be. */
  date(date: number): HistoricalDate | undefined {
    return this.dates.date(this.firstDate + date);
  }
}
