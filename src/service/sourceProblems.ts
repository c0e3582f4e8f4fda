import type { Document } from '../core/document';
import type { NamedBibliography } from '../core/bibliographies';
import { isOneSlipAway } from '../core/factKey';
import type { Notes } from '../core/notes';
import type { ProblemSeverity, Suggestion } from '../core/problem';
import { bibliographiesRead, keysCitedIn } from './bibliography';
import { citedKeys } from './citation';
import { tagRange } from './place';
import type { PlacedProblem, SourceCode } from './placedProblem';
import { countOf, listWords } from './words';

const mostNamed = 5;

/** What is wrong with the sources of a document: keys that no bibliography has, entries that no notes cite, files that cannot be read. */
export function sourceProblems(notes: Notes, document: Document, from: number, to: number): readonly PlacedProblem[] {
  const named = notes.bibliographiesOf(document);
  if (named.length === 0) return [];
  const isComplete = named.every(({ bibliography }) => bibliography?.kind === 'read');
  const above = from < document.frontMatter.lineCount ? named.flatMap((each) => [...unreadable(document, each), ...unused(notes, document, each)]) : [];
  return isComplete ? [...above, ...unknownKeys(notes, document, from, to)] : above;
}

function unknownKeys(notes: Notes, document: Document, from: number, to: number): readonly PlacedProblem[] {
  const bibliographies = bibliographiesRead(notes, document);
  const found: PlacedProblem[] = [];
  const last = document.segmentAt(Math.max(to - 1, 0));
  for (let segment = document.segmentAt(from); segment <= last; segment++) {
    const base = document.segmentStarts[segment]!;
    for (const { kind, value, line, innerStart } of document.segments[segment]!.syntax.tags) {
      if (kind !== 'citation') continue;
      for (const { key, start, end } of citedKeys(value)) {
        if (bibliographies.some(({ sources }) => sources.has(key))) continue;
        const range = tagRange(base, { line, start: innerStart + start, end: innerStart + end });
        found.push({ ...problem('citation-unknown', 'warning', `No bibliography of these notes has “${key}”.`), range, suggestions: likeKeys(key, bibliographies) });
      }
    }
  }
  return found;
}

function likeKeys(key: string, bibliographies: ReturnType<typeof bibliographiesRead>): readonly Suggestion[] {
  const like = bibliographies.flatMap(({ sources }) => [...sources.keys()].filter((other) => isOneSlipAway(key.toLowerCase(), other.toLowerCase()) || key.toLowerCase() === other.toLowerCase()));
  return like.slice(0, mostNamed).map((text) => ({ text, label: text }));
}

function unreadable(document: Document, { name, bibliography }: NamedBibliography): readonly PlacedProblem[] {
  const message = bibliography === undefined ? undefined : reasonOf(name, bibliography);
  return message === undefined ? [] : [{ ...problem('bibliography-unreadable', 'warning', message), range: rangeOfName(document, name) }];
}

function reasonOf(name: string, bibliography: NonNullable<NamedBibliography['bibliography']>): string | undefined {
  if (bibliography.kind !== 'read') return bibliography.kind === 'missing' ? `There is no file “${name}” that can be read.` : `“${name}” lies outside the workspace, so it is not read.`;
  const [first] = bibliography.problems;
  return first && `“${name}”, line ${first.line + 1}: ${first.message}`;
}

/** Entries that none of the notes cites which name the file. */
function unused(notes: Notes, document: Document, { name, uri, bibliography }: NamedBibliography): readonly PlacedProblem[] {
  if (bibliography?.kind !== 'read') return [];
  const cited = new Set<string>();
  for (const other of notes.documents()) {
    if (!notes.bibliographiesOf(other).some((each) => each.uri === uri)) continue;
    for (const key of keysCitedIn(other).keys()) cited.add(key);
  }
  const keys = [...bibliography.sources.keys()].filter((key) => !cited.has(key));
  if (keys.length === 0) return [];
  const message = `${countOf(keys.length, 'entry', 'entries')} of “${name}” ${keys.length === 1 ? 'is' : 'are'} cited nowhere: ${listWords(keys, mostNamed)}.`;
  return [{ ...problem('source-unused', 'hint', message), range: rangeOfName(document, name) }];
}

function problem(code: SourceCode, severity: ProblemSeverity, message: string): Omit<PlacedProblem, 'range'> {
  return { code, severity, message, suggestions: [], candidates: [], related: [] };
}

/** Where the front matter names the file, else where it says `bibliography`. */
export function rangeOfName(document: Document, name: string): PlacedProblem['range'] {
  const { lineCount } = document.frontMatter;
  const lines = Array.from({ length: lineCount }, (_, line) => document.lineText(line));
  const first = Math.max(0, lines.findIndex((text) => /^["']?bibliography\b/.test(text)));
  const line = lines.findIndex((text, index) => index >= first && text.includes(name));
  if (line < 0) return { start: { line: first, character: 0 }, end: { line: first, character: lines[first]?.length ?? 0 } };
  const character = lines[line]!.indexOf(name, line === first ? 'bibliography'.length : 0);
  return { start: { line, character: Math.max(character, 0) }, end: { line, character: Math.max(character, 0) + name.length } };
}
