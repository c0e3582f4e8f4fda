import { fontOf } from '../picture/brush';
import { type Emphasis } from '../picture/drawMarks';
import { drawPicture } from '../picture/drawPicture';
import { at } from '../picture/column';
import { type EdgeSide } from './edgeHint';
import { append } from '../webview/element';
import { isDrawable, type Items } from '../picture/items';
import { type Measure, measureByCharacter } from '../picture/labels';
import { type Layout, laneIndexAt } from '../picture/layout';
import { metrics } from '../picture/metrics';
import { nameColumnWidth } from '../picture/nameColumn';
import type { TimelineItems } from '../protocol/timeline';
import { type Motion, startMotion } from '../webview/motion';
import { type Arrangement, placeOfItem } from '../picture/picture';
import { bandAt, bandRows, type Mark, markAt, type Plot, plotTop, type Scene, type SceneLane, sceneOf, stripsTop } from '../picture/scene';
import { levelOf, pixelsPerDay, type View } from '../picture/scale';
import { RestLaying } from './restLaying';
import { type Words } from './strings';
import { type PageTheme } from '../webview/theme';

/** What one drawing shows. */
export interface Frame {
  readonly arrangement: Arrangement;
  readonly view: View;
  readonly theme: PageTheme;
  readonly words: Words;
  readonly measure: Measure;
  readonly emphasis: Emphasis;
  /** The height that stays where it is when rows change, in pixels of the picture. */
  readonly steadyY: number | undefined;
}

/** How long rows take to their new places, in milliseconds. */
const rowMilliseconds = 160;
/** No browser lays out taller pages; so many lanes are beyond anyone's reading. */
const tallestPage = 15_000_000;

/** The canvas, the scroller over it, and what was last drawn. */
export class PictureView {
  readonly stage: HTMLElement;
  readonly scroller: HTMLElement;
  scene: Scene | undefined;
  layout: Layout | undefined;
  private readonly canvas: HTMLCanvasElement;
  private readonly spacer: HTMLElement;
  private readonly context: CanvasRenderingContext2D | null;
  private wish: { readonly arrangement: Arrangement; readonly level: number; readonly narrow: boolean } | undefined;
  private motion: Motion | undefined;
  private motionShare = 1;
  private readonly restLaying: RestLaying | undefined;
  private before: ReadonlyMap<string, number> = new Map();
  private drawnItems: Items | undefined;
  private drawnColumns: TimelineItems | undefined;
  private drawnLanes: Arrangement['lanes'] | undefined;

  constructor(
    parent: HTMLElement,
    private readonly redraw: () => void,
  ) {
    this.stage = append(parent, 'div', { className: 'stage' });
    this.canvas = append(this.stage, 'canvas', { className: 'picture', attributes: { 'aria-hidden': 'true' } });
    // The picture fills all of it, so that nothing of the page has to be mixed in behind.
    this.context = this.canvas.getContext('2d', { alpha: false });
    this.scroller = append(this.stage, 'div', { className: 'scroller', attributes: { tabindex: '-1' } });
    this.spacer = append(this.scroller, 'div', { className: 'spacer' });
    const page = parent.ownerDocument.defaultView;
    this.restLaying = page ? new RestLaying(page, () => this.takeRest()) : undefined;
  }

  /** A measure for labels in the theme's font. */
  measureFor(theme: PageTheme): Measure {
    const { context } = this;
    if (!context) return (text) => text.length * 7;
    const font = fontOf(theme, 'label');
    return measureByCharacter((character) => {
      context.font = font;
      return context.measureText(character).width;
    });
  }

  /** Width in which time is laid out, in pixels. */
  plotWidth(frame: Pick<Frame, 'arrangement' | 'measure'>): number {
    return Math.max(40, this.scroller.clientWidth - this.nameWidth(frame));
  }

  /** Width of the column of lane names; 0 where they stand above their lanes or there is but one lane. */
  nameWidth({ arrangement, measure }: Pick<Frame, 'arrangement' | 'measure'>): number {
    if (this.stage.clientWidth < metrics.narrowPanel || arrangement.lanes.mode === 'single') return 0;
    return Math.round(Math.min(nameColumnWidth(arrangement.lanes, measure) + metrics.foldWidth / 2, this.stage.clientWidth * 0.24, 210));
  }

  markUnder(x: number, y: number): Mark | undefined {
    const { scene } = this;
    return scene && x >= scene.plot.left && y >= scene.plot.top ? markAt(scene.marks, x, y) : undefined;
  }

