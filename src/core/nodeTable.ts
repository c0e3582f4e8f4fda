import { NumberTable } from './numberTable';
import type { Context } from './sense';

export const enum NodeColumn {
  /** Its block in the segment. */
  Block,
  /** The node of the segment that holds it, or -1. */
  Parent,
  /** How many of the headings open at the segment's start still hold it. */
  Outer,
  /** Its first date among those of the segment; it has those up to the first one of the next node. */
  FirstDate,
  /** What is so of it, as a sum of `NodeTrait`s. */
  Traits,
  Width,
}

export const enum NodeTrait {
  /** It has a date of its own. */
  Dated = 1,
  /** It is an item of nothing but person tags. */
  Roster = 2,
  /** It holds fact lines. */
  Fact = 4,
  /** It begins with what may be a slip for a key. */
  Hint = 8,
  /** Its dates tell events. */
  Events = 16,
}

/** The outline nodes of all that was read at once. */
export class NodeTable extends NumberTable {
  private readonly contexts: Context[] = [];

  constructor(expected: number) {
    super(NodeColumn.Width, expected);
  }

  /** Adds a node; what is so of it follows. */
  open(block: number, parent: number, outer: number, firstDate: number): number {
    const node = this.add();
    this.set(node, NodeColumn.Block, block);
    this.set(node, NodeColumn.Parent, parent);
    this.set(node, NodeColumn.Outer, outer);
    this.set(node, NodeColumn.FirstDate, firstDate);
    return node;
  }

  tell(node: number, traits: number, context: Context): void {
    this.set(node, NodeColumn.Traits, traits);
    this.contexts[node] = context;
  }

  context(node: number): Context {
    return this.contexts[node]!;
  }
}
