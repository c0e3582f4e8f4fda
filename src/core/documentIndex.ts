import type { Document } from './document';
import type { Segment } from './segment';
import type { Identities } from './identity';
import { NameIndex } from './nameIndex';
import { postsOf } from './post';
import type { Register } from './register';
import type { Sense } from './sense';
import { TagCode, TagColumn } from './tagTable';

/** Where documents are entered under the names that they speak of. */
export interface Registers {
  readonly people: Register<DocumentIndex>;
  readonly topics: Register<DocumentIndex>;
  /** Offices and factions, see `postsOf`. */
  readonly posts: Register<DocumentIndex>;
}

/**
 * Which segments of one document speak of whom and of what. Follows the document from version to version and looks only at the
 * segments that have changed.
 */
export class DocumentIndex {
  private readonly people: NameIndex<DocumentIndex>;
  private readonly topics: NameIndex<DocumentIndex>;
  private readonly posts: NameIndex<DocumentIndex>;
  private order: Map<Segment, number> | undefined;

  /** `identities` and `registers` are told of the names that come and go. */
  constructor(
    private current: Document,
    private readonly identities: Identities,
    { people, topics, posts }: Registers,
  ) {
    this.people = new NameIndex(this, people, (name, change) => {
      identities.count(name, change);
    });
    this.topics = new NameIndex(this, topics);
    this.posts = new NameIndex(this, posts);
    for (const segment of current.segments) this.add(segment);
  }

  get document(): Document {
    return this.current;
  }

  /** Goes over to another version of the document. */
  follow(next: Document): void {
    const before = this.current.list;
    const after = next.list;
    const head = before.commonHead(after);
    const tail = before.commonTail(after, head);
    // What is added is counted before what is removed, so that names which stay are never forgotten.
    for (const segment of after.slice(head, after.count - tail)) this.add(segment);
    for (const segment of before.slice(head, before.count - tail)) this.remove(segment);
    this.current = next;
    this.order = undefined;
  }

  /** Takes back all that was counted. */
  clear(): void {
    for (const segment of this.current.segments) this.remove(segment);
  }

  /** Name keys of all persons tagged or spoken of. */
  names(): Iterable<string> {
    return this.people.names();
  }

  topicNames(): Iterable<string> {
    return this.topics.names();
  }

  /** Segments that speak of any of the names, from the top down, each with its first line. */
  segmentsWith(names: readonly string[]): readonly PlacedSegment[] {
    return this.inOrder(names.map((name) => this.people.segments(name)));
  }

  segmentsOn(topic: string): readonly PlacedSegment[] {
    return this.inOrder([this.topics.segments(topic)]);
  }

  /** The same in no particular order. */
  segmentsWithTopic(topic: string): Iterable<Segment> {
    return this.topics.segments(topic) ?? [];
  }

  segmentsOfPost(post: string): readonly PlacedSegment[] {
    return this.inOrder([this.posts.segments(post)]);
  }

  /** Where a segment stands now; nothing where this version of the document no longer has it. */
  placeOf(segment: Segment): PlacedSegment | undefined {
    const index = this.indexOf(segment);
    return index === undefined ? undefined : { segment, index, line: this.current.segmentStarts[index]! };
  }

  /** All segments from the top down. */
  allSegments(): readonly PlacedSegment[] {
    const { segments, segmentStarts } = this.current;
    return segments.map((segment, index) => ({ segment, index, line: segmentStarts[index]! }));
  }

  private inOrder(sets: readonly (Iterable<Segment> | undefined)[]): readonly PlacedSegment[] {
    const found = new Set<Segment>();
    for (const set of sets) if (set) for (const segment of set) found.add(segment);
    return [...found].map((segment) => this.placeOf(segment)!).sort((one, other) => one.index - other.index);
  }

  private indexOf(segment: Segment): number | undefined {
    this.order ??= new Map(this.current.segments.map((each, index) => [each, index]));
    return this.order.get(segment);
  }

  private add(segment: Segment): void {
    this.visitNames(segment, 'enter');
    this.countAliases(segment.sense, 1);
  }

  private remove(segment: Segment): void {
    this.visitNames(segment, 'leave');
    this.countAliases(segment.sense, -1);
  }

  /** Enters or takes out whoever and whatever is tagged in a segment, or spoken of there because a node above names it. */
  private visitNames(segment: Segment, visit: 'enter' | 'leave'): void {
    const { people, topics, posts } = this;
    const { syntax, sense } = segment;
    for (let tag = 0; tag < syntax.tagCount; tag++) {
      const kind = syntax.ofTag(tag, TagColumn.Kind) as TagCode;
      if (kind === TagCode.Person) people[visit](syntax.valueOfTag(tag), segment);
      else if (kind === TagCode.Topic) topics[visit](syntax.valueOfTag(tag), segment);
    }
    let known: readonly string[] | undefined;
    const visitSubjects = (subjects: readonly string[]): void => {
      // What stands below one node has its subjects in common.
      if (subjects === known) return;
      known = subjects;
      for (const name of subjects) people[visit](name, segment);
    };
    sense.visitContextsOfEvents(({ subjects }) => {
      visitSubjects(subjects);
    });
    for (const fact of sense.facts) {
      visitSubjects(fact.subjects);
      if (fact.topic !== undefined) topics[visit](fact.topic, segment);
      for (const post of postsOf(fact)) posts[visit](post, segment);
    }
  }

  private countAliases({ facts }: Sense, change: 1 | -1): void {
    for (const { aliases, subjects } of facts) {
      if (aliases.length === 0) continue;
      for (const { name } of aliases) for (const owner of subjects) if (owner !== name) this.identities.countAlias(name, owner, change);
    }
  }
}

/** A segment and the line of the document that it begins at. */
export interface PlacedSegment {
  readonly segment: Segment;
  /** Its index in the document. */
  readonly index: number;
  readonly line: number;
}
