import type { Document } from '../core/document';
import type { Segment } from '../core/segment';
import { isAnnotationKey, isRelationKey } from '../core/factKey';
import type { Notes, Placed } from '../core/notes';
import { officeKey } from '../core/post';
import type { Event, Fact } from '../core/sense';
import { TimelineFlag, type TimelineItemKind, type TimelineItems } from '../protocol/timeline';
import type { Cast } from './cast';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { Ordinals } from './contenderIds';
import { lifeWords, whenWords } from './dateWords';
import { eventWords } from './eventWords';
import { clip } from './richText';
import { headingLines, sectionAt } from './section';
import { eventSources, factSources } from './sources';
import { type Bounds, boundsOf, day, flagsOf } from './timelineBounds';
import { listWords } from './words';

/** Longest text of an item or a heading, in UTF-16 units. */
export const longestText = 300;

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
  /** The title of an office held. */
  readonly office?: string;
  /** Names of those whom an alliance is against. */
  readonly against?: readonly string[];
  readonly document: Document;
  readonly sources: readonly string[];
}

type Columns = { -readonly [Name in keyof TimelineItems]: TimelineItems[Name][number][] };

/** Reads the items of documents into columns; lives for one call of `timelineData`. */
export class ItemReader {
  private readonly columns: Columns = {
    id: [], kind: [], startEarliest: [], startLatest: [], endEarliest: [], endLatest: [], flags: [], text: [], when: [],
    line: [], character: [], endLine: [], people: [], section: [], topic: [], office: [], document: [], against: [], sources: [], weight: [],
  };
  private readonly ordinals = new Ordinals();
  private readonly personIndex: ReadonlyMap<string, number>;
  private readonly topicIndex: ReadonlyMap<string, number>;
  private readonly born = new Map<string, Placed<Fact>>();
  private readonly died = new Map<string, Placed<Fact>>();

  private readonly offices = new Map<string, { readonly index: number; readonly title: string }>();
  private readonly places: ReadonlyMap<Document, DocumentPlace>;

  constructor(
    private readonly notes: Notes,
    private readonly documents: readonly Document[],
    cast: Cast,
    private readonly token: CancellationToken | undefined,
  ) {
    this.places = placesOf(documents);
    this.personIndex = new Map(cast.people.map((id, index) => [id, index]));
    this.topicIndex = new Map(cast.topics.map(({ topic }, index) => [topic, index]));
  }

  read(): { readonly items: TimelineItems; readonly offices: readonly string[] } {
    for (const document of this.documents) {
      document.segments.forEach((segment, index) => {
        throwIfCancelled(this.token);
        this.readSegment(document, segment, index);
      });
    }
    this.addLives();
    return { items: this.columns, offices: [...this.offices.values()].map(({ title }) => title) };
  }

  /** Events and facts of a segment in reading order. */
  private readSegment(document: Document, { sense }: Segment, segment: number): void {
    const base = document.segmentStarts[segment]!;
    let fact = 0;
    for (const item of sense.events) {
      while (fact < sense.facts.length && sense.facts[fact]!.node < item.node) this.addFact({ document, segment, base, item: sense.facts[fact++]! });
      this.addEvent({ document, segment, base, item });
    }
    while (fact < sense.facts.length) this.addFact({ document, segment, base, item: sense.facts[fact++]! });
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
      document,
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
      ...(kind === 'office' ? { office: item.value } : {}),
      against: item.against,
      document,
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
      document: first.document,
      sources: factSources(first),
    });
  }

  private add(item: Item): void {
    const { columns } = this;
    const place = this.places.get(item.document)!;
    const people = this.indexesOf(item.people);
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
    const section = sectionAt(item.document, item.line);
    columns.section.push(section < 0 ? -1 : place.firstSection + section);
    columns.topic.push(item.topic === undefined ? -1 : (this.topicIndex.get(item.topic) ?? -1));
    columns.office.push(item.office === undefined ? -1 : this.officeIndex(item.office));
    columns.document.push(place.index);
    columns.against.push(item.against?.length ? this.indexesOf(item.against) : nobody);
    columns.sources.push(item.sources.slice(0, 3).join('; '));
    columns.weight.push(weightOf(item, people.length));
  }

  private indexesOf(names: readonly string[]): readonly number[] {
    return [...new Set(names.map((name) => this.personIndex.get(this.notes.idOf(name)) ?? -1))].filter((index) => index >= 0);
  }

  /** Offices are the same whatever their case; they are called as they were called first. */
  private officeIndex(written: string): number {
    const key = officeKey(written);
    const known = this.offices.get(key) ?? { index: this.offices.size, title: clip(written, longestText) };
    this.offices.set(key, known);
    return known.index;
  }
}

const nobody: readonly number[] = [];

/** Where a document stands among those that are shown together. */
interface DocumentPlace {
  readonly index: number;
  /** Index of its first heading among the headings of all. */
  readonly firstSection: number;
}

function placesOf(documents: readonly Document[]): ReadonlyMap<Document, DocumentPlace> {
  const places = new Map<Document, DocumentPlace>();
  let firstSection = 0;
  documents.forEach((document, index) => {
    places.set(document, { index, firstSection });
    firstSection += headingLines(document).length;
  });
  return places;
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
