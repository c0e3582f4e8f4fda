import assert from 'node:assert/strict';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

/** The line of the definition, from 0, and its text. */
function definition(marked: string): string {
  const { service, position, text } = noteWithCursor(marked);
  const location = service.definition(uri, position);
  return location ? `${location.range.start.line} ${textIn(text, location.range)}` : '';
}

describe('go to definition', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['the item with names and life below', '@Stalin first\n\n# @Stalin: the rise\n- office: Secretary\n\n## @[Joseph Stalin]\n- aka: Koba\n\n@Ko$0ba', '5 @[Joseph Stalin]'],
    ['an item with any fact below', '@Stalin first\n\n- @Stalin\n  - office: Secretary\n\n@Sta$0lin', '2 @Stalin'],
    ['not a roster that a fact speaks of', '- faction: Left\n  - @Trotsky\n- @Trotsky acts {1924}\n- @Trot$0sky', '2 @Trotsky'],
    ['the first mention where nobody introduces', 'so @Lenin said\n\nand @Len$0in', '0 @Lenin'],
    ['a topic’s heading', 'on #NEP\n\n# #NEP: when\n\n#NE$0P', '2 #NEP'],
    ['nothing for prose', 'pro$0se', ''],
  ];
  for (const [name, marked, expected] of cases) it(name, () => { assert.equal(definition(marked), expected); });
});

describe('references and highlights', () => {
  const marked = '- @[Joseph Stalin]\n  - aka: Koba\n- @Sta$0lin and @Koba, `@Stalin`\n- #NEP @Lenin';
  const others = { 'other.annals': '@Stalin and @Trotsky' };

  it('finds all mentions under all names in all notes, and the fact lines beside them', () => {
    const { service, position } = noteWithCursor(marked, {}, others);
    const found = service.references(uri, position, true)!;
    assert.deepEqual(found.map((location) => `${location.uri.slice(8)}:${location.range.start.line}:${location.range.start.character}`), ['notes.annals:0:2', 'notes.annals:1:4', 'notes.annals:2:2', 'notes.annals:2:14', 'other.annals:0:0']);
  });

  it('leaves the introduction out where it is not asked for', () => {
    const { service, position } = noteWithCursor(marked, {}, others);
    assert.equal(service.references(uri, position, false)!.length, 4);
  });

  it('finds every fact of a person, each line once, but no remarks', () => {
    const { service, position, text } = noteWithCursor('- @[Ann$0 Lee]\n  - office: mayor {1900}, {1904 – 1906}\n  - note: a remark\n  - rival: @Bob\n- @Bob\n  - rival: @Lee {1900}\n- faction: Reds\n  - @Lee, @Bob\n');
    assert.deepEqual(service.references(uri, position, true)!.map(({ range }) => textIn(text, range)), ['@[Ann Lee]', 'office: mayor {1900}, {1904 – 1906}', 'rival: @Bob', '@Lee', 'faction: Reds', '@Lee']);
  });

  it('highlights in this document alone', () => {
    const { service, position, text } = noteWithCursor(marked, {}, others);
    assert.deepEqual(service.documentHighlights(uri, position)!.map(({ range }) => textIn(text, range)), ['@[Joseph Stalin]', '@Stalin', '@Koba']);
  });

  it('finds where a source is cited', () => {
    const { service, position } = noteWithCursor('[@serv$0ice2000, p. 4] and [see @other; @service2000]');
    assert.equal(service.references(uri, position, true)!.length, 2);
  });

  it('finds nobody beside prose', () => {
    const { service, position } = noteWithCursor('pro$0se @Lenin');
    assert.equal(service.references(uri, position, true), undefined);
  });
});

describe('workspace symbols', () => {
  const notes = '- @[Ramón Mercader]\n  - aka: Jacson\n- #[Permanent Revolution]\n- {1940} the attack at Coyoacán\n';
  const find = (query: string): readonly string[] => noteWithCursor(notes).service.workspaceSymbols(query).map(({ name, kind }) => `${kind} ${name}`);

  it('folds case and accents, and takes letters in their order', () => {
    assert.deepEqual(find('ramon'), ['5 Ramón Mercader']);
    assert.deepEqual(find('rmcdr'), ['5 Ramón Mercader']);
    assert.deepEqual(find('jacson'), ['5 Ramón Mercader']);
    assert.deepEqual(find('coyoacan'), ['24 the attack at Coyoacán']);
    assert.deepEqual(find('permrev'), ['20 Permanent Revolution']);
    assert.deepEqual(find('zzz'), []);
  });

  it('lists people and topics for no query', () => {
    assert.deepEqual(find(''), ['5 Ramón Mercader', '20 Permanent Revolution']);
  });
});
