import type { Document } from '../../core/document';

/** A name in plain text, on one line. */
export interface UntaggedName {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

const mostWords = 5;

/** Names that stand untagged on a line from a character on, the longest that are known at each place. */
export function untaggedNames(document: Document, line: number, from: number, isKnown: (words: string) => boolean): readonly UntaggedName[] {
  const segment = document.segmentAt(line);
  const local = line - document.segmentStarts[segment]!;
  const tags = document.segments[segment]!.syntax.tags.filter((tag) => tag.line === local);
  const text = document.lineText(line);
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  const free = words.filter(({ start, end }) => start >= from && !tags.some((tag) => start < tag.end && tag.start < end));
  const found: UntaggedName[] = [];
  for (let index = 0; index < free.length; ) {
    const name = longestFrom(text, free.slice(index, index + mostWords), isKnown);
    if (name) found.push(name);
    index += name ? free.slice(index).filter(({ end }) => end <= name.end).length : 1;
  }
  return found;
}

function longestFrom(text: string, words: readonly { readonly start: number; readonly end: number }[], isKnown: (words: string) => boolean): UntaggedName | undefined {
  const { start } = words[0]!;
  for (const { end } of [...words].reverse()) {
    const name = text.slice(start, end).replace(/['’]s$/, '');
    if (isKnown(name)) return { start, end: start + name.length, words: name };
  }
  return undefined;
}
