import assert from 'node:assert/strict';
import { type ContenderChanges, type ContenderElement, ContendersTree, holds } from '../../src/client/contendersTree';
import type { ContenderNode } from '../../src/protocol/contenders';

function person(name: string, more: Partial<ContenderNode> = {}): ContenderNode {
  return { id: `faction:Left/person:${name}`, kind: 'person', label: name, hasChildren: true, ...more };
}

const left: ContenderNode = { id: 'faction:Left', kind: 'faction', label: 'Left', hasChildren: true, colour: 0 };
const right: ContenderNode = { id: 'faction:Right', kind: 'faction', label: 'Right', hasChildren: true, colour: 1 };

/** A tree with the roots Left and Right, Left being open on the people named. */
function openTree(...people: ContenderNode[]): { tree: ContendersTree; faction: ContenderElement; rows: readonly ContenderElement[] } {
  const tree = new ContendersTree('a ');
  const faction = tree.adopt(undefined, [left, right])[0]!;
  return { tree, faction, rows: tree.adopt(faction, people) };
}

function named(changes: ContenderChanges): unknown {
  return changes.kind === 'all' ? 'all' : changes.elements.map(({ node }) => node.label);
}

describe('contenders tree', () => {
  it('gives the same object for the same row, with what was last said of it', () => {
    const { tree, faction, rows } = openTree(person('Trotsky'));
    const again = tree.adopt(faction, [person('Zinoviev'), person('Trotsky', { description: '1879 – 1940' })]);
    assert.equal(again[1], rows[0]);
    assert.equal(rows[0]?.node.description, '1879 – 1940');
  });

  it('keeps keys apart by view and leads up to the root', () => {
    const { faction, rows } = openTree(person('Trotsky'));
    assert.equal(rows[0]?.key, 'a faction:Left/person:Trotsky');
    assert.equal(rows[0]?.parent, faction);
    assert.ok(holds(faction, rows[0]));
    assert.ok(!holds(rows[0], faction));
  });

  it('never gives two rows one key, whatever the server says', () => {
    const { tree, rows } = openTree(person('Trotsky'), person('Trotsky'));
    const below: ContenderNode = { id: 'faction:Left/person:Trotsky/offices', kind: 'offices', label: 'Offices', hasChildren: true };
    const all = [...rows, ...rows.flatMap((row) => [...tree.adopt(row, [below])])];
    assert.equal(new Set(all.map(({ key }) => key)).size, 4);
  });

  it('finds the row that a path names, before and after it was opened', () => {
    const tree = new ContendersTree('a ');
    const early = tree.adoptPath([left, person('Trotsky')]);
    const faction = tree.adopt(undefined, [left, right])[0]!;
    assert.equal(tree.adopt(faction, [person('Trotsky')])[0], early);
    assert.equal(early?.parent, faction);
    assert.equal(tree.adoptPath([]), undefined);
  });

  describe('after an edit', () => {
    const place = (line: number) => ({ uri: 'file:///a', range: { start: { line, character: 2 }, end: { line, character: 9 } } });
    const before = [person('Trotsky', { place: place(3) }), person('Zinoviev', { place: place(4) })];
    const cases: readonly { it: string; people: readonly ContenderNode[]; roots?: readonly ContenderNode[]; drawn: unknown }[] = [
      { it: 'draws nothing where nothing changed', people: before, drawn: [] },
      { it: 'draws one row whose description changed', people: [before[0]!, { ...before[1]!, description: 'x' }], drawn: ['Zinoviev'] },
      { it: 'draws rows whose line moved', people: before.map((node) => ({ ...node, place: place(9) })), drawn: ['Trotsky', 'Zinoviev'] },
      { it: 'draws the parent of a new row', people: [...before, person('Kamenev')], drawn: ['Left'] },
      { it: 'draws the parent of a lost row', people: [before[1]!], drawn: ['Left'] },
      { it: 'draws the parent of rows in another order', people: [...before].reverse(), drawn: ['Left'] },
      { it: 'draws all for a new root', people: before, roots: [left, right, { ...right, id: 'faction:Centre' }], drawn: 'all' },
    ];
    for (const { it: title, people, roots, drawn } of cases) {
      it(title, () => {
        const { tree, faction } = openTree(...before);
        const answers = new Map<ContenderElement | undefined, readonly ContenderNode[]>([
          [undefined, roots ?? [left, right]],
          [faction, people],
        ]);
        assert.deepEqual(named(tree.update(answers)), drawn);
        assert.deepEqual(tree.childrenOf(faction)?.map(({ node }) => node), people);
      });
    }

    it('forgets what stood below a lost row', () => {
      const { tree, faction } = openTree(...before);
      tree.update(new Map([[undefined, [right]]]));
      assert.equal(tree.childrenOf(faction), undefined);
      assert.deepEqual(tree.openParents(), [undefined]);
    });

    it('leaves alone what it has no answer about', () => {
      const { tree, faction, rows } = openTree(...before);
      assert.deepEqual(named(tree.update(new Map([[undefined, [left, right]]]))), []);
      assert.deepEqual(tree.childrenOf(faction), rows);
    });
  });
});
