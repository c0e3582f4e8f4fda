/** Who held which office and thought what as of a date. */
import type { AsOfDate, NotesQuestion, NotesScope } from './asOf';

/** Asks who held which office and thought what as of a date. Params `PositionsParams`, result `PositionsData`. */
export const positionsRequest = 'annals/positions';

/** Without a date, it is that of the change after which most is told. */
export interface PositionsParams extends NotesQuestion {
  readonly uri: string;
}

export type StandingCertainty = 'certain' | 'possible' | 'last known';

/** One statement of the notes that holds as of the date. */
export interface PositionEntry {
  readonly text: string;
  /** The statement's own date in words; empty where none is told. */
  readonly when: string;
  readonly certainty: StandingCertainty;
  /** Short words on the sources, empty where there is none. */
  readonly sources: string;
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** `new`: nothing was told before; `changed`: something else was; `ended`: nothing is told any more. */
export type PositionChange = 'same' | 'new' | 'changed' | 'ended';

export interface PositionCell {
  readonly entries: readonly PositionEntry[];
  readonly change: PositionChange;
  /** What stood there at the date compared with; empty unless that differs. */
  readonly former: readonly string[];
}

export interface PositionRow {
  readonly name: string;
  readonly group: boolean;
  /** Index into `PositionsData.factions` of the faction as of the date; -1 where there is none. */
  readonly faction: number;
  readonly factions: PositionCell;
  readonly alive: 'yes' | 'no' | 'possibly' | 'not told';
  /** Only where `alive` is `no`. */
  readonly absence: 'not yet born' | 'dead' | undefined;
  /** Life dates in words; empty where they are not told. */
  readonly life: string;
  readonly offices: PositionCell;
  /** One for each of `PositionsData.topics`. */
  readonly stances: readonly PositionCell[];
  readonly alliances: PositionCell;
  /** Where the person is introduced. */
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export interface PositionsData {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly scope: NotesScope;
  readonly at: AsOfDate;
  /** What the marks compare with; absent before the first change. */
  readonly since: AsOfDate | undefined;
  /** Why the date that was asked about could not be read; `at` is then another one. */
  readonly problem: string | undefined;
  /** The dates at which something changes, in the order of time. */
  readonly changes: readonly AsOfDate[];
  readonly topics: readonly string[];
  /** In the order of their colours. */
  readonly factions: readonly string[];
  readonly people: readonly PositionRow[];
}
