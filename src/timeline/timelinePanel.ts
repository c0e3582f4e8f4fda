import { at } from '../picture/column';
import { itemsAtLine } from '../picture/items';
import { fitText, type Measure } from '../picture/labels';
import { type Lane } from '../picture/lane';
import { openingView } from '../picture/openingView';
import { type Arrangement, itemOfId, type Picture, pictureOf } from '../picture/picture';
import { clamped } from '../picture/scale';
import { type LaneMode, type TimelineData, type TimelineState, type ToTimeline } from '../protocol';
import { append } from '../webview/element';
import { createHoverCard } from '../webview/hoverCard';
import { listen } from '../webview/input';
import { type PageTheme, readTheme, watchTheme } from '../webview/theme';
import { createTwin } from '../webview/twin';
import { sentenceOf, sentenceOfView } from './describe';
import { Dragging } from './dragging';
import { createEdgeHint } from './edgeHint';
import { createFilterPanel } from './filterPanel';
import { createFindBar } from './findBar';
import { Finding } from './finding';
import { Keyboard } from './keyboard';
import { createLanesPanel } from './lanesPanel';
import { createLegend } from './legend';
import { type EditorLink, readMessage } from './messages';
import { createOverview } from './overview';
import { PictureView } from './pictureView';
import { Pointing } from './pointing';
import { arranged, type Choice, choiceOf, foldedAs, keptChoice, movedBy, sortedBy } from './shown';
import { readState } from './state';
import { bringIntoView } from './stepping';
import { type Words, wordsOf } from './strings';
import { createToolbar } from './toolbar';
import { Viewpoint } from './viewpoint';

const saveMilliseconds = 200;

