import type { ToTimeline } from '../protocol/timelinePage';
import { heldAfter, type HeldTimeline, timelineOf } from '../slices/held';
import { watchTheme } from '../webview/theme';
import { listenToPicture } from './gestures';
import { JoinedParts } from './joinedParts';
import { type EditorLink, readMessage } from './messages';
import { type Parts } from './parts';
import { isSlice } from './sliceChecks';
import { drawPng } from './pngDrawing';
import { keptChoice } from './shown';
import { type Words, wordsOf } from './strings';

type PngRequest = Extract<ToTimeline, { readonly type: 'drawPng' }>;

/** The whole panel: leads to its parts what the editor's messages say and what the hand does. */
export class TimelinePanel {
  private readonly parts: Parts;
  private readonly page: Document;
  private held: HeldTimeline | undefined;

  constructor(
    root: HTMLElement,
    private readonly editor: EditorLink,
  ) {
    this.page = root.ownerDocument;
    this.parts = new JoinedParts(root, editor);
    const { state, choosing, keeping, surface } = this.parts;
    this.listenToPage(root.ownerDocument);
    state.choice = keeping.take(editor.getState(), state.choice.mode);
    this.setWords(state.words);
    choosing.show();
    surface.notice(state.words.say('The notes are being read…'));
  }

  /** Takes what the editor side sends; anything else is left alone. */
  receive(value: unknown): void {
    const message = readMessage(value);
    if (message) this.take(message);
    else if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'data') this.sayUnreadable();
  }

  /** Hands over at once how the timeline is set, so that it can be opened and printed as it is. */
  keep(): void {
    this.parts.keeping.keep();
  }

  private take(message: ToTimeline): void {
    const { state, choosing, keeping, contents, cursorMark, painting, surface, dating, spanTie } = this.parts;
    switch (message.type) {
      case 'strings':
        this.setWords(wordsOf(message.strings, message.eraStyle));
        return;
      case 'slice':
        this.takeSlice(message.slice);
        return;
      case 'data':
        contents.take(message.data);
        return;
      case 'cursor':
        cursorMark.moveTo(message.uri, message.line);
        this.followCursor();
        painting.soon();
        return;
      case 'lanes':
        choosing.setMode(message.mode);
        return;
      case 'drawPng':
        void this.drawPng(message);
        return;
      case 'form':
        choosing.setForm(message.form);
        return;
      case 'asOf':
        surface.asOfLine.hear(message.date, message.turn);
        dating.showChoice();
        return;
      case 'span':
        spanTie.hear(message.isTied, message.span);
        return;
      case 'restore':
        state.choice = keeping.take(message.state, state.choice.mode);
        choosing.show();
        return;
      case 'empty':
        surface.notice(message.message);
    }
  }

  private async drawPng({ request, isWhole, ...wish }: PngRequest): Promise<void> {
    const { state, viewpoint } = this.parts;
    const whole = keptChoice({ ...state.choice, filter: {} });
    const shown = { ...keptChoice(state.choice), ...(viewpoint.view ? { view: viewpoint.view } : {}) };
    const answer = state.picture ? await drawPng(this.page, { ...wish, data: state.picture.data, state: isWhole ? whole : shown }) : ({ kind: 'empty' } as const);
    this.parts.postMessage({ type: 'png', request, answer });
  }

  /** A chronicle is read along with the notes while the keyboard is there. */
  private followCursor(): void {
    const { state, cursorMark, surface } = this.parts;
    const [item] = cursorMark.items;
    if (item !== undefined && state.choice.form === 'chronicle' && !surface.chronicle.element.ownerDocument.hasFocus()) surface.chronicle.bring(item);
  }

  private takeSlice(slice: unknown): void {
    if (!isSlice(slice)) {
      this.sayUnreadable();
      return;
    }
    this.held = heldAfter(this.held, slice);
    if (this.held) this.parts.contents.take(timelineOf(this.held));
    // It does not fit what is held: the page begins anew.
    else this.editor.postMessage({ type: 'ready' });
  }

  private sayUnreadable(): void {
    const { surface, state } = this.parts;
    surface.notice(state.words.say('The timeline cannot read what the editor sent. Reload the window; if that does not help, please report it.'));
  }

  private setWords(words: Words): void {
    const { state, surface, contents, painting } = this.parts;
    state.words = words;
    surface.setWords(words);
    contents.name();
    surface.legend.again();
    painting.soon();
  }

  private listenToPage(page: Document): void {
    const { surface, painting, pointing, keyboard, keeping, dating } = this.parts;
    const { card, twin, pictureView } = surface;
    listenToPicture({ ...this.parts, pictureView, settled: () => keeping.save() });
    pictureView.scroller.addEventListener('scroll', () => {
      pointing.hideFacts();
      painting.soon();
      keeping.save();
    });
    pictureView.stage.addEventListener('contextmenu', ({ clientX }) => dating.offerAt(clientX - pictureView.stage.getBoundingClientRect().left));
    twin.element.addEventListener('focus', () => keyboard.focused());
    card.element.addEventListener('pointerenter', () => pointing.stay());
    card.element.addEventListener('pointerleave', () => pointing.hover(-1, -1));
    watchTheme(page, () => painting.restyle());
    new ResizeObserver(() => painting.soon()).observe(pictureView.stage);
    void page.fonts.ready.then(() => painting.restyle());
  }
}
