/**
 * The text with every character escaped that Markdown, GitHub's extensions to it or VS Code's icons give a meaning; a colon before `//`
 * and a stop after `www` too, lest an address become a link.
 */
export function escapeMarkdown(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_{}[\]<>#|~@!$^=&]/g, (mark) => entities[mark] ?? `\\${mark}`)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/(?<=^\s*)[-+]/, (mark) => `\\${mark}`)
    .replace(/(?<=^\s*\d{1,9})[.)]/, (mark) => `\\${mark}`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Control characters and line ends become spaces: a span never leaves its line. */
export function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}
