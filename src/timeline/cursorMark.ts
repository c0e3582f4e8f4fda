import { itemsAtLine } from '../picture/items';
import { fitText } from '../picture/labels';
import { sentenceOf } from './describe';
import { type EdgeHint } from './edgeHint';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';

export interface CursorMarkSurroundings {
  readonly state: PanelState;
  readonly pictureView: PictureView;
  readonly hint: EdgeHint;
  bring(item: number): void;
}

/** Marks what is told at the cursor of the text editor, and says at the edge where it lies if it is out of sight. */
export class CursorMark {
  items: ReadonlySet<number> = new Set();
  private cursor: { readonly uri: string; readonly line: number } | undefined;

  constructor(private readonly around: CursorMarkSurroundings) {}

  moveTo(uri: string, line: number): void {
    this.cursor = { uri, line };
    this.again();
  }

  /** Finds the items of the same place in new data. */
  again(): void {
    const { picture } = this.around.state;
    const { cursor } = this;
    const document = picture?.data.documents.findIndex(({ uri }) => uri === cursor?.uri) ?? -1;
    this.items = new Set(picture && cursor && document >= 0 ? itemsAtLine(picture.data, document, cursor.line) : []);
  }

  placeHint(): void {
    const { state, pictureView, hint, bring } = this.around;
    const { picture, words, arrangement, measure } = state;
    const [item] = this.items;
    const side = item === undefined ? undefined : pictureView.sideOfItem(item);
    if (!picture || item === undefined || !side) {
      hint.hide();
      return;
    }
    const title = words.say('At the cursor: {item}', { item: sentenceOf(picture, item, words) });
    hint.show(side, fitText(arrangement?.labelOf(item) ?? '', 180, measure), title, () => bring(item));
  }
}
