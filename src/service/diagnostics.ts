import type { Diagnostic, DiagnosticSeverity, Range } from 'vscode-languageserver-types';
import { checkDocument } from '../core/checks/checkDocument';
import { checkSeverities, type Finding, type FindingPlace } from '../core/checks/finding';
import type { Document } from '../core/document';
import { writeTag } from '../core/name';
import type { Notes } from '../core/notes';
import type { LocalProblem, ProblemSeverity } from '../core/problem';
import type { Tag } from '../core/tag';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { introductionOf } from './introduction';
import { linkProblems } from './linkProblems';
import type { DiagnosticCode, PlacedProblem } from './placedProblem';
import { sourceProblems } from './sourceProblems';
import { listWords } from './words';

/** What the user sets in place of a problem's own severity; `off` keeps it silent. */
export type Severities = Partial<Readonly<Record<DiagnosticCode, ProblemSeverity | 'off'>>>;

/** No document shows more problems. */
const mostDiagnostics = 1000;
const mostRelated = 8;

/** Every problem of a document, from the top down. */
export function diagnosticsOf(notes: Notes, document: Document, severities: Severities, token?: CancellationToken): readonly Diagnostic[] {
  const severityOf = ({ code, severity }: PlacedProblem): ProblemSeverity | 'off' => severities[code] ?? severity;
  const problems = problemsOf(notes, document, 0, document.lineCount, token).filter((problem) => severityOf(problem) !== 'off');
  return problems.slice(0, mostDiagnostics).flatMap((problem) => {
    const severity = severityOf(problem);
    return severity === 'off' ? [] : [diagnosticOf(notes, problem, severity)];
  });
}

/** The numbers of the Language Server Protocol. */
const severityNumbers: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** The problem as it is published; its code is stable. */
export function diagnosticOf(notes: Notes, { range, code, message, candidates, related: told }: PlacedProblem, severity: ProblemSeverity): Diagnostic {
  const introductions = candidates.flatMap((id) => {
    const location = introductionOf(notes, id, undefined);
    return location ? [{ location: { uri: location.uri, range: location.range }, message: id }] : [];
  });
  const related = [...told, ...introductions];
  const diagnostic: Diagnostic = { range, severity: severityNumbers[severity], code, source: 'annals', message };
  return related.length === 0 ? diagnostic : { ...diagnostic, relatedInformation: related };
}

/** The problems on the lines from `from` up to but not including `to`, in reading order. */
export function problemsOf(notes: Notes, document: Document, from: number, to: number, token?: CancellationToken): readonly PlacedProblem[] {
  const found: PlacedProblem[] = [];
  const last = document.segmentAt(Math.max(to - 1, 0));
  for (let segment = document.segmentAt(from); segment <= last; segment++) {
    throwIfCancelled(token);
    const { syntax, sense } = document.segments[segment]!;
    const base = document.segmentStarts[segment]!;
    for (const problem of syntax.problems) found.push(placed(problem, base));
    for (const problem of sense.problems) found.push(placed(problem, base));
    for (const tag of syntax.tags) if (tag.kind === 'person') found.push(...ambiguity(notes, tag, base));
  }
  found.push(...sourceProblems(notes, document, from, to), ...linkProblems(notes, document, from, to));
  found.push(...checkDocument(notes, document.uri).map(asProblem));
  return found.filter(({ range }) => from <= range.start.line && range.start.line < to).sort(inOrder);
}

function inOrder({ range: one }: PlacedProblem, { range: other }: PlacedProblem): number {
  return one.start.line - other.start.line || one.start.character - other.start.character;
}

function placed({ code, severity, message, line, start, end, suggestions }: LocalProblem, base: number): PlacedProblem {
  return { range: rangeOf(base + line, start, end), code, severity, message, suggestions: suggestions ?? [], candidates: [], related: [] };
}

function asProblem({ code, message, place, related, nearMiss }: Finding): PlacedProblem {
  const places = related.slice(0, mostRelated).map((each) => ({ location: { uri: each.place.uri, range: rangeOfPlace(each.place) }, message: each.message }));
  return { range: rangeOfPlace(place), code, severity: checkSeverities[code], message, suggestions: [], candidates: [], related: places, ...(nearMiss ? { nearMiss } : {}) };
}

function rangeOfPlace({ line, start, endLine, end }: FindingPlace): Range {
  return { start: { line, character: start }, end: { line: endLine, character: end } };
}

function rangeOf(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

function ambiguity(notes: Notes, { value, line, start, end }: Tag, base: number): readonly PlacedProblem[] {
  const identity = notes.resolve(value);
  if (identity.kind === 'one') return [];
  const candidates = identity.candidates.slice(0, mostRelated);
  const names = identity.candidates.length > candidates.length ? 'one of many' : listWords(candidates, mostRelated, 'or');
  return [
    {
      range: rangeOf(base + line, start, end),
      code: 'name-ambiguous',
      severity: 'warning',
      message: `“${value}” may be ${names}. Write out which one is meant.`,
      suggestions: candidates.map((id) => ({ text: writeTag('@', id), label: id })),
      candidates,
      related: [],
    },
  ];
}
