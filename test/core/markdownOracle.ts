import { parser } from '@lezer/markdown';
import type { Block } from '../../src/core/block';
import { splitLines } from '../../src/core/line';
import { frontMatterLines } from '../../src/core/frontMatter';
import { readSegments, type Syntax } from '../../src/core/syntax';

/** The blocks and inline code of a text in a form that both readers can be brought to: one line each, `kind first-last`. */
export interface Reading {
  readonly headings: readonly string[];
  readonly items: readonly string[];
  readonly code: readonly string[];
  readonly comments: readonly string[];
  readonly inline: readonly string[];
}

/** What `@lezer/markdown` reads. Front matter is blanked, for it is no Markdown. */
export function oracleReading(text: string): Reading {
  const source = withoutFrontMatter(text);
  const found = { headings: [] as string[], items: [] as string[], code: [] as string[], comments: [] as string[], inline: [] as string[] };
  const lineOf = lineCounter(source);
  parser.parse(source).iterate({
    enter({ name, from, to }) {
      const first = lineOf(from);
      const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
      if (heading) found.headings.push(`${heading[1]} ${first}`);
      else if (name === 'ListItem') found.items.push(`${first}`);
      else if (name === 'FencedCode' || name === 'CodeBlock') found.code.push(`${first}`);
      else if (name === 'CommentBlock') found.comments.push(`${first}`);
      else if (name === 'InlineCode' || name === 'Comment') found.inline.push(`${name === 'Comment' ? 'comment' : 'code'} ${from}-${to}`);
    },
  });
  return found;
}

/** What the language reads. */
export function ownReading(text: string): Reading {
  const source = withoutFrontMatter(text);
  const found = { headings: [] as string[], items: [] as string[], code: [] as string[], comments: [] as string[], inline: [] as string[] };
  const starts = lineStarts(source);
  let base = 0;
  for (const syntax of readSegments(splitLines(source), true).segments) {
    syntax.blocks.forEach((block) => add(found, block, base));
    for (const { kind, line, start, endLine, end } of syntax.verbatim) found.inline.push(`${kind} ${starts[base + line]! + start}-${starts[base + endLine]! + end}`);
    base += lineCount(syntax);
  }
  return found;
}

function add(found: Record<keyof Reading, string[]>, { kind, level, line }: Block, base: number): void {
  if (kind === 'heading') found.headings.push(`${level} ${base + line}`);
  else if (kind === 'item') found.items.push(`${base + line}`);
  else if (kind === 'code') found.code.push(`${base + line}`);
  else if (kind === 'comment') found.comments.push(`${base + line}`);
}

function lineCount({ lines }: Syntax): number {
  return lines.texts.length;
}

function withoutFrontMatter(text: string): string {
  const lines = text.split('\n');
  const header = frontMatterLines(lines);
  return lines.map((line, index) => (index < header ? '' : line)).join('\n');
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = lineStarts(text);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
