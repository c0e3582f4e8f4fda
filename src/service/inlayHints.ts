import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { canonicalEdtf } from '../dates/canonical';
import { explainDate } from '../dates/explain';
import { formatRange } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import { throwIfCancelled, type CancellationToken } from './cancellation';

/** What stands behind dates that do not say all of themselves: nothing, their EDTF or their days. */
export type DateHints = 'off' | 'edtf' | 'days';

/** No more hints are given at once. */
const mostHints = 2000;

/** A hint behind each vague, elliptical or relative date of a range. */
export function inlayHints(document: Document, { start, end }: Range, hints: DateHints, token?: CancellationToken): readonly InlayHint[] {
  const found: InlayHint[] = [];
  if (hints === 'off') return found;
  const last = document.segmentAt(end.line);
  for (let segment = document.segmentAt(start.line); segment <= last && found.length < mostHints; segment++) {
    throwIfCancelled(token);
    const base = document.segmentStarts[segment]!;
    for (const { tag, reading } of document.segments[segment]!.sense.dates) {
      const line = base + tag.line;
      const label = reading.ok && start.line <= line && line <= end.line ? hintOf(reading.date, hints) : undefined;
      if (label !== undefined) found.push({ position: { line, character: tag.end }, label, paddingLeft: true });
    }
  }
  return found.slice(0, mostHints);
}

/** Nothing for a date that says all of itself, or says it in these very words. */
function hintOf(date: HistoricalDate, hints: 'edtf' | 'days'): string | undefined {
  if (date.against === undefined && explainDate(date).length === 0) return undefined;
  const label = hints === 'edtf' ? canonicalEdtf(date) : formatRange(date);
  return label === date.text.trim() ? undefined : label;
}
