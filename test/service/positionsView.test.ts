import assert from 'node:assert/strict';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import type { PositionRow, PositionsData } from '../../src/protocol/positions';
import { createLanguageService } from '../../src/service/languageService';
import { asked, sample } from '../positions/sampleViews';

const struggle = sample('power-struggle');
const republic = sample('roman-republic');

function row(data: PositionsData, lastName: string): PositionRow {
  const found = data.people.find(({ name }) => name.endsWith(lastName));
  assert.ok(found, lastName);
  return found;
}

/** `text (certainty)` of each entry on a topic. */
function onTopic(data: PositionsData, lastName: string, topic: string): readonly string[] {
  return row(data, lastName).stances[data.topics.indexOf(topic)]!.entries.map(({ text, certainty }) => `${text} (${certainty})`);
}

describe('positions as of a date', () => {
  const nep: readonly [string, string, string | undefined][] = [
    ['1924', 'Stalin', 'keep it for now (certain)'],
    ['1926', 'Stalin', 'keep it for now (certain)'],
    ['1929', 'Stalin', 'end it (certain)'],
    ['1926', 'Trotsky', 'end it, and industrialise rapidly (certain)'],
    ['1929', 'Trotsky', undefined],
    ['1929', 'Bukharin', 'go on with it; a peasant who grows rich is a peasant who buys (certain)'],
    ['1930', 'Bukharin', undefined],
    ['1923', 'Stalin', undefined],
  ];
  for (const [date, name, expected] of nep) {
    it(`what ${name} thought of the NEP in ${date}`, () => assert.deepEqual(onTopic(struggle.positions(date), name, 'NEP'), expected === undefined ? [] : [expected]));
  }

  it('has the three wings of June 1924', () => {
    const data = struggle.positions('June 1924');
    const wing = (faction: string): readonly string[] => data.people.filter((person) => data.factions[person.faction] === faction).map(({ name }) => name.split(' ')[1]!).sort();
    assert.deepEqual([wing('Left'), wing('Centre'), wing('Right')], [['Kamenev', 'Trotsky', 'Zinoviev'], ['Stalin'], ['Bukharin', 'Rykov', 'Tomsky']]);
  });

  it('knows the offices of a date, and who is dead or not yet born', () => {
    const offices = row(struggle.positions('July 1923'), 'Stalin').offices.entries.filter(({ certainty }) => certainty !== 'last known');
    assert.ok(offices.some(({ text }) => text === 'General Secretary of the Party'));
    assert.deepEqual([row(struggle.positions('1925'), 'Lenin').absence, row(struggle.positions('1860'), 'Lenin').absence], ['dead', 'not yet born']);
    assert.equal(row(struggle.positions('1925'), 'Lenin').offices.entries.length, 0);
  });

  it('knows the triumvirates of the Republic', () => {
    assert.match(row(republic.positions('58 BC'), 'Caesar').alliances.entries[0]!.text, /^with Pompey the Great and Marcus Licinius Crassus against/);
    assert.match(row(republic.positions('1 December 43 BC'), 'Octavian').alliances.entries[0]!.text, /^with Mark Antony and Marcus Aemilius Lepidus/);
    assert.deepEqual(row(republic.positions('52 BC'), 'Octavian').alliances.entries, []);
  });

  it('marks who has changed sides since another date, and tells the former stance', () => {
    const data = struggle.positions('1928', '1926');
    const stalin = row(data, 'Stalin').stances[data.topics.indexOf('NEP')]!;
    assert.deepEqual([stalin.change, stalin.former], ['changed', ['keep it for now']]);
    const trotsky = row(data, 'Trotsky').stances[data.topics.indexOf('NEP')]!;
    assert.deepEqual([trotsky.change, trotsky.entries.length], ['ended', 0]);
    const bukharin = row(data, 'Bukharin').stances[data.topics.indexOf('NEP')]!;
    assert.deepEqual([bukharin.change, bukharin.former], ['same', []]);
    assert.equal(data.since?.words, '1926');
  });

  it('compares with the change before where the date asked for is not earlier', () => {
    const data = struggle.positions('1926', '1930');
    assert.ok(data.since!.from! < data.at.from!);
    assert.equal(struggle.positions('1800').since, undefined);
  });

  it('leads to the line of each entry', () => {
    const [entry] = row(struggle.positions('1929'), 'Stalin').stances[1]!.entries;
    assert.match(entry!.sources, /Chelsea Daniel/);
    assert.equal(entry!.uri, struggle.uri);
    assert.equal(entry!.when, '1928 –');
  });

  it('opens where most is told, and says why a date cannot be read', () => {
    assert.equal(struggle.positions().at.words, 'June 1924');
    const data = struggle.positions('30 February 1926');
    assert.ok(data.problem);
    assert.equal(data.at.words, 'June 1924');
  });

  it('lists its changes in the order of time, each reading as itself', () => {
    for (const notes of [struggle, republic]) {
      const { changes } = notes.positions();
      assert.ok(changes.length > 30);
      for (const [index, change] of changes.entries()) {
        if (index > 0) assert.ok(changes[index - 1]!.from! <= change.from!);
        const { at } = notes.positions(change.text);
        assert.deepEqual([at.from, at.to], [change.from, change.to], change.words);
      }
    }
  });

  it('keeps vague dates vague', () => {
    const notes = asked('- @Ann\n  - stance: #Harbour build it {c. 1904}\n  - stance: #Bridge burn it {before 1900}');
    assert.deepEqual(onTopic(notes.positions('May 1904'), 'Ann', 'Harbour'), ['build it (possible)']);
    assert.deepEqual(notes.positions('anything at all').problem === undefined, false);
  });

  it('speaks of one document or of all', () => {
    const notes = new Notes();
    notes.set(parse('file:///a', 1, '- @Ann\n  - stance: #Harbour build it {1904}'));
    notes.set(parse('file:///b', 1, '- @Ann\n  - stance: #Harbour sell it {1905}\n- @Bob\n  - office: mayor {1904}'));
    const service = createLanguageService({ notes });
    assert.equal(service.positions({ uri: 'file:///a', scope: 'document', at: '1905' })!.people.length, 1);
    const all = service.positions({ uri: 'file:///a', scope: 'all', at: '1905' })!;
    assert.deepEqual(all.people.map(({ name }) => name), ['Ann', 'Bob']);
    assert.equal(row(all, 'Ann').stances[0]!.entries[0]!.uri, 'file:///b');
    assert.equal(service.positions({ uri: 'file:///c', scope: 'all' }), undefined);
  });

  it('answers for notes without positions, whatever is asked', () => {
    const data = asked('Nothing here.').positions('1904');
    assert.deepEqual([data.people, data.changes, data.topics], [[], [], []]);
    assert.ok(asked('Nothing here.').positions());
  });
});

