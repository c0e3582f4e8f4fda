/**
 * Names of people, groups, topics and factions.
 */

/** ASCII letters, digits, `'` and `-`, of which a name that is its own key is made, with single spaces between. */
const plain = new Uint8Array(128);
for (const character of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'-") plain[character.charCodeAt(0)] = 1;

function isPlain(name: string): boolean {
  let afterSpace = true;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    if (unit === 32 ? afterSpace : plain[unit] !== 1) return false;
    afterSpace = unit === 32;
  }
  return !afterSpace;
}

/**
 * The form under which names are compared: Unicode NFC, `_` read as a space, `’` as `'`, white space folded.
 * Letter case and accents count: `Left` is not `left`.
 */
export function nameKey(written: string): string {
  if (isPlain(written)) return written;
  return written.normalize('NFC').replace(/’/g, "'").replace(/[\s_]+/g, ' ').trim();
}

/** The name without case, accents and other marks, for filters and for sorting side by side. */
export function foldName(name: string): string {
  // What has no marks to lose, as most names in most notes, is done with in a tenth of the time.
  if (!/[^ -~]/.test(name)) return name.toLowerCase();
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

/** `Bukharin` for `BUKHARIN`, `O'Neill` for `O'NEILL`: each stretch of letters with its first one as it is. */
export function mixedCase(word: string): string {
  return word.replace(/[\p{L}\p{M}]+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}

/** The name in mixed case, where it is written in capitals alone and too long for an abbreviation: `BUKHARIN`, but not `NEP`, `Louis XIV` or `Lenin`. */
export function withoutCapitals(name: string): string | undefined {
  if (!/\p{Lu}{4}/u.test(name) || /\p{Ll}/u.test(name)) return undefined;
  return mixedCase(name);
}
