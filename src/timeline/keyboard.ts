import { type HoverCard } from '../webview/hoverCard';
import { type Intent, intentOf } from '../webview/keys';
import { type Dating } from './dating';
import { type Dragging } from './dragging';
import { dayOfSelected, type PanelState } from './panelState';
import { type Pointing } from './pointing';
import { type Selecting } from './selecting';
import { itemAfter } from './stepping';
import { type Viewpoint } from './viewpoint';

export interface KeyboardSurroundings {
  readonly state: PanelState;
  readonly viewpoint: Viewpoint;
  readonly pointing: Pointing;
  readonly dragging: Dragging;
  /** The tab stop of the picture, and what scrolls its lanes. */
  readonly stop: HTMLElement;
  readonly scroller: HTMLElement;
  readonly selecting: Selecting;
  readonly dating: Dating;
  readonly card: HoverCard;
  find(): void;
}

/** Everything that keys do on the picture. */
export class Keyboard {
  private isReleased = false;
  private isPointing = false;

  constructor(private readonly around: KeyboardSurroundings) {}

  /** Takes the keyboard to the picture without choosing an item, as Tab would. */
  focusQuietly(): void {
    this.isPointing = true;
    this.around.stop.focus({ preventScroll: true });
    this.isPointing = false;
  }

  /** The picture has got the keyboard: by Tab it begins with an item. */
  focused(): void {
    this.isReleased = false;
    const isByKey = this.around.stop.matches(':focus-visible') && !this.isPointing;
    if (isByKey && this.around.state.selected < 0) this.step(1);
  }

  /** Gives back whether there was anything to do, so that Tab can leave where there was not. */
  key(event: KeyboardEvent): boolean {
    const intent = event.target === this.around.stop && this.around.viewpoint.view ? intentOf(event) : undefined;
    return intent !== undefined && this.follow(intent);
  }

  private follow(intent: Intent): boolean {
    const { viewpoint, scroller, dragging } = this.around;
    switch (intent.kind) {
      case 'pan':
        viewpoint.pan(intent.share);
        return true;
      case 'zoom':
        viewpoint.zoomAbout(intent.factor, dayOfSelected(this.around.state, viewpoint));
        return true;
      case 'fit':
        viewpoint.fit();
        return true;
      case 'step':
        return !(intent.isTab && this.isReleased) && this.step(intent.by);
      case 'scroll':
        scroller.scrollTop += intent.share * scroller.clientHeight;
        return true;
      case 'reveal':
        this.around.selecting.reveal(this.around.state.selected, intent.focus);
        return this.around.state.selected >= 0;
      case 'nudge':
        return dragging.nudge(intent.by);
      case 'find':
        this.around.find();
        return true;
      case 'asOf':
        return this.around.dating.toggle();
      case 'escape':
        return this.escape();
    }
  }

  /** First closes the card, then clears the selection and lets Tab leave. */
  private escape(): boolean {
    this.isReleased = true;
    const { card } = this.around;
    const isOpen = !card.element.hidden;
    card.hide();
    if (isOpen) return true;
    if (this.around.state.selected < 0) return false;
    this.around.selecting.select(-1);
    return true;
  }

  /** False past the last item, where Tab leaves. */
  private step(by: 1 | -1): boolean {
    const { arrangement } = this.around.state;
    if (!arrangement) return false;
    const item = itemAfter(arrangement.picture, this.around.state.selected, by, this.around.viewpoint.view?.from ?? -Infinity, arrangement.isShown);
    if (item === undefined) return false;
    this.isReleased = false;
    this.around.selecting.select(item);
    this.around.selecting.bring(item, () => {
      if (this.around.state.selected === item) this.around.pointing.showFactsOf(item);
    });
    return true;
  }
}
