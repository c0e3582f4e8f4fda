import type { Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import { membersOf } from '../core/membership';
import type { Notes, PlacedFact } from '../core/notes';
import type { Position as Post } from '../core/position';
import type { Fact } from '../core/sense';
import { neighboursInOffice, successionOf } from '../core/succession';
import { factWhen } from './factWords';
import { clip, list, paragraph, type RichText, type Span } from './richText';

/** Words of an office or a faction in a fact line that tells of it. */
export interface PostPlace {
  /** The words around the position, up to the next tags. */
  readonly range: Range;
  readonly fact: Fact;
}

const longestName = 160;
const mostEntries = 20;

/** The value of an `office`, `faction` or `member` line at a position, where no tag stands. */
export function postAtPosition(document: Document, { line, character }: Position): PostPlace | undefined {
  const segment = document.segmentAt(line);
  const local = line - document.segmentStarts[segment]!;
  const { sense, syntax } = document.segments[segment]!;
  const fact = sense.facts.find(({ key, line: first, endLine }) => (key === 'office' || key === 'faction' || key === 'member') && first <= local && local <= endLine);
  if (!fact) return undefined;
  const from = local === fact.line ? fact.start + fact.key.length + 1 : 0;
  const to = local === fact.endLine ? fact.end : document.lineText(line).length;
  const tags = syntax.tags.filter((tag) => tag.line === local);
  const left = Math.max(from, ...tags.filter(({ end }) => end <= character).map(({ end }) => end));
  const right = Math.min(to, ...tags.filter(({ start }) => start >= character).map(({ start }) => start));
  const words = document.lineText(line).slice(left, right);
  const start = left + words.length - words.trimStart().length;
  const end = start + words.trim().length;
  return start < end && start <= character && character <= end ? { range: { start: { line, character: start }, end: { line, character: end } }, fact } : undefined;
}

/** All holders of an office, or all members of a faction or a group, in the order of time. */
export function postHover(notes: Notes, { fact: { key, value, subjects } }: PostPlace, scope: string | undefined): RichText | undefined {
  if (key === 'office') {
    const { office, terms } = successionOf(notes, value, scope);
    return postText(office, 'who held it, and when', terms.map(({ holder, position }) => [holder, position]));
  }
  const group = key === 'faction' ? value : subjects[0];
  if (group === undefined) return undefined;
  const members = membersOf(notes, group, undefined, scope).map(({ member, position }) => [member, position] as const);
  return postText(notes.idOf(group), 'who belonged to it, and when', members.sort(([, one], [, other]) => one.extent.begin.earliest - other.extent.begin.earliest || 0));
}

function postText(name: string, words: string, posts: readonly (readonly [string, Post])[]): RichText | undefined {
  if (posts.length === 0) return undefined;
  const lines = posts.slice(0, mostEntries).map(([id, { told }]): readonly Span[] => [{ strong: clip(id, longestName) }, `: ${factWhen(told.fact) ?? 'without a date'}`]);
  if (posts.length > mostEntries) lines.push([{ emphasis: `and ${posts.length - mostEntries} more` }]);
  return [paragraph({ strong: clip(name, longestName) }, `: ${words}`), list(lines)];
}

/** `Pope, after Leo X and before Clement VII`: an office with those who are told to have held it before and after. */
export function officeWords(notes: Notes, { item }: PlacedFact, id: string, scope: string | undefined): string {
  const succession = successionOf(notes, item.value, scope);
  const term = succession.terms.find(({ holder, position }) => holder === id && position.told.fact === item);
  if (!term) return item.value;
  const { before, after } = neighboursInOffice(succession, term);
  const others = [before && `after ${before.holder}`, after && `before ${after.holder}`].filter((words) => words !== undefined);
  return others.length === 0 ? item.value : `${item.value}, ${others.join(' and ')}`;
}
