/** The tree of contenders. */
import type { AsOfDate, NotesQuestion } from './asOf';
import type { Place } from './place';
import type { PositionChange } from './positions';

/** Asks for the children of one tree node; without `parent` for the roots. Params `ContendersParams`, result `ContendersResult`. */
export const contendersRequest = 'annals/contenders';

/** Asks which tree nodes lead to the person at a position, outermost first. Params `ContenderPathParams`, result `ContenderPathResult`. */
export const contenderPathRequest = 'annals/contenderPath';

export type ContenderGrouping = 'faction' | 'person' | 'topic' | 'office';

/** How the tree is cut; ids are stable for the same view of the same person, whatever is typed elsewhere. Without a date, all times are shown. */
export interface ContendersView extends Partial<NotesQuestion> {
  readonly uri: string;
  readonly groupBy: ContenderGrouping;
  /** Only people whose names hold this text, ignoring case and accents; absent or empty for all. */
  readonly filter?: string;
}

export interface ContendersParams extends ContendersView {
  readonly parent?: string;
}

export interface ContendersResult {
  readonly version: number;
  readonly nodes: readonly ContenderNode[];
  /** The date that is shown; absent where all times are. */
  readonly at?: AsOfDate;
  /** What the marks of change compare with. */
  readonly since?: AsOfDate;
}

export interface ContenderPathParams extends ContendersView {
  readonly position: { readonly line: number; readonly character: number };
}

export interface ContenderPathResult {
  readonly path: readonly ContenderNode[];
}

export type ContenderNodeKind =
  | 'faction'
  | 'topic'
  | 'post'
  | 'person'
  | 'group'
  | 'offices'
  | 'stances'
  | 'relations'
  | 'events'
  | 'facts'
  | 'office'
  | 'stance'
  | 'alliance'
  | 'relation'
  | 'event'
  | 'fact';

export interface ContenderNode {
  /** Unique over the whole tree and stable across edits, e.g. `faction:Left/person:Leon Trotsky/offices`. */
  readonly id: string;
  readonly kind: ContenderNodeKind;
  readonly label: string;
  /** Dates and doubts, shown dimmed after the label. */
  readonly description?: string;
  /** Plain text, lines parted by `\n`; never Markdown. */
  readonly tooltip?: string;
  /** What a screen reader says in place of a terse label. */
  readonly accessibleLabel?: string;
  readonly hasChildren: boolean;
  /** Where a click leads. */
  readonly place?: Place;
  /** Index of the faction's colour, counted from 0 in order of first appearance; absent where there is no faction. */
  readonly colour?: number;
  /** What has become of it since the date before; absent where nothing has, or where no date is shown. */
  readonly change?: Exclude<PositionChange, 'same'>;
  /** The person that the node stands for. */
  readonly person?: string;
}
