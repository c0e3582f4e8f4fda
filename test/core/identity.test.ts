import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import { notesOf } from './note';
import { createRandom } from './random';
import { randomLine, randomNotes } from './randomNotes';

describe('identity', () => {
  /** Each name and whom it stands for: `name → id`, or `name → a / b` where it is ambiguous. */
  const check = (text: string, expected: Readonly<Record<string, string>>): void => {
    const notes = notesOf(text);
    for (const [name, meant] of Object.entries(expected)) {
      const identity = notes.resolve(name);
      assert.equal(identity.kind === 'one' ? identity.id : identity.candidates.join(' / '), meant, name);
    }
  };

  it('knows a person by the last word of the full name', () => check('@[Joseph Stalin] and @Stalin', { Stalin: 'Joseph Stalin', 'Joseph Stalin': 'Joseph Stalin' }));
  it('knows a person by other names', () => check('- @[Joseph Stalin]\n  - aka: Koba, [the Boss]\n', { Koba: 'Joseph Stalin', Stalin: 'Joseph Stalin' }));
  it('lets other names be full names', () => check('- @Lenin\n  - aka: Vladimir Ulyanov\n\n@Ulyanov', { Ulyanov: 'Lenin', 'Vladimir Ulyanov': 'Lenin' }));
  it('prefers an aka to a last word', () => check('- @Lenin\n  - aka: Ulyanov\n\n@Ulyanov @[Alexander Ulyanov]', { Ulyanov: 'Lenin', 'Alexander Ulyanov': 'Alexander Ulyanov' }));
  it('is ambiguous where two are meant', () => check('@[Joseph Stalin] @[Vasily Stalin] @Stalin', { Stalin: 'Joseph Stalin / Vasily Stalin' }));
  it('is ambiguous where two have the same aka', () => check('- @[Pliny the Elder]\n  - aka: Pliny\n- @[Pliny the Younger]\n  - aka: Pliny\n', { Pliny: 'Pliny the Elder / Pliny the Younger' }));
  it('follows other names from one to the next, and in a circle', () => {
    check('- @A\n  - aka: B\n- @B\n  - aka: C\n', { C: 'A', B: 'A' });
    check('- @A\n  - aka: B\n- @B\n  - aka: A\n', { A: 'A', B: 'A' });
  });
  it('reads a name in capitals alone as the one in mixed case, where that is written', () => {
    check('@[Nikolai Bukharin] and @BUKHARIN, @Rykov and @RYKOV, @[NIKOLAI BUKHARIN]', { BUKHARIN: 'Nikolai Bukharin', RYKOV: 'Rykov', 'NIKOLAI BUKHARIN': 'Nikolai Bukharin' });
    check('- @Lenin\n  - aka: Ulyanov\n\n@ULYANOV @TOMSKY @NATO @Nato @NEP @Nep', { ULYANOV: 'Lenin', TOMSKY: 'TOMSKY', NATO: 'Nato', NEP: 'NEP' });
    check('@[Joseph Stalin] @[Vasily Stalin] @STALIN', { STALIN: 'Joseph Stalin / Vasily Stalin' });
  });
  it('lets untold persons exist from their first tag', () => check('@Rykov', { Rykov: 'Rykov' }));
  it('takes nobody for someone else because of a first name', () => check('@Joseph @[Joseph Stalin]', { Joseph: 'Joseph' }));

  it('adds up over documents, and forgets with them', () => {
    const notes = notesOf('@Stalin', '@[Joseph Stalin]\n', '- @[Joseph Stalin]\n  - aka: Koba\n');
    assert.equal(notes.idOf('Koba'), 'Joseph Stalin');
    assert.deepEqual([...notes.namesOf('Joseph Stalin')].sort(), ['Joseph Stalin', 'Koba', 'Stalin']);
    notes.delete('file:///note3.annals');
    assert.equal(notes.idOf('Koba'), 'Koba');
    assert.equal(notes.idOf('Stalin'), 'Joseph Stalin');
    notes.delete('file:///note2.annals');
    assert.equal(notes.idOf('Stalin'), 'Stalin');
  });

  it('is the same after edits as from a fresh reading', () => {
    for (let seed = 1; seed <= 60; seed++) checkEdits(seed);
  });
});

function checkEdits(seed: number): void {
  const random = createRandom(seed);
  let document = parse('file:///a.annals', 0, `- @[Joseph Stalin]\n  - aka: Koba\n${randomNotes(random, 80)}`);
  const notes = new Notes();
  notes.set(document);
  for (let step = 1; step <= 15; step++) {
    const line = random.below(document.lineCount);
    const at = { line, character: 0 };
    const end = { line, character: random.below(3) === 0 ? document.lineText(line).length : 0 };
    document = update(document, step, [{ range: { start: at, end }, text: `${randomLine(random)}\n${random.pick(['@[Leon A]', '@KOBA', '@LENIN', '@Lenin', '  - aka: Lenin', '- @Koba', '@A'])}\n` }]);
    notes.set(document);
    assert.deepEqual(peopleOf(notes), peopleOf(fresh(document.text())), `seed ${seed}, step ${step}`);
  }
}

function fresh(text: string): Notes {
  const notes = new Notes();
  notes.set(parse('file:///a.annals', 0, text));
  return notes;
}

/** Every person with names, mentions, facts and events. */
function peopleOf(notes: Notes): readonly unknown[] {
  return [...notes.people()].sort().map((id) => [
    id,
    [...notes.namesOf(id)].sort(),
    notes.mentionsOf(id).map(({ base, item }) => [base + item.line, item.start]),
    notes.factsOf(id).map(({ base, item, role }) => [base + item.line, item.key, role]),
    notes.eventsOf(id).map(({ base, item }) => [base + item.tag.line, item.tag.start]),
  ]);
}
