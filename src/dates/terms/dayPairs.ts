import { Kind } from '../tokens';
import { WordClass } from '../words';
import type { Draft } from './draft';
import type { TermReader } from './termReader';

/**
 * The other day of an Old Style and New Style pair, behind the first one: `(7 November)`, `[O.S. 25 October]`, `(7 November 1917)`, `/4 December`; or
 * only the style, `[O.S.]`. False, and the reader where it was, where none stands here.
 */
export function pairOfDays(r: TermReader, draft: Draft): boolean {
  const start = r.at;
  if (r.kind() === WordClass.style && opens(r.kind(1))) {
    draft.style = r.token().value;
    r.at++;
  }
  const close = r.kind() === Kind.open ? Kind.close : r.kind() === Kind.bracketOpen ? Kind.bracketClose : 0;
  if (close === 0 && r.kind() !== Kind.slash) return rewind(r, start);
  r.at++;
  if (close === Kind.bracketClose && r.kind() === WordClass.style && r.kind(1) === close) return styleAlone(r, draft);
  pairStyle(r, draft);
  if (!otherDay(r, draft)) return rewind(r, start);
  if (close === 0) return true;
  otherYear(r, draft);
  pairStyle(r, draft);
  return r.take(close) || rewind(r, start, draft);
}

function opens(kind: number): boolean {
  return kind === Kind.open || kind === Kind.bracketOpen || kind === Kind.slash;
}

function rewind(r: TermReader, start: number, draft?: Draft): boolean {
  r.at = start;
  if (draft !== undefined) {
    draft.pairDay = 0;
    draft.pairYear = -1;
  }
  return false;
}

function styleAlone(r: TermReader, draft: Draft): boolean {
  draft.style = r.token().value;
  r.at += 2;
  return true;
}

function pairStyle(r: TermReader, draft: Draft): void {
  if (r.kind() !== WordClass.style) return;
  draft.pairStyle = r.token().value;
  r.at++;
}

/** `7 November`, `November 7th`. */
function otherDay(r: TermReader, draft: Draft): boolean {
  const dayFirst = r.kind() === Kind.number || r.kind() === Kind.ordinalNumber;
  const [day, month] = dayFirst ? [r.token(), r.token(1)] : [r.token(1), r.token()];
  if (month.kind !== WordClass.month || day.value > 31 || (day.kind !== Kind.number && day.kind !== Kind.ordinalNumber)) return false;
  draft.pairDay = day.value;
  draft.pairMonth = month.value;
  r.at += 2;
  return true;
}

function otherYear(r: TermReader, draft: Draft): void {
  const at = r.kind() === Kind.comma ? 1 : 0;
  if (r.kind(at) !== Kind.number || r.token(at).digits < 3) return;
  draft.pairYear = r.token(at).value;
  r.at += at + 1;
}
