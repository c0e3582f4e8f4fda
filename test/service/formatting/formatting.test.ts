import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../../src/core/parse';
import { update } from '../../../src/core/update';
import { formatting } from '../../../src/service/formatting/formatting';
import { modelOf } from '../../../src/service/formatting/model';
import { createRandom } from '../../core/random';
import { randomNotes } from '../../core/randomNotes';

const uri = 'file:///notes.annals';

function formatted(text: string, alignsKeys = false, lines?: readonly [number, number]): string {
  const document = parse(uri, 1, text);
  const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 1 } };
  const edits = formatting(document, range, { alignsKeys });
  return update(document, 2, [...edits].reverse().map(({ range: at, newText }) => ({ range: at, text: newText }))).text();
}

describe('formatting', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['markers', '* @A\n+ @B\n\n1. @C', '- @A\n- @B\n\n1. @C'],
    ['blanks behind markers', '-   @A\n1.   @B', '- @A\n1. @B'],
    ['indent by what holds an item', '- @A\n     - born: {1878}\n     - office: king\n         - note: x\n1. @B\n     - born: {1879}', '- @A\n  - born: {1878}\n  - office: king\n    - note: x\n1. @B\n   - born: {1879}'],
    ['lines that go on', '-   @A goes\n    on and\non\n\n    anew', '- @A goes\n  on and\n  on\n\n  anew'],
    ['headings', '  ##   A  title  {1924}   \ntext', '## A  title  {1924}\ntext'],
    ['one blank line before headings, and nowhere more than one', 'a\n# B\n\n\n\nc  \n   \n\n', 'a\n\n# B\n\nc  \n'],
    ['one blank behind a key', '- @A\n  - born:    {1878}\n  - office:  king', '- @A\n  - born: {1878}\n  - office: king'],
    ['code with what holds it', '*    a\n\n     ```\n     code\n       more\n\n\n     ```', '- a\n\n  ```\n  code\n    more\n\n\n  ```'],
    ['nothing that would come to be a rule', '*   ---\n*   x', '*   ---\n- x'],
    ['an empty item', '*   \n* a', '-\n- a'],
  ];
  for (const [name, text, expected] of cases) it(name, () => { assert.equal(formatted(text), expected); });

  it('puts values in one column where that is wanted, and takes them out again', () => {
    const plain = '- @A\n  - born: {1878}\n  - office: king {1900}\n    - note: x\n  - aka: B\n- @C\n  - died: {1900}';
    const columns = '- @A\n  - born:   {1878}\n  - office: king {1900}\n    - note: x\n  - aka:    B\n- @C\n  - died: {1900}';
    assert.equal(formatted(plain, true), columns);
    assert.equal(formatted(columns, false), plain);
  });

  const untouched: readonly (readonly [string, string])[] = [
    ['prose', 'Some   prose, \twith  blanks  \nand a break.  \nMore.'],
    ['quotes', '> *   a\n>     b'],
    ['code', '```\n* a\n\n\n\n# b\n```'],
    ['indented code', 'a\n\n    * code\n\n\n    # code\n\nb'],
    ['comments and HTML', '<!--\n*   a\n\n\n# b\n-->\n\n<div>\n*  a\n</div>'],
    ['front matter', '---\ntitle:   x\nfacts:\n    -   a\n---\n\n# A'],
    ['lines that are no items', '* * *\n\n1815. Waterloo\n\n-5 degrees'],
    ['a title that is underlined', '  A title\n========\ntext'],
    ['tabs', '-\ta\n\t- b'],
  ];
  for (const [name, text] of untouched) it(`lets ${name} be`, () => { assert.equal(formatted(text), text); });

  it('keeps to the outermost items that a range touches', () => {
    const text = '* a\n     * b\n* c\n     * d\n* e';
    assert.equal(formatted(text, false, [3, 3]), '* a\n     * b\n- c\n  - d\n* e');
    assert.equal(formatted(text, false, [1, 2]), '- a\n  - b\n- c\n  - d\n* e');
  });

  it('keeps line ends', () => {
    assert.equal(formatted('* a\r\n# B\r\n\r\n\r\nc'), '- a\r\n\r\n# B\r\n\r\nc');
  });

  it('replaces only what differs', () => {
    const [edit, ...others] = formatting(parse(uri, 1, '- @A\n    - born: {1878}'), undefined, { alignsKeys: false });
    assert.deepEqual(others, []);
    assert.deepEqual(edit, { range: { start: { line: 1, character: 2 }, end: { line: 1, character: 4 } }, newText: '' });
  });

  for (const name of ['power-struggle', 'roman-republic', 'plain-notes']) {
    it(`leaves the sample ${name} as it is`, () => {
      const text = readFileSync(join(__dirname, '../../../samples', `${name}.annals`), 'utf8');
      assert.equal(formatted(text), text);
    });
  }
});

describe('formatting of notes of all kinds', function () {
  this.timeout(60_000);
  const seed = Number(process.env.ANNALS_SEED ?? 20_261_125);

  it(`says the same afterwards, and is done once it is done (seed ${seed})`, () => {
    let changed = 0;
    for (let round = 0; round < 600; round++) {
      const text = randomNotes(createRandom(seed + round), 1 + (round % 40));
      for (const alignsKeys of [false, true]) {
        const once = formatted(text, alignsKeys);
        const message = `seed ${seed + round}, ${JSON.stringify(text)}`;
        assert.equal(modelOf(parse(uri, 1, once)), modelOf(parse(uri, 1, text)), message);
        assert.equal(formatted(once, alignsKeys), once, message);
        assert.equal(once.replace(/[\s*+-]/g, ''), text.replace(/[\s*+-]/g, ''), message);
        if (once !== text) changed++;
      }
    }
    assert.ok(changed > 200, `${changed} were changed`);
  });
});
