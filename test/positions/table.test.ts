import assert from 'node:assert/strict';
import { nextKey, spotFor } from '../../src/positions/grid';
import { csvCell } from '../../src/exchange/csv';
import { markdownOf, tableCsv } from '../../src/positions/copy';
import { escapeMarkdown } from '../../src/service/escapeMarkdown';
import { readMessage } from '../../src/positions/messages';
import { groupRows } from '../../src/positions/rows';
import { readState } from '../../src/positions/state';
import { sliderExtent, stepFrom, stepOf } from '../../src/positions/steps';
import { wordsOf } from '../../src/positions/strings';
import type { SpotGrid } from '../../src/positions/table';
import { asked, sample } from './sampleViews';

const words = wordsOf({}, 'BC/AD');
const struggle = sample('power-struggle');

describe('rows of positions', () => {
  const names = (sort: string, descending = false, hides = false): readonly (readonly string[])[] =>
    groupRows(struggle.positions('June 1924'), { sort, descending }, hides).map(({ faction, rows }) => [faction ?? '*', ...rows.map(({ name }) => name.split(' ')[1]!)]);

  it('are grouped by the three wings of June 1924', () => {
    assert.deepEqual(names('faction', false, true).slice(0, 3), [
      ['Left', 'Zinoviev', 'Trotsky', 'Kamenev'],
      ['Centre', 'Stalin'],
      ['Right', 'Rykov', 'Tomsky', 'Bukharin'],
    ]);
  });

  it('are sorted by name both ways, each person once', () => {
    const [up] = names('person');
    const [down] = names('person', true);
    assert.deepEqual(down!.slice(1), up!.slice(1).reverse());
    assert.equal(new Set(up).size, struggle.positions('June 1924').people.length + 1);
  });

  it('put those who say nothing last either way', () => {
    for (const descending of [false, true]) {
      const [group] = groupRows(struggle.positions('1926'), { sort: 'topic:NEP', descending }, false);
      const told = group!.rows.map(({ stances }) => stances[1]!.entries.length > 0);
      assert.deepEqual([...told].sort((a, b) => Number(b) - Number(a)), told);
    }
  });

  it('leave out the dead and those not yet born where that is wished', () => {
    const data = struggle.positions('1950');
    const shown = groupRows(data, { sort: 'person', descending: false }, true).flatMap(({ rows }) => rows);
    assert.ok(shown.length < data.people.length);
    assert.ok(shown.every(({ absence }) => absence === undefined));
  });
});

describe('steps of the slider', () => {
  const { changes } = struggle.positions();
  const at = (text: string) => struggle.positions(text).at;

  it('go from change to change and stop at both ends', () => {
    const first = changes[0]!;
    assert.equal(stepFrom(changes, first, -1), first);
    assert.equal(stepFrom(changes, first, 1), changes[1]);
    assert.equal(stepFrom(changes, changes[changes.length - 1]!, 3), changes[changes.length - 1]);
    assert.equal(stepOf(changes, at('1926')), changes.findIndex(({ words: said }) => said === '1926'));
  });

  it('go from between two changes to the next and the one before', () => {
    const between = at('10 July 1927');
    assert.equal(stepOf(changes, between), -1);
    assert.equal(stepFrom(changes, between, 1)?.words, '1928');
    assert.equal(stepFrom(changes, between, -1)?.words, 'January 1927');
  });

  it('reach over all changes, and read what is under the pointer in units that can be seen', () => {
    const extent = sliderExtent(changes, changes[0]!);
    assert.ok(changes.every(({ from, to }) => extent.from <= from! && to! <= extent.to));
    assert.equal(stepFrom([], changes[0]!, 1), undefined);
  });
});

describe('keys in the grid', () => {
  const spot = (key: string) => ({ key, element: undefined as unknown as HTMLElement, place: undefined, facts: undefined });
  const grid: SpotGrid = [[[spot('|person')], [spot('|a')]], [[spot('P|person|0')], [spot('P|a|0'), spot('P|a|1')]], [[spot('Q|person|0')], [spot('Q|a|0')]]];
  const press = (from: string, key: string, ctrlKey = false): string | undefined => nextKey(grid, from, { key, ctrlKey, metaKey: false });
  const table: readonly [string, string, string | undefined][] = [
    ['|person', 'ArrowRight', '|a'],
    ['|a', 'ArrowRight', '|a'],
    ['|a', 'ArrowDown', 'P|a|0'],
    ['P|a|0', 'ArrowDown', 'P|a|1'],
    ['P|a|1', 'ArrowDown', 'Q|a|0'],
    ['Q|a|0', 'ArrowUp', 'P|a|1'],
    ['Q|a|0', 'ArrowDown', undefined],
    ['|a', 'ArrowUp', undefined],
    ['Q|a|0', 'Home', 'Q|person|0'],
    ['P|person|0', 'End', 'P|a|0'],
    ['P|a|0', 'PageDown', 'Q|a|0'],
    ['gone', 'Home', undefined],
    ['P|a|0', 'x', undefined],
  ];
  for (const [from, key, to] of table) it(`${key} leads from ${from} to ${to}`, () => assert.equal(press(from, key), to));

  it('Ctrl goes to the corners', () => assert.deepEqual([press('P|a|0', 'Home', true), press('P|a|0', 'End', true)], ['|person', 'Q|a|0']));

  it('finds what is left of a stop that has gone', () => {
    assert.equal(spotFor(grid, 'P|a|7')?.key, 'P|a|0');
    assert.equal(spotFor(grid, 'P|gone|0')?.key, 'P|person|0');
    assert.equal(spotFor(grid, 'X|a|0'), undefined);
  });
});

