import { at } from '../picture/column';
import { type Twin } from '../webview/twin';
import { type ChronicleView } from './chronicleView';
import { sentenceOf } from './describe';
import { type EditorLink } from './messages';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { bringIntoView, itemAfter } from './stepping';
import { type Viewpoint } from './viewpoint';

export interface SelectingSurroundings {
  readonly page: Window;
  readonly state: PanelState;
  readonly editor: EditorLink;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly twin: Twin;
  readonly chronicle: ChronicleView;
  /** Tells a screen reader. */
  announce(text: string): void;
  redraw(): void;
  save(): void;
}

/** Selects items, brings them into view, and shows their lines in the notes. */
export class Selecting {
  constructor(private readonly around: SelectingSurroundings) {}

  /** Selects an item and shows its line, none with −1; `focus` takes the keyboard to the notes. */
  choose(item: number, focus: boolean): void {
    this.select(item);
    const { picture, words } = this.around.state;
    if (!picture || item < 0) return;
    this.around.announce(words.say('Selected: {item}', { item: sentenceOf(picture, item, words) }));
    this.reveal(item, focus);
  }

  select(item: number): void {
    this.around.state.selected = item;
    this.around.twin.setActive(item);
    this.around.redraw();
    this.around.save();
  }

  reveal(item: number, focus: boolean): void {
    const items = this.around.state.picture?.data.items;
    if (items && item >= 0) this.revealLine(at(items.document, item), at(items.line, item), focus, at(items.character, item));
  }

  revealLine(document: number, line: number, focus: boolean, character = 0): void {
    const uri = this.around.state.picture?.data.documents[document]?.uri;
    if (uri !== undefined && line >= 0) this.around.editor.postMessage({ type: 'reveal', uri, line, character, focus });
  }

  showPeriod(period: number, focus: boolean): void {
    const { document = 0, line = -1 } = this.around.state.picture?.data.periods[period] ?? {};
    this.revealLine(document, line, focus);
  }

  /** After a change from picture to chronicle or back: what is selected, or else what was in view, is there too. */
  showInForm(): void {
    const { state, chronicle, viewpoint } = this.around;
    const { picture, arrangement } = state;
    if (!picture || !arrangement) return;
    if (state.choice.form === 'picture') {
      if (state.selected >= 0) this.bring(state.selected);
      return;
    }
    chronicle.draw();
    const first = itemAfter(picture, -1, 1, viewpoint.view?.from ?? -Infinity, arrangement.isShown);
    chronicle.bring(state.selected >= 0 ? state.selected : (first ?? -1), 'top');
  }

  bring(item: number, done?: () => void): void {
    const { state, pictureView, viewpoint, page, redraw } = this.around;
    const { picture, theme } = state;
    if (state.choice.form === 'chronicle') this.around.chronicle.bring(item);
    else if (picture) bringIntoView(item, picture, { pictureView, viewpoint, page, reducedMotion: theme.reducedMotion, redraw }, done);
  }
}
