import type { Notes } from '../core/notes';
import { placedFact, type Position } from '../core/position';
import { officeKey } from '../core/post';
import type { StandingPosition } from '../core/standing';
import { namesAt } from '../core/namesOverTime';
import type { DatedStanding } from './allGroups';
import { isGone } from './contenderGroups';
import type { ContendersModel } from './contendersModel';
import type { IdStep } from './contenderIds';
import { ageWords, whenWords } from './dateWords';
import { factionOf } from './faction';
import { factWhen, factWords, withDate } from './factWords';
import { clip } from './richText';
import { tooltipLines } from './tooltip';
import { capitalised, listWords } from './words';

const longestWords = 200;
const mostNames = 6;

/**
 * What a row says of a person as of a date: under a faction, an office or a topic what puts the person there, elsewhere faction and age; before
 * that, where a narrow sidebar does not cut it, what was left since the date before.
 */
export function datedDescription(model: ContendersModel, step: IdStep | undefined, standing: DatedStanding): string {
  const { now } = standing;
  if (isGone(now)) return endWords(model, now.id);
  const inGroup = now.positions.filter((position) => isIn(model.notes, step, position));
  const told = inGroup.length > 0 ? inGroup.map((entry) => groupWords(step, entry)) : [ageWords(model.cast.portrait(now.id).born, model.at!.when) ?? '', ...(step?.kind === 'faction' ? [] : factionWords(model.notes, now.positions))];
  const left = step === undefined || step.kind === 'faction' ? leftWords(model.notes, standing) : '';
  return [left, [...new Set(told)].filter((words) => words !== '').join('; ')].filter((words) => words !== '').join(' · ');
}

function endWords({ cast }: ContendersModel, id: string): string {
  const { died } = cast.portrait(id);
  return died ? `died ${whenWords(died)}` : 'no longer alive';
}

/** Whether a position is what puts a person into the group of a row. */
function isIn(notes: Notes, step: IdStep | undefined, { position }: StandingPosition): boolean {
  if (step?.kind === 'faction') return position.kind === 'faction' && factionOf(notes, position) === step.name;
  return step?.kind === 'post' || step?.kind === 'topic' ? meantBy(step)(position) : false;
}

/** The positions whose change a row under a group tells of: all factions, that office, that topic; elsewhere everything. */
export function meantBy(step: IdStep | undefined): (position: Position) => boolean {
  if (step?.kind === 'faction') return ({ kind }) => kind === 'faction';
  if (step?.kind === 'post') return ({ kind, value }) => kind === 'office' && officeKey(value) === step.name;
  if (step?.kind === 'topic') return ({ kind, topic }) => kind === 'stance' && topic === step.name;
  return () => true;
}

function groupWords(step: IdStep | undefined, { position, certainty }: StandingPosition): string {
  const when = factWhen(position.told.fact);
  if (step?.kind === 'topic') return withDoubt(clip(position.value, longestWords), certainty);
  return [doubtWords(certainty), when].filter((words) => words !== undefined).join(', ');
}

/** `possibly` and `last known`; nothing for what is certain. */
export function doubtWords(certainty: StandingPosition['certainty']): string | undefined {
  if (certainty === 'certain') return undefined;
  return certainty === 'possible' ? 'possibly' : 'last known';
}

function withDoubt(words: string, certainty: StandingPosition['certainty']): string {
  const doubt = doubtWords(certainty);
  return doubt === undefined ? words : `${words} (${doubt})`;
}

function factionWords(notes: Notes, positions: readonly StandingPosition[]): readonly string[] {
  return positions.filter(({ position }) => position.kind === 'faction').map(({ position, certainty }) => withDoubt(factionOf(notes, position), certainty));
}

/** `was in Left`: factions of the date before that are no more the person's own. */
function leftWords(notes: Notes, { now, before }: DatedStanding): string {
  const factions = ({ positions }: typeof now): readonly string[] => positions.filter(({ position }) => position.kind === 'faction').map(({ position }) => factionOf(notes, position));
  const present = new Set(factions(now));
  const left = before === undefined ? [] : factions(before).filter((faction) => !present.has(faction));
  return left.length === 0 ? '' : `was in ${listWords([...new Set(left)], mostNames)}`;
}

/** All that holds of a person as of a date, and what has changed since the one before. */
export function datedTooltip(model: ContendersModel, id: string, standing: DatedStanding): string {
  const { notes, cast, scope } = model;
  const { now, before } = standing;
  const at = model.at!;
  const names = namesAt(notes, id, at.when, scope);
  const age = ageWords(cast.portrait(id).born, at.when);
  const gone = isGone(now);
  return tooltipLines([
    names.length === 0 ? id : `${id}, known as ${listWords(names, mostNames)}`,
    `As of ${at.told.words}${gone ? `: ${endWords(model, id)}` : age === undefined ? '' : `: ${age}`}`,
    ...now.positions.map((entry) => entryLine(notes, id, entry)),
    ...(before && model.since ? changeLines(notes, id, now.positions, before.positions, model.since.told.words) : []),
  ]);
}

function changeLines(notes: Notes, id: string, now: readonly StandingPosition[], before: readonly StandingPosition[], since: string): readonly string[] {
  const isNot = (others: readonly StandingPosition[]) => ({ position }: StandingPosition): boolean => others.every((other) => other.position !== position);
  const gained = now.filter(isNot(before)).map((entry) => `+ ${entryLine(notes, id, entry)}`);
  const lost = before.filter(isNot(now)).map((entry) => `− ${entryLine(notes, id, { ...entry, certainty: 'certain' })}`);
  return gained.length + lost.length === 0 ? [] : [`Since ${since}:`, ...gained, ...lost];
}

function entryLine(notes: Notes, id: string, { position, certainty }: StandingPosition): string {
  const fact = placedFact(notes, position.told);
  const words = clip(capitalised(factWords(notes, fact, id)), longestWords);
  const when = [doubtWords(certainty), factWhen(fact.item)].filter((part) => part !== undefined).join(', ');
  return withDate(position.kind === 'faction' ? `Faction: ${words}` : words, when === '' ? undefined : when);
}
