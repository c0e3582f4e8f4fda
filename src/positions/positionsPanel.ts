import type { NotesQuestion } from '../protocol/asOf';
import type { PositionsData } from '../protocol/positions';
import type { CopyFormat, PositionsState, PositionsTab, ToPositions } from '../protocol/positionsPage';
import type { StorylineData } from '../protocol/storyline';
import { append } from '../webview/element';
import { SpanTie } from '../webview/spanTie';
import { readTheme, type PageTheme, watchTheme } from '../webview/theme';
import { tableCsv, markdownOf } from './copy';
import { createDateBar } from './dateBar';
import { type EditorLink, readMessage } from './messages';
import { groupRows } from './rows';
import { readState } from './state';
import { StorylineView } from './storylineView';
import { type Sentence, type Words, wordsOf } from './strings';
import { TableView } from './tableView';
import { createToolbar, panelIds } from './toolbar';

const saveMilliseconds = 200;
const freshState: Omit<PositionsState, 'uri'> = { tab: 'table', scope: 'document', sort: 'faction', descending: false, hidesAbsent: false, scrollTop: 0, scrollLeft: 0 };

/** The whole page: takes messages, keeps what was chosen, and lets the table and the picture show it. */
export class PositionsPanel {
  private words: Words = wordsOf({}, 'BC/AD');
  private theme: PageTheme;
  private state: PositionsState;
  private data: PositionsData | undefined;
  private lines: StorylineData | undefined;
  /** Lines are laid out when they are looked at. */
  private areLinesLaid = false;
  private isRestored = false;
  /** The date that was shown before the present gesture. */
  private before: string | undefined;
  private saveTimer = 0;
  private readonly page: Window;
  private readonly toolbar;
  private readonly panels: Readonly<Record<PositionsTab, HTMLElement>>;
  private readonly dateBar;
  private readonly tableView: TableView;
  private readonly storyline: StorylineView;
  private readonly spanTie: SpanTie;
  private readonly help: HTMLElement;
  private readonly notice: HTMLElement;
  private readonly live: HTMLElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly editor: EditorLink,
  ) {
    const { ownerDocument } = root;
    this.page = ownerDocument.defaultView ?? window;
    this.state = readState(editor.getState()) ?? { uri: '', ...freshState };
    this.theme = readTheme(ownerDocument);
    this.toolbar = createToolbar(root, {
      chooseTab: (tab) => this.change({ tab }),
      chooseScope: (scope) => this.ask({ scope }),
      hideAbsent: (hidesAbsent) => this.change({ hidesAbsent }),
      copy: (format) => this.copy(format),
      zoom: (factor) => this.storyline.zoomMiddle(factor),
      fitAll: () => this.storyline.fitAll(),
      toggleTie: () => this.spanTie.toggle(),
    });
    this.panels = { table: this.createPanel('table'), storyline: this.createPanel('storyline') };
    this.dateBar = createDateBar(this.panels.table, { choose: (date, isFirst) => this.chooseDate(date, isFirst) });
    this.help = append(this.panels.table, 'p', { className: 'visually-hidden', attributes: { id: 'annals-table-help' } });
    this.tableView = new TableView(this.panels.table, { reveal: (place, focus) => this.reveal(place, focus), moved: () => this.save() });
    this.storyline = this.createStoryline();
    this.spanTie = new SpanTie({
      post: (message) => editor.postMessage(message),
      show: (span) => this.storyline.follow(span),
      span: () => this.storyline.view,
      changed: (isTied) => this.toolbar.setTied(isTied),
    });
    this.notice = append(root, 'p', { className: 'notice', attributes: { role: 'status' } });
    this.live = append(root, 'div', { className: 'visually-hidden', attributes: { role: 'status', 'aria-live': 'polite' } });
    watchTheme(ownerDocument, () => this.restyle());
    this.restore();
    this.restyle();
    this.setWords(this.words);
    this.showNotice(this.words.say('The notes are being read…'));
  }

  /** What the page wants to be shown. */
  get question(): NotesQuestion {
    const { scope, at, since } = this.state;
    return { scope, ...(at === undefined ? {} : { at }), ...(since === undefined ? {} : { since }) };
  }

  /** Takes what the editor side sends; anything else is left alone. */
  receive(value: unknown): void {
    const message = readMessage(value);
    if (message) this.take(message);
    else if (typeof value === 'object' && value !== null && 'type' in value && (value.type === 'positions' || value.type === 'storyline')) {
      this.showNotice(this.words.say('The page cannot read what the editor sent. Reload the window; if that does not help, please report it.'));
    }
  }

  private take(message: ToPositions): void {
    switch (message.type) {
      case 'strings':
        this.setWords(wordsOf(message.strings, message.eraStyle));
        return;
      case 'positions':
        this.setData(message.data);
        return;
      case 'storyline':
        this.lines = message.data;
        this.areLinesLaid = false;
        this.showPanels();
        return;
      case 'span':
        this.spanTie.hear(message.isTied, message.span);
        return;
      case 'copied':
        this.say(message.format === 'csv' ? 'Copied as CSV.' : 'Copied as Markdown.');
        return;
      case 'empty':
        this.data = undefined;
        this.lines = undefined;
        this.showNotice(message.message);
    }
  }

  private createStoryline(): StorylineView {
    return new StorylineView(this.panels.storyline, this.theme, {
      reveal: (place, focus) => this.reveal(place, focus),
      moved: () => this.save(),
      viewed: (view) => this.spanTie.moved(view),
      asOf: {
        choose: ({ date, isFirst }) => (date === undefined ? this.ask({ at: undefined, since: undefined }) : this.chooseDate(date, isFirst)),
        bring: (day) => this.storyline.bring(day),
        leave: () => this.storyline.focus(),
      },
    });
  }

  private reveal({ uri, line, character }: { readonly uri: string; readonly line: number; readonly character: number }, focus: boolean): void {
    this.editor.postMessage({ type: 'reveal', uri, line, character, focus });
  }

  private createPanel(tab: PositionsTab): HTMLElement {
    return append(this.root, 'section', { className: `panel panel-${tab}`, attributes: { role: 'tabpanel', id: panelIds[tab], 'aria-labelledby': `annals-tab-${tab}` } });
  }

  private restore(): void {
    this.tableView.selected = this.state.selected;
    this.storyline.view = this.state.view;
    this.before = this.state.at;
  }

  private restyle(): void {
    this.theme = readTheme(this.root.ownerDocument);
    this.storyline.setTheme(this.theme);
    this.showTable();
  }

  private setWords(words: Words): void {
    this.words = words;
    this.toolbar.setWords(words);
    this.help.textContent = words.say('Arrow keys go from cell to cell, Enter shows the line in the notes, Space shows it and stays here.');
    this.storyline.setWords(words);
    if (this.data) this.dateBar.show(this.data, words);
    this.showTable();
    this.showPanels();
  }

  private setData(data: PositionsData): void {
    const isOther = this.data?.at.words !== undefined && this.data.at.words !== data.at.words;
    this.data = data;
    // The date is kept as it was asked for, so that the same stays in view while the notes change.
    this.state = { ...this.state, uri: data.uri, scope: data.scope, at: data.at.text === '' ? undefined : data.at.text };
    this.dateBar.show(data, this.words);
    this.storyline.asOfLine.hear(data.at.text === '' ? undefined : data.at, Infinity);
    this.showTable();
    this.showPanels();
    if (!this.isRestored) this.scrollBack();
    this.save();
    if (isOther) this.live.textContent = this.words.say('As of {date}', { date: data.at.words });
  }

  /** Puts back what was kept over a reload, once there is something to scroll. */
  private scrollBack(): void {
    this.isRestored = true;
    this.tableView.scroller.scrollTop = this.state.scrollTop;
    this.tableView.scroller.scrollLeft = this.state.scrollLeft;
  }

  private showTable(): void {
    const { data, state, words, theme } = this;
    if (!data) return;
    const sortBy = (sort: string): void => this.change({ sort, descending: state.sort === sort && !state.descending });
    this.tableView.show({ data, sorting: state, hidesAbsent: state.hidesAbsent, words, theme, sortBy });
  }

  private showPanels(): void {
    const { data, lines, state, words, panels } = this;
    this.toolbar.setTitle(data?.title || words.say('Positions'));
    this.toolbar.show(state);
    const notice = state.tab === 'table' ? this.tableNotice() : this.storylineNotice();
    panels.table.hidden = state.tab !== 'table' || !data || data.people.length === 0;
    panels.storyline.hidden = state.tab !== 'storyline' || !lines || notice !== undefined;
    if (data || lines) this.showNotice(notice ?? '');
    if (state.tab !== 'storyline' || !lines || this.areLinesLaid) return;
    this.areLinesLaid = true;
    this.storyline.setData(lines);
  }

  private tableNotice(): string | undefined {
    const { data, words } = this;
    if (!data) return words.say('The notes are being read…');
    if (data.people.length > 0) return this.tableView.rowCount > 0 ? undefined : words.say('Nobody is left to show as of this date.');
    const example = '- stance: #NEP keep it for now {1924 – 1927}';
    return words.say('Nobody has taken a position yet. Write a fact line under a person, for example {example}, and it appears here.', { example });
  }

  private storylineNotice(): string | undefined {
    const { lines, words } = this;
    if (!lines) return words.say('The notes are being read…');
    const isEmpty = lines.stays.length === 0 && lines.marks.length === 0;
    return isEmpty ? words.say('Nobody has belonged to a faction, an alliance or an office yet, so no lines can be drawn.') : undefined;
  }

  private showNotice(text: string): void {
    this.notice.textContent = text;
    this.notice.hidden = text === '';
    if (!this.data && !this.lines) for (const panel of Object.values(this.panels)) panel.hidden = true;
  }

  /* ---- Choosing ---- */

  private change(change: Partial<PositionsState>): void {
    this.state = { ...this.state, ...change };
    this.showTable();
    this.showPanels();
    this.storyline.draw();
    this.save();
  }

  private ask(change: Partial<PositionsState>): void {
    this.state = { ...this.state, ...change };
    this.editor.postMessage({ type: 'ask', ...this.question });
    this.save();
  }

  private chooseDate(date: string, isFirst: boolean): void {
    if (isFirst) this.before = this.data?.at.text;
    this.ask({ at: date, since: this.before });
  }

  private copy(format: CopyFormat): void {
    const { data, state, words } = this;
    if (!data) return;
    const groups = groupRows(data, state, state.hidesAbsent);
    const text = format === 'csv' ? tableCsv(data, groups, words) : markdownOf(data, groups, words);
    this.editor.postMessage({ type: 'copy', format, text });
  }

  private say(sentence: Sentence): void {
    this.live.textContent = '';
    this.page.setTimeout(() => (this.live.textContent = this.words.say(sentence)), 50);
  }

  /* ---- Keeping ---- */

  private save(): void {
    this.page.clearTimeout(this.saveTimer);
    this.saveTimer = this.page.setTimeout(() => this.saveNow(), saveMilliseconds);
  }

  private saveNow(): void {
    if (this.state.uri === '') return;
    const { scrollTop, scrollLeft } = this.tableView.scroller;
    const isShown = this.state.tab === 'table' && this.isRestored;
    const scrolled = isShown ? { scrollTop, scrollLeft } : {};
    this.state = { ...this.state, ...scrolled, selected: this.tableView.selected, view: this.storyline.view };
    this.editor.setState(this.state);
  }
}
