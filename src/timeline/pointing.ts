import { metrics } from '../picture/metrics';
import { viewAround } from '../picture/picture';
import { type Mark, type SceneLane } from '../picture/scene';
import { type HoverCard } from '../webview/hoverCard';
import { type Choosing } from './choosing';
import { type Dating } from './dating';
import { factsOf, listOf } from './describe';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { type Selecting } from './selecting';
import { type Viewpoint } from './viewpoint';

/** Before a card appears, and before one that the pointer has left goes; in milliseconds. */
const hoverMilliseconds = 180;
const leaveMilliseconds = 260;

export interface PointingSurroundings {
  readonly page: Window;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly card: HoverCard;
  readonly state: PanelState;
  redraw(): void;
  readonly selecting: Selecting;
  readonly choosing: Choosing;
  readonly dating: Dating;
  /** Takes the keyboard to the picture without choosing an item. */
  focusQuietly(): void;
}

/** What the pointer does over the picture: cards on hovering, items, periods, lanes and counts on a click. */
export class Pointing {
  hovered = -1;
  private timer = 0;

  constructor(private readonly around: PointingSurroundings) {}

  hover(x: number, y: number): void {
    const { pictureView, page, card } = this.around;
    const mark = x < 0 ? undefined : pictureView.markUnder(x, y);
    pictureView.stage.classList.toggle('over-mark', mark !== undefined || pictureView.bandUnder(x, y) !== undefined);
    pictureView.stage.classList.toggle('over-name', x >= 0 && pictureView.nameUnder(x, y) !== undefined);
    const item = mark?.item ?? -1;
    if (item === this.hovered) return;
    this.hovered = item;
    this.around.redraw();
    page.clearTimeout(this.timer);
    if (card.isList()) return;
    this.timer = page.setTimeout(() => (mark ? this.showFacts(mark) : card.hide()), mark ? hoverMilliseconds : leaveMilliseconds);
  }

  /** The pointer has gone over to the card, which stays. */
  stay(): void {
    this.around.page.clearTimeout(this.timer);
  }

  click(x: number, y: number, isDouble: boolean): void {
    const { pictureView } = this.around;
    this.around.focusQuietly();
    const mark = pictureView.markUnder(x, y);
    const period = pictureView.bandUnder(x, y);
    if (mark?.members) this.openList(mark, mark.members);
    else if (mark) this.around.selecting.choose(mark.item, isDouble);
    else if (period !== undefined) this.around.selecting.showPeriod(period, isDouble);
    else this.clickGround(x, y, isDouble);
  }

  showFactsOf(item: number): void {
    const mark = this.around.pictureView.scene?.marks.find((candidate) => candidate.item === item && !candidate.members);
    if (mark) this.showFacts(mark);
  }

  hideFacts(): void {
    if (!this.around.card.isList()) this.around.card.hide();
  }

  private clickGround(x: number, y: number, isDouble: boolean): void {
    const { pictureView, viewpoint, card } = this.around;
    const lane = pictureView.nameUnder(x, y);
    if (lane && x < metrics.foldWidth) {
      if (!isDouble) this.fold(lane);
    } else if (lane) this.showLane(lane, isDouble);
    else if (y < metrics.axisHeight && x >= (pictureView.scene?.plot.left ?? 0)) {
      if (isDouble) this.around.dating.setAt(x);
    }
    else if (isDouble && x >= (pictureView.scene?.plot.left ?? 0)) viewpoint.zoomAbout(2.5, viewpoint.dayAt(x), y);
    else {
      card.hide();
      this.around.selecting.select(-1);
    }
  }

  private fold({ layout: { lane, isFolded } }: SceneLane): void {
    this.around.choosing.fold([lane.key], !isFolded);
  }

  private showLane({ layout: { lane } }: SceneLane, focus: boolean): void {
    this.around.selecting.revealLine(lane.document, lane.line, focus);
  }

  private showFacts(mark: Mark): void {
    const { card, pictureView, state } = this.around;
    const { picture, words } = state;
    if (!picture || mark.members || card.isList()) return;
    const left = pictureView.scene?.plot.left ?? 0;
    card.showFacts(factsOf(picture, mark.item, words), { left: Math.max(mark.x0, left), right: mark.x1, top: mark.y - 10, bottom: mark.y + 10 });
  }

  private openList(mark: Mark, members: readonly number[]): void {
    const { picture, words } = this.around.state;
    if (!picture) return;
    const anchor = { left: mark.x0, right: mark.x1, top: mark.y - 9, bottom: mark.y + 9 };
    this.around.card.showList(listOf(picture, members, words), anchor, {
      choose: (item, focus) => this.around.selecting.choose(item, focus),
      zoom: () => {
        this.closeList();
        const { viewpoint } = this.around;
        if (viewpoint.view) viewpoint.moveTo(viewAround(picture.items, members, viewpoint.view));
      },
      close: () => this.closeList(),
    });
  }

  private closeList(): void {
    this.around.card.hide();
    this.around.focusQuietly();
  }
}
