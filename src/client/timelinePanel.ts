import { l10n, type TextEditor, Uri, type WebviewPanel, window } from 'vscode';
import type { ShowSpan } from '../protocol/span';
import type { FromTimeline, PngAnswer, ToTimeline } from '../protocol/timelinePage';
import type { TimelineForm } from '../protocol/timelineState';
import { typed } from '../slices/packing';
import { type TimelineSlice } from '../slices/slice';
import { NotesPanel, type PanelKind, type PanelSurroundings } from './notesPanel';
import { PngRequests } from './pngRequests';
import { revealInEditor, type Spot } from './revealInEditor';
import { redate } from './redating';
import { type TimelineMemory } from './timelineMemory';
import { type TimelineNotes } from './timelineNotes';
import { readTimelineMessage } from './timelineMessages';
import { timelineLanes, timelineStrings } from './timelineSettings';

export const timelineKind: PanelKind = {
  viewType: 'annals.timeline',
  bundle: 'timeline',
  rootId: 'annals-timeline',
  title: (fileName) => (fileName === undefined ? l10n.t('Timeline') : l10n.t('Timeline: {0}', fileName)),
  lost: () => l10n.t('This timeline could not be restored. Open it again from its notes.'),
};

/** What is kept of timelines for the workspace. */
export interface KeptTimelines {
  readonly memory: TimelineMemory;
  readonly chosen: TimelineNotes;
}

/** The timeline of one document. */
export class TimelinePanel extends NotesPanel<ToTimeline> {
  /** Documents that the page has been told of; it can lead nowhere else. */
  private known: ReadonlySet<string> = new Set();
  /** The `serial` of what the page holds; each slice builds on the one before, so they are asked for one after another and none is left out. */
  private held: number | undefined;
  private asked: Promise<unknown> = Promise.resolve();
  private waiting: Promise<readonly ToTimeline[] | undefined> | undefined;
  /** What the page is to look like as soon as it runs. */
  private wantedForm: TimelineForm | undefined;
  private readonly pictures = new PngRequests();
  /** The page's last choice of a date. */
  private turn = 0;
  private dates = 0;

  constructor(
    panel: WebviewPanel,
    notes: Uri | undefined,
    surroundings: PanelSurroundings,
    /** A restored page has its own lanes; a new one begins with those of the settings. */
    private lanesKnown: boolean,
    private readonly kept: KeptTimelines,
  ) {
    super(panel, notes, surroundings, timelineKind);
    const following = surroundings.choice.onDidChange((what) => void (what === 'scope' ? this.pull() : this.showDate()));
    const choosing = kept.chosen.onDidChange((uri) => void (super.isAbout(uri) && this.pull()));
    this.onDidClose(() => {
      choosing.dispose();
      this.pictures.close();
      following.dispose();
    });
  }

  /** Where several notes are shown, each of them may change the picture. */
  protected override isAbout(uri: string): boolean {
    return this.notes !== undefined && this.kept.chosen.shows(this.notes.toString(), uri);
  }

  /** Marks the line of the cursor, where the editor shows this panel's notes. */
  markCursor(editor: TextEditor): void {
    const uri = editor.document.uri.toString();
    if (this.isAbout(uri)) this.post({ type: 'cursor', uri, line: editor.selection.active.line });
  }

  /** Shows a picture or a chronicle, at once or as soon as the page runs. */
  showForm(form: TimelineForm): void {
    if (this.isReady) this.post({ type: 'form', form });
    else this.wantedForm = form;
  }

  /** Lets the page draw the whole, or what it shows, as a PNG file; undefined where it is closed before it answers. */
  drawPng(isWhole: boolean): Promise<PngAnswer | undefined> {
    const { strings, eraStyle } = timelineStrings();
    const source = this.notes?.path.slice(this.notes.path.lastIndexOf('/') + 1) ?? '';
    return this.pictures.ask({ isWhole, source, strings, eraStyle }, this.isReady ? (message) => { this.post(message); } : undefined);
  }

  /** The settings changed: the words and, where the user changed them, the lanes. */
  applySettings({ lanes }: { readonly lanes: boolean }): void {
    this.post(timelineStrings());
    if (lanes) this.post({ type: 'lanes', mode: timelineLanes() });
  }

