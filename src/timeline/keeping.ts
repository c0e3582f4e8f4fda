import { idOfItem, itemOfId } from '../picture/picture';
import { clamped } from '../picture/scale';
import type { LaneMode, TimelineState } from '../protocol/timelineState';
import { sentenceOfView } from './describe';
import { type ChronicleView } from './chronicleView';
import { type EditorLink } from './messages';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { type Choice, choiceOf, keptChoice } from './shown';
import { readState } from './state';
import { type Viewpoint } from './viewpoint';

const saveMilliseconds = 200;

export interface KeepingSurroundings {
  readonly page: Window;
  readonly state: PanelState;
  readonly editor: EditorLink;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly chronicle: ChronicleView;
  /** Tells a screen reader. */
  announce(text: string): void;
  /** Selects without a word, as it was before. */
  selectAgain(item: number): void;
  drawNow(): void;
}

/** Keeps how the timeline is set over a reload, and puts it back. */
export class Keeping {
  private timer = 0;
  private restored: TimelineState | undefined;

  constructor(private readonly around: KeepingSurroundings) {}

  /** Takes what was kept, to be put back with the data; gives back what was chosen. */
  take(kept: unknown, mode: LaneMode): Choice {
    this.restored = readState(kept);
    return choiceOf(this.restored, mode);
  }

  save(): void {
    const { page } = this.around;
    page.clearTimeout(this.timer);
    this.timer = page.setTimeout(() => this.keep(), saveMilliseconds);
  }

  /** Hands over at once how the timeline is set, so that it can be opened and printed as it is. */
  keep(): void {
    const { picture, selected, choice } = this.around.state;
    if (!picture) return;
    const { view } = this.around.viewpoint;
    const id = idOfItem(picture, selected);
    const { scrollTop } = this.around.pictureView.scroller;
    const readingAt = choice.form === 'chronicle' ? idOfItem(picture, this.around.chronicle.topItem()) : undefined;
    const places = { ...(view ? { view } : {}), ...(id === undefined ? {} : { selected: id }), scrollTop, ...(readingAt === undefined ? {} : { readingAt }) };
    const state = { uri: picture.data.uri, ...keptChoice(choice), ...places };
    this.around.editor.setState(state);
    this.around.editor.postMessage({ type: 'keep', state });
  }

  /** Keeps the view that a move has come to, and tells it. */
  saveAndTell(): void {
    this.save();
    const { picture, words } = this.around.state;
    const { view } = this.around.viewpoint;
    if (picture && view) this.around.announce(sentenceOfView(picture, view, words));
  }

  /** Puts back what was kept over a reload, once there is something to put it on. */
  restore(): void {
    const { state, viewpoint, pictureView } = this.around;
    const { restored } = this;
    const { picture } = state;
    this.restored = undefined;
    if (!picture || restored?.uri !== picture.data.uri) return;
    if (restored.view && picture.extent) viewpoint.view = clamped(restored.view, picture.extent);
    this.around.selectAgain(itemOfId(picture, restored.selected));
    this.around.drawNow();
    if (restored.readingAt !== undefined) this.around.chronicle.bring(itemOfId(picture, restored.readingAt), 'top');
    if (restored.scrollTop !== undefined) pictureView.scroller.scrollTop = restored.scrollTop;
  }
}
