import { placedFact } from '../core/position';
import { positionsOf } from '../core/positions';
import { officeKey } from '../core/post';
import type { Fact } from '../core/sense';
import type { ContenderNode } from '../protocol/contenders';
import type { Place } from '../protocol/place';
import { otherNames } from './cast';
import type { OfficeGroup } from './allGroups';
import { personChange, type Change } from './contenderGroups';
import type { ContendersModel } from './contendersModel';
import { idOf, type IdStep } from './contenderIds';
import { datedDescription, datedTooltip, meantBy } from './contenderStanding';
import { lifeWords } from './dateWords';
import { factionOf } from './faction';
import { factWhen, withDate } from './factWords';
import { topicIntroduction, introductionOf } from './introduction';
import { factLocation } from './place';
import { tooltipLines } from './tooltip';
import { clip } from './richText';
import { capitalised, countOf, listWords } from './words';

/** The steps from the root down to the parent of a node. */
export type Lineage = readonly IdStep[];

export const noFaction = 'No faction';
const longestLabel = 200;
const mostTooltipLines = 12;

export function factionNode(model: ContendersModel, faction: string, members: readonly string[]): ContenderNode {
  const label = faction === '' ? noFaction : clip(faction, longestLabel);
  const who = countOf(members.length, 'person', 'people');
  const colour = model.cast.factions.indexOf(faction);
  const isNew = faction !== '' && model.groups.formerFactions?.has(faction) === false;
  return {
    id: idOf([{ kind: 'faction', name: faction }]),
    kind: 'faction',
    label,
    description: String(members.length),
    tooltip: `${label}${model.at ? `, as of ${model.at.told.words}` : ''}\n${listWords(members, mostTooltipLines)}`,
    accessibleLabel: faction === '' ? `${label}, ${who}` : `Faction ${label}, ${who}`,
    hasChildren: true,
    place: factionPlace(model, faction),
    ...(isNew ? { change: 'new' as const } : {}),
    ...(colour < 0 ? {} : { colour }),
  };
}

/** The first line that puts the first member into the faction. */
function factionPlace({ notes, scope, groups }: ContendersModel, faction: string): Place | undefined {
  const [first] = groups.factions.get(faction) ?? [];
  const position = first === undefined ? undefined : positionsOf(notes, first, scope).positions.find((each) => each.kind === 'faction' && factionOf(notes, each) === faction);
  const fact = position && placedFact(notes, position.told);
  if (!fact) return undefined;
  const line = fact.base + fact.item.line;
  const end = fact.item.start + fact.item.key.length;
  return { uri: fact.document.uri, range: { start: { line, character: fact.item.start }, end: { line, character: end } } };
}

export function topicNode({ notes, scope, at }: ContendersModel, topic: string, people: readonly string[], hasEvents: boolean): ContenderNode {
  const who = countOf(people.length, 'person', 'people');
  return {
    id: idOf([{ kind: 'topic', name: topic }]),
    kind: 'topic',
    label: clip(topic, longestLabel),
    description: people.length === 0 ? '' : String(people.length),
    tooltip: people.length === 0 ? topic : `${topic}\nStances${at ? ` as of ${at.told.words}` : ''} of ${listWords(people, mostTooltipLines)}`,
    accessibleLabel: `Topic ${topic}, stances of ${who}`,
    hasChildren: people.length > 0 || hasEvents,
    place: topicIntroduction(notes, topic, scope),
  };
}

export function officeNode(model: ContendersModel, key: string, { office, people }: OfficeGroup): ContenderNode {
  const label = clip(capitalised(office), longestLabel);
  return {
    id: idOf([{ kind: 'post', name: key }]),
    kind: 'post',
    label,
    description: String(people.length),
    tooltip: `${label}${model.at ? `, as of ${model.at.told.words}` : ''}\n${listWords(people, mostTooltipLines)}`,
    accessibleLabel: `Office ${label}, ${countOf(people.length, 'holder')}`,
    hasChildren: true,
    place: officePlace(model, people[0], key),
  };
}

/** The first line that tells of the office. */
function officePlace({ notes, scope }: ContendersModel, id: string | undefined, key: string): Place | undefined {
  const held = id === undefined ? undefined : positionsOf(notes, id, scope).positions.find(({ kind, value }) => kind === 'office' && officeKey(value) === key);
  return held && factLocation(placedFact(notes, held.told));
}

