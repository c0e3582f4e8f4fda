import { civil, dayNumber } from '../dates/days';
import type { DayRange } from '../dates/historicalDate';
import { cut, endBy, ended, extentOf, isOpenEnded, type Extent } from './extent';
import { isRelationKey } from './factKey';
import { lifeBounds, lifeOf, longestLifeYears, type Life, type LifeBounds } from './life';
import type { Notes, PlacedFact } from './notes';
import { officesOf } from './office';
import { toldFact, type Position, type Relation } from './position';
import { officeKey } from './post';

/** A person (or a group) with all positions, as far as they can be told without looking at other persons. */
export interface PersonPositions {
  readonly id: string;
  readonly life: Life;
  readonly bounds: LifeBounds;
  readonly isGroup: boolean;
  /** In reading order. */
  readonly positions: readonly Position[];
}

/**
 * Reads the positions of a person. What has no end of its own ends by these rules, whichever comes first:
 * - everything ends with the person's death; where no death is told, it is sure for no longer than 110 years from birth (or from its own beginning);
 * - an office ends on the day before the same person is told to hold it anew, and where it is single when its next holder begins
 *   (see `succession.ts`); a yearly magistracy that is dated by its year ends with it;
 * - a faction ends on the day before the person's next faction begins, a stance on the day before the next one on the same topic;
 * - an alliance, an ally and a rival end on the day before the person is told to stand on the other side of one of them;
 * - a marriage, a mentor, a pupil, an ally and a rival end with the other's death; who is a parent or a child stays one (see `extentOf` in `standing.ts`).
 * What is told with an end of its own is believed: nothing but death cuts it off.
 *
 * `facts` are those of the person that bear on positions, in reading order.
 */
export function readPositions(notes: Notes, id: string, facts: readonly PlacedFact[]): PersonPositions {
  const bounds = lifeBounds(facts);
  const isGroup = facts.some(({ item, role }) => role === 'subject' && ((item.key === 'kind' && item.value !== 'person') || item.key === 'member'));
  const drafts = facts.flatMap((fact) => draftsOf(notes, id, fact));
  const last = { bounds, isGroup };
  const groups = groupsOf(drafts);
  const positions = drafts.map((draft) => ({ ...draft, extent: extentOfDraft(notes, draft, groups.get(groupKey(draft)) ?? [], last), endsBy: endsBy(notes, draft) }));
  return { id, life: lifeOf(facts), bounds, isGroup, positions };
}

/** Whether positions are read from such a fact. */
export function bearsOnPositions({ item: { key } }: PlacedFact): boolean {
  return bearing.has(key) || isRelationKey(key);
}

const bearing: ReadonlySet<string> = new Set(['born', 'died', 'kind', 'office', 'faction', 'member', 'stance', 'alliance']);

/** A position before its end is known. */
type Draft = Position;

function draftsOf(notes: Notes, id: string, placed: PlacedFact): readonly Draft[] {
  const { item, role } = placed;
  const draft = (kind: Position['kind'], more: Partial<Position> = {}): readonly Draft[] => [
    { kind, value: item.value, topic: undefined, relation: undefined, allies: none, opponents: none, extent: extentOf(item.when), endsBy: undefined, told: toldFact(placed), ...more },
  ];
  const others = (names: readonly string[]): readonly string[] => names.filter((name) => notes.idOf(name) !== id);
  if (item.key === 'alliance') {
    const [own, opposed] = role === 'against' ? [item.against, item.objects] : [item.objects, item.against];
    return draft('alliance', { allies: others(own), opponents: others(opposed) });
  }
  if (isRelationKey(item.key)) return relationDraft(draft, placed, others);
  if (item.key === 'member') return role === 'object' ? item.subjects.flatMap((group) => draft('faction', { value: notes.idOf(group) })) : none;
  if (role !== 'subject') return none;
  if (item.key === 'office' || item.key === 'faction') return item.value === '' ? none : draft(item.key);
  return item.key === 'stance' ? draft('stance', { topic: item.topic }) : none;
}

