/** A line that changes: its index, its old text and the new ones, all with their line ends; the last line of a text may have none. */
export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: readonly string[];
}

const contextLines = 3;

/** Changes of single lines as a unified diff, which `patch` and `git apply` read; empty where nothing changes. Changes come by their lines. */
export function unifiedDiff(name: string, lines: readonly string[], changes: readonly LineChange[]): string {
  if (changes.length === 0) return '';
  let shift = 0;
  const hunks = hunksOf(changes).map((hunk) => {
    const text = hunkText(lines, hunk, shift);
    shift += grownBy(hunk);
    return text;
  });
  return `--- ${name}\n+++ ${name}\n${hunks.join('')}`;
}

/** Changes whose context lines meet stand together. */
function hunksOf(changes: readonly LineChange[]): readonly (readonly LineChange[])[] {
  const hunks: LineChange[][] = [];
  for (const change of changes) {
    const last = hunks[hunks.length - 1];
    if (last && change.line - last[last.length - 1]!.line <= 2 * contextLines + 1) last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function grownBy(hunk: readonly LineChange[]): number {
  return hunk.reduce((sum, { after }) => sum + after.length - 1, 0);
}

function hunkText(lines: readonly string[], hunk: readonly LineChange[], shift: number): string {
  const from = Math.max(0, hunk[0]!.line - contextLines);
  const to = Math.min(lines.length, hunk[hunk.length - 1]!.line + contextLines + 1);
  const byLine = new Map(hunk.map((change) => [change.line, change]));
  let text = `@@ -${from + 1},${to - from} +${from + 1 + shift},${to - from + grownBy(hunk)} @@\n`;
  for (let line = from; line < to; line++) {
    const change = byLine.get(line);
    text += change ? marked('-', change.before) + change.after.map((each) => marked('+', each)).join('') : marked(' ', lines[line]!);
  }
  return text;
}

function marked(sign: string, line: string): string {
  return sign + (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`);
}
