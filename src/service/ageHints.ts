import type { InlayHint } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { aliveAt } from '../core/life';
import { nodeOn, whenAt } from '../core/lookup';
import type { Notes } from '../core/notes';
import { nodeAt } from '../core/outline';
import { positionsOf } from '../core/positions';
import { ageBetween } from '../dates/compare';
import type { HistoricalDate } from '../dates/historicalDate';
import { ageWords, whenWords } from './dateWords';

/** A person known by so many years only is not told an age. */
const widestRange = 5;

/** The age behind each person who is named on a line with a date of its own, once a line. */
export function ageHints(notes: Notes, document: Document, segment: number): readonly InlayHint[] {
  const base = document.segmentStarts[segment]!;
  const told = new Set<string>();
  return document.segments[segment]!.syntax.tags.flatMap(({ kind, value, line, start, end }) => {
    const key = `${line} ${value}`;
    if (kind !== 'person' || told.has(key)) return [];
    told.add(key);
    const at = ownDate(document, base + line, start);
    const hint = at && ageHint(notes, notes.idOf(value), at);
    return hint ? [{ position: { line: base + line, character: end }, ...hint, paddingLeft: true }] : [];
  });
}

/** The date of what is told at a place, where the line gives one itself. */
function ownDate(document: Document, line: number, character: number): HistoricalDate | undefined {
  const place = nodeOn(document, line);
  if (!place || nodeAt(document, place).kind === 'heading') return undefined;
  const { sense } = document.segments[place.segment]!;
  return sense.dates.some(({ node }) => node === place.node) ? whenAt(document, { line, character }) : undefined;
}

function ageHint(notes: Notes, id: string, at: HistoricalDate): Pick<InlayHint, 'label' | 'tooltip'> | undefined {
  const { life, isGroup } = positionsOf(notes, id);
  const age = life.born && !isGroup && aliveAt(life, at) !== 'no' ? ageBetween(life.born, at) : undefined;
  const words = ageWords(life.born, at);
  if (!age || words === undefined || age.max - age.min > widestRange) return undefined;
  return { label: age.min === age.max ? String(age.min) : `${age.min}–${age.max}`, tooltip: `${id} is ${words} in ${whenWords(at)}` };
}
