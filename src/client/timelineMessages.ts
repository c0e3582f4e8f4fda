import type { FromTimeline } from '../protocol/timelinePage';
import type { LaneMode, TimelineState } from '../protocol/timelineState';
import { isRecord, readReveal, readSpanMoved } from './webviewMessages';

/** A message from the timeline with every field checked, or undefined for anything else. */
export function readTimelineMessage(message: unknown): FromTimeline | undefined {
  if (!isRecord(message)) return undefined;
  switch (message['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'png':
      return readPng(message);
    case 'chooseNotes':
      return { type: 'chooseNotes' };
    case 'reveal':
      return readReveal(message);
    case 'keep':
      return readKeep(message);
    case 'redate':
      return readRedate(message);
    case 'span':
    case 'tie':
      return readSpanMoved(message);
    case 'asOf':
      return readAsOf(message);
    default:
      return undefined;
  }
}

const laneModes: readonly LaneMode[] = ['person', 'faction', 'office', 'topic', 'section', 'file', 'single'];

export function isLaneMode(value: unknown): value is LaneMode {
  return laneModes.some((mode) => mode === value);
}

/** No state that is worth keeping is longer, in UTF-16 units of its JSON. */
const longestState = 200_000;

/** The page itself checks what is in a state when it is given back; here it only has to be one, and of a size that can be kept. */
function readKeep({ state }: Record<string, unknown>): FromTimeline | undefined {
  const isSound = isRecord(state) && typeof state['uri'] === 'string' && isLaneMode(state['lanes']) && JSON.stringify(state).length <= longestState;
  return isSound ? { type: 'keep', state: state as unknown as TimelineState } : undefined;
}

/** No PNG of the size that pages draw is longer, in bytes. */
const longestPng = 400_000_000;
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function readPng({ request, answer }: Record<string, unknown>): FromTimeline | undefined {
  if (!isPlace(request) || !isRecord(answer)) return undefined;
  const { kind, width, height, bytes } = answer;
  if (kind === 'empty') return { type: 'png', request, answer: { kind } };
  if (kind === 'too large' && isPlace(width) && isPlace(height)) return { type: 'png', request, answer: { kind, width, height } };
  return kind === 'drawn' && bytes instanceof ArrayBuffer && isPng(bytes) ? { type: 'png', request, answer: { kind, bytes } } : undefined;
}

function isPng(bytes: ArrayBuffer): boolean {
  const head = new Uint8Array(bytes, 0, Math.min(pngSignature.length, bytes.byteLength));
  return bytes.byteLength <= longestPng && pngSignature.every((byte, place) => head[place] === byte);
}

function readRedate({ uri, line, character, side, days }: Record<string, unknown>): FromTimeline | undefined {
  const isSide = side === 'whole' || side === 'start' || side === 'end';
  if (typeof uri !== 'string' || !isPlace(line) || !isPlace(character) || !isSide || !Number.isSafeInteger(days)) return undefined;
  return { type: 'redate', uri, line, character, side, days: days as number };
}

/** No date is longer, in UTF-16 units. */
const longestDate = 200;

function readAsOf({ date, isFirst, turn }: Record<string, unknown>): FromTimeline | undefined {
  const isDate = date === undefined || (typeof date === 'string' && date.length <= longestDate);
  if (!isDate || typeof isFirst !== 'boolean' || !isPlace(turn)) return undefined;
  return { type: 'asOf', ...(date === undefined ? {} : { date }), isFirst, turn };
}

/** The date that the context menu of a timeline was opened on, as its page told VS Code; absent for anything else. */
export function readPointedDate(context: unknown): string | undefined {
  const date = isRecord(context) ? context['date'] : undefined;
  return typeof date === 'string' && date.length <= longestDate ? date : undefined;
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
