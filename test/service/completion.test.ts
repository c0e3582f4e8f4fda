import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { noteWithCursor, uri } from './noteWithCursor';

const people = '- @[Joseph Stalin]\n  - aka: Koba\n  - born: {1878}\n  - faction: Centre\n- @[Leon Trotsky]\n- @[Marcus Cato]\n- @[Lucius Cato]\n';

function itemsOf(marked: string, trigger?: string): readonly CompletionItem[] {
  const { service, position } = noteWithCursor(marked);
  return service.completion(uri, position, trigger === undefined ? {} : { trigger })?.items ?? [];
}

/** The text after the item of that label has been chosen. */
function chosen(marked: string, label: string): string {
  const { text, position } = noteWithCursor(marked);
  const item = itemsOf(marked).find((each) => each.label === label);
  assert.ok(item, `no “${label}” among ${itemsOf(marked).map((each) => each.label).join(', ')}`);
  const { range, newText } = item.textEdit as TextEdit;
  assert.equal(range.start.line, position.line);
  assert.ok(range.start.character <= position.character && position.character <= range.end.character);
  const lines = text.split('\n');
  const line = lines[position.line]!;
  lines[position.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
  return lines[position.line]!;
}

describe('completion of people and topics', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['by @St$0', 'Joseph Stalin', 'by @Stalin'],
    ['by @$0', 'Leon Trotsky', 'by @Trotsky'],
    ['by @Ko$0 then', 'Joseph Stalin', 'by @Stalin then'],
    ['by @S$0tal then', 'Joseph Stalin', 'by @Stalin then'],
    ['by @[Jos$0] then', 'Joseph Stalin', 'by @[Joseph Stalin] then'],
    ['by @[$0', 'Leon Trotsky', 'by @[Leon Trotsky]'],
    ['by @Ca$0', 'Marcus Cato', 'by @[Marcus Cato]'],
    ['(@tro$0)', 'Leon Trotsky', '(@Trotsky)'],
    ['on #N$0', 'NEP', 'on #NEP'],
    ['on #$0', 'Permanent Revolution', 'on #[Permanent Revolution]'],
    ['on #[per$0]', 'Permanent Revolution', 'on #[Permanent Revolution]'],
  ];
  for (const [line, label, expected] of cases) {
    it(`${line} → ${expected}`, () => {
      assert.equal(chosen(`${people}\n#NEP and #[Permanent Revolution]\n\n${line}`, label), expected);
    });
  }

  it('lets an alias or a last name find the full name, and tells who it is', () => {
    const item = itemsOf(`${people}\nby @$0`).find(({ label }) => label === 'Joseph Stalin')!;
    assert.match(item.filterText!, /^@Stalin .*Koba/);
    assert.equal(item.detail, 'born 1878 · Centre');
  });

  it('puts the nearest first', () => {
    const [first] = itemsOf('- @A\n- @B\n- @C\n- @B @$0\n- x');
    assert.equal(first?.label, 'B');
  });

  it('does not offer the name that is only being typed', () => {
    assert.deepEqual(itemsOf('- @Unheard$0').map(({ label }) => label), []);
  });
});

describe('completion of other things', () => {
  it('offers keys at the start of an item, with what they mean', () => {
    assert.equal(chosen('- @A\n  - off$0', 'office'), '  - office: ');
    assert.equal(chosen('- @A\n  - off$0: Consul', 'office'), '  - office: Consul');
    assert.equal(chosen('---\nfacts: [power base]\n---\n- @A\n  - $0', 'power base'), '  - power base: ');
    assert.equal(itemsOf('- $0').find(({ label }) => label === 'office')?.detail, 'a post held');
  });

  it('offers the dates before and above, with their month and year', () => {
    const labels = itemsOf('# The struggle {1924 – 1929}\n- {21 January 1924} dies\n- {$0}').map(({ label }) => label);
    assert.deepEqual(labels, ['21 January 1924', 'January 1924', '1924', '1924–1929']);
    assert.equal(chosen('- {21 January 1924} dies\n- {Jan$0}', 'January 1924'), '- {January 1924}');
  });

  it('offers sources that are cited elsewhere', () => {
    assert.equal(chosen('as told [@service2000, p. 4]\n\nand [see @$0]', 'service2000'), 'and [see @service2000]');
  });

  it('offers the keys of the front matter there', () => {
    assert.equal(chosen('---\nbib$0\n---\n', 'bibliography'), 'bibliography: ');
  });

  it('is silent in code, comments, escapes and addresses', () => {
    for (const marked of ['`@$0`', '<!-- @$0 -->', '```\n@$0\n```', '\\@$0', 'a@$0b', 'a\\{$0', '', 'prose $0']) assert.deepEqual(itemsOf(`${people}\n${marked}`.replace(/\$0b/, '$0')), [], marked);
  });

  it('does not break in where a heading or a link begins', () => {
    assert.deepEqual(itemsOf('#NEP\n\n#$0', '#'), []);
    assert.deepEqual(itemsOf('see [$0', '['), []);
    assert.equal(itemsOf('#NEP\n\non #$0', '#').length, 1);
  });
});
