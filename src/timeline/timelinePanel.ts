import { type LaneMode, type TimelineData, type TimelineState, type ToTimeline } from '../protocol';
import { at } from '../picture/column';
import { factsOf, listOf, sentenceOf, sentenceOfView } from './describe';
import { createEdgeHint } from './edgeHint';
import { append } from '../webview/element';
import { createHoverCard } from '../webview/hoverCard';
import { listen } from '../webview/input';
import { isDrawable, itemsAtLine } from '../picture/items';
import { type Intent, intentOf } from '../webview/keys';
import { fitText, type Measure } from '../picture/labels';
import { createLegend } from './legend';
import { metrics } from '../picture/metrics';
import { type EditorLink, readMessage } from './messages';
import { calmMilliseconds, type Motion, startMotion } from '../webview/motion';
import { type Arrangement, arrangementOf, itemOfId, type Picture, pictureOf, placeOfItem, viewAround } from '../picture/picture';
import { type Frame, PictureView } from './pictureView';
import { type Mark } from '../picture/scene';
import { between, clamped, dayAtX, fitted, panned, pixelsPerDay, type View, zoomedAbout } from '../picture/scale';
import { readState } from './state';
import { type Words, wordsOf } from './strings';
import { readTheme, type PageTheme, watchTheme } from '../webview/theme';
import { createToolbar } from './toolbar';
import { createTwin } from '../webview/twin';

/** Before a card appears, and before one that the pointer has left goes; in milliseconds. */
const hoverMilliseconds = 180;
const leaveMilliseconds = 260;
const saveMilliseconds = 200;