describe('storylines', () => {
  it('tell bonds, how long each person stayed, and offices', () => {
    const data = struggle.storyline();
    const triumvirate = data.bonds.findIndex(({ when }) => when === '1924 – early 1925');
    assert.deepEqual(
      data.stays.filter(({ bond }) => bond === triumvirate).map(({ person }) => data.people[person]!.name).sort(),
      ['Grigory Zinoviev', 'Joseph Stalin', 'Lev Kamenev'],
    );
    assert.equal(data.bonds[triumvirate]!.label, 'against Leon Trotsky');
    assert.ok(data.marks.some(({ kind, text, person }) => kind === 'office' && text === 'General Secretary of the Party' && data.people[person]!.name === 'Joseph Stalin'));
  });

  it('tell who was expelled, and nobody else', () => {
    const data = struggle.storyline();
    const expelled = data.marks.filter(({ kind }) => kind === 'expulsion').map(({ person }) => data.people[person]!.name);
    assert.deepEqual([...new Set(expelled)].sort(), ['Grigory Zinoviev', 'Leon Trotsky', 'Lev Kamenev']);
    const notes = asked('- @Ann\n  - office: mayor {1900 – 1905}\n- @Bob\n  - office: clerk {1900 – 1905}\n\n- {1905} @Ann has @Bob expelled\n- {1906} @Bob is exiled');
    assert.deepEqual(notes.storyline().marks.filter(({ kind }) => kind === 'expulsion').map(({ text }) => text), ['Bob is exiled']);
  });

  it('give days as whole numbers, and null where nothing bounds them', () => {
    for (const notes of [struggle, republic]) {
      const { stays, marks } = notes.storyline();
      for (const { startEarliest, startLatest, endEarliest, endLatest } of [...stays, ...marks]) {
        for (const day of [startEarliest, startLatest, endEarliest, endLatest]) assert.ok(day === null || Number.isInteger(day));
      }
    }
  });
});
