import assert from 'node:assert/strict';
import { namesAt } from '../../../src/core/namesOverTime';
import { colleagues } from '../../../src/core/queries/colleagues';
import { between, dossier, type DossierEntry } from '../../../src/core/queries/dossier';
import { holders, offices } from '../../../src/core/queries/holders';
import { authorOf, placedFact, placeNameOf, sourcesOf } from '../../../src/core/position';
import { positionsOf } from '../../../src/core/positions';
import { parse } from '../../../src/core/parse';
import { update } from '../../../src/core/update';
import { formatDate } from '../../../src/dates/format';
import { notesOf } from '../note';
import { dateOf, sample, time } from '../ask';

const struggle = sample('power-struggle.annals');

describe('who held an office', () => {
  const check = (at: string, office: string, expected: readonly string[]): void =>
    assert.deepEqual(holders(struggle, time(at), office).map(({ id, certainty }) => (certainty === 'certain' ? id : `${id} (${certainty})`)), expected, at);

  it('is told for a date, by the order in which they came to it', () => {
    check('1923', 'Chairman of the Council of People’s Commissars', ['Vladimir Lenin']);
    check('1924', "chairman of the Council of People's Commissars", ['Vladimir Lenin', 'Alexei Rykov']);
    check('1 March 1924', "Chairman of the Council of People's Commissars", ['Alexei Rykov']);
    check('1921', 'editor of Pravda', ['Nikolai Bukharin']);
  });
  it('is told for all offices', () => assert.ok(holders(struggle, time('1923')).some(({ id, position }) => id === 'Leon Trotsky' && position.value === "People's Commissar for Military Affairs")));
  it('is completed with the offices that are told', () => assert.ok(offices(struggle).includes('General Secretary of the Party')));
});

describe('colleagues', () => {
  const check = (id: string, at: string, expected: readonly string[]): void => {
    const found = colleagues(struggle, id, time(at)).filter(({ own, certainty }) => own.value === 'full member of the Politburo' && certainty === 'certain');
    assert.deepEqual(found.map((each) => each.id.split(' ').at(-1)!).sort(), expected, at);
  };

  it('held the same office on a common day of the time', () => {
    check('Leon Trotsky', '1920', ['Kamenev', 'Lenin', 'Stalin']);
    check('Leon Trotsky', '1928', []);
    check('Nikolai Bukharin', 'March 1926', ['Rykov', 'Stalin', 'Tomsky', 'Trotsky', 'Zinoviev']);
  });
  it('only may have met where the dates are vague', () => {
    const notes = notesOf('- @A\n  - office: clerk {1920 – 1924}\n- @B\n  - office: clerk {1924 – 1928}\n- @C\n  - office: clerk {1925 – 1928}\n');
    assert.deepEqual(colleagues(notes, 'A', time('1920 – 1930')).map(({ id, certainty }) => [id, certainty]), [['B', 'possible']]);
  });
});

describe('a dossier', () => {
  const words = (entry: DossierEntry): string => `${entry.when ? formatDate(entry.when) : '–'} ${entry.kind === 'fact' ? `${entry.fact.item.key} ${entry.fact.item.value}` : entry.event.item.tag.value}`;
  const text = '# @A\n\n- {1925} second\n- office: clerk {1924}\n- aka: B\n- born: {1900}\n- note: nothing of it\n\n{1925} @B again, and @C\n';

  it('tells facts and events in order of time, with their lines', () =>
    assert.deepEqual(dossier(notesOf(text), 'A').map((entry) => `${entry.line + 1}: ${words(entry)}`.trim()), ['5: – aka B', '6: 1900 born', '4: 1924 office clerk', '3: 1925 1925', '9: 1925 1925']));
  it('between two dates tells what may lie between them', () => assert.deepEqual(between(notesOf(text), 'A', dateOf('mid-1924 – 1930')).map(words), ['1924 office clerk', '1925 1925', '1925 1925']));
  it('of Stalin runs from his birth on, in order', () => {
    const days = dossier(struggle, 'Joseph Stalin').map(({ when }) => when?.earliest ?? -Infinity);
    assert.deepEqual(days, [...days].sort((one, other) => one - other));
    assert.ok(days.length > 60);
  });
});

describe('a position', () => {
  it('knows its sources, author and place, and its line after edits above it', () => {
    let document = parse('a', 0, 'one\n\n# @A {1924}\n- source: a book\n- author: Adi\n- place: Moscow\n- office: clerk [@b, p. 3]\n');
    const notes = notesOf();
    notes.set(document);
    const [position] = positionsOf(notes, 'A').positions;
    document = update(document, 1, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'new\n\nlines\n' }]);
    notes.set(document);
    const fact = placedFact(notes, positionsOf(notes, 'A').positions[0]!.told);
    assert.deepEqual([sourcesOf(fact), authorOf(fact), placeNameOf(fact), fact.base + fact.item.line], [['@b, p. 3', 'a book'], 'Adi', 'Moscow', 9]);
    assert.equal(position!.value, 'clerk');
  });
  it('knows the names of a time', () => {
    const notes = notesOf('- @Lenin\n  - aka: Ulyanov {– 1901}, Ilyich\n');
    assert.deepEqual([namesAt(notes, 'Lenin', time('1890')), namesAt(notes, 'Lenin', time('1910'))], [['Ulyanov'], []]);
  });
});
