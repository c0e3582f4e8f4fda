import assert from 'node:assert/strict';
import { findings, fires, person, silent } from './checking';

describe('birth-conflict and death-conflict', () => {
  it('fire at the later of two lines that cannot both be', () => {
    fires('birth-conflict', person('A', 'born: {1878}', 'born: {21 December 1879}'), 3);
    fires('death-conflict', person('A', 'died: {March 1953}', 'died: {5 April 1953}'), 3);
  });
  it('fire in each document, with the place in the other', () => {
    const [found] = findings(person('A', 'born: {1878}'), person('A', 'born: {1879}'));
    assert.deepEqual(found?.related.map(({ place }) => [place.uri, place.line]), [['file:///note2.annals', 1]]);
    assert.equal(found?.message, 'A cannot have been born both 1878 and 1879.');
  });
  it('tell of the two calendars where these may be meant', () => assert.match(findings(person('A', 'born: {6 December 1878}', 'born: {18 December 1878}'))[0]!.message, /12 days apart.*“OS”/));
  it('find two names of one person', () => fires('birth-conflict', `${person('Joseph Stalin', 'aka: Koba', 'born: {1878}')}${person('Koba', 'born: {1880}')}`, 5));
  it('are silent where both may be, and where they are in doubt', () =>
    silent(
      person('A', 'born: {1878}', 'born: {18 December 1878}'),
      person('A', 'born: {c. 1250}', 'born: {1254}'),
      person('A', 'born: {1878?}', 'born: {1879}'),
      person('A', 'born: {before 1880}', 'born: {1879}'),
      person('A', 'born: {1878 or 1879}', 'born: {1879}'),
      `${person('A', 'born: {1878}')}${person('B', 'born: {1890}')}`,
      `# Years of war {1914 – 1918}\n\n${person('A', 'born: Gori', 'born: {1878}')}`,
    ));
});

describe('after-death and before-birth', () => {
  it('fire on offices, factions, stances, alliances and marriages', () => {
    for (const fact of ['office: clerk {1930}', 'office: clerk {1920 – 1930}', 'faction: Left {1930 –}', 'stance: #NEP keep it {1930}', 'alliance: @A, @B against @C {1930}', 'spouse: @B {1930 –}']) {
      fires('after-death', person('A', 'died: {21 January 1924}', fact), 3);
    }
    fires('before-birth', person('A', 'born: {1900}', 'office: clerk {1890 – 1920}'), 3);
    fires('before-birth', person('A', 'born: {1900}', 'faction: Left {1890}'), 3);
    fires('after-death', `${person('B', 'died: {1920}')}${person('A', 'spouse: @B {1922 – 1930}')}`, 4);
  });
  it('fire on what the dead do', () => {
    fires('after-death', `${person('A', 'died: {1924}')}\n- {1930} @A writes to @B\n`, 4);
    fires('before-birth', `${person('A', 'born: {1924}')}\n{1920} @A and @B sign a treaty.\n`, 4);
  });
  it('name both places', () => {
    const [found] = findings(person('A', 'died: {1924}', 'office: clerk {1930}'));
    assert.deepEqual([found?.message, found?.related], ['The office “clerk” reaches beyond the death of A, 1924.', [{ message: 'Died 1924.', place: { uri: 'file:///note1.annals', line: 1, start: 4, endLine: 1, end: 16 } }]]);
  });
  it('are silent on what is done for the dead', () => {
    for (const line of ['@A is buried', "@A's body is embalmed", '@A, praised by all, becomes a saint', '@A becomes a saint', 'the cult of @A', '@B writes of @A', '@A is remembered', '@A: the legacy', '@A', '@A is rehabilitated', '@A’s letters are published', '@A gives his name to a city, on a monument']) {
      silent(`${person('A', 'died: {1924}')}\n- {1930} ${line}\n`);
    }
    silent(`# @A: his fame {1930 – 1940}\n\n${person('A', 'died: {1924}', 'office: clerk')}\n- {1931} writes of him abound\n`);
  });
  it('are silent on vague dates, on lines of several persons, on the last month in office', () =>
    silent(
      person('A', 'died: {1924}', 'office: clerk {1920 – 1924}', 'office: scribe {1924}'),
      person('A', 'died: {13 January 1924}', 'office: clerk {1924}', 'office: scribe {1900 – 25 January 1924}'),
      person('A', 'died: {c. 1924}', 'office: clerk {1926}'),
      person('A', 'died: {1924?}', 'office: clerk {1925}'),
      person('A', 'died: {1924}', 'office: clerk {1926?}', 'office: scribe {1920 –}'),
      person('A', 'born: {1900}', 'office: king {– 1930}'),
      `${person('A', 'died: {1924}')}${person('B', 'rival: @A {1910 – 1950}')}\nalliance: @B against @A {1930}\n`,
      `${person('A', 'died: {1924}')}\n- alliance: @A, @B against @C {1920 – 1930}\n`,
      `${person('A', 'kind: group', 'died: {1924}', 'stance: #X y {1930}')}`,
      person('A', 'died: {1924}', 'office: patron saint of Rome {1930}'),
    ));
});

