import type { Document, Range } from '../../src/core/document';
import type { Random } from './random';
import { randomLine } from './randomNotes';

/** An edit somewhere in a document: a piece of it, mostly a short one, becomes another piece. */
export function randomEdit(random: Random, document: Document): { readonly range: Range; readonly text: string } {
  return { range: randomRange(random, document), text: randomInsert(random) };
}

function randomRange(random: Random, document: Document): Range {
  const first = random.below(document.lineCount);
  const last = Math.min(document.lineCount - 1, first + (random.below(3) === 0 ? random.below(6) : 0));
  const from = random.below(document.lineText(first).length + 1);
  const to = random.below(document.lineText(last).length + 1);
  return first === last ? range(first, Math.min(from, to), last, Math.max(from, to)) : range(first, from, last, to);
}

function randomInsert(random: Random): string {
  return random.pick(['', 'x', '\n', '\r', '\r\n', `${randomLine(random)}\n`, `${randomLine(random)}\n${randomLine(random)}`, '---\n', '```\n', '- ', '{1924}', '#', '<!--']);
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}
