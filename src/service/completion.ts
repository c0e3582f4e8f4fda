import type { CompletionItem, CompletionItemKind, CompletionList, Range } from 'vscode-languageserver-types';
import { builtInKeys, keyMeanings, type BuiltInKey } from '../core/factKey';
import type { Document, Position } from '../core/document';
import type { Notes } from '../core/notes';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { citationProposals } from './citationCompletion';
import { completionSpotAt, type CompletionSpot } from './completionSpot';
import { dateProposals } from './dateCompletion';
import { linkProposals } from './linkCompletion';
import { nameProposals } from './nameCompletion';
import type { Proposal } from './proposal';

/** How completion was asked for. */
export interface CompletionRequest {
  /** The character whose typing asked for it; nothing where the user did. */
  readonly trigger?: string;
}

export interface Proposals {
  readonly kind: CompletionItemKind;
  readonly proposals: readonly Proposal[];
  /** Whether more would fit what has been typed so far. */
  readonly isIncomplete: boolean;
}

/** The characters whose typing asks for completion. */
export const completionTriggers = ['@', '#', '{', '[', '('] as const;

/** What may be written at a position: people, topics, dates, sources, keys of facts and of the front matter; the likeliest first. */
export function completionAt(notes: Notes, document: Document, position: Position, { trigger }: CompletionRequest = {}, token?: CancellationToken): CompletionList | undefined {
  throwIfCancelled(token);
  const spot = completionSpotAt(document, position);
  if (!spot || isUnwanted(spot, trigger)) return undefined;
  const { kind, proposals, isIncomplete } = proposalsAt(notes, document, position, spot, token);
  const range = { start: { line: position.line, character: spot.start }, end: { line: position.line, character: spot.end } };
  return { isIncomplete, items: proposals.map((proposal, index) => itemOf(proposal, kind, range, index)) };
}

/** `#` begins a heading far more often than a topic where it is the first on its line, and `[` a link where no sign stands before it. */
function isUnwanted(spot: CompletionSpot, trigger: string | undefined): boolean {
  if (trigger === undefined) return false;
  if (spot.kind === 'factKey' || spot.kind === 'setting') return true;
  return spot.kind === 'topic' && !spot.bracket && spot.opensLine && trigger === '#';
}

/** The numbers of the Language Server Protocol. */
const itemKinds = { text: 1, module: 9, property: 10, value: 12, keyword: 14, file: 17, reference: 18 } as const satisfies Record<string, CompletionItemKind>;

function proposalsAt(notes: Notes, document: Document, position: Position, spot: CompletionSpot, token: CancellationToken | undefined): Proposals {
  switch (spot.kind) {
    case 'person':
    case 'topic':
      return { kind: spot.kind === 'person' ? itemKinds.reference : itemKinds.module, ...nameProposals(notes, document, position, spot, token) };
    case 'date':
      return whole(itemKinds.value, dateProposals(document, position));
    case 'citation':
      return { kind: itemKinds.reference, ...citationProposals(notes, document, spot.typed, token) };
    case 'link':
      return whole(itemKinds.file, linkProposals(notes, document, spot.link, spot.typed));
    case 'factKey':
      return whole(itemKinds.property, keyProposals(document, position, spot.end));
    case 'setting':
      return whole(itemKinds.property, settingProposals);
  }
}

function whole(kind: CompletionItemKind, proposals: readonly Proposal[]): Proposals {
  return { kind, proposals, isIncomplete: false };
}

function itemOf({ label, text, filter, detail, documentation }: Proposal, kind: CompletionItemKind, range: Range, index: number): CompletionItem {
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filter ?? text,
    textEdit: { range, newText: text },
    ...(detail === undefined || detail === '' ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
  };
}

function keyProposals(document: Document, { line }: Position, end: number): readonly Proposal[] {
  const hasColon = document.lineText(line)[end] === ':';
  const { ownKeys } = document.settings;
  const keys = [...builtInKeys, ...ownKeys.filter((key) => !Object.hasOwn(keyMeanings, key))];
  return keys.map((key) => ({
    label: key,
    text: hasColon ? key : `${key}: `,
    filter: key,
    detail: keyMeanings[key as BuiltInKey] ?? 'named in the front matter',
  }));
}

/** What the language reads in the front matter. */
const settingProposals: readonly Proposal[] = [
  setting('title', 'the title of these notes'),
  setting('bibliography', 'the file of sources that citations name'),
  setting('facts', 'more keys of fact lines, as in “facts: [power base]”'),
  setting('lang', 'the language of the dates, besides English: de, fr, it, es, ru or la'),
  setting('calendar', 'julian, gregorian, or “julian until 1918-01-31”'),
  setting('rulers', 'rulers whose years dates count, each with the reign, as in “Louis XIV: 14 May 1643 – 1 September 1715”'),
  setting('circa', 'how far “c.” reaches to either side, as in “5 years”'),
];

function setting(key: string, detail: string): Proposal {
  return { label: key, text: `${key}: `, filter: key, detail };
}

