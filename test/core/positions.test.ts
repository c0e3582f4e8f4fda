import assert from 'node:assert/strict';
import { membersOf } from '../../src/core/membership';
import type { Notes } from '../../src/core/notes';
import { certaintiesAt, standing } from '../../src/core/standing';
import { neighboursInOffice, successionOf } from '../../src/core/succession';
import { parse } from '../../src/core/parse';
import { update } from '../../src/core/update';
import { notesOf } from './note';
import { stood, sample, time } from './ask';
import { createRandom } from './random';
import { randomNotes } from './randomNotes';

describe('open ends', () => {
  const offices = (text: string, id: string, expected: Readonly<Record<string, readonly string[]>>, kind: 'office' | 'faction' | 'stance' | 'alliance' | 'relation' = 'office'): void => {
    const notes = notesOf(text);
    for (const [at, lines] of Object.entries(expected)) assert.deepEqual(stood(notes, id, at, kind), lines, at);
  };

  it('a single office lasts until the next holder', () =>
    offices('- @Andropov\n  - office: General Secretary of the Party {1982 –}\n- @Chernenko\n  - office: General Secretary of the Party {13 February 1984 –}\n', 'Andropov', {
      '1983': ['General Secretary of the Party'],
      '12 February 1984': ['General Secretary of the Party'],
      '13 February 1984': [],
    }));
  it('a shared one until death', () =>
    offices('- @A\n  - died: {1950}\n  - office: member of the Senate {1930 –}\n- @B\n  - office: member of the Senate {1940 –}\n', 'A', { '1945': ['member of the Senate'], '1951': [] }));
  it('one with two seats until both are taken', () =>
    offices('---\nsingle: [editor]\n---\n- @A\n  - office: consul {60 BC –}\n- @B\n  - office: consul {59 BC –}\n- @C\n  - office: consul {58 BC –}\n', 'A', { 'June 59 BC': ['consul'], '57 BC': [] }));
  it('front matter says what is single and what is shared', () => {
    const lines = '- @A\n  - office: king of Sparta {300 BC –}\n  - office: editor of Pravda {1918 –}\n- @B\n  - office: king of Sparta {290 BC –}\n  - office: editor of Pravda {1920 –}\n';
    offices(lines, 'A', { '280 BC': ['king of Sparta'], '1930': ['king of Sparta (possible)', 'editor of Pravda'] });
    offices(`---\nsingle: [editor of Pravda, king of Sparta]\n---\n${lines}`, 'A', { '280 BC': [], '1919': ['editor of Pravda'], '1930': [] });
    offices(`---\nsingle: [editor]\nshared: [editor of Pravda]\n---\n${lines}`, 'A', { '1930': ['king of Sparta (possible)', 'editor of Pravda'] });
  });
  it('a vague beginning of the next makes the end vague', () =>
    offices('- @A\n  - office: king of France {1500 –}\n- @B\n  - office: king of France {1510 –}\n', 'A', { '1509': ['king of France'], 'June 1510': ['king of France (possible)'], '1511': [] }));
  it('a yearly magistracy ends with its year, another post is last known', () =>
    offices('- @Cicero\n  - office: consul {63 BC}\n  - office: augur {63 BC}\n', 'Cicero', { '63 BC': ['consul', 'augur'], '60 BC': ['augur (last known)'] }));
  it('a faction lasts until the next, a stance until the next on its topic', () => {
    const text = '- @A\n  - faction: Left {1920 –}\n  - faction: Right {1925 –}\n  - stance: #NEP keep it {1921 –}\n  - stance: #Peace now {1922 –}\n  - stance: #NEP end it {1928 –}\n';
    offices(text, 'A', { '1924': ['Left'], '1926': ['Right'] }, 'faction');
    offices(text, 'A', { '1924': ['NEP: keep it', 'Peace: now'], '1930': ['Peace: now', 'NEP: end it'] }, 'stance');
  });
  it('stances of the same date stand side by side', () => offices('- @A\n  - stance: #X one {1924 –}\n  - stance: #X two {1924 –}\n', 'A', { '1930': ['X: one', 'X: two'] }, 'stance'));
  it('an alliance lasts until its sides are opposed', () => {
    const text = 'alliance: @A, @B against @C {1920 –}\n\nalliance: @A, @C against @B {1925 –}\n';
    offices(text, 'A', { '1924': ['A, B against C'], '1926': ['A, C against B'] }, 'alliance');
  });
  it('a marriage lasts until either dies, and a mentor is none before birth', () => {
    const text = '- @A\n  - spouse: @B {1920 –}\n  - mentor: @C\n- @B\n  - died: {1930}\n- @C\n  - born: {1890}\n  - died: {1940}\n';
    offices(text, 'A', { '1925': ['B', 'C'], '1935': ['C'], '1950': [], '1880': [] }, 'relation');
    assert.deepEqual(certaintiesAt(notesOf(text), 'C', time('1935'), undefined).map(({ position, certainty }) => [position.relation, certainty]), [['pupil', 'certain']]);
  });
  it('nothing is sure of a person of more than 110 years', () => offices('- @A\n  - born: {1800}\n  - office: clerk {1830 –}\n', 'A', { '1900': ['clerk'], '1920': ['clerk (possible)'] }));
  it('names a member from both sides', () => {
    const notes = notesOf('- @Mountain\n  - kind: group\n  - aka: Montagnards\n  - member: @Danton {1792 – 1794}\n- @Marat\n  - faction: Montagnards {1792 –}\n');
    const members = (at?: string): readonly string[] => membersOf(notes, 'Montagnards', at === undefined ? undefined : time(at)).map(({ member }) => member);
    assert.deepEqual([members(), members('1793'), members('1796'), members('1790')], [['Danton', 'Marat'], ['Danton', 'Marat'], ['Marat'], []]);
  });
});

