import assert from 'node:assert/strict';
import { INITIAL, type IGrammar } from 'vscode-textmate';
import { annalsGrammar } from './grammar';

/** What a line is made of, over and over; each is a trap for some expression of the grammar. */
const traps = [
  'word ', '@Lenin ', '@[Lenin ', '@[Lenin] ', '#[NEP ', '{1924} ', '{', '[@a ', '[@a] ', '[', '](', '](a(b', '][', '\\', '`', '``` a ` ', '*a ', '**a ', '**a** ', '*', '_a ', '__a ',
  "@a's-", '@1', '<a ', '<a@', '<!--', '<!-- --> ', 'a://b ', '- ', '> ', '- > ', '# ', ' ', '\t', '=', '~', '1. ', 'aka: ', '* * ', '@𐌰',
];
const longLength = 100_000;
const factor = 10;

/** What the clock and the engine's own start-up may add to a short line. */
const noiseMs = 10;

/** Linear growth stays near 1, quadratic growth comes near `factor`. The engine's own lists grow a little faster than the line. */
const allowedExcess = 4;
const attempts = 4;

describe('the grammar on a line of 100,000 characters', function () {
  this.timeout(120_000);
  let grammar: IGrammar;
  before(async () => {
    grammar = await annalsGrammar();
  });

  /** Best of several runs, in milliseconds. */
  function time(line: string, runs: number): number {
    let best = Infinity;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      grammar.tokenizeLine(line, INITIAL);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  }

  /** Fails only when every attempt does: a busy machine can slow any one of them down. */
  function growth(start: string, trap: string): void {
    const fill = (length: number): string => start + trap.repeat(Math.ceil(length / trap.length));
    let message = '';
    for (let attempt = 0; attempt < attempts; attempt++) {
      const short = time(fill(longLength / factor), 3);
      const long = time(fill(longLength), 1);
      if (long < (short + noiseMs) * factor * allowedExcess) return;
      message = `${JSON.stringify(start + trap)}: ${short.toFixed(1)} ms grew to ${long.toFixed(1)} ms`;
    }
    assert.fail(message);
  }

  for (const start of ['', '- office: ', '# '])
    it(`takes about ten times as long as on one of 10,000, after ${JSON.stringify(start)}`, () => {
      for (const trap of traps) growth(start, trap);
    });
});