const none: readonly never[] = [];

/** What a relation is called from its other side. */
const inverses: Readonly<Record<string, Relation>> = { parent: 'child', child: 'parent', mentor: 'pupil', spouse: 'spouse', ally: 'ally', rival: 'rival' };

function relationDraft(draft: (kind: 'relation', more: Partial<Position>) => readonly Draft[], { item, role }: PlacedFact, others: (names: readonly string[]) => readonly string[]): readonly Draft[] {
  const subject = role === 'subject';
  const relation = subject ? (item.key as Relation) : inverses[item.key];
  const named = others(subject ? item.objects : item.subjects);
  return draft('relation', relation === 'rival' ? { relation, opponents: named } : { relation, allies: named });
}

/** Positions that give way to one another, by what they are of. */
function groupsOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.extent.basis === 'undated') continue;
    const key = groupKey(draft);
    const group = groups.get(key);
    if (group) group.push(draft);
    else groups.set(key, [draft]);
  }
  return groups;
}

function groupKey({ kind, value, topic, relation }: Draft): string {
  if (kind === 'office') return `office ${officeKey(value)}`;
  if (kind === 'stance') return `stance ${topic ?? ''}`;
  return kind === 'alliance' || relation === 'ally' || relation === 'rival' ? 'side' : kind === 'relation' ? `relation ${relation ?? ''}` : kind;
}

function extentOfDraft(notes: Notes, draft: Draft, group: readonly Draft[], { bounds, isGroup }: Pick<PersonPositions, 'bounds' | 'isGroup'>): Extent {
  const open = isOpenEnded(draft.extent);
  const nexts = open ? group.filter((other) => other !== draft && givesWay(notes, draft, other)).map(({ extent }) => extent) : none;
  const own = draft.kind === 'office' && open && draft.extent.basis === 'attested' ? yearly(notes, draft) : draft.extent;
  const closed = nexts.length === 0 ? own : ended(own, endBy(own, nexts));
  const until = bounds.died ?? (open && !isGroup ? longestLife(bounds.born ?? (closed.begin.latest === -Infinity ? undefined : closed.begin)) : undefined);
  return cut(closed, closed.basis === 'attested' ? undefined : bounds.born, until);
}

/** What has no end of its own may end by what is told of others. */
function endsBy(notes: Notes, { kind, relation, extent, value }: Draft): Position['endsBy'] {
  if (!isOpenEnded(extent)) return undefined;
  if (kind === 'office') return officesOf(notes).of(value).seats < Infinity ? 'successor' : undefined;
  return relation === undefined ? undefined : 'partner';
}

/** Whether a position ends where another begins. */
function givesWay(notes: Notes, one: Draft, next: Draft): boolean {
  if (one.kind === 'alliance' || one.relation === 'ally' || one.relation === 'rival') {
    return meet(notes, one.allies, next.opponents) || meet(notes, one.opponents, next.allies);
  }
  if (one.kind === 'faction') return notes.idOf(one.value) !== notes.idOf(next.value) || one.extent.basis === 'attested';
  return one.kind === 'office' || one.kind === 'stance';
}

function meet(notes: Notes, names: readonly string[], others: readonly string[]): boolean {
  return names.some((name) => others.some((other) => notes.idOf(name) === notes.idOf(other)));
}

/** A yearly magistracy that is dated by a year is over with it. */
function yearly(notes: Notes, { value, extent, told }: Draft): Extent {
  const annual = told.fact.when?.precision === 'year' && officesOf(notes).of(value).annual;
  return annual ? { ...extent, lapse: { earliest: extent.end.latest, latest: extent.end.latest } } : extent;
}

/** From when on nobody who lived on these days is surely alive. */
function longestLife(from: DayRange | undefined): DayRange | undefined {
  if (!from || !Number.isFinite(from.latest)) return undefined;
  const { year, month, day } = civil(from.latest);
  return { earliest: dayNumber(year + longestLifeYears, month, day), latest: Infinity };
}
