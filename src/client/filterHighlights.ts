/**
 * Where `filter` stands in `label`, ignoring case and accents, as the pairs [from, to) in UTF-16 units that
 * `TreeItemLabel.highlights` takes. The server chooses the rows; this only shows why.
 */
export function filterHighlights(label: string, filter: string): [number, number][] {
  const wanted = folded(filter.trim()).text;
  if (wanted === '') return [];
  const { text, from } = folded(label);
  const found: [number, number][] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    found.push([from[at] ?? 0, from[at + wanted.length] ?? label.length]);
  }
  return found;
}

/** The text without accents in lower case, and for each of its units where in the original it comes from. */
function folded(original: string): { readonly text: string; readonly from: readonly number[] } {
  const from: number[] = [];
  let text = '';
  let position = 0;
  for (const sign of original) {
    const plain = sign.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
    const at = position;
    from.push(...plain.split('').map(() => at));
    text += plain;
    position += sign.length;
  }
  return { text, from };
}