  /** Index of the period whose title strip is there. */
  bandUnder(x: number, y: number): number | undefined {
    const { scene } = this;
    if (!scene || x < scene.plot.left || y < stripsTop(scene.calendar) || y >= scene.plot.top) return undefined;
    return bandAt(scene.bands, x, y - stripsTop(scene.calendar))?.band.period;
  }

  /** The lane in whose name column a place is. */
  nameUnder(x: number, y: number): SceneLane | undefined {
    const { scene } = this;
    if (!scene || x >= scene.plot.left || y < scene.plot.top) return undefined;
    return scene.lanes.find(({ top, bottom }) => y >= top && y < bottom);
  }

  /** Scrolls a lane to the top. */
  scrollToLane(key: string): void {
    const lane = this.layout?.lanes.find((each) => each.lane.key === key);
    if (lane) this.scroller.scrollTop = lane.top;
  }

  /** On which side of what was last drawn an item lies; absent where it is in view. */
  sideOfItem(item: number): EdgeSide | undefined {
    const { scene, layout, drawnItems: items } = this;
    if (!scene || !layout || !items || !isDrawable(items, item)) return undefined;
    if (at(items.to, item) < scene.view.from) return 'left';
    if (at(items.from, item) > scene.view.to) return 'right';
    if (scene.marks.some((mark) => mark.item === item || mark.members?.includes(item))) return undefined;
    const place = placeOfItem(layout, item, metrics.rowHeight);
    return place && place.y < this.scroller.scrollTop ? 'above' : 'below';
  }

  draw(frame: Frame): void {
    const { context, stage } = this;
    if (!context || stage.clientWidth === 0 || stage.clientHeight === 0) return;
    const plot = this.layOut(frame);
    const { arrangement, view, measure } = frame;
    if (!this.layout) return;
    const { items, bands } = arrangement.picture;
    const scene = sceneOf({
      items,
      layout: this.layout,
      bands,
      view,
      plot,
      scrollTop: this.scroller.scrollTop,
      colours: arrangement.colouring.ofItems,
      labelOf: (_, item) => arrangement.labelOf(item),
      measure,
      calendar: arrangement.calendar,
    });
    this.drawnItems = items;
    this.scene = this.inMotion(scene, arrangement);
    this.paint(context, frame, this.scene);
  }

  /** Sets the sizes, chooses the rows and keeps the lane at the steady height where it was. */
  private layOut(frame: Frame): Plot {
    const { arrangement, view } = frame;
    const left = this.nameWidth(frame);
    const top = plotTop(arrangement.calendar, bandRows(arrangement.picture.bands));
    this.scroller.style.top = `${top}px`;
    const plot = { left, top, width: this.plotWidth(frame), height: Math.max(0, this.stage.clientHeight - top) };
    const narrow = left === 0 && arrangement.lanes.mode !== 'single';
    const level = levelOf(pixelsPerDay(view, plot.width));
    this.wish = { arrangement, level, narrow };
    this.chooseLayout(frame, plot, level, narrow);
    this.layRest(arrangement, level);
    return plot;
  }

  /** Lays what is in sight; where that moves the lanes, once more for what has come into sight. */
  private chooseLayout(frame: Frame, plot: Plot, level: number, narrow: boolean): void {
    for (let round = 0; round < 3; round++) {
      const top = this.scroller.scrollTop;
      const layout = frame.arrangement.layoutAt(level, narrow, { top: top - plot.height / 2, bottom: top + plot.height * 1.5 });
      if (layout === this.layout) return;
      this.changeLayout(layout, frame, plot);
    }
  }

  private layRest(arrangement: Arrangement, level: number): void {
    if (this.layout?.lanes.every(({ isLaid }) => isLaid) === false) this.restLaying?.begin(arrangement, level);
    else this.restLaying?.stop();
  }

  /** What was out of sight has its rows; where that moves nothing in sight, nothing but the height to scroll through changes. */
  private takeRest(): void {
    const { scene, wish } = this;
    if (!scene || !wish) return;
    const layout = wish.arrangement.layoutAt(wish.level, wish.narrow);
    const isStill = scene.lanes.every(({ index, layout: { top, height } }) => layout.lanes[index]?.top === top && layout.lanes[index].height === height);
    if (isStill) this.setLayout(layout);
    else this.redraw();
  }

