import type { Placed } from '../core/notes';
import type { Fact } from '../core/sense';
import type { HistoricalDate } from '../dates/historicalDate';

/** What is told of one person at any time, as far as lists need it. */
export interface Portrait {
  readonly id: string;
  readonly born: HistoricalDate | undefined;
  readonly died: HistoricalDate | undefined;
  readonly isGroup: boolean;
  readonly memberships: readonly Membership[];
  readonly offices: readonly Placed<Fact>[];
  /** Whether any fact or event speaks of the person. */
  readonly isTold: boolean;
}

/** That a person belonged to a faction, in the words of one fact. */
export interface Membership {
  readonly faction: string;
  readonly fact: Placed<Fact>;
}

/** Everybody and everything in scope. */
export interface Cast {
  readonly people: readonly string[];
  readonly factions: readonly string[];
  readonly topics: readonly TopicCast[];
  portrait(id: string): Portrait;
}

/** A topic, and those who are told to have taken a stance on it. */
export interface TopicCast {
  readonly topic: string;
  readonly people: readonly string[];
  readonly hasEvents: boolean;
}
