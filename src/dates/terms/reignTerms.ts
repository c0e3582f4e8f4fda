import { WordClass } from '../words';
import { type Draft, DraftUnit } from './draft';
import type { TermReader } from './termReader';

/** Whether what stands at the offset makes the number before it a year of a reign: `Henry VII`, `year of the reign of …`, `King …`. */
export function isReign(r: TermReader, offset: number): boolean {
  const kind = r.kind(offset);
  return kind === WordClass.ruler || kind === WordClass.regnalYear || kind === WordClass.title;
}

/** `5 Henry VII`, `the 5th year of King Henry VII`: the reader stands at the number. */
export function regnal(r: TermReader, draft: Draft): boolean {
  if (!regnalYear(r, draft)) return false;
  draft.unit = DraftUnit.fixed;
  return true;
}

/** The year of a reign, alone or behind a day: `12 March 5 Henry VII`. */
export function regnalYear(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  const { value } = r.token();
  r.at++;
  r.take(WordClass.regnalYear);
  if (value > 0 && ruler(r, draft)) {
    draft.year = value;
    draft.yearDigits = 2;
    return true;
  }
  r.at = start;
  return false;
}

/** `the reign of Henry VII`. */
export function reign(r: TermReader, draft: Draft): boolean {
  r.at++;
  if (!ruler(r, draft)) return false;
  draft.unit = DraftUnit.fixed;
  draft.year = 0;
  draft.yearDigits = 2;
  return true;
}

function ruler(r: TermReader, draft: Draft): boolean {
  r.take(WordClass.title);
  if (r.kind() !== WordClass.ruler) return false;
  draft.ruler = r.token().value + 1;
  r.at++;
  return true;
}
