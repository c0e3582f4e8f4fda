/** Accents of TeX as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300', "'": '\u0301', '^': '\u0302', '~': '\u0303', '=': '\u0304', u: '\u0306', '.': '\u0307', '"': '\u0308', r: '\u030a', H: '\u030b', v: '\u030c', d: '\u0323', c: '\u0327', k: '\u0328', b: '\u0331',
};

const letters: Readonly<Record<string, string>> = {
  ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', o: 'ø', O: 'Ø', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ', th: 'þ', TH: 'Þ', dh: 'ð', DH: 'Ð', textendash: '–', textemdash: '—', textquoteright: '’', ldots: '…', dots: '…',
};

const pattern = /\\([`'^~=."uvHcdbkr])(?:\s*\{\s*(?:\\([ij])\s*|(\p{L}))?\s*\}|\s*\\([ij])(?![A-Za-z])\s?|\s*(?<![A-Za-z])(\p{L}))|\\([A-Za-z]+)\s?(?:\{\})?|\\(.)|---?|``|''|[{}$]|~|\s+/gu;

/** What TeX's marks stand for, as plain text: accents, letters, dashes, quotation marks; commands and braces are taken off, their contents kept. Linear. */
export function plainTex(tex: string): string {
  const text = tex.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
    const [accent, dotless, braced, bare, letter, command, escaped] = groups;
    if (accent !== undefined) return ((dotless ?? bare) ?? braced ?? letter ?? '') + accents[accent]!;
    if (command !== undefined) return letters[command] ?? '';
    if (escaped !== undefined) return escaped;
    return marks[whole] ?? (/^\s/.test(whole) ? ' ' : '');
  });
  return text.normalize('NFC').trim();
}

const marks: Readonly<Record<string, string>> = { '--': '–', '---': '—', '``': '“', "''": '”', '~': ' ' };
