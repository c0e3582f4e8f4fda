import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { annalsGrammar, root, tokenize, type ScopedText } from './grammar';

const samples = ['power-struggle', 'roman-republic', 'plain-notes'];
const folder = join(root, 'test', 'syntaxes', 'snapshots');

/** `UPDATE_SNAPSHOTS=1 npx mocha --grep "the colours of"` writes the snapshots anew. */
const update = process.env['UPDATE_SNAPSHOTS'] === '1';

/** Short names of the scopes that a snapshot shows; deeper ones win. */
const shown: readonly (readonly [string, string])[] = [
  ['entity.name.type.person', 'person'],
  ['entity.name.function.topic', 'topic'],
  ['constant.numeric.date', 'date'],
  ['string.other.link.citation', 'cite'],
  ['keyword.other.fact-key', 'key'],
  ['markup.inline.raw', 'code'],
  ['markup.raw.block', 'block'],
  ['comment.block', 'comment'],
  ['constant.character.escape', 'escape'],
  ['markup.bold', 'bold'],
  ['markup.italic', 'italic'],
  ['markup.underline.link', 'link'],
  ['meta.embedded.block.frontmatter', 'yaml'],
  ['punctuation.definition.list', 'list'],
  ['punctuation.definition.quote', 'quote'],
  ['markup.heading', 'heading'],
];

describe('the colours of', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await annalsGrammar();
  });

  for (const sample of samples)
    it(sample, () => {
      const lines = readFileSync(join(root, 'samples', `${sample}.annals`), 'utf8').split('\n');
      const actual = tokenize(grammar, lines).map(compact).join('\n');
      const path = join(folder, `${sample}.txt`);
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, actual);
      }
      assert.ok(existsSync(path), `${path} is missing`);
      assert.equal(actual, readFileSync(path, 'utf8'));
    });
});

/** A line with each coloured stretch as `⟨person @Lenin⟩`. */
function compact(tokens: readonly ScopedText[]): string {
  let text = '';
  let open = '';
  for (const token of tokens) {
    const name = token.text === '' ? open : shortName(token.scopes);
    if (name !== open) text += (open === '' ? '' : '⟩') + (name === '' ? '' : `⟨${name} `);
    text += token.text;
    open = name;
  }
  return open === '' ? text : `${text}⟩`;
}

function shortName(scopes: readonly string[]): string {
  for (const scope of [...scopes].reverse()) {
    const found = shown.find(([prefix]) => scope.includes(prefix));
    if (found) return found[1];
  }
  return '';
}
