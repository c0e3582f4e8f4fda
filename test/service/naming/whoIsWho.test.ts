import assert from 'node:assert/strict';
import type { Mention } from '../../../src/protocol/naming';
import type { NotesEdit } from '../../../src/service/notesEdit';
import type { Outcome } from '../../../src/service/refusal';
import { edited } from '../edited';
import { noteWithCursor, uri, type NoteWithCursor } from '../noteWithCursor';

/** The note after a change at the cursor, or the sentence that refuses it. */
function changed(marked: string, change: (note: NoteWithCursor) => Outcome<NotesEdit> | undefined, others: Readonly<Record<string, string>> = {}): string {
  const note = noteWithCursor(marked, {}, others);
  const outcome = change(note)!;
  return outcome.kind === 'done' ? [...edited(note.notes, outcome.value).values()].reverse().join('\n---\n') : `✗ ${outcome.reason}`;
}

describe('make alias', () => {
  const alias = (marked: string, of: string, others = {}): string => changed(marked, ({ service, position }) => service.makeAlias({ uri, position, of }), others);
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['goes on with the aka line that is there', '- @Stalin\n  - aka: Soso {1895}\n- @Ko$0ba', 'Stalin', '- @Stalin\n  - aka: Soso {1895}, Koba\n- @Koba'],
    ['begins one under the item', '- @Stalin\n  - born: {1878}\n- @Ko$0ba', 'Stalin', '- @Stalin\n  - aka: Koba\n  - born: {1878}\n- @Koba'],
    ['begins one under an item in a quotation', '> 1. @Stalin rises\n>    - born: {1878}\n\n@Ko$0ba', 'Stalin', '> 1. @Stalin rises\n>    - aka: Koba\n>    - born: {1878}\n\n@Koba'],
    ['begins one under the heading, among its items', '# @Stalin\n\n* born: {1878}\n\n@Ko$0ba', 'Stalin', '# @Stalin\n\n* aka: Koba\n* born: {1878}\n\n@Koba'],
    ['begins one under a heading with prose', '# @Stalin\nrises\n\n@Ko$0ba', 'Stalin', '# @Stalin\n- aka: Koba\n\nrises\n\n@Koba'],
    ['introduces whoever is only mentioned', 'so @Stalin and\n@Ko$0ba', 'Stalin', 'so @Stalin and\n@Koba\n\n- @Stalin\n  - aka: Koba\n'],
    ['never under several people at once', '- @Stalin, @Lenin\n  - born: {1878}\n- @Ko$0ba\n', 'Stalin', '- @Stalin, @Lenin\n  - born: {1878}\n- @Koba\n\n- @Stalin\n  - aka: Koba\n'],
    ['keeps the file’s line ends', '- @Stalin\r\n- @Ko$0ba', 'Stalin', '- @Stalin\r\n  - aka: Koba\r\n- @Koba'],
    ['refuses what is so already', '- @Stalin\n  - aka: Koba\n- @Ko$0ba', 'Stalin', '✗ “Stalin” and “Stalin” are one person already.'],
    ['refuses commas', '@Stalin @[Smith, J$0ohn]', 'Stalin', '✗ A name in an “aka” line cannot hold a comma or a semicolon.'],
    ['refuses prose', 'pro$0se @Stalin', 'Stalin', '✗ Put the cursor on a person first.'],
  ];
  for (const [name, marked, of, expected] of cases) it(name, () => { assert.equal(alias(marked, of), expected); });

  it('makes the two one person', () => {
    const note = noteWithCursor('- @Stalin\n- @Ko$0ba');
    const outcome = note.service.makeAlias({ uri, position: note.position, of: 'Stalin' })!;
    assert.ok(outcome.kind === 'done');
    const after = noteWithCursor([...edited(note.notes, outcome.value).values()][0]!);
    assert.equal(after.notes.idOf('Koba'), 'Stalin');
  });
});

