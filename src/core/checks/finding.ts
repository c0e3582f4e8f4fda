import type { Segment } from '../segment';
import type { Placed } from '../notes';
import type { ProblemSeverity } from '../problem';
import type { Event, Fact } from '../sense';
import type { ToldFact } from '../position';

/** Codes are stable: users name them in settings. */
export type CheckCode =
  | 'birth-conflict'
  | 'death-conflict'
  | 'after-death'
  | 'before-birth'
  | 'age-beyond-110'
  | 'office-held-twice'
  | 'succession-gap'
  | 'parent-younger'
  | 'stance-same-day'
  | 'event-outside-period'
  | 'items-out-of-order'
  | 'near-miss-name';

/** How severe each check is, unless the user says otherwise. */
export const checkSeverities: Readonly<Record<CheckCode, ProblemSeverity>> = {
  'birth-conflict': 'warning',
  'death-conflict': 'warning',
  'after-death': 'warning',
  'before-birth': 'warning',
  'age-beyond-110': 'warning',
  'office-held-twice': 'warning',
  'succession-gap': 'hint',
  'parent-younger': 'warning',
  'stance-same-day': 'hint',
  'event-outside-period': 'information',
  'items-out-of-order': 'hint',
  'near-miss-name': 'hint',
};

/** A stretch of a document; lines and characters (UTF-16 units) count from 0, the end is excluded. */
export interface FindingPlace {
  readonly uri: string;
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

export interface Finding {
  readonly code: CheckCode;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly place: FindingPlace;
  readonly related: readonly { readonly message: string; readonly place: FindingPlace }[];
  readonly nearMiss?: NearMiss;
}

/** A name as it is written, and the one that was likely meant. */
export interface NearMiss {
  readonly written: string;
  readonly meant: string;
}

/** A stretch of a segment, which outlives edits elsewhere in its document. Lines count from the start of the segment. */
export interface Anchor extends FindingPlace {
  readonly segment: Segment;
}

/** A finding before its lines are counted in the document. */
export interface Found {
  readonly code: CheckCode;
  readonly message: string;
  readonly at: Anchor;
  readonly related: readonly { readonly message: string; readonly at: Anchor }[];
  readonly nearMiss?: NearMiss;
}

export function factAnchor({ uri, segment, fact }: Pick<ToldFact, 'uri' | 'segment' | 'fact'>): Anchor {
  const { line, start, endLine, end } = fact;
  return { uri, segment, line, start, endLine, end };
}

export function placedFactAnchor({ document, segment, item }: Placed<Fact>): Anchor {
  return factAnchor({ uri: document.uri, segment: document.segments[segment]!, fact: item });
}

/** The date tag of an event. */
export function eventAnchor({ document, segment, item }: Placed<Event>): Anchor {
  const { line, start, end } = item.tag;
  return { uri: document.uri, segment: document.segments[segment]!, line, start, endLine: line, end };
}
