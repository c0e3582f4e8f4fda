import type { HistoricalDate } from '../dates/historicalDate';
import type { Run } from './block';
import { isAnnotationKey, isRelationKey, nearestKey } from './factKey';
import { nameKey } from './name';
import { plainText, type TextPart } from './plainText';
import type { LocalProblem } from './problem';
import type { Alias, Fact, OutlineNode, ReadDate } from './sense';
import { isBefore, type Point } from './sentence';
import type { NoteSettings } from './settings';
import { append, none } from './shortList';
import type { Syntax } from './syntax';
import type { Tag } from './tag';

/** What fact lines are read from, and where facts and problems are added. */
export interface FactSource {
  readonly syntax: Syntax;
  readonly nodes: readonly OutlineNode[];
  readonly dates: readonly ReadDate[];
  readonly settings: NoteSettings;
  readonly facts: Fact[];
  readonly problems: LocalProblem[];
}

/** Reads all fact lines of a segment, once its outline is known: a roster below a line tells of whom it speaks. */
export function readFacts(source: FactSource): void {
  const rosters = rosterPersons(source.nodes);
  let date = 0;
  for (let index = 0; index < source.nodes.length; index++) {
    const node = source.nodes[index]!;
    while (date < source.dates.length && source.dates[date]!.node < index) date++;
    if (node.fact) readNodeFacts(source, index, rosters.get(index), date);
    else hintAtKey(source, node);
  }
}

/** Reads the fact lines of a node, whose dates begin at index `date`. */
function readNodeFacts(source: FactSource, index: number, roster: readonly string[] | undefined, date: number): void {
  let at = date;
  // Tags are asked for in reading order, each time from the first on: the search goes on from where it was.
  const dateOf = (tag: Tag): HistoricalDate | undefined => {
    if (source.dates[at]?.node !== index || isBefore(startOf(tag), startOf(source.dates[at]!.tag))) at = date;
    while (source.dates[at]?.node === index && source.dates[at]!.tag !== tag) at++;
    const reading = source.dates[at]?.tag === tag ? source.dates[at]!.reading : undefined;
    return reading?.ok ? reading.date : undefined;
  };
  for (const line of factLines(source, source.nodes[index]!)) readFact(source, line, index, { roster, dateOf });
}

function startOf({ line, start }: Tag): Point {
  return { line, character: start };
}

/** What a fact line takes from around it. */
interface FactContext {
  /** Persons of the rosters below it. */
  readonly roster: readonly string[] | undefined;
  /** The date that a tag was read as, if it could be. */
  readonly dateOf: (tag: Tag) => HistoricalDate | undefined;
}

/** The key that a line begins with, if it is known; `character` is where its colon stands. */
export function factKeyAt(text: string, run: Run, keys: ReadonlySet<string>): { readonly key: string; readonly colon: number } | undefined {
  const word = wordBeforeColon(text, run);
  return word && keys.has(word.key) ? word : undefined;
}

const longestKey = 40;

/** `word:` or `two words:` at the start of a line, followed by a blank or nothing. */
function wordBeforeColon(text: string, run: Run): { readonly key: string; readonly colon: number } | undefined {
  const limit = Math.min(run.end, run.start + longestKey);
  for (let at = run.start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 58) {
      const next = text.charCodeAt(at + 1);
      const ends = at + 1 >= run.end || next === 32 || next === 9;
      return ends && at > run.start ? { key: text.slice(run.start, at), colon: at } : undefined;
    }
    if (unit < 128 && !isKeyUnit(unit)) return undefined;
  }
  return undefined;
}

/** Letters, digits, space and hyphen. */
function isKeyUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 32 || unit === 45 || (unit >= 48 && unit <= 57);
}

/** Persons of the rosters below each fact item, nearest first in reading order. */
function rosterPersons(nodes: readonly OutlineNode[]): Map<number, readonly string[]> {
  const persons = new Map<number, string[]>();
  for (const { roster, parent, leading } of nodes) {
    if (!roster) continue;
    for (let above = parent; above >= 0 && nodes[above]!.kind === 'item'; above = nodes[above]!.parent) {
      if (!nodes[above]!.fact) continue;
      persons.set(above, [...(persons.get(above) ?? []), ...leading.subjects]);
    }
  }
  return persons;
}

