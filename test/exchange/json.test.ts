import assert from 'node:assert/strict';
import { exported, exportedFiles, factsIn, personIn } from './exported';

describe('JSON export', () => {
  it('has the shape that is promised, and nothing else, for notes of every kind', () => {
    const json = exported('# @Ann: a life {1900 – 1950}\n- office: mayor {1924} [@book, p. 3]\n- {3 March 1924} meets @[Bo Lee] about #Trade\n- stance: #Trade free {1924}');
    assert.deepEqual(json, {
      people: [
        {
          name: 'Ann',
          aka: [],
          kind: 'person',
          facts: [
            { key: 'office', value: 'mayor', topic: null, when: year1924, sources: ['@book, p. 3'], line: 2 },
            { key: 'stance', value: 'free', topic: 'Trade', when: year1924, sources: [], line: 4 },
          ],
          mentions: 1,
        },
        { name: 'Bo Lee', aka: [], kind: 'person', facts: [], mentions: 1 },
      ],
      events: [
        {
          text: 'meets Bo Lee about Trade',
          when: { text: '3 March 1924', edtf: '1924-03-03', earliest: '1924-03-03', latest: '1924-03-03', precision: 'day', approximate: false, uncertain: false },
          sources: [],
          people: ['Ann', 'Bo Lee'],
          topics: ['Trade'],
          section: 'Ann: a life',
          line: 3,
        },
      ],
      periods: [
        {
          title: 'Ann: a life',
          when: { text: '1900 – 1950', edtf: '1900/1950', earliest: '1900-01-01', latest: '1950-12-31', precision: 'year', approximate: false, uncertain: false },
          line: 1,
        },
      ],
      topics: [{ name: 'Trade', mentions: 2, stances: [{ people: ['Ann'], value: 'free', when: year1924, sources: [], line: 4 }] }],
      problems: [],
    });
  });

  it('gives null where an end is open, and astronomical years', () => {
    const whens = exported('- {44 BC –} a\n- {– 1924} b\n- {c. 1250?} c').events.map(({ when }) => [when.earliest, when.latest, when.approximate, when.uncertain]);
    assert.deepEqual(whens, [['-0043-01-01', null, false, false], [null, '1924-12-31', false, false], ['1250-01-01', '1250-12-31', true, true]]);
  });

  it('names people in full, by first mention, with all their other names', () => {
    const json = exported('@Koba and @Lenin\n\n- @[Joseph Stalin]\n  - aka: Koba, Soso\n- @[Vladimir Lenin]\n- @Stalin');
    assert.deepEqual(json.people.map(({ name, aka, mentions }) => [name, aka, mentions]), [
      ['Joseph Stalin', ['Koba', 'Soso', 'Stalin'], 3],
      ['Vladimir Lenin', ['Lenin'], 2],
    ]);
  });

  it('tells the kind', () => {
    const json = exported('- @Left\n  - kind: group\n- @Ann');
    assert.deepEqual(json.people.map(({ kind }) => kind), ['group', 'person']);
  });

  it('tells a relation from both sides', () => {
    const json = exported('- @Ann\n  - spouse: @Bo {1920}\n  - parent: @Cy\n  - child: @Di\n  - mentor: @Ed\n  - ally: @Flo\n  - rival: @Gus');
    const told = ['Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus'].map((name) => personIn(json, name).facts.map(({ key, value, role, people }) => [key, value, role, people]));
    assert.deepEqual(told, [
      [['spouse', 'Ann', 'object', ['Ann']]],
      [['child', 'Ann', 'object', ['Ann']]],
      [['parent', 'Ann', 'object', ['Ann']]],
      [['pupil', 'Ann', 'object', ['Ann']]],
      [['ally', 'Ann', 'object', ['Ann']]],
      [['rival', 'Ann', 'object', ['Ann']]],
    ]);
    assert.deepEqual(factsIn(json, 'Ann', 'spouse').map(({ people, role, when }) => [people, role, when?.edtf]), [[['Bo'], undefined, '1920']]);
  });

  it('tells a member of a group its faction', () => {
    const json = exported('- @[United Opposition]\n  - member: @Ann, @Bo {1926}');
    assert.deepEqual(factsIn(json, 'Bo', 'faction').map(({ value, role, when }) => [value, role, when?.text]), [['United Opposition', 'object', '1926']]);
    assert.deepEqual(factsIn(json, 'United Opposition', 'member').map(({ people }) => people), [['Ann', 'Bo']]);
  });

  it('tells an alliance to each side of it', () => {
    const json = exported('- alliance: @Ann, @Bo against @Cy, @Di {1924}');
    const sides = ['Ann', 'Bo', 'Cy', 'Di'].map((name) => factsIn(json, name, 'alliance').map((fact) => [fact.role, fact.with, fact.against]));
    assert.deepEqual(sides, [
      [[undefined, ['Bo'], ['Cy', 'Di']]],
      [[undefined, ['Ann'], ['Cy', 'Di']]],
      [['against', ['Di'], ['Ann', 'Bo']]],
      [['against', ['Cy'], ['Ann', 'Bo']]],
    ]);
  });

  it('gives a fact of a roster to each of its people', () => {
    const json = exported('- office: member of the board {June 1924}\n  - faction: Left\n    - @Ann, @Bo\n  - faction: Right\n    - @Cy');
    const told = ['Ann', 'Bo', 'Cy'].map((name) => personIn(json, name).facts.map(({ key, value, when }) => `${key} ${value} ${when?.edtf ?? ''}`));
    assert.deepEqual(told, [
      ['office member of the board 1924-06', 'faction Left 1924-06'],
      ['office member of the board 1924-06', 'faction Left 1924-06'],
      ['office member of the board 1924-06', 'faction Right 1924-06'],
    ]);
  });

  it('does not tell of a person what only names the person', () => {
    const json = exported('- @Ann\n  - office: secretary to @Bo {1924}\n  - stance: #Trade as @Bo thinks');
    assert.deepEqual(personIn(json, 'Bo').facts, []);
  });

  it('puts notes and places beside what they speak of', () => {
    const json = exported('# @Ann {1924}\n- place: Rome\n- {March} she comes\n  - note: Or in April.\n  - place: Milan\n- {May} she goes\n- office: mayor\n  - note: By halves.');
    assert.deepEqual(json.events.map(({ text, place, notes }) => [text, place, notes]), [
      ['she comes', 'Milan', ['Or in April.']],
      ['she goes', 'Rome', undefined],
    ]);
    assert.deepEqual(personIn(json, 'Ann').facts.map(({ key, place, notes }) => [key, place, notes]), [['office', 'Rome', ['By halves.']]]);
  });

  it('tells a note right under a person as one on that person', () => {
    const json = exported('- @Ann\n  - note: Nobody knows her mother.\n  - {1924} she comes\n    - note: Late.');
    assert.deepEqual(personIn(json, 'Ann').facts.map(({ key, value }) => [key, value]), [['note', 'Nobody knows her mother.']]);
  });

  it('counts sources from the nearest to the farthest', () => {
    const json = exported('- source: A chronicle\n\n# Rome\n- source: [@livy]\n- {1924} it burns [@fire, p. 2]');
    assert.deepEqual(json.events.map(({ sources }) => sources), [['@fire, p. 2', '@livy', 'A chronicle']]);
  });

  it('leaves the date out of a title that it begins or ends, and keeps one that is all there is', () => {
    const titles = exported('# The war {1939 – 1945}\n# {1914}: the other war\n# {1918}\n# Between {1918} and later {1939}').periods.map(({ title }) => title);
    assert.deepEqual(titles, ['The war', 'the other war', '1918']);
  });

  it('places problems at line and column, both from 1', () => {
    const json = exported('# Rome\n- {30 February 1924} no such day\n- {1924');
    assert.deepEqual(json.problems.map(({ code, severity, line, column }) => [code, severity, line, column]), [
      ['date-no-such-day', 'error', 2, 4],
      ['tag-unclosed', 'error', 3, 3],
    ]);
    assert.ok(json.problems.every(({ message }) => message.length > 10));
  });

  it('names the file of each entry where there are several, which share their people', () => {
    const json = exportedFiles({ 'a.annals': '- @[Ann Lee]\n  - born: {1900}', 'b.annals': '# Later {1925}\n- {1924} @Lee comes\n- {30 February 1924}' });
    assert.deepEqual(json.people.map(({ name, mentions }) => [name, mentions]), [['Ann Lee', 2]]);
    assert.deepEqual(personIn(json, 'Lee').facts.map(({ file }) => file), ['a.annals']);
    assert.deepEqual([json.events[0]?.file, json.events[0]?.people, json.periods[0]?.file, json.problems[0]?.file], ['b.annals', ['Ann Lee'], 'b.annals', 'b.annals']);
  });

  it('is the same to the byte for the same notes', () => {
    const text = '- @[Ann Lee] and @Bo\n  - ally: @Cy, @Lee\n- {1924} #Trade';
    assert.equal(JSON.stringify(exported(text)), JSON.stringify(exported(text)));
  });

  for (const text of ['', '\uFEFF', '---\n', '---\na: [\n---\n', '\0\0', '{'.repeat(2000), '@['.repeat(2000), '#'.repeat(2000), '- '.repeat(200), '> '.repeat(200), '\ud800@\udfff{1}']) {
    it(`takes any text: ${JSON.stringify(text.slice(0, 12))}`, () => {
      const json = exported(text);
      assert.deepEqual(Object.keys(json), ['people', 'events', 'periods', 'topics', 'problems']);
    });
  }
});

const year1924 = { text: '1924', edtf: '1924', earliest: '1924-01-01', latest: '1924-12-31', precision: 'year', approximate: false, uncertain: false };
