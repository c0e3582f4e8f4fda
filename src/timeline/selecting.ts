import { at } from '../picture/column';
import { type Twin } from '../webview/twin';
import { sentenceOf } from './describe';
import { type EditorLink } from './messages';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { bringIntoView } from './stepping';
import { type Viewpoint } from './viewpoint';

export interface SelectingSurroundings {
  readonly page: Window;
  readonly state: PanelState;
  readonly editor: EditorLink;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly twin: Twin;
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

  bring(item: number, done?: () => void): void {
    const { state, pictureView, viewpoint, page, redraw } = this.around;
    const { picture, theme } = state;
    if (picture) bringIntoView(item, picture, { pictureView, viewpoint, page, reducedMotion: theme.reducedMotion, redraw }, done);
  }
}
