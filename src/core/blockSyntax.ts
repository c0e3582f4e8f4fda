import { isBlankUnit } from './character';

/**
 * How the blocks of CommonMark 0.31 are written. Every function looks at one line, from a given character of a longer text up to
 * `to`, where it ends, and runs in time linear in its length.
 */

/** Text of an ATX heading, without the `#` before and after it; `undefined` where the line is none. */
export function atxHeading(text: string, from: number, to: number): { readonly level: number; readonly start: number; readonly end: number } | undefined {
  let at = from;
  while (text.charCodeAt(at) === 35) at++;
  const level = at - from;
  if (level < 1 || level > 6 || (at < to && !isBlankUnit(text.charCodeAt(at)))) return undefined;
  while (at < to && isBlankUnit(text.charCodeAt(at))) at++;
  return { level, start: at, end: headingEnd(text, at, to) };
}

function headingEnd(text: string, start: number, to: number): number {
  const end = trimEnd(text, start, to);
  let hash = end;
  while (hash > start && text.charCodeAt(hash - 1) === 35) hash--;
  const closes = hash < end && (hash === start || isBlankUnit(text.charCodeAt(hash - 1)));
  return closes ? trimEnd(text, start, hash) : end;
}

/** Where a text ends without the blanks at its end. */
export function trimEnd(text: string, start: number, from: number): number {
  let end = from;
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
  return end;
}

/** 1 for a line of `=`, 2 for a line of `-`, else 0. */
export function setextLevel(text: string, from: number, to: number): 0 | 1 | 2 {
  const mark = text.charCodeAt(from);
  if (mark !== 61 && mark !== 45) return 0;
  let at = from;
  while (text.charCodeAt(at) === mark) at++;
  return trimEnd(text, at, to) === at ? (mark === 61 ? 1 : 2) : 0;
}

/** Three or more of `-`, `*` or `_`, with nothing but spaces between. */
export function isThematicBreak(text: string, from: number, to: number): boolean {
  const mark = text.charCodeAt(from);
  if (mark !== 45 && mark !== 42 && mark !== 95) return false;
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === mark) count++;
    else if (!isBlankUnit(unit)) return false;
  }
  return count >= 3;
}

/** Length of the fence that opens fenced code, or 0. A fence of backticks has no backtick after it. */
export function fenceOpening(text: string, from: number, to: number): number {
  const mark = text.charCodeAt(from);
  let at = from;
  while (text.charCodeAt(at) === mark) at++;
  const length = at - from;
  if (length < 3 || (mark === 96 && text.slice(at, to).includes('`'))) return 0;
  return length;
}

/** Whether the line closes a fence of `length` marks. */
export function isFenceClosing(text: string, from: number, to: number, { mark, length }: { readonly mark: number; readonly length: number }): boolean {
  let at = from;
  while (text.charCodeAt(at) === mark) at++;
  return at - from >= length && trimEnd(text, at, to) === at;
}

/** Length of a list marker (`-`, `*`, `+`, `1.`, `1)`), or 0. To interrupt a paragraph it must begin at 1 and have content. */
export function listMarker(text: string, from: number, to: number, interrupts: boolean): number {
  const unit = text.charCodeAt(from);
  if (unit > 57) return 0;
  const length = unit === 45 || unit === 42 || unit === 43 ? 1 : orderedMarker(text, from);
  if (length === 0) return 0;
  const after = from + length;
  if (after < to && !isBlankUnit(text.charCodeAt(after))) return 0;
  if (!interrupts) return length;
  const startsAtOne = length === 1 || (length === 2 && unit === 49) || Number.parseInt(text.slice(from, after), 10) === 1;
  return startsAtOne && trimEnd(text, after, to) > after ? length : 0;
}

function orderedMarker(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at)) && at - from < 10) at++;
  const digits = at - from;
  const mark = text.charCodeAt(at);
  return digits >= 1 && digits <= 9 && (mark === 46 || mark === 41) ? digits + 1 : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

interface HtmlKind {
  readonly opening: RegExp;
  /** What ends the block on its line; `undefined` for a block that a blank line ends. */
  readonly closing: RegExp | undefined;
  readonly comment: boolean;
  readonly interrupts: boolean;
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

/** The seven kinds of HTML block, in the specification's order. */
const htmlKinds: readonly HtmlKind[] = [
  { opening: /^<(?:script|pre|style|textarea)(?:\s|>|$)/i, closing: /<\/(?:script|pre|style|textarea)>/i, comment: false, interrupts: true },
  { opening: /^<!--/, closing: /-->/, comment: true, interrupts: true },
  { opening: /^<\?/, closing: /\?>/, comment: false, interrupts: true },
  { opening: /^<![A-Za-z]/, closing: />/, comment: false, interrupts: true },
  { opening: /^<!\[CDATA\[/, closing: /\]\]>/, comment: false, interrupts: true },
  { opening: new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i'), closing: undefined, comment: false, interrupts: true },
  {
    opening: /^(?:<[A-Za-z][A-Za-z0-9-]*(?:\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>|<\/[A-Za-z][A-Za-z0-9-]*\s*>)\s*$/,
    closing: undefined,
    comment: false,
    interrupts: false,
  },
];

/** The longest line that is tried as the lone tag of the seventh kind. */
const longestTag = 1000;

/** The kind of HTML block that begins here, or `undefined`. */
export function htmlOpening(text: string, from: number, to: number, interruptsParagraph: boolean): HtmlKind | undefined {
  const rest = text.slice(from, Math.min(to, from + longestTag));
  return htmlKinds.find((kind) => (kind.interrupts || !interruptsParagraph) && kind.opening.test(rest));
}

/** Whether an HTML block of this kind stays open after its first line. */
export function htmlOpens(text: string, from: number, to: number, closing: RegExp): boolean {
  // The opening's own characters do not close it: `<!-->` is an open comment only after `<!--`.
  return !closing.test(text.slice(from + 2, to));
}
