/** One lane and the items that lie in it. */
export interface Lane {
  /** The same lane keeps its key when the notes change. */
  readonly key: string;
  /** Absent for the lane of what belongs to no other and for the only lane. */
  readonly title: string | undefined;
  /** What the title does not say, e.g. the faction of a person. */
  readonly subtitle: string | undefined;
  /** What all in it is coloured as, an index into `Colouring.names`, -1 for no colour; absent where each item has its own. */
  readonly colour: number | undefined;
  /** Index into `TimelineData.people`; -1 where the lane is no person's. */
  readonly person: number;
  /** Depth of a section, 0 for the outermost. */
  readonly depth: number;
  /** Index into `TimelineData.documents` of the file, and the line in it, that the lane's name comes from; -1 where there is none. */
  readonly document: number;
  readonly line: number;
  /** Indexes of items, in reading order. */
  readonly items: Int32Array;
}
