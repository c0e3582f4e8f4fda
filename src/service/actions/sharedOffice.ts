import type { Document } from '../../core/document';
import { endOf, type Insertion } from '../factInsertion';

/** What says in the front matter that several may hold an office at once; `message` names the office. */
export function sharing(document: Document, message: string): readonly { readonly title: string; readonly document: Document; readonly change: Insertion }[] {
  const office = /“shared: \[([^\]\n]+)\]”/.exec(message)?.[1];
  const change = office === undefined || /[{}[\]:#,"'&*!|>%@`]/.test(office) ? undefined : insertion(document, office);
  return office === undefined || !change ? [] : [{ title: `Let several hold the office “${office}”`, document, change }];
}

function insertion(document: Document, office: string): Insertion | undefined {
  const { lineCount } = document.frontMatter;
  const end = endOf(document, 0);
  if (lineCount === 0) return at(0, 0, `---${end}shared: [${office}]${end}---${end}${end}`);
  for (let line = 1; line < lineCount - 1; line++) {
    const list = /^shared:\s*\[[^\]]*(?=\]\s*$)/.exec(document.lineText(line))?.[0];
    if (list !== undefined) return at(line, list.length, `${list.endsWith('[') ? '' : ', '}${office}`);
    if (/^shared\s*:/.test(document.lineText(line))) return undefined;
  }
  return at(lineCount - 1, 0, `shared: [${office}]${end}`);
}

function at(line: number, character: number, newText: string): Insertion {
  const place = { line, character };
  return { range: { start: place, end: place }, newText };
}
