import type { HistoricalDate } from '../dates/historicalDate';
import { BlockColumn, Kind } from './blockTable';
import { isAnnotationKey, isRelationKey, nearestKey } from './factKey';
import type { FactKeys } from './factLineKey';
import { FactLine, ToldFact, type LineRows } from './factLine';
import type { Gathering } from './gathering';
import { nameKey } from './name';
import { NodeColumn, NodeTrait } from './nodeTable';
import type { LocalProblem } from './problem';
import { plainText } from './plainText';
import type { Alias, Fact } from './sense';
import type { SenseRows } from './senseRows';
import { append, none } from './shortList';
import { TagCode, TagColumn } from './tagTable';

/** What fact lines are read from, and where problems are added. */
export interface FactSource {
  readonly rows: SenseRows;
  readonly keys: FactKeys;
  readonly problems: Gathering<LocalProblem>;
}

/** Reads all fact lines of a segment, once its outline is known: a roster below a line tells of whom it speaks. */
export function readFacts(source: FactSource): readonly Fact[] {
  const { rows } = source;
  const reader = new FactReader(source, rosterPersons(rows));
  for (let node = 0; node < rows.nodeCount; node++) {
    if (rows.has(node, NodeTrait.Fact)) reader.readNode(node);
    else if (rows.has(node, NodeTrait.Hint)) hintAtKey(source, rows.of(node, NodeColumn.Block));
  }
  return reader.facts;
}

/** Persons of the rosters below each fact item, nearest first in reading order. */
function rosterPersons(rows: SenseRows): ReadonlyMap<number, readonly string[]> {
  let persons: Map<number, string[]> | undefined;
  for (let node = 0; node < rows.nodeCount; node++) {
    if (!rows.has(node, NodeTrait.Roster)) continue;
    const { subjects } = rows.context(node);
    for (let above = rows.of(node, NodeColumn.Parent); above >= 0 && isItem(rows, above); above = rows.of(above, NodeColumn.Parent)) {
      if (!rows.has(above, NodeTrait.Fact)) continue;
      persons ??= new Map();
      const list = persons.get(above) ?? [];
      for (const name of subjects) list.push(name);
      persons.set(above, list);
    }
  }
  return persons ?? noPersons;
}

const noPersons: ReadonlyMap<number, readonly string[]> = new Map();

function isItem(rows: SenseRows, node: number): boolean {
  return rows.syntax.ofBlock(rows.of(node, NodeColumn.Block), BlockColumn.Kind) === (Kind.Item as number);
}

/** Reads the fact lines of one segment. */
class FactReader {
  readonly facts: Fact[] = [];
  /** The node that is being read, and the date that was asked for last. */
  private node = 0;
  private date = 0;

  constructor(
    private readonly source: FactSource,
    private readonly rosters: ReadonlyMap<number, readonly string[]>,
  ) {}

  /** An item is one fact line, with the lines that continue it; in a paragraph each line that begins with a key is one. */
  readNode(node: number): void {
    const { rows } = this.source;
    const { syntax } = rows;
    this.node = node;
    this.date = rows.firstDateOf(node);
    const block = rows.of(node, NodeColumn.Block);
    const firstRun = syntax.ofBlock(block, BlockColumn.FirstRun);
    const endRun = syntax.ofBlock(block, BlockColumn.EndRun);
    const firstTag = syntax.firstTagOf(block);
    const endTag = syntax.firstTagOf(block + 1);
    if (isItem(rows, node)) this.readLine({ firstRun, endRun, firstTag, endTag });
    else this.readLines({ firstRun, endRun, firstTag, endTag });
  }

  private readLines({ firstRun, endRun, firstTag, endTag }: LineRows): void {
    const { syntax } = this.source.rows;
    let tag = firstTag;
    for (let run = firstRun; run < endRun; run += 3) {
      const first = tag;
      while (tag < endTag && syntax.ofTag(tag, TagColumn.Line) === syntax.runs[run]) tag++;
      this.readLine({ firstRun: run, endRun: run + 3, firstTag: first, endTag: tag });
    }
  }

