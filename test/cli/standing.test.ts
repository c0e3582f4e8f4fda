import assert from 'node:assert/strict';
import { join } from 'node:path';
import { run } from '../../src/cli/commandLine';
import { realWorld } from '../../src/cli/world';
import type { DossierJson } from '../../src/exchange/dossierJson';
import type { EntryJson, PersonStandingJson, StandingJson } from '../../src/exchange/standingJson';

const sample = join(__dirname, '../../samples/power-struggle.annals');
const rome = join(__dirname, '../../samples/roman-republic.annals');

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command; `-` among its files reads `input`. */
async function annals(args: readonly string[], input = ''): Promise<Outcome> {
  let [out, err] = ['', ''];
  const readInput = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(input));
  const code = await run(args, { ...realWorld, print: (text) => void (out += text), complain: (text) => void (err += text), readInput });
  return { code, out, err };
}

async function asofJson(...args: readonly string[]): Promise<StandingJson> {
  const { code, out, err } = await annals(['asof', ...args, '--json']);
  assert.deepEqual([code, err], [0, '']);
  return JSON.parse(out) as StandingJson;
}

function person({ people }: StandingJson, name: string): PersonStandingJson {
  const found = people.find((each) => each.name === name);
  assert.ok(found, name);
  return found;
}

function namesWith({ people }: StandingJson, holds: (one: PersonStandingJson) => boolean): readonly string[] {
  return people.filter(holds).map(({ name }) => name).sort();
}

function told(entries: readonly EntryJson[]): readonly string[] {
  return entries.map(({ value, certainty }) => `${value}: ${certainty}`);
}

const left = ['Grigory Zinoviev', 'Leon Trotsky', 'Lev Kamenev'];
const right = ['Alexei Rykov', 'Mikhail Tomsky', 'Nikolai Bukharin'];

describe('annals asof', () => {
  it('tells the three wings of June 1924, each with its line', async () => {
    const answer = await asofJson('1924-06', sample);
    const wing = (name: string): readonly string[] => namesWith(answer, ({ factions }) => factions.some(({ value, certainty }) => value === name && certainty === 'certain'));
    assert.deepEqual([wing('Left'), wing('Centre'), wing('Right')], [left, ['Joseph Stalin'], right]);
    assert.deepEqual(person(answer, 'Leon Trotsky').factions.map(({ line, file }) => [line, file]), [[69, undefined]]);
    assert.deepEqual([answer.date.edtf, answer.date.earliest, answer.date.latest], ['1924-06', '1924-06-01', '1924-06-30']);
  });

  it('tells the united opposition of 1926, and against whom it stood', async () => {
    const answer = await asofJson('1926', sample);
    assert.deepEqual(namesWith(answer, ({ factions }) => factions.some(({ value, certainty }) => value === 'United Opposition' && certainty === 'certain')), left);
    const sides = person(answer, 'Leon Trotsky').alliances.find(({ line }) => line === 303);
    assert.deepEqual([sides?.with?.toString(), sides?.against?.includes('Joseph Stalin'), sides?.certainty], ['Grigory Zinoviev,Lev Kamenev', true, 'certain']);
  });

  it('tells the offices and the age of Stalin, and what is not certain of them', async () => {
    const { alive, age, offices } = person(await asofJson('8 June 1924', sample), 'Joseph Stalin');
    assert.deepEqual([alive, age], ['yes', { min: 45, max: 45 }]);
    assert.ok(told(offices).includes('General Secretary of the Party: certain'));
    assert.ok(told(offices).includes('editor of Pravda, the newspaper of the Party: last known'));
    assert.ok(!offices.some(({ value }) => value.startsWith("People's Commissar")), 'an office that he had left by then');
  });

  it('tells of a change as of the year it comes with', async () => {
    const nep = async (year: string): Promise<readonly string[]> => person(await asofJson(year, sample), 'Joseph Stalin').stances.filter(({ topic }) => topic === 'NEP').map(({ value }) => value);
    assert.deepEqual([await nep('1926'), await nep('1929')], [['keep it for now'], ['end it']]);
  });

  it('takes a year before 1 for a date, and knows two consuls in it', async () => {
    assert.deepEqual((await asofJson('-0043', rome, '--office', 'consul')).people.map(({ name }) => name).sort(), ['Gaius Julius Caesar', 'Mark Antony']);
  });

  it('names files where there are several, and the colleagues of a person', async () => {
    const answer = await asofJson('1924-06', sample, rome, '--colleagues-of', 'Trotsky');
    assert.ok(answer.people.some(({ name }) => name === 'Joseph Stalin'));
    assert.ok(!answer.people.some(({ name }) => name === 'Leon Trotsky'));
    assert.equal(person(answer, 'Joseph Stalin').offices[0]?.file, sample);
  });

  it('prints aligned rows with file and line, and keeps notes from commanding the terminal', async () => {
    const { out } = await annals(['asof', '1924', '-'], '- @Ann\n  - office: may\u001b[2Jor {1920 –}\n  - faction: Left {c. 1924}\n');
    assert.equal(out, 'As of 1924\n\nAnn\n  office   <stdin>:2  may [2Jor (1920 –)\n  faction  <stdin>:3  Left (possibly, c. 1924)\n');
  });

  it('tells the names that were used then', async () => {
    const notes = '- @Lenin\n  - aka: Ulyanov {– 1901}\n  - office: editor {1900 –}\n';
    assert.match((await annals(['asof', '1900', '-'], notes)).out, /\nLenin, known as Ulyanov\n/);
    assert.match((await annals(['asof', '1910', '-'], notes)).out, /\nLenin\n/);
  });

  it('says so where nothing is told', async () => {
    assert.deepEqual(await annals(['asof', '1500', sample]), { code: 0, out: 'Nothing is told as of 1500.\n', err: '' });
  });
});