describe('merge people', () => {
  const merge = (marked: string, into: string, others = {}): string => changed(marked, ({ service, position }) => service.mergePeople({ uri, position, into }), others);
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['writes the one name for the other', "@Len$0nin's and @[Lennin] of @Lenin", 'Lenin', "@Lenin's and @[Lenin] of @Lenin"],
    ['full for full, last for last', '@[V. Uly$0anov], @Ulyanov, @[Vladimir Lenin]', 'Vladimir Lenin', '@[Vladimir Lenin], @Lenin, @[Vladimir Lenin]'],
    ['keeps what is told of both', '- @Ko$0ba\n  - aka: Soso\n- @Stalin\n- @Soso', 'Stalin', '- @Stalin\n  - aka: Soso\n- @Stalin\n- @Stalin'],
    ['factions too', '- @A\n  - faction: Le$0ft\n- @[Left Opposition]\n  - kind: group\n', 'Left Opposition', '- @A\n  - faction: Left Opposition\n- @[Left Opposition]\n  - kind: group\n'],
    ['settles a name that may mean either of the two', '@[Marcus Ca$0to], @[M. Cato], @Cato', 'M. Cato', '@[M. Cato], @[M. Cato], @Cato'],
    ['leaves no name to a third', '@[Marcus Ca$0to], @[Lucius Cato], @Cato, @Pompey', 'Pompey', '✗ “Cato” may be Lucius Cato or Marcus Cato. Write out which one is meant first.'],
  ];
  for (const [name, marked, into, expected] of cases) it(name, () => { assert.equal(merge(marked, into), expected); });

  it('goes through all notes', () => {
    const note = noteWithCursor('@Len$0nin', {}, { 'other.annals': '@Lennin and @Lenin' });
    const outcome = note.service.mergePeople({ uri, position: note.position, into: 'Lenin' })!;
    assert.ok(outcome.kind === 'done');
    assert.deepEqual([...edited(note.notes, outcome.value).values()], ['@Lenin', '@Lenin and @Lenin']);
  });
});

describe('split person', () => {
  const note = '# The elder\n- @Cato speaks\n# The younger\n- @Ca$0to dies {46 BC}\n- @Cato\'s son';
  const split = (marked: string, name: string, choose: (mention: Mention) => boolean): string =>
    changed(marked, ({ service, position }) => {
      const mentions = service.mentions({ uri, position })!;
      if (mentions.kind === 'refused') return mentions;
      return service.splitPerson({ uri, position, name, mentions: mentions.value.mentions.filter(choose) });
    });

  it('tells the mentions with their lines and headings', () => {
    const { service, position } = noteWithCursor(note);
    const outcome = service.mentions({ uri, position })!;
    assert.ok(outcome.kind === 'done');
    assert.equal(outcome.value.person, 'Cato');
    assert.deepEqual(outcome.value.mentions.map(({ text, section }) => `${section}: ${text}`), ['The elder: @Cato speaks', 'The younger: @Cato dies {46 BC}', "The younger: @Cato's son"]);
  });

  it('gives the chosen mentions the new name', () => {
    assert.equal(split(note, 'Uticensis', ({ section }) => section === 'The younger'), "# The elder\n- @Cato speaks\n# The younger\n- @Uticensis dies {46 BC}\n- @Uticensis's son");
  });

  it('refuses a name that would take the others along', () => {
    assert.equal(split(note, 'Marcus Cato', ({ section }) => section === 'The younger'), '✗ Where “Cato” is written, it would then be unclear whether “Marcus Cato” is meant. First rename Cato to a fuller name.');
  });

  it('refuses somebody else’s name, and no choice', () => {
    assert.match(split(`${note}\n@Pompey`, 'Pompey', () => true), /“Pompey” is somebody already/);
    assert.match(split(note, 'Uticensis', () => false), /Choose them again/);
  });
});

describe('who else it could be', () => {
  it('puts the likely ones first, each with what tells them apart', () => {
    const { service, position } = noteWithCursor('- @[J. Sta$0lin]\n- @[Joseph Stalin]\n  - aka: Koba\n  - born: {1878}\n- @Lenin\n- @[Svetlana Stalin]\n- @[J. Stalim]');
    const outcome = service.otherPeople({ uri, position })!;
    assert.ok(outcome.kind === 'done');
    const { person, likely, others } = outcome.value;
    assert.deepEqual([person, likely, others.map(({ id }) => id)], ['J. Stalin', 3, ['J. Stalim', 'Joseph Stalin', 'Svetlana Stalin', 'Lenin']]);
    assert.equal(others[1]!.detail, 'born 1878 · also Koba');
  });
});
