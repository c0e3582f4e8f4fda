import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './grammar';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'none' | 'indent' | 'outdent'; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly onEnterRules: readonly EnterRule[];
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const configuration = JSON.parse(readFileSync(join(root, 'syntaxes', 'language-configuration.json'), 'utf8')) as LanguageConfiguration;

describe('the language configuration', () => {
  describe('words', () => {
    const { pattern, flags } = configuration.wordPattern;
    function check(text: string, expected: readonly string[]): void {
      it(text, () => assert.deepEqual(text.match(new RegExp(pattern, `${flags}g`)), expected));
    }
    check('@[Joseph Stalin]', ['Joseph', 'Stalin']);
    check("O'Neill and O’Neill", ["O'Neill", 'and', 'O’Neill']);
    check("@Lenin's @Lenin’s", ['Lenin', 's', 'Lenin', 's']);
    check('@Lafayette-Smith, @Robert_Service', ['Lafayette-Smith', 'Robert_Service']);
    check('{21 Jan 1924} #NEP', ['21', 'Jan', '1924', 'NEP']);
    check('@Ленин @गांधी', ['Ленин', 'गांधी']);
  });

  describe('Enter', () => {
    /** What Enter does at `|`: the text put before the cursor on the new line, or how the indentation changes. */
    function enter(line: string): string {
      const [before = '', after = ''] = line.split('|');
      const rule = configuration.onEnterRules.find((each) => new RegExp(each.beforeText).test(before) && new RegExp(each.afterText ?? '').test(after));
      return rule ? (rule.action.appendText ?? rule.action.indent) : '';
    }
    function check(line: string, expected: string): void {
      it(`${line} gives ${JSON.stringify(expected)}`, () => assert.equal(enter(line), expected));
    }
    check('- Lenin|', '- ');
    check('- Lenin| dies', '- ');
    check('  * office: none|', '* ');
    check('+ a|', '+ ');
    check('1. clergy|', '2. ');
    check('  3) people|', '4) ');
    check('1815. Waterloo|', '');
    check('- |', '');
    check('  - |', 'outdent');
    check('|- Lenin', '');
    check('> quoted|', '> ');
    check('> |', '');
    check('- - -|', '');
    check('* * *|', '');
    check('-5 degrees|', '');
    check('plain prose - with a dash|', '');
  });

  it('folds between region comments', () => {
    const { start, end } = configuration.folding.markers;
    assert.match('<!-- region Sources -->', new RegExp(start));
    assert.match('  <!-- #endregion -->', new RegExp(end));
    assert.doesNotMatch('<!-- regional -->', new RegExp(start));
  });
});

describe('snippets', () => {
  const text = readFileSync(join(root, 'syntaxes', 'snippets.json'), 'utf8');
  const snippets = Object.values(JSON.parse(text) as Record<string, { prefix: string; description: string; body: string[] }>);

  it('have prefixes of their own', () => {
    assert.equal(new Set(snippets.map((snippet) => snippet.prefix)).size, snippets.length);
  });

  for (const { prefix, body } of snippets)
    it(`${prefix} leaves whole tags`, () => {
      const filled = body.join('\n').replace(/\$\{\d+:([^{}]*)\}/g, '$1').replace(/\$\d+/g, '');
      assert.doesNotMatch(filled, /\$/);
      assert.equal(filled.split('{').length, filled.split('}').length);
    });
});
