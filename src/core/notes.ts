import type { Document } from './document';
import type { Segment } from './segment';
import { DocumentIndex, type PlacedSegment, type Registers } from './documentIndex';
import { Identities, type Identity } from './identity';
import { factionPost } from './post';
import { holdersByPost } from './postHolders';
import { Register } from './register';
import type { Bibliography } from '../sources/bibliography';
import { Bibliographies, type NamedBibliography } from './bibliographies';
import type { Event, Fact, Period } from './sense';
import type { Tag } from './tag';
import { isIn } from './uri';

/** Something in a segment, with its document and the line that its own lines count from. */
export interface Placed<T> {
  readonly document: Document;
  /** Index of the segment in the document. */
  readonly segment: number;
  /** First line of the segment in the document. */
  readonly base: number;
  readonly item: T;
}

/** How a fact concerns a person. */
export type FactRole = 'subject' | 'object' | 'against';

export interface PlacedFact extends Placed<Fact> {
  readonly role: FactRole;
}

/**
 * All notes that are open to questions: documents that come, change and go one at a time, and what they say together.
 * Queries look only at the segments that speak of what is asked. A scope is the URI of one document, or `undefined` for all.
 */
export class Notes {
  private readonly indexes = new Map<string, DocumentIndex>();
  private readonly identities = new Identities();
  private readonly registers: Registers = { people: new Register(), topics: new Register(), posts: new Register() };
  private readonly bibliographies = new Bibliographies();
  private wholeFolders: readonly string[] = [];
  private inOrder: readonly DocumentIndex[] | undefined;
  private revision = 0;
  private everybody: { readonly revision: string; readonly ids: readonly string[] } | undefined;

  /** Grows with every change. */
  get version(): number {
    return this.revision;
  }

  set(document: Document): void {
    const index = this.indexes.get(document.uri);
    if (index) index.follow(document);
    else this.open(document);
    this.revision++;
  }

  private open(document: Document): void {
    this.indexes.set(document.uri, new DocumentIndex(document, this.identities, this.registers));
    this.inOrder = undefined;
  }

  delete(uri: string): void {
    this.indexes.get(uri)?.clear();
    this.inOrder = undefined;
    this.indexes.delete(uri);
    this.revision++;
  }

  /** Says of which folders all notes are known. */
  setWhole(folders: readonly string[]): void {
    this.wholeFolders = folders;
    this.revision++;
  }

  /** Whether all notes around a file are known, so that one which is not among them is not there. */
  isWholeAround(uri: string): boolean {
    return this.wholeFolders.some((folder) => isIn(folder, uri));
  }

  /** Sets what a file of sources holds; without anything it has not been read. */
  setBibliography(uri: string, bibliography: Bibliography | undefined): void {
    this.bibliographies.set(uri, bibliography);
    this.revision++;
  }

  /** The files of sources that a document names, in its order. */
  bibliographiesOf(document: Document): readonly NamedBibliography[] {
    return this.bibliographies.of(document);
  }

  get(uri: string): Document | undefined {
    return this.indexes.get(uri)?.document;
  }

  /** Documents in scope, in the order of their URIs. */
  documents(scope?: string): readonly Document[] {
    return this.indexesIn(scope).map(({ document }) => document);
  }

  resolve(name: string): Identity {
    return this.identities.resolve(name);
  }

  /** The person that a name stands for; an ambiguous name stands for itself. */
  idOf(name: string): string {
    return this.identities.idOf(name);
  }

  /** Whether a name is tagged, spoken of or told as another name anywhere. */
  isNamed(name: string): boolean {
    return this.identities.has(name);
  }

  /** Whether an `aka` line tells that name. */
  isAlias(name: string): boolean {
    return this.identities.isAlias(name);
  }

  /** Who would be who if every name were written as `rename` says. */
  identitiesAfter(rename: (name: string) => string): Pick<Identities, 'resolve'> {
    return this.identities.renamed(rename);
  }

  /** Name keys of all factions that `faction` and `member` lines tell of. */
  *factions(): Iterable<string> {
    for (const post of this.registers.posts.names()) if (post.startsWith(factionPost(''))) yield post.slice(factionPost('').length);
  }

