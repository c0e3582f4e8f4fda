import { type LaneMode, type TimelineState } from '../protocol';
import { isRecord, isView } from '../webview/messageChecks';

export const laneModes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'file', 'single'];

/** The kept state, or as much of it as is sound; absent where not even the document is told. */
export function readState(kept: unknown): TimelineState | undefined {
  if (!isRecord(kept) || typeof kept.uri !== 'string') return undefined;
  const { uri, lanes, view, selected, scrollTop } = kept;
  return {
    uri,
    lanes: isLaneMode(lanes) ? lanes : 'person',
    ...(isView(view) ? { view: { from: view.from, to: view.to } } : {}),
    ...(typeof selected === 'string' ? { selected } : {}),
    ...(typeof scrollTop === 'number' && Number.isFinite(scrollTop) && scrollTop >= 0 ? { scrollTop } : {}),
  };
}

export function isLaneMode(value: unknown): value is LaneMode {
  return laneModes.some((mode) => mode === value);
}
