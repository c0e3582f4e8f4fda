import type { Document, Segment } from './document';
import type { Identities } from './identity';
import { postsOf } from './post';
import type { Register } from './register';
import type { Sense } from './sense';
import type { Tag } from './tag';

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
  private readonly people = new Map<string, Set<Segment>>();
  private readonly topics = new Map<string, Set<Segment>>();
  private readonly posts = new Map<string, Set<Segment>>();
  private order: Map<Segment, number> | undefined;

  /** `identities` and `registers` are told of the names that come and go. */
  constructor(
    private current: Document,
    private readonly identities: Identities,
    private readonly registers: Registers,
  ) {
    for (const segment of current.segments) this.add(segment);
  }

  get document(): Document {
    return this.current;
  }

  /** Goes over to another version of the document. */
  follow(next: Document): void {
    const before = this.current.segments;
    const after = next.segments;
    const shorter = Math.min(before.length, after.length);
    let head = 0;
    while (head < shorter && before[head] === after[head]) head++;
    let tail = 0;
    while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    // What is added is counted before what is removed, so that names which stay are never forgotten.
    for (let index = head; index < after.length - tail; index++) this.add(after[index]!);
    for (let index = head; index < before.length - tail; index++) this.remove(before[index]!);
    this.current = next;
    this.order = undefined;
  }

  /** Takes back all that was counted. */
  clear(): void {
    for (const segment of this.current.segments) this.remove(segment);
  }

  /** Name keys of all persons tagged or spoken of. */
  names(): Iterable<string> {
    return this.people.keys();
  }

  topicNames(): Iterable<string> {
    return this.topics.keys();
  }

  /** Segments that speak of any of the names, from the top down, each with its first line. */
  segmentsWith(names: readonly string[]): readonly PlacedSegment[] {
    return this.inOrder(names.map((name) => this.people.get(name)));
  }

  segmentsOn(topic: string): readonly PlacedSegment[] {
    return this.inOrder([this.topics.get(topic)]);
  }

  /** The same in no particular order. */
  segmentsWithTopic(topic: string): Iterable<Segment> {
    return this.topics.get(topic) ?? [];
  }

  segmentsOfPost(post: string): readonly PlacedSegment[] {
    return this.inOrder([this.posts.get(post)]);
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

  private inOrder(sets: readonly (ReadonlySet<Segment> | undefined)[]): readonly PlacedSegment[] {
    const found = new Set<Segment>();
    for (const set of sets) if (set) for (const segment of set) found.add(segment);
    const { segmentStarts } = this.current;
    return [...found]
      .map((segment) => ({ segment, index: this.indexOf(segment)! }))
      .sort((one, other) => one.index - other.index)
      .map(({ segment, index }) => ({ segment, index, line: segmentStarts[index]! }));
  }

  private indexOf(segment: Segment): number | undefined {
    this.order ??= new Map(this.current.segments.map((each, index) => [each, index]));
    return this.order.get(segment);
  }

  private add(segment: Segment): void {
    const { people, topics, posts } = this.registers;
    for (const name of namesIn(segment)) {
      this.enter(this.people, people, name, segment);
      this.identities.count(name, 1);
    }
    for (const topic of topicsIn(segment)) this.enter(this.topics, topics, topic, segment);
    for (const post of postsIn(segment)) this.enter(this.posts, posts, post, segment);
    this.countAliases(segment.sense, 1);
  }

  private remove(segment: Segment): void {
    const { people, topics, posts } = this.registers;
    for (const name of namesIn(segment)) {
      this.leave(this.people, people, name, segment);
      this.identities.count(name, -1);
    }
    for (const topic of topicsIn(segment)) this.leave(this.topics, topics, topic, segment);
    for (const post of postsIn(segment)) this.leave(this.posts, posts, post, segment);
    this.countAliases(segment.sense, -1);
  }

  private enter(table: Map<string, Set<Segment>>, register: Register<DocumentIndex>, key: string, segment: Segment): void {
    const segments = table.get(key);
    if (segments) segments.add(segment);
    else table.set(key, new Set([segment]));
    if (!segments) register.enter(key, this);
    register.touch(key);
  }

  private leave(table: Map<string, Set<Segment>>, register: Register<DocumentIndex>, key: string, segment: Segment): void {
    const segments = table.get(key);
    segments?.delete(segment);
    register.touch(key);
    if (segments?.size !== 0) return;
    table.delete(key);
    register.leave(key, this);
  }

  private countAliases({ facts }: Sense, change: 1 | -1): void {
    for (const { aliases, subjects } of facts) {
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

/** Whoever is tagged in a segment, or spoken of there because a node above names them. */
function namesIn({ syntax, sense }: Segment): ReadonlySet<string> {
  const names = new Set<string>();
  addNames(names, syntax.tags, 'person');
  for (const { people } of sense.events) for (const name of people) names.add(name);
  for (const { subjects } of sense.facts) for (const name of subjects) names.add(name);
  return names;
}

function topicsIn({ syntax, sense }: Segment): ReadonlySet<string> {
  const names = new Set<string>();
  addNames(names, syntax.tags, 'topic');
  for (const { topic } of sense.facts) if (topic !== undefined) names.add(topic);
  return names;
}

function postsIn({ sense }: Segment): ReadonlySet<string> {
  const posts = new Set<string>();
  for (const fact of sense.facts) for (const post of postsOf(fact)) posts.add(post);
  return posts;
}

function addNames(names: Set<string>, tags: readonly Tag[], kind: Tag['kind']): void {
  for (const tag of tags) if (tag.kind === kind) names.add(tag.value);
}
