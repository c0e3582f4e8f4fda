import assert from 'node:assert/strict';
import { parse } from '../../../src/core/parse';
import { edited } from '../edited';
import { noteWithCursor, uri } from '../noteWithCursor';

/** The note after each action of a kind at the cursor, by the action's title. */
function results(marked: string, kind: string, others: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const { service, notes, position } = noteWithCursor(marked, {}, others);
  const actions = service.codeActions(uri, { start: position, end: position }, { only: [kind] });
  return Object.fromEntries(actions.map(({ title, edit }) => [title, edited(notes, edit).get(uri)!]));
}

describe('quick fixes that know the notes', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['close a date after what can be read', '- {late 1922 taken$0 off', { 'Close it after “late 1922”': '- {late 1922} taken off', 'Write a plain “{”': '- \\{late 1922 taken off' }],
    ['close a date against the outline', '- {1923}\n  - {March, he f$0alls ill', { 'Close it after “March”': '- {1923}\n  - {March}, he falls ill', 'Write a plain “{”': '- {1923}\n  - \\{March, he falls ill' }],
    ['close a known name', '@[leon of Rome] and @[le$0on of Rome speaks', { 'Close it after “leon of Rome”': '@[leon of Rome] and @[leon of Rome] speaks', 'Write a plain “@”': '@[leon of Rome] and \\@[leon of Rome speaks' }],
    ['close what looks like a name', '- @[Ludwig van Beet$0hoven plays', { 'Close it after “Ludwig van Beethoven”': '- @[Ludwig van Beethoven] plays', 'Write a plain “@”': '- \\@[Ludwig van Beethoven plays' }],
    ['take an empty tag out', 'so @[$0] said', { 'Remove “@[]”': 'so  said' }],
    ['put a fact under the person before it', '- @Stalin rises\n- off$0ice: Secretary {1922}\n  more\n', { 'Put it under Stalin': '- @Stalin rises\n  - office: Secretary {1922}\n    more\n' }],
    ['put nothing under nobody', '- Stalin rises\n- off$0ice: Secretary {1922}\n', {}],
    ['tag the topic of a stance', '#NEP\n\n- @Lenin\n  - sta$0nce: the NEP is a retreat', { 'Write “#NEP”': '#NEP\n\n- @Lenin\n  - stance: the #NEP is a retreat' }],
    ['tag the person of a relation', '@[Nadezhda Krupskaya]\n\n- @Lenin\n  - spo$0use: Nadezhda Krupskaya {1898}', { 'Write “@[Nadezhda Krupskaya]”': '@[Nadezhda Krupskaya]\n\n- @Lenin\n  - spouse: @[Nadezhda Krupskaya] {1898}' }],
    ['sort a list that is out of order', '- {1921} a\n- {1922} b\n- {1$0920} c\n- {1923} d', { 'Sort this list by date': '- {1920} c\n- {1921} a\n- {1922} b\n- {1923} d', 'Go to: 1922': '- {1921} a\n- {1922} b\n- {1920} c\n- {1923} d' }],
  ];
  for (const [name, marked, expected] of cases) it(name, () => { assert.deepEqual(results(marked, 'quickfix'), expected); });
});

describe('sort a list by date', () => {
  const sorted = (marked: string): string | undefined => results(marked, 'source.sortList')['Sort this list by date'];
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['takes what items hold along', '# H\n- {19$023} b\n  - {March} c\n  detail\n\n- {1921} a\n  - x\n', '# H\n- {1921} a\n  - x\n\n- {1923} b\n  - {March} c\n  detail\n'],
    ['keeps undated items behind the one before', '- intro\n- {1923$0} b\n- so\n- {1921} a', '- intro\n- {1921} a\n- {1923} b\n- so'],
    ['keeps those of one day in their order', '- {1922} b\n- {1921$0} x\n- {1921} a', '- {1921} x\n- {1921} a\n- {1922} b'],
    ['keeps numbers in their places', '1. {1923$0} b\n2. {1921} a', '1. {1921} a\n2. {1923} b'],
    ['sorts from within an item', '- {1923} b\n  - det$0ail\n- {1921} a', '- {1921} a\n- {1923} b\n  - detail'],
    ['sorts BC before AD', '- {AD 1$04} b\n- {44 BC} a', '- {44 BC} a\n- {AD 14} b'],
    ['lets a list in order be', '- {1921$0} a\n- {1922} b', undefined],
    ['leaves dates alone that lean on those before them', '- {5 May 1923$0} b\n- {four years earlier} c\n- {1921} a', undefined],
    ['keeps to one list', '- {1923$0} b\n- {1922} a\n\nprose\n\n- {1921} c', '- {1922} a\n- {1923} b\n\nprose\n\n- {1921} c'],
    ['does nothing in prose', 'pro$0se {1923}, {1921}', undefined],
  ];
  for (const [name, marked, expected] of cases) it(name, () => { assert.equal(sorted(marked), expected); });
});

