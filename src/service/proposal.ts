/** What one proposal holds, before it is told where it goes. */
export interface Proposal {
  readonly label: string;
  readonly text: string;
  /** What is typed is compared with this, else with the text. */
  readonly filter?: string;
  readonly detail?: string;
  readonly documentation?: string;
}
