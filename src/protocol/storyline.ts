/** People as lines through time. */
import type { NotesScope } from './asOf';

/** Asks for all that the storylines of the people are drawn from. Params `StorylineParams`, result `StorylineData`. */
export const storylineRequest = 'annals/storyline';
export interface StorylineParams {
  readonly uri: string;
  readonly scope: NotesScope;
}

/** Days on which something may have begun and ended, as in `TimelineItems`. */
export interface StorylineTime {
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
}

/** A statement with its time in words and its place in the notes. */
export interface StorylineStatement extends StorylineTime {
  readonly text: string;
  readonly when: string;
  readonly sources: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface StorylinePerson {
  readonly name: string;
  /** Index into `StorylineData.factions` of the faction first belonged to; -1 where there is none. */
  readonly faction: number;
  readonly group: boolean;
  /** Days between which the person was born and died; `null` where it is not told. */
  readonly born: readonly [earliest: number, latest: number] | null;
  readonly died: readonly [earliest: number, latest: number] | null;
  readonly life: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** What lets lines run together: a faction, or the one side of an alliance. */
export interface StorylineBond extends StorylineStatement {
  readonly kind: 'faction' | 'alliance';
  /** In few words: the faction, or whom the alliance is against. */
  readonly label: string;
  /** Index into `StorylineData.factions`; -1 for an alliance. */
  readonly faction: number;
}

/** For how long one person was in a bond, by all that is told. */
export interface StorylineStay extends StorylineTime {
  /** Index into `StorylineData.people`. */
  readonly person: number;
  /** Index into `StorylineData.bonds`. */
  readonly bond: number;
  /** The last day on which it is still last known, where nothing is said of its end; `null` where nothing ever takes its place. */
  readonly knownUntil: number | null;
}

/** Something on one person's line. */
export interface StorylineMark extends StorylineStatement {
  readonly kind: 'office' | 'expulsion';
  readonly person: number;
}

export interface StorylineData {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly scope: NotesScope;
  readonly people: readonly StorylinePerson[];
  readonly factions: readonly string[];
  readonly bonds: readonly StorylineBond[];
  readonly stays: readonly StorylineStay[];
  readonly marks: readonly StorylineMark[];
}
