import { type EraStyle } from '../picture/ticks';
import type { TimelineData } from '../protocol/timeline';
import type { TimelineState } from '../protocol/timelineState';
import { readMessage } from '../timeline/messages';
import { readState } from '../timeline/state';
import { isRecord, readStrings } from '../webview/messageChecks';

/** What a page of its own holds. */
export interface SavedTimeline {
  readonly data: TimelineData;
  /** How it is shown at first. */
  readonly state: TimelineState | undefined;
  readonly strings: Readonly<Record<string, string>>;
  readonly eraStyle: EraStyle;
  readonly theme: 'light' | 'dark' | undefined;
}

/** Reads the data of a page, every field checked; absent where it is broken. */
export function readSaved(text: string): SavedTimeline | undefined {
  const value = parsed(text);
  if (!isRecord(value)) return undefined;
  const message = readMessage({ type: 'data', data: value.data });
  if (message?.type !== 'data') return undefined;
  return {
    data: message.data,
    state: readState(value.state),
    strings: isRecord(value.strings) ? readStrings(value.strings) : {},
    eraStyle: value.eraStyle === 'BCE/CE' ? 'BCE/CE' : 'BC/AD',
    theme: value.theme === 'light' || value.theme === 'dark' ? value.theme : undefined,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
