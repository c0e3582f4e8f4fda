import { listen } from '../webview/input';
import { type Dragging } from './dragging';
import { type Keyboard } from './keyboard';
import { type PictureView } from './pictureView';
import { type Pointing } from './pointing';
import { type Viewpoint } from './viewpoint';

export interface GestureTargets {
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly pointing: Pointing;
  readonly dragging: Dragging;
  readonly keyboard: Keyboard;
  /** A move has come to its end. */
  settled(): void;
}

/** Leads wheel, pointers and keys on the picture to what they move. */
export function listenToPicture({ pictureView, viewpoint, pointing, dragging, keyboard, settled }: GestureTargets): void {
  const { stage, scroller } = pictureView;
  listen(stage, {
    zoom: (x, factor, y) => {
      viewpoint.zoomAt(x, factor, y);
      settled();
    },
    drag: (dx, dy) => {
      viewpoint.drag(dx);
      if (dy !== 0) scroller.scrollTop -= dy;
    },
    dragEnd: settled,
    grab: (x, y) => dragging.grab(x, y),
    hover: (x, y) => {
      pointing.hover(x, y);
      stage.dataset.grip = dragging.sideAt(x, y) ?? '';
    },
    leave: () => pointing.hover(-1, -1),
    click: (x, y) => pointing.click(x, y, false),
    doubleClick: (x, y) => pointing.click(x, y, true),
    key: (event) => keyboard.key(event),
    scrollsAt: (x, y) => y > (pictureView.scene?.plot.top ?? 0) && x < (pictureView.scene?.plot.left ?? 0),
  });
}