  /** All names of a person, the main one first. */
  namesOf(id: string): readonly string[] {
    return this.identities.namesOf(id);
  }

  /** Grows whenever a name may stand for another person than before. */
  get identityRevision(): number {
    return this.identities.revision;
  }

  /** Changes whenever what is said of that very name changes, in whatever document; other names of the person are not looked at. */
  revisionOf(name: string): number {
    return this.registers.people.revisionOf(name);
  }

  /** Changes whenever what is said of an office or a faction (see `postsOf`) changes. */
  postRevision(post: string): number {
    return this.registers.posts.revisionOf(post);
  }

  /** Where a segment of a document stands now; nothing where it is gone. */
  placeOf(uri: string, segment: Segment): PlacedSegment | undefined {
    return this.indexes.get(uri)?.placeOf(segment);
  }

  /** Changes whenever another name is spoken of than before, or a name may stand for another person. */
  get peopleRevision(): string {
    return `${this.registers.people.namesRevision} ${this.identityRevision}`;
  }

  /** Counts the changes in what is said of any name, for `touchedSince`. */
  get nameChanges(): number {
    return this.registers.people.changes;
  }

  /** Names of whom anything was said or unsaid since then; nothing where that is too long ago to be remembered. */
  touchedSince(nameChanges: number): ReadonlySet<string> | undefined {
    return this.registers.people.touchedSince(nameChanges);
  }

  /** All names that are tagged or spoken of, in no particular order. */
  names(): Iterable<string> {
    return this.registers.people.names();
  }

  /** Every person in scope, in no particular order. */
  people(scope?: string): readonly string[] {
    if (scope !== undefined) return this.idsOf(this.indexes.get(scope)?.names() ?? []);
    const { people } = this.registers;
    const revision = this.peopleRevision;
    if (this.everybody?.revision !== revision) this.everybody = { revision, ids: this.idsOf(people.names()) };
    return this.everybody.ids;
  }

  private idsOf(names: Iterable<string>): readonly string[] {
    const ids = new Set<string>();
    for (const name of names) ids.add(this.idOf(name));
    return [...ids];
  }

  /** Every topic in scope, in no particular order. */
  topics(scope?: string): readonly string[] {
    const topics = new Set<string>();
    for (const index of this.indexesIn(scope)) for (const topic of index.topicNames()) topics.add(topic);
    return [...topics];
  }

  /** Facts that a person is the subject of, sides in or is opposed in, in reading order. */
  factsOf(id: string, scope?: string): readonly PlacedFact[] {
    const isOf = this.namesTest(id);
    return this.around(id, scope, ({ sense }) => sense.facts.filter((fact) => roleOf(fact, isOf))).map((placed) => ({ ...placed, role: roleOf(placed.item, isOf)! }));
  }

  /** Events that a person takes part in, in reading order. */
  eventsOf(id: string, scope?: string): readonly Placed<Event>[] {
    const isOf = this.namesTest(id);
    return this.around(id, scope, ({ sense }) => sense.events.filter(({ people }) => people.some(isOf)));
  }

  /** Tags that name a person, in reading order. */
  mentionsOf(id: string, scope?: string): readonly Placed<Tag>[] {
    const isOf = this.namesTest(id);
    return this.around(id, scope, ({ syntax }) => syntax.tags.filter(({ kind, value }) => kind === 'person' && isOf(value)));
  }

  /** Whether a name stands for a person; most people have few. */
  private namesTest(id: string): (name: string) => boolean {
    const names = this.namesOf(id);
    return (name) => names.includes(name);
  }

  private around<T>(id: string, scope: string | undefined, items: (segment: Segment) => readonly T[]): readonly Placed<T>[] {
    const names = this.namesOf(id);
    return this.speakingOf(this.registers.people, names, scope).flatMap((index) => index.segmentsWith(names).flatMap((segment) => place(index.document, segment, items)));
  }

