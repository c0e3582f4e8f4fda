import { idOfItem, itemOfId, pictureOf } from '../picture/picture';
import type { TimelineData } from '../protocol/timeline';
import { type HoverCard } from '../webview/hoverCard';
import { type Twin } from '../webview/twin';
import { type ChronicleView } from './chronicleView';
import { sentenceOf } from './describe';
import { type PanelState } from './panelState';
import { arranged } from './shown';
import { type Toolbar } from './toolbar';
import { type Viewpoint } from './viewpoint';

export interface ContentsSurroundings {
  readonly state: PanelState;
  readonly viewpoint: Viewpoint;
  readonly toolbar: Toolbar;
  readonly twin: Twin;
  readonly chronicle: ChronicleView;
  readonly card: HoverCard;
  /** The numbers of items mean others than before. */
  renumbered(): void;
  /** The first data of all is shown. */
  shownFirst(): void;
  /** Other lanes, or other items in them, are shown. */
  arranged(): void;
  /** Says something in place of the picture; nothing where it is empty. */
  notice(text: string): void;
  save(): void;
}

/** Takes new data, lays it in lanes, and names what it is of. */
export class Contents {
  constructor(private readonly around: ContentsSurroundings) {}

  take(data: TimelineData): void {
    const { state, viewpoint, card, twin } = this.around;
    const before = state.picture;
    const selectedId = before && idOfItem(before, state.selected);
    const isSame = before?.data.uri === data.uri;
    state.picture = pictureOf(data);
    state.selected = isSame ? itemOfId(state.picture, selectedId) : -1;
    if (!isSame) viewpoint.view = undefined;
    this.around.renumbered();
    this.name();
    twin.setActive(state.selected);
    if (card.isList() || !isSame) card.hide();
    // The editor side restores the panel after a reload only if it is told of which document it is.
    if (!isSame) this.around.save();
    this.show(before === undefined);
  }

  arrange(): void {
    const { state } = this.around;
    if (!state.picture?.extent) return;
    state.arrangement = arranged(state.picture, state.choice, state.measure);
    this.around.arranged();
  }

  name(): void {
    const { toolbar, twin, chronicle, state } = this.around;
    const { picture, words } = state;
    const title = picture?.data.title ?? '';
    toolbar.setTitle(title === '' ? words.say('Timeline') : title);
    twin.setLabel(title === '' ? words.say('Timeline') : words.say('Timeline of {title}', { title }));
    chronicle.list.setAttribute('aria-label', title === '' ? words.say('Chronicle') : words.say('Chronicle of {title}', { title }));
    if (picture) twin.setItems(picture.items.order, (item) => sentenceOf(picture, item, words));
  }

  private show(isFirst: boolean): void {
    const { state } = this.around;
    if (state.picture?.extent) {
      this.around.notice('');
      this.arrange();
      if (isFirst) this.around.shownFirst();
      return;
    }
    state.arrangement = undefined;
    const example = '{21 January 1924}';
    this.around.notice(state.words.say('Nothing is dated yet. Write a date in braces, for example {example}, and it appears here.', { example }));
  }
}
