/** What one proposal holds, before it is told where it goes. */
export interface Proposal {
  readonly label: string;
  readonly text: string;
  /** What is typed is compared with this, else with the text. */
  readonly filter?: string;
  readonly detail?: string;
  /** A few words that stand beside the label in the list. */
  readonly beside?: string;
  readonly documentation?: string;
  /** Whether the text holds gaps to fill in, as the Language Server Protocol writes them. */
  readonly isSnippet?: boolean;
}
