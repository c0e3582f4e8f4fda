import type { StorylineData, StorylineStay } from '../protocol/storyline';

/** People who stand together in a column, and why; `bond` is -1 for somebody alone. */
export interface Together {
  /** The same for the same faction or alliance in every column. */
  readonly key: string;
  readonly bond: number;
  /** Indexes of people, ascending. */
  readonly members: readonly number[];
}

/** A stretch of days in which nobody changes company; the last day is not included. */
export interface StorylineColumn {
  readonly from: number;
  readonly to: number;
  readonly together: readonly Together[];
}

/** One person's line from its first day to the day after its last. */
export interface Line {
  readonly person: number;
  readonly from: number;
  readonly to: number;
  /** From here on nothing more is told of the person than that life goes on. */
  readonly thinFrom: number;
  readonly end: 'death' | 'expulsion' | 'open';
}

/** Lines and columns of a storyline; both in the order of time, the lines in that of the people. */
export interface Storylines {
  readonly lines: readonly Line[];
  readonly columns: readonly StorylineColumn[];
  /** The stays of each person. */
  readonly staysOf: readonly (readonly StorylineStay[])[];
}

/** Cuts time where somebody joins, leaves, begins or ends; at every time each person is in one company at most. */
export function storylinesOf(data: StorylineData): Storylines {
  const staysOf = data.people.map((_, person) => data.stays.filter((stay) => stay.person === person));
  const lines = linesOf(data, staysOf);
  const cuts = new Set<number>();
  for (const { from, to } of lines) cuts.add(from).add(to);
  for (const { startEarliest, endLatest, knownUntil } of data.stays) {
    for (const cut of [startEarliest, endLatest === null ? null : endLatest + 1, knownUntil === null ? null : knownUntil + 1]) if (cut !== null) cuts.add(cut);
  }
  const days = [...cuts].sort((one, other) => one - other);
  const columns = days.slice(1).map((to, index): StorylineColumn => {
    const from = days[index]!;
    const active = lines.filter((line) => line.from <= from && to <= line.to);
    return { from, to, together: companies(data, active, staysOf, from) };
  });
  return { lines, columns: merged(columns.filter(({ together }) => together.length > 0)), staysOf };
}

function linesOf(data: StorylineData, staysOf: Storylines['staysOf']): readonly Line[] {
  const told = [...data.stays, ...data.marks].flatMap(({ startEarliest, endLatest }) => [startEarliest, endLatest]).filter((day) => day !== null);
  const whole = { from: Math.min(...told), to: Math.max(...told) + 1 };
  if (told.length === 0) return [];
  return data.people.flatMap((_, person) => lineOf(data, person, staysOf[person]!, whole) ?? []);
}

function lineOf({ people, marks }: StorylineData, person: number, stays: readonly StorylineStay[], whole: { readonly from: number; readonly to: number }): Line | undefined {
  const { born, died } = people[person]!;
  const times = [...stays, ...marks.filter((mark) => mark.person === person && mark.kind === 'office')];
  const starts = times.map(({ startEarliest }) => startEarliest ?? born?.[0] ?? whole.from);
  const ends = times.map(({ endLatest }) => endLatest ?? died?.[1] ?? whole.to - 1);
  const expelled = Math.max(...marks.filter((mark) => mark.person === person && mark.kind === 'expulsion').map(({ endLatest }) => endLatest ?? -Infinity));
  const from = Math.min(...starts);
  const last = Math.min(Math.max(...ends), died?.[1] ?? Infinity);
  if (!Number.isFinite(from) || last < from) return undefined;
  if (expelled >= last && expelled < (died?.[1] ?? Infinity)) return { person, from, to: expelled + 1, thinFrom: expelled + 1, end: 'expulsion' };
  const to = (died?.[1] ?? last) + 1;
  return { person, from, to, thinFrom: Math.min(last + 1, to), end: died ? 'death' : 'open' };
}

function companies({ bonds }: StorylineData, active: readonly Line[], staysOf: Storylines['staysOf'], day: number): readonly Together[] {
  const found = new Map<string, { bond: number; members: number[] }>();
  for (const { person } of active) {
    const stay = stayAt(bonds, staysOf[person]!, day);
    const bond = stay === undefined ? undefined : bonds[stay.bond];
    const key = bond === undefined ? `person:${person}` : bond.kind === 'faction' ? `faction:${bond.faction}` : `alliance:${stay!.bond}`;
    const group = found.get(key) ?? { bond: stay?.bond ?? -1, members: [] };
    group.members.push(person);
    found.set(key, group);
  }
  return [...found].map(([key, { bond, members }]) => ({ key, bond, members }));
}

/** An alliance binds more than a faction, the newer more than the older; what is only last known holds until anything else is told. */
export function stayAt(bonds: StorylineData['bonds'], stays: readonly StorylineStay[], day: number): StorylineStay | undefined {
  const rank = (stay: StorylineStay): number => (bonds[stay.bond]?.kind === 'alliance' ? 1 : 0);
  const start = ({ startEarliest }: StorylineStay): number => startEarliest ?? -Infinity;
  const newest = (candidates: readonly StorylineStay[]): StorylineStay | undefined =>
    candidates.reduce<StorylineStay | undefined>((best, stay) => {
      if (best === undefined || rank(stay) > rank(best)) return stay;
      return rank(stay) === rank(best) && start(stay) > start(best) ? stay : best;
    }, undefined);
  const told = newest(stays.filter((stay) => start(stay) <= day && day <= (stay.endLatest ?? Infinity)));
  if (told) return told;
  const begun = stays.filter((stay) => start(stay) <= day);
  const latest = begun.reduce<StorylineStay | undefined>((best, stay) => (best === undefined || start(stay) > start(best) ? stay : best), undefined);
  return latest && day <= (latest.knownUntil ?? Infinity) && begun.every((stay) => (stay.endLatest ?? Infinity) <= (latest.endLatest ?? Infinity)) ? latest : undefined;
}

/** Columns in which the same people stand together as before are one column. */
function merged(columns: readonly StorylineColumn[]): readonly StorylineColumn[] {
  const result: StorylineColumn[] = [];
  const signature = ({ together }: StorylineColumn): string => together.map(({ key, members }) => `${key}=${members.join(',')}`).sort().join(';');
  for (const column of columns) {
    const last = result[result.length - 1];
    if (last?.to === column.from && signature(last) === signature(column)) result[result.length - 1] = { ...last, to: column.to };
    else result.push(column);
  }
  return result;
}
