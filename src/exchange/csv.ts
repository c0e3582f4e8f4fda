import { printable } from './printable';

/** Rows as comma-separated values after RFC 4180, every cell in quotes. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A cell in quotes, on one line. One that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises, for notes are not to be
 * trusted; signs as broad as a Chinese character count as formulas where such scripts are written.
 */
export function csvCell(text: string): string {
  const plain = printable(text);
  const safe = /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replace(/"/g, '""')}"`;
}
