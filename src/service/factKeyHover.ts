import type { Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { isAnnotationKey, keyMeanings, type BuiltInKey } from '../core/factKey';
import type { Notes } from '../core/notes';
import type { Fact } from '../core/sense';
import { whenWords } from './dateWords';
import { personWords } from './factWords';
import { clip, paragraph, type RichText } from './richText';

/** The key of a fact line, with the facts that the line tells. */
export interface FactKeyPlace {
  /** The key alone: `office`. */
  readonly range: Range;
  readonly facts: readonly Fact[];
}

export function factKeyAtPosition(document: Document, { line, character }: Position): FactKeyPlace | undefined {
  const segment = document.segmentAt(line);
  const base = document.segmentStarts[segment]!;
  const facts = document.segments[segment]!.sense.facts.filter(
    (fact) => base + fact.line === line && fact.start <= character && character <= fact.start + fact.key.length,
  );
  const first = facts[0];
  return first && { range: { start: { line, character: first.start }, end: { line, character: first.start + first.key.length } }, facts };
}

/** What a key says, and of whom and of when this line says it. */
export function factKeyHover(notes: Notes, { facts }: FactKeyPlace): RichText {
  const { key } = facts[0]!;
  const meaning = Object.hasOwn(keyMeanings, key) ? keyMeanings[key as BuiltInKey] : 'a key of these notes, named under “facts:” in the front matter';
  const told = isAnnotationKey(key) ? undefined : toldOf(notes, facts);
  return [paragraph({ strong: key }, `: ${meaning}.`), ...(told === undefined ? [] : [paragraph({ emphasis: clip(told, 300) })])];
}

/** `Said here of Leon Trotsky and Grigory Zinoviev, June 1924.` */
function toldOf(notes: Notes, facts: readonly Fact[]): string | undefined {
  const { subjects, inherited } = facts[0]!;
  if (subjects.length === 0) return undefined;
  const dates = facts.map(({ when }) => when && whenWords(when)).filter((when) => when !== undefined);
  const when = dates.length === 0 ? ', without a date' : `, ${dates.join('; ')}${inherited ? ' (the date above)' : ''}`;
  return `Said here of ${personWords(notes, subjects)}${when}.`;
}
