/** Who is who: other names, people who are one, and one name for two. */
import type { AtPosition, Place } from './place';

/** Asks whom the person at a position could be by another name. Params `OtherPeopleParams`, result `OtherPeopleResult`. */
export const otherPeopleRequest = 'annals/otherPeople';
export type OtherPeopleParams = AtPosition;

export interface OtherPeopleResult {
  readonly person: string;
  /** How many of the others, from the first on, are likely. */
  readonly likely: number;
  readonly others: readonly { readonly id: string; readonly detail: string }[];
}

/** Asks for all mentions of the person at a position. Params `MentionsParams`, result `MentionsResult`. */
export const mentionsRequest = 'annals/mentions';
export type MentionsParams = AtPosition;

export interface MentionsResult {
  readonly person: string;
  readonly mentions: readonly Mention[];
}

/** The tag, the text of its line, and the heading that it stands under. */
export interface Mention extends Place {
  readonly text: string;
  readonly section: string;
}

/** These three answer with a `WorkspaceEdit` of LSP, or with an error whose message is for the user. */
export const makeAliasRequest = 'annals/makeAlias';
export interface MakeAliasParams extends AtPosition {
  /** Whose other name the one at the position is to be. */
  readonly of: string;
}

export const mergePeopleRequest = 'annals/mergePeople';
export interface MergePeopleParams extends AtPosition {
  readonly into: string;
}

export const splitPersonRequest = 'annals/splitPerson';
export interface SplitPersonParams extends AtPosition {
  readonly name: string;
  readonly mentions: readonly Place[];
}
