import type { StorylineData } from '../protocol/storyline';
import { axisMetrics, drawAxis, drawGrid } from '../picture/drawAxis';
import { AsOfLine, type AsOfLineActions } from '../webview/asOfLine';
import { append } from '../webview/element';
import { createHoverCard } from '../webview/hoverCard';
import { listen } from '../webview/input';
import { type Intent, intentOf } from '../webview/keys';
import { fitText, isRightToLeft, type Measure, measureByCharacter } from '../picture/labels';
import { calmMilliseconds, type Motion, startMotion } from '../webview/motion';
import { between, clamped, dayAtX, fitted, panned, pixelsPerDay, type View, zoomedAbout } from '../picture/scale';
import { type PageTheme } from '../webview/theme';
import { axisOf } from '../picture/ticks';
import { createTwin } from '../webview/twin';
import { drawStoryline, type Drawn } from './drawStoryline';
import { layoutOf, rowHeight, sceneOf, type StorylineLayout, storylineMetrics } from './storylineScene';
import { factsOf, itemsOf, placeOf, sentenceOf, type StorylineItem } from './storylineWords';
import { type Words, wordsOf } from './strings';

export interface StorylineActions {
  reveal(place: { readonly uri: string; readonly line: number; readonly character: number }, focus: boolean): void;
  /** The view is moved by hand. */
  viewed(view: View): void;
  /** The view has come to rest. */
  moved(): void;
  readonly asOf: AsOfLineActions;
}

const hoverMilliseconds = 160;

/** The lives of people as lines through time, with zoom, selection and a card; the same in words for those who do not see it. */
export class StorylineView {
  readonly element: HTMLElement;
  view: View | undefined;
  private layout: StorylineLayout | undefined;
  private items: readonly StorylineItem[] = [];
  private selected = -1;
  private isReleased = false;
  private words: Words = wordsOf({}, 'BC/AD');
  private measure: Measure = (text) => text.length * 7;
  private drawn: Drawn | undefined;
  private motion: Motion | undefined;
  private frame = 0;
  private hoverTimer = 0;
  private readonly page: Window;
  private readonly canvas: HTMLCanvasElement;
  private readonly scroller: HTMLElement;
  private readonly picture: SVGSVGElement;
  private readonly twin;
  readonly asOfLine: AsOfLine;
  private readonly card;
  private readonly help: HTMLElement;

  constructor(
    parent: HTMLElement,
    private theme: PageTheme,
    private readonly actions: StorylineActions,
  ) {
    const page = parent.ownerDocument;
    this.page = page.defaultView ?? window;
    this.element = append(parent, 'div', { className: 'stage storyline' });
    this.canvas = append(this.element, 'canvas', { className: 'ground', attributes: { 'aria-hidden': 'true' } });
    this.scroller = append(this.element, 'div', { className: 'scroller' });
    this.picture = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.picture.setAttribute('aria-hidden', 'true');
    this.scroller.append(this.picture);
    this.help = append(this.element, 'p', { className: 'visually-hidden', attributes: { id: 'annals-storyline-help' } });
    this.twin = createTwin(this.element, 'annals-storyline-help');
    this.card = createHoverCard(this.element);
    this.asOfLine = new AsOfLine(this.element, actions.asOf, this.words);
    this.listen();
  }

  setWords(words: Words): void {
    this.words = words;
    this.help.textContent = words.say(
      'Lines of people in time. Tab goes through them, Enter shows one in the notes, arrow keys move the view, plus and minus zoom, Home fits all, Escape and then Tab leaves.',
    );
    this.twin.setLabel(words.say('Power struggle'));
    this.asOfLine.setWords(words);
    this.fillTwin();
    this.draw();
  }

  setTheme(theme: PageTheme): void {
    this.theme = theme;
    const context = this.canvas.getContext('2d');
    if (context) {
      context.font = `${theme.fontSize - 2}px ${theme.fontFamily}`;
      this.measure = measureByCharacter((character) => context.measureText(character).width);
    }
    this.draw();
  }

