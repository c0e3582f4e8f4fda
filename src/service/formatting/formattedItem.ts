import type { Document } from '../../core/document';
import { parse } from '../../core/parse';
import type { BlockLines } from './blockLines';
import { itemRows, type Row } from './itemRows';
import type { LineChange } from './lineChange';
import { modelOf } from './model';

/** An outermost item with all that it holds, in one form. Nothing where it cannot be given that without saying something else. */
export function formattedItem(document: Document, block: BlockLines, alignsKeys: boolean): readonly LineChange[] {
  const { first, last } = block;
  const old = Array.from({ length: last - first + 1 }, (_, index) => document.lineText(first + index));
  const rows = itemRows(old, block, document.settings.keys);
  if (!rows) return [];
  const texts = spaced(rows, alignsKeys).map(({ indent, text }) => (text === '' ? '' : ' '.repeat(indent) + text));
  const says = (lines: readonly string[]): string => modelOf(parse(document.uri, 1, lines.join('\n')));
  if (old.every((text, index) => text === texts[index]) || says(old) !== says(texts)) return [];
  return texts.map((text, index) => ({ kind: 'line', line: first + index, text }));
}

/** Values one blank behind their keys, or those of neighbouring facts in one column. */
function spaced(rows: readonly Row[], alignsKeys: boolean): readonly Row[] {
  const widths = new Map<number, number>();
  if (alignsKeys) for (const { fact } of rows) if (fact) widths.set(fact.holder, Math.max(widths.get(fact.holder) ?? 0, fact.key.length));
  return rows.map((row) => (row.fact && row.fact.value !== '' ? { ...row, text: `${row.fact.key.padEnd(widths.get(row.fact.holder) ?? 0)} ${row.fact.value}` } : row));
}
