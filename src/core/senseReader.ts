import type { DateReading } from '../dates/dateReading';
import type { HistoricalDate } from '../dates/historicalDate';
import type { Block, Run } from './block';
import { readFacts, factKeyAt } from './factReader';
import { readLeading } from './leading';
import type { DateReader } from './dateReader';
import type { LocalProblem } from './problem';
import { sentencesOf, type Sentence } from './sentence';
import { emptyContext, type Context, type Entry, type Event, type Fact, type Leading, type OpenHeading, type OutlineNode, type Period, type ReadDate, type Sense } from './sense';
import type { NoteSettings } from './settings';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

/** Reads what a segment says, given what is open where it begins. Never fails: what cannot be read becomes a problem. */
export function readSense(syntax: Syntax, entry: Entry, settings: NoteSettings, dates: DateReader): Sense {
  return new SenseReader(syntax, entry, settings, dates).read();
}

/** A heading that is open: one of this segment, or one from before it. */
interface Heading {
  readonly level: number;
  readonly node: number;
  readonly context: Context;
}

/** Reads one segment from top to bottom; lives for one call of `readSense`. */
class SenseReader {
  private readonly nodes: OutlineNode[] = [];
  private readonly dates: ReadDate[] = [];
  private readonly events: Event[] = [];
  private readonly periods: Period[] = [];
  private readonly facts: Fact[] = [];
  private readonly problems: LocalProblem[] = [];
  /** Node of each block, or -1. */
  private readonly nodeOf: number[] = [];
  private readonly headings: Heading[];
  private previous: HistoricalDate | undefined;

  constructor(
    private readonly syntax: Syntax,
    entry: Entry,
    private readonly settings: NoteSettings,
    private readonly dateReader: DateReader,
  ) {
    this.headings = entry.headings.map(({ level, context }) => ({ level, context, node: -1 }));
    this.previous = entry.previous;
  }

  read(): Sense {
    this.syntax.blocks.forEach((block, index) => this.readBlock(block, index));
    readFacts({ syntax: this.syntax, nodes: this.nodes, dates: this.dates, settings: this.settings, facts: this.facts, problems: this.problems });
    const { nodes, dates, events, periods, facts, problems } = this;
    return { nodes, dates, events, periods, facts, problems, exit: this.exit() };
  }

  private exit(): Entry {
    const headings: OpenHeading[] = this.headings.map(({ level, context }) => ({ level, context }));
    return { headings, previous: this.previous };
  }

  private readBlock(block: Block, index: number): void {
    const node = block.kind === 'heading' || block.kind === 'item' || block.kind === 'paragraph' ? this.readNode(block, index, block.kind) : -1;
    this.nodeOf.push(node);
  }

  private readNode(block: Block, index: number, kind: OutlineNode['kind']): number {
    if (kind === 'heading' && !block.nested) this.closeHeadings(block.level);
    const node = this.nodes.length;
    const holder = this.holder(block);
    const tags = this.tagsOf(index);
    const leading = readLeading(this.syntax.lines.texts, block.runs, tags);
    const fact = kind !== 'heading' && this.holdsFact(block, kind);
    const firstDate = this.dates.length;
    const when = this.readDates(tags, leading, holder.context, node);
    const context = inherit(holder.context, leading, when);
    this.nodes.push({ kind, block: index, parent: holder.node, outer: this.outer(), level: block.level, above: holder.context, context, when, leading, roster: kind === 'item' && leading.roster, fact });
    if (kind === 'heading' && !block.nested) this.headings.push({ level: block.level, node, context });
    if (when && kind === 'heading') this.periods.push({ node, when });
    else if (!fact) this.readEvents(block, tags, node, context, firstDate);
    return node;
  }

  private closeHeadings(level: number): void {
    while (this.headings.length > 0 && this.headings[this.headings.length - 1]!.level >= level) this.headings.pop();
  }

  private holder(block: Block): { readonly node: number; readonly context: Context } {
    const item = block.parent >= 0 ? this.nodeOf[block.parent]! : -1;
    if (item >= 0) return { node: item, context: this.nodes[item]!.context };
    return this.headings[this.headings.length - 1] ?? { node: -1, context: emptyContext };
  }

  private outer(): number {
    let outer = 0;
    while (outer < this.headings.length && this.headings[outer]!.node < 0) outer++;
    return outer;
  }

  private tagsOf(block: number): readonly Tag[] {
    const from = this.syntax.tagStarts[block]!;
    const to = this.syntax.tagStarts[block + 1]!;
    return from === to ? none : this.syntax.tags.slice(from, to);
  }

  /** Whether a node holds fact lines: an item in its first line, a paragraph in any line. */
  private holdsFact(block: Block, kind: 'item' | 'paragraph'): boolean {
    const isFact = (run: Run): boolean => factKeyAt(this.syntax.lines.texts[run.line]!, run, this.settings.keys) !== undefined;
    if (kind === 'paragraph') return block.runs.some(isFact);
    return block.runs.length > 0 && isFact(block.runs[0]!);
  }

  /** Reads the node's dates in reading order and gives its own: the one it begins with, else its only one. */
  private readDates(tags: readonly Tag[], leading: Leading, above: Context, node: number): HistoricalDate | undefined {
    let own: HistoricalDate | undefined;
    let only: HistoricalDate | undefined;
    let count = 0;
    for (const tag of tags) {
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

  private readEvents(block: Block, tags: readonly Tag[], node: number, context: Context, firstDate: number): void {
    if (firstDate === this.dates.length) return;
    const sentences = sentencesOf(this.syntax.lines.texts, block.runs, tags);
    let sentence = 0;
    let date = firstDate;
    // All dates of a sentence have the same actors; they are gathered once, lest a long sentence of many dates take quadratic time.
    let told: ReturnType<typeof actors> | undefined;
    tags.forEach((tag, index) => {
      if (tag.kind !== 'date') return;
      while (index >= sentences[sentence]!.endTag) sentence++;
      const { reading } = this.dates[date++]!;
      if (!reading.ok) return;
      if (told?.sentence !== sentences[sentence]) told = actors(sentences[sentence]!, tags, context);
      this.events.push({ node, tag, when: reading.date, people: told!.people, topics: told!.topics, sentence: told!.sentence });
    });
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

/** Who takes part in what a sentence tells, and on which topics: what holds there, and what is tagged in it. */
function actors(sentence: Sentence, tags: readonly Tag[], context: Context): Pick<Event, 'people' | 'topics' | 'sentence'> {
  let people = context.subjects;
  let topics: readonly string[] = context.topic === undefined ? none : [context.topic];
  for (let index = sentence.firstTag; index < sentence.endTag; index++) {
    const { kind, value } = tags[index]!;
    // The subjects are shared by all that stands below them, so the first to be added makes a list of the event's own.
    if (kind === 'person' && !people.includes(value)) people = people === context.subjects ? [...people, value] : append(people, value);
    else if (kind === 'topic' && !topics.includes(value)) topics = append(topics, value);
  }
  return { people, topics, sentence };
}

function dateProblem(tag: Tag, problem: Extract<DateReading, { ok: false }>['problem']): LocalProblem {
  const { code, message, suggestions } = problem;
  const wide = problem.end <= problem.start;
  const base = tag.innerStart;
  return { code, severity: 'error', message, line: tag.line, start: wide ? tag.start : base + problem.start, end: wide ? tag.end : base + problem.end, suggestions };
}