describe('copies of positions', () => {
  it('are a Markdown table with as many cells in each line', () => {
    const data = struggle.positions('1926');
    const lines = markdownOf(data, groupRows(data, { sort: 'faction', descending: false }, false), words).trim().split('\n');
    assert.equal(lines[0], '## The struggle for power after Lenin: Positions as of 1926');
    const cells = lines.slice(2).map((line) => line.split(/(?<!\\)\|/).length);
    assert.equal(cells.length, data.people.length + 2);
    assert.equal(new Set(cells).size, 1);
    assert.match(lines.find((line) => line.includes('Joseph Stalin'))!, /\| keep it for now \|/);
    assert.match(lines.join('\n'), /Vladimir Lenin \(dead\)/);
  });

  const escapes: readonly [string, string][] = [
    ['a|b', 'a\\|b'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['[x](y)', '\\[x\\](y)'],
    ['# no * heading_', '\\# no \\* heading\\_'],
    ['two\nlines', 'two lines'],
    ['http://x', 'http\\://x'],
  ];
  for (const [text, expected] of escapes) it(`write ${JSON.stringify(text)} as ${expected}`, () => assert.equal(escapeMarkdown(text), expected));

  const quotes: readonly [string, string][] = [
    ['plain', '"plain"'],
    ['say "so", then', '"say ""so"", then"'],
    ['=1+1', '"\'=1+1"'],
    ['@cmd', '"\'@cmd"'],
    ['-2', '"\'-2"'],
    ['two\r\nlines', '"two lines"'],
  ];
  for (const [text, expected] of quotes) it(`quote ${JSON.stringify(text)} as ${expected}`, () => assert.equal(csvCell(text), expected));

  it('are comma-separated values with the doubt in words', () => {
    const data = asked('- @Ann\n  - stance: #Harbour build it, "now" {1904 – 1906}').positions('1900 – 1904');
    const csv = tableCsv(data, groupRows(data, { sort: 'faction', descending: false }, false), words);
    assert.equal(csv, '"Person","Faction","Office","Harbour","Alliance"\r\n"Ann","","","build it, ""now""",""\r\n');
    const vague = asked('- @Ann\n  - stance: #Harbour build it {c. 1904}').positions('1 May 1904');
    assert.match(tableCsv(vague, groupRows(vague, { sort: 'faction', descending: false }, false), words), /"build it \(possible\)"/);
  });
});

describe('messages and state of positions', () => {
  it('take what the service says, and nothing broken', () => {
    const data = JSON.parse(JSON.stringify(struggle.positions('1926'))) as Record<string, unknown>;
    const lines = JSON.parse(JSON.stringify(struggle.storyline())) as Record<string, unknown>;
    assert.equal(readMessage({ type: 'positions', data })?.type, 'positions');
    assert.equal(readMessage({ type: 'storyline', data: lines })?.type, 'storyline');
    for (const key of ['at', 'people', 'topics', 'changes']) assert.equal(readMessage({ type: 'positions', data: { ...data, [key]: 7 } }), undefined, key);
    for (const key of ['people', 'bonds', 'stays', 'marks']) assert.equal(readMessage({ type: 'storyline', data: { ...lines, [key]: [{}] } }), undefined, key);
    for (const bad of [undefined, null, 'positions', [], { type: 'copied', format: 'pdf' }, { type: 'empty', message: 1 }]) assert.equal(readMessage(bad), undefined);
  });

  it('keep what is sound of the state', () => {
    assert.equal(readState({ tab: 'table' }), undefined);
    const plain = { uri: 'file:///a', tab: 'table', scope: 'document', sort: 'faction', descending: false, hidesAbsent: false, scrollTop: 0, scrollLeft: 0 };
    assert.deepEqual(readState({ uri: 'file:///a', scrollTop: -4, view: { from: 3, to: 1 }, at: 7 }), plain);
    assert.deepEqual(readState({ ...plain, at: '1926', view: { from: 1, to: 3 } }), { ...plain, at: '1926', view: { from: 1, to: 3 } });
  });
});