describe('age-beyond-110', () => {
  it('fires on a death, and without one on an act', () => {
    fires('age-beyond-110', person('A', 'born: {1800}', 'died: {1912}'), 3);
    fires('age-beyond-110', person('A', 'born: {1800}', 'office: clerk {1920}'), 3);
    fires('age-beyond-110', person('A', 'born: {before 1800}', 'died: {1950}'), 3);
  });
  it('is silent where the age may be less', () => silent(person('A', 'born: {1800}', 'died: {1911}'), person('A', 'born: {c. 1800}', 'died: {1913}'), person('A', 'kind: group', 'born: {1800}', 'died: {1950}')));
});

describe('parent-younger', () => {
  it('fires on parents and on children', () => {
    fires('parent-younger', `${person('A', 'born: {1900}', 'parent: @B')}${person('B', 'born: {1901}')}`, 3);
    fires('parent-younger', `${person('A', 'born: {1900}', 'child: @B')}${person('B', 'born: {1890}')}`, 3);
  });
  it('names the births of both, wherever they are told', () => {
    const [found] = findings(person('A', 'born: {1900}', 'parent: @B'), person('B', 'born: {1901}'));
    assert.deepEqual([found?.code, found?.related.map(({ place }) => place.uri)], ['parent-younger', ['file:///note2.annals', 'file:///note1.annals']]);
  });
  it('is silent where the parent may be older, and on pupils', () =>
    silent(`${person('A', 'born: {1900}', 'parent: @B')}${person('B', 'born: {1870}')}`, `${person('A', 'born: {1900}', 'parent: @B')}${person('B', 'born: {c. 1903}')}`, `${person('A', 'born: {1900}', 'mentor: @B', 'parent: @C')}${person('B', 'born: {1901}')}`));
});

describe('stance-same-day', () => {
  it('fires on two stances of the same day, each dated', () => fires('stance-same-day', person('A', 'stance: #NEP keep it {1 May 1928}', 'stance: #NEP end it {1 May 1928 –}'), 3));
  it('is silent on change, on points of one speech, on other topics, on vague dates', () =>
    silent(
      person('A', 'stance: #NEP keep it {– 1 May 1928}', 'stance: #NEP end it {1 May 1928 –}'),
      person('A', 'stance: #NEP keep it {1925 – 1927}', 'stance: #NEP end it {1928 –}'),
      '- {1 May 1928} @A speaks\n  - stance: #NEP one\n  - stance: #NEP two\n',
      person('A', 'stance: #NEP keep it {1 May 1928}', 'stance: #Peace now {1 May 1928}'),
      person('A', 'stance: #NEP keep it {1928}', 'stance: #NEP end it {1928}'),
    ));
});