  private changeLayout(layout: Layout, frame: Frame, plot: Plot): void {
    const old = this.layout;
    const { scrollTop } = this.scroller;
    const steady = (frame.steadyY ?? plot.top) - plot.top;
    if (old && this.scene && this.drawnLanes?.mode === frame.arrangement.lanes.mode && !frame.theme.reducedMotion) {
      this.before = heightsOf(this.scene, this.drawnLanes, this.drawnColumns?.id ?? []);
      this.startRowMotion();
    }
    this.setLayout(layout);
    this.drawnLanes = frame.arrangement.lanes;
    this.drawnColumns = frame.arrangement.picture.data.items;
    if (old) this.scroller.scrollTop = steadyScroll({ old, layout, scrollTop, steady });
  }

  private setLayout(layout: Layout): void {
    this.layout = layout;
    this.spacer.style.height = `${Math.min(layout.height, tallestPage)}px`;
  }

  private startRowMotion(): void {
    this.motion?.stop();
    this.motionShare = 0;
    const page = this.stage.ownerDocument.defaultView;
    if (!page) return;
    this.motion = startMotion(page, rowMilliseconds, (share) => {
      this.motionShare = share;
      this.redraw();
    });
  }

  /** The scene with rows still on the way to their places. */
  private inMotion(scene: Scene, { lanes, picture }: Arrangement): Scene {
    const share = this.motionShare;
    if (share >= 1) return scene;
    const onTheWay = (key: string, y: number): number => {
      const start = this.before.get(key);
      return start === undefined ? y : start + (y - start) * share;
    };
    const { id } = picture.data.items;
    const marks = scene.marks.map((mark) => ({ ...mark, y: onTheWay(keyOfMark(mark, lanes, id), mark.y) }));
    const moved = scene.lanes.map((lane) => ({
      ...lane,
      top: onTheWay(`top ${lane.layout.lane.key}`, lane.top),
      bottom: onTheWay(`bottom ${lane.layout.lane.key}`, lane.bottom),
    }));
    return { ...scene, marks, lanes: moved };
  }

  private paint(context: CanvasRenderingContext2D, { theme, words, measure, emphasis, arrangement }: Frame, scene: Scene): void {
    const { clientWidth: width, clientHeight: height } = this.stage;
    this.fitCanvas(width, height);
    const { mode } = arrangement.lanes;
    const restTitle = mode === 'single' ? undefined : words.say(mode === 'section' ? 'No section' : 'Others');
    drawPicture({ context, theme }, scene, { width, height, words, measure, emphasis, restTitle, folds: true, against: (item) => arrangement.picture.data.items.against[item] ?? [] });
  }

  private fitCanvas(width: number, height: number): void {
    const ratio = this.stage.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== w || this.canvas.height !== h) {
      this.canvas.width = w;
      this.canvas.height = h;
      this.canvas.style.width = `${width}px`;
      this.canvas.style.height = `${height}px`;
    }
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  }
}

function keyOfMark(mark: Mark, lanes: Arrangement['lanes'], ids: readonly string[]): string {
  return `${lanes.lanes[mark.lane]?.key ?? ''} ${ids[mark.item] ?? ''}`;
}

/** Heights at which marks and lanes stand, by keys that outlive a change of the data. */
function heightsOf(scene: Scene, lanes: Arrangement['lanes'], ids: readonly string[]): Map<string, number> {
  const heights = new Map<string, number>();
  for (const mark of scene.marks) heights.set(keyOfMark(mark, lanes, ids), mark.y);
  for (const lane of scene.lanes) noteLane(heights, lane);
  return heights;
}

function noteLane(heights: Map<string, number>, { layout, top, bottom }: SceneLane): void {
  heights.set(`top ${layout.lane.key}`, top);
  heights.set(`bottom ${layout.lane.key}`, bottom);
}

interface Steady {
  readonly old: Layout;
  readonly layout: Layout;
  readonly scrollTop: number;
  /** From the top of the visible lanes. */
  readonly steady: number;
}

/** Where to scroll so that the lane at the steady height stays there. */
function steadyScroll({ old, layout, scrollTop, steady }: Steady): number {
  if (scrollTop <= 0) return 0;
  const was = old.lanes[laneIndexAt(old, scrollTop + steady)];
  const is = layout.lanes.find(({ lane }) => lane.key === was?.lane.key);
  if (!was || !is) return scrollTop;
  const share = (scrollTop + steady - was.top) / was.height;
  return is.top + share * is.height - steady;
}
