import type { AsOfDate } from '../protocol/asOf';
import type { TimelineData, TimelineItems } from '../protocol/timeline';
import type { FromTimeline, ToTimeline } from '../protocol/timelinePage';
import type { TimelineState } from '../protocol/timelineState';
import { type EraStyle } from '../picture/ticks';
import { timelineItemKinds } from '../slices/columns';
import { type Check, isDay, isList, isNumber, isRecord, isString, isWhole, readShowSpan, readStrings } from '../webview/messageChecks';
import { isForm, isLaneMode } from './state';
import { areTables, isHead } from './tableChecks';

/** What VS Code hands to a webview's script. */
export interface EditorLink {
  postMessage(message: FromTimeline): void;
  /** Whether there are no notes behind the timeline that could change. */
  readonly isReadOnly?: boolean;
  getState(): unknown;
  setState(state: TimelineState): void;
}

/** A message from the editor side with every field checked; absent where it is of another kind or broken. */
export function readMessage(value: unknown): ToTimeline | undefined {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(readers, value.type)) return undefined;
  return readers[value.type as ToTimeline['type']](value);
}

type Reader = (value: Record<string, unknown>) => ToTimeline | undefined;

const readers: Readonly<Record<ToTimeline['type'], Reader>> = {
  strings: ({ strings, eraStyle }) =>
    isRecord(strings) && isEraStyle(eraStyle) ? { type: 'strings', strings: readStrings(strings), eraStyle } : undefined,
  slice: ({ slice }) => ({ type: 'slice', slice }),
  data: ({ data }) => (isData(data) ? { type: 'data', data } : undefined),
  cursor: ({ uri, line }) => (isString(uri) && isWhole(line) ? { type: 'cursor', uri, line } : undefined),
  drawPng: ({ request, isWhole: whole, source, strings, eraStyle }) =>
    isWhole(request) && typeof whole === 'boolean' && isString(source) && isRecord(strings) && isEraStyle(eraStyle)
      ? { type: 'drawPng', request, isWhole: whole, source, strings: readStrings(strings), eraStyle }
      : undefined,
  form: ({ form }) => (isForm(form) ? { type: 'form', form } : undefined),
  lanes: ({ mode }) => (isLaneMode(mode) ? { type: 'lanes', mode } : undefined),
  asOf: ({ date, turn }) => (isWhole(turn) && (date === undefined || isDate(date)) ? { type: 'asOf', ...(date && { date }), turn } : undefined),
  span: readShowSpan,
  restore: ({ state }) => ({ type: 'restore', state }),
  empty: ({ message }) => (isString(message) ? { type: 'empty', message } : undefined),
};

function isDate(value: unknown): value is AsOfDate {
  return isRecord(value) && isString(value.text) && isString(value.words) && isDay(value.from) && isDay(value.to);
}

function isEraStyle(value: unknown): value is EraStyle {
  return value === 'BC/AD' || value === 'BCE/CE';
}

function isData(value: unknown): value is TimelineData {
  return isHead(value) && areTables(value) && isRecord(value) && isItems(value.items);
}

/** Each column of the items and what its cells are. */
const columns: Readonly<Record<keyof TimelineItems, Check>> = {
  id: isString,
  kind: (value) => timelineItemKinds.some((kind) => kind === value),
  startEarliest: isDay,
  startLatest: isDay,
  endEarliest: isDay,
  endLatest: isDay,
  flags: isWhole,
  text: isString,
  when: isString,
  line: isWhole,
  character: isWhole,
  endLine: isWhole,
  people: (value) => isList(value, isWhole),
  section: isWhole,
  topic: isWhole,
  office: isWhole,
  document: isWhole,
  against: (value) => isList(value, isWhole),
  sources: isString,
  weight: isNumber,
};

function isItems(value: unknown): value is TimelineItems {
  if (!isRecord(value) || !Array.isArray(value.id)) return false;
  const count = value.id.length;
  return Object.entries(columns).every(([name, check]) => {
    const column = value[name];
    return Array.isArray(column) && column.length === count && column.every(check);
  });
}
