import type { Notes } from '../core/notes';
import type { Position } from '../core/position';
import type { PersonPositions } from '../core/positionReader';
import { positionsOf } from '../core/positions';
import { extentOf } from '../core/standing';
import type { AsOfDate } from '../protocol/asOf';
import { castOf } from './cast';
import { changeDates, fullestDate, type TimedPosition } from './changeDates';

/** The dates at which something changes in one document or in all, in the order of time; kept until the notes change. */
export function changesOf(notes: Notes, scope: string | undefined): readonly AsOfDate[] {
  return tableOf(notes, scope).changes;
}

/** The change after which most is told; nothing where nothing ever changes. */
export function fullestChange(notes: Notes, scope: string | undefined): AsOfDate | undefined {
  const table = tableOf(notes, scope);
  table.fullest ??= fullestDate(table.changes, timed(notes, scope, ({ kind }) => kind !== 'office'));
  return table.changes[table.fullest];
}

/** Whether a position is one that is shown over time: what holds by itself, not a relation. */
export function isShown({ kind, value, topic }: Position): boolean {
  if (kind === 'stance') return topic !== undefined && value !== '';
  return kind === 'faction' || kind === 'alliance' || (kind === 'office' && value !== '');
}

interface Table {
  readonly changes: readonly AsOfDate[];
  fullest: number | undefined;
}

const tables = new WeakMap<Notes, { readonly version: number; readonly byScope: Map<string | undefined, Table> }>();

function tableOf(notes: Notes, scope: string | undefined): Table {
  let known = tables.get(notes);
  if (known?.version !== notes.version) tables.set(notes, (known = { version: notes.version, byScope: new Map() }));
  let table = known.byScope.get(scope);
  if (!table) known.byScope.set(scope, (table = { changes: changeDates(timed(notes, scope, () => true), peopleIn(notes, scope)), fullest: undefined }));
  return table;
}

function peopleIn(notes: Notes, scope: string | undefined): readonly PersonPositions[] {
  return castOf(notes, scope).people.map((id) => positionsOf(notes, id, scope)).filter(({ positions }) => positions.some(isShown));
}

function timed(notes: Notes, scope: string | undefined, isWanted: (position: Position) => boolean): readonly TimedPosition[] {
  return peopleIn(notes, scope).flatMap(({ positions }) =>
    positions.filter((position) => isShown(position) && isWanted(position)).map((position) => ({ when: position.told.fact.when, extent: extentOf(notes, position, scope) })),
  );
}
