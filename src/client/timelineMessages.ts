import { type FromTimeline, type LaneMode } from '../protocol';
import { isRecord, readReveal } from './webviewMessages';

/** A message from the timeline with every field checked, or undefined for anything else. */
export function readTimelineMessage(message: unknown): FromTimeline | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'reveal':
      return readReveal(message);
    default:
      return undefined;
  }
}

const laneModes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'file', 'single'];

export function isLaneMode(value: unknown): value is LaneMode {
  return laneModes.some((mode) => mode === value);
}
