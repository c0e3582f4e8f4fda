import type { Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { tagAt } from '../../core/lookup';
import type { Notes } from '../../core/notes';
import type { Suggestion } from '../../core/problem';
import { diagnosticOf, problemsOf } from '../diagnostics';
import type { DiagnosticCode } from '../placedProblem';
import { readInPlace } from '../dateRewriting';
import type { Insertion } from '../factInsertion';
import { editOf, type NotesAction } from './action';
import { innerRange } from './dateActions';
import { factFixes } from './factFixes';
import type { Ailing, Fix } from './fix';
import { listFixes } from './listFixes';
import { tagFixes } from './tagFixes';

/** Ways to mend problems beside what these suggest themselves. */
const remedies: Partial<Readonly<Record<DiagnosticCode, (ailing: Ailing) => readonly Fix[]>>> = { ...tagFixes, ...factFixes, ...listFixes };

const mostActions = 20;
/** Of the first so many problems, all that can be mended at once. */
const mostMended = 1000;

/** Quick fixes for the problems that touch a range. */
export function problemActions(notes: Notes, document: Document, range: Range): readonly NotesAction[] {
  const problems = problemsOf(notes, document, range.start.line, range.end.line + 1).filter((problem) => touches(problem.range, range));
  const actions: NotesAction[] = [];
  for (const problem of problems) {
    if (actions.length >= mostActions) break;
    actions.push(...actionsFor({ notes, document, problem }));
  }
  return actions;
}

/** All errors and warnings of a note that can be mended in one way only. */
export function fixAllActions(notes: Notes, document: Document): readonly NotesAction[] {
  const changes: Insertion[] = [];
  for (const problem of problemsOf(notes, document, 0, document.lineCount).slice(0, mostMended)) {
    const fixes = problem.severity === 'error' || problem.severity === 'warning' ? fixesFor({ notes, document, problem }) : [];
    const [fix] = fixes;
    if (fix && fixes.length === 1 && !fix.changes.some(({ range }) => changes.some((other) => touches(range, other.range)))) changes.push(...fix.changes);
  }
  const title = 'Fix all that can be fixed in one way only';
  return changes.length === 0 ? [] : [{ title, kind: 'source.fixAll.annals', edit: editOf(document, title, changes) }];
}

function touches({ start, end }: Range, other: Range): boolean {
  const before = end.line < other.start.line || (end.line === other.start.line && end.character < other.start.character);
  const after = start.line > other.end.line || (start.line === other.end.line && start.character > other.end.character);
  return !before && !after;
}

function actionsFor(ailing: Ailing): readonly NotesAction[] {
  const { notes, document, problem } = ailing;
  const fixes = fixesFor(ailing);
  const diagnostic = diagnosticOf(notes, problem, problem.severity);
  return fixes.map(({ title, changes }) => ({ title, kind: 'quickfix', diagnostics: [diagnostic], isPreferred: fixes.length === 1, edit: editOf(document, title, changes) }));
}

function fixesFor(ailing: Ailing): readonly Fix[] {
  const suggested = ailing.problem.suggestions.flatMap((suggestion) => suggestedFix(ailing, suggestion));
  return [...suggested, ...(remedies[ailing.problem.code]?.(ailing) ?? [])];
}

/** Puts a suggestion in place of what the problem marks; a date as a whole, and only by one that can be read where it stands. */
function suggestedFix({ document, problem: { code, range } }: Ailing, { text, label }: Suggestion): readonly Fix[] {
  const title = label === text ? `Write “${text}”` : `Write “${text}”: ${label}`;
  if (!code.startsWith('date-')) return [{ title, changes: [{ range, newText: text }] }];
  const place = tagAt(document, range.start) ?? tagAt(document, range.end);
  if (place?.tag.kind !== 'date' || !readInPlace(document, place, text)?.ok) return [];
  return [{ title, changes: [{ range: innerRange(place), newText: text.trim() }] }];
}
