import type { DiagnosticRelatedInformation, Range } from 'vscode-languageserver-types';
import type { CheckCode, NearMiss } from '../core/checks/finding';
import type { ProblemCode, ProblemSeverity, Suggestion } from '../core/problem';

/** Codes are stable: users name them in settings. */
export type SourceCode = 'citation-unknown' | 'source-unused' | 'bibliography-unreadable' | 'link-broken';

/** Codes of all that may be pointed out: what the language cannot read, and what the notes say that can hardly be. */
export type DiagnosticCode = ProblemCode | CheckCode | SourceCode;

/** A problem in its document. */
export interface PlacedProblem {
  readonly range: Range;
  readonly code: DiagnosticCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly suggestions: readonly Suggestion[];
  /** The people that an ambiguous name may stand for. */
  readonly candidates: readonly string[];
  /** For a name that is likely a slip of the pen. */
  readonly nearMiss?: NearMiss;
  /** Places elsewhere that it has to do with. */
  readonly related: readonly DiagnosticRelatedInformation[];
}
