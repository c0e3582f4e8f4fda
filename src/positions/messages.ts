import type { FromPositions, PositionsState, ToPositions } from '../protocol/positionsPage';
import { type Check, isDay, isList, isNumber, isRecord, isString, isWhole, readShowSpan, readStrings } from '../webview/messageChecks';

/** What VS Code hands to a webview's script. */
export interface EditorLink {
  postMessage(message: FromPositions): void;
  getState(): unknown;
  setState(state: PositionsState): void;
}

/** A message from the editor side with every field checked; absent where it is of another kind or broken. */
export function readMessage(value: unknown): ToPositions | undefined {
  if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(readers, value.type)) return undefined;
  return readers[value.type as ToPositions['type']](value);
}

type Reader = (value: Record<string, unknown>) => ToPositions | undefined;

const readers: Readonly<Record<ToPositions['type'], Reader>> = {
  strings: ({ strings, eraStyle }) =>
    isRecord(strings) && (eraStyle === 'BC/AD' || eraStyle === 'BCE/CE') ? { type: 'strings', strings: readStrings(strings), eraStyle } : undefined,
  positions: ({ data }) => (isPositions(data) ? ({ type: 'positions', data } as ToPositions) : undefined),
  storyline: ({ data }) => (isStoryline(data) ? ({ type: 'storyline', data } as ToPositions) : undefined),
  copied: ({ format }) => (format === 'markdown' || format === 'csv' ? { type: 'copied', format } : undefined),
  span: readShowSpan,
  empty: ({ message }) => (isString(message) ? { type: 'empty', message } : undefined),
};

type Shape = Readonly<Record<string, Check>>;

/** Whether a value is a record whose fields are as the shape says; others are left alone. */
function has(shape: Shape): Check {
  const checks = Object.entries(shape);
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]));
}

function listOf(check: Check): Check {
  return (value) => isList(value, check);
}

function oneOf(...values: readonly unknown[]): Check {
  return (value) => values.includes(value);
}

function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

const isFlag: Check = (value) => typeof value === 'boolean';
const place: Shape = { uri: isString, line: isWhole, character: isWhole };
const isAsOfDate = has({ text: isString, words: isString, from: isDay, to: isDay });
const isEntry = has({ ...place, text: isString, when: isString, sources: isString, certainty: oneOf('certain', 'possible', 'last known') });
const isCell = has({ entries: listOf(isEntry), change: oneOf('same', 'new', 'changed', 'ended'), former: listOf(isString) });
const head: Shape = { uri: isString, version: isNumber, title: isString, scope: oneOf('document', 'all'), factions: listOf(isString) };

const isRow = has({
  ...place,
  name: isString,
  group: isFlag,
  faction: isWhole,
  factions: isCell,
  alive: oneOf('yes', 'no', 'possibly', 'not told'),
  absence: oneOf(undefined, null, 'dead', 'not yet born'),
  life: isString,
  offices: isCell,
  stances: listOf(isCell),
  alliances: isCell,
});

const isPositions = has({
  ...head,
  at: isAsOfDate,
  since: optional(isAsOfDate),
  problem: optional(isString),
  changes: listOf(isAsOfDate),
  topics: listOf(isString),
  people: listOf(isRow),
});

const time: Shape = { startEarliest: isDay, startLatest: isDay, endEarliest: isDay, endLatest: isDay };
const statement: Shape = { ...place, ...time, text: isString, when: isString, sources: isString };
const isDays: Check = (value) => value === null || (Array.isArray(value) && value.length === 2 && value.every(isWhole));

const isStoryline = has({
  ...head,
  people: listOf(has({ ...place, name: isString, faction: isWhole, group: isFlag, born: isDays, died: isDays, life: isString })),
  bonds: listOf(has({ ...statement, label: isString, kind: oneOf('faction', 'alliance'), faction: isWhole })),
  stays: listOf(has({ ...time, person: isWhole, bond: isWhole, knownUntil: isDay })),
  marks: listOf(has({ ...statement, kind: oneOf('office', 'expulsion'), person: isWhole })),
});
