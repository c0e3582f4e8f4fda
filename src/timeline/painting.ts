import { type Emphasis } from '../picture/drawMarks';
import { openingView } from '../picture/openingView';
import { readTheme } from '../webview/theme';
import { type ChronicleView } from './chronicleView';
import { type Overview } from './overview';
import { type PanelState } from './panelState';
import { type PictureView } from './pictureView';
import { type Viewpoint } from './viewpoint';

export interface PaintingSurroundings {
  readonly page: Window;
  readonly state: PanelState;
  readonly pictureView: PictureView;
  readonly viewpoint: Viewpoint;
  readonly overview: Overview;
  readonly chronicle: ChronicleView;
  emphasis(): Emphasis;
  /** Letters have another width, so that labels need other room. */
  fontChanged(): void;
  themeChanged(): void;
  /** The picture has been drawn anew. */
  drawn(): void;
}

/** Draws the picture and its overview, once for each frame in which something has changed. */
export class Painting {
  private frame = 0;

  constructor(private readonly around: PaintingSurroundings) {}

  soon(): void {
    if (this.frame !== 0) return;
    this.frame = this.around.page.requestAnimationFrame(() => this.now());
  }

  now(): void {
    const { page, state, pictureView, viewpoint, overview } = this.around;
    page.cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { arrangement, picture, theme, words, measure } = state;
    if (!arrangement || !picture?.extent) return;
    if (state.choice.form === 'chronicle') {
      this.around.chronicle.draw();
      return;
    }
    const view = (viewpoint.view ??= openingView(picture.items, picture.extent));
    pictureView.draw({ arrangement, view, theme, words, measure, steadyY: viewpoint.steadyY, emphasis: this.around.emphasis() });
    overview.draw({ arrangement, extent: picture.extent, view, theme });
    this.around.drawn();
  }

  emphasis(): Emphasis {
    return this.around.emphasis();
  }

  /** Where time is laid out, in pixels of the picture. */
  plot(): { readonly left: number; readonly width: number } {
    const { state, pictureView } = this.around;
    const { arrangement, measure } = state;
    if (!arrangement) return { left: 0, width: 1 };
    return { left: pictureView.nameWidth({ arrangement, measure }), width: pictureView.plotWidth({ arrangement, measure }) };
  }

  /** Takes over the page's colours and fonts. */
  restyle(): void {
    const { page, state, pictureView } = this.around;
    const before = state.measure(sampleText);
    state.theme = readTheme(page.document);
    const measure = pictureView.measureFor(state.theme);
    // Labels are measured anew only where the font has changed: a theme alone changes no width.
    if (measure(sampleText) !== before) {
      state.measure = measure;
      this.around.fontChanged();
    }
    this.around.themeChanged();
    this.soon();
  }
}

/** Letters of many widths: where these are as wide as before, the font is the same. */
const sampleText = 'The quick brown fox jumps over 13 lazy dogs — Ærøskøbing, Łódź, Žižka';
