/**
 * Rows of whole numbers, each of the same width, one after another in memory. What a document is read into is tens of thousands of small things; as
 * numbers they take a fraction of the room of objects, and nothing that the garbage collector has to look at.
 */
export class NumberTable {
  private cells: Int32Array<ArrayBuffer>;
  /** How many rows there are. */
  count = 0;

  /** There is room for `expected` rows, and for twice as many each time it runs out. */
  constructor(
    private readonly width: number,
    expected: number,
  ) {
    this.cells = new Int32Array(width * Math.max(1, expected));
  }

  /** Adds a row of zeros and gives its index. */
  add(): number {
    if ((this.count + 1) * this.width > this.cells.length) this.grow();
    return this.count++;
  }

  private grow(): void {
    const more = new Int32Array(2 * this.cells.length);
    more.set(this.cells);
    this.cells = more;
  }

  get(row: number, column: number): number {
    return this.cells[row * this.width + column]!;
  }

  set(row: number, column: number, value: number): void {
    this.cells[row * this.width + column] = value;
  }
}
