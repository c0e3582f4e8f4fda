import type { Draft } from './draft';
import { Kind, type Token } from '../tokens';
import { Noise, Unit, WordClass } from '../words';

/** Reads what stands at the reader into the draft; false, and the reader anywhere, where it does not stand there. */
export type CoreReader = (reader: TermReader, draft: Draft) => boolean;

/**
 * A place in the tokens, and the table of what may begin a term there, by kind of token. Terms are read by recursive descent; each function
 * leaves `at` behind what it took.
 */
export class TermReader {
  at = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly dayFirst: boolean,
    private readonly coreReaders: readonly (CoreReader | undefined)[],
  ) {}

  kind(offset = 0): number {
    return this.token(offset).kind;
  }

  /** Behind the last token stands the end, which is one. */
  token(offset = 0): Token {
    return this.tokens[Math.min(Math.max(0, this.at + offset), this.tokens.length - 1)] as Token;
  }

  /** The unit (`Unit`) that stands here, however the language writes it; 0 where none does. */
  unit(): number {
    const { kind, value } = this.token();
    if (kind === WordClass.unit) return value;
    return kind === WordClass.decadePrefix || kind === WordClass.yearWord || (kind === WordClass.noise && value === Noise.yearMark) ? Unit.year : 0;
  }

  take(kind: number): boolean {
    if (this.kind() !== kind) return false;
    this.at++;
    return true;
  }

  skipNoise(): void {
    for (let kind = this.kind(); kind === WordClass.noise || kind === WordClass.inward || kind === WordClass.from; kind = this.kind()) this.at++;
  }

  /** The named unit without what stands before and behind it. */
  core(draft: Draft): boolean {
    const read = this.coreReaders[this.kind()];
    return read !== undefined && read(this, draft);
  }

  /** A number or a month behind `c.` makes it the start of another term. */
  termFollows(offset: number): boolean {
    const kind = this.kind(offset);
    return kind === Kind.number || kind === WordClass.month || kind === Kind.decadeNumber || kind === Kind.ordinalNumber || kind === WordClass.season;
  }
}
