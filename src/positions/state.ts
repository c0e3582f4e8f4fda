import type { PositionsState } from '../protocol/positionsPage';
import { isRecord, isView } from '../webview/messageChecks';

/** The kept state, or as much of it as is sound; absent where not even the document is told. */
export function readState(kept: unknown): PositionsState | undefined {
  if (!isRecord(kept) || typeof kept.uri !== 'string') return undefined;
  const { uri, tab, scope, at, since, sort, selected, view } = kept;
  return {
    uri,
    tab: tab === 'storyline' ? 'storyline' : 'table',
    scope: scope === 'all' ? 'all' : 'document',
    ...(typeof at === 'string' ? { at } : {}),
    ...(typeof since === 'string' ? { since } : {}),
    sort: typeof sort === 'string' ? sort : 'faction',
    descending: kept.descending === true,
    hidesAbsent: kept.hidesAbsent === true,
    scrollTop: length(kept.scrollTop),
    scrollLeft: length(kept.scrollLeft),
    ...(typeof selected === 'string' ? { selected } : {}),
    ...(isView(view) ? { view: { from: view.from, to: view.to } } : {}),
  };
}

function length(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;
}
