import type { SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import type { Segment } from '../core/segment';

/** The legend: types by their index in token data. There are no modifiers. */
export const tokenTypes = ['person', 'date', 'topic', 'citation', 'factKey'] as const;

type TokenType = (typeof tokenTypes)[number];

/** A token on one line of its segment. */
interface Token {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: number;
}

const tokens = new WeakMap<Segment, readonly Token[]>();

/** Tags and fact keys on the lines from `from` up to but not including `to`, in the protocol's relative numbers. */
export function semanticTokenData(document: Document, from = 0, to = document.lineCount): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  const last = document.segmentAt(Math.max(to - 1, 0));
  for (let index = document.segmentAt(from); index <= last; index++) {
    const base = document.segmentStarts[index]!;
    for (const token of tokensOf(document.segments[index]!)) {
      const at = base + token.line;
      if (at < from || at >= to) continue;
      data.push(at - line, at === line ? token.start - character : token.start, token.length, token.type, 0);
      line = at;
      character = token.start;
    }
  }
  return data;
}

/** Segments are shared by versions of a document, and so are their tokens. */
function tokensOf(segment: Segment): readonly Token[] {
  const known = tokens.get(segment) ?? readTokens(segment);
  tokens.set(segment, known);
  return known;
}

function readTokens({ syntax, sense }: Segment): readonly Token[] {
  const found: Token[] = [];
  const add = (line: number, start: number, length: number, type: TokenType): void => {
    found.push({ line, start, length, type: tokenTypes.indexOf(type) });
  };
  for (const { kind, line, start, end } of syntax.tags) add(line, start, end - start, kind);
  let before: { readonly line: number; readonly start: number } | undefined;
  for (const fact of sense.facts) {
    // A line that gives several dates is several facts with one key.
    if (before?.line !== fact.line || before.start !== fact.start) add(fact.line, fact.start, fact.key.length, 'factKey');
    before = fact;
  }
  return found.sort((one, other) => one.line - other.line || one.start - other.start);
}

/** The one edit that turns the data of an earlier answer into the new: what both begin and end with stays. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head === before.length && head === after.length) return [];
  return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}

/** Remembers the last answer for each document, so that the next one can tell only what has changed. */
export class TokenMemory {
  private readonly known = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  private answers = 0;

  full(document: Document): SemanticTokens {
    const data = semanticTokenData(document);
    const id = String(++this.answers);
    this.known.set(document.uri, { id, data });
    return { resultId: id, data };
  }

  /** The edits since an answer; all tokens where that answer is forgotten. */
  delta(document: Document, previousId: string): SemanticTokens | SemanticTokensDelta {
    const before = this.known.get(document.uri);
    const now = this.full(document);
    if (before?.id !== previousId || now.resultId === undefined) return now;
    return { resultId: now.resultId, edits: tokenEdits(before.data, now.data) };
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }
}
