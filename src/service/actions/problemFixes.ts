import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { tagAt } from '../../core/lookup';
import type { Notes } from '../../core/notes';
import type { Suggestion } from '../../core/problem';
import { diagnosticOf, problemsOf } from '../diagnostics';
import type { DiagnosticCode, PlacedProblem } from '../placedProblem';
import { readInPlace } from '../dateRewriting';
import type { Insertion } from '../factInsertion';
import { notesEdit } from '../notesEdit';
import { editOf, type NotesAction } from './action';
import { innerRange } from './dateActions';
import { conflictJudgements, placeJudgements } from './conflictJudgements';
import { factFixes } from './factFixes';
import type { Ailing, Fix } from './fix';
import { frontMatterFixes, frontMatterJudgements } from './frontMatterFixes';
import type { Judgement } from './judgement';
import { listFixes } from './listFixes';
import { nearMissJudgements } from './nameJudgements';
import { tagFixes } from './tagFixes';
import { topicJudgements } from './topicJudgements';

/** Ways to mend problems beside what these suggest themselves. */
const remedies: Partial<Readonly<Record<DiagnosticCode, (ailing: Ailing) => readonly Fix[]>>> = { ...tagFixes, ...factFixes, ...listFixes, 'front-matter-invalid': frontMatterFixes };

/** Ways out that the writer alone can judge, and that nothing takes by itself. */
const judgements: Partial<Readonly<Record<DiagnosticCode, (ailing: Ailing) => readonly Judgement[]>>> = {
  'near-miss-name': nearMissJudgements,
  'fact-no-topic': topicJudgements,
  'front-matter-invalid': frontMatterJudgements,
  'birth-conflict': conflictJudgements,
  'death-conflict': conflictJudgements,
  'after-death': conflictJudgements,
  'before-birth': conflictJudgements,
  'age-beyond-110': conflictJudgements,
  'office-held-twice': conflictJudgements,
  'parent-younger': conflictJudgements,
};

const mostActions = 20;
/** Of the first so many problems, all that can be mended at once. */
const mostMended = 1000;

/** Quick fixes for the problems that touch a range. */
export function problemActions(notes: Notes, document: Document, range: Range): readonly NotesAction[] {
  const problems = problemsOf(notes, document, range.start.line, range.end.line + 1).filter((problem) => touches(markOf(problem), range));
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

/** What is wrong with the front matter is found somewhere on the line, if not on the one before. */
function markOf({ code, range: { start, end } }: PlacedProblem): Range {
  return code === 'front-matter-invalid' ? { start: { line: start.line, character: 0 }, end: { line: end.line, character: Infinity } } : { start, end };
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
  const fixing = fixes.map(({ title, changes }): NotesAction => ({ title, kind: 'quickfix', diagnostics: [diagnostic], isPreferred: fixes.length === 1, edit: editOf(document, title, changes) }));
  const judging = [...(judgements[problem.code]?.(ailing) ?? []), ...placeJudgements(ailing)];
  return [...fixing, ...judging.map((judgement) => judgedAction(judgement, diagnostic))];
}

function judgedAction(judgement: Judgement, diagnostic: Diagnostic): NotesAction {
  const shown = { title: judgement.title, kind: 'quickfix', diagnostics: [diagnostic] } as const;
  return judgement.kind === 'change' ? { ...shown, edit: judgement.edit } : { ...shown, edit: notesEdit([]), place: judgement.place };
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
