import type { FromTimeline } from '../protocol/timelinePage';
import { SpanTie } from '../webview/spanTie';
import { readTheme } from '../webview/theme';
import { Choosing } from './choosing';
import { Contents } from './contents';
import { CursorMark } from './cursorMark';
import { Dating } from './dating';
import { Dragging } from './dragging';
import { Finding } from './finding';
import { Keeping } from './keeping';
import { Keyboard } from './keyboard';
import { type EditorLink } from './messages';
import { Painting } from './painting';
import { type PanelState } from './panelState';
import { type Parts } from './parts';
import { type PictureView } from './pictureView';
import { Pointing } from './pointing';
import { Selecting } from './selecting';
import { choiceOf } from './shown';
import { wordsOf } from './strings';
import { createSurface, type Surface } from './surface';
import { surfaceActions } from './surfaceActions';
import { Viewpoint } from './viewpoint';

/** What most of the parts look at. */
interface Common {
  readonly page: Window;
  readonly state: PanelState;
  readonly editor: EditorLink;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  redraw(): void;
  save(): void;
}

/** Makes the parts of the panel and joins them: nowhere else does one know of another. */
export class JoinedParts implements Parts {
  readonly state: PanelState;
  readonly surface: Surface;
  readonly viewpoint: Viewpoint;
  readonly painting: Painting;
  readonly contents: Contents;
  readonly choosing: Choosing;
  readonly selecting: Selecting;
  readonly pointing: Pointing;
  readonly dragging: Dragging;
  readonly keyboard: Keyboard;
  readonly finding: Finding;
  readonly cursorMark: CursorMark;
  readonly keeping: Keeping;
  readonly dating: Dating;
  readonly spanTie: SpanTie;
  private readonly page: Window;
  private readonly common: Common;

  constructor(
    root: HTMLElement,
    private readonly editor: EditorLink,
  ) {
    const { ownerDocument } = root;
    this.page = ownerDocument.defaultView ?? window;
    const theme = readTheme(ownerDocument);
    this.state = { words: wordsOf({}, 'BC/AD'), theme, measure: () => 0, picture: undefined, arrangement: undefined, choice: choiceOf(undefined, 'person'), selected: -1 };
    this.choosing = this.createChoosing();
    this.surface = createSurface(root, this.state, surfaceActions(this));
    this.state.measure = this.surface.pictureView.measureFor(theme);
    this.viewpoint = this.createViewpoint();
    this.spanTie = this.createSpanTie();
    this.common = this.createCommon();
    this.keeping = this.createKeeping();
    this.selecting = new Selecting({ ...this.common, ...this.surface });
    this.cursorMark = new CursorMark({ ...this.common, hint: this.surface.hint, bring: (item) => this.selecting.bring(item) });
    this.dating = new Dating({ ...this.common, toolbar: this.surface.toolbar, line: this.surface.asOfLine, isShared: this.hasEditor });
    this.painting = this.createPainting();
    this.contents = this.createContents();
    this.finding = this.createFinding();
    this.pointing = this.createPointing();
    this.dragging = this.createDragging();
    this.keyboard = this.createKeyboard();
  }

  get hasEditor(): boolean {
    return this.editor.isReadOnly !== true;
  }

  postMessage(message: FromTimeline): void {
    this.editor.postMessage(message);
  }

  private createCommon(): Common {
    const { page, state, editor, viewpoint } = this;
    const { pictureView } = this.surface;
    return { page, state, editor, viewpoint, pictureView, redraw: () => this.painting.soon(), save: () => this.keeping.save() };
  }

  private createChoosing(): Choosing {
    return new Choosing({
      state: this.state,
      surface: () => this.surface,
      rearrange: () => this.contents.arrange(),
      formChanged: () => this.selecting.showInForm(),
      save: () => this.keeping.save(),
    });
  }

  private createViewpoint(): Viewpoint {
    return new Viewpoint({
      page: this.page,
      extent: () => this.state.picture?.extent,
      plot: () => this.painting.plot(),
      reducedMotion: () => this.state.theme.reducedMotion,
      changed: (view) => {
        this.spanTie.moved(view);
        this.pointing.hideFacts();
        this.painting.soon();
      },
      settled: () => this.keeping.saveAndTell(),
    });
  }

  private createSpanTie(): SpanTie {
    return new SpanTie({
      post: (message) => this.editor.postMessage(message),
      show: (span) => this.viewpoint.follow(span),
      span: () => this.viewpoint.view,
      changed: (isTied) => this.surface.toolbar.setTied(isTied),
    });
  }

  private createKeeping(): Keeping {
    return new Keeping({
      ...this.common,
      chronicle: this.surface.chronicle,
      announce: (text) => this.surface.announce(text),
      selectAgain: (item) => {
        this.state.selected = item;
        this.surface.twin.setActive(item);
      },
      drawNow: () => this.painting.now(),
    });
  }

  private createPainting(): Painting {
    return new Painting({
      ...this.common,
      overview: this.surface.overview,
      chronicle: this.surface.chronicle,
      emphasis: () => ({ selected: this.state.selected, hovered: this.pointing.hovered, atCursor: this.cursorMark.items, found: this.finding.found }),
      fontChanged: () => this.contents.arrange(),
      themeChanged: () => this.surface.legend.again(),
      drawn: () => {
        this.cursorMark.placeHint();
        this.dating.place();
      },
    });
  }

  private createContents(): Contents {
    return new Contents({
      ...this.common,
      ...this.surface,
      renumbered: () => {
        this.pointing.hovered = -1;
        this.cursorMark.again();
        this.surface.legend.again();
      },
      shownFirst: () => {
        this.keeping.restore();
        this.painting.now();
        this.spanTie.opened();
      },
      arranged: () => {
        this.surface.legend.again();
        this.finding.again();
        this.painting.soon();
      },
    });
  }

  private createFinding(): Finding {
    return new Finding({
      ...this.common,
      bar: this.surface.findBar,
      show: (item) => {
        this.selecting.select(item);
        this.selecting.bring(item);
      },
    });
  }

  private createPointing(): Pointing {
    return new Pointing({
      ...this.common,
      card: this.surface.card,
      selecting: this.selecting,
      choosing: this.choosing,
      dating: this.dating,
      focusQuietly: () => this.keyboard.focusQuietly(),
    });
  }

  private createDragging(): Dragging {
    return new Dragging({
      ...this.common,
      canChange: this.hasEditor,
      plot: () => this.painting.plot(),
      hideCard: () => this.pointing.hideFacts(),
      redate: (params) => this.editor.postMessage({ type: 'redate', ...params }),
    });
  }

  private createKeyboard(): Keyboard {
    const { pointing, dragging, selecting, surface } = this;
    return new Keyboard({
      ...this.common,
      pointing,
      dragging,
      stop: surface.twin.element,
      scroller: surface.pictureView.scroller,
      selecting,
      dating: this.dating,
      card: surface.card,
      find: () => surface.findBar.focus(),
    });
  }
}
