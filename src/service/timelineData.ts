import { isAnnotationKey, isRelationKey } from '../core/factKey';
import type { Document, Segment } from '../core/document';
import { headings, lineOf, nodeAt, nodeText } from '../core/outline';
import type { Notes, Placed } from '../core/notes';
import type { Event, Fact } from '../core/sense';
import type { HistoricalDate } from '../dates/historicalDate';
import { TimelineFlag, type TimelineData, type TimelineItemKind, type TimelineItems, type TimelinePeriod, type TimelinePerson } from '../protocol';
import { castOf, type Cast } from './cast';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { Ordinals } from './contenderIds';
import { lifeWords, whenWords } from './dateWords';
import { documentTitle } from './documentTitle';
import { eventWords } from './eventWords';
import { clip } from './richText';
import { sectionAt } from './section';
import { eventSources, factSources } from './sources';
import { listWords } from './words';

const longestText = 300;

/** All that the timeline of one document draws: its dated events, facts and lives, and its headings with their periods. */
export function timelineData(notes: Notes, document: Document, token?: CancellationToken): TimelineData {
  const cast = castOf(notes, document.uri);
  const items = new ItemReader(notes, document, cast, token).read();
  return {
    uri: document.uri,
    version: document.version,
    title: documentTitle(document),
    items,
    people: cast.people.map((id): TimelinePerson => {
      const { memberships, isGroup } = cast.portrait(id);
      return { name: id, faction: memberships[0] ? cast.factions.indexOf(memberships[0].faction) : -1, group: isGroup };
    }),
    factions: cast.factions,
    topics: cast.topics.map(({ topic }) => topic),
    sections: headings(document).map((place) => ({
      title: clip(nodeText(document, place), longestText),
      level: nodeAt(document, place).level,
      line: lineOf(document, place),
    })),
    periods: periods(notes, document),
  };
}

function periods(notes: Notes, document: Document): readonly TimelinePeriod[] {
  return notes.periods(document.uri).map(({ segment, item: { node, when } }) => {
    const place = { segment, node };
    return {
      title: periodTitle(document, place),
      when: whenWords(when),
      ...boundsOf(when),
      flags: flagsOf(when),
      line: lineOf(document, place),
      level: nodeAt(document, place).level,
    };
  });
}

/** The heading's text without the date that it gives. */
function periodTitle(document: Document, place: { readonly segment: number; readonly node: number }): string {
  const { when } = nodeAt(document, place);
  const text = nodeText(document, place);
  const title = when && text.endsWith(when.text) ? text.slice(0, -when.text.length).trim() : text;
  return clip(title === '' ? text : title, longestText);
}

type Bounds = Pick<TimelinePeriod, 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'>;

/** The days of both ends; `null` for those that nothing bounds. */
export function boundsOf({ start, end }: HistoricalDate): Bounds {
  return { startEarliest: day(start.earliest), startLatest: day(start.latest), endEarliest: day(end.earliest), endLatest: day(end.latest) };
}

function day(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}

export function flagsOf({ kind, approximate, uncertain, openStart, openEnd }: HistoricalDate): number {
  return (
    (kind === 'span' ? TimelineFlag.span : 0) |
    (approximate ? TimelineFlag.approximate : 0) |
    (uncertain ? TimelineFlag.uncertain : 0) |
    (openStart === 'open' ? TimelineFlag.openStart : 0) |
    (openEnd === 'open' ? TimelineFlag.openEnd : 0) |
    (openStart === 'unknown' ? TimelineFlag.unknownStart : 0) |
    (openEnd === 'unknown' ? TimelineFlag.unknownEnd : 0)
  );
}

/** One item before it is put into columns. */
interface Item extends Bounds {
  readonly kind: TimelineItemKind;
  readonly flags: number;
  readonly text: string;
  readonly when: string;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  /** Names, as tagged. */
  readonly people: readonly string[];
  readonly topic: string | undefined;
  readonly sources: readonly string[];
}

type Columns = { -readonly [Name in keyof TimelineItems]: TimelineItems[Name][number][] };

/** Reads the items of a document into columns; lives for one call of `timelineData`. */
class ItemReader {
  private readonly columns: Columns = {
    id: [], kind: [], startEarliest: [], startLatest: [], endEarliest: [], endLatest: [], flags: [], text: [], when: [],
    line: [], character: [], endLine: [], people: [], section: [], topic: [], sources: [], weight: [],
  };
  private readonly ordinals = new Ordinals();
  private readonly personIndex: ReadonlyMap<string, number>;
  private readonly topicIndex: ReadonlyMap<string, number>;
  private readonly born = new Map<string, Placed<Fact>>();
  private readonly died = new Map<string, Placed<Fact>>();

  constructor(
    private readonly notes: Notes,
    private readonly document: Document,
    cast: Cast,
    private readonly token: CancellationToken | undefined,
  ) {
    this.personIndex = new Map(cast.people.map((id, index) => [id, index]));
    this.topicIndex = new Map(cast.topics.map(({ topic }, index) => [topic, index]));
  }

  read(): TimelineItems {
    this.document.segments.forEach((segment, index) => {
      throwIfCancelled(this.token);
      this.readSegment(segment, index);
    });
    this.addLives();
    return this.columns;
  }

  /** Events and facts of a segment in reading order. */
  private readSegment({ sense }: Segment, segment: number): void {
    const base = this.document.segmentStarts[segment]!;
    let fact = 0;
    for (const item of sense.events) {
      while (fact < sense.facts.length && sense.facts[fact]!.node < item.node) this.addFact({ document: this.document, segment, base, item: sense.facts[fact++]! });
      this.addEvent({ document: this.document, segment, base, item });
    }
    while (fact < sense.facts.length) this.addFact({ document: this.document, segment, base, item: sense.facts[fact++]! });
  }

