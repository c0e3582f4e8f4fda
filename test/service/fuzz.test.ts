import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomNotes } from '../core/randomNotes';
import { createRandom, type Random } from '../core/random';
import { askEverything } from './everyFeature';

const files = 1000;
const longestCallMs = 1000;
const samples = join(import.meta.dirname, '../../samples');
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.annals'))
  .map((name) => readFileSync(join(samples, name), 'utf8'));

/** What breaks into a text: halves of tags, marks of Markdown, bytes that no writer types. */
const splinters = ['@', '@[', '#', '{', '}', '[@', ']', '`', '```\n', '<!--', '-->', '---\n', '\n', '\n\n', '\r', '\t', '    ', '\u0000', '\ud800', '\ufeff', '\u202e', 'ß', '𝔸', '# ', '- ', 'aka: ', 'born: ', '{–}', '{1922 –}', '{9999999999}', '__proto__', '@constructor'];

/** A sample with some of its text cut out, doubled, moved or broken into; never more than some 200 lines of it. */
function mutated(random: Random): string {
  const lines = random.pick(texts).split('\n');
  const from = random.below(lines.length);
  let text = lines.slice(from, from + 1 + random.below(200)).join('\n');
  for (let count = random.below(30); count > 0; count--) {
    const at = random.below(text.length + 1);
    const end = Math.min(text.length, at + random.below(40));
    const piece = text.slice(at, end);
    text = text.slice(0, at) + random.pick(['', piece + piece, random.pick(splinters), random.pick(splinters) + piece]) + text.slice(random.pick([at, end]));
  }
  return text;
}

describe('every feature on any text', function () {
  this.timeout(120_000);

  it(`answers for ${files} random and mutated files, each call within ${longestCallMs} ms`, () => {
    let slowest = { name: '', milliseconds: 0, seed: 0 };
    for (let seed = 1; seed <= files; seed++) {
      const random = createRandom(seed);
      const text = random.below(2) === 0 ? randomNotes(random, random.below(120)) : mutated(random);
      try {
        askEverything(text, random, (name, milliseconds) => {
          if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds, seed };
        });
      } catch (error) {
        throw new Error(`seed ${seed}: ${String(error)}\n${JSON.stringify(text.slice(0, 2000))}`, { cause: error });
      }
    }
    assert.ok(slowest.milliseconds < longestCallMs, JSON.stringify(slowest));
  });

  const shapes: Readonly<Record<string, string>> = {
    'an empty file': '',
    'one line of many tags': 'word @Lenin {1924} #NEP '.repeat(8_000),
    'one line of 5 MB': 'some words in plain prose. '.repeat(190_000),
    'open brackets': '@['.repeat(5_000),
    'open braces': '{'.repeat(50_000),
    'backticks of all lengths': Array.from({ length: 1000 }, (_, length) => '`'.repeat(length)).join(' '),
    'deep lists': Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- @P${depth} {19${10 + (depth % 90)}}`).join('\n'),
    'many headings': Array.from({ length: 5_000 }, (_, at) => `${'#'.repeat(1 + (at % 6))} @P${at % 500} {${1000 + (at % 900)}}`).join('\n'),
    'one person 5,000 times': '- {1924} @Stalin and @Lenin meet\n'.repeat(5_000),
    'one name of many': Array.from({ length: 800 }, (_, at) => `- @[First${at} Last] and @Last`).join('\n'),
  };
  for (const [name, text] of Object.entries(shapes)) {
    it(`answers for ${name}`, () => {
      const slow: string[] = [];
      askEverything(text, createRandom(7), (call, milliseconds) => {
        if (milliseconds >= longestCallMs) slow.push(`${call}: ${milliseconds.toFixed(0)} ms`);
      });
      assert.deepEqual(slow, []);
    });
  }
});
