import { type FromTimeline, type TimelineData, type TimelineItems, type TimelineState, type ToTimeline } from '../protocol';
import { itemKinds } from '../picture/items';
import { type Check, isDay, isList, isNumber, isRecord, isString, isWhole, readStrings } from '../webview/messageChecks';
import { isLaneMode } from './state';

/** What VS Code hands to a webview's script. */
export interface EditorLink {
  postMessage(message: FromTimeline): void;
  getState(): unknown;
  setState(state: TimelineState): void;
}

/** A message from the editor side with every field checked; absent where it is of another kind or broken. */
export function readMessage(value: unknown): ToTimeline | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.type) {
    case 'strings':
      return isRecord(value.strings) && (value.eraStyle === 'BC/AD' || value.eraStyle === 'BCE/CE')
        ? { type: 'strings', strings: readStrings(value.strings), eraStyle: value.eraStyle }
        : undefined;
    case 'data':
      return isData(value.data) ? { type: 'data', data: value.data } : undefined;
    case 'cursor':
      return typeof value.uri === 'string' && isWhole(value.line) ? { type: 'cursor', uri: value.uri, line: value.line } : undefined;
    case 'lanes':
      return isLaneMode(value.mode) ? { type: 'lanes', mode: value.mode } : undefined;
    case 'empty':
      return typeof value.message === 'string' ? { type: 'empty', message: value.message } : undefined;
    default:
      return undefined;
  }
}

function isData(value: unknown): value is TimelineData {
  if (!isRecord(value) || !isString(value.uri) || !isNumber(value.version) || !isString(value.title)) return false;
  return (
    isItems(value.items) &&
    isList(value.people, isPerson) &&
    isList(value.factions, isString) &&
    isList(value.topics, isString) &&
    isList(value.offices, isString) &&
    isList(value.documents, isDocument) &&
    isList(value.sections, isSection) &&
    isList(value.periods, isPeriod)
  );
}

/** Each column of the items and what its cells are. */
const columns: Readonly<Record<keyof TimelineItems, Check>> = {
  id: isString,
  kind: (value) => itemKinds.some((kind) => kind === value),
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

function isPerson(value: unknown): boolean {
  return isRecord(value) && isString(value.name) && isWhole(value.faction) && typeof value.group === 'boolean';
}

function isDocument(value: unknown): boolean {
  return isRecord(value) && isString(value.uri) && isString(value.title);
}

function isSection(value: unknown): boolean {
  return isRecord(value) && isString(value.title) && [value.level, value.document, value.line].every(isWhole);
}

function isPeriod(value: unknown): boolean {
  if (!isRecord(value) || !isString(value.title) || !isString(value.when)) return false;
  const { startEarliest, startLatest, endEarliest, endLatest, flags, document, line, level } = value;
  return [startEarliest, startLatest, endEarliest, endLatest].every(isDay) && [flags, document, line, level].every(isWhole);
}