/** The whole panel: takes messages, keeps the view and the selection, and lets its parts draw and speak. */
export class TimelinePanel {
  private words: Words = wordsOf({}, 'BC/AD');
  private theme: PageTheme;
  private measure: Measure;
  private picture: Picture | undefined;
  private arrangement: Arrangement | undefined;
  private mode: LaneMode;
  private view: View | undefined;
  private selected = -1;
  private hovered = -1;
  private cursor: { readonly uri: string; readonly line: number } | undefined;
  private atCursor: ReadonlySet<number> = new Set();
  private steadyY: number | undefined;
  private restored: TimelineState | undefined;
  private isReleased = false;
  private isPointing = false;
  private frame = 0;
  private hoverTimer = 0;
  private saveTimer = 0;
  private motion: Motion | undefined;
  private readonly page: Window;
  private readonly pictureView: PictureView;
  private readonly toolbar;
  private readonly legend;
  private readonly twin;
  private readonly card;
  private readonly hint;
  private readonly notice: HTMLElement;
  private readonly live: HTMLElement;
  private readonly help: HTMLElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly editor: EditorLink,
  ) {
    const { ownerDocument } = root;
    this.page = ownerDocument.defaultView ?? window;
    this.restored = readState(editor.getState());
    this.mode = this.restored?.lanes ?? 'person';
    this.toolbar = createToolbar(root, {
      chooseLanes: (mode) => this.setMode(mode),
      zoomIn: () => this.zoomMiddle(2),
      zoomOut: () => this.zoomMiddle(0.5),
      fitAll: () => this.fitAll(),
      toggleLegend: () => this.toggleLegend(),
    });
    this.pictureView = new PictureView(root, () => this.draw());
    const { stage, scroller } = this.pictureView;
    this.help = append(root, 'p', { className: 'visually-hidden', attributes: { id: 'annals-help' } });
    this.twin = createTwin(scroller, 'annals-help');
    this.hint = createEdgeHint(stage);
    this.legend = createLegend(stage);
    this.card = createHoverCard(stage);
    this.notice = append(root, 'p', { className: 'notice', attributes: { role: 'status' } });
    this.live = append(root, 'div', { className: 'visually-hidden', attributes: { role: 'status', 'aria-live': 'polite' } });
    this.theme = readTheme(ownerDocument);
    this.measure = this.pictureView.measureFor(this.theme);
    this.listenToPage(ownerDocument);
    this.setWords(this.words);
    this.toolbar.setLanes(this.mode);
    this.showNotice(this.words.say('The notes are being read…'));
  }

  /** Takes what the editor side sends; anything else is left alone. */
  receive(value: unknown): void {
    const message = readMessage(value);
    if (message) this.take(message);
    else if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'data') {
      this.showNotice(this.words.say('The timeline cannot read what the editor sent. Reload the window; if that does not help, please report it.'));
    }
  }

  private take(message: ToTimeline): void {
    switch (message.type) {
      case 'strings':
        this.setWords(wordsOf(message.strings, message.eraStyle));
        return;
      case 'data':
        this.setData(message.data);
        return;
      case 'cursor':
        this.cursor = { uri: message.uri, line: message.line };
        this.setCursorItems();
        this.draw();
        return;
      case 'lanes':
        this.setMode(message.mode);
        return;
      case 'empty':
        this.showNotice(message.message);
    }
  }

  private listenToPage(ownerDocument: Document): void {
    const { stage, scroller } = this.pictureView;
    listen(stage, {
      zoom: (x, factor, y) => this.zoomAt(x, factor, y),
      drag: (dx, dy) => this.drag(dx, dy),
      dragEnd: () => this.save(),
      hover: (x, y) => this.hover(x, y),
      leave: () => this.hover(-1, -1),
      click: (x, y) => this.click(x, y, false),
      doubleClick: (x, y) => this.click(x, y, true),
      key: (event) => this.key(event),
      scrollsAt: (x, y) => this.scrollsAt(x, y),
    });
    scroller.addEventListener('scroll', () => this.scrolled());
    this.twin.element.addEventListener('focus', () => this.focused());
    this.card.element.addEventListener('pointerenter', () => this.page.clearTimeout(this.hoverTimer));
    this.card.element.addEventListener('pointerleave', () => this.hover(-1, -1));
    watchTheme(ownerDocument, () => this.restyle());
    new ResizeObserver(() => this.draw()).observe(stage);
    void ownerDocument.fonts.ready.then(() => this.restyle());
  }

  private restyle(): void {
    this.theme = readTheme(this.root.ownerDocument);
    this.measure = this.pictureView.measureFor(this.theme);
    this.rearrange();
  }

  private setWords(words: Words): void {
    this.words = words;
    this.toolbar.setWords(words);
    this.help.textContent = words.say(
      'Items in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, Escape and then Tab leaves.',
    );
    this.nameAll();
    this.rearrange();
  }

  private nameAll(): void {
    const title = this.picture?.data.title ?? '';
    const name = title === '' ? this.words.say('Timeline') : this.words.say('Timeline of {title}', { title });
    this.toolbar.setTitle(title === '' ? this.words.say('Timeline') : title);
    this.twin.setLabel(name);
    const { picture, words } = this;
    if (picture) this.twin.setItems(picture.items.order, (item) => sentenceOf(picture, item, words));
  }

  private setData(data: TimelineData): void {
    const before = this.picture;
    const selectedId = before?.data.items.id[this.selected];
    const isSame = before?.data.uri === data.uri;
    this.picture = pictureOf(data);
    this.hovered = -1;
    this.selected = isSame ? (itemOfId(this.picture, selectedId)) : -1;
    if (!isSame) this.view = undefined;
    this.setCursorItems();
    this.nameAll();
    this.twin.setActive(this.selected);
    if (this.card.isList() || !isSame) this.card.hide();
    // The editor side restores the panel after a reload only if it is told of which document it is.
    if (!isSame) this.save();
    this.legendChanged();
    if (!this.picture.extent) {
      this.arrangement = undefined;
      this.showNotice(
        this.words.say('Nothing is dated yet. Write a date in braces, for example {example}, and it appears here.', { example: '{21 January 1924}' }),
      );
      return;
    }
    this.showNotice('');
    this.rearrange();
    if (!before) this.restore();
  }

  /** Puts back what was kept over a reload, once there is something to put it on. */
  private restore(): void {
    const { restored, picture } = this;
    this.restored = undefined;
    if (!picture || restored?.uri !== picture.data.uri) return;
    if (restored.view && picture.extent) this.view = clamped(restored.view, picture.extent);
    this.selected = itemOfId(picture, restored.selected);
    this.twin.setActive(this.selected);
    this.draw();
    if (restored.scrollTop !== undefined) this.pictureView.scroller.scrollTop = restored.scrollTop;
  }

  private rearrange(): void {
    if (!this.picture?.extent) return;
    this.arrangement = arrangementOf(this.picture, { mode: this.mode }, this.measure);
    this.legendChanged();
    this.draw();
  }

  private setMode(mode: LaneMode): void {
    this.toolbar.setLanes(mode);
    if (mode === this.mode) return;
    this.mode = mode;
    this.card.hide();
    this.rearrange();
    this.save();
  }

  private showNotice(text: string): void {
    this.notice.textContent = text;
    this.notice.hidden = text === '';
    this.pictureView.stage.hidden = text !== '';
  }

  private legendChanged(): void {
    if (this.legend.isShown()) this.legend.render(this.theme, this.words, this.picture?.data.factions ?? []);
  }

  private toggleLegend(): void {
    this.legend.setShown(!this.legend.isShown());
    this.toolbar.setLegendShown(this.legend.isShown());
    this.legendChanged();
  }

  /* ---- View ---- */

  private draw(): void {
    if (this.frame !== 0) return;
    this.frame = this.page.requestAnimationFrame(() => {
      this.frame = 0;
      this.drawNow();
    });
  }

  private drawNow(): void {
    const { arrangement, picture } = this;
    if (!arrangement || !picture?.extent) return;
    this.view ??= fitted(picture.extent);
    const { selected, hovered, atCursor, theme, words, measure, view, steadyY } = this;
    const frame: Frame = { arrangement, view, theme, words, measure, steadyY, emphasis: { selected, hovered, atCursor } };
    this.pictureView.draw(frame);
    this.placeHint();
  }

  private plotWidth(): number {
    return this.arrangement ? this.pictureView.plotWidth({ arrangement: this.arrangement, measure: this.measure }) : 1;
  }

  private plotLeft(): number {
    return this.arrangement ? this.pictureView.nameWidth({ arrangement: this.arrangement, measure: this.measure }) : 0;
  }

  private setView(view: View): void {
    const extent = this.picture?.extent;
    if (!extent) return;
    this.view = clamped(view, extent);
    this.hideFacts();
    this.draw();
  }

  private moveTo(target: View, steadyY?: number): void {
    const { view, picture } = this;
    if (!view || !picture?.extent) return;
    const end = clamped(target, picture.extent);
    this.steadyY = steadyY;
    this.motion?.stop();
    this.motion = startMotion(this.page, this.theme.reducedMotion ? 0 : calmMilliseconds, (share) => {
      this.setView(between(view, end, share));
      if (share >= 1) this.saveAndTell();
    });
  }

  private zoomAt(x: number, factor: number, y: number): void {
    if (!this.view) return;
    this.motion?.stop();
    this.steadyY = y;
    this.setView(zoomedAbout(this.view, dayAtX(this.view, this.plotWidth(), x - this.plotLeft()), factor));
    this.save();
  }

  private zoomMiddle(factor: number): void {
    if (!this.view) return;
    const anchor = this.dayOfSelected() ?? (this.view.from + this.view.to) / 2;
    this.moveTo(zoomedAbout(this.view, anchor, factor));
  }

  /** The selected item's day where that is in view: keys zoom about it. */
  private dayOfSelected(): number | undefined {
    const day = this.selected < 0 || !this.picture ? NaN : at(this.picture.items.anchor, this.selected);
    return this.view && day >= this.view.from && day <= this.view.to ? day : undefined;
  }

  private fitAll(): void {
    if (this.picture?.extent) this.moveTo(fitted(this.picture.extent));
  }

  private drag(dx: number, dy: number): void {
    if (!this.view) return;
    this.motion?.stop();
    this.setView(panned(this.view, -dx / pixelsPerDay(this.view, this.plotWidth())));
    if (dy !== 0) this.pictureView.scroller.scrollTop -= dy;
  }

  private scrolled(): void {
    this.hideFacts();
    this.draw();
    this.save();
  }

  private scrollsAt(x: number, y: number): boolean {
    return y > (this.pictureView.scene?.plot.top ?? 0) && x < this.plotLeft();
  }

  /* ---- Pointing ---- */

  private hover(x: number, y: number): void {
    const mark = x < 0 ? undefined : this.pictureView.markUnder(x, y);
    this.pictureView.stage.classList.toggle('over-mark', mark !== undefined || this.pictureView.bandUnder(x, y) !== undefined);
    const item = mark?.item ?? -1;
    if (item === this.hovered) return;
    this.hovered = item;
    this.draw();
    this.page.clearTimeout(this.hoverTimer);
    if (this.card.isList()) return;
    const wait = mark ? hoverMilliseconds : leaveMilliseconds;
    this.hoverTimer = this.page.setTimeout(() => (mark ? this.showFacts(mark) : this.card.hide()), wait);
  }

  private click(x: number, y: number, isDouble: boolean): void {
    this.focusQuietly();
    const mark = this.pictureView.markUnder(x, y);
    const band = this.pictureView.bandUnder(x, y);
    if (mark?.members) this.openList(mark, mark.members);
    else if (mark) this.choose(mark.item, isDouble);
    else if (band !== undefined) this.revealLine(this.picture?.data.periods[band]?.line ?? -1, isDouble);
    else this.clickGround(x, y, isDouble);
  }

  private clickGround(x: number, y: number, isDouble: boolean): void {
    const lane = this.pictureView.nameUnder(x, y);
    if (lane) this.revealLine(lane.layout.lane.line, isDouble);
    else if (isDouble && this.view && x >= this.plotLeft()) {
      this.moveTo(zoomedAbout(this.view, dayAtX(this.view, this.plotWidth(), x - this.plotLeft()), 2.5), y);
    } else {
      this.card.hide();
      this.select(-1);
    }
  }

  private choose(item: number, focus: boolean): void {
    this.select(item);
    const { picture } = this;
    if (!picture || item < 0) return;
    this.live.textContent = this.words.say('Selected: {item}', { item: sentenceOf(picture, item, this.words) });
    this.reveal(item, focus);
  }

  private reveal(item: number, focus: boolean): void {
    const data = this.picture?.data;
    if (!data || item < 0) return;
    const [line, character] = [at(data.items.line, item), at(data.items.character, item)];
    this.editor.postMessage({ type: 'reveal', uri: data.uri, line, character, focus });
  }

  private revealLine(line: number, focus: boolean): void {
    const data = this.picture?.data;
    if (data && line >= 0) this.editor.postMessage({ type: 'reveal', uri: data.uri, line, character: 0, focus });
  }

  private select(item: number): void {
    this.selected = item;
    this.twin.setActive(item);
    this.draw();
    this.save();
  }

  private showFacts(mark: Mark): void {
    const { picture, words } = this;
    if (!picture || mark.members || this.card.isList()) return;
    const box = { left: Math.max(mark.x0, this.plotLeft()), right: mark.x1, top: mark.y - 10, bottom: mark.y + 10 };
    this.card.showFacts(factsOf(picture, mark.item, words), box);
  }

  private hideFacts(): void {
    if (!this.card.isList()) this.card.hide();
  }

  private openList(mark: Mark, members: readonly number[]): void {
    const { picture, words } = this;
    if (!picture) return;
    const anchor = { left: mark.x0, right: mark.x1, top: mark.y - 9, bottom: mark.y + 9 };
    this.card.showList(listOf(picture, members, words), anchor, {
      choose: (item, focus) => this.choose(item, focus),
      zoom: () => {
        this.closeCard();
        this.zoomToItems(members);
      },
      close: () => this.closeCard(),
    });
  }

  private closeCard(): void {
    this.card.hide();
    this.focusQuietly();
  }

  /** Takes the keyboard to the picture without choosing an item, as Tab would. */
  private focusQuietly(): void {
    this.isPointing = true;
    this.twin.element.focus({ preventScroll: true });
    this.isPointing = false;
  }

  private zoomToItems(members: readonly number[]): void {
    const { picture, view } = this;
    if (picture && view) this.moveTo(viewAround(picture.items, members, view));
  }

  /* ---- Keys ---- */

  private focused(): void {
    this.isReleased = false;
    const isByKey = this.twin.element.matches(':focus-visible') && !this.isPointing;
    if (isByKey && this.selected < 0) this.step(1);
  }

  private key(event: KeyboardEvent): boolean {
    const intent = event.target === this.twin.element ? intentOf(event) : undefined;
    return intent !== undefined && this.follow(intent);
  }

  /** Gives back whether there was anything to do, so that Tab can leave where there was not. */
  private follow(intent: Intent): boolean {
    const { view } = this;
    if (!view) return false;
    switch (intent.kind) {
      case 'pan':
        this.moveTo(panned(view, (view.to - view.from) * intent.share));
        return true;
      case 'zoom':
        this.zoomMiddle(intent.factor);
        return true;
      case 'fit':
        this.fitAll();
        return true;
      case 'step':
        return !(intent.isTab && this.isReleased) && this.step(intent.by);
      case 'scroll':
        this.pictureView.scroller.scrollTop += intent.share * this.pictureView.scroller.clientHeight;
        return true;
      case 'reveal':
        this.reveal(this.selected, intent.focus);
        return this.selected >= 0;
      case 'escape':
        return this.escape();
    }
  }

  /** First closes the card, then clears the selection and lets Tab leave. */
  private escape(): boolean {
    this.isReleased = true;
    if (!this.card.element.hidden) this.card.hide();
    else if (this.selected >= 0) this.select(-1);
    else return false;
    return true;
  }

  /** To the next or previous item in time; from none to the first in view. False past the last, where Tab leaves. */
  private step(by: 1 | -1): boolean {
    const { picture, view } = this;
    if (!picture || !view) return false;
    const { order, anchor } = picture.items;
    const present = order.indexOf(this.selected);
    const inView = order.findIndex((item) => at(anchor, item) >= view.from);
    const target = present >= 0 ? present + by : by > 0 ? Math.max(0, inView) : order.length - 1;
    const item = order[target];
    if (item === undefined) return false;
    this.isReleased = false;
    this.select(item);
    this.bringIntoView(item, () => this.showFactsOf(item));
    return true;
  }

  private showFactsOf(item: number): void {
    const mark = this.pictureView.scene?.marks.find((candidate) => candidate.item === item && !candidate.members);
    if (mark && this.selected === item) this.showFacts(mark);
  }

  /** Pans and scrolls no more than it takes. */
  private bringIntoView(item: number, done?: () => void): void {
    const { picture, view } = this;
    if (!picture || !view || !isDrawable(picture.items, item)) return;
    this.scrollToItem(item);
    const day = at(picture.items.anchor, item);
    const air = (view.to - view.from) * 0.03;
    const isAway = day < view.from + air || day > view.to - air;
    if (isAway) this.moveTo(panned(view, day - (view.from + view.to) / 2));
    else this.draw();
    const wait = isAway && !this.theme.reducedMotion ? calmMilliseconds + 60 : 40;
    if (done) this.page.setTimeout(done, wait);
  }

  private scrollToItem(item: number): void {
    const { layout, scroller } = this.pictureView;
    const place = layout && placeOfItem(layout, item, metrics.rowHeight);
    if (!place) return;
    const { scrollTop, clientHeight } = scroller;
    const isAway = place.y < scrollTop + 20 || place.y > scrollTop + clientHeight - 20;
    if (isAway) scroller.scrollTop = place.y - clientHeight / 2;
  }

  /* ---- The cursor of the text editor ---- */

  private setCursorItems(): void {
    const { picture, cursor } = this;
    const document = picture?.data.documents.findIndex(({ uri }) => uri === cursor?.uri) ?? -1;
    this.atCursor = new Set(picture && cursor && document >= 0 ? itemsAtLine(picture.data, document, cursor.line) : []);
  }

  private placeHint(): void {
    const { scene } = this.pictureView;
    const { picture, words } = this;
    const [item] = this.atCursor;
    const side = scene && item !== undefined ? this.pictureView.sideOfItem(item) : undefined;
    if (!picture || item === undefined || !side) {
      this.hint.hide();
      return;
    }
    const title = words.say('At the cursor: {item}', { item: sentenceOf(picture, item, words) });
    this.hint.show(side, fitText(this.arrangement?.labelOf(item) ?? '', 180, this.measure), title, () => this.bringIntoView(item));
  }

  /* ---- Keeping and telling ---- */

  private save(): void {
    this.page.clearTimeout(this.saveTimer);
    this.saveTimer = this.page.setTimeout(() => this.saveNow(), saveMilliseconds);
  }

  private saveNow(): void {
    const { picture, view, mode, selected } = this;
    if (!picture) return;
    const id = picture.data.items.id[selected];
    const { scrollTop } = this.pictureView.scroller;
    this.editor.setState({ uri: picture.data.uri, lanes: mode, ...(view ? { view } : {}), ...(id === undefined ? {} : { selected: id }), scrollTop });
  }

  private saveAndTell(): void {
    this.save();
    const { picture, view, words } = this;
    if (!picture || !view) return;
    this.live.textContent = sentenceOfView(picture, view, words);
  }
}
