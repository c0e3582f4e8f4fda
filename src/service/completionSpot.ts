import type { Document, Position } from '../core/document';

/** What is being typed at a position. `start` and `end` bound, on its line, what a completion replaces. */
export type CompletionSpot =
  | { readonly kind: 'person' | 'topic'; readonly start: number; readonly end: number; readonly bracket: boolean; readonly typed: string; readonly opensLine: boolean }
  | { readonly kind: 'link'; readonly start: number; readonly end: number; readonly typed: string; readonly link: 'markdown' | 'wiki' }
  | { readonly kind: 'date' | 'citation' | 'factKey' | 'setting' | 'line'; readonly start: number; readonly end: number; readonly typed: string };

/** No tag that is being typed is longer. */
const longestTyped = 200;

/** What can be completed at a position; nothing inside code, comments and HTML. */
export function completionSpotAt(document: Document, { line, character }: Position): CompletionSpot | undefined {
  const text = document.lineText(line);
  const surroundings = surroundingsOf(document, line, character);
  if (surroundings === 'verbatim') return undefined;
  const before = text.slice(Math.max(0, character - longestTyped), character);
  const after = text.slice(character, character + longestTyped);
  const spot = { before, after, character };
  if (surroundings === 'frontMatter') return settingSpot(spot);
  return citationSpot(spot) ?? linkSpot(spot) ?? nameSpot(spot) ?? dateSpot(spot) ?? factKeySpot(spot) ?? lineSpot(spot);
}

/** The texts to both sides of the cursor on its line, the one before as far as tags reach. */
interface Sides {
  readonly before: string;
  readonly after: string;
  readonly character: number;
}

function surroundingsOf(document: Document, line: number, character: number): 'text' | 'verbatim' | 'frontMatter' {
  const segment = document.segmentAt(line);
  const { syntax } = document.segments[segment]!;
  const at = line - document.segmentStarts[segment]!;
  for (const { kind, line: first, endLine, start } of syntax.blocks) {
    if (at < first || at > endLine) continue;
    if (kind === 'frontMatter') return at > first && at < endLine ? 'frontMatter' : 'verbatim';
    if (kind === 'code' || kind === 'comment' || kind === 'html') {
      if (at > first || character > start) return 'verbatim';
    }
  }
  const inside = syntax.verbatim.some((each) => isAfter(at, character, each.line, each.start) && isAfter(each.endLine, each.end, at, character));
  return inside ? 'verbatim' : 'text';
}

function isAfter(line: number, character: number, otherLine: number, otherCharacter: number): boolean {
  return line > otherLine || (line === otherLine && character > otherCharacter);
}

function nameSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const match = /(?:^|[^\p{L}\p{M}\p{N}_@#&/\\])([@#])(?:(\[)([^[\]{}]*)|([\p{L}\p{M}\p{N}_'’-]*))$/u.exec(before);
  if (!match) return undefined;
  const [, sign, open, inBrackets, bare] = match;
  const typed = inBrackets ?? bare ?? '';
  const start = character - typed.length - (open ? 2 : 1);
  const rest = open ? (/^[^[\]{}@#]*\]/.exec(after)?.[0] ?? '') : (/^[\p{L}\p{M}\p{N}_-]*/u.exec(after)?.[0] ?? '');
  const opensLine = before.slice(0, before.length - typed.length - 1).trim() === '' && character - typed.length - 1 < longestTyped;
  return { kind: sign === '@' ? 'person' : 'topic', start, end: character + rest.length, bracket: open !== undefined, typed, opensLine };
}

/** `[@`, where nothing but Pandoc's words may stand between the bracket and the sign, or `; @` further on in it. */
function citationSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const match = /(?<![@#])\[(?:[^[\]{}@]*;\s*|(?:see |see also |cf\. |e\.g\. )?)-?@([\p{L}\p{N}_:.-]*)$/u.exec(before);
  const typed = match?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[\p{L}\p{N}_:-]*/u.exec(after)![0];
  return { kind: 'citation', start: character - typed.length - 1, end: character + rest.length, typed };
}

/** `](path#head` or `[[name#head`. */
function linkSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const match = /(?:\]\(<?([^\s()<>]*)|\[\[(?!@)([^[\]|]*))$/.exec(before);
  if (!match) return undefined;
  const typed = match[1] ?? match[2] ?? '';
  const rest = match[1] === undefined ? /^[^[\]|]*(?=\]\])/.exec(after)?.[0] : /^[^\s()<>]*(?=[)>])/.exec(after)?.[0];
  return { kind: 'link', start: character - typed.length, end: character + (rest?.length ?? 0), typed, link: match[1] === undefined ? 'wiki' : 'markdown' };
}

function dateSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const typed = /(?<!\\)\{([^{}]*)$/.exec(before)?.[1];
  if (typed === undefined) return undefined;
  const rest = /^[^{}]*(?=\})/.exec(after)?.[0] ?? '';
  return { kind: 'date', start: character - typed.length, end: character + rest.length, typed };
}

function factKeySpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const typed = character > longestTyped ? undefined : /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+([A-Za-z][A-Za-z0-9 -]*)?$/.exec(before);
  if (!typed) return undefined;
  const word = typed[1] ?? '';
  const rest = /^[A-Za-z0-9-]*(?=:|\s*$)/.exec(after)?.[0] ?? '';
  return { kind: 'factKey', start: character - word.length, end: character + rest.length, typed: word };
}

/** A word that begins a line, with nothing behind it. */
function lineSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const typed = character > longestTyped ? undefined : /^\s*([A-Za-z]*)$/.exec(before)?.[1];
  return typed === undefined || after.trim() !== '' ? undefined : { kind: 'line', start: character - typed.length, end: character, typed };
}

function settingSpot({ before, after, character }: Sides): CompletionSpot | undefined {
  const typed = character <= longestTyped ? /^([a-z]*)$/i.exec(before)?.[1] : undefined;
  if (typed === undefined) return undefined;
  const rest = /^[A-Za-z]*/.exec(after)![0];
  return { kind: 'setting', start: 0, end: character + rest.length, typed };
}
