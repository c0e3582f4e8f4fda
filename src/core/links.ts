import type { Document } from './document';
import type { Syntax } from './syntax';

/** A link of Markdown, `[text](notes/a.annals#heading)`, or between double brackets, `[[a#heading|text]]`. Lines count from the start of the segment. */
export interface Link {
  readonly kind: 'markdown' | 'wiki';
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Where what it leads to is written, the heading included: `notes/a.annals#heading`. */
  readonly targetStart: number;
  readonly targetEnd: number;
  /** Empty for the note itself. */
  readonly path: string;
  readonly heading: string | undefined;
}

export interface PlacedLink {
  readonly base: number;
  readonly link: Link;
}

/** All links of a document, from the top down. */
export function linksOf({ segments, segmentStarts }: Document): readonly PlacedLink[] {
  return segments.flatMap(({ syntax }, segment) => linksIn(syntax).map((link) => ({ base: segmentStarts[segment]!, link })));
}

/** The link that a position lies in. */
export function linkAt(document: Document, { line, character }: { readonly line: number; readonly character: number }): PlacedLink | undefined {
  const segment = document.segmentAt(line);
  const base = document.segmentStarts[segment]!;
  const link = linksIn(document.segments[segment]!.syntax).find((each) => each.line === line - base && each.start <= character && character <= each.end);
  return link && { base, link };
}

const known = new WeakMap<Syntax, readonly Link[]>();

function linksIn(syntax: Syntax): readonly Link[] {
  const links = known.get(syntax) ?? read(syntax);
  known.set(syntax, links);
  return links;
}

/** Texts and targets are bounded, so that a line full of brackets is read in linear time. */
const pattern = /\\.|\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]|\]\(\s{0,9}(<[^<>\n]{0,500}>|[^\s()<>]{1,500}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)(?:\s{1,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\s{0,9}\)/g;

function read({ blocks, lines, verbatim }: Syntax): readonly Link[] {
  const found: Link[] = [];
  for (const { line, start, end } of blocks.flatMap(({ runs }) => runs)) {
    const text = lines.text(line).slice(0, end);
    if (!text.includes(']')) continue;
    pattern.lastIndex = start;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const target = match[1] ?? match[2];
      const { index } = match;
      if (target === undefined || target.startsWith('@') || verbatim.some((each) => isInside(each, line, index))) continue;
      const at = text.indexOf(target, index + 2);
      found.push(linkOf(match[1] === undefined ? 'markdown' : 'wiki', { line, start: openingOf(text, match[1] === undefined, index, start), end: index + match[0].length }, target, at));
    }
  }
  return found;
}

/** A Markdown link begins at the bracket before its text. */
function openingOf(text: string, isMarkdown: boolean, index: number, from: number): number {
  if (!isMarkdown) return index;
  const open = text.lastIndexOf('[', index);
  return open >= from ? open : index;
}

function isInside({ line, start, endLine, end }: Syntax['verbatim'][number], at: number, character: number): boolean {
  return (at > line || (at === line && character >= start)) && (at < endLine || (at === endLine && character < end));
}

function linkOf(kind: Link['kind'], place: Pick<Link, 'line' | 'start' | 'end'>, target: string, at: number): Link {
  const inner = target.startsWith('<') ? target.slice(1, -1) : target;
  const targetStart = at + (target.startsWith('<') ? 1 : 0);
  const hash = inner.indexOf('#');
  const path = hash < 0 ? inner : inner.slice(0, hash);
  return { kind, ...place, targetStart, targetEnd: targetStart + inner.length, path: path.trim(), heading: hash < 0 ? undefined : inner.slice(hash + 1).trim() };
}
