import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Notes } from '../../src/core/notes';
import { parse } from '../../src/core/parse';
import type { ContenderNode, ContendersView } from '../../src/protocol/contenders';
import { createLanguageService } from '../../src/service/languageService';
import { noteWithCursor, uri } from './noteWithCursor';

const sample = (name: string): string => readFileSync(join(import.meta.dirname, '../../samples', name), 'utf8');
const marks = { new: '+ ', changed: '~ ', ended: '− ' } as const;

/** The rows of a tree down to a depth, each `MARK LABEL | DESCRIPTION`, indented. */
function rows(text: string, view: Omit<ContendersView, 'uri'>, parent?: string, depth = 2): readonly string[] {
  const { service } = noteWithCursor(text);
  const below = (id: string | undefined, left: number): readonly string[] =>
    left === 0 ? [] : service.contenders({ uri, ...view, ...(id === undefined ? {} : { parent: id }) })!.nodes.flatMap((node) => [rowText(node), ...(node.hasChildren ? below(node.id, left - 1).map((line) => `  ${line}`) : [])]);
  return below(parent, depth);
}

function rowText({ label, description = '', change }: ContenderNode): string {
  return `${change === undefined ? '' : marks[change]}${label}${description === '' ? '' : ` | ${description}`}`;
}

describe('the tree of contenders as of a date', () => {
  const struggle = sample('power-struggle.annals');
  const republic = sample('roman-republic.annals');

  it('shows the three wings of the Politburo of June 1924', () =>
    assert.deepEqual(rows(struggle, { groupBy: 'faction', at: 'June 1924', since: '1923' }).slice(0, 10), [
      '+ Left | 3', '  + Leon Trotsky | June 1924', '  + Lev Kamenev | June 1924', '  + Grigory Zinoviev | June 1924',
      '+ Centre | 1', '  + Joseph Stalin | June 1924',
      '+ Right | 3', '  + Nikolai Bukharin | June 1924', '  + Alexei Rykov | June 1924', '  + Mikhail Tomsky | June 1924',
    ]));

  it('shows the opposition of 1926, who left which wing for it, and what is only last known', () =>
    assert.deepEqual(rows(struggle, { groupBy: 'faction', at: '1926', since: 'June 1924' }).slice(0, 11), [
      'Centre | 1', '  Joseph Stalin | last known, June 1924',
      'Right | 3', '  Nikolai Bukharin | last known, June 1924', '  Alexei Rykov | last known, June 1924', '  Mikhail Tomsky | last known, June 1924',
      '+ United Opposition | 3', '  ~ Leon Trotsky | was in Left · 1926–1927', '  ~ Lev Kamenev | was in Left · 1926–1927', '  ~ Grigory Zinoviev | was in Left · 1926–1927',
      '− Left | no longer',
    ]));

  it('tells who is gone, and hides those who had been gone before', () => {
    const dead = rows(struggle, { groupBy: 'person', at: '1925', since: '1923' }, undefined, 1).filter((row) => row.includes('Lenin'));
    assert.deepEqual(dead, ['− Vladimir Lenin | died 21 January 1924']);
    assert.deepEqual(rows(struggle, { groupBy: 'person', at: '1926', since: '1925' }, undefined, 1).filter((row) => row.includes('Lenin')), []);
  });

  it('groups by office: who holds it, and who has come to it', () => {
    const tree = rows(struggle, { groupBy: 'office', at: '1927', since: 'June 1924' });
    const politburo = tree.indexOf('Full member of the Politburo | 4');
    assert.deepEqual(tree.slice(politburo + 1, politburo + 5).map((row) => row.split(' |')[0]!.trim()), ['Joseph Stalin', 'Nikolai Bukharin', 'Alexei Rykov', 'Mikhail Tomsky']);
    assert.ok(tree.includes('  + Nikolai Bukharin | late 1926 – 1929'));
    assert.deepEqual(rows(republic, { groupBy: 'office', at: '59 BC' }).filter((row) => row.startsWith('Consul')), ['Consul | 1']);
    assert.ok(rows(republic, { groupBy: 'office' }).includes('  Marcus Tullius Cicero | 63 BC'));
  });

  it('groups by topic: who thought what then, and who has changed their mind', () => {
    const nep = (at: string, since: string): readonly string[] => rows(struggle, { groupBy: 'topic', at, since }, 'topic:NEP', 1).filter((row) => row.includes('Stalin') || row.includes('Trotsky'));
    assert.deepEqual(nep('1926', '1925'), ['Joseph Stalin | keep it for now', 'Leon Trotsky | end it, and industrialise rapidly']);
    assert.deepEqual(nep('1929', '1926'), ['~ Joseph Stalin | end it']);
  });

  it('marks below a person what is new and what holds no longer', () => {
    const below = 'faction:Centre/person:Joseph Stalin';
    assert.deepEqual(rows(struggle, { groupBy: 'faction', at: '1926', since: 'June 1924' }, below, 1).slice(0, 3), ['Offices | 7', 'Stances | 5', '~ Relations | 5']);
    const relations = rows(struggle, { groupBy: 'faction', at: '1926', since: 'June 1924' }, `${below}/relations`, 1);
    assert.equal(relations.at(-1), '− With Grigory Zinoviev and Lev Kamenev against Leon Trotsky | no longer, 1924 – early 1925');
    assert.equal(relations.filter((row) => row.startsWith('+ ')).length, 2);
  });

  it('says what is only possible', () => {
    const text = '- @Ann\n  - faction: Left {c. 1924}\n  - office: mayor {1920 – 1924?}\n';
    assert.deepEqual(rows(text, { groupBy: 'faction', at: 'May 1924' }), ['Left | 1', '  Ann | possibly, c. 1924']);
    assert.deepEqual(rows(text, { groupBy: 'faction', at: 'May 1924' }, 'faction:Left/person:Ann/offices', 1), ['Mayor | possibly, 1920 – 1924?']);
  });

  it('shows those who may have been alive without a faction, with their age, and nobody unborn', () => {
    const text = '- @Ann\n  - born: {1 May 1900}\n- @Bob\n  - born: {1950}\n';
    assert.deepEqual(rows(text, { groupBy: 'faction', at: 'June 1924' }), ['No faction | 1', '  Ann | 24 years old']);
  });

  it('compares with the date before where that is earlier, else with the change before', () => {
    const { service } = noteWithCursor(struggle);
    const since = (at: string, before?: string): string | undefined => service.contenders({ uri, groupBy: 'person', at, ...(before === undefined ? {} : { since: before }) })!.since?.words;
    assert.deepEqual([since('1926', 'June 1924'), since('June 1924', '1926'), since('1800')], ['June 1924', '2 February 1924', undefined]);
  });

  it('keeps every id from date to date, so that rows stay open', () => {
    const { service } = noteWithCursor(struggle);
    const ids = (at: string): readonly string[] => service.contenders({ uri, groupBy: 'faction', at, parent: 'faction:Right' })!.nodes.map(({ id }) => id);
    assert.deepEqual(ids('June 1924'), ids('1928'));
  });

  it('tells all that holds, and what has changed, in the tooltip', () => {
    const { service } = noteWithCursor(struggle);
    const [stalin] = service.contenders({ uri, groupBy: 'faction', at: '1928', since: '1926', parent: 'faction:Centre' })!.nodes;
    assert.match(stalin!.tooltip!, /^Joseph Stalin\nAs of 1928: 49 or 50 years old\n/);
    assert.match(stalin!.tooltip!, /\nFaction: Centre \(last known, June 1924\)\n/);
  });

  it('speaks of one document or of all notes', () => {
    const notes = new Notes();
    notes.set(parse('file:///a', 1, '- @Ann\n  - faction: Left {1904}'));
    notes.set(parse('file:///b', 1, '- @Bob\n  - faction: Left {1904}'));
    const service = createLanguageService({ notes });
    const members = (scope: 'document' | 'all', at?: string): readonly string[] => service.contenders({ uri: 'file:///a', groupBy: 'faction', scope, parent: 'faction:Left', ...(at === undefined ? {} : { at }) })!.nodes.map(({ label }) => label);
    assert.deepEqual([members('document'), members('all'), members('document', '1904'), members('all', '1904')], [['Ann'], ['Ann', 'Bob'], ['Ann'], ['Ann', 'Bob']]);
  });

  it('shows all times for a date that cannot be read', () => {
    const { service } = noteWithCursor(struggle);
    assert.equal(service.contenders({ uri, groupBy: 'faction', at: '30 February 1924' })!.at, undefined);
  });
});

describe('dates that the views are asked about', () => {
  it('are read as the notes read them, or it is said why not', () => {
    const { service } = noteWithCursor('---\nlang: de\n---\n- {März 1924} @Ann spricht\n  - {the 21st} @Bob\n\nprose\n');
    assert.equal(service.date({ uri, text: 'März 1924' })?.date?.text, '1924-03');
    assert.match(service.date({ uri, text: '30 February 1924' })?.problem ?? '', /February/);
    assert.deepEqual([3, 4, 6].map((line) => service.date({ uri, position: { line, character: 0 } })?.date?.text), ['1924-03', '1924-03-21', undefined]);
  });

  it('are told with every change of one document or of all', () => {
    const { service } = noteWithCursor('- @Ann\n  - office: mayor {1901 – 1904}\n', {}, { 'b.annals': '- @Bob\n  - office: mayor {1905 –}\n' });
    assert.deepEqual(service.changeDates({ uri, scope: 'document' })!.map(({ words }) => words), ['1901', '1905']);
    assert.deepEqual(service.changeDates({ uri, scope: 'all' })!.map(({ words }) => words), ['1901', '1905']);
    assert.equal(service.changeDates({ uri: 'file:///none', scope: 'all' }), undefined);
  });
});