  /** Fact lines in segments that speak of an office or a faction (see `postsOf`), in reading order. */
  factsAroundPost(post: string, scope?: string): readonly Placed<Fact>[] {
    return this.speakingOf(this.registers.posts, [post], scope).flatMap((index) =>
      index.segmentsOfPost(post).flatMap((segment) => place(index.document, segment, ({ sense }) => sense.facts)),
    );
  }

  /** Those who are told to have held an office at any time, or to have belonged to a faction or a group (see `postsOf`), in reading order. */
  holdersOf(post: string, scope?: string): readonly string[] {
    const ids = new Set<string>();
    for (const index of this.speakingOf(this.registers.posts, [post], scope)) {
      for (const { segment } of index.segmentsOfPost(post)) for (const name of holdersByPost(segment).get(post) ?? []) ids.add(this.idOf(name));
    }
    return [...ids];
  }

  /** The documents in scope that speak of any of the names, in the order of their URIs. */
  private speakingOf(register: Register<DocumentIndex>, names: readonly string[], scope: string | undefined): readonly DocumentIndex[] {
    if (scope !== undefined) return this.indexesIn(scope);
    const found = new Set<DocumentIndex>();
    for (const name of names) for (const index of register.documentsWith(name)) found.add(index);
    return [...found].sort((one, other) => (one.document.uri < other.document.uri ? -1 : 1));
  }

  /** Facts on a topic, in reading order. */
  factsOn(topic: string, scope?: string): readonly Placed<Fact>[] {
    return this.on(topic, scope, ({ sense }) => sense.facts.filter((fact) => fact.topic === topic));
  }

  /** Tags that name a topic, in reading order. */
  topicMentions(topic: string, scope?: string): readonly Placed<Tag>[] {
    return this.on(topic, scope, ({ syntax }) => syntax.tags.filter((tag) => isTopic(tag, topic)));
  }

  /** How many tags name a topic. */
  countTopicMentions(topic: string): number {
    let count = 0;
    for (const index of this.registers.topics.documentsWith(topic)) {
      for (const { syntax } of index.segmentsWithTopic(topic)) for (const tag of syntax.tags) if (isTopic(tag, topic)) count++;
    }
    return count;
  }

  private on<T>(topic: string, scope: string | undefined, items: (segment: Segment) => readonly T[]): readonly Placed<T>[] {
    return this.speakingOf(this.registers.topics, [topic], scope).flatMap((index) => index.segmentsOn(topic).flatMap((segment) => place(index.document, segment, items)));
  }

  /** All events in scope, in reading order. */
  events(scope?: string): readonly Placed<Event>[] {
    return this.all(scope, ({ sense }) => sense.events);
  }

  /** All facts in scope, in reading order. */
  facts(scope?: string): readonly Placed<Fact>[] {
    return this.all(scope, ({ sense }) => sense.facts);
  }

  /** All periods in scope, in reading order. */
  periods(scope?: string): readonly Placed<Period>[] {
    return this.all(scope, ({ sense }) => sense.periods);
  }

  private all<T>(scope: string | undefined, items: (segment: Segment) => readonly T[]): readonly Placed<T>[] {
    return this.indexesIn(scope).flatMap((index) => index.allSegments().flatMap((segment) => place(index.document, segment, items)));
  }

  private indexesIn(scope: string | undefined): readonly DocumentIndex[] {
    if (scope === undefined) return (this.inOrder ??= [...this.indexes.keys()].sort().map((uri) => this.indexes.get(uri)!));
    const index = this.indexes.get(scope);
    return index ? [index] : [];
  }
}

function place<T>(document: Document, { segment, index, line }: PlacedSegment, items: (segment: Segment) => readonly T[]): readonly Placed<T>[] {
  return items(segment).map((item) => ({ document, segment: index, base: line, item }));
}

function isTopic({ kind, value }: Tag, topic: string): boolean {
  return kind === 'topic' && value === topic;
}

function roleOf(fact: Fact, isOf: (name: string) => boolean): FactRole | undefined {
  if (fact.against.some(isOf)) return 'against';
  if (fact.subjects.some(isOf)) return 'subject';
  return fact.objects.some(isOf) ? 'object' : undefined;
}