describe('successions', () => {
  it('know who came before and after', () => {
    const notes = notesOf('- @C\n  - office: Pope {1534 – 1549}\n- @A\n  - office: pope {1513 – 1521}\n- @B\n  - office: the pope {1523 –}\n');
    const succession = successionOf(notes, 'Pope');
    assert.deepEqual(succession.terms.map(({ holder }) => holder), ['A', 'B', 'C']);
    const names = succession.terms.map((term) => neighboursInOffice(succession, term)).map(({ before, after }) => [before?.holder, after?.holder]);
    assert.deepEqual(names, [[undefined, 'B'], ['A', 'C'], ['B', undefined]]);
  });
});

describe('the struggle after Lenin', () => {
  const notes = sample('power-struggle.annals');
  const factions = (at: string): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(['Left', 'Centre', 'Right', 'United Opposition'].map((group) => [group, membersOf(notes, group, time(at)).filter(({ certainty }) => certainty === 'certain').map(({ member }) => lastName(member))]));

  it('has three wings in June 1924', () =>
    assert.deepEqual(factions('June 1924'), { Left: ['Trotsky', 'Zinoviev', 'Kamenev'], Centre: ['Stalin'], Right: ['Bukharin', 'Rykov', 'Tomsky'], 'United Opposition': [] }));
  it('has one opposition in 1926, and the right alone in 1928', () => {
    assert.deepEqual(factions('1926')['United Opposition'], ['Trotsky', 'Zinoviev', 'Kamenev']);
    assert.deepEqual(factions('1928'), { Left: [], Centre: [], Right: ['Bukharin', 'Rykov', 'Tomsky'], 'United Opposition': [] });
  });

  const triumvirate = 'Zinoviev, Kamenev, Stalin against Trotsky';
  const duumvirate = 'Stalin, Bukharin, Rykov, Tomsky against Zinoviev, Kamenev, Trotsky';
  const opposition = 'Trotsky, Zinoviev, Kamenev against Stalin, Bukharin, Rykov, Tomsky';
  const duel = 'Bukharin, Rykov, Tomsky against Stalin';
  const alliances = (at: string): void => assert.deepEqual(stood(notes, 'Stalin', at, 'alliance'), expectedAlliances[at], at);
  const expectedAlliances: Readonly<Record<string, readonly string[]>> = {
    '1922': [],
    '1924': [triumvirate],
    'February 1925': [`${triumvirate} (possible)`, `${duumvirate} (possible)`],
    'June 1925': [`${duumvirate} (possible)`],
    '1926': [duumvirate, opposition],
    '1928': [duel],
    '1929': [duel],
    '1930': [],
  };
  it('has a triumvirate in 1924, its break in 1925, the opposition of 1926 and the duel of 1928–29', () => Object.keys(expectedAlliances).forEach(alliances));

  const onNep = (id: string, at: string): readonly string[] => stood(notes, id, at, 'stance', ({ topic }) => topic === 'NEP');
  it('knows who thought what of the NEP in 1924, 1926 and 1929', () => {
    const left = 'NEP: end it, and industrialise rapidly';
    const right = 'NEP: go on with it; a peasant who grows rich is a peasant who buys';
    const keep = 'NEP: keep it for now';
    const at = (year: string): readonly (string | undefined)[] => ['Trotsky', 'Zinoviev', 'Kamenev', 'Stalin', 'Bukharin', 'Rykov', 'Tomsky'].map((id) => onNep(id, year)[0]);
    assert.deepEqual(at('1924'), [left, left, left, keep, right, right, right]);
    assert.deepEqual(at('1926'), at('1924'));
    assert.deepEqual(at('1929'), [undefined, undefined, undefined, 'NEP: end it', right, right, right]);
  });

  it('knows every office of Stalin’s', () => {
    const held = (at: string): readonly string[] => stood(notes, 'Stalin', at, 'office').filter((line) => !line.endsWith(')'));
    const [committee, nationalities, orgburo, secretary] = ['member of the Central Committee', "People's Commissar for Nationalities", 'head of the Orgburo', 'General Secretary of the Party'];
    assert.deepEqual(held('1911'), []);
    assert.deepEqual(held('1917'), [committee, 'editor of Pravda, the newspaper of the Party', 'member of the Executive Committee of the Petrograd Soviet', nationalities]);
    assert.deepEqual(held('1 March 1922'), [committee, nationalities, orgburo, 'full member of the Politburo', "head of the Workers' and Peasants' Inspectorate"]);
    assert.deepEqual(held('June 1924'), [committee, orgburo, secretary, 'member of the Politburo', 'full member of the Politburo']);
    assert.deepEqual(held('1 January 1953'), [committee, 'head of the Soviet government']);
    assert.deepEqual(held('1954'), []);
  });
});

