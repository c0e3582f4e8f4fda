import type { DateReading } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import type { Block } from './block';
import type { DateReader } from './dateReader';
import { colonAfterKey, factKey } from './factLineKey';
import { readFacts, type KeyedNode } from './factReader';
import { Gathering } from './gathering';
import { readLeading } from './leading';
import type { LocalProblem } from './problem';
import { emptyContext, type Context, type Entry, type Event, type Fact, type Leading, type OpenHeading, type OutlineNode, type Period, type ReadDate, type Sense } from './sense';
import type { NoteSettings } from './settings';
import { none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';
import { Telling, ToldEvent } from './telling';

/** A heading that is open: one of this segment, or one from before it. */
interface Heading {
  readonly level: number;
  readonly node: number;
  readonly context: Context;
}

/** Reads what segments say, one after another. Never fails: what cannot be read becomes a problem. */
export class SenseReader {
  private readonly nodes = new Gathering<OutlineNode>();
  private readonly dates = new Gathering<ReadDate>();
  private readonly events = new Gathering<Event>();
  private readonly periods = new Gathering<Period>();
  private readonly problems = new Gathering<LocalProblem>();
  private readonly keyed = new Gathering<KeyedNode>();
  /** Node of each block, or -1. */
  private readonly nodeOf: number[] = [];
  private headings: Heading[] = [];
  private previous: HistoricalDate | undefined;

  constructor(
    private syntax: Syntax,
    private readonly settings: NoteSettings,
    private readonly dateReader: DateReader,
  ) {}

  /** Reads what a segment says, given what is open where it begins. */
  read(syntax: Syntax, entry: Entry): Sense {
    this.syntax = syntax;
    this.headings = entry.headings.map(({ level, context }) => ({ level, context, node: -1 }));
    this.previous = entry.previous;
    for (let index = 0; index < syntax.blocks.length; index++) this.nodeOf[index] = this.readBlock(syntax.blocks[index]!, index);
    const nodes = this.nodes.take();
    const dates = this.dates.take();
    const facts = this.readFacts(nodes, dates);
    return { nodes, dates, events: this.events.take(), periods: this.periods.take(), facts, problems: this.problems.take(), exit: this.exit() };
  }

  private readFacts(nodes: readonly OutlineNode[], dates: readonly ReadDate[]): readonly Fact[] {
    const keyed = this.keyed.take();
    return keyed.length === 0 ? none : readFacts({ syntax: this.syntax, nodes, dates, keyed, settings: this.settings, problems: this.problems });
  }

  private exit(): Entry {
    const headings: OpenHeading[] = this.headings.map(({ level, context }) => ({ level, context }));
    return { headings, previous: this.previous };
  }

  /** Reads a block and gives the index of its node; -1 where it is none. */
  private readBlock(block: Block, index: number): number {
    const { kind } = block;
    return kind === 'heading' || kind === 'item' || kind === 'paragraph' ? this.readNode(block, index, kind) : -1;
  }

  private readNode(block: Block, index: number, kind: OutlineNode['kind']): number {
    const opens = kind === 'heading' && !block.nested;
    if (opens) this.closeHeadings(block.level);
    const node = this.nodes.length;
    const parent = this.holder(block);
    const above = this.contextBelow(parent);
    const leading = readLeading(this.syntax, index);
    const fact = kind !== 'heading' && this.holdsFact(block, kind);
    const firstDate = this.dates.length;
    const when = this.readDates(index, leading, above, node);
    const context = inherit(above, leading, when);
    this.nodes.push({ kind, block: index, parent, outer: this.outer(), level: block.level, above, context, when, leading, roster: kind === 'item' && leading.roster, fact });
    if (opens) this.headings.push({ level: block.level, node, context });
    if (fact || this.mayHint(block, kind, context)) this.keyed.push({ node, firstDate });
    if (when && kind === 'heading') this.periods.push({ node, when });
    else if (!fact) this.readEvents(index, node, context, firstDate);
    return node;
  }

  /** The node that holds a block; -1 where that is a heading of an earlier segment or nothing. */
  private holder({ parent }: Block): number {
    const item = parent >= 0 ? this.nodeOf[parent]! : -1;
    return item >= 0 || this.headings.length === 0 ? item : this.headings[this.headings.length - 1]!.node;
  }

  /** What holds below a node, or below the last heading where that is of an earlier segment. */
  private contextBelow(node: number): Context {
    if (node >= 0) return this.nodes.at(node).context;
    return this.headings.length > 0 ? this.headings[this.headings.length - 1]!.context : emptyContext;
  }

  private closeHeadings(level: number): void {
    while (this.headings.length > 0 && this.headings[this.headings.length - 1]!.level >= level) this.headings.pop();
  }

  private outer(): number {
    let outer = 0;
    while (outer < this.headings.length && this.headings[outer]!.node < 0) outer++;
    return outer;
  }

  /** Whether a node holds fact lines: an item in its first line, a paragraph in any line. */
  private holdsFact({ firstRun, endRun }: Block, kind: 'item' | 'paragraph'): boolean {
    const end = kind === 'item' ? Math.min(endRun, firstRun + 3) : endRun;
    for (let run = firstRun; run < end; run += 3) if (factKey(this.syntax, run, this.settings.keys) !== undefined) return true;
    return false;
  }

  /** Whether an item begins with a word and a colon under a person, so that the word may be a slip for a key. */
  private mayHint({ firstRun, endRun }: Block, kind: OutlineNode['kind'], { subjects }: Context): boolean {
    return kind === 'item' && subjects.length > 0 && firstRun < endRun && colonAfterKey(this.syntax, firstRun, this.settings.keys) >= 0;
  }

  /** Reads the node's dates in reading order and gives its own: the one it begins with, else its only one. */
  private readDates(block: number, leading: Leading, above: Context, node: number): HistoricalDate | undefined {
    const { tags, tagStarts } = this.syntax;
    let own: HistoricalDate | undefined;
    let only: HistoricalDate | undefined;
    let count = 0;
    for (let index = tagStarts[block]!; index < tagStarts[block + 1]!; index++) {
      const tag = tags[index]!;
      if (tag.kind !== 'date') continue;
      const date = this.readDate(tag, own ?? above.when, node);
      if (tag === leading.date) own = date;
      only = date;
      count++;
    }
    return own ?? (count === 1 ? only : undefined);
  }

  private readDate(tag: Tag, within: HistoricalDate | undefined, node: number): HistoricalDate | undefined {
    const reading = this.dateReader.read(tag.value, within, this.previous);
    this.dates.push({ tag, node, reading });
    if (!reading.ok) {
      this.problems.push(dateProblem(tag, reading.problem));
      return undefined;
    }
    this.previous = reading.date;
    return reading.date;
  }

  private readEvents(block: number, node: number, context: Context, firstDate: number): void {
    if (firstDate === this.dates.length) return;
    const { tags, tagStarts } = this.syntax;
    const telling = new Telling(this.syntax, block, context);
    let date = firstDate;
    for (let index = tagStarts[block]!; index < tagStarts[block + 1]!; index++) {
      const tag = tags[index]!;
      if (tag.kind !== 'date') continue;
      const { reading } = this.dates.at(date++);
      if (reading.ok) this.events.push(new ToldEvent(node, reading.date, tag, index, telling));
    }
  }
}

function inherit(above: Context, leading: Leading, when: HistoricalDate | undefined): Context {
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
