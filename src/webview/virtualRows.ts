/** How far beyond the edges rows are drawn, as a share of what is seen. */
const margin = 0.5;
/** How often rows that come out of another height may let others come into sight. */
const mostRounds = 4;

/**
 * Rows of uneven height one below the other, of which only those in sight stand in the page, however many there are. Heights are measured once a row
 * is drawn and estimated until then; what is in sight stays where it is when rows above it turn out taller than was thought.
 */
export class VirtualRows {
  private heights = new Float64Array();
  /** Top of each row and, last, the bottom of all; in pixels. */
  private tops = new Float64Array(1);
  private readonly drawn = new Map<number, HTMLElement>();
  private estimate = 0;
  private width = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly list: HTMLElement,
    private readonly create: (row: number) => HTMLElement,
  ) {}

  get count(): number {
    return this.heights.length;
  }

  /** Other rows than before, the first of them at the top. */
  reset(count: number): void {
    this.heights = new Float64Array(count).fill(NaN);
    this.lay();
    this.again(0);
  }

  /** Makes the rows in sight anew. */
  again(scrollTop = this.scroller.scrollTop): void {
    for (const element of this.drawn.values()) element.remove();
    this.drawn.clear();
    this.draw(scrollTop);
  }

  /** Draws what has come into sight, and takes away what has left it. */
  draw(scrollTop = this.scroller.scrollTop): void {
    const { scroller } = this;
    if (scroller.clientHeight === 0) return;
    const first = this.rowAt(scrollTop);
    const into = scrollTop - this.topOf(first);
    this.forgetWidths();
    for (let round = 0; round < mostRounds; round++) {
      this.place(this.topOf(first) + into);
      if (!this.measure()) break;
    }
    const top = this.topOf(first) + into;
    if (Math.abs(scroller.scrollTop - top) > 0.5) scroller.scrollTop = top;
  }

  /** The row at the top edge. */
  firstRow(): number {
    return this.rowAt(this.scroller.scrollTop);
  }

  /** The row's element, where it is in sight or near it. */
  elementOf(row: number): HTMLElement | undefined {
    return this.drawn.get(row);
  }

  /** Scrolls no more than it takes to see a row, or, with `top`, until it is the first. */
  bring(row: number, where: 'near' | 'top' = 'near'): void {
    const { scroller } = this;
    if (row < 0 || row >= this.count) return;
    for (let round = 0; round < mostRounds; round++) {
      const before = scroller.scrollTop;
      const [top, bottom] = [this.topOf(row), this.topOf(row + 1)];
      if (where === 'top') scroller.scrollTop = top;
      else if (top < before) scroller.scrollTop = top - scroller.clientHeight * 0.1;
      else if (bottom > before + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight * 0.9;
      this.draw();
      if (Math.abs(scroller.scrollTop - before) < 1) return;
    }
  }

  private place(scrollTop: number): void {
    const { scroller, list, drawn } = this;
    const reach = scroller.clientHeight * margin;
    const first = this.rowAt(scrollTop - reach);
    const last = Math.min(this.count - 1, this.rowAt(scrollTop + scroller.clientHeight + reach));
    for (const [row, element] of drawn) {
      if (row >= first && row <= last) continue;
      element.remove();
      drawn.delete(row);
    }
    let next: ChildNode | null = list.firstChild;
    for (let row = first; row <= last; row++) {
      const element = drawn.get(row) ?? this.create(row);
      drawn.set(row, element);
      if (element === next) next = element.nextSibling;
      else list.insertBefore(element, next);
    }
    list.style.paddingTop = `${this.topOf(first)}px`;
    list.style.paddingBottom = `${this.topOf(this.count) - this.topOf(last + 1)}px`;
  }

  /** Takes the heights of what was drawn for the first time; gives back whether any was another than was thought. */
  private measure(): boolean {
    let isOther = false;
    for (const [row, element] of this.drawn) {
      if (!Number.isNaN(this.heights[row])) continue;
      this.heights[row] = element.getBoundingClientRect().height;
      isOther ||= Math.abs(this.heights[row] - this.estimate) > 0.5;
    }
    if (isOther) this.lay();
    return isOther;
  }

  private lay(): void {
    const { heights } = this;
    this.estimate = estimated(heights);
    const tops = new Float64Array(heights.length + 1);
    for (let row = 0; row < heights.length; row++) tops[row + 1] = tops[row]! + (Number.isNaN(heights[row]) ? this.estimate : heights[row]!);
    this.tops = tops;
  }

  /** In another width, text breaks into other lines. */
  private forgetWidths(): void {
    const { clientWidth } = this.scroller;
    if (clientWidth === this.width) return;
    this.width = clientWidth;
    this.heights.fill(NaN);
    this.lay();
  }

  private topOf(row: number): number {
    return this.tops[Math.min(row, this.count)] ?? 0;
  }

  /** The row at a height; the first above all, the last below all. */
  private rowAt(y: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** What a row is taken for before any was measured, in pixels. */
const unmeasured = 48;

/** The mean of those that are known. */
function estimated(heights: Float64Array): number {
  let [sum, known] = [0, 0];
  for (const height of heights) {
    if (Number.isNaN(height)) continue;
    sum += height;
    known++;
  }
  return known === 0 ? unmeasured : sum / known;
}
