import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import type { ContenderGrouping, ContendersView } from '../../src/protocol/contenders';
import { createLanguageService, type LanguageService } from '../../src/service/languageService';
import { createRandom } from '../core/random';
import { randomNotes } from '../core/randomNotes';

const groupings: readonly ContenderGrouping[] = ['faction', 'person', 'topic', 'office'];
const dates: readonly Pick<ContendersView, 'at' | 'since'>[] = [{}, { at: '1924', since: '1922' }, { at: '12 June 1926', since: '1924' }, { at: '1931', since: 'c. 1925' }];
const lines = [
  '- @A\n  - office: king of France {1922 –}', '- @B\n  - office: king of France {1923 –}', '- @[Leon A]\n  - died: {1930}', '- @A\n  - spouse: @B', '- alliance: @A, @B against @C {1920 –}', '- @Koba\n  - faction: Left {1925}',
  '- faction: @Left {1926}\n  - @A, @C', '- @Left\n  - member: @B {1924}', '- stance: #NEP end it {1925 –}\n  - @B, @C', '---\nsingle: [x]\n---', '- @D\n  - born: {1925}', '{1924} @A speaks of #NEP',
];

/** Every row of the tree of all notes, in every grouping and at several dates. */
function trees(service: LanguageService): readonly string[] {
  return groupings.flatMap((groupBy) => dates.flatMap((date) => below(service, { uri: 'file:///a.annals', scope: 'all', groupBy, ...date }, undefined)));
}

function below(service: LanguageService, view: ContendersView, parent: string | undefined): readonly string[] {
  const { nodes } = service.contenders({ ...view, ...(parent === undefined ? {} : { parent }) })!;
  return nodes.flatMap((node) => [`${node.id} ${node.label} ${node.description ?? ''} ${node.change ?? ''}`, ...(node.hasChildren ? below(service, view, node.id) : [])]);
}

describe('the tree of all notes, kept up with them', () => {
  it('is the same after edits as from a fresh reading', () => {
    for (let seed = 1; seed <= 12; seed++) checkEdits(seed);
  }).timeout(120_000);

  const seen = (first: string, second: string, groupBy: ContenderGrouping, parent: string): readonly (readonly string[])[] => {
    const notes = notesOf(first, '# Nothing yet\n');
    const service = createLanguageService({ notes });
    const rows = (): readonly string[] => service.contenders({ uri: 'file:///a.annals', scope: 'all', groupBy, at: '1926', since: '1900', parent })!.nodes.map(({ label }) => label);
    const before = rows();
    notes.set(parse('file:///b.annals', 1, second));
    return [before, rows()];
  };

  it('lets an office end for one person where another one is told to have followed', () =>
    assert.deepEqual(seen('- @A\n  - office: king of France {1920 –}\n', '- @B\n  - office: king of France {1924 –}\n', 'office', 'post:king of france'), [['A'], ['B']]));
  it('lets a marriage end for one person where the other is told to have died', () =>
    assert.deepEqual(seen('- @A\n  - spouse: @B {1920 –}\n', '- @B\n  - died: {1924}\n', 'person', 'person:A/relations'), [['Married to B'], []]));
});

function checkEdits(seed: number): void {
  const random = createRandom(seed);
  const other = '- @B\n  - office: king of France {1921 –}\n  - rival: @Koba {1910 –}\n  - faction: Right {1920 –}\n';
  let document = parse('file:///a.annals', 0, `- @[Joseph Stalin]\n  - aka: Koba\n${randomNotes(random, 20)}`);
  const notes = notesOf(document.text(), other);
  const service = createLanguageService({ notes });
  trees(service);
  for (let step = 1; step <= 8; step++) {
    const line = random.below(document.lineCount);
    document = update(document, step, [{ range: { start: { line, character: 0 }, end: { line: line + random.below(3), character: 0 } }, text: `${random.pick(lines)}\n` }]);
    notes.set(document);
    if (random.below(4) === 0) notes.delete('file:///b.annals');
    else notes.set(parse('file:///b.annals', step, other));
    const fresh = notesOf(document.text(), notes.get('file:///b.annals') ? other : undefined);
    assert.deepEqual(trees(service), trees(createLanguageService({ notes: fresh })), `seed ${seed}, step ${step}`);
  }
}

function notesOf(text: string, other: string | undefined): Notes {
  const notes = new Notes();
  notes.set(parse('file:///a.annals', 0, text));
  if (other !== undefined) notes.set(parse('file:///b.annals', 0, other));
  return notes;
}
