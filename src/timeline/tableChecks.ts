import { type TimelineTable } from '../slices/slice';
import { type Check, isDay, isList, isNumber, isRecord, isString, isWhole } from '../webview/messageChecks';
import { isCalendar } from './state';

/** What is said of a timeline as a whole. */
export function isHead(value: unknown): boolean {
  if (!isRecord(value) || !isString(value.uri) || !isNumber(value.version) || !isString(value.title)) return false;
  return isList(value.calendars, isCalendar) && (value.calendar === undefined || isCalendar(value.calendar));
}

export function areTables(value: unknown): boolean {
  return isRecord(value) && Object.entries(rowChecks).every(([name, isRow]) => isList(value[name], isRow));
}

/** The check for the rows of a table; nothing where there is no such table. */
export function rowCheckOf(name: string): Check | undefined {
  return Object.hasOwn(rowChecks, name) ? rowChecks[name as TimelineTable] : undefined;
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

const rowChecks: Readonly<Record<TimelineTable, Check>> = {
  documents: isDocument,
  factions: isString,
  people: isPerson,
  topics: isString,
  offices: isString,
  sections: isSection,
  periods: isPeriod,
};
