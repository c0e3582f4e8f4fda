import assert from 'node:assert/strict';
import { Notes } from '../../../src/core/notes';
import { parse } from '../../../src/core/parse';
import { createLanguageService } from '../../../src/service/languageService';
import { createRandom, type Random } from '../../core/random';
import { edited } from '../edited';
import { noteWithCursor, uri } from '../noteWithCursor';

/** The note after a rename at the cursor, or the sentence that refuses it. */
function renamed(marked: string, name: string, others: Readonly<Record<string, string>> = {}): string {
  const { service, notes, position } = noteWithCursor(marked, {}, others);
  const outcome = service.rename(uri, position, name)!;
  return outcome.kind === 'done' ? [...edited(notes, outcome.value).values()].reverse().join('\n---\n') : `✗ ${outcome.reason}`;
}

describe('rename', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a bare name, possessive kept', "so @Le$0nin's letter and @Lenin", 'Ulyanov', "so @Ulyanov's letter and @Ulyanov"],
    ['brackets added where they are needed', "@Le$0nin's letter", 'Vladimir Lenin', "@[Vladimir Lenin]'s letter"],
    ['brackets taken off where they are not', "@[Leon T$0rotsky]'s letter", 'Bronstein', "@Bronstein's letter"],
    ['brackets kept that were written freely', '@[Le$0nin] and @Lenin', 'Ulyanov', '@[Ulyanov] and @Ulyanov'],
    ['brackets kept before what would go on', '@[Leon T$0rotsky]ites', 'Bronstein', '@[Bronstein]ites'],
    ['brackets kept after an opening one, lest it be a source', '[@[Leon T$0rotsky]]', 'Bronstein', '[@[Bronstein]]'],
    ['underscores kept', 'to @Leon_Tro$0tsky', 'Lev Davidovich Trotsky', 'to @Lev_Davidovich_Trotsky'],
    ['the full name from its last words', '@[Joseph Stalin]\n\n@Sta$0lin came', 'Joseph Dzhugashvili', '@[Joseph Dzhugashvili]\n\n@Dzhugashvili came'],
    ['last words stay where they still mean the same', '@[Joseph Sta$0lin] and @Stalin', 'Iosif Stalin', '@[Iosif Stalin] and @Stalin'],
    ['last words stay where another name of the person ends in them', '- @[Vladimir Len$0in]\n  - aka: N. Lenin\n- @Lenin', 'Vladimir Ulyanov', '- @[Vladimir Ulyanov]\n  - aka: N. Lenin\n- @Lenin'],
    ['two last words become two', '@[Anna de Vries], @de_Vries, @[de Vr$0ies]', 'Anna van Dam', '@[Anna van Dam], @van_Dam, @[van Dam]'],
    ['another name, in its line and in tags', '- @[Joseph Stalin]\n  - aka: Soso, *Koba* {1903 –}; Ivanov\n- @Ko$0ba', 'Kobe', '- @[Joseph Stalin]\n  - aka: Soso, *Kobe* {1903 –}; Ivanov\n- @Kobe'],
    ['another name, from its line', '- @Stalin\n  - aka: Soso, Ko$0ba\n- @[Koba]', 'Koba the Bold', '- @Stalin\n  - aka: Soso, Koba the Bold\n- @[Koba the Bold]'],
    ['a faction, from its line, with the group of that name', '- @Trotsky\n  - faction: Le$0ft {1924}\n- @Left\n  - kind: group', 'Left Opposition', '- @Trotsky\n  - faction: Left Opposition {1924}\n- @[Left Opposition]\n  - kind: group'],
    ['a faction, from the tag of the group', '- @Trotsky\n  - faction: Left\n- @L$0eft acts', 'Radicals', '- @Trotsky\n  - faction: Radicals\n- @Radicals acts'],
    ['a topic', 'on #N$0EP, #[NEP] and NEP', 'New Economic Policy', 'on #[New Economic Policy], #[New Economic Policy] and NEP'],
    ['nothing in code, comments and escapes', '@Le$0nin `@Lenin` \\@Lenin <!-- @Lenin -->', 'Ulyanov', '@Ulyanov `@Lenin` \\@Lenin <!-- @Lenin -->'],
    ['a name typed as a tag', '@Le$0nin', '@[Vladimir  Lenin] ', '@[Vladimir Lenin]'],
    ['a name of any script', '@Le$0nin’s', '列宁', '@列宁’s'],
    ['a name in capitals stays in capitals', '@[Nikolai Bu$0kharin] @BUKHARIN @[NIKOLAI BUKHARIN]', 'Nikolai Burgh', '@[Nikolai Burgh] @BURGH @[NIKOLAI BURGH]'],
    ['a name in capitals too short for it', '@Buk$0harin @BUKHARIN', 'Lee', '@Lee @Lee'],
    ['to the last words alone', '@[Joseph Sta$0lin] and @Stalin', 'Stalin', '@Stalin and @Stalin'],
  ];
  for (const [name, marked, typed, expected] of cases) it(name, () => { assert.equal(renamed(marked, typed), expected); });

  it('goes through all notes', () => {
    assert.equal(renamed('@Le$0nin', 'Ulyanov', { 'other.annals': '- @Lenin\r\n- x\r\n- @[Lenin]' }), '- @Ulyanov\r\n- x\r\n- @[Ulyanov]\n---\n@Ulyanov');
  });

  const refusals: readonly (readonly [string, string, string, RegExp])[] = [
    ['to merge two people', '@Le$0nin @[Leon Trotsky]', 'Leon Trotsky', /“Leon Trotsky” is another person or group already\. .*Merge People/],
    ['to take another’s last name', '@Le$0nin @[Leon Trotsky]', 'Trotsky', /“Trotsky” is Leon Trotsky already/],
    ['to take another’s other name', '@Le$0nin\n\n- @Stalin\n  - aka: Koba', 'Koba', /“Koba” is Stalin already/],
    ['a name that the person has', '- @Sta$0lin\n  - aka: Koba', 'Koba', /another name of Stalin already/],
    ['to make a written name ambiguous', '@[Marcus Cato], @Cato and @Pom$0pey', 'Lucius Cato', /After this, “Cato” could be Lucius Cato or Marcus Cato\./],
    ['to take a person in by the last name', '@Cato and @Pom$0pey', 'Lucius Cato', /After this, Cato and Pompey would be one person\./],
    ['an ambiguous name', '@[Marcus Cato], @[Lucius Cato], @Ca$0to', 'Varro', /may be Lucius Cato or Marcus Cato\. Write out which/],
    ['to decide an ambiguous name by the way', '@[Marcus Ca$0to], @[Lucius Cato], @Cato', 'Marcus Varro', /“Cato” may be Lucius Cato or Marcus Cato/],
    ['to make two factions one', '- @A\n  - faction: Le$0ft\n- @B\n  - faction: Right', 'Right', /“Right” is another person or group already/],
    ['to make two topics one', '#N$0EP #War', 'War', /“War” is a topic already/],
    ['a comma in an aka line', '- @Stalin\n  - aka: Ko$0ba', 'Koba, the', /cannot hold a comma/],
    ['what is written in pieces', '- @Stalin\n  - aka: Koba\n    the Bold\n- @[Koba the B$0old]', 'Kobe', /In line 2 of notes\.annals, “Koba the Bold” is written in pieces/],
    ['no name', '@Le$0nin', ' ', /cannot be empty/],
    ['marks of tags', '@Le$0nin', 'a]b', /cannot hold “]”/],
    ['line ends', '@Le$0nin', 'a\u0000b', /control characters/],
    ['endless names', '@Le$0nin', 'a'.repeat(300), /longer than 200/],
    ['prose', 'pro$0se', 'x', /Put the cursor on a person/],
    ['a date', '{19$024}', 'x', /Put the cursor on a person/],
  ];
  for (const [name, marked, typed, expected] of refusals) it(`refuses ${name}`, () => { assert.match(renamed(marked, typed), expected); });

  it('begins from the full name', () => {
    const { service, position } = noteWithCursor('@[Joseph Stalin]\n@Sta$0lin');
    const outcome = service.prepareRename(uri, position)!;
    assert.deepEqual(outcome, { kind: 'done', value: { kind: 'person', name: 'Joseph Stalin', range: { start: { line: 1, character: 1 }, end: { line: 1, character: 7 } } } });
  });

  it('says of each change what it is', () => {
    const { service, position } = noteWithCursor('- @[Joseph Sta$0lin], @Stalin\n  - faction: Joseph Stalin');
    const outcome = service.rename(uri, position, 'Joe Steel')!;
    assert.ok(outcome.kind === 'done');
    assert.deepEqual(outcome.value.documents[0]!.changes.map(({ note }) => note.label), ['Tags', 'Tags with the last words of the name', 'Factions']);
  });
});

