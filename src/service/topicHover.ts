import type { Document, Position } from '../core/document';
import { whenAt } from '../core/lookup';
import type { Notes, Placed } from '../core/notes';
import type { Fact } from '../core/sense';
import { certaintyOfFact, type StandingFact } from '../core/standing';
import type { HistoricalDate } from '../dates/historicalDate';
import { whenWords } from './dateWords';
import { factWhen, withDate } from './factWords';
import { clip, list, paragraph, table, type RichText, type Span, type TextBlock } from './richText';
import { countOf, listWords } from './words';

const mostStances = 12;
const mostNames = 8;
const longestStance = 200;
/** Of an issue on which more is told, no more stances are looked at. */
const mostLookedAt = 300;

/** Who thought what of an issue at the date of the place that is pointed at, as a table, and then what else was thought of it, from the earliest stance to the latest. */
export function topicHover(notes: Notes, document: Document, position: Position, topic: string, scope: string | undefined): RichText {
  const stances = byDate(notes.factsOn(topic, scope).filter(({ item }) => item.key === 'stance' && item.value !== ''));
  const at = stances.length === 0 ? undefined : whenAt(document, position);
  const present = at ? stances.slice(0, mostLookedAt).flatMap((fact) => rowsAt(notes, fact, at, scope)) : [];
  const shown = new Set(present.map(({ fact }) => fact.item));
  const others = stances.filter(({ item }) => !shown.has(item));
  const blocks = [
    paragraph({ strong: topic }, stances.length === 0 ? '' : ': who thought what'),
    ...(at && present.length > 0 ? [presentTable(present, at)] : []),
    ...otherStances(notes, others, present.length > 0),
    paragraph({ emphasis: namedWords(notes, topic, scope) }),
  ];
  return blocks;
}

/** `Named 12 times; 30 times in all notes.` */
function namedWords(notes: Notes, topic: string, scope: string | undefined): string {
  const everywhere = notes.countTopicMentions(topic);
  const mentions = scope === undefined ? everywhere : notes.topicMentions(topic, scope).length;
  const named = mentions === 1 ? 'Named once' : `Named ${countOf(mentions, 'time')}`;
  return everywhere > mentions ? `${named}; ${countOf(everywhere, 'time')} in all notes.` : `${named}.`;
}

/** Those who share a line, by how sure the notes are that they thought so then. */
interface StanceRow {
  readonly fact: Placed<Fact>;
  readonly people: readonly string[];
  readonly certainty: StandingFact['certainty'];
}

function rowsAt(notes: Notes, fact: Placed<Fact>, at: HistoricalDate, scope: string | undefined): readonly StanceRow[] {
  const people = [...new Set(fact.item.subjects.map((name) => notes.idOf(name)))];
  const told = people.map((id) => ({ id, certainty: certaintyOfFact(notes, id, fact.item, at, scope) }));
  return (['certain', 'possible', 'last known'] as const).flatMap((certainty) => {
    const alike = told.filter((each) => each.certainty === certainty).map(({ id }) => id);
    return alike.length === 0 ? [] : [{ fact, people: alike, certainty }];
  });
}

function presentTable(rows: readonly StanceRow[], at: HistoricalDate): TextBlock {
  const shown = rows.slice(0, mostStances).map(({ fact: { item }, people, certainty }): readonly (readonly Span[])[] => [
    [{ strong: listWords(people, mostNames) }],
    [clip(item.value, longestStance), ...(certainty === 'certain' ? [] : [' ', { emphasis: `(${certaintyWords[certainty]})` }])],
    [factWhen(item) ?? ''],
  ]);
  return table(['Who', `As of ${whenWords(at)}`, 'When'], shown);
}

const certaintyWords = { possible: 'possibly', 'last known': 'last known' } as const;

function otherStances(notes: Notes, stances: readonly Placed<Fact>[], isAfterTable: boolean): readonly TextBlock[] {
  if (stances.length === 0) return [];
  const lines = stances.slice(0, mostStances).map((fact) => stanceLine(notes, fact));
  const rest = stances.length - lines.length;
  if (rest > 0) lines.push([{ emphasis: `and ${countOf(rest, 'more stance')}` }]);
  return isAfterTable ? [paragraph({ emphasis: 'At other times' }), list(lines)] : [list(lines)];
}

function stanceLine(notes: Notes, { item }: Placed<Fact>): readonly Span[] {
  const people = [...new Set(item.subjects.map((name) => notes.idOf(name)))];
  return [{ strong: people.length === 0 ? 'Somebody' : listWords(people, mostNames) }, `: ${withDate(clip(item.value, longestStance), factWhen(item))}`];
}

/** Stances in the order of their dates, undated ones last. */
function byDate(facts: readonly Placed<Fact>[]): readonly Placed<Fact>[] {
  const start = ({ item }: Placed<Fact>): number => item.when?.earliest ?? Infinity;
  return [...facts].sort((one, other) => (start(one) === start(other) ? 0 : start(one) - start(other)));
}
