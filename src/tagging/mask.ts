import type { Syntax } from '../core/syntax';
import type { Stretch } from './finding';

/** Stands for each character in which nothing is to be tagged; it is part of no word and joins none. */
export const masked = '\u0001';

/** The text of a line with some stretches of it masked, in whatever order they come; as long as it was. */
export function maskStretches(text: string, stretches: readonly Pick<Stretch, 'start' | 'end'>[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...stretches].sort((one, other) => one.start - other.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + masked.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

/**
 * What stands in a line besides words: links with their texts, images, footnotes, wiki links, addresses, HTML tags, file names, handles,
 * and sources in brackets: `(Service 2000, p. 467)`. Each part looks no further than some hundred characters.
 */
const beside = new RegExp(
  [
    String.raw`!?\[\[[^\[\]]{0,300}\]\]`,
    String.raw`!?\[[^\[\]]{0,300}\](?:\([^()\n]{0,300}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)|\[[^\[\]]{0,200}\])`,
    String.raw`\[\^[^\[\]]{1,100}\]`,
    String.raw`<[A-Za-z/!][^<>]{0,500}>`,
    String.raw`\b(?:https?|ftp|file|mailto):[^\s<>"]{1,2000}`,
    String.raw`\bwww\.[^\s<>"]{1,2000}`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}\.[\p{L}\p{N}.-]{1,64}`,
    String.raw`\b[\w-]{1,80}\.(?:com|org|net|edu|gov|html?|pdf|docx?|txt|md|jpe?g|png|annals)\b(?:\/[^\s<>"]{0,300})?`,
    String.raw`\((?:see |cf\. |from |vgl\. |voir )?\p{Lu}[\p{L}'’-]{1,40}(?:(?: and | & | et al\.?|, )[\p{L}'’. -]{0,40})?,? \(?\d{4}[a-z]?\)?(?:[,:] ?(?:pp?\.|S\.|ch\.)? ?\d+(?:[–-]\d+)?)\)`,
    String.raw`\(\p{Lu}[\p{L}'’-]{1,40} et al\.?,? \d{4}[a-z]?\)`,
    String.raw`\$[^$\n]{1,100}\$`,
    String.raw`\{[^{}\n]{0,200}\}`,
  ].join('|'),
  'gu',
);

/** The lines of a segment with everything masked that is no plain text: tags, code, comments, links, addresses. */
export function maskedLines({ lines, tags, verbatim }: Syntax): readonly string[] {
  const stretches = new Map<number, Pick<Stretch, 'start' | 'end'>[]>();
  const hide = (line: number, start: number, end: number): void => {
    const same = stretches.get(line);
    if (same) same.push({ start, end });
    else stretches.set(line, [{ start, end }]);
  };
  for (const { line, start, end } of tags) hide(line, start, end);
  for (const { line, start, endLine, end } of verbatim) {
    for (let at = line; at <= endLine; at++) hide(at, at === line ? start : 0, at === endLine ? end : lines.texts[at]!.length);
  }
  return lines.texts.map((text, line) => maskBeside(maskStretches(text, stretches.get(line) ?? [])));
}

function maskBeside(text: string): string {
  return /[[<{@:$./]|\d\)/.test(text) ? text.replace(beside, (found) => masked.repeat(found.length)) : text;
}
