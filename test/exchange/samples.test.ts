import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotesJson } from '../../src/exchange/jsonShape';
import { exported, factsIn, personIn } from './exported';

const samples = join(__dirname, '..', '..', 'samples');

function sample(name: string): NotesJson {
  return exported(readFileSync(join(samples, name), 'utf8'));
}

describe('samples', () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.annals'))) {
    it(`${name} has no problem of any kind`, () => assert.deepEqual(sample(name).problems, []));
  }

  describe('power-struggle.annals', () => {
    const json = sample('power-struggle.annals');

    /** Happenings: when (EDTF), who takes part, and words that the telling holds. */
    const events: readonly (readonly [string, readonly string[], RegExp])[] = [
      ['1921-39/1924-01', ['Lenin'], /strokes/],
      ['1922-39', ['Lenin', 'Stalin'], /daily|day-to-day/],
      ['1922-12', ['Lenin', 'Stalin'], /testament/],
      ['1922-12', ['Stalin', 'Lenin', 'Trotsky'], /closer|reach|touch/],
      ['1922-12-22', ['Stalin', 'Krupskaya'], /telephone/],
      ['1923-01-04', ['Lenin'], /rude a man.*General Secretary/],
      ['1923-03', ['Lenin'], /stroke.*speech/],
      ['1924-01-21', ['Lenin'], /^dies/],
      ['1924-01', ['Stalin', 'Lenin'], /death of Lenin/],
      ['1924-01', ['Stalin', 'Trotsky'], /holiday.*funeral/],
      ['1924-01-27', ['Stalin'], /pallbearers/],
      ['1924-01-26', ['Stalin', 'Lenin'], /speech.*cult/],
      ['1924-01-27', ['Stalin', 'Lenin'], /disciple.*heir/],
      ['1912', ['Stalin', 'Bolsheviks'], /Central Committee/],
      ['1912/1922', ['Stalin', 'Lenin'], /close to Lenin/],
      ['1917-11', ['Stalin', 'Lenin'], /October Revolution.*trust/],
      ['1919-05', ['Stalin', 'Lenin'], /Orgburo/],
      ['1922-04-03', ['Stalin', 'Lenin'], /first General Secretary/],
      ['1929', ['Stalin'], /victor/],
      ['1924/1929', ['Trotsky', 'Stalin'], /at bottom/],
      ['1924-06', ['Trotsky', 'Bukharin'], /left.*right/],
      ['1924-06', ['Stalin'], /middle/],
      ['1924', ['Trotsky', 'Red Army'], /fear/],
      ['1924', ['Stalin'], /nationalism/],
      ['1924-01', ['Stalin', 'Trotsky'], /trick.*funeral/],
      ['1924-05', ['Krupskaya', 'Lenin'], /testament.*read/],
      ['1924-05', ['Stalin'], /no one else/],
      ['1924-05', ['Trotsky', 'Bukharin'], /finds fault/],
      ['1924', ['Zinoviev', 'Kamenev', 'Stalin', 'Trotsky'], /join forces/],
      ['1924-05', ['Trotsky', 'Stalin'], /Congress/],
      ['1924', ['Trotsky'], /unity.*factions/],
      ['1924', ['Zinoviev', 'Kamenev', 'Trotsky', 'Stalin'], /fight Trotsky/],
      ['1924', ['Stalin'], /peacemaker/],
      ['1924', ['Zinoviev', 'Kamenev', 'Trotsky', 'Stalin'], /fill the Congress/],
      ['1925', ['Stalin'], /centre and the right/],
      ['1926', ['Zinoviev', 'Kamenev', 'Trotsky'], /opposition/],
      ['1926', ['Zinoviev', 'Kamenev', 'Trotsky'], /factionalists/],
      ['1928', ['Stalin'], /attacks the NEP/],
      ['1929', ['Bukharin', 'Rykov', 'Tomsky', 'Stalin'], /Congress of 1929/],
      ['1925-01', ['Trotsky'], /Military Affairs/],
      ['1925-12', ['Trotsky'], /Politburo/],
      ['1928', ['Trotsky'], /Alma-Ata/],
      ['1929', ['Trotsky'], /Turkey/],
      ['1933', ['Trotsky'], /France/],
      ['1935', ['Trotsky'], /Norway/],
      ['1937', ['Trotsky'], /Mexico/],
      ['1940-08', ['Trotsky'], /ice pick/],
      ['1926-07', ['Kamenev'], /Politburo/],
      ['1926-10', ['Kamenev'], /Comintern/],
      ['1927', ['Kamenev'], /expelled/],
      ['1928', ['Kamenev'], /readmitted/],
      ['1926-01', ['Zinoviev'], /Leningrad/],
      ['1926-07', ['Zinoviev'], /Politburo/],
      ['1927', ['Zinoviev'], /expelled/],
      ['1928', ['Zinoviev'], /readmitted/],
      ['1929', ['Bukharin', 'Tomsky', 'Rykov'], /right deviation/],
      ['1929-11', ['Bukharin', 'Tomsky', 'Rykov'], /recant/],
      ['1929-11', ['Bukharin', 'Tomsky', 'Rykov'], /rejoin the Party/],
      ['1936/1938', ['Bukharin', 'Tomsky', 'Rykov'], /purges.*show trials/],
    ];
    for (const [edtf, who, words] of events) {
      it(`tells ${who.join(', ')} ${edtf}: ${words.source}`, () => {
        const names = who.map((name) => personIn(json, name).name);
        const found = json.events.filter(({ when, text, people }) => when.edtf === edtf && words.test(text) && names.every((name) => people.includes(name)));
        assert.equal(found.length, 1, JSON.stringify(json.events.filter(({ text }) => words.test(text))));
        assert.ok(found[0]!.sources.some((source) => source.includes('powerstruggle')), 'rests on its source');
      });
    }

    /** Facts of one person: key, words of the value, when (EDTF). */
    const facts: readonly (readonly [string, string, RegExp, string])[] = [
      ['Stalin', 'office', /editor of Pravda/, '1917-03'],
      ['Stalin', 'office', /Executive Committee of the Petrograd Soviet/, '1917'],
      ['Stalin', 'office', /Nationalities/, '1917-11-08/1923-07'],
      ['Stalin', 'office', /Orgburo/, '1919-05/1952'],
      ['Stalin', 'office', /General Secretary/, '1922-04-03/1952-10-16'],
      ...['Trotsky', 'Zinoviev', 'Kamenev', 'Stalin', 'Bukharin', 'Rykov', 'Tomsky'].map((name) => [name, 'office', /^member of the Politburo$/, '1924-06'] as const),
      ...['Trotsky', 'Zinoviev', 'Kamenev'].map((name) => [name, 'faction', /^Left$/, '1924-06'] as const),
      ['Stalin', 'faction', /^Centre$/, '1924-06'],
      ...['Bukharin', 'Rykov', 'Tomsky'].map((name) => [name, 'faction', /^Right$/, '1924-06'] as const),
      ['Lenin', 'died', /Gorki/, '1924-01-21'],
      ['Lenin', 'spouse', /Krupskaya/, '1898/1924-01-21'],
      ['Krupskaya', 'spouse', /Lenin/, '1898/1924-01-21'],
      ['Stalin', 'power base', /Politburo, the Orgburo and the Secretariat/, '1922/1929'],
      ['Stalin', 'power base', /Party Secretary.*Politburo.*information/, '1922/1929'],
      ['Stalin', 'power base', /appoints his own men/, '1922/1929'],
      ['Stalin', 'power base', /delegates.*Congress/, '1922/1929'],
      ['Stalin', 'power base', /membership/, '1922/1929'],
      ['Trotsky', 'power base', /Red Army/, '1922/1929'],
      ['Trotsky', 'power base', /younger members.*students/, '1922/1929'],
      ['Zinoviev', 'power base', /Leningrad/, '1922/1929'],
      ['Kamenev', 'power base', /Moscow/, '1922/1929'],
      ['Bukharin', 'power base', /Moscow.*Kamenev/, '1922/1929'],
      ['Bukharin', 'power base', /the young/, '1922/1929'],
      ['Bukharin', 'power base', /theoretician/, '1922/1929'],
    ];
    for (const [name, key, value, edtf] of facts) {
      it(`tells of ${name} ${key}: ${value.source} ${edtf}`, () => {
        const told = factsIn(json, name, key);
        assert.ok(told.some((fact) => value.test(fact.value) && fact.when?.edtf === edtf), JSON.stringify(told));
      });
    }

    /** What who thought of an issue. */
    const stances: readonly (readonly [string, readonly string[], RegExp, string])[] = [
      ['Leadership', ['Party members'], /collective leadership.*socialist/, '1924'],
      ['Leadership', ['Party members'], /dictator.*Trotsky/, '1924'],
      ['Leadership', ['Party members'], /united.*division/, '1924'],
      ['Industrialisation', ['Trotsky', 'Zinoviev', 'Kamenev', 'Stalin', 'Bukharin', 'Rykov', 'Tomsky'], /necessity/, '1924'],
      ['Industrialisation', ['Trotsky', 'Zinoviev', 'Kamenev'], /military discipline.*grain/, '1924/1927'],
      ['Industrialisation', ['Bukharin', 'Rykov', 'Tomsky'], /consumer goods.*manufacturing/, '1924/1929'],
      ['NEP', ['Trotsky', 'Zinoviev', 'Kamenev'], /end it.*industrialise rapidly/, '1924/1927'],
      ['NEP', ['Bukharin', 'Rykov', 'Tomsky'], /peasant/, '1924/1929'],
      ['NEP', ['Stalin'], /keep it for now/, '1924/1927'],
      ['NEP', ['Stalin'], /end it/, '1928/..'],
      ['Permanent Revolution', ['Trotsky'], /too small.*Europe/, '1906/..'],
      ['Permanent Revolution', ['Trotsky'], /workers of other.*communist revolution/, '1906/..'],
      ['Socialism in One Country', ['Stalin'], /world revolution/, '1924/..'],
      ['Socialism in One Country', ['Stalin'], /socialist state/, '1924/..'],
      ['Socialism in One Country', ['Stalin'], /leaders? of the world/, '1924/..'],
    ];
    for (const [topic, who, words, edtf] of stances) {
      it(`tells what ${who.join(', ')} thought of ${topic}: ${words.source}`, () => {
        const names = who.map((name) => personIn(json, name).name);
        const told = json.topics.find(({ name }) => name === topic)?.stances ?? [];
        const found = told.find(({ value, when }) => words.test(value) && when?.edtf === edtf);
        assert.deepEqual(found?.people, names, JSON.stringify(told));
        for (const name of who) assert.ok(factsIn(json, name, 'stance').some((fact) => fact.topic === topic && words.test(fact.value)), name);
      });
    }

    const alliances: readonly (readonly [string, readonly string[], readonly string[]])[] = [
      ['1924/1925-37', ['Zinoviev', 'Kamenev', 'Stalin'], ['Trotsky']],
      ['1925/1927', ['Stalin', 'Bukharin', 'Rykov', 'Tomsky'], ['Zinoviev', 'Kamenev', 'Trotsky']],
      ['1926/1927', ['Trotsky', 'Zinoviev', 'Kamenev'], ['Stalin', 'Bukharin', 'Rykov', 'Tomsky']],
      ['1928/1929', ['Bukharin', 'Rykov', 'Tomsky'], ['Stalin']],
    ];
    for (const [edtf, sides, against] of alliances) {
      it(`tells all of ${sides.join(', ')} against ${against.join(', ')} ${edtf}`, () => {
        assertSides(edtf, sides, against, undefined);
        assertSides(edtf, against, sides, 'against');
      });
    }

    function assertSides(edtf: string, own: readonly string[], other: readonly string[], role: string | undefined): void {
      const full = (names: readonly string[]): string[] => names.map((name) => personIn(json, name).name).sort();
      for (const name of own) {
        const found = factsIn(json, name, 'alliance').filter((fact) => fact.when?.edtf === edtf && fact.role === role);
        const sides = found.map((fact) => [[...(fact.with ?? [])].sort(), [...(fact.against ?? [])].sort()]);
        assert.deepEqual(sides, [[full(own.filter((each) => each !== name)), full(other)]], name);
      }
    }

    it('says where the source is wrong', () => {
      const corrected = json.events.filter(({ notes }) => notes !== undefined).map(({ text }) => text);
      for (const words of [/factionalists/, /Norway/, /ice pick/, /Congress of 1929/, /^loses his seat/]) assert.ok(corrected.some((text) => words.test(text)), words.source);
    });

    it('knows each contender by full name and by last name, with both life dates', () => {
      const told = ['Lenin', 'Stalin', 'Trotsky', 'Zinoviev', 'Kamenev', 'Bukharin', 'Rykov', 'Tomsky', 'Krupskaya'].map((name) => {
        const { name: full, aka } = personIn(json, name);
        return [full, aka.includes(name), factsIn(json, name, 'born')[0]?.when?.edtf, factsIn(json, name, 'died')[0]?.when?.edtf];
      });
      assert.deepEqual(told, [
        ['Vladimir Lenin', true, '1870-04-22', '1924-01-21'],
        ['Joseph Stalin', true, '1878-12-18', '1953-03-05'],
        ['Leon Trotsky', true, '1879-11-07', '1940-08-21'],
        ['Grigory Zinoviev', true, '1883-09-23', '1936-08-25'],
        ['Lev Kamenev', true, '1883-07-18', '1936-08-25'],
        ['Nikolai Bukharin', true, '1888-10-09', '1938-03-15'],
        ['Alexei Rykov', true, '1881-02-25', '1938-03-15'],
        ['Mikhail Tomsky', true, '1880-10-31', '1936-08-22'],
        ['Nadezhda Krupskaya', true, '1869-02-26', '1939-02-27'],
      ]);
    });

    it('draws the six rounds as periods, in order', () => {
      const rounds = json.periods.filter(({ title }) => title.startsWith('Round ')).map(({ title, when }) => [title.slice(0, 7), when.edtf]);
      assert.deepEqual(rounds, [
        ['Round 1', '1924-01'],
        ['Round 2', '1924-05'],
        ['Round 3', '1924'],
        ['Round 4', '1924'],
        ['Round 5', '1925/1926'],
        ['Round 6', '1928/1929'],
      ]);
    });
  });

  describe('roman-republic.annals', () => {
    const json = sample('roman-republic.annals');

    it('tells Caesar’s offices before Christ', () => {
      const offices = factsIn(json, 'Caesar', 'office').map(({ value, when }) => `${value} ${when?.earliest ?? ''}`);
      for (const office of ['consul -0058-01-01', 'pontifex maximus -0062-01-01', 'proconsul in Gaul -0057-01-01', 'consul -0047-01-01']) assert.ok(offices.includes(office), offices.join('\n'));
    });

    it('dates the Ides of March by the heading’s year', () => {
      const [event] = json.events.filter(({ text, people }) => text.includes('stab') && people.includes(personIn(json, 'Brutus').name));
      assert.deepEqual([event?.when.edtf, event?.when.text, event?.section], ['-0043-03-15', '15 March', 'The Ides of March']);
    });

    it('holds both triumvirates', () => {
      const of = (name: string, other: string): boolean => factsIn(json, name, 'alliance').some((fact) => fact.role === undefined && fact.with?.includes(personIn(json, other).name));
      assert.ok(of('Caesar', 'Pompey') && of('Pompey', 'Crassus') && of('Octavian', 'Antony') && of('Lepidus', 'Octavian'));
    });
  });

  it('plain-notes.annals is plain: nothing is tagged, and nothing is told', () => {
    const { people, events, periods, topics } = sample('plain-notes.annals');
    assert.deepEqual([people, events, periods, topics], [[], [], [], []]);
  });
});
