import type { DateReading } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import { BlockColumn, Kind } from './blockTable';
import type { DateReader } from './dateReader';
import { DateTable } from './dateTable';
import { FactKeys } from './factLineKey';
import { readFacts } from './factReader';
import { Gathering } from './gathering';
import { readLeadingTags, type LeadingTags } from './leading';
import { NodeColumn, NodeTable, NodeTrait } from './nodeTable';
import type { LocalProblem } from './problem';
import type { Context, Entry, Fact, OpenHeading, Sense } from './sense';
import { SenseRows } from './senseRows';
import type { NoteSettings } from './settings';
import { none } from './shortList';
import type { Syntax } from './syntax';
import { TableSense } from './tableSense';
import type { Tag } from './tag';
import { TagCode, TagColumn } from './tagTable';

/** Reads what segments say, one after another. Never fails: what cannot be read becomes a problem. */
export class SenseReader {
  private readonly nodes: NodeTable;
  private readonly dates: DateTable;
  private readonly problems = new Gathering<LocalProblem>();
  private readonly keys: FactKeys;
  private rows: SenseRows;
  /** Whether any node of the segment has to do with keys. */
  private keyed = false;
  /** Node of each block, or -1. */
  private readonly nodeOf: number[] = [];
  private headings: readonly OpenHeading[] = none;
  /** How many of the open headings are from before the segment, and the nodes of the others. */
  private outer = 0;
  private readonly headingNodes: number[] = [];
  private previous: HistoricalDate | undefined;

  /** `expected` is about how many nodes there will be. */
  constructor(
    private syntax: Syntax,
    settings: NoteSettings,
    private readonly dateReader: DateReader,
    expected: number,
  ) {
    this.keys = new FactKeys(settings.keys);
    this.nodes = new NodeTable(expected);
    this.dates = new DateTable(expected);
    this.rows = new SenseRows(syntax, { headings: none, previous: undefined }, this.nodes, this.dates);
  }

  /** Reads what a segment says, given what is open where it begins. */
  read(syntax: Syntax, entry: Entry): Sense {
    this.begin(syntax, entry);
    for (let block = 0; block < syntax.blockCount; block++) this.nodeOf[block] = this.readBlock(block);
    const facts = this.readFacts();
    return new TableSense(this.rows, facts, this.problems.take(), this.exit(entry));
  }

  private begin(syntax: Syntax, entry: Entry): void {
    this.syntax = syntax;
    this.rows = new SenseRows(syntax, entry, this.nodes, this.dates);
    this.keyed = false;
    this.headings = entry.headings;
    this.outer = entry.headings.length;
    this.headingNodes.length = 0;
    this.previous = entry.previous;
  }

  private readFacts(): readonly Fact[] {
    return this.keyed ? readFacts({ rows: this.rows, keys: this.keys, problems: this.problems }) : none;
  }

  private exit(entry: Entry): Entry {
    const { headings, previous } = this;
    return headings === entry.headings && previous === entry.previous ? entry : { headings, previous };
  }

  /** Reads a block and gives the index of its node; -1 where it is none. */
  private readBlock(block: number): number {
    const kind = this.syntax.ofBlock(block, BlockColumn.Kind) as Kind;
    return kind <= Kind.Paragraph ? this.readNode(block, kind) : -1;
  }

  private readNode(block: number, kind: Kind): number {
    const { rows, syntax } = this;
    const level = kind === Kind.Heading && syntax.ofBlock(block, BlockColumn.Nested) === 0 ? syntax.ofBlock(block, BlockColumn.Level) : 0;
    if (level > 0) this.closeHeadings(level);
    const node = rows.openNode(block, this.holder(block), this.outer);
    const above = rows.above(node);
    const leading = readLeadingTags(syntax, block);
    const when = this.readDates(block, leading, above, node);
    const context = inherit(above, leading, when);
    const dated = when ? NodeTrait.Dated : 0;
    const roster = kind === Kind.Item && leading.roster ? NodeTrait.Roster : 0;
    const keyed = kind === Kind.Heading ? 0 : this.keyedTrait(block, kind, context);
    const tells = keyed !== NodeTrait.Fact && !(kind === Kind.Heading && when) && this.holdsReadable(node) ? NodeTrait.Events : 0;
    rows.tellNode(node, dated + roster + keyed + tells, context);
    if (level > 0) this.openHeading({ level, context }, node);
    return node;
  }

