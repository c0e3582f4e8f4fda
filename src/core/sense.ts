import type { HistoricalDate } from '../dates/historicalDate';
import type { DateReading } from '../dates/dateReading';
import type { LocalProblem } from './problem';
import type { Point, Sentence } from './sentence';
import type { Tag } from './tag';

/**
 * What a segment says: its outline nodes with their context, events, periods and facts. Lines count from the start of the segment.
 */
export interface Sense {
  readonly nodes: readonly OutlineNode[];
  readonly dates: readonly ReadDate[];
  readonly events: readonly Event[];
  readonly periods: readonly Period[];
  readonly facts: readonly Fact[];
  readonly problems: readonly LocalProblem[];
  /** What the next segment begins with. */
  readonly exit: Entry;
  /** Visits what holds in each node that tells of events. */
  visitContextsOfEvents(visit: (context: Context) => void): void;
}

/** Who, when and which topic hold at a place. */
export interface Context {
  /** Name keys of the persons that the nearest node above begins with. */
  readonly subjects: readonly string[];
  readonly when: HistoricalDate | undefined;
  readonly topic: string | undefined;
}

export const emptyContext: Context = { subjects: [], when: undefined, topic: undefined };

/** What is open where a segment begins: headings from the outermost in, and the date before in reading order. */
export interface Entry {
  readonly headings: readonly OpenHeading[];
  readonly previous: HistoricalDate | undefined;
}

export interface OpenHeading {
  readonly level: number;
  readonly context: Context;
}

export const emptyEntry: Entry = { headings: [], previous: undefined };

/** A heading, a list item or a paragraph. */
export interface OutlineNode {
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** Index of its block in the segment. */
  readonly block: number;
  /** Index of the node that holds it, or -1 where that is a heading of an earlier segment or nothing. */
  readonly parent: number;
  /** How many of the headings open at the segment's start still hold it. */
  readonly outer: number;
  /** Heading level, else 0. */
  readonly level: number;
  /** What it inherits. */
  readonly above: Context;
  /** What holds in it and below it: its own, else what it inherits. */
  readonly context: Context;
  /** Its own date: the one it begins with, else its only one. */
  readonly when: HistoricalDate | undefined;
  /** Persons, topic and date that it begins with. */
  readonly leading: Leading;
  /** An item of nothing but person tags. */
  readonly roster: boolean;
  readonly fact: boolean;
}

export interface Leading {
  readonly subjects: readonly string[];
  readonly topic: string | undefined;
  readonly date: Tag | undefined;
  /** Where the run of tags ends; absent where the node begins with none. */
  readonly end: Point | undefined;
  /** Whether the node holds nothing but person tags. */
  readonly roster: boolean;
}

/** A date tag and how it was read. */
export interface ReadDate {
  readonly tag: Tag;
  readonly node: number;
  readonly reading: DateReading;
}

/** Something that happened: one readable date tag outside fact lines. */
export interface Event {
  readonly node: number;
  readonly tag: Tag;
  readonly when: HistoricalDate;
  /** Name keys of the persons that the nodes above begin with. */
  readonly subjects: readonly string[];
  /** Name keys of the subjects and of those tagged in the sentence, each once. */
  readonly people: readonly string[];
  readonly topics: readonly string[];
  /** The sentence that holds the date. */
  readonly sentence: Sentence;
}

/** A heading with a date; it spans its subtree. */
export interface Period {
  readonly node: number;
  readonly when: HistoricalDate;
}

/** A fact line, once for each date that it gives. */
export interface Fact {
  readonly key: string;
  readonly node: number;
  /** Place of the key. */
  readonly line: number;
  readonly start: number;
  /** Where the value ends. */
  readonly endLine: number;
  readonly end: number;
  /** The value in plain words: tags unwrapped, dates and citations left out. */
  readonly value: string;
  /** Name keys of whom it is said. */
  readonly subjects: readonly string[];
  /** Name keys of the persons in the value; for an alliance all who side together. */
  readonly objects: readonly string[];
  /** For an alliance: those whom it is against. */
  readonly against: readonly string[];
  /** Other names, with the time in which they were used; only for `aka`. */
  readonly aliases: readonly Alias[];
  readonly topic: string | undefined;
  readonly when: HistoricalDate | undefined;
  /** The date tag that `when` was read from; absent where it is inherited or not told. */
  readonly date: Tag | undefined;
  /** Whether the date comes from a node above. */
  readonly inherited: boolean;
  /** Inner texts of the citations in the line. */
  readonly citations: readonly string[];
}

export interface Alias {
  readonly name: string;
  readonly when: HistoricalDate | undefined;
}
