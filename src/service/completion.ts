import type { CompletionItem, CompletionItemKind, CompletionList, Range } from 'vscode-languageserver-types';
import type { Document, Position } from '../core/document';
import type { Notes } from '../core/notes';
import { throwIfCancelled, type CancellationToken } from './cancellation';
import { citationProposals } from './citationCompletion';
import { completionSpotAt, type CompletionSpot } from './completionSpot';
import { dateProposals } from './dateCompletion';
import { keyProposals, settingProposals } from './keyCompletion';
import { linkProposals } from './linkCompletion';
import { nameProposals } from './nameCompletion';
import type { Proposal } from './proposal';
import { snippetProposals } from './snippetCompletion';

/** How completion was asked for. */
export interface CompletionRequest {
  /** The character whose typing asked for it; nothing where the user did. */
  readonly trigger?: string;
  /** Whether pieces of notes with gaps to fill in can be taken. */
  readonly snippets?: boolean;
}

export interface Proposals {
  readonly kind: CompletionItemKind;
  readonly proposals: readonly Proposal[];
  /** Whether more would fit what has been typed so far. */
  readonly isIncomplete: boolean;
}

/** What may be written at a position: people, topics, dates, sources, keys of facts and of the front matter; the likeliest first. */
export function completionAt(notes: Notes, document: Document, position: Position, { trigger, snippets = false }: CompletionRequest = {}, token?: CancellationToken): CompletionList | undefined {
  throwIfCancelled(token);
  const spot = completionSpotAt(document, position);
  if (!spot || isUnwanted(spot, trigger)) return undefined;
  const { kind, proposals, isIncomplete } = proposalsAt(notes, document, position, spot, token);
  const pieces = snippets && (spot.kind === 'factKey' || spot.kind === 'line') ? snippetProposals(document, position, spot.kind === 'line' ? 'line' : 'item') : [];
  const range = { start: { line: position.line, character: spot.start }, end: { line: position.line, character: spot.end } };
  return { isIncomplete, items: [...proposals, ...pieces].map((proposal, index) => itemOf(proposal, proposal.isSnippet ? itemKinds.snippet : kind, range, index)) };
}

/** `#` begins a heading far more often than a topic where it is the first on its line, and `[` a link where no sign stands before it. */
function isUnwanted(spot: CompletionSpot, trigger: string | undefined): boolean {
  if (trigger === undefined) return false;
  if (spot.kind === 'factKey' || spot.kind === 'setting' || spot.kind === 'line') return true;
  return spot.kind === 'topic' && !spot.bracket && spot.opensLine && trigger === '#';
}

/** The numbers of the Language Server Protocol. */
const itemKinds = { text: 1, module: 9, property: 10, value: 12, keyword: 14, snippet: 15, file: 17, reference: 18 } as const satisfies Record<string, CompletionItemKind>;

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
    case 'line':
      return whole(itemKinds.snippet, []);
  }
}

function whole(kind: CompletionItemKind, proposals: readonly Proposal[]): Proposals {
  return { kind, proposals, isIncomplete: false };
}

/** As the Language Server Protocol numbers them: the text has gaps to fill in; its further lines are indented as the one that it is put into. */
const asSnippet = { insertTextFormat: 2, insertTextMode: 2 } as const;

function itemOf({ label, text, filter, detail, beside, documentation, isSnippet }: Proposal, kind: CompletionItemKind, range: Range, index: number): CompletionItem {
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: filter ?? text,
    textEdit: { range, newText: text },
    ...(detail === undefined || detail === '' ? {} : { detail }),
    ...(beside === undefined ? {} : { labelDetails: { description: beside } }),
    ...(documentation === undefined ? {} : { documentation }),
    ...(isSnippet === true ? asSnippet : {}),
  };
}
