import type { Syntax } from './syntax';

const longestKey = 40;
const longest = new WeakMap<ReadonlySet<string>, number>();

/** Beyond this many characters no word is a key, nor nearly one. */
function longestOf(keys: ReadonlySet<string>): number {
  let length = longest.get(keys);
  if (length === undefined) {
    length = Math.min(longestKey, 1 + Math.max(...[...keys].map((key) => key.length)));
    longest.set(keys, length);
  }
  return length;
}

/** Letters, digits, space and hyphen; what is not ASCII may stand in a key too. */
const keyUnits = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -') keyUnits[character.charCodeAt(0)] = 1;

/**
 * Where the colon stands after the word that a run begins with, `word:` or `two words:`, followed by a blank or nothing; -1 where there is none, or
 * where the word is too long for a key. `run` is an index in the table.
 */
export function colonAfterKey({ lines, runs }: Syntax, run: number, keys: ReadonlySet<string>): number {
  const { source } = lines;
  const begin = lines.startOf(runs[run]!);
  const from = begin + runs[run + 1]!;
  const end = begin + runs[run + 2]!;
  const limit = Math.min(end, from + longestOf(keys) + 1);
  for (let at = from; at < limit; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 58) {
      const next = source.charCodeAt(at + 1);
      const ends = at + 1 >= end || next === 32 || next === 9;
      return ends && at > from ? at - begin : -1;
    }
    if (keyUnits[unit] === 0) return -1;
  }
  return -1;
}

/** The key of the fact line that a run is; nothing where it is none. */
export function factKey(syntax: Syntax, run: number, keys: ReadonlySet<string>): { readonly key: string; readonly colon: number } | undefined {
  const colon = colonAfterKey(syntax, run, keys);
  if (colon < 0) return undefined;
  const key = syntax.lines.part(syntax.runs[run]!, syntax.runs[run + 1]!, colon);
  return keys.has(key) ? { key, colon } : undefined;
}
