import type { Block } from '../../core/block';
import type { Document } from '../../core/document';
import type { Syntax } from '../../core/syntax';

/** An outermost block and the lines that it takes. */
export interface BlockLines {
  readonly kind: 'heading' | 'item' | 'verbatim' | 'prose';
  readonly first: number;
  readonly last: number;
  /** Where its segment begins, and its own and all inner blocks, whose lines count from there. */
  readonly base: number;
  readonly blocks: readonly Block[];
  /** Index of the first of these in the segment. */
  readonly offset: number;
  readonly syntax: Syntax;
  /** Stretches of lines in it whose blank lines are part of code or comments. */
  readonly kept: readonly (readonly [first: number, last: number])[];
}

/** The outermost blocks of a document from the top down; what stands in quotes is none of them. */
export function blockLines({ segments, segmentStarts }: Document): readonly BlockLines[] {
  return segments.flatMap(({ syntax }, segment) => {
    const { blocks } = syntax;
    const base = segmentStarts[segment]!;
    return blocks.flatMap((block, index): readonly BlockLines[] => {
      if (block.parent >= 0 || block.nested) return [];
      const end = blocks.findIndex((other, at) => at > index && other.line > block.endLine);
      const inner = blocks.slice(index, end < 0 ? blocks.length : end).filter(({ line }) => line <= block.endLine);
      const kept = inner.filter(({ kind }) => isVerbatim(kind)).map(({ line, endLine }) => [base + line, base + endLine] as const);
      return [{ kind: kindOf(block), first: base + block.line, last: base + block.endLine, base, blocks: inner, offset: index, syntax, kept }];
    });
  });
}

export function isVerbatim(kind: Block['kind']): boolean {
  return kind === 'code' || kind === 'comment' || kind === 'html' || kind === 'frontMatter';
}

function kindOf({ kind, line, endLine }: Block): BlockLines['kind'] {
  if (kind === 'heading') return line === endLine ? 'heading' : 'prose';
  if (kind === 'item') return 'item';
  return isVerbatim(kind) ? 'verbatim' : 'prose';
}