/** One fact line: its key, and the text of its value. */
interface FactLine {
  readonly key: string;
  readonly line: number;
  readonly start: number;
  readonly colon: number;
  readonly value: TextPart;
}

/** The fact lines of a node: an item is one, with the lines that continue it; in a paragraph each line that begins with a key. */
function factLines(source: FactSource, node: OutlineNode): readonly FactLine[] {
  const { runs } = source.syntax.blocks[node.block]!;
  const tags = source.syntax.tags.slice(source.syntax.tagStarts[node.block], source.syntax.tagStarts[node.block + 1]);
  if (node.kind === 'item') return factLine(source, runs, tags);
  return runs.flatMap((run) => factLine(source, [run], tags.filter((tag) => tag.line === run.line)));
}

function factLine(source: FactSource, runs: readonly Run[], tags: readonly Tag[]): readonly FactLine[] {
  const { texts } = source.syntax.lines;
  const first = runs[0]!;
  const last = runs[runs.length - 1]!;
  const found = factKeyAt(texts[first.line]!, first, source.settings.keys);
  if (!found) return none;
  const from = { line: first.line, character: found.colon + 1 };
  const value = { lines: texts, runs, tags, from, to: { line: last.line, character: last.end } };
  return [{ key: found.key, line: first.line, start: first.start, colon: found.colon, value }];
}

function readFact(source: FactSource, line: FactLine, index: number, { roster, dateOf }: FactContext): void {
  const { value, key } = line;
  const { above } = source.nodes[index]!;
  const said = tagsIn(value, key, dateOf);
  const { persons, against, citations } = said;
  const topic = said.topic ?? above.topic;
  const subjects = subjectsOf(key, roster, above.subjects, said);
  const aliases = key === 'aka' ? aliasesOf(value, dateOf) : none;
  const words = factValue(value, key);
  reportGaps(source, line, { key, subjects, topic, objects: persons });
  // The dates of other names belong to the names, one by one.
  const told: readonly (Tag | undefined)[] = said.dates.length === 0 || key === 'aka' ? undated : said.dates;
  for (const date of told) {
    source.facts.push({
      key,
      node: index,
      line: line.line,
      start: line.start,
      endLine: value.to.line,
      end: value.to.character,
      value: words,
      subjects,
      objects: persons,
      against,
      aliases,
      topic,
      when: date ? dateOf(date) : above.when,
      date,
      inherited: !date && above.when !== undefined,
      citations,
    });
  }
}

const undated: readonly undefined[] = [undefined];

/** What is tagged in a value. */
interface ValueTags {
  readonly persons: readonly string[];
  /** In an alliance, those after the word `against`. */
  readonly against: readonly string[];
  readonly topic: string | undefined;
  /** Tags of the dates that could be read. */
  readonly dates: readonly Tag[];
  /** Inner texts. */
  readonly citations: readonly string[];
}

const nothingTagged: ValueTags = { persons: none, against: none, topic: undefined, dates: none, citations: none };

function tagsIn(value: TextPart, key: string, dateOf: FactContext['dateOf']): ValueTags {
  if (value.tags.length === 0) return nothingTagged;
  const opposed = key === 'alliance' ? firstOpposed(value) : Infinity;
  let persons: readonly string[] = none;
  let against: readonly string[] = none;
  let dates: readonly Tag[] = none;
  let citations: readonly string[] = none;
  let topic: string | undefined;
  value.tags.forEach((tag, index) => {
    if (tag.kind === 'citation') citations = append(citations, tag.value);
    else if (tag.kind === 'topic') topic ??= tag.value;
    else if (tag.kind === 'date') dates = dateOf(tag) ? append(dates, tag) : dates;
    else if (index < opposed) persons = append(persons, tag.value);
    else against = append(against, tag.value);
  });
  return { persons, against, topic, dates, citations };
}