describe('rename, at random', () => {
  const runs = 3000;

  it(`leaves who is who as it was, in ${runs} notes`, () => {
    let made = 0;
    for (let seed = 1; seed <= runs; seed++) {
      const random = createRandom(seed);
      const notes = new Notes();
      for (const name of ['a', 'b']) notes.set(parse(`file:///${name}.annals`, 1, crowd(random)));
      const before = whoIsWho(notes);
      const mention = random.pick(notes.documents().flatMap((document) => document.segments.flatMap(({ syntax }, segment) => syntax.tags.map((tag) => ({ document, line: document.segmentStarts[segment]! + tag.line, tag })))));
      const outcome = createLanguageService({ notes }).rename(mention.document.uri, { line: mention.line, character: mention.tag.start + 1 }, someName(random));
      if (outcome?.kind !== 'done') continue;
      made++;
      const after = new Notes();
      for (const [each, text] of edited(notes, outcome.value)) after.set(parse(each, 2, text));
      assertSamePeople(before, whoIsWho(after), `seed ${seed} ${mention.tag.value} to ${JSON.stringify(outcome.value.documents)}\n${[...edited(notes, outcome.value).values()].join('\n---\n')}`);
    }
    assert.ok(made > runs / 5, `${made} renames`);
  });

  const firsts = ['Ann', 'Bo', 'Ann Bo'];
  const lasts = ['Cato', 'Dam', "O'Neill", 'de Vries'];
  const someName = (random: Random): string => random.pick([random.pick(firsts), random.pick(lasts), `${random.pick(firsts)} ${random.pick(lasts)}`, `New ${random.pick(lasts)}`, 'Novus']);
  const someTag = (random: Random): string => random.pick([(name: string) => `@[${name}]`, (name: string) => `@${name.replace(/ /g, '_')}`, (name: string) => `@[${name}]'s`])(someName(random));

  function crowd(random: Random): string {
    const lines = Array.from({ length: 2 + random.below(6) }, () =>
      random.pick([
        () => `- ${someTag(random)}\n  - aka: ${someName(random)}, ${random.pick([someName, someTag])(random)}`,
        () => `${someTag(random)} and ${someTag(random)} meet.\n`,
        () => `- faction: ${someName(random)}\n  - ${someTag(random)}`,
        () => `# ${someTag(random)} {1924}`,
      ])(),
    );
    return lines.join('\n');
  }

  /** The person of each tag and of each faction, in reading order. */
  function whoIsWho(notes: Notes): readonly string[] {
    return notes.documents().flatMap((document) => [
      ...document.segments.flatMap(({ syntax }) => syntax.tags.filter(({ kind }) => kind === 'person').map(({ value }) => identityWords(notes, value))),
      ...document.segments.flatMap(({ sense }) => sense.facts.filter(({ key }) => key === 'faction').map(({ value }) => identityWords(notes, value))),
    ]);
  }

  /** An ambiguous name is nobody's, whatever it is written like. */
  function identityWords(notes: Notes, name: string): string {
    const identity = notes.resolve(name);
    return identity.kind === 'one' ? identity.id : `? ${name}`;
  }

  function assertSamePeople(before: readonly string[], after: readonly string[], message: string): void {
    assert.equal(after.length, before.length, message);
    const [there, back] = [new Map<string, string>(), new Map<string, string>()];
    before.forEach((id, index) => {
      assert.equal(there.get(id) ?? after[index], after[index], message);
      assert.equal(back.get(after[index]!) ?? id, id, message);
      there.set(id, after[index]!);
      back.set(after[index]!, id);
    });
  }
});
