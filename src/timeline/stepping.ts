import { at } from '../picture/column';
import { isDrawable } from '../picture/items';
import { metrics } from '../picture/metrics';
import { type Picture, placeOfItem } from '../picture/picture';
import { panned } from '../picture/scale';
import { calmMilliseconds } from '../webview/motion';
import { type PictureView } from './pictureView';
import { type Viewpoint } from './viewpoint';

/** The next or previous item in time after the selected one; from none to the first in view. Undefined past the last. */
export function itemAfter({ items: { order, anchor, count } }: Picture, selected: number, by: 1 | -1, from: number, isShown: (item: number) => boolean): number | undefined {
  const present = order.indexOf(selected);
  let place = present >= 0 ? present + by : by > 0 ? Math.max(0, order.findIndex((item) => at(anchor, item) >= from)) : count - 1;
  for (; place >= 0 && place < count; place += by) {
    const item = at(order, place);
    if (isShown(item)) return item;
  }
  return undefined;
}

/** Pans and scrolls no more than it takes to see an item; `done` is called when it can be seen. */
export function bringIntoView(item: number, picture: Picture, { pictureView, viewpoint, page, reducedMotion, redraw }: Bringing, done?: () => void): void {
  const { view } = viewpoint;
  if (!view || !isDrawable(picture.items, item)) return;
  scrollToItem(pictureView, item);
  const day = at(picture.items.anchor, item);
  const isAway = !viewpoint.holds(day);
  if (isAway) viewpoint.moveTo(panned(view, day - (view.from + view.to) / 2));
  else redraw();
  if (done) page.setTimeout(done, isAway && !reducedMotion ? calmMilliseconds + 60 : 40);
}

export interface Bringing {
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly page: Window;
  readonly reducedMotion: boolean;
  redraw(): void;
}

function scrollToItem({ layout, scroller }: PictureView, item: number): void {
  const place = layout && placeOfItem(layout, item, metrics.rowHeight);
  if (!place) return;
  const { scrollTop, clientHeight } = scroller;
  const isAway = place.y < scrollTop + 20 || place.y > scrollTop + clientHeight - 20;
  if (isAway) scroller.scrollTop = place.y - clientHeight / 2;
}
