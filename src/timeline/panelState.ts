import { at } from '../picture/column';
import { type Measure } from '../picture/labels';
import { type Arrangement, type Picture } from '../picture/picture';
import { type PageTheme } from '../webview/theme';
import { type Choice } from './shown';
import { type Words } from './strings';
import { type Viewpoint } from './viewpoint';

/** What the panel shows at this moment. All its parts read it; each field is set by the one part that it belongs to. */
export interface PanelState {
  words: Words;
  theme: PageTheme;
  measure: Measure;
  /** The notes as a picture; absent until some are sent. */
  picture: Picture | undefined;
  /** The picture in its lanes; absent where nothing is dated. */
  arrangement: Arrangement | undefined;
  choice: Choice;
  /** The selected item, −1 for none. */
  selected: number;
}

/** The selected item's day where that is in view: zooming by keys and buttons is about it. */
export function dayOfSelected({ picture, selected }: PanelState, viewpoint: Viewpoint): number | undefined {
  const day = picture && selected >= 0 ? at(picture.items.anchor, selected) : NaN;
  return viewpoint.holds(day) ? day : undefined;
}