  private readLine(place: LineRows): void {
    const { rows, keys } = this.source;
    const key = keys.read(rows.syntax, place.firstRun);
    if (key !== undefined) this.readFacts(new FactLine(rows.syntax, this.node, key, place));
  }

  private readFacts(line: FactLine): void {
    const { key } = line;
    const above = this.source.rows.above(this.node);
    const dates = this.readTags(line);
    line.topic ??= above.topic;
    line.subjects = subjectsOf(line, this.rosters.get(this.node), above.subjects);
    if (key === 'aka') line.aliases = aliasesOf(line, (tag) => this.dateOf(tag));
    const gap = gapOf(line);
    if (gap) this.source.problems.push({ ...gap, line: line.line, start: line.start, end: line.colon });
    // The dates of other names belong to the names, one by one.
    if (dates.length === 0 || key === 'aka') this.facts.push(new ToldFact(line, above.when, -1));
    else for (const tag of dates) this.facts.push(new ToldFact(line, this.dateOf(tag), tag));
  }

  /** Puts down what is tagged in a line's value, and gives the tags of the dates that could be read. */
  private readTags(line: FactLine): readonly number[] {
    const { syntax } = this.source.rows;
    const opposed = line.key === 'alliance' ? line.firstOpposed() : Infinity;
    let dates: readonly number[] = none;
    for (let tag = line.firstTag; tag < line.endTag; tag++) {
      const kind = syntax.ofTag(tag, TagColumn.Kind) as TagCode;
      if (kind === TagCode.Date) dates = this.dateOf(tag) ? append(dates, tag) : dates;
      else if (kind === TagCode.Topic) line.topic ??= syntax.valueOfTag(tag);
      else if (kind === TagCode.Citation) line.citations = append(line.citations, syntax.valueOfTag(tag));
      else if (tag < opposed) line.objects = append(line.objects, syntax.valueOfTag(tag));
      else line.against = append(line.against, syntax.valueOfTag(tag));
    }
    return dates;
  }

  /** The date that a tag of the node was read as, if it could be. */
  private dateOf(tag: number): HistoricalDate | undefined {
    const { rows } = this.source;
    // Tags are asked for in reading order, line by line: the search goes on from where it was.
    if (this.date >= rows.firstDateOf(this.node + 1) || rows.tagOfDate(this.date) > tag) this.date = rows.firstDateOf(this.node);
    while (rows.tagOfDate(this.date) < tag) this.date++;
    return rows.date(this.date);
  }
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
function aliasesOf(line: FactLine, dateOf: (tag: number) => HistoricalDate | undefined): readonly Alias[] {
  if (line.firstTag === line.endTag) return namesIn(line.value).map((name) => ({ name, when: undefined }));
  const marks: (HistoricalDate | undefined)[] = [];
  // Each date is held by a mark that no text has, so that the name beside it can be told apart.
  const part = line.part();
  const indexes = new Map(part.tags.map((tag, index) => [tag, line.firstTag + index]));
  const text = plainText(part, (tag) => {
    if (tag.kind === 'citation') return undefined;
    if (tag.kind === 'date') return `\uE000${marks.push(dateOf(indexes.get(tag)!)) - 1}\uE000`;
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
function hintAtKey({ rows: { syntax }, keys, problems }: FactSource, block: number): void {
  const firstRun = syntax.ofBlock(block, BlockColumn.FirstRun);
  const line = syntax.runs[firstRun]!;
  const start = syntax.runs[firstRun + 1]!;
  const end = keys.colonAfter(syntax, firstRun);
  const word = syntax.lines.part(line, start, end);
  const meant = nearestKey(word, keys.all);
  if (meant === undefined) return;
  problems.push({ code: 'key-near-miss', severity: 'hint', message: `“${word}:” is read as prose. Did you mean “${meant}:”?`, line, start, end, suggestions: [{ text: meant, label: meant }] });
}
