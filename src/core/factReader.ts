import type { HistoricalDate } from '../dates/historicalDate';
import type { Block } from './block';
import { isAnnotationKey, isRelationKey, nearestKey } from './factKey';
import { colonAfterKey, factKey } from './factLineKey';
import { FactLine, ToldFact } from './factLine';
import type { Gathering } from './gathering';
import { nameKey } from './name';
import type { LocalProblem } from './problem';
import type { Alias, Fact, OutlineNode, ReadDate } from './sense';
import type { NoteSettings } from './settings';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

/** What fact lines are read from, and where problems are added. */
export interface FactSource {
  readonly syntax: Syntax;
  readonly nodes: readonly OutlineNode[];
  readonly dates: readonly ReadDate[];
  /** The nodes that have to do with keys, from the top down. */
  readonly keyed: readonly KeyedNode[];
  readonly settings: NoteSettings;
  readonly problems: Gathering<LocalProblem>;
}

/** A node that holds fact lines, or that begins with what may be a slip for a key. */
export interface KeyedNode {
  readonly node: number;
  /** Index of its first date among those of the segment. */
  readonly firstDate: number;
}

/** Reads all fact lines of a segment, once its outline is known: a roster below a line tells of whom it speaks. */
export function readFacts(source: FactSource): readonly Fact[] {
  const reader = new FactReader(source, rosterPersons(source.nodes));
  for (const { node, firstDate } of source.keyed) {
    if (source.nodes[node]!.fact) reader.readNode(node, firstDate);
    else hintAtKey(source, source.nodes[node]!);
  }
  return reader.facts;
}

/** Persons of the rosters below each fact item, nearest first in reading order. */
function rosterPersons(nodes: readonly OutlineNode[]): ReadonlyMap<number, readonly string[]> {
  let persons: Map<number, string[]> | undefined;
  for (const { roster, parent, leading } of nodes) {
    if (!roster) continue;
    for (let above = parent; above >= 0 && nodes[above]!.kind === 'item'; above = nodes[above]!.parent) {
      if (!nodes[above]!.fact) continue;
      persons ??= new Map();
      persons.set(above, [...(persons.get(above) ?? []), ...leading.subjects]);
    }
  }
  return persons ?? noPersons;
}

const noPersons: ReadonlyMap<number, readonly string[]> = new Map();

/** Reads the fact lines of one segment. */
class FactReader {
  readonly facts: Fact[] = [];
  /** The node that is being read, its first date, and the date that was asked for last. */
  private node = 0;
  private firstDate = 0;
  private date = 0;

  constructor(
    private readonly source: FactSource,
    private readonly rosters: ReadonlyMap<number, readonly string[]>,
  ) {}

  /** An item is one fact line, with the lines that continue it; in a paragraph each line that begins with a key is one. */
  readNode(node: number, firstDate: number): void {
    this.node = node;
    this.firstDate = this.date = firstDate;
    const { kind, block: index } = this.source.nodes[node]!;
    const { syntax } = this.source;
    const { firstRun, endRun } = syntax.blocks[index]!;
    const firstTag = syntax.tagStarts[index]!;
    const endTag = syntax.tagStarts[index + 1]!;
    if (kind === 'item') this.readLine(firstRun, endRun, firstTag, endTag);
    else this.readLines(syntax.blocks[index]!, firstTag, endTag);
  }

  private readLines({ firstRun, endRun }: Block, firstTag: number, endTag: number): void {
    const { tags, runs } = this.source.syntax;
    let tag = firstTag;
    for (let run = firstRun; run < endRun; run += 3) {
      const from = tag;
      while (tag < endTag && tags[tag]!.line === runs[run]) tag++;
      this.readLine(run, run + 3, from, tag);
    }
  }

  private readLine(firstRun: number, endRun: number, firstTag: number, endTag: number): void {
    const { syntax, settings } = this.source;
    const found = factKey(syntax, firstRun, settings.keys);
    if (!found) return;
    const line = new FactLine(syntax, this.node, firstRun, found.key, found.colon);
    line.endRun = endRun;
    line.firstTag = firstTag;
    line.endTag = endTag;
    this.readFacts(line);
  }

  private readFacts(line: FactLine): void {
    const { key } = line;
    const { above } = this.source.nodes[this.node]!;
    const dates = this.readTags(line);
    line.topic ??= above.topic;
    line.subjects = subjectsOf(line, this.rosters.get(this.node), above.subjects);
    if (key === 'aka') line.aliases = aliasesOf(line, (tag) => this.dateOf(tag));
    const gap = gapOf(line);
    if (gap) this.source.problems.push({ ...gap, line: line.line, start: line.start, end: line.colon });
    // The dates of other names belong to the names, one by one.
    if (dates.length === 0 || key === 'aka') this.facts.push(new ToldFact(line, above.when, undefined));
    else for (const date of dates) this.facts.push(new ToldFact(line, this.dateOf(date), date));
  }

