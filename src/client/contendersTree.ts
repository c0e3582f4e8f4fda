import type { ContenderNode } from '../protocol/contenders';

/** One row of the tree. The object stays the same for as long as its row does; `node` is what the server last said of it. */
export interface ContenderElement {
  /** Unique over the whole tree and the same after every edit: VS Code keeps rows open by it. */
  readonly key: string;
  /** Ends the keys of this row and of all below it; empty but for a row that the server named twice. */
  readonly suffix: string;
  readonly parent: ContenderElement | undefined;
  node: ContenderNode;
}

/** Rows that must be drawn anew: all of them, or some with what is below them. */
export type ContenderChanges =
  | { readonly kind: 'all' }
  | { readonly kind: 'some'; readonly elements: readonly ContenderElement[] };

/**
 * The rows that VS Code has asked for so far, kept from one answer of the server to the next.
 * `prefix` parts the rows of one view (document, grouping) from those of another, so that each keeps its own open rows.
 */
export class ContendersTree {
  private readonly elements = new Map<string, ContenderElement>();
  private readonly children = new Map<ContenderElement | undefined, readonly ContenderElement[]>();

  constructor(private readonly prefix: string) {}

  /** The known rows below `parent` (undefined: the roots), or undefined where nobody has asked yet. */
  childrenOf(parent: ContenderElement | undefined): readonly ContenderElement[] | undefined {
    return this.children.get(parent);
  }

  /** Every row whose children are known, outermost first; undefined stands for the roots. */
  openParents(): readonly (ContenderElement | undefined)[] {
    return [...this.children.keys()].sort((a, b) => depth(a) - depth(b));
  }

  /** Takes an answer about the rows below `parent` and returns them, known ones as the same objects. */
  adopt(parent: ContenderElement | undefined, nodes: readonly ContenderNode[]): readonly ContenderElement[] {
    const rows = this.intern(parent, nodes);
    const kept = new Set(rows);
    for (const former of this.children.get(parent) ?? []) if (!kept.has(former)) this.forget(former);
    this.children.set(parent, rows);
    return rows;
  }

  /** Takes the way to one row, outermost first, and returns that row; undefined for an empty way. */
  adoptPath(path: readonly ContenderNode[]): ContenderElement | undefined {
    let element: ContenderElement | undefined;
    for (const node of path) element = this.element(element, node, '');
    return element;
  }

  /** Takes new answers about open parents and says which rows look different now. */
  update(answers: ReadonlyMap<ContenderElement | undefined, readonly ContenderNode[]>): ContenderChanges {
    const changed: ContenderElement[] = [];
    let rootsMoved = false;
    for (const parent of this.openParents()) {
      const nodes = answers.get(parent);
      if (nodes === undefined || !this.children.has(parent)) continue;
      const before = (this.children.get(parent) ?? []).map((row) => ({ row, node: row.node }));
      const after = this.adopt(parent, nodes);
      const moved = before.length !== after.length || before.some(({ row }, index) => row !== after[index]);
      if (moved && parent === undefined) rootsMoved = true;
      else if (moved && parent !== undefined) changed.push(parent);
      else changed.push(...before.filter(({ row, node }) => !sameNode(row.node, node)).map(({ row }) => row));
    }
    return rootsMoved ? { kind: 'all' } : { kind: 'some', elements: [...new Set(changed)] };
  }

  private intern(parent: ContenderElement | undefined, nodes: readonly ContenderNode[]): readonly ContenderElement[] {
    const seen = new Map<string, number>();
    return nodes.map((node) => {
      const count = (seen.get(node.id) ?? 0) + 1;
      seen.set(node.id, count);
      return this.element(parent, node, count === 1 ? '' : ` (${String(count)})`);
    });
  }

  /** Two rows with one key would end the whole view, so a second one of its name is given `again` to its key. */
  private element(parent: ContenderElement | undefined, node: ContenderNode, again: string): ContenderElement {
    const suffix = `${parent?.suffix ?? ''}${again}`;
    const key = `${this.prefix}${node.id}${suffix}`;
    const known = this.elements.get(key);
    if (known !== undefined && known.parent === parent) {
      known.node = node;
      return known;
    }
    const element: ContenderElement = { key, suffix, parent, node };
    this.elements.set(key, element);
    return element;
  }

  private forget(element: ContenderElement): void {
    for (const child of this.children.get(element) ?? []) this.forget(child);
    this.children.delete(element);
    if (this.elements.get(element.key) === element) this.elements.delete(element.key);
  }
}

/** True where `ancestor` is `element` or stands above it. */
export function holds(ancestor: ContenderElement, element: ContenderElement | undefined): boolean {
  for (let row = element; row !== undefined; row = row.parent) if (row.key === ancestor.key) return true;
  return false;
}

function depth(element: ContenderElement | undefined): number {
  let steps = 0;
  for (let row = element; row !== undefined; row = row.parent) steps += 1;
  return steps;
}

function sameNode(a: ContenderNode, b: ContenderNode): boolean {
  return (
    a.kind === b.kind &&
    a.label === b.label &&
    a.description === b.description &&
    a.tooltip === b.tooltip &&
    a.accessibleLabel === b.accessibleLabel &&
    a.hasChildren === b.hasChildren &&
    a.colour === b.colour &&
    a.change === b.change &&
    samePlace(a.place, b.place)
  );
}

/** Clicks lead to the start of a place only. */
function samePlace(a: ContenderNode['place'], b: ContenderNode['place']): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [from, to] = [a.range.start, b.range.start];
  return a.uri === b.uri && from.line === to.line && from.character === to.character;
}
