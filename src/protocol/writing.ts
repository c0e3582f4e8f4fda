/** What helps with writing: lists that go on, links, and reports on sources. */

/** Asks for a report on sources, in Markdown. Params `SourcesReportParams`, result `SourcesReportResult`. */
export const sourcesReportRequest = 'annals/sourcesReport';
export interface SourcesReportParams {
  readonly uri: string;
  /** What rests on no source, or the bibliography of what is cited. */
  readonly about: 'unsourced' | 'cited';
}

export interface SourcesReportResult {
  readonly markdown: string;
}

/** Asks what the item after the one on a line begins with. Params `AtPosition`, result `ListContinuation`; nothing where its list has no pattern. */
export const listContinuationRequest = 'annals/listContinuation';

/** What stands before and behind the cursor in an item that has just begun. */
export interface ListContinuation {
  readonly before: string;
  readonly after: string;
}

/** Asks for links from a file to others. Params `LinkTextParams`, result the text; nothing where one of them cannot be reached by its folders. */
export const linkTextRequest = 'annals/linkText';
export interface LinkTextParams {
  readonly uri: string;
  readonly files: readonly string[];
}
