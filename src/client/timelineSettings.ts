import { l10n, workspace } from 'vscode';
import type { TimelineStrings } from '../protocol/pageWords';
import type { LaneMode } from '../protocol/timelineState';
import { isLaneMode } from './timelineMessages';

/** The lanes that a new timeline begins with. */
export function timelineLanes(): LaneMode {
  const lanes = settings().get('lanes');
  return isLaneMode(lanes) ? lanes : 'person';
}

/** The words of webviews in the language of the editor, and how they write the eras. English needs no translation. */
export function timelineStrings(): { readonly type: 'strings'; readonly strings: TimelineStrings; readonly eraStyle: 'BC/AD' | 'BCE/CE' } {
  const eraStyle = settings().get('eras') === 'BCE/CE' ? 'BCE/CE' : 'BC/AD';
  return { type: 'strings', strings: l10n.bundle ?? {}, eraStyle };
}

function settings(): { get(name: string): unknown } {
  return workspace.getConfiguration('annals.timeline');
}
