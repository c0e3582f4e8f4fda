import type { Syntax } from './syntax';

const longestKey = 40;

/** Letters, digits, space and hyphen; what is not ASCII may stand in a key too. */
const keyUnits = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -') keyUnits[character.charCodeAt(0)] = 1;

/** Finds the keys of fact lines. A run is told by its index in the table. */
export class FactKeys {
  private readonly byText: ReadonlyMap<string, string>;
  /** Beyond this many characters no word is a key, nor nearly one. */
  private readonly longest: number;

  constructor(readonly all: ReadonlySet<string>) {
    this.byText = new Map([...all].map((key) => [key, key]));
    this.longest = Math.min(longestKey, 1 + Math.max(...[...all].map((key) => key.length)));
  }

  /**
   * Where the colon stands after the word that a run begins with, `word:` or `two words:`, followed by a blank or nothing; -1 where there is none,
   * or where the word is too long for a key.
   */
  colonAfter({ lines, runs }: Syntax, run: number): number {
    const { source } = lines;
    const begin = lines.startOf(runs[run]!);
    const from = begin + runs[run + 1]!;
    const end = begin + runs[run + 2]!;
    const limit = Math.min(end, from + this.longest + 1);
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
  read(syntax: Syntax, run: number): string | undefined {
    const colon = this.colonAfter(syntax, run);
    if (colon < 0) return undefined;
    // All lines share the key that is known, lest each keep a text of its own.
    return this.byText.get(syntax.lines.part(syntax.runs[run]!, syntax.runs[run + 1]!, colon));
  }
}
