/**
 * Lines of a document. Line ends are `\n`, `\r\n` and `\r`, as in the Language Server Protocol; they are kept so that
 * edits which join a `\r` and a `\n` are read as the editor reads them.
 */
export interface Lines {
  /** Texts without their line ends; at least one, the last one ends the document. */
  readonly texts: readonly string[];
  /** One line end for each text but the last of the document, or a single string where all are the same. */
  readonly ends: readonly string[] | string;
}

/** Splits a whole document; an empty document is one empty line. */
export function splitLines(text: string): Lines {
  if (text.indexOf('\r') < 0) return { texts: text.split('\n'), ends: '\n' };
  const ends = text.match(/\r\n|\r|\n/g) ?? [];
  const texts = text.split(/\r\n|\r|\n/);
  return { texts, ends: uniform(ends) ?? ends };
}

function uniform(ends: readonly string[]): string | undefined {
  const first = ends[0];
  return first !== undefined && ends.every((end) => end === first) ? first : undefined;
}

/** The line end after line `index`. */
export function lineEnd(lines: Lines, index: number): string {
  return typeof lines.ends === 'string' ? lines.ends : (lines.ends[index] ?? '\n');
}

/** Part of the lines, from `from` up to but not including `to`. */
export function sliceLines(lines: Lines, from: number, to: number): Lines {
  const ends = typeof lines.ends === 'string' ? lines.ends : lines.ends.slice(from, to);
  return { texts: lines.texts.slice(from, to), ends };
}

/** The text of the lines; `last` says whether these are the last lines of their document, which end without a line end. */
export function joinLines(lines: Lines, last: boolean): string {
  if (typeof lines.ends === 'string') return lines.texts.join(lines.ends) + (last ? '' : lines.ends);
  let text = '';
  lines.texts.forEach((line, index) => {
    text += line + (last && index === lines.texts.length - 1 ? '' : lineEnd(lines, index));
  });
  return text;
}
