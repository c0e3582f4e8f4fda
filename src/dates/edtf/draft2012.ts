/**
 * The EDTF draft of 2012, which many catalogues still hold: `199u`, `19xx`, `y17e7`, `unknown`, `open`, `?~`, and doubt on groups in
 * round brackets, `2004-(06)?-11`. It is rewritten as EDTF of 2019 and read as such.
 */

/** The text in the form of 2019; undefined where it has nothing of the draft. */
export function moderniseDraft(text: string, start: number, end: number): string | undefined {
  if (end - start > longestDraft || !mayBeDraft(text, start, end)) return undefined;
  let modern = '';
  let changed = false;
  for (let at = start; at < end; ) {
    const piece = pieceAt(text, at, end);
    if (piece === undefined) return undefined;
    changed ||= piece.draft !== piece.modern || piece.draft === '(';
    modern += piece.modern;
    at += piece.draft.length;
  }
  if (!changed) return undefined;
  return modern.includes('/') ? modern.split('/').map(withoutGroups).join('/') : withoutGroups(modern);
}

const longestDraft = 200;

/** A cheap look: no letter but those of the draft, and something that EDTF of 2019 has not, or has elsewhere. */
function mayBeDraft(text: string, start: number, end: number): boolean {
  let told = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const char = code < 0x80 ? asciiKinds[code] : foreign;
    if (char === foreign) return false;
    if (char === ofTheDraft) told = true;
  }
  return told;
}

const foreign = 0;
const common = 1;
const ofTheDraft = 2;

/** Which ASCII characters an EDTF text may hold, and which tell of the draft. */
const asciiKinds: readonly number[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('uxyeo(?~%'.includes(char)) return ofTheDraft;
  return '0123456789XYES-/)[]{},. T:Z+nkwp'.includes(char) ? common : foreign;
});

type Piece = { readonly draft: string; readonly modern: string };

/** What is rewritten, longer pieces first, and what stays. */
const pieces: readonly Piece[] = [
  ...Object.entries({ unknown: '', open: '..', '?~': '%', '~?': '%', u: 'X', x: 'X', y: 'Y', e: 'E' }).map(([draft, modern]) => ({ draft, modern })),
  ...[...'0123456789XYES-/?~%()[]{},. T:Z+'].map((char) => ({ draft: char, modern: char })),
];

const piecesByCode: readonly (readonly Piece[])[] = Array.from({ length: 0x80 }, (_, code) => pieces.filter(({ draft }) => draft.charCodeAt(0) === code));

/** Undefined where the text cannot be one of the draft. */
function pieceAt(text: string, at: number, end: number): Piece | undefined {
  for (const piece of piecesByCode[text.charCodeAt(at)] ?? []) {
    if (piece.draft.length === 1 || (at + piece.draft.length <= end && text.startsWith(piece.draft, at))) return piece;
  }
  return undefined;
}

type Component = { text: string; doubt: number };

/**
 * Doubt on groups as doubt on each part. A mark behind a bracket holds for all within it; a mark behind a plain part holds for it and for the
 * parts left of it, as far as the last bracket.
 */
function withoutGroups(date: string): string {
  return date.includes('(') || needsParts(date) ? doubtOnParts(date) : date;
}

/** The date as it stands where its brackets do not fit together. */
function doubtOnParts(date: string): string {
  const parts: Component[] = [];
  const groups: number[] = [];
  let reach = 0;
  for (let at = 0; at < date.length; at++) {
    const char = date[at] ?? '';
    const bits = markBits(char);
    if (char === '(') groups.push(parts.length);
    else if (char === ')') {
      const from = groups.pop() ?? parts.length;
      const groupBits = markBits(date[at + 1]);
      if (groupBits > 0) at++;
      if (from === parts.length || !partEnds(date, at + 1)) return date;
      doubtFrom(parts, from, groupBits);
      reach = parts.length;
    } else if (bits > 0) doubtFrom(parts, Math.max(reach, groups.at(-1) ?? 0), bits);
    else if (char !== '-' || at === 0) at = readComponent(date, at, parts) - 1;
  }
  return groups.length > 0 ? date : parts.map((part) => markText(part.doubt) + part.text).join('-');
}

/** More marks than one behind different parts: `2004~-06-01?`. */
function needsParts(date: string): boolean {
  return /[?~%]-.*[?~%]$/.test(date) && !/-[?~%]/.test(date) && !/^[?~%]/.test(date);
}

function partEnds(date: string, at: number): boolean {
  return at >= date.length || date[at] === '-' || date[at] === ')';
}

function readComponent(date: string, from: number, parts: Component[]): number {
  let at = from + 1;
  while (at < date.length && !'-()?~%'.includes(date[at] ?? '')) at++;
  parts.push({ text: date.slice(from, at), doubt: 0 });
  return at;
}

function doubtFrom(parts: readonly Component[], from: number, bits: number): void {
  for (let i = from; i < parts.length; i++) {
    const part = parts[i];
    if (part !== undefined) part.doubt |= bits;
  }
}

function markBits(char: string | undefined): number {
  return char === '~' ? 1 : char === '?' ? 2 : char === '%' ? 3 : 0;
}

function markText(bits: number): string {
  return ['', '~', '?', '%'][bits] ?? '';
}
