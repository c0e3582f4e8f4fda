import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import type { LanguageService } from '../../src/service/languageService';
import { plain } from '../../src/service/snippetCompletion';
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
    assert.equal(item.detail, 'born 1878 · Centre · named 8 lines above');
    assert.deepEqual(item.labelDetails, { description: 'named 8 lines above' });
  });

  it('puts the nearest first', () => {
    const [first] = itemsOf('- @A\n- @B\n- @C\n- @B @$0\n- x');
    assert.equal(first?.label, 'B');
  });

  const reign = `- @[Old Regent]\n  - born: {1400}\n  - died: {1450}\n- @[Young Steward]\n  - born: {1440}\n  - office: steward of the keep {1455 – 1470}\n- @[Plain Jane]\n`;
  const ranked: readonly (readonly [string, string, readonly string[]])[] = [
    ['who is in office at the date of the line', '- {1460} @$0', ['Young Steward', 'Plain Jane', 'Old Regent']],
    ['who is alive, before who is not yet born', '- {1430} @$0', ['Plain Jane', 'Old Regent', 'Young Steward']],
    ['who is near, where the line has no date', '- by @$0', ['Plain Jane', 'Young Steward', 'Old Regent']],
  ];
  for (const [what, line, expected] of ranked) {
    it(`ranks ${what}`, () => {
      assert.deepEqual(itemsOf(reign + line).map(({ label }) => label), expected);
    });
  }

  it('says why', () => {
    const details = itemsOf(`${reign}- {1460} @$0`).map(({ detail }) => detail);
    assert.deepEqual(details, [
      'born 1440 · named 4 lines above · steward of the keep then · 19 or 20 years old then',
      'named 1 line above',
      '1400 – 1450 · named 7 lines above · dead by then, in 1450',
    ]);
    assert.match(itemsOf(`${reign}- {1430} @$0`)[2]!.detail!, /not born before 1440$/);
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
    const office = itemsOf('- $0').find(({ label }) => label === 'office');
    assert.equal(office?.detail, 'a post held');
    assert.equal(office?.documentation, '- office: General Secretary of the Party {3 April 1922 –}');
  });

  it('offers the dates before and above, with their month and year', () => {
    const labels = itemsOf('# The struggle {1924 – 1929}\n- {21 January 1924} dies\n- {$0}').map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 4), ['21 January 1924', 'January 1924', '1924', '1924–1929']);
    assert.equal(chosen('- {21 January 1924} dies\n- {Jan$0}', 'January 1924'), '- {January 1924}');
  });

  it('sets the reading of each date beside it, and teaches the forms that dates have', () => {
    const items = itemsOf('# The struggle {1924 – 1929}\n- {21 January 1924} dies\n- {$0}');
    assert.deepEqual(items.map(({ label, labelDetails }) => `${label}: ${labelDetails?.description ?? ''}`), [
      '21 January 1924: 21 January 1924',
      'January 1924: 1–31 January 1924',
      '1924: 1 January – 31 December 1924',
      '1924–1929: 1 January 1924 – 31 December 1929',
      'the next day: 22 January 1924',
      'the same year: 1 January – 31 December 1924',
      'late 1924: 1 September – 31 December 1924',
      'c. 1924: about 1 January – 31 December 1924',
      '1924?: 1 January – 31 December 1924, perhaps',
      'before 1924: up to 31 December 1923',
      '1924 –: 1 January 1924 or later',
    ]);
    assert.equal(items[0]?.detail, 'the date before');
    assert.equal(chosen('- {44 BC} x\n- {$0}', 'late 44 BC'), '- {late 44 BC}');
    assert.deepEqual(itemsOf('- {$0}'), []);
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

describe('pieces of notes to fill in', () => {
  /** What all gaps left as they are would make of the place, every line. */
  function filled(marked: string, label: string): string {
    const { service, text, position } = noteWithCursor(marked);
    const item = service.completion(uri, position, { snippets: true })?.items.find((each) => each.label === label);
    assert.ok(item, label);
    assert.equal(item.insertTextFormat, 2);
    const { range, newText } = item.textEdit as TextEdit;
    const lines = text.split('\n');
    const line = lines[position.line]!;
    const indent = /^\s*/.exec(line)![0];
    lines[position.line] = line.slice(0, range.start.character) + plain(newText).split('\n').join(`\n${indent}`) + line.slice(range.end.character);
    return lines.join('\n');
  }

  it('go with the line that they begin', () => {
    assert.equal(filled('ev$0', '{when} event'), '- {1924} ');
    assert.equal(filled('- {March 1917} x\n- ev$0', '{when} event'), '- {March 1917} x\n- {March 1917} ');
    assert.equal(filled('- x\n  - off$0', 'office {from – to}'), '- x\n  - office: post {1924 – }');
    assert.equal(filled('- x\n  - $0', '@person').split('\n')[2], '    - aka: other names, comma-separated');
  });

  it('can be read as what they say', () => {
    const read = (label: string): LanguageService => noteWithCursor(filled('$0', label)).service;
    const kinds = (label: string): readonly string[] => read(label).diagnostics(uri).map(({ code, message }) => `${code ?? ''} ${message}`);
    for (const label of ['{when} event', '@person', 'office {from – to}', 'stance with its people', 'faction with its people', 'alliance against', '## period {from – to}', '## #topic with positions']) {
      assert.deepEqual(kinds(label).filter((words) => !words.startsWith('fact-no-subject')), [], label);
    }
    assert.match(JSON.stringify(read('## #topic with positions').hover(uri, { line: 0, character: 5 })), /what the one side thinks/);
  });

  it('are offered to whom can take them, where a line or an item begins', () => {
    const labels = (marked: string, snippets: boolean): number => {
      const { service, position } = noteWithCursor(marked);
      return (service.completion(uri, position, { snippets })?.items ?? []).filter(({ kind }) => kind === 15).length;
    };
    assert.equal(labels('$0', true), 8);
    assert.equal(labels('- $0', true), 6);
    assert.equal(labels('$0', false), 0);
    for (const marked of ['prose $0', 'by @$0', '```\n$0\n```', '- {$0}', '<!--\n$0\n-->']) assert.equal(labels(marked, true), 0, marked);
  });
});
