import type { CodeAction, Range, TextEdit } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { tagAt, type TagPlace } from '../core/lookup';
import type { Notes } from '../core/notes';
import type { Suggestion } from '../core/problem';
import { diagnosticOf, problemsOf, type PlacedProblem } from './diagnostics';
import { dateRewritings, readInPlace } from './dateRewriting';
import { tagRange } from './place';

const mostActions = 20;

/** What the kinds of `codeActionsAt` are. */
export const codeActionKinds: readonly string[] = ['quickfix', 'refactor.rewrite'];

/** Quick fixes for the problems that touch a range, and other ways to write the date that it begins in. */
export function codeActionsAt(notes: Notes, document: Document, range: Range): readonly CodeAction[] {
  const problems = problemsOf(notes, document, range.start.line, range.end.line + 1).filter((problem) => touches(problem.range, range));
  const quickFixes = problems.flatMap((problem) => fixes(notes, document, problem)).slice(0, mostActions);
  return [...quickFixes, ...rewritings(document, range)];
}

function touches({ start, end }: Range, other: Range): boolean {
  const before = end.line < other.start.line || (end.line === other.start.line && end.character < other.start.character);
  const after = start.line > other.end.line || (start.line === other.end.line && start.character > other.end.character);
  return !before && !after;
}

function fixes(notes: Notes, document: Document, problem: PlacedProblem): readonly CodeAction[] {
  const edits = problem.suggestions.flatMap((suggestion) => {
    const edit = editOf(document, problem, suggestion);
    return edit ? [{ edit, suggestion }] : [];
  });
  const diagnostic = diagnosticOf(notes, problem, problem.severity);
  return edits.map(({ edit, suggestion: { text, label } }) => ({
    title: label === text ? `Write “${text}”` : `Write “${text}”: ${label}`,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: edits.length === 1,
    edit: { changes: { [document.uri]: [edit] } },
  }));
}

/** Puts a suggestion in place of what the problem marks; a date as a whole, and only by one that can be read where it stands. */
function editOf(document: Document, { code, range }: PlacedProblem, { text }: Suggestion): TextEdit | undefined {
  if (!code.startsWith('date-')) return { range, newText: text };
  const place = tagAt(document, range.start) ?? tagAt(document, range.end);
  if (place?.tag.kind !== 'date' || !readInPlace(document, place, text)?.ok) return undefined;
  return { range: innerRange(place), newText: text.trim() };
}

/** Other ways to write the date at the cursor. */
function rewritings(document: Document, { start }: Range): readonly CodeAction[] {
  const place = tagAt(document, start);
  if (place?.tag.kind !== 'date') return [];
  return dateRewritings(document, place).map(({ title, text }) => ({
    title,
    kind: 'refactor.rewrite',
    edit: { changes: { [document.uri]: [{ range: innerRange(place), newText: text }] } },
  }));
}

/** What stands between the braces. */
function innerRange({ base, tag }: TagPlace): Range {
  return tagRange(base, { line: tag.line, start: tag.innerStart, end: tag.innerEnd });
}
