/**
 * The EDTF draft of 2012, which many catalogues still hold: `199u`, `19xx`, `y17e7`, `unknown`, `open`, `?~`, and doubt on groups in
 * round brackets, `2004-(06)?-11`. It is rewritten as EDTF of 2019 and read as such.
 */

/** The text in the form of 2019; undefined where it has nothing of the draft. */
export function moderniseDraft(text: string, start: number, end: number): string | undefined {
  if (end - start > 200 || !mayBeDraft(text, start, end)) return undefined;
  let modern = '';
  let changed = false;
  for (let at = start; at < end; ) {
    const token = draftToken(text, at, end);
    if (token === undefined) return undefined;
    changed ||= token.modern !== text.slice(at, token.end);
    modern += token.modern;
    at = token.end;
  }
  if (!changed && !modern.includes('(')) return undefined;
  return modern.split('/').map(withoutGroups).join('/');
}

/** A cheap look: no letter but those of the draft, and something that EDTF of 2019 has not. */
function mayBeDraft(text: string, start: number, end: number): boolean {
  let told = false;
  for (let at = start; at < end; at++) {
    const kind = characterKinds[text.charCodeAt(at)] ?? foreign;
    if (kind === foreign) return false;
    if (kind === ofTheDraft) told = true;
  }
  return told;
}

const foreign = 0;
const common = 1;
const ofTheDraft = 2;

/** Which ASCII characters an EDTF text may hold, and which tell of the draft. */
const characterKinds: readonly number[] = Array.from({ length: 0x80 }, (_, code) => {
  const char = String.fromCharCode(code);
  if ('uxyeo(?~%'.includes(char)) return ofTheDraft;
  return '0123456789XYES-/)[]{},. T:Z+nkwp'.includes(char) ? common : foreign;
});

/** Words and letters of the draft and what they are now. */
const rewritten: readonly (readonly [draft: string, modern: string])[] = [
  ['unknown', ''], ['open', '..'], ['u', 'X'], ['x', 'X'], ['y', 'Y'], ['e', 'E'], ['?~', '%'], ['~?', '%'],
];

/** One piece of a draft's text; undefined where the text cannot be one. */
function draftToken(text: string, at: number, end: number): { readonly modern: string; readonly end: number } | undefined {
  for (const [draft, modern] of rewritten) {
    if (at + draft.length <= end && text.startsWith(draft, at)) return { modern, end: at + draft.length };
  }
  const char = text[at] ?? '';
  return draftCharacters.includes(char) ? { modern: char, end: at + 1 } : undefined;
}

const draftCharacters = '0123456789XYES-/?~%()[]{},. T:Z+';

type Component = { text: string; doubt: number };

/**
 * Doubt on groups as doubt on each part. A mark behind a bracket holds for all within it; a mark behind a plain part holds for it and for the
 * parts left of it, as far as the last bracket.
 */
function withoutGroups(date: string): string {
  if (!date.includes('(') && !needsParts(date)) return date;
  const parts: Component[] = [];
  const groups: number[] = [];
  let reach = 0;
  for (let at = 0; at < date.length; at++) {
    const char = date[at] ?? '';
    const bits = markBits(char);
    if (char === '(') groups.push(parts.length);
    else if (char === ')') {
      const from = groups.pop();
      const groupBits = markBits(date[at + 1]);
      if (groupBits > 0) at++;
      if (from === undefined || !partEnds(date, at + 1)) return date;
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
