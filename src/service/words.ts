/** `A`, `A and B`, `A, B and C`; beyond `most` of them, `A, B and 7 more`. */
export function listWords(words: readonly string[], most = Infinity, word: 'and' | 'or' = 'and'): string {
  const shown = words.length > most ? [...words.slice(0, most), `${words.length - most} more`] : words;
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} ${word} ${shown[shown.length - 1]!}`;
}

/** `1 time`, `3 times`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** With a capital letter first. */
export function capitalised(words: string): string {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 32);
  return words === '' ? '' : first.toUpperCase() + words.slice(first.length);
}
