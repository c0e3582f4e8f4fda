import { between, clamped, dayAtX, fitted, panned, pixelsPerDay, type View, zoomedAbout } from '../picture/scale';
import { calmMilliseconds, type Motion, startMotion } from '../webview/motion';

/** What the viewpoint has to know of the panel and tells it. */
export interface ViewpointSurroundings {
  readonly page: Window;
  /** The whole of the data; absent where nothing is dated. */
  extent(): View | undefined;
  /** Where time is laid out, in pixels of the picture. */
  plot(): { readonly left: number; readonly width: number };
  reducedMotion(): boolean;
  changed(view: View): void;
  /** A move has come to its end. */
  settled(): void;
}

/** Which stretch of time is seen, and how it moves. */
export class Viewpoint {
  view: View | undefined;
  /** The height that stays where it is when rows change, in pixels of the picture. */
  steadyY: number | undefined;
  private motion: Motion | undefined;

  constructor(private readonly around: ViewpointSurroundings) {}

  /** Goes there at once. */
  show(view: View): void {
    const extent = this.around.extent();
    if (!extent) return;
    this.view = clamped(view, extent);
    this.around.changed(this.view);
  }

  /** Goes along with another view of the same time. */
  follow(view: View): void {
    this.motion?.stop();
    this.steadyY = undefined;
    this.show(view);
  }

  /** Goes there so that the eye can follow. */
  moveTo(target: View, steadyY?: number): void {
    const extent = this.around.extent();
    const { view } = this;
    if (!view || !extent) return;
    const end = clamped(target, extent);
    this.steadyY = steadyY;
    this.motion?.stop();
    this.motion = startMotion(this.around.page, this.around.reducedMotion() ? 0 : calmMilliseconds, (share) => {
      this.show(between(view, end, share));
      if (share >= 1) this.around.settled();
    });
  }

  /** Zooms about a place, which stays under the pointer. */
  zoomAt(x: number, factor: number, y: number): void {
    if (!this.view) return;
    this.motion?.stop();
    this.steadyY = y;
    this.show(zoomedAbout(this.view, this.dayAt(x) ?? this.view.from, factor));
  }

  /** Zooms about a day, or about the middle where none is given. */
  zoomAbout(factor: number, day?: number, steadyY?: number): void {
    if (this.view) this.moveTo(zoomedAbout(this.view, day ?? (this.view.from + this.view.to) / 2, factor), steadyY);
  }

  fit(): void {
    const extent = this.around.extent();
    if (extent) this.moveTo(fitted(extent));
  }

  /** Contents follow the pointer by so many pixels. */
  drag(dx: number): void {
    if (!this.view) return;
    this.motion?.stop();
    this.show(panned(this.view, -dx / pixelsPerDay(this.view, this.around.plot().width)));
  }

  pan(share: number): void {
    if (this.view) this.moveTo(panned(this.view, (this.view.to - this.view.from) * share));
  }

  /** Goes no further than it takes to have a day in view, in the middle. */
  bring(day: number): void {
    if (this.view && !this.holds(day)) this.moveTo(panned(this.view, day - (this.view.from + this.view.to) / 2));
  }

  /** The day at a place of the picture. */
  dayAt(x: number): number | undefined {
    const { left, width } = this.around.plot();
    return this.view && dayAtX(this.view, width, x - left);
  }

  /** Whether a day is in view with some air to the edges. */
  holds(day: number): boolean {
    if (!this.view) return false;
    const air = (this.view.to - this.view.from) * 0.03;
    return day >= this.view.from + air && day <= this.view.to - air;
  }
}
