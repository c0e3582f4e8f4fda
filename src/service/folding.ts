import type { FoldingRange } from 'vscode-languageserver-types';
import type { Block } from '../core/block';
import { isBlank } from '../core/character';
import type { Document } from '../core/document';

const mostRanges = 5000;

/** What can be folded: headings with all below them, items, fenced code, comments, HTML and the front matter; from the top down. */
export function foldingRanges(document: Document): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const headings: { readonly line: number; readonly level: number }[] = [];
  const close = (level: number, nextLine: number): void => {
    while (headings.length > 0 && headings[headings.length - 1]!.level >= level) {
      addRange(ranges, headings.pop()!.line, lastText(document, nextLine - 1));
    }
  };
  document.segments.forEach(({ syntax }, segment) => {
    const base = document.segmentStarts[segment]!;
    for (const block of syntax.blocks) {
      if (block.kind === 'heading' && !block.nested) {
        close(block.level, base + block.line);
        headings.push({ line: base + block.line, level: block.level });
      } else if (block.kind !== 'heading' && block.kind !== 'paragraph') {
        addRange(ranges, base + block.line, base + block.endLine, kindOf(block));
      }
    }
  });
  close(0, document.lineCount);
  ranges.sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine);
  return ranges.slice(0, mostRanges);
}

function addRange(ranges: FoldingRange[], startLine: number, endLine: number, kind?: 'comment' | 'region'): void {
  if (endLine <= startLine) return;
  ranges.push(kind === undefined ? { startLine, endLine } : { startLine, endLine, kind });
}

function kindOf({ kind }: Block): 'comment' | 'region' | undefined {
  if (kind === 'comment') return 'comment';
  return kind === 'frontMatter' ? 'region' : undefined;
}

/** The last line from here upwards that is not blank. */
function lastText(document: Document, from: number): number {
  let line = from;
  while (line > 0 && isBlank(document.lineText(line))) line--;
  return line;
}