/** Index of the first tag after the word `against`. */
function firstOpposed(value: TextPart): number {
  let from: Point = value.from;
  for (const [index, tag] of value.tags.entries()) {
    if (/\b(?:against|versus|vs)\b/i.test(between(value, from, tag))) return index;
    from = { line: tag.line, character: tag.end };
  }
  return Infinity;
}

function between(value: TextPart, from: Point, tag: Tag): string {
  if (from.line === tag.line) return value.lines[tag.line]!.slice(from.character, tag.start);
  return `${value.lines[from.line]!.slice(from.character)} ${value.lines[tag.line]!.slice(0, tag.start)}`;
}

/** Rosters below come first, then the nearest subject above; an alliance speaks of those it names. */
function subjectsOf(key: string, roster: readonly string[] | undefined, above: readonly string[], { persons, against }: ValueTags): readonly string[] {
  if (roster && roster.length > 0) return roster;
  return key === 'alliance' ? [...persons, ...against] : above;
}

/** The value without dates and citations; a stance also without the topic that it begins with. */
function factValue(value: TextPart, key: string): string {
  const first = value.tags[0];
  const leads = first?.kind === 'topic' && between(value, value.from, first).trim() === '';
  const dropped = key === 'stance' && leads ? first : undefined;
  return plainText(value, (tag) => (tag.kind === 'date' || tag.kind === 'citation' || tag === dropped ? undefined : tag.value));
}

/** Names between commas, each with the date that stands beside it. */
function aliasesOf(value: TextPart, dateOf: FactContext['dateOf']): readonly Alias[] {
  const marks: (HistoricalDate | undefined)[] = [];
  // Each date is held by a mark that no text has, so that the name beside it can be told apart.
  const text = plainText(value, (tag) => {
    if (tag.kind === 'citation') return undefined;
    if (tag.kind === 'date') return `\uE000${marks.push(dateOf(tag)) - 1}\uE000`;
    return tag.value;
  });
  return text
    .split(/[,;，、]/)
    .map((piece) => ({ name: nameKey(piece.replace(/\uE000\d+\uE000/g, '')), when: marks[Number(/\uE000(\d+)\uE000/.exec(piece)?.[1] ?? -1)] }))
    .filter(({ name }) => name !== '');
}

function reportGaps(source: FactSource, line: FactLine, fact: Pick<Fact, 'key' | 'subjects' | 'topic' | 'objects'>): void {
  const gap = gapOf(fact);
  if (gap) source.problems.push({ ...gap, line: line.line, start: line.start, end: line.colon });
}

function gapOf({ key, subjects, topic, objects }: Pick<Fact, 'key' | 'subjects' | 'topic' | 'objects'>): Pick<LocalProblem, 'code' | 'severity' | 'message'> | undefined {
  if (key === 'alliance' && objects.length === 0) return { code: 'fact-no-person', severity: 'warning', message: 'Who sides together? Tag the persons of this alliance with “@”.' };
  if (isAnnotationKey(key)) return undefined;
  if (subjects.length === 0) return { code: 'fact-no-subject', severity: 'warning', message: `Of whom is “${key}” said? Put it under a person, or a person under it.` };
  if (key === 'stance' && topic === undefined) return { code: 'fact-no-topic', severity: 'warning', message: 'What is this stance about? Tag a topic with “#”, here or in a line above.' };
  if (isRelationKey(key) && objects.length === 0) return { code: 'fact-no-person', severity: 'information', message: `Tag the person of “${key}” with “@”, so that both know of it.` };
  return undefined;
}

/** A word that is nearly a key, under a person, may be a slip. */
function hintAtKey(source: FactSource, node: OutlineNode): void {
  const run = source.syntax.blocks[node.block]!.runs[0];
  if (node.kind !== 'item' || !run || node.context.subjects.length === 0) return;
  const word = wordBeforeColon(source.syntax.lines.texts[run.line]!, run);
  const meant = word && nearestKey(word.key, source.settings.keys);
  if (!word || meant === undefined) return;
  source.problems.push({
    code: 'key-near-miss',
    severity: 'hint',
    message: `“${word.key}:” is read as prose. Did you mean “${meant}:”?`,
    line: run.line,
    start: run.start,
    end: word.colon,
    suggestions: [{ text: meant, label: meant }],
  });
}