describe('annals dossier', () => {
  it('lists every office of Stalin’s, by any of his names', async () => {
    const { out } = await annals(['dossier', '@Koba', sample, '--json']);
    const { name, aka, entries } = JSON.parse(out) as DossierJson;
    assert.deepEqual([name, aka.includes('Koba')], ['Joseph Stalin', true]);
    const offices = entries.filter(({ key }) => key === 'office').map(({ line }) => line);
    assert.deepEqual([...offices].sort((one, other) => one - other), [44, 45, 47, 50, 53, 55, 68, 97, 98, 99]);
  });

  it('is in the order of time, and within a time where that is asked for', async () => {
    const { out } = await annals(['dossier', 'Trotsky', sample, '--json', '--within', '1926 – 1927']);
    const { entries } = JSON.parse(out) as DossierJson;
    assert.ok(entries.some(({ key, text }) => key === 'faction' && text === 'United Opposition'));
    const starts = entries.map(({ when }) => when!.earliest!);
    assert.deepEqual(starts, [...starts].sort());
    assert.ok(entries.every(({ when }) => when!.earliest! <= '1927-12-31' && (when!.latest ?? '9999') >= '1926-01-01'));
  });

  it('says whose a stance is that only names the person', async () => {
    const { out } = await annals(['dossier', 'Trotsky', sample]);
    assert.match(out, /^Leon Trotsky, also .*Bronstein\n/);
    assert.match(out, /\n {2}1924 +\S+:186 +stance +Party members: Leadership: without/);
  });
});

describe('questions about nobody, or about several', () => {
  const cato = '- @[Lucius Cato]\n- @[Marcus Cato]\n';
  const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
    [['dossier', 'Cato', '-'], 1, /“Cato” may be Lucius Cato or Marcus Cato; write out which one is meant/],
    [['dossier', 'marcus', '-'], 1, /The notes name no “marcus”; perhaps Marcus Cato\.\n$/],
    [['dossier', 'Nobody', '-'], 1, /The notes name no “Nobody”\.\n$/],
    [['asof', '1924', '-', '--colleagues-of', 'Cato'], 1, /“Cato” may be/],
    [['asof', '30 February 1924', '-'], 2, /30 February 1924: .+\nSee: annals asof --help/],
    [['asof'], 2, /Give a date/],
    [['asof', '1924'], 2, /Name the files/],
    [['dossier'], 2, /Give the name/],
    [['dossier', 'Cato'], 2, /Name the files/],
    [['dossier', 'Cato', 'no-such.annals'], 2, /no-such\.annals: no such file/],
  ];
  for (const [args, expected, message] of cases) {
    it(`refuses “annals ${args.join(' ')}” with ${expected}`, async () => {
      const { code, out, err } = await annals(args, cato);
      assert.deepEqual([code, out], [expected, '']);
      assert.match(err, message);
    });
  }
});
