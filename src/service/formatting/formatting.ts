import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Document } from '../../core/document';
import { update } from '../../core/update';
import { blockLines, type BlockLines } from './blockLines';
import { formattedItem } from './formattedItem';
import { lineChanges, type LineChange } from './lineChange';
import { modelOf } from './model';

/** What the user may choose. */
export interface FormattingChoices {
  /** Whether the values of neighbouring facts begin in one column. */
  readonly alignsKeys: boolean;
}

/**
 * The edits that put a document, or the outermost items that a range touches, into one form: indent by what holds an item, `-` before items and one blank behind, one
 * blank behind the key of a fact (or values in one column), one blank line before headings and nowhere more than one. Prose, quotes,
 * code and comments keep their texts. The notes say the same afterwards, and formatting them again changes nothing: what could not keep to that stays as it is.
 */
export function formatting(document: Document, range: Range | undefined, choices: FormattingChoices): readonly TextEdit[] {
  const blocks = blockLines(document);
  const changes = [...blocks.flatMap((block) => changesOf(document, block, choices)), ...blankLines(document, blocks)];
  const wanted = range ? within(changes, reachOf(blocks, range)) : changes;
  const edits = lineChanges(document, wanted);
  if (edits.length === 0) return edits;
  const after = update(document, document.version, [...edits].reverse().map(({ range: at, newText }) => ({ range: at, text: newText })));
  return modelOf(after) === modelOf(document) ? edits : [];
}

function changesOf(document: Document, block: BlockLines, choices: FormattingChoices): readonly LineChange[] {
  if (block.kind === 'heading') return headingChange(block.first, document.lineText(block.first));
  return block.kind === 'item' ? formattedItem(document, block, choices.alignsKeys) : [];
}

/** One blank behind the signs of a heading, and none before them or at its end. One that is underlined stays as it is. */
function headingChange(line: number, text: string): readonly LineChange[] {
  const [, signs, title] = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*$/.exec(text) ?? [];
  return signs === undefined || title === undefined || title === '' ? [] : [{ kind: 'line', line, text: `${signs} ${title}` }];
}

/** Blank lines: none has blanks in it, no two stand together, one stands before a heading and none at the end. */
function blankLines(document: Document, blocks: readonly BlockLines[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  const isKept = new Uint8Array(document.lineCount);
  for (const { kind, first, last, kept } of blocks) {
    if (kind === 'verbatim') isKept.fill(1, first, last + 1);
    for (const [from, to] of kept) isKept.fill(1, from, to + 1);
  }
  const isBlank = (line: number): boolean => line >= 0 && isKept[line] === 0 && document.lineText(line).trim() === '';
  const headings = new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ first }) => first));
  for (let line = 0; line < document.lineCount; line++) {
    if (headings.has(line) && line > document.frontMatter.lineCount && document.lineText(line - 1).trim() !== '') changes.push({ kind: 'blankBefore', line });
    if (!isBlank(line)) continue;
    if (isBlank(line - 1) && line < document.lineCount) changes.push({ kind: 'remove', line });
    else changes.push({ kind: 'line', line, text: '' });
  }
  return changes;
}

/** The lines of the outermost blocks that a range touches; a range that ends before a line's first character does not touch that line. */
function reachOf(blocks: readonly BlockLines[], { start, end }: Range): readonly [first: number, last: number] {
  const from = start.line;
  const to = end.character === 0 && end.line > from ? end.line - 1 : end.line;
  const touched = blocks.filter(({ first, last }) => first <= to && last >= from);
  return [Math.min(from, touched[0]?.first ?? from), Math.max(to, touched.at(-1)?.last ?? to)];
}

function within(changes: readonly LineChange[], [first, last]: readonly [number, number]): readonly LineChange[] {
  return changes.filter(({ line }) => first <= line && line <= last);
}