  /** Puts down what is tagged in a line's value, and gives the tags of the dates that could be read. */
  private readTags(line: FactLine): readonly Tag[] {
    const { firstTag, endTag } = line;
    const opposed = line.key === 'alliance' ? line.firstOpposed() : Infinity;
    let dates: readonly Tag[] = none;
    for (let index = firstTag; index < endTag; index++) {
      const tag = this.source.syntax.tags[index]!;
      if (tag.kind === 'citation') line.citations = append(line.citations, tag.value);
      else if (tag.kind === 'topic') line.topic ??= tag.value;
      else if (tag.kind === 'date') dates = this.dateOf(tag) ? append(dates, tag) : dates;
      else if (index < opposed) line.objects = append(line.objects, tag.value);
      else line.against = append(line.against, tag.value);
    }
    return dates;
  }

  /** The date that a tag of the node was read as, if it could be. */
  private dateOf(tag: Tag): HistoricalDate | undefined {
    const { dates } = this.source;
    // Tags are asked for in reading order, each time from the first on: the search goes on from where it was.
    const last = dates[this.date];
    if (last?.node !== this.node || isBefore(tag, last.tag)) this.date = this.firstDate;
    while (dates[this.date]?.node === this.node && dates[this.date]!.tag !== tag) this.date++;
    const found = dates[this.date];
    return found?.tag === tag && found.reading.ok ? found.reading.date : undefined;
  }
}

function isBefore(one: Tag, other: Tag): boolean {
  return one.line < other.line || (one.line === other.line && one.start < other.start);
}

/** Rosters below come first, then the nearest subject above; an alliance speaks of those it names. */
function subjectsOf({ key, objects, against }: FactLine, roster: readonly string[] | undefined, above: readonly string[]): readonly string[] {
  if (roster && roster.length > 0) return roster;
  return key === 'alliance' ? [...objects, ...against] : above;
}

const betweenNames = /[,;，、]/;

function namesIn(text: string): readonly string[] {
  return text.split(betweenNames).map(nameKey).filter((name) => name !== '');
}

/** Names between commas, each with the date that stands beside it. */
function aliasesOf(line: FactLine, dateOf: (tag: Tag) => HistoricalDate | undefined): readonly Alias[] {
  if (line.firstTag === line.endTag) return namesIn(line.value).map((name) => ({ name, when: undefined }));
  const marks: (HistoricalDate | undefined)[] = [];
  // Each date is held by a mark that no text has, so that the name beside it can be told apart.
  const text = line.plain((tag) => {
    if (tag.kind === 'citation') return undefined;
    if (tag.kind === 'date') return `\uE000${marks.push(dateOf(tag)) - 1}\uE000`;
    return tag.value;
  });
  return text
    .split(betweenNames)
    .map((piece) => ({ name: nameKey(piece.replace(/\uE000\d+\uE000/g, '')), when: marks[Number(/\uE000(\d+)\uE000/.exec(piece)?.[1] ?? -1)] }))
    .filter(({ name }) => name !== '');
}

function gapOf({ key, subjects, topic, objects }: FactLine): Pick<LocalProblem, 'code' | 'severity' | 'message'> | undefined {
  if (key === 'alliance' && objects.length === 0) return { code: 'fact-no-person', severity: 'warning', message: 'Who sides together? Tag the persons of this alliance with “@”.' };
  if (isAnnotationKey(key)) return undefined;
  if (subjects.length === 0) return { code: 'fact-no-subject', severity: 'warning', message: `Of whom is “${key}” said? Put it under a person, or a person under it.` };
  if (key === 'stance' && topic === undefined) return { code: 'fact-no-topic', severity: 'warning', message: 'What is this stance about? Tag a topic with “#”, here or in a line above.' };
  if (isRelationKey(key) && objects.length === 0) return { code: 'fact-no-person', severity: 'information', message: `Tag the person of “${key}” with “@”, so that both know of it.` };
  return undefined;
}

/** A word that is nearly a key, under a person, may be a slip. */
function hintAtKey({ syntax, settings, problems }: FactSource, { block }: OutlineNode): void {
  const { firstRun } = syntax.blocks[block]!;
  const line = syntax.runs[firstRun]!;
  const start = syntax.runs[firstRun + 1]!;
  const end = colonAfterKey(syntax, firstRun, settings.keys);
  const word = syntax.lines.part(line, start, end);
  const meant = nearestKey(word, settings.keys);
  if (meant === undefined) return;
  problems.push({ code: 'key-near-miss', severity: 'hint', message: `“${word}:” is read as prose. Did you mean “${meant}:”?`, line, start, end, suggestions: [{ text: meant, label: meant }] });
}
