import type { HistoricalDate } from '../dates/historicalDate';
import { blockKinds, BlockColumn } from './blockTable';
import { readLeading } from './leading';
import { NodeColumn, NodeTrait } from './nodeTable';
import type { LocalProblem } from './problem';
import type { Context, Entry, Event, Fact, Leading, OutlineNode, Period, ReadDate, Sense } from './sense';
import type { SenseRows } from './senseRows';
import { none } from './shortList';
import { Telling, ToldEvent } from './telling';

/** What a segment says. Its nodes, dates, events and periods stay rows of tables until somebody asks for them; each is made once. */
export class TableSense implements Sense {
  private knownNodes: readonly OutlineNode[] | undefined = undefined;
  private knownDates: readonly ReadDate[] | undefined = undefined;
  private knownEvents: readonly Event[] | undefined = undefined;
  private knownPeriods: readonly Period[] | undefined = undefined;

  constructor(
    private readonly rows: SenseRows,
    readonly facts: readonly Fact[],
    readonly problems: readonly LocalProblem[],
    readonly exit: Entry,
  ) {}

  get nodes(): readonly OutlineNode[] {
    return (this.knownNodes ??= Array.from({ length: this.rows.nodeCount }, (_, node) => new TableNode(this.rows, node)));
  }

  get dates(): readonly ReadDate[] {
    const { rows } = this;
    return (this.knownDates ??= Array.from({ length: rows.dateCount }, (_, date) => ({ tag: rows.syntax.tags[rows.tagOfDate(date)]!, node: rows.nodeOfDate(date), reading: rows.reading(date) })));
  }

  get events(): readonly Event[] {
    return (this.knownEvents ??= this.hasEvents() ? this.readEvents() : none);
  }

  get periods(): readonly Period[] {
    return (this.knownPeriods ??= this.readPeriods());
  }

  /** Visits what holds in each node that tells of events. */
  visitContextsOfEvents(visit: (context: Context) => void): void {
    const { rows } = this;
    for (let node = 0; node < rows.nodeCount; node++) if (rows.has(node, NodeTrait.Events)) visit(rows.context(node));
  }

  private hasEvents(): boolean {
    for (let node = 0; node < this.rows.nodeCount; node++) if (this.rows.has(node, NodeTrait.Events)) return true;
    return false;
  }

  private readPeriods(): readonly Period[] {
    const periods: Period[] = [];
    this.nodes.forEach(({ kind, when }, node) => {
      if (kind === 'heading' && when) periods.push({ node, when });
    });
    return periods;
  }

  private readEvents(): readonly Event[] {
    const events: Event[] = [];
    for (let node = 0; node < this.rows.nodeCount; node++) if (this.rows.has(node, NodeTrait.Events)) this.addEvents(events, node);
    return events;
  }

  private addEvents(events: Event[], node: number): void {
    const { rows } = this;
    const telling = new Telling(rows.syntax, rows.of(node, NodeColumn.Block), rows.context(node));
    for (let date = rows.firstDateOf(node); date < rows.firstDateOf(node + 1); date++) {
      const when = rows.date(date);
      if (when) events.push(new ToldEvent(node, when, rows.tagOfDate(date), telling));
    }
  }
}

/** An outline node as others see it. */
class TableNode implements OutlineNode {
  readonly kind: OutlineNode['kind'];
  readonly block: number;
  readonly parent: number;
  readonly outer: number;
  readonly level: number;
  readonly above: Context;
  readonly context: Context;
  readonly when: HistoricalDate | undefined;
  readonly roster: boolean;
  readonly fact: boolean;
  private readonly syntax: SenseRows['syntax'];
  private knownLeading: Leading | undefined = undefined;

  constructor(rows: SenseRows, node: number) {
    this.syntax = rows.syntax;
    this.block = rows.of(node, NodeColumn.Block);
    this.kind = blockKinds[this.syntax.ofBlock(this.block, BlockColumn.Kind)] as OutlineNode['kind'];
    this.level = this.syntax.ofBlock(this.block, BlockColumn.Level);
    this.parent = rows.of(node, NodeColumn.Parent);
    this.outer = rows.of(node, NodeColumn.Outer);
    this.above = rows.above(node);
    this.context = rows.context(node);
    this.when = rows.has(node, NodeTrait.Dated) ? this.context.when : undefined;
    this.roster = rows.has(node, NodeTrait.Roster);
    this.fact = rows.has(node, NodeTrait.Fact);
  }

  get leading(): Leading {
    return (this.knownLeading ??= readLeading(this.syntax, this.block));
  }
}
