/**
 * Names of people, groups, topics and factions.
 */

const plainName = /^[A-Za-z0-9'-]+(?: [A-Za-z0-9'-]+)*$/;

/**
 * The form under which names are compared: Unicode NFC, `_` read as a space, `’` as `'`, white space folded.
 * Letter case and accents count: `Left` is not `left`.
 */
export function nameKey(written: string): string {
  if (plainName.test(written)) return written;
  return written.normalize('NFC').replace(/’/g, "'").replace(/[\s_]+/g, ' ').trim();
}

/** The name without case, accents and other marks, for filters and for sorting side by side. */
export function foldName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}

/** The endings of a name that begin at a word: `Joseph von Stalin` gives `von Stalin` and `Stalin`. */
export function nameEndings(key: string): readonly string[] {
  const endings: string[] = [];
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) endings.push(key.slice(at + 1));
  return endings;
}

/** How a name is written as a tag: bare where that is enough, else in brackets. */
export function writeTag(sign: '@' | '#', name: string): string {
  const readsBack = /^[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*$/u.test(name) && /\p{L}/u.test(name) && !/['’]s$/.test(name);
  return readsBack ? sign + name : `${sign}[${name.replace(/[\\\]]/g, '\\$&')}]`;
}
