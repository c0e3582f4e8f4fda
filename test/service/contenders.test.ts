import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { update } from '../../src/core/update';
import type { ContenderGrouping, ContenderNode } from '../../src/protocol/contenders';
import type { LanguageService } from '../../src/service/languageService';
import { noteWithCursor, textIn, uri } from './noteWithCursor';

const sample = readFileSync(join(import.meta.dirname, '../../samples/power-struggle.annals'), 'utf8');

function children(service: LanguageService, groupBy: ContenderGrouping, parent?: string, filter?: string): readonly ContenderNode[] {
  return service.contenders({ uri, groupBy, ...(parent === undefined ? {} : { parent }), ...(filter === undefined ? {} : { filter }) })!.nodes;
}

/** Every node of the tree, from the top down. */
function walk(service: LanguageService, groupBy: ContenderGrouping, parent?: string): readonly ContenderNode[] {
  return children(service, groupBy, parent).flatMap((node) => [node, ...(node.hasChildren ? walk(service, groupBy, node.id) : [])]);
}

const labels = (nodes: readonly ContenderNode[]): readonly string[] => nodes.map(({ label, description }) => (description === undefined || description === '' ? label : `${label} | ${description}`));

describe('the tree of contenders', () => {
  it('goes from factions over people and groups to dated entries', () => {
    const { service } = noteWithCursor(sample);
    assert.deepEqual(labels(children(service, 'faction')), ['Left | 3', 'Centre | 1', 'Right | 3', 'United Opposition | 3', 'No faction | 11']);
    assert.deepEqual(labels(children(service, 'faction', 'faction:Centre')), ['Joseph Stalin | June 1924']);
    assert.deepEqual(children(service, 'faction', 'faction:Centre/person:Joseph Stalin').map(({ label }) => label), ['Offices', 'Stances', 'Relations', 'Events', 'Other facts']);
    const offices = labels(children(service, 'faction', 'faction:Centre/person:Joseph Stalin/offices'));
    assert.ok(offices.includes('General Secretary of the Party | 3 April 1922 – 16 October 1952'), offices.join('\n'));
  });

  it('shows a person under each faction, and the others under a last group', () => {
    const { service } = noteWithCursor('- @A\n  - faction: Left {1924}\n  - faction: Right {1928}\n- @B');
    assert.deepEqual(walk(service, 'faction').filter(({ kind }) => kind === 'person').map(({ id, description }) => `${id} ${description!}`), ['faction:Left/person:A 1924', 'faction:Right/person:A 1928', 'faction:/person:B ']);
    assert.deepEqual(children(service, 'faction').map(({ label, colour }) => [label, colour]), [['Left', 0], ['Right', 1], ['No faction', undefined]]);
  });

  for (const groupBy of ['faction', 'person', 'topic'] as const) {
    it(`has no two nodes of one id, and every place holds something, by ${groupBy}`, () => {
      const { service, text } = noteWithCursor(sample);
      const nodes = walk(service, groupBy);
      assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
      for (const { place, id, label, accessibleLabel } of nodes) {
        assert.notEqual(label, '');
        assert.ok(accessibleLabel === undefined || accessibleLabel !== '');
        if (place) assert.notEqual(textIn(text, place.range), '', id);
      }
    });
  }

  it('keeps every id when something is typed elsewhere', () => {
    const { service, notes } = noteWithCursor(sample);
    const before = walk(service, 'faction').map(({ id }) => id);
    const start = { line: 5, character: 0 };
    notes.set(update(notes.get(uri)!, 2, [{ range: { start, end: start }, text: 'Some prose.\n\n' }]));
    assert.deepEqual(walk(service, 'faction').map(({ id }) => id), before);
  });

  it('groups by topic: who thought what', () => {
    const { service } = noteWithCursor('- @A\n  - stance: #NEP keep it {1924}\n  - stance: #NEP end it {1928}\n- {1921} the #NEP begins');
    assert.deepEqual(walk(service, 'topic').map(({ label, description }) => `${label} ${description ?? ''}`.trim()), ['NEP 1', 'A', 'Keep it 1924', 'End it 1928', 'Events 1', 'the NEP begins 1921']);
  });

  it('filters people by any of their names, without case and accents', () => {
    const { service } = noteWithCursor(sample);
    assert.deepEqual(labels(children(service, 'person', undefined, 'KOBA')).map((label) => label.split(' |')[0]), ['Joseph Stalin']);
    assert.deepEqual(children(service, 'faction', undefined, 'ramon').map(({ label }) => label), ['No faction']);
    assert.deepEqual(children(service, 'person', undefined, 'nobody'), []);
  });

  it('finds the way to the person under the cursor, in the faction of that time', () => {
    const note = '- @A\n  - faction: Left {1924}\n  - faction: Right {1928}\n- {1928} @$0A speaks';
    const { service, position } = noteWithCursor(note);
    assert.deepEqual(service.contenderPath({ uri, groupBy: 'faction', position })!.path.map(({ id }) => id), ['faction:Right', 'faction:Right/person:A']);
    assert.deepEqual(service.contenderPath({ uri, groupBy: 'person', position })!.path.map(({ id }) => id), ['person:A']);
    assert.deepEqual(service.contenderPath({ uri, groupBy: 'person', position, filter: 'x' })!.path, []);
  });

  it('keeps names with strange characters apart', () => {
    const { service } = noteWithCursor('- @[A/B%2F:C]\n  - office: x/y {1924}\n- @[A%2FB/:C]\n  - office: x/y {1924}\n- @[__proto__]\n  - office: z');
    const nodes = walk(service, 'person');
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    assert.equal(nodes.filter(({ kind }) => kind === 'office').length, 3);
  });

  it('stays bounded', () => {
    const { service } = noteWithCursor('- {1924} @A acts\n'.repeat(1200));
    const events = children(service, 'person', 'person:A/events');
    assert.equal(events.length, 501);
    assert.equal(events[500]!.label, 'and 700 more');
  });

  it('has nothing below an id that leads nowhere', () => {
    const { service } = noteWithCursor(sample);
    for (const parent of ['', 'x', 'person:Nobody', 'faction:Nothing', 'topic:None/events', 'constructor', 'faction:Left/person:Leon Trotsky/nothing']) assert.deepEqual(children(service, 'faction', parent), [], parent);
  });
});