export function personNode(model: ContendersModel, lineage: Lineage, id: string): ContenderNode {
  const { notes, cast, uri, scope } = model;
  const portrait = cast.portrait(id);
  const description = personDescription(model, lineage, id);
  const colour = factionColour(model, lineage, id);
  const standing = model.groups.standings?.get(id);
  const change = standing && personChange(standing, meantBy(lineage[0]));
  return {
    id: idOf([...lineage, { kind: 'person', name: id }]),
    kind: portrait.isGroup ? 'group' : 'person',
    label: clip(id, longestLabel),
    description,
    tooltip: standing ? datedTooltip(model, id, standing) : personTooltip(model, id),
    accessibleLabel: [portrait.isGroup ? `${id}, group` : id, description, change === undefined ? '' : changeWords[change]].filter((part) => part !== '').join(', '),
    hasChildren: portrait.isTold,
    place: introductionOf(notes, id, scope ?? uri),
    person: id,
    ...(colour < 0 ? {} : { colour }),
    ...(change === undefined ? {} : { change }),
  };
}

/** The factions that somebody has left since the date before, and that nobody is in any more. */
export function formerFactionNode(model: ContendersModel, faction: string): ContenderNode {
  return { ...factionNode(model, faction, []), description: 'no longer', tooltip: `${faction}\nNobody any more as of ${model.at!.told.words}`, hasChildren: false, change: 'ended' };
}

/** What a screen reader says of a mark. */
export const changeWords: Readonly<Record<Change, string>> = { new: 'new since the date before', changed: 'changed since the date before', ended: 'no longer' };

/**
 * At all times: under a faction the time of membership, under an office that of the term, elsewhere the life dates. As of a date: what puts the person into
 * its group, with its doubt, and the faction that was left. For a name that may be several people, that it is ambiguous.
 */
function personDescription(model: ContendersModel, lineage: Lineage, id: string): string {
  const { notes, cast } = model;
  if (notes.resolve(id).kind === 'ambiguous') return 'ambiguous name';
  const standing = model.groups.standings?.get(id);
  if (standing) return datedDescription(model, lineage[0], standing);
  const step = lineage[0];
  const { memberships, born, died, offices } = cast.portrait(id);
  const life = lifeWords(born, died) ?? '';
  const timesOf = (facts: readonly Fact[]): string => [...new Set(facts.map((fact) => factWhen(fact)).filter((time) => time !== undefined))].join('; ');
  if (step?.kind === 'post') return timesOf(offices.map(({ item }) => item).filter(({ value }) => officeKey(value) === step.name));
  if (step?.kind !== 'faction' || step.name === '') return life;
  return timesOf(memberships.filter(({ faction }) => faction === step.name).map(({ fact }) => fact.item));
}

function factionColour({ notes, cast, groups }: ContendersModel, lineage: Lineage, id: string): number {
  const step = lineage[0];
  const now = groups.standings?.get(id)?.now.positions.find(({ position }) => position.kind === 'faction');
  const own = groups.standings ? now && factionOf(notes, now.position) : cast.portrait(id).memberships[0]?.faction;
  const faction = step?.kind === 'faction' ? step.name : own;
  return faction === undefined ? -1 : cast.factions.indexOf(faction);
}

function personTooltip({ notes, cast }: ContendersModel, id: string): string {
  const { born, died, memberships, offices } = cast.portrait(id);
  const identity = notes.resolve(id);
  const others = otherNames(notes, id);
  return tooltipLines([
    id,
    identity.kind === 'ambiguous' ? `May be ${listWords(identity.candidates, mostTooltipLines)}` : '',
    others.length === 0 ? '' : `Also ${listWords(others, mostTooltipLines)}`,
    capitalised(lifeWords(born, died) ?? ''),
    ...memberships.map(({ faction, fact }) => `Faction: ${withDate(clip(faction, longestLabel), factWhen(fact.item))}`),
    ...offices.map(({ item }) => withDate(clip(capitalised(item.value), longestLabel), factWhen(item))),
  ], mostTooltipLines);
}