  protected override async receive(message: unknown): Promise<void> {
    const checked = readTimelineMessage(message);
    switch (checked?.type) {
      case 'ready':
        return this.greet();
      case 'png':
        this.pictures.answer(checked.request, checked.answer);
        return;
      case 'chooseNotes':
        return this.notes && this.kept.chosen.choose(this.notes.toString());
      case 'keep':
        return this.isAbout(checked.state.uri) ? this.kept.memory.keep(checked.state) : undefined;
      case 'redate':
      case 'reveal':
        return this.known.has(checked.uri) ? this.leadToNotes(checked) : undefined;
      case 'span':
      case 'tie':
        return this.takeSpan(checked);
      case 'asOf':
        this.turn = checked.turn;
        this.surroundings.choice.turnTo(checked.date, checked.isFirst);
        return;
      case undefined:
        return;
    }
  }

  private async greet(): Promise<void> {
    const lanes = this.lanesKnown ? [] : this.firstLanes();
    this.lanesKnown = true;
    this.held = undefined;
    const form: readonly ToTimeline[] = this.wantedForm ? [{ type: 'form', form: this.wantedForm }] : [];
    this.wantedForm = undefined;
    this.turn = 0;
    await this.begin([timelineStrings(), ...lanes, ...form, this.sharedSpan()]);
    for (const message of this.pictures.unanswered()) this.post(message);
    for (const editor of window.visibleTextEditors) this.markCursor(editor);
    await this.showDate();
  }

  /** Tells the page the date of all views as these notes read it. */
  private async showDate(): Promise<void> {
    const { turn, notes, surroundings } = this;
    const { at } = surroundings.choice.question;
    this.dates += 1;
    const { dates } = this;
    const answer = at === undefined || notes === undefined ? {} : await surroundings.server.date({ uri: notes.toString(), text: at });
    if (dates === this.dates && answer !== undefined) this.post({ type: 'asOf', ...(answer.date && { date: answer.date }), turn });
  }

  private leadToNotes(message: Extract<FromTimeline, { readonly type: 'redate' | 'reveal' }>): Promise<void> {
    return message.type === 'redate' ? redate(this.surroundings.server, message) : this.reveal(message);
  }

  private async reveal(spot: Spot & { readonly uri: string }): Promise<void> {
    const uri = Uri.parse(spot.uri);
    if (!(await revealInEditor(uri, spot, this.panel.viewColumn))) this.sayGone(uri);
  }

  /** As this document's timeline was last left, else by the settings. */
  private firstLanes(): readonly ToTimeline[] {
    const state = this.notes && this.kept.memory.of(this.notes.toString());
    return state ? [{ type: 'restore', state }] : [{ type: 'lanes', mode: timelineLanes() }];
  }

  /** Asks once the answer before is in; what is asked in the meantime is asked once. */
  protected override ask(): Promise<readonly ToTimeline[] | undefined> {
    this.waiting ??= this.asked.then(() => {
      this.waiting = undefined;
      const answer = this.askNext();
      this.asked = answer;
      return answer;
    });
    return this.waiting;
  }

  /** Hands the answer on by itself; nothing is left to be shown then. */
  private async askNext(): Promise<readonly ToTimeline[] | undefined> {
    const uri = this.notes?.toString();
    if (uri === undefined) return undefined;
    const { held } = this;
    const question = this.kept.chosen.questionOf(uri);
    const slice = await this.surroundings.server.timelineSlice({ ...question, ...(held === undefined ? {} : { held }) });
    if (slice === undefined) return undefined;
    if (uri === this.notes?.toString() && held === this.held) this.hand(uri, slice);
    return [];
  }

  private hand(uri: string, slice: TimelineSlice): void {
    const documents = slice.kind === 'whole' ? slice.tables.documents : (slice.tables.documents?.rows ?? []);
    this.known = new Set([uri, ...(slice.kind === 'whole' ? [] : this.known), ...documents.map((document) => document.uri)]);
    this.held = slice.serial;
    this.post({ type: 'slice', slice: slice.kind === 'whole' ? { ...slice, items: typed(slice.items) } : slice });
  }

  protected override spanMessage(span: ShowSpan): ToTimeline {
    return span;
  }

  protected override empty(message: string): ToTimeline {
    return { type: 'empty', message };
  }
}
