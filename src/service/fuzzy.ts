/**
 * How well a text answers a query, both folded (see `foldName`): the lower the better; nothing where the letters of the query do not stand in
 * the text in their order.
 */
export function fuzzyRank(text: string, query: string): number | undefined {
  if (query === '') return 3;
  const at = text.indexOf(query);
  if (at === 0) return text.length === query.length ? 0 : 1;
  if (at > 0) return /[\p{L}\p{N}]/u.test(text[at - 1]!) ? 3 : 2;
  return isSubsequence(text, query) ? 4 : undefined;
}

function isSubsequence(text: string, query: string): boolean {
  let from = 0;
  for (const character of query) {
    if (character === ' ') continue;
    from = text.indexOf(character, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