/** The whole panel: takes messages, keeps what is chosen and selected, and lets its parts draw and speak. */
export class TimelinePanel {
  private words: Words = wordsOf({}, 'BC/AD');
  private theme: PageTheme;
  private measure: Measure;
  private picture: Picture | undefined;
  private arrangement: Arrangement | undefined;
  private choice: Choice;
  private selected = -1;
  private cursor: { readonly uri: string; readonly line: number } | undefined;
  private atCursor: ReadonlySet<number> = new Set();
  private restored: TimelineState | undefined;
  private frame = 0;
  private saveTimer = 0;
  private readonly page: Window;
  private readonly pictureView: PictureView;
  private readonly viewpoint: Viewpoint;
  private readonly pointing: Pointing;
  private readonly dragging: Dragging;
  private readonly keyboard: Keyboard;
  private readonly toolbar;
  private readonly lanesPanel;
  private readonly findBar;
  private readonly finding: Finding;
  private readonly filterPanel;
  private readonly legend;
  private readonly overview;
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
    this.choice = choiceOf(this.restored, 'person');
    this.toolbar = this.createToolbar();
    this.lanesPanel = this.createLanesPanel();
    this.findBar = createFindBar(this.toolbar.finding, {
      find: (question) => this.finding.find(question),
      step: (by) => this.finding.step(by),
      leave: () => this.keyboard.focusQuietly(),
    });
    this.finding = this.createFinding();
    this.filterPanel = createFilterPanel(this.toolbar.finding, () => this.picture?.data, (filter) => this.choose({ ...this.choice, filter }));
    this.pictureView = new PictureView(root, () => this.draw());
    const { stage, scroller } = this.pictureView;
    this.overview = createOverview(root, {
      show: (view) => this.viewpoint.show(view),
      settled: () => this.saveAndTell(),
    });
    this.help = append(root, 'p', { className: 'visually-hidden', attributes: { id: 'annals-help' } });
    this.twin = createTwin(scroller, 'annals-help');
    this.hint = createEdgeHint(stage);
    this.legend = createLegend(stage);
    this.card = createHoverCard(stage);
    this.notice = append(root, 'p', { className: 'notice', attributes: { role: 'status' } });
    this.live = append(root, 'div', { className: 'visually-hidden', attributes: { role: 'status', 'aria-live': 'polite' } });
    this.theme = readTheme(ownerDocument);
    this.measure = this.pictureView.measureFor(this.theme);
    this.viewpoint = this.createViewpoint();
    this.pointing = this.createPointing();
    this.dragging = this.createDragging();
    this.keyboard = this.createKeyboard();
    this.listenToPage(ownerDocument);
    this.setWords(this.words);
    this.showChoice();
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
      case 'restore':
        this.restored = readState(message.state);
        this.choice = choiceOf(this.restored, this.choice.mode);
        this.showChoice();
        return;
      case 'empty':
        this.showNotice(message.message);
    }
  }

  /* ---- Its parts ---- */

  private createToolbar(): ReturnType<typeof createToolbar> {
    return createToolbar(this.root, {
      chooseLanes: (mode) => this.setMode(mode),
      zoomIn: () => this.viewpoint.zoomAbout(2, this.dayOfSelected()),
      zoomOut: () => this.viewpoint.zoomAbout(0.5, this.dayOfSelected()),
      fitAll: () => this.viewpoint.fit(),
      toggleLegend: () => this.toggleLegend(),
    });
  }

  private createLanesPanel(): ReturnType<typeof createLanesPanel> {
    return createLanesPanel(this.toolbar.lanes, {
      lanes: () => this.arrangement?.lanes.lanes ?? [],
      sort: () => this.choice.order.sort,
      isFolded: (key) => this.choice.folded.has(key),
      titleOf: (lane) => this.titleOf(lane),
      chooseSort: (sort) => this.choose(sortedBy(this.choice, sort, this.arrangement)),
      fold: (keys, folded) => this.choose(foldedAs(this.choice, keys, folded)),
      move: (key, by) => {
        if (this.arrangement) this.choose(movedBy(this.choice, this.arrangement, key, by));
      },
      show: (key) => this.pictureView.scrollToLane(key),
    });
  }

  private createViewpoint(): Viewpoint {
    return new Viewpoint({
      page: this.page,
      extent: () => this.picture?.extent,
      plot: () => this.plot(),
      reducedMotion: () => this.theme.reducedMotion,
      changed: () => {
        this.pointing.hideFacts();
        this.draw();
      },
      settled: () => this.saveAndTell(),
    });
  }

  private createPointing(): Pointing {
    const { page, pictureView, viewpoint, card } = this;
    return new Pointing({
      page,
      pictureView,
      viewpoint,
      card,
      picture: () => this.picture,
      words: () => this.words,
      redraw: () => this.draw(),
      choose: (item, focus) => this.chooseItem(item, focus),
      clear: () => this.select(-1),
      showPeriod: (period, focus) => {
        const { document = 0, line = -1 } = this.picture?.data.periods[period] ?? {};
        this.revealLine(document, line, focus);
      },
      showLane: ({ layout: { lane } }, focus) => this.revealLine(lane.document, lane.line, focus),
      fold: ({ layout: { lane, isFolded } }) => this.choose(foldedAs(this.choice, [lane.key], !isFolded)),
      focusQuietly: () => this.keyboard.focusQuietly(),
    });
  }

  private createFinding(): Finding {
    return new Finding({
      bar: this.findBar,
      arrangement: () => this.arrangement,
      filter: () => this.choice.filter,
      from: () => this.viewpoint.view?.from ?? -Infinity,
      selected: () => this.selected,
      show: (item) => {
        this.select(item);
        this.bring(item);
      },
      redraw: () => this.draw(),
    });
  }

  private createDragging(): Dragging {
    return new Dragging({
      pictureView: this.pictureView,
      viewpoint: this.viewpoint,
      picture: () => this.picture,
      words: () => this.words,
      // Where no notes can change, nothing is ever taken hold of.
      selected: () => (this.editor.isReadOnly ? -1 : this.selected),
      plot: () => this.plot(),
      hideCard: () => this.pointing.hideFacts(),
      redate: (params) => this.editor.postMessage({ type: 'redate', ...params }),
    });
  }

  private createKeyboard(): Keyboard {
    const { viewpoint, pointing, dragging } = this;
    return new Keyboard({
      viewpoint,
      pointing,
      dragging,
      stop: this.twin.element,
      scroller: this.pictureView.scroller,
      arrangement: () => this.arrangement,
      selected: () => this.selected,
      dayOfSelected: () => this.dayOfSelected(),
      select: (item) => this.select(item),
      bring: (item, done) => this.bring(item, done),
      reveal: (item, focus) => this.reveal(item, focus),
      find: () => this.findBar.focus(),
      closeCard: () => {
        const isOpen = !this.card.element.hidden;
        this.card.hide();
        return isOpen;
      },
    });
  }

  private listenToPage(ownerDocument: Document): void {
    const { stage, scroller } = this.pictureView;
    const { viewpoint, pointing } = this;
    listen(stage, {
      zoom: (x, factor, y) => {
        viewpoint.zoomAt(x, factor, y);
        this.save();
      },
      drag: (dx, dy) => {
        viewpoint.drag(dx);
        if (dy !== 0) scroller.scrollTop -= dy;
      },
      dragEnd: () => this.save(),
      grab: (x, y) => this.dragging.grab(x, y),
      hover: (x, y) => {
        pointing.hover(x, y);
        stage.dataset.grip = this.dragging.sideAt(x, y) ?? '';
      },
      leave: () => pointing.hover(-1, -1),
      click: (x, y) => pointing.click(x, y, false),
      doubleClick: (x, y) => pointing.click(x, y, true),
      key: (event) => this.keyboard.key(event),
      scrollsAt: (x, y) => y > (this.pictureView.scene?.plot.top ?? 0) && x < this.plot().left,
    });
    scroller.addEventListener('scroll', () => this.scrolled());
    this.twin.element.addEventListener('focus', () => this.keyboard.focused());
    this.card.element.addEventListener('pointerenter', () => pointing.stay());
    this.card.element.addEventListener('pointerleave', () => pointing.hover(-1, -1));
    watchTheme(ownerDocument, () => this.restyle());
    new ResizeObserver(() => this.draw()).observe(stage);
    void ownerDocument.fonts.ready.then(() => this.restyle());
  }

  private restyle(): void {
    const before = this.measure(sampleText);
    this.theme = readTheme(this.root.ownerDocument);
    const measure = this.pictureView.measureFor(this.theme);
    // Labels are measured anew only where the font has changed: a theme alone changes no width.
    if (measure(sampleText) !== before) {
      this.measure = measure;
      this.rearrange();
    }
    this.legendChanged();
    this.draw();
  }

  /* ---- Words and data ---- */

  private setWords(words: Words): void {
    this.words = words;
    this.toolbar.setWords(words);
    this.lanesPanel.setWords(words);
    this.findBar.setWords(words);
    this.filterPanel.setWords(words);
    this.help.textContent = words.say(
      'Items in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, less-than and greater-than move the selected item in time, a slash finds, Escape and then Tab leaves.',
    );
    this.nameAll();
    this.legendChanged();
    this.draw();
  }

  private nameAll(): void {
    const title = this.picture?.data.title ?? '';
    const name = title === '' ? this.words.say('Timeline') : this.words.say('Timeline of {title}', { title });
    this.toolbar.setTitle(title === '' ? this.words.say('Timeline') : title);
    this.twin.setLabel(name);
    const { picture, words } = this;
    if (picture) this.twin.setItems(picture.items.order, (item) => sentenceOf(picture, item, words));
  }

  private titleOf(lane: Lane): string {
    return lane.title ?? this.words.say(this.choice.mode === 'section' ? 'No section' : 'Others');
  }

  private setData(data: TimelineData): void {
    const before = this.picture;
    const selectedId = before?.data.items.id[this.selected];
    const isSame = before?.data.uri === data.uri;
    this.picture = pictureOf(data);
    this.pointing.hovered = -1;
    this.selected = isSame ? itemOfId(this.picture, selectedId) : -1;
    if (!isSame) this.viewpoint.view = undefined;
    this.setCursorItems();
    this.nameAll();
    this.twin.setActive(this.selected);
    if (this.card.isList() || !isSame) this.card.hide();
    // The editor side restores the panel after a reload only if it is told of which document it is.
    if (!isSame) this.save();
    this.legendChanged();
    if (this.picture.extent) this.showPicture(before === undefined);
    else this.showNothingDated();
  }

  private showPicture(isFirst: boolean): void {
    this.showNotice('');
    this.rearrange();
    if (isFirst) this.restore();
  }

  private showNothingDated(): void {
    this.arrangement = undefined;
    const example = '{21 January 1924}';
    this.showNotice(this.words.say('Nothing is dated yet. Write a date in braces, for example {example}, and it appears here.', { example }));
  }

  /** Puts back what was kept over a reload, once there is something to put it on. */
  private restore(): void {
    const { restored, picture } = this;
    this.restored = undefined;
    if (!picture || restored?.uri !== picture.data.uri) return;
    if (restored.view && picture.extent) this.viewpoint.view = clamped(restored.view, picture.extent);
    this.selected = itemOfId(picture, restored.selected);
    this.twin.setActive(this.selected);
    this.drawNow();
    if (restored.scrollTop !== undefined) this.pictureView.scroller.scrollTop = restored.scrollTop;
  }

  private rearrange(): void {
    if (!this.picture?.extent) return;
    this.arrangement = arranged(this.picture, this.choice, this.measure);
    this.legendChanged();
    this.finding.again();
    this.draw();
  }

  /* ---- What is chosen ---- */

  private choose(choice: Choice): void {
    this.choice = choice;
    this.card.hide();
    this.showChoice();
    this.rearrange();
    this.save();
  }

  private setMode(mode: LaneMode): void {
    this.toolbar.setLanes(mode);
    if (mode !== this.choice.mode) this.choose({ ...this.choice, mode });
  }

  private showChoice(): void {
    this.toolbar.setLanes(this.choice.mode);
    this.filterPanel.setFilter(this.choice.filter);
  }

  private showNotice(text: string): void {
    this.notice.textContent = text;
    this.notice.hidden = text === '';
    this.pictureView.stage.hidden = text !== '';
    this.root.classList.toggle('says-notice', text !== '');
  }

  private legendChanged(): void {
    if (this.legend.isShown()) this.legend.render(this.theme, this.words, this.picture?.data.factions ?? []);
  }

  private toggleLegend(): void {
    this.legend.setShown(!this.legend.isShown());
    this.toolbar.setLegendShown(this.legend.isShown());
    this.legendChanged();
  }

  /* ---- Drawing ---- */

  private draw(): void {
    if (this.frame !== 0) return;
    this.frame = this.page.requestAnimationFrame(() => this.drawNow());
  }

  private drawNow(): void {
    this.page.cancelAnimationFrame(this.frame);
    this.frame = 0;
    const { arrangement, picture, viewpoint, theme, words, measure } = this;
    if (!arrangement || !picture?.extent) return;
    const view = (viewpoint.view ??= openingView(picture.items, picture.extent));
    const emphasis = { selected: this.selected, hovered: this.pointing.hovered, atCursor: this.atCursor, found: this.finding.found };
    this.pictureView.draw({ arrangement, view, theme, words, measure, steadyY: viewpoint.steadyY, emphasis });
    this.overview.draw({ arrangement, extent: picture.extent, view, theme });
    this.placeHint();
  }

  private plot(): { readonly left: number; readonly width: number } {
    const { arrangement, measure, pictureView } = this;
    if (!arrangement) return { left: 0, width: 1 };
    return { left: pictureView.nameWidth({ arrangement, measure }), width: pictureView.plotWidth({ arrangement, measure }) };
  }

  private scrolled(): void {
    this.pointing.hideFacts();
    this.draw();
    this.save();
  }

  /* ---- Selecting and revealing ---- */

  private chooseItem(item: number, focus: boolean): void {
    this.select(item);
    const { picture } = this;
    if (!picture || item < 0) return;
    this.live.textContent = this.words.say('Selected: {item}', { item: sentenceOf(picture, item, this.words) });
    this.reveal(item, focus);
  }

  private select(item: number): void {
    this.selected = item;
    this.twin.setActive(item);
    this.draw();
    this.save();
  }

  private reveal(item: number, focus: boolean): void {
    const items = this.picture?.data.items;
    if (items && item >= 0) this.revealLine(at(items.document, item), at(items.line, item), focus, at(items.character, item));
  }

  private revealLine(document: number, line: number, focus: boolean, character = 0): void {
    const uri = this.picture?.data.documents[document]?.uri;
    if (uri !== undefined && line >= 0) this.editor.postMessage({ type: 'reveal', uri, line, character, focus });
  }

  private bring(item: number, done?: () => void): void {
    const { picture, pictureView, viewpoint, page, theme } = this;
    if (picture) bringIntoView(item, picture, { pictureView, viewpoint, page, reducedMotion: theme.reducedMotion, redraw: () => this.draw() }, done);
  }

  /** The selected item's day where that is in view: zooming by keys and buttons is about it. */
  private dayOfSelected(): number | undefined {
    const day = this.picture && this.selected >= 0 ? at(this.picture.items.anchor, this.selected) : NaN;
    return this.viewpoint.holds(day) ? day : undefined;
  }

  /* ---- The cursor of the text editor ---- */

  private setCursorItems(): void {
    const { picture, cursor } = this;
    const document = picture?.data.documents.findIndex(({ uri }) => uri === cursor?.uri) ?? -1;
    this.atCursor = new Set(picture && cursor && document >= 0 ? itemsAtLine(picture.data, document, cursor.line) : []);
  }

  private placeHint(): void {
    const { picture, words } = this;
    const [item] = this.atCursor;
    const side = item === undefined ? undefined : this.pictureView.sideOfItem(item);
    if (!picture || item === undefined || !side) {
      this.hint.hide();
      return;
    }
    const title = words.say('At the cursor: {item}', { item: sentenceOf(picture, item, words) });
    this.hint.show(side, fitText(this.arrangement?.labelOf(item) ?? '', 180, this.measure), title, () => this.bring(item));
  }

  /* ---- Keeping and telling ---- */

  private save(): void {
    this.page.clearTimeout(this.saveTimer);
    this.saveTimer = this.page.setTimeout(() => this.keep(), saveMilliseconds);
  }

  /** Hands over at once how the timeline is set, so that it can be opened and printed as it is. */
  keep(): void {
    const { picture, selected } = this;
    if (!picture) return;
    const { view } = this.viewpoint;
    const id = picture.data.items.id[selected];
    const { scrollTop } = this.pictureView.scroller;
    const state = { uri: picture.data.uri, ...keptChoice(this.choice), ...(view ? { view } : {}), ...(id === undefined ? {} : { selected: id }), scrollTop };
    this.editor.setState(state);
    this.editor.postMessage({ type: 'keep', state });
  }

  private saveAndTell(): void {
    this.save();
    const { picture, words } = this;
    const { view } = this.viewpoint;
    if (picture && view) this.live.textContent = sentenceOfView(picture, view, words);
  }
}

/** Letters of many widths: where these are as wide as before, the font is the same. */
const sampleText = 'The quick brown fox jumps over 13 lazy dogs — Ærøskøbing, Łódź, Žižka';