describe('the end of the Roman Republic', () => {
  const notes = sample('roman-republic.annals');

  it('has two consuls where two are told, and no more after their year', () => {
    const consuls = (at: string): readonly string[] =>
      standing(notes, time(at)).filter(({ positions }) => positions.some(({ position, certainty }) => position.value.startsWith('consul') && certainty === 'certain')).map(({ id }) => lastName(id)).sort();
    assert.deepEqual(consuls('70 BC'), ['Crassus', 'Great']);
    assert.deepEqual(consuls('63 BC'), ['Cicero']);
    assert.deepEqual(consuls('62 BC'), []);
    assert.deepEqual(consuls('59 BC'), ['Caesar']);
    assert.deepEqual(consuls('55 BC'), ['Crassus', 'Great']);
    assert.deepEqual(consuls('52 BC'), ['Great']);
    assert.deepEqual(consuls('46 BC'), ['Caesar', 'Lepidus']);
    assert.deepEqual(consuls('44 BC'), ['Antony', 'Caesar']);
  });

  it('has the first triumvirate as an alliance, and the second as an office', () => {
    const first = 'Caesar, Pompey, Crassus against Cato, Cicero';
    for (const id of ['Caesar', 'Pompey', 'Crassus']) assert.deepEqual([stood(notes, id, '56 BC', 'alliance'), stood(notes, id, '61 BC', 'alliance')], [[first], []], id);
    const triumvirs = (at: string): readonly string[] => ['Antony', 'Lepidus', 'Octavian'].filter((id) => stood(notes, id, at, 'office', ({ value }) => value === 'triumvir').includes('triumvir'));
    assert.deepEqual([triumvirs('26 November 43 BC'), triumvirs('40 BC'), triumvirs('35 BC'), triumvirs('31 BC')], [[], ['Antony', 'Lepidus', 'Octavian'], ['Antony', 'Octavian'], []]);
  });

  it('passes the office of pontifex maximus on', () => {
    const succession = successionOf(notes, 'pontifex maximus');
    assert.deepEqual(succession.terms.map(({ holder }) => lastName(holder)), ['Caesar', 'Lepidus']);
    assert.equal(neighboursInOffice(succession, succession.terms[1]!).before?.holder, 'Gaius Julius Caesar');
  });
});

describe('standing, kept up with the notes', () => {
  it('is the same after edits as from a fresh reading', () => {
    for (let seed = 1; seed <= 25; seed++) checkEdits(seed);
  }).timeout(60_000);
});

function checkEdits(seed: number): void {
  const random = createRandom(seed);
  const lines = ['- @A\n  - office: king of France {1922 –}', '- @B\n  - office: king of France {1923 –}', '- @[Leon A]\n  - died: {1930}', '- @A\n  - spouse: @B', '- alliance: @A, @B against @C {1920 –}', '- @Koba\n  - faction: Left {1925}', '---\nsingle: [x]\n---'];
  let document = parse('file:///a.annals', 0, `- @[Joseph Stalin]\n  - aka: Koba\n${randomNotes(random, 30)}`);
  const notes = notesOf('- @B\n  - office: king of France {1921 –}\n  - rival: @Koba {1910 –}\n');
  notes.set(document);
  for (let step = 1; step <= 12; step++) {
    const line = random.below(document.lineCount);
    document = update(document, step, [{ range: { start: { line, character: 0 }, end: { line: line + random.below(3), character: 0 } }, text: `${random.pick(lines)}\n` }]);
    notes.set(document);
    const fresh = notesOf('- @B\n  - office: king of France {1921 –}\n  - rival: @Koba {1910 –}\n');
    fresh.set(parse(document.uri, 0, document.text()));
    for (const scope of [undefined, document.uri]) assert.deepEqual(everybody(notes, scope), everybody(fresh, scope), `seed ${seed}, step ${step}`);
  }
}

function everybody(notes: Notes, scope: string | undefined): readonly string[] {
  return standing(notes, time('1924'), scope)
    .map(({ id, alive, positions }) => `${id} ${alive} ${positions.map(({ position, certainty }) => `${position.kind} ${position.value} ${certainty}`).join('; ')}`)
    .sort();
}

function lastName(id: string): string {
  return id.split(' ').at(-1)!;
}
