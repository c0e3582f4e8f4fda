import { daysInMonth, dayNumber } from '../../src/dates/days';
import { type TimelineCalendar, type TimelineData, TimelineFlag, type TimelineItemKind, type TimelineItems } from '../../src/protocol/timeline';

/**
 * One item in short. `when`: `1924`, `1924-01`, `1924-01-21`, astronomical years with a sign; `A..B` some day in between; `A/B` a span whose
 * ends may be of either sort, empty for open and `*` for unknown; `..A` before it and `A..` after it; `~` before for
 * approximate, `?` behind for uncertain.
 */
export interface DraftItem {
  readonly kind?: TimelineItemKind;
  readonly when: string;
  readonly text: string;
  readonly people?: readonly string[];
  readonly section?: number;
  readonly against?: readonly string[];
  readonly sources?: string;
  readonly weight?: number;
  /** What the date is called, where it is not as written. */
  readonly words?: string;
  readonly line?: number;
  readonly endLine?: number;
}

export interface Draft {
  readonly title: string;
  readonly uri?: string;
  readonly version?: number;
  /** Names and their factions. */
  readonly people: Readonly<Record<string, string | undefined>>;
  readonly sections?: readonly string[];
  readonly periods?: readonly { readonly title: string; readonly when: string; readonly level: number }[];
  readonly items: readonly DraftItem[];
  readonly calendars?: readonly TimelineCalendar[];
}

export interface DraftBounds {
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly flags: number;
}

/** What the server would send for a draft; each item stands on a line of its own unless it says otherwise. */
export function timelineOf(draft: Draft): TimelineData {
  const names = Object.keys(draft.people);
  const factions = [...new Set(Object.values(draft.people).filter((faction) => faction !== undefined))];
  return {
    uri: draft.uri ?? 'file:///notes.annals',
    version: draft.version ?? 1,
    title: draft.title,
    items: columnsOf(draft.items, names),
    people: names.map((name) => ({ name, faction: factions.indexOf(draft.people[name] ?? ''), group: false })),
    factions,
    topics: [],
    offices: [],
    documents: [{ uri: draft.uri ?? 'file:///notes.annals', title: draft.title }],
    sections: (draft.sections ?? []).map((title, line) => ({ title, level: 1, document: 0, line })),
    calendars: draft.calendars ?? [],
    periods: (draft.periods ?? []).map(({ title, when, level }, line) => ({ title, when, level, document: 0, line, ...boundsOf(when) })),
  };
}

function columnsOf(drafts: readonly DraftItem[], names: readonly string[]): TimelineItems {
  const bounds = drafts.map(({ when }) => boundsOf(when));
  const lines = drafts.map(({ line }, index) => line ?? index + 10);
  return {
    id: drafts.map(({ kind = 'event', text, when }) => `${kind}:${when}:${text}`),
    kind: drafts.map(({ kind = 'event' }) => kind),
    startEarliest: bounds.map(({ startEarliest }) => startEarliest),
    startLatest: bounds.map(({ startLatest }) => startLatest),
    endEarliest: bounds.map(({ endEarliest }) => endEarliest),
    endLatest: bounds.map(({ endLatest }) => endLatest),
    flags: bounds.map(({ flags }) => flags),
    text: drafts.map(({ text }) => text),
    when: drafts.map(({ words, when }) => words ?? when),
    line: lines,
    character: drafts.map(() => 2),
    endLine: drafts.map(({ endLine }, index) => endLine ?? lines[index] ?? 0),
    people: drafts.map(({ people = [] }) => people.map((name) => names.indexOf(name)).filter((person) => person >= 0)),
    section: drafts.map(({ section = -1 }) => section),
    topic: drafts.map(() => -1),
    office: drafts.map(() => -1),
    document: drafts.map(() => 0),
    against: drafts.map(({ against = [] }) => against.map((name) => names.indexOf(name))),
    sources: drafts.map(({ sources = '' }) => sources),
    weight: drafts.map(({ weight = 1 }) => weight),
  };
}

export function boundsOf(when: string): DraftBounds {
  const doubt = (when.startsWith('~') ? TimelineFlag.approximate : 0) | (when.endsWith('?') ? TimelineFlag.uncertain : 0);
  const bare = when.replace(/^~|\?$/g, '');
  const [start = '', end] = bare.split('/');
  if (end === undefined) {
    const [first, last] = rangeOf(bare);
    return { startEarliest: first, startLatest: last, endEarliest: first, endLatest: last, flags: doubt };
  }
  const flags = doubt | TimelineFlag.span | sideFlag(start, TimelineFlag.openStart, TimelineFlag.unknownStart) | sideFlag(end, TimelineFlag.openEnd, TimelineFlag.unknownEnd);
  const [startEarliest, startLatest] = rangeOf(start);
  const [endEarliest, endLatest] = rangeOf(end);
  return { startEarliest, startLatest, endEarliest, endLatest, flags };
}

function sideFlag(written: string, open: number, unknown: number): number {
  return written === '' ? open : written === '*' ? unknown : 0;
}

function rangeOf(written: string): [number | null, number | null] {
  if (written === '' || written === '*') return [null, null];
  const [from = '', to] = written.split('..');
  const first = from === '' ? null : daysOf(from)[0];
  return to === undefined ? daysOf(from) : [first, to === '' ? null : daysOf(to)[1]];
}

function daysOf(written: string): [number, number] {
  const [, sign = '', y = '', m, d] = /^(-?)(\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(written) ?? [];
  const year = Number(sign + y);
  if (m === undefined) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const month = Number(m);
  if (d === undefined) return [dayNumber(year, month, 1), dayNumber(year, month, daysInMonth(year, month))];
  return [dayNumber(year, month, Number(d)), dayNumber(year, month, Number(d))];
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Points and spans over three centuries in 40 people's lanes, with labels of some sixty characters. */
export function randomTimeline(count: number, seed: number): TimelineData {
  const random = seededRandom(seed);
  const pick = (n: number): number => Math.floor(random() * n);
  const people: Record<string, string> = {};
  for (let n = 0; n < 40; n++) people[`Person ${String(n + 1).padStart(2, '0')}`] = `Faction ${n % 6}`;
  const names = Object.keys(people);
  const items = Array.from({ length: count }, (_, n): DraftItem => {
    const year = 1600 + pick(300);
    const month = String(1 + pick(12)).padStart(2, '0');
    const day = String(1 + pick(28)).padStart(2, '0');
    const dates = [`${year}-${month}-${day}`, `${year}-${month}`, `${year}`, `~${year}`, `${year}-${month}-${day}?`, `${year}-${month}/${year + 1 + pick(9)}`];
    return {
      kind: n % 7 === 0 ? 'office' : 'event',
      when: dates[n % 7 === 0 ? 5 : pick(6)] ?? '1700',
      text: `Item ${n}: ${'a thing that happened and that is worth telling of'.slice(0, 20 + pick(30))}`,
      people: [names[pick(40)] ?? ''],
      weight: 1 + pick(5),
    };
  });
  return timelineOf({ title: `${count} items`, people, items: items.map((item, n) => ({ ...item, line: n })) });
}
