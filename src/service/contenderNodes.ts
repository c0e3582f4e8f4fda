import { topicIntroduction, introductionOf } from './introduction';
import type { ContenderNode, Place } from '../protocol';
import { otherNames } from './cast';
import type { ContendersModel } from './contendersModel';
import { idOf, type IdStep } from './contenderIds';
import { lifeWords } from './dateWords';
import { factWhen, withDate } from './factWords';
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
  return {
    id: idOf([{ kind: 'faction', name: faction }]),
    kind: 'faction',
    label,
    description: String(members.length),
    tooltip: `${label}\n${listWords(members, mostTooltipLines)}`,
    accessibleLabel: faction === '' ? `${label}, ${who}` : `Faction ${label}, ${who}`,
    hasChildren: true,
    place: factionPlace(model, faction),
    ...(colour < 0 ? {} : { colour }),
  };
}

/** The first line that puts somebody into the faction. */
function factionPlace({ cast }: ContendersModel, faction: string): Place | undefined {
  for (const id of cast.people) {
    const fact = cast.portrait(id).memberships.find((membership) => membership.faction === faction)?.fact;
    if (!fact) continue;
    const line = fact.base + fact.item.line;
    const end = fact.item.start + fact.item.key.length;
    return { uri: fact.document.uri, range: { start: { line, character: fact.item.start }, end: { line, character: end } } };
  }
  return undefined;
}

export function topicNode({ notes, uri }: ContendersModel, topic: string, people: readonly string[], hasEvents: boolean): ContenderNode {
  const who = countOf(people.length, 'person', 'people');
  return {
    id: idOf([{ kind: 'topic', name: topic }]),
    kind: 'topic',
    label: clip(topic, longestLabel),
    description: people.length === 0 ? '' : String(people.length),
    tooltip: people.length === 0 ? topic : `${topic}\nStances of ${listWords(people, mostTooltipLines)}`,
    accessibleLabel: `Topic ${topic}, stances of ${who}`,
    hasChildren: people.length > 0 || hasEvents,
    place: topicIntroduction(notes, topic, uri),
  };
}

export function personNode(model: ContendersModel, lineage: Lineage, id: string): ContenderNode {
  const { notes, cast, uri } = model;
  const portrait = cast.portrait(id);
  const description = personDescription(model, lineage, id);
  const colour = factionColour(model, lineage, id);
  return {
    id: idOf([...lineage, { kind: 'person', name: id }]),
    kind: portrait.isGroup ? 'group' : 'person',
    label: clip(id, longestLabel),
    description,
    tooltip: personTooltip(model, id),
    accessibleLabel: [portrait.isGroup ? `${id}, group` : id, description].filter((part) => part !== '').join(', '),
    hasChildren: portrait.isTold,
    place: introductionOf(notes, id, uri),
    ...(colour < 0 ? {} : { colour }),
  };
}

/** Under a faction the time of membership, elsewhere the life dates; for a name that may be several people, that it is ambiguous. */
function personDescription({ notes, cast }: ContendersModel, lineage: Lineage, id: string): string {
  if (notes.resolve(id).kind === 'ambiguous') return 'ambiguous name';
  const { memberships, born, died } = cast.portrait(id);
  const step = lineage[0];
  if (step?.kind !== 'faction' || step.name === '') return lifeWords(born, died) ?? '';
  const times = memberships.filter(({ faction }) => faction === step.name).map(({ fact }) => factWhen(fact.item));
  return [...new Set(times.filter((time) => time !== undefined))].join('; ');
}

function factionColour({ cast }: ContendersModel, lineage: Lineage, id: string): number {
  const step = lineage[0];
  const faction = step?.kind === 'faction' ? step.name : cast.portrait(id).memberships[0]?.faction;
  return faction === undefined ? -1 : cast.factions.indexOf(faction);
}

function personTooltip({ notes, cast }: ContendersModel, id: string): string {
  const { born, died, memberships, offices } = cast.portrait(id);
  const identity = notes.resolve(id);
  const others = otherNames(notes, id);
  const lines = [
    id,
    identity.kind === 'ambiguous' ? `May be ${listWords(identity.candidates, mostTooltipLines)}` : '',
    others.length === 0 ? '' : `Also ${listWords(others, mostTooltipLines)}`,
    capitalised(lifeWords(born, died) ?? ''),
    ...memberships.map(({ faction, fact }) => `Faction: ${withDate(clip(faction, longestLabel), factWhen(fact.item))}`),
    ...offices.map(({ item }) => withDate(clip(capitalised(item.value), longestLabel), factWhen(item))),
  ].filter((line) => line !== '');
  const shown = lines.slice(0, mostTooltipLines);
  return lines.length > shown.length ? [...shown, `and ${countOf(lines.length - shown.length, 'more line')}`].join('\n') : shown.join('\n');
}