describe('one style for all dates', () => {
  it('writes them in words or as EDTF, and lets others be', () => {
    const note = '$0{21.1.1924} {late 1922} {1917-10}, {March} {not a date} {1924}';
    assert.deepEqual(results(note, 'source.dateStyle'), {
      'Write 2 dates in words': '{21 January 1924} {late 1922} {October 1917}, {March} {not a date} {1924}',
      'Write 2 dates as EDTF': '{1924-01-21} {1922-39} {1917-10}, {March} {not a date} {1924}',
    });
  });

  it('offers nothing where all is in one style', () => {
    assert.deepEqual(Object.keys(results('$0{late 1922}', 'source.dateStyle')), ['Write 1 date as EDTF']);
  });
});

describe('missing brackets', () => {
  it('are added around names that are known', () => {
    const note = '$0@[Leon Trotsky] #[War Communism]\n@Leon Trotsky\'s men, #War Communism, @Leon Somebody, @Lenin Trotsky';
    assert.deepEqual(results(note, 'source.addBrackets'), { 'Add brackets around 2 names': "@[Leon Trotsky] #[War Communism]\n@[Leon Trotsky]'s men, #[War Communism], @Leon Somebody, @Lenin Trotsky" });
  });

  it('are known from other notes too', () => {
    assert.deepEqual(results('$0@Leon Trotsky', 'source.addBrackets', { 'other.annals': '@[Leon Trotsky]' }), { 'Add brackets around 1 name': '@[Leon Trotsky]' });
  });
});

describe('introduce a person', () => {
  it('from what lists and others say', () => {
    const note = '- office: member of the Politburo {June 1924}\n  - faction: Left\n    - @Trots$0ky\n- @Natalia\n  - spouse: @Trotsky {1903 –}\n  - ally: @Lenin';
    const { 'Introduce Trotsky': after } = results(note, 'source.introduce');
    assert.equal(after, `${note.replace('$0', '')}\n\n- @Trotsky\n  - office: member of the Politburo {June 1924}\n  - faction: Left {June 1924}\n  - spouse: @Natalia {1903 –}\n`);
    assert.deepEqual(parse(uri, 1, after).segments.flatMap(({ sense }) => sense.problems), []);
  });

  it('not once introduced, and nobody where nobody is', () => {
    assert.deepEqual(results('- @Trot$0sky\n  - born: {1879}', 'source.introduce'), {});
    assert.deepEqual(results('pro$0se', 'source.introduce'), {});
  });
});

describe('an outline of names', () => {
  it('becomes one of tags', () => {
    const note = '# Who\n- Sta$0lin\n  - office: Secretary\n- Leon Trotsky\n- Ludwig van Beethoven\n- the others\n- Trotsky was late.\n\n# Else\n- Nobody\n';
    assert.deepEqual(results(note, 'source.outlineToTags'), {
      'Tag 3 names of this list': '# Who\n- @Stalin\n  - office: Secretary\n- @[Leon Trotsky]\n- @[Ludwig van Beethoven]\n- the others\n- Trotsky was late.\n\n# Else\n- Nobody\n',
    });
  });
});

describe('fix all', () => {
  it('mends what has one cure only', () => {
    const note = '$0- {32 January 1924} a\n- {3/4/1923} b\n- {Janury 1925} c\n- so @[] d';
    const { 'Fix all that can be fixed in one way only': after } = results(note, 'source.fixAll');
    assert.ok(after);
    assert.match(after, /3\/4\/1923/);
    assert.match(after, /\{January 1925\} c\n- so {2}d$/);
  });

  it('has nothing to do in good notes', () => {
    assert.deepEqual(results('$0- {1924} @Lenin', 'source.fixAll'), {});
  });
});

describe('actions', () => {
  it('come as they are asked for', () => {
    const { service, position } = noteWithCursor('- {1923} b\n- {19$021} a');
    const kinds = (request: object): readonly string[] => [...new Set(service.codeActions(uri, { start: position, end: position }, request).map(({ kind }) => kind))];
    assert.deepEqual(kinds({ isAutomatic: true }), []);
    assert.deepEqual(kinds({}), ['source.sortList.annals']);
    assert.deepEqual(kinds({ only: ['source'] }), ['source.sortList.annals']);
    assert.deepEqual(kinds({ only: ['refactor', 'source.fixAll'] }), []);
  });
});