  private addEvent(event: Placed<Event>): void {
    const { document, segment, base, item } = event;
    const { sense, syntax } = document.segments[segment]!;
    this.add({
      kind: 'event',
      ...boundsOf(item.when),
      flags: flagsOf(item.when),
      text: clip(eventWords(event), longestText),
      when: whenWords(item.when),
      line: base + item.tag.line,
      character: item.tag.start,
      endLine: base + syntax.blocks[sense.nodes[item.node]!.block]!.endLine,
      people: item.people,
      topic: item.topics[0],
      sources: eventSources(event),
    });
  }

  private addFact(fact: Placed<Fact>): void {
    const { document, segment, base, item } = fact;
    if (item.key === 'born' || item.key === 'died') this.keepLife(fact);
    const kind = kindOf(item.key);
    if (!kind || !item.when) return;
    const { sense, syntax } = document.segments[segment]!;
    this.add({
      kind,
      ...boundsOf(item.when),
      flags: flagsOf(item.when) | (item.inherited ? TimelineFlag.inherited : 0),
      text: clip(this.factText(item, kind), longestText),
      when: whenWords(item.when),
      line: base + item.line,
      character: item.start,
      endLine: base + syntax.blocks[sense.nodes[item.node]!.block]!.endLine,
      people: item.key === 'member' ? item.objects : item.subjects,
      topic: item.topic,
      sources: factSources(fact),
    });
  }

  private factText({ key, value, subjects, objects, against, topic }: Fact, kind: TimelineItemKind): string {
    const names = (list: readonly string[]): string => listWords([...new Set(list.map((name) => this.notes.idOf(name)))]);
    if (kind === 'faction') return key === 'member' ? names(subjects) : objects[0] === undefined ? value : this.notes.idOf(objects[0]);
    if (kind === 'stance') return topic === undefined ? value : `${topic}: ${value}`;
    if (kind === 'alliance') return against.length === 0 ? names(objects) : `${names(objects)} against ${names(against)}`;
    return kind === 'office' ? value : `${key}: ${value}`;
  }

  private keepLife(fact: Placed<Fact>): void {
    const table = fact.item.key === 'born' ? this.born : this.died;
    if (!fact.item.when) return;
    for (const name of fact.item.subjects) {
      const id = this.notes.idOf(name);
      if (!table.has(id)) table.set(id, fact);
    }
  }

  private addLives(): void {
    for (const id of new Set([...this.born.keys(), ...this.died.keys()])) this.addLife(id, this.born.get(id), this.died.get(id));
  }

  /** A life lasts from birth to death; an end that is not told is unknown. */
  private addLife(id: string, born: Placed<Fact> | undefined, died: Placed<Fact> | undefined): void {
    const first = (born ?? died)!;
    const [from, to] = [born?.item.when, died?.item.when];
    const doubt = [from, to].reduce((flags, when) => flags | (when ? flagsOf(when) & (TimelineFlag.approximate | TimelineFlag.uncertain) : 0), 0);
    this.add({
      kind: 'life',
      startEarliest: from ? day(from.earliest) : null,
      startLatest: from ? day(from.latest) : null,
      endEarliest: to ? day(to.earliest) : null,
      endLatest: to ? day(to.latest) : null,
      flags: TimelineFlag.span | doubt | (from ? 0 : TimelineFlag.unknownStart) | (to ? 0 : TimelineFlag.unknownEnd),
      text: id,
      when: lifeWords(from, to) ?? '',
      line: first.base + first.item.line,
      character: first.item.start,
      endLine: first.base + first.item.endLine,
      people: [id],
      topic: undefined,
      sources: factSources(first),
    });
  }

  private add(item: Item): void {
    const { columns } = this;
    const people = [...new Set(item.people.map((name) => this.personIndex.get(this.notes.idOf(name)) ?? -1))].filter((index) => index >= 0);
    columns.id.push(this.ordinals.unique(`${item.kind}:${item.when}:${item.text.slice(0, 120)}`));
    columns.kind.push(item.kind);
    columns.startEarliest.push(item.startEarliest);
    columns.startLatest.push(item.startLatest);
    columns.endEarliest.push(item.endEarliest);
    columns.endLatest.push(item.endLatest);
    columns.flags.push(item.flags);
    columns.text.push(item.text);
    columns.when.push(item.when);
    columns.line.push(item.line);
    columns.character.push(item.character);
    columns.endLine.push(item.endLine);
    columns.people.push(people);
    columns.section.push(sectionAt(this.document, item.line));
    columns.topic.push(item.topic === undefined ? -1 : (this.topicIndex.get(item.topic) ?? -1));
    columns.sources.push(item.sources.slice(0, 3).join('; '));
    columns.weight.push(weightOf(item, people.length));
  }
}

/** Grows with the lines of detail below, the people and the sources, each up to a limit. */
function weightOf({ line, endLine, sources }: Item, people: number): number {
  return 1 + Math.min(endLine - line, 5) + Math.min(people, 4) * 0.5 + Math.min(sources.length, 3) * 0.25;
}

/** Names, annotations and life dates are no items of their own. */
function kindOf(key: string): TimelineItemKind | undefined {
  if (key === 'office' || key === 'stance' || key === 'alliance' || key === 'faction') return key;
  if (key === 'member') return 'faction';
  if (isRelationKey(key)) return 'relation';
  const silent = isAnnotationKey(key) || key === 'aka' || key === 'kind' || key === 'wikidata' || key === 'born' || key === 'died';
  return silent ? undefined : 'fact';
}
