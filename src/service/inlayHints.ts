import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Document } from '../core/document';
import { canonicalEdtf } from '../dates/canonical';
import { explainDate } from '../dates/explain';
import { formatRange } from '../dates/format';
import type { HistoricalDate } from '../dates/historicalDate';
import type { Notes } from '../core/notes';
import { ageHints } from './ageHints';
import { throwIfCancelled, type CancellationToken } from './cancellation';

/** What stands behind dates that do not say all of themselves: nothing, their EDTF or their days. */
export type DateHints = 'off' | 'edtf' | 'days';

/** What is shown in the text of a note. */
export interface Hints {
  readonly dates: DateHints;
  /** Whether ages stand behind people on lines with a date. */
  readonly ages: boolean;
}

export const noHints: Hints = { dates: 'off', ages: false };

/** No more hints are given at once. */
const mostHints = 2000;

/** Hints behind each vague, elliptical or relative date of a range, and behind the people on lines with a date, as far as they are wanted. */
export function inlayHints(notes: Notes, document: Document, { start, end }: Range, hints: Hints, token?: CancellationToken): readonly InlayHint[] {
  const found: InlayHint[] = [];
  const last = document.segmentAt(end.line);
  for (let segment = document.segmentAt(start.line); segment <= last && found.length < mostHints; segment++) {
    throwIfCancelled(token);
    if (hints.dates !== 'off') found.push(...dateHints(document, segment, hints.dates));
    if (hints.ages) found.push(...ageHints(notes, document, segment));
  }
  return found.filter(({ position: { line } }) => start.line <= line && line <= end.line).slice(0, mostHints);
}

function dateHints(document: Document, segment: number, hints: 'edtf' | 'days'): readonly InlayHint[] {
  const base = document.segmentStarts[segment]!;
  return document.segments[segment]!.sense.dates.flatMap(({ tag, reading }) => {
    const label = reading.ok ? hintOf(reading.date, hints) : undefined;
    return label === undefined ? [] : [{ position: { line: base + tag.line, character: tag.end }, label, paddingLeft: true }];
  });
}

/** Nothing for a date that says all of itself, or says it in these very words. */
function hintOf(date: HistoricalDate, hints: 'edtf' | 'days'): string | undefined {
  if (date.against === undefined && explainDate(date).length === 0) return undefined;
  const label = hints === 'edtf' ? canonicalEdtf(date) : formatRange(date);
  return label === date.text.trim() ? undefined : label;
}