  /** Whether a node holds fact lines, or begins with what may be a slip for a key. */
  private keyedTrait(block: number, kind: Kind, context: Context): NodeTrait | 0 {
    const trait = this.holdsFact(block, kind) ? NodeTrait.Fact : this.mayHint(block, kind, context) ? NodeTrait.Hint : 0;
    this.keyed ||= trait !== 0;
    return trait;
  }

  /** Whether any date of the node could be read, which may be an event then. */
  private holdsReadable(node: number): boolean {
    const { rows } = this;
    for (let date = rows.of(node, NodeColumn.FirstDate); date < rows.dateCount; date++) if (rows.date(date)) return true;
    return false;
  }

  /** The node that holds a block; -1 where that is a heading of an earlier segment or nothing. */
  private holder(block: number): number {
    const parent = this.syntax.parentOf(block);
    const item = parent >= 0 ? this.nodeOf[parent]! : -1;
    return item >= 0 ? item : (this.headingNodes[this.headingNodes.length - 1] ?? -1);
  }

  private closeHeadings(level: number): void {
    const { headings } = this;
    let count = headings.length;
    while (count > 0 && headings[count - 1]!.level >= level) count--;
    if (count === headings.length) return;
    this.headings = headings.slice(0, count);
    this.outer = Math.min(this.outer, count);
    this.headingNodes.length = count - this.outer;
  }

  private openHeading(heading: OpenHeading, node: number): void {
    this.headings = [...this.headings, heading];
    this.headingNodes.push(node);
  }

  /** Whether a node holds fact lines: an item in its first line, a paragraph in any line. */
  private holdsFact(block: number, kind: Kind): boolean {
    const firstRun = this.syntax.ofBlock(block, BlockColumn.FirstRun);
    const endRun = this.syntax.ofBlock(block, BlockColumn.EndRun);
    const end = kind === Kind.Item ? Math.min(endRun, firstRun + 3) : endRun;
    for (let run = firstRun; run < end; run += 3) if (this.keys.read(this.syntax, run) !== undefined) return true;
    return false;
  }

  /** Whether an item begins with a word and a colon under a person, so that the word may be a slip for a key. */
  private mayHint(block: number, kind: Kind, { subjects }: Context): boolean {
    if (kind !== Kind.Item || subjects.length === 0) return false;
    const firstRun = this.syntax.ofBlock(block, BlockColumn.FirstRun);
    return firstRun < this.syntax.ofBlock(block, BlockColumn.EndRun) && this.keys.colonAfter(this.syntax, firstRun) >= 0;
  }

  /** Reads the node's dates in reading order and gives its own: the one it begins with, else its only one. */
  private readDates(block: number, leading: LeadingTags, above: Context, node: number): HistoricalDate | undefined {
    const { syntax } = this;
    const end = syntax.firstTagOf(block + 1);
    let own: HistoricalDate | undefined;
    let only: HistoricalDate | undefined;
    let count = 0;
    for (let tag = syntax.firstTagOf(block); tag < end; tag++) {
      if (syntax.ofTag(tag, TagColumn.Kind) !== (TagCode.Date as number)) continue;
      only = this.readDate(tag, own ?? above.when, node);
      if (tag === leading.date) own = only;
      count++;
    }
    return own ?? (count === 1 ? only : undefined);
  }

  private readDate(tag: number, within: HistoricalDate | undefined, node: number): HistoricalDate | undefined {
    const reading = this.dateReader.read(this.syntax.valueOfTag(tag), within, this.previous);
    this.rows.addDate(tag, node, reading);
    if (!reading.ok) {
      this.problems.push(dateProblem(this.syntax.tags[tag]!, reading.problem));
      return undefined;
    }
    this.previous = reading.date;
    return reading.date;
  }
}

function inherit(above: Context, leading: LeadingTags, when: HistoricalDate | undefined): Context {
  if (leading.subjects.length === 0 && !when && leading.topic === undefined) return above;
  return {
    subjects: leading.subjects.length > 0 ? leading.subjects : above.subjects,
    when: when ?? above.when,
    topic: leading.topic ?? above.topic,
  };
}

function dateProblem(tag: Tag, problem: Extract<DateReading, { ok: false }>['problem']): LocalProblem {
  const { code, message, suggestions } = problem;
  const wide = problem.end <= problem.start;
  const base = tag.innerStart;
  return { code, severity: 'error', message, line: tag.line, start: wide ? tag.start : base + problem.start, end: wide ? tag.end : base + problem.end, suggestions };
}
