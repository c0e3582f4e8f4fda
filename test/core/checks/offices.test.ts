import assert from 'node:assert/strict';
import { officeOf } from '../../../src/core/office';
import { findings, fires, person, silent } from './checking';

describe('single offices', () => {
  const seats = (expected: Readonly<Record<string, number>>): void => {
    for (const [office, count] of Object.entries(expected)) assert.equal(officeOf(office, []).seats, count, office);
  };

  it('are told by what they are over', () =>
    seats({ 'General Secretary of the Party': 1, 'the Pope': 1, 'king of France': 1, "People's Commissar for Nationalities": 1, 'prime minister of France': 1, 'Chairman of the Council of People’s Commissars': 1, 'President of the United States': 1 }));
  it('are not taken for single without that, or where several hold them', () =>
    seats({ king: Infinity, 'king of Sparta': Infinity, 'queen of Egypt': Infinity, 'member of the Politburo': Infinity, 'deputy prime minister of France': Infinity, 'vice president of France': Infinity, 'co-chairman of the board': Infinity, 'editor of Pravda': Infinity, clerk: Infinity, 'Roman emperor': Infinity, 'emperor of Rome': Infinity }));
  it('are two for consuls', () => seats({ consul: 2, 'proconsul in Gaul': Infinity }));
});

describe('office-held-twice', () => {
  const king = (name: string, when: string): string => person(name, `office: king of France {${when}}`);

  it('fires where two surely held it at once', () => {
    fires('office-held-twice', king('A', '1500 – 1520') + king('B', '1510 – 1530'), 4);
    fires('office-held-twice', king('A', '1500 – 1520') + king('B', '1510'), 4);
    fires('office-held-twice', king('A', '1510') + king('B', '1500 – 1520'), 2);
  });
  it('tells when, and of the other place, in each document', () => {
    const [found] = findings(king('A', '1500 – 1520'), king('B', '1510 – 1530'));
    assert.match(found!.message, /^A and B hold the office “king of France” at once, 31 December 1510 – 1 January 1520\./);
    assert.deepEqual(found!.related.map(({ place }) => place.uri), ['file:///note2.annals']);
  });
  it('is silent on successors, open ends, doubt, the same person, shared offices', () => {
    silent(
      king('A', '1500 – 1520') + king('B', '1520 – 1530'),
      king('A', '1500 – 1 May 1520') + king('B', '1 May 1520 – 1530'),
      king('A', '1500 –') + king('B', '1510 – 1530'),
      king('A', 'c. 1500 – 1520') + king('B', '1510 – 1530'),
      king('A', '1500 – 1520') + king('B', '1510? – 1530'),
      king('A', '1500 – 1520') + king('A', '1510 – 1530'),
      king('A', '1510') + king('B', '1510'),
      `---\nshared: [king of France]\n---\n${king('A', '1500 – 1520')}${king('B', '1510 – 1530')}`,
      person('A', 'office: member of the Senate {1500 – 1520}') + person('B', 'office: member of the Senate {1510 – 1530}'),
      person('A', 'office: editor {1500 – 1520}') + person('B', 'office: editor {1510 – 1530}'),
    );
  });
  it('hears what is single', () => fires('office-held-twice', `---\nsingle: [editor]\n---\n${person('A', 'office: editor {1500 – 1520}')}${person('B', 'office: editor {1510 – 1530}')}`, 7));
});

describe('succession-gap', () => {
  const kings = (...times: readonly string[]): string => times.map((when, index) => person(`King ${'ABCDEF'[index]!}`, `office: king of France {${when}}`)).join('');

  it('fires in a list that is otherwise whole', () => {
    fires('succession-gap', kings('1500 – 1510', '1510 – 1520', '1530 – 1540', '1540 – 1550'), 6);
    assert.equal(findings(kings('1500 – 1510', '1510 – 1520', '1530 – 1540', '1540 – 1550'))[0]!.message, 'Nobody is told to have held the office “king of France” between King B and King C, 1 January 1521 – 31 December 1529.');
  });
  it('is silent on few holders, on several gaps, on short vacancies, on vague dates', () =>
    silent(
      kings('1500 – 1510', '1530 – 1540', '1540 – 1550'),
      kings('1500 – 1510', '1520 – 1530', '1540 – 1550', '1560 – 1570'),
      kings('1500 – 1510', '1510 – 1520', '1521 – 1540', '1540 – 1550'),
      kings('1500 – 1510', '1510 – c. 1526', '1530 – 1540', '1540 – 1550'),
      kings('1500 – 1510', '1510 – 1520', '1530 –', '1540'),
    ));
});