  /** Gives back whether there is anything to draw. */
  setData(data: StorylineData): boolean {
    const before = this.layout?.data;
    const chosen = this.items[this.selected];
    this.layout = layoutOf(data);
    this.items = itemsOf(data);
    this.selected = chosen && before?.uri === data.uri ? this.items.findIndex((item) => item.kind === chosen.kind && item.index === chosen.index) : -1;
    if (before && before.uri !== data.uri) this.view = undefined;
    this.card.hide();
    this.fillTwin();
    this.draw();
    return this.layout !== undefined;
  }

  /** Goes along with another view of the same time; kept for later where nothing is laid out yet. */
  follow(view: View): void {
    if (this.layout) this.jumpTo(view);
    else this.view = view;
  }

  /** Brings a day into view. */
  bring(day: number): void {
    const { view } = this;
    if (view && (day < view.from || day > view.to)) this.moveTo(panned(view, day - (view.from + view.to) / 2));
  }

  /** Takes the keyboard to the picture. */
  focus(): void {
    this.twin.element.focus({ preventScroll: true });
  }

  zoomMiddle(factor: number): void {
    if (this.view) this.moveTo(zoomedAbout(this.view, (this.view.from + this.view.to) / 2, factor));
  }

  fitAll(): void {
    if (this.layout) this.moveTo(fitted(this.layout.extent));
  }

  draw(): void {
    if (this.frame !== 0) return;
    this.frame = this.page.requestAnimationFrame(() => {
      this.frame = 0;
      this.drawNow();
    });
  }

  private fillTwin(): void {
    const { layout, items } = this;
    if (layout) this.twin.setItems([...items.keys()], (item) => sentenceOf(layout.data, items[item]!, this.words));
    this.twin.setActive(this.selected);
  }

  private drawNow(): void {
    const { layout, theme, words, scroller, measure } = this;
    const { clientWidth: width } = scroller;
    if (!layout || width === 0) return;
    this.view ??= fitted(layout.extent);
    const row = rowHeight(layout, scroller.clientHeight);
    const height = Math.max(storylineMetrics.top + layout.depth * row + storylineMetrics.bottom, scroller.clientHeight - 1);
    this.picture.setAttribute('width', String(width));
    this.picture.setAttribute('height', String(height));
    this.drawGround(width, this.view);
    const scene = sceneOf(layout, { view: this.view, width, row });
    const label = (text: string, room: number): string => fitText(text, room, measure);
    this.asOfLine.place({ left: 0, width, height: this.element.clientHeight, view: this.view });
    this.drawn = drawStoryline(this.picture, scene, { data: layout.data, theme, words, width, fit: label, measure, isRightToLeft, selected: this.items[this.selected] });
  }

  private drawGround(width: number, view: View): void {
    const { canvas, theme, words, measure } = this;
    const { clientHeight: height } = this.element;
    const ratio = this.page.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    const context = canvas.getContext('2d');
    if (!context) return;
    context.scale(ratio, ratio);
    const room = { day: measure('30 Wed') + 12, month: measure('May 1924') + 6, season: measure('Summer') + 16, year: measure('1924 BC') + 8 };
    const axis = axisOf(view, width, room, words);
    const place = { plot: { left: 0, top: axisMetrics.axisHeight, width, height: height - axisMetrics.axisHeight }, view };
    drawGrid({ context, theme }, place, axis);
    drawAxis({ context, theme }, place, axis, measure);
  }

  /* ---- Moving ---- */

  private moveTo(view: View): void {
    const { layout, theme } = this;
    if (!layout) return;
    const from = this.view ?? view;
    const target = clamped(view, layout.extent);
    this.motion?.stop();
    this.card.hide();
    this.motion = startMotion(this.page, theme.reducedMotion ? 0 : calmMilliseconds, (share) => {
      this.view = between(from, target, share);
      this.actions.viewed(this.view);
      this.draw();
      if (share >= 1) this.actions.moved();
    });
  }

