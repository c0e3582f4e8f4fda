import { dateOf, type DateUnit, unitFor } from '../picture/shownDate';
import { type AsOfLine } from '../webview/asOfLine';
import { dayOfSelected, type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { type Toolbar } from './toolbar';
import { type Viewpoint } from './viewpoint';

export interface DatingSurroundings {
  readonly state: PanelState;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly line: AsOfLine;
  readonly toolbar: Toolbar;
  /** Whether there are other views to share the date with; without them there is none. */
  readonly isShared: boolean;
}

/** Turns all views to a date from the picture: by the button, by a key, on the axis, and by the context menu. */
export class Dating {
  constructor(private readonly around: DatingSurroundings) {}

  /** Sets the date where there is none: that of the selected item, else the middle of the view; takes it away where there is one. */
  toggle(): boolean {
    const { line, state, viewpoint } = this.around;
    const { view } = viewpoint;
    if (!this.around.isShared) return false;
    if (line.date) line.choose(undefined);
    else if (view) line.choose(dateOf(dayOfSelected(state, viewpoint) ?? (view.from + view.to) / 2, this.unit(), state.words));
    return true;
  }

  /** Sets the date at a place of the picture. */
  setAt(x: number): void {
    const { line, state, viewpoint } = this.around;
    const day = viewpoint.dayAt(x);
    if (day !== undefined && this.around.isShared) line.choose(dateOf(day, this.unit(), state.words));
  }

  /** Tells VS Code's context menu which date it would be about at a place. */
  offerAt(x: number): void {
    const { pictureView, viewpoint, state } = this.around;
    const day = x < (pictureView.scene?.plot.left ?? 0) ? undefined : viewpoint.dayAt(x);
    const date = day === undefined ? undefined : dateOf(day, this.unit(), state.words).text;
    pictureView.stage.dataset.vscodeContext = JSON.stringify({ preventDefaultContextMenuItems: true, ...(date === undefined ? {} : { webviewSection: 'annalsTime', date }) });
  }

  /** The picture has been drawn, and the line has to follow. */
  place(): void {
    const { scene } = this.around.pictureView;
    if (!scene) return;
    const { left, width, top, height } = scene.plot;
    this.around.line.place({ left, width, height: top + height, view: scene.view });
  }

  /** The button tells whether there is a date. */
  showChoice(): void {
    this.around.toolbar.setAsOfShown(this.around.line.date !== undefined);
  }

  private unit(): DateUnit {
    const { view } = this.around.viewpoint;
    const width = this.around.pictureView.scene?.plot.width ?? 1;
    return view ? unitFor((view.to - view.from) / width) : 'day';
  }
}
