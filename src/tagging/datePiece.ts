import { DateRole } from './dateWords';

/** A word, a number or a sign of a passage; `roles` is 0 for what no date holds. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly roles: number;
  readonly kind: 'word' | 'number' | 'sign';
}

/** Whether nothing but a sign or two stands before a piece in its passage. */
export function leadsPassage(pieces: readonly Piece[], at: number): boolean {
  return at <= 3 && pieces.slice(0, at).every(({ kind }) => kind === 'sign');
}

/** Whether a full stop ends a shortened word or a day's number, not a sentence. */
export function isAbbreviation(word: Piece | undefined, next: Pick<Piece, 'kind'>): boolean {
  if (word === undefined) return false;
  if (word.kind === 'number') return word.text.length <= 2 && next.kind === 'word';
  // `dopo. Nel giugno`: what comes after is another sentence, while `abt. 1788` goes on.
  const longest = (word.roles & (DateRole.relates | DateRole.modifies)) !== 0 ? 3 : 5;
  return word.text.length <= longest && (word.roles & DateRole.inside) !== 0;
}

/** Abbreviations that dates end with, stop included: `B.C.`, `v. Chr.`, `1917 г.` */
const closingAbbreviation = /^(?:[A-Za-z]|Chr|Z|E|э|г|гг|в|Jh|Jhd|Jhdt|cent|sec)$/iu;

/** Whether the sign at `last` may be the last piece of a date that begins at `at`. */
export function signMayClose(pieces: readonly Piece[], at: number, last: number): boolean {
  const { text, start, end } = pieces[last]!;
  const before = pieces[last - 1];
  const next = pieces[last + 1];
  switch (text) {
    case ')':
      return pieces.slice(at, last).some((piece) => piece.text === '(');
    case '?':
    case '~':
      return before?.end === start && next !== undefined && /^[),;]$/.test(next.text);
    case '.':
      return isAbbreviation(before, { kind: 'word' }) && closingAbbreviation.test(before!.text);
    default:
      // `(1917–)`: open at the end.
      return /^[-–—]$/u.test(text) && next?.text === ')' && next.start - end <= 1;
  }
}