  private jumpTo(view: View): void {
    if (!this.layout) return;
    this.motion?.stop();
    this.view = clamped(view, this.layout.extent);
    this.actions.viewed(this.view);
    this.card.hide();
    this.draw();
  }

  private listen(): void {
    listen(this.element, {
      zoom: (x, factor) => {
        const { view } = this;
        if (!view) return;
        this.jumpTo(zoomedAbout(view, dayAtX(view, this.scroller.clientWidth, x), factor));
        this.actions.moved();
      },
      drag: (dx, dy) => {
        const { view } = this;
        if (view) this.jumpTo(panned(view, -dx / pixelsPerDay(view, this.scroller.clientWidth)));
        this.scroller.scrollTop -= dy;
      },
      dragEnd: () => this.actions.moved(),
      hover: (x, y) => this.hover(x, y),
      leave: () => this.hover(-1, -1),
      click: (x, y) => this.click(x, y, false),
      doubleClick: (x, y) => this.click(x, y, true),
      key: (event) => this.key(event),
      scrollsAt: () => false,
    });
    this.twin.element.addEventListener('focus', () => (this.isReleased = false));
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  /* ---- Pointing and choosing ---- */

  private itemAt(x: number, y: number): StorylineItem | undefined {
    return this.drawn?.itemAt(x, y - axisMetrics.axisHeight + this.scroller.scrollTop);
  }

  private hover(x: number, y: number): void {
    this.page.clearTimeout(this.hoverTimer);
    const item = x < 0 ? undefined : this.itemAt(x, y);
    this.element.classList.toggle('over-mark', item !== undefined);
    if (!item) this.hoverTimer = this.page.setTimeout(() => this.card.hide(), hoverMilliseconds);
    else this.hoverTimer = this.page.setTimeout(() => this.showFacts(item, { x, y }), hoverMilliseconds);
  }

  private showFacts(item: StorylineItem, { x, y }: { readonly x: number; readonly y: number }): void {
    if (this.layout) this.card.showFacts(factsOf(this.layout.data, item, this.words), { left: x + 4, right: x + 4, top: y - 8, bottom: y + 8 });
  }

  private click(x: number, y: number, focus: boolean): void {
    const item = this.itemAt(x, y);
    if (!item) return this.select(-1);
    this.select(this.items.findIndex((each) => each.kind === item.kind && each.index === item.index));
    this.reveal(focus);
  }

  private select(index: number): void {
    this.selected = index;
    this.twin.setActive(index);
    this.draw();
  }

  private reveal(focus: boolean): void {
    const item = this.items[this.selected];
    if (item && this.layout) this.actions.reveal(placeOf(this.layout.data, item), focus);
  }

  /* ---- Keys ---- */

  private key(event: KeyboardEvent): boolean {
    const intent = event.target === this.twin.element ? intentOf(event) : undefined;
    return intent !== undefined && this.obey(intent);
  }

  private obey(intent: Intent): boolean {
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
        this.scroller.scrollTop += intent.share * this.scroller.clientHeight;
        return true;
      case 'reveal':
        this.reveal(intent.focus);
        return this.selected >= 0;
      case 'find':
      case 'asOf':
      case 'nudge':
        return false;
      case 'escape':
        return this.escape();
    }
  }

  private escape(): boolean {
    this.isReleased = true;
    if (!this.card.element.hidden) this.card.hide();
    else if (this.selected >= 0) this.select(-1);
    else return false;
    return true;
  }

  /** To the next or the previous in time. False past the last, where Tab leaves. */
  private step(by: 1 | -1): boolean {
    const { view } = this;
    const inView = this.items.findIndex(({ day }) => view !== undefined && day >= view.from);
    const target = this.selected >= 0 ? this.selected + by : by > 0 ? Math.max(0, inView) : this.items.length - 1;
    const item = this.items[target];
    if (!item || !view) return false;
    this.select(target);
    const isAway = Number.isFinite(item.day) && (item.day < view.from || item.day > view.to);
    if (isAway) this.moveTo(panned(view, item.day - (view.from + view.to) / 2));
    return true;
  }
}
