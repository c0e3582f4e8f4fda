import assert from 'node:assert/strict';
import { standingOf, type Standing } from '../../src/core/standing';
import { readDate } from '../../src/dates/readDate';
import { notesOf } from './note';

/** How a person stands at a date: `group: value (certainty)`, certain ones without a word. */
function standing(text: string, id: string, at: string): readonly string[] {
  const reading = readDate(at, {});
  assert.ok(reading.ok, at);
  const found = standingOf(notesOf(text), id, reading.date);
  const groups: readonly (keyof Standing)[] = ['offices', 'factions', 'stances', 'alliances', 'relations'];
  return groups.flatMap((group) => {
    const facts = found[group];
    if (typeof facts === 'string') return [];
    return facts.map(({ fact, certainty }) => `${group}: ${fact.item.value}${certainty === 'certain' ? '' : ` (${certainty})`}`);
  });
}

describe('standing', () => {
  const check = (text: string, expected: Readonly<Record<string, readonly string[]>>): void => {
    for (const [at, lines] of Object.entries(expected)) assert.deepEqual(standing(text, 'Stalin', at), lines, at);
  };

  it('holds an office from its start, as long as it is open, until death', () =>
    check('- @Stalin\n  - died: {5 March 1953}\n  - office: General Secretary {3 April 1922 –}\n', {
      '1921': [],
      '2 April 1922': [],
      '1922': ['offices: General Secretary (possible)'],
      '4 April 1922': ['offices: General Secretary'],
      'June 1924': ['offices: General Secretary'],
      '1954': [],
    }));

  it('is possible between vague ends', () =>
    check('- @Stalin\n  - office: clerk {1912 – 1917}\n', {
      '1911': [],
      'June 1912': ['offices: clerk (possible)'],
      '1914': ['offices: clerk'],
      '1917': ['offices: clerk (possible)'],
      '1918': [],
    }));

  it('knows what was so at one date, and last so after it', () =>
    check('- @Stalin\n  - office: member {June 1924}\n', { '1923': [], 'June 1924': ['offices: member'], '12 June 1924': ['offices: member'], '1924': ['offices: member'], '1926': ['offices: member (last known)'] }));

  it('is never surely so where the date is doubtful', () =>
    check('- @Stalin\n  - office: member {c. June 1924}\n  - office: chair {1923? – 1925}\n', { 'June 1924': ['offices: member (possible)', 'offices: chair (possible)'] }));

  it('lets a later faction and a later stance take the place of an earlier one', () =>
    check('- @Stalin\n  - faction: Centre {1924}\n  - faction: Right {1926}\n  - stance: #NEP keep it {1924 – 1927}\n  - stance: #NEP end it {1928 –}\n', {
      '1925': ['factions: Centre (last known)', 'stances: keep it'],
      '1926': ['factions: Right', 'stances: keep it'],
      '1929': ['factions: Right (last known)', 'stances: end it'],
    }));

  it('tells what has no date at any time but after death', () => check('- @Stalin\n  - died: {1953}\n  - faction: Bolsheviks\n', { '1910': ['factions: Bolsheviks'], '1960': [] }));

  it('tells alliances of those who side and of those who are opposed', () => {
    const text = '- alliance: @Zinoviev and @Stalin against @Trotsky {1924}\n';
    for (const id of ['Zinoviev', 'Stalin', 'Trotsky']) assert.deepEqual(standing(text, id, '1924'), ['alliances: Zinoviev and Stalin against Trotsky'], id);
  });

  it('tells whether a person was alive', () => {
    const notes = notesOf('- @Stalin\n  - born: {18 December 1878}\n  - died: {5 March 1953}\n');
    const alive = (at: string): string => {
      const reading = readDate(at, {});
      return reading.ok ? standingOf(notes, 'Stalin', reading.date).alive : '';
    };
    assert.deepEqual(['1877', '1878', '1900', '1953', '1954'].map(alive), ['no', 'possibly', 'yes', 'possibly', 'no']);
  });
});
