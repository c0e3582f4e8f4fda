import type { Document } from '../core/document';
import { nodeOn } from '../core/lookup';
import { nodeAt } from '../core/outline';
import type { ListContinuation } from '../protocol/writing';

/** What the item after the one on a line begins with: braces for its date where that one begins with a date, and the same sign behind them. */
export function continuationAfter(document: Document, line: number): ListContinuation | undefined {
  const place = nodeOn(document, line);
  if (!place) return undefined;
  const { kind, leading, block } = nodeAt(document, place);
  const first = document.segments[place.segment]!.syntax.blocks[block]!.runs[0];
  const { date } = leading;
  if (kind !== 'item' || !first || !date || date.line !== first.line || date.start !== first.start) return undefined;
  const behind = document.lineText(document.segmentStarts[place.segment]! + date.line).slice(date.end, date.end + 1);
  return { before: '{', after: `}${/[:,.]/.test(behind) ? behind : ''} ` };
}
