/** What came of a run of mocha, as plain data. */
export interface MochaReport {
  readonly passed: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
  /** Titles; a title ends with the reason in brackets. */
  readonly skipped: readonly string[];
}

/** Where tests inside VS Code leave their report, in the workspace folder. */
export const reportFile = 'annals-tests.json';
